from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.exchange.grid import Cell, cell_text, column_letter, column_number, is_blank


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (79161234567.0, "79161234567"),
        (1.5, "1.5"),
        (date(1987, 3, 8), "08.03.1987"),
        (datetime(1987, 3, 8), "08.03.1987"),  # noqa: DTZ001
        (datetime(1987, 3, 8, 12, 30), "08.03.1987 12:30"),  # noqa: DTZ001
        (time(9, 5), "09:05"),
        (timedelta(hours=30), "1 day, 6:00:00"),
        (True, "TRUE"),
        (None, ""),
        (7, "7"),
        ("  как есть ", "  как есть "),
    ],
)
def test_cells_read_as_a_person_would_copy_them(value: Cell, text: str) -> None:
    assert cell_text(value) == text


def test_blank_is_what_shows_nothing() -> None:
    assert is_blank(None)
    assert is_blank(" \n")
    assert not is_blank(0.0)
    assert not is_blank(False)


@given(st.integers(0, 16_383))
def test_letters_of_columns_and_back(number: int) -> None:
    assert column_number(column_letter(number)) == number


def test_letters_are_those_of_excel() -> None:
    assert [column_letter(number) for number in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
