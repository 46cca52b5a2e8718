"""Lines of goods in one cell: what the export writes is read back, and what people write is understood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.lines import Line
from crm_desktop.exchange.line_text import lines_text, read_lines_text

_WORDS = st.text("абвАБВabcXYZ0123 ,.«»-№%()×;", min_size=1, max_size=20).map(
    lambda text: " ".join(text.split())
)
_NAMES = _WORDS.filter(bool)
_LINES = st.builds(
    Line,
    _NAMES,
    st.integers(1, 10**8),
    st.integers(0, 10**12),
    st.integers(0, 10_000),
    unit=st.sampled_from(("", "шт", "кв. м", "pcs")),
)


@given(st.lists(_LINES, min_size=1, max_size=5))
def test_what_is_written_is_read_back(lines: list[Line]) -> None:
    assert read_lines_text(lines_text(lines)) == (tuple(lines), True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Чай", (Line("Чай"),)),
        ("Чай x 2; Кофе х 1,5 кг", (Line("Чай", 2000), Line("Кофе", 1500, unit="кг"))),
        ("Чай - 3 шт", (Line("Чай", 3000, unit="шт"),)),
        ("Стол письменный\nСтул * 4", (Line("Стол письменный"), Line("Стул", 4000))),
    ],
)
def test_what_people_write_has_no_price(text: str, expected: tuple[Line, ...]) -> None:
    assert read_lines_text(text) == (expected, False)


def test_a_price_that_people_write() -> None:
    assert read_lines_text("Чай x 2 шт по 1 200,50 руб.") == ((Line("Чай", 2000, 120050, unit="шт"),), True)


def test_an_exact_line_with_a_semicolon_in_its_name() -> None:
    line = Line("Чай; кофе", 2000, 100, unit="шт")
    assert read_lines_text(lines_text([line])) == ((line,), True)
