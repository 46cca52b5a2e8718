"""Promises as a table for people and as documents for programs."""

from __future__ import annotations

from datetime import UTC, date, datetime

from crm_desktop.domain.promise import Promise, PromiseDraft, PromiseKind, PromiseSide, PromiseState
from crm_desktop.exchange.promise_table import ENGLISH, promise_table
from crm_desktop.exchange.table_columns import local

AT = datetime(2026, 11, 20, 15, 30, tzinfo=UTC)
DRAFT = PromiseDraft(
    7,
    "Скидка 10 %",
    PromiseKind.DISCOUNT,
    PromiseSide.OURS,
    "Марина",
    AT,
    person_id=9,
    valid_until=date(2026, 11, 27),
    note="устно",
)
KEPT = Promise(5, 1, DRAFT, PromiseState.KEPT, "ООО «Зерно»", "Анна", AT, "выдали", AT)


def test_a_row_in_the_words_of_a_language() -> None:
    form = promise_table({"sheet": "Обещания", "kind.discount": "Скидка", "state.kept": "Выполнено"})
    assert form.sheet == "Обещания"
    assert {column.key: column.value(KEPT) for column in form.columns} == {
        "client": "ООО «Зерно»",
        "to": "Анна",
        "what": "Скидка 10 %",
        "kind": "Скидка",
        "side": "ours",
        "made_by": "Марина",
        "made_at": local(AT),
        "valid_until": date(2026, 11, 27),
        "state": "Выполнено",
        "closed_at": local(AT),
        "closed_note": "выдали",
        "note": "устно",
    }
    assert [column.heading for column in promise_table().columns] == [
        ENGLISH[column.key] for column in form.columns
    ]


def test_a_document_has_plain_names_and_whole_values() -> None:
    assert promise_table({"kind.discount": "Скидка"}).document(KEPT) == {
        "id": 5,
        "client_id": 7,
        "client": "ООО «Зерно»",
        "to": "Анна",
        "what": "Скидка 10 %",
        "kind": "discount",
        "side": "ours",
        "made_by": "Марина",
        "made_at": AT.isoformat(),
        "valid_until": "2026-11-27",
        "state": "kept",
        "closed_at": AT.isoformat(),
        "closed_note": "выдали",
        "note": "устно",
    }
    bare = Promise(6, 1, PromiseDraft(7, "Цена"), PromiseState.OPEN, "Анна", "", None, "", AT)
    document = promise_table().document(bare)
    assert (document["made_at"], document["valid_until"], document["closed_at"]) == (None, None, None)
