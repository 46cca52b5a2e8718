"""The words of exported lists."""

from __future__ import annotations

from crm_desktop.domain.promise import PromiseKind, PromiseSide, PromiseState
from crm_desktop.domain.timeline import InteractionKind
from crm_desktop.exchange import promise_table, segment_table
from crm_desktop.exchange.timeline_table import ENGLISH
from crm_desktop.ui.runtime.list_texts import promise_labels, segment_labels, timeline_labels


def test_every_word_of_an_exported_timeline_has_a_text() -> None:
    labels = timeline_labels()
    assert set(labels) == {*ENGLISH, *(f"kind.{kind.value}" for kind in InteractionKind)}
    assert all(labels.values())


def test_the_english_words_are_those_of_the_table() -> None:
    labels = timeline_labels()
    assert {key: labels[key] for key in ENGLISH} == ENGLISH


def test_every_word_of_exported_promises_has_a_text() -> None:
    labels, english = promise_labels(), promise_table.ENGLISH
    values = {
        *(f"kind.{kind.value}" for kind in PromiseKind),
        *(f"side.{side.value}" for side in PromiseSide),
        *(f"state.{state.value}" for state in PromiseState),
    }
    assert set(labels) == {*english, *values}
    assert all(labels.values())
    assert {key: labels[key] for key in english} == english


def test_every_word_of_exported_segments_has_a_text() -> None:
    assert segment_labels() == segment_table.ENGLISH
