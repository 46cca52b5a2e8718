"""What was typed, and what else it may mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.services.search.query import Reading, readings, search_words


@pytest.mark.parametrize(
    ("text", "likely"),
    [
        ("Ёлкин  Пётр", [("елкин", "петр")]),
        ("8 (912) 345-67-89", [("8", "(912)", "345-67-89"), ("9123456789",)]),
        ("6789", [("6789",)]),
        ("дом 5", [("дом", "5")]),
        ("  ", []),
        ("Ива\u00adнов", [("иванов",)]),
    ],
)
def test_words_are_folded_and_a_phone_is_also_its_digits(text: str, likely: list[tuple[str, ...]]) -> None:
    assert [reading.words for reading in readings(text)[0]] == likely


def test_the_other_layout_is_a_reading_too() -> None:
    assert ("иванов",) in [reading.words for reading in readings("bdfyjd")[1]]
    assert ("maria@x",) in [reading.words for reading in readings('ьфкшф"ч')[1]]
    assert readings("123")[1] == []


def test_words_that_cannot_be_heard_are_not_listened_for() -> None:
    assert len(Reading(("иванов", "анна")).sounds()) == 2
    assert Reading(("anna@x", "иванов")).sounds() == ()
    assert Reading(("ъ",)).sounds() == ()


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    for some in readings(text):
        for reading in some:
            assert reading.words
            assert reading.phrase.split() == list(reading.words)
    assert len(search_words(text)) <= 30
