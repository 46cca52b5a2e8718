"""Which letters are drawn, and how wide they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.reports.drawing import fonts
from tests.reports.drawn import new_sheet, pixels


def test_the_font_of_the_program_is_used() -> None:
    assert fonts.font("Иванов", 10, fonts.SEMIBOLD).get_family() == ["Inter"]
    assert "DejaVu Sans" in fonts.font("עברית", 10).get_family()


def test_letters_without_a_glyph_are_boxes_in_one_line() -> None:
    assert fonts.drawable("北京\n2\tраза\x00") == "□□ 2 раза"
    assert fonts.drawable("$x^2$ <b>") == "$x^2$ <b>"


def test_a_colour_of_skin_is_no_letter() -> None:
    assert fonts.drawable("👍🏽") == fonts.drawable("👍")


@given(st.text(max_size=40), st.floats(0, 200))
def test_an_elided_line_has_room(text: str, room: float) -> None:
    assert fonts.text_width(fonts.elided(text, room, 10), 10) <= room or not fonts.elided(text, room, 10)


def test_what_has_room_stays_whole() -> None:
    assert fonts.elided("Короткое", 500, 10) == "Короткое"
    assert fonts.elided("Длинное название", 40, 10).endswith("…")


def test_words_are_wrapped_not_lost() -> None:
    lines = fonts.wrapped("один два три четыре", 60, 10)
    assert len(lines) > 1
    assert " ".join(lines) == "один два три четыре"


@pytest.mark.parametrize("text", ["$\\frac{1}{2}$", "$$", "😀北京", "עברית", "a$b$c^{"])
def test_any_text_is_drawn_as_it_is(text: str) -> None:
    sheet = new_sheet(200, 60)
    sheet.text(10, 30, text, weight=fonts.BOLD)
    assert pixels(sheet.figure).min() < 128
