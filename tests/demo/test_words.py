"""The words of the two languages."""

from __future__ import annotations

from dataclasses import fields

import pytest

from crm_desktop.demo.words import Words, words
from crm_desktop.domain.phones import parse_phones


@pytest.mark.parametrize("language", ["ru", "en"])
def test_nothing_is_missing(language: str) -> None:
    found = words(language)
    assert [field.name for field in fields(Words) if not getattr(found, field.name)] == []


@pytest.mark.parametrize("language", ["ru", "en"])
def test_lists_have_no_word_twice(language: str) -> None:
    found = words(language)
    lists = (found.tags, found.sources, found.owners, found.positions, found.company_words, found.streets)
    assert [each for each in lists if len(each) != len(set(each))] == []


def test_the_regions_read_their_phones() -> None:
    assert parse_phones("8 916 123-45-67", words("ru").region)[0].e164 == "+79161234567"
    assert parse_phones("07700 900123", words("en").region)[0].e164 == "+447700900123"
