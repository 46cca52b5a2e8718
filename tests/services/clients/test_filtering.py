"""What was typed becomes conditions that find it."""

from __future__ import annotations

import pytest

from crm_desktop.services.search.query import search_words
from crm_desktop.services.tables import like


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ёлкин Пётр", ["елкин", "петр"]),
        ("8 (912) 345-67-89", ["9123456789"]),
        ("+7 912 345", ["912345"]),
        ("дом 5", ["дом", "5"]),
        ("  ", []),
    ],
)
def test_words_are_folded_and_a_phone_is_one_word(text: str, words: list[str]) -> None:
    assert search_words(text) == words


def test_wildcards_mean_themselves() -> None:
    assert like("50%_!") == "50!%!_!!"
