"""Words that head columns of deals and products."""

from __future__ import annotations

import pytest

from crm_desktop.domain.selling_import import ImportSubject
from crm_desktop.exchange import selling_words as to
from crm_desktop.exchange.headings import normal_heading


@pytest.mark.parametrize("subject", [ImportSubject.DEALS, ImportSubject.PRODUCTS])
def test_no_word_means_two_fields(subject: ImportSubject) -> None:
    seen: dict[str, str] = {}
    for target, words in to.WORDS[subject].items():
        for word in words.split("|"):
            assert seen.setdefault(normal_heading(word), target) == target, word
    assert to.WORDS[subject].keys() == set(to.TARGETS[subject])


def test_weak_words_are_words() -> None:
    every = {word for words in to.WORDS.values() for each in words.values() for word in each.split("|")}
    assert every.issuperset(to.WEAK)
