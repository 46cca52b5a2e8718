"""The words that the past of demonstration clients is made of."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from typing import Any

import pytest

from crm_desktop.demo.history_words import Filler, HistoryWords, history_words
from crm_desktop.domain.timeline import InteractionKind

MADE_UP = {"sum", "percent", "number", "quantity", "hour", "date"}
TODAY = date(2026, 11, 21)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_nothing_is_missing(language: str) -> None:
    found = history_words(language)
    assert [field.name for field in fields(HistoryWords) if not getattr(found, field.name)] == []
    assert set(found.entries) == set(InteractionKind)
    assert len(found.files["names"]) == len(found.files["texts"])


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_place_in_a_text_can_be_filled(language: str) -> None:
    found = history_words(language)
    texts = [text for field in fields(found) for text in _texts(getattr(found, field.name))]
    texts += [text for words in found.entries.values() for text in (*words.subjects, *_texts(words.body))]
    places = {place for text in texts for place in re.findall(r"{(\w+)}", text)}
    assert places <= {*found.slots, *MADE_UP}
    filler = Filler(random.Random(1), found, TODAY)
    assert all("{" not in filler.fill(text) for text in texts)


def test_sums_and_days_look_as_in_the_language() -> None:
    russian = Filler(random.Random(1), history_words("ru"), TODAY)
    assert all(re.fullmatch(r"[\d\u00a0]+00\u00a0₽", russian.fill("{sum}")) for _ in range(50))
    assert all(re.fullmatch(r"\d\d\.\d\d", russian.fill("{date}")) for _ in range(50))
    english = Filler(random.Random(1), history_words("en"), TODAY)
    assert all(re.fullmatch(r"£[\d,]+", english.fill("{sum}")) for _ in range(50))
