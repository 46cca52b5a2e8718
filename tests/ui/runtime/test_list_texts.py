"""The words of exported lists."""

from __future__ import annotations

from crm_desktop.domain.timeline import InteractionKind
from crm_desktop.exchange.timeline_table import ENGLISH
from crm_desktop.ui.runtime.list_texts import timeline_labels


def test_every_word_of_an_exported_timeline_has_a_text() -> None:
    labels = timeline_labels()
    assert set(labels) == {*ENGLISH, *(f"kind.{kind.value}" for kind in InteractionKind)}
    assert all(labels.values())


def test_the_english_words_are_those_of_the_table() -> None:
    labels = timeline_labels()
    assert {key: labels[key] for key in ENGLISH} == ENGLISH
