from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.text import tidy
from crm_desktop.ui.table.words import join_words, split_words


def test_words_with_a_comma_stand_in_quotation_marks() -> None:
    assert join_words(("VIP", "Москва, центр")) == 'VIP, "Москва, центр"'
    assert split_words('VIP, "Москва, центр"; 5"') == ("VIP", "Москва, центр", '5"')


@given(st.lists(st.text().map(tidy).filter(bool), unique_by=str.casefold))
def test_what_was_joined_is_split_into_the_same_words(words: list[str]) -> None:
    assert split_words(join_words(words)) == tuple(words)


@given(st.text())
def test_words_are_never_empty_or_twice(text: str) -> None:
    words = split_words(text)
    assert all(word.strip() for word in words)
    assert len({word.casefold() for word in words}) == len(words)
