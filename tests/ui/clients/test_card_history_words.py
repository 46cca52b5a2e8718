"""Entries of the history in words."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.domain.history import ActionKind, FieldChange
from crm_desktop.ui.clients.card_history_words import HistoryWords
from crm_desktop.ui.runtime.formats import Formats

AT = datetime(2026, 11, 21, 9, tzinfo=UTC)


@pytest.fixture
def words(languages: object) -> HistoryWords:
    own = CustomField(1, 1, "f_1", "Скидка", CustomFieldKind.NUMBER)
    return HistoryWords(Formats(), [own], {"status_id": {"1": "Новый"}})


def _lines(words: HistoryWords, field: str, before: str, after: str) -> tuple[str, ...]:
    change = FieldChange(AT, "Марина", ActionKind.CLIENT_UPDATED, field, before, after)
    return words.entries([change])[0].lines


@pytest.mark.parametrize(
    ("field", "before", "after", "line"),
    [
        ("last_name", "Ким", "Орлова", "Surname: Ким → Орлова"),
        ("notes", "", "новое", "Notes: новое"),
        ("notes", "было", "", "Notes: was было, now empty"),
        ("status_id", "1", "7", "Status: Новый → (removed)"),
        ("kind", "person", "company", "Kind: Person → Company"),
        ("birthday", "", "--12-03", "Birthday: December 3"),
        ("extra", "{}", '{"f_1": 7}', "Скидка: 7"),
        ("phones", "8 916", "", "Phones: removed 8 916"),
        ("phones", "", "8 916", "Phones: added 8 916"),
        ("phones", "8 916", "8 917", "Phones: 8 916 → 8 917"),
        ("dates", "", "День свадьбы --05-14", "Important date: added День свадьбы, May 14"),
        ("dates", "Фирма 2019-05-15", "", "Important date: removed Фирма, May 15, 2019"),
    ],
)
def test_a_change_is_one_line(words: HistoryWords, field: str, before: str, after: str, line: str) -> None:
    assert _lines(words, field, before, after) == (line,)


def test_changes_of_one_action_are_one_entry(words: HistoryWords) -> None:
    changes = [
        FieldChange(AT, "Марина", ActionKind.CLIENT_UPDATED, "last_name", "a", "b"),
        FieldChange(AT, "Марина", ActionKind.CLIENT_UPDATED, "notes", "", "c"),
        FieldChange(AT, "", ActionKind.CLIENT_CREATED, "addresses", "", "x"),
        FieldChange(AT, "", ActionKind.CLIENT_CREATED, "created", "", ""),
    ]
    entries = words.entries(changes)
    assert [len(entry.lines) for entry in entries] == [2, 0]
    assert entries[1].title == "Client added"


def test_a_removal_has_its_own_title_and_no_lines(words: HistoryWords) -> None:
    change = FieldChange(AT, "", ActionKind.CLIENTS_REMOVED, "deleted_at", "", "2026")
    (entry,) = words.entries([change])
    assert (entry.title, entry.lines) == ("Moved to the recycle bin", ())
