"""Entries as a table for people and as documents for programs."""

from __future__ import annotations

from datetime import UTC, datetime

from crm_desktop.domain.timeline import DealMark, Direction, Interaction, InteractionDraft, InteractionKind
from crm_desktop.exchange.table_columns import local
from crm_desktop.exchange.timeline_table import ENGLISH, timeline_table

AT = datetime(2026, 11, 20, 15, 30, tzinfo=UTC)
DRAFT = InteractionDraft(
    7, InteractionKind.CALL, "Цена", "Текст", "Решили", Direction.IN, AT, 90, "Думает", "Инна", "+79161234567",
    is_pinned=True,
)  # fmt: skip
ENTRY = Interaction(5, 1, DRAFT, "Лебедева Анна", AT, AT, DealMark(3, 12, "Чай"))


def test_a_row_in_the_words_of_a_language() -> None:
    form = timeline_table({"sheet": "Лента", "kind.call": "Звонок", "in": "входящий", "yes": "да"})
    row = {column.key: column.value(ENTRY) for column in form.columns}
    assert form.sheet == "Лента"
    assert row == {
        "at": local(AT),
        "client": "Лебедева Анна",
        "deal": "№ 12 · Чай",
        "kind": "Звонок",
        "direction": "входящий",
        "subject": "Цена",
        "body": "Текст",
        "decision": "Решили",
        "outcome": "Думает",
        "minutes": 1.5,
        "author": "Инна",
        "contact": "+79161234567",
        "pinned": "да",
    }


def test_a_bare_entry_in_english() -> None:
    form = timeline_table()
    bare = Interaction(6, 1, InteractionDraft(7, InteractionKind.NOTE, started_at=AT), "Anna", AT, AT)
    row = {column.key: column.value(bare) for column in form.columns}
    assert (row["kind"], row["direction"], row["minutes"], row["pinned"]) == ("note", "", None, "")
    assert [column.heading for column in form.columns] == [ENGLISH[column.key] for column in form.columns]


def test_a_document_has_plain_names_and_whole_values() -> None:
    document = timeline_table({"kind.call": "Звонок"}).document(ENTRY)
    assert (document["id"], document["client_id"], document["kind"]) == (5, 7, "call")
    assert (document["at"], document["length_seconds"], document["pinned"]) == (AT.isoformat(), 90, True)
