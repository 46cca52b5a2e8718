"""The columns of exported promises."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from crm_desktop.domain.promise import Promise
from crm_desktop.exchange.table_columns import ColumnKind, ExportValue, TableColumn, TableForm, local

# Every word of the table; another language comes as `labels` under the same keys.
ENGLISH = {
    "sheet": "Promises",
    "client": "Client",
    "to": "To whom",
    "what": "Promise",
    "kind": "About",
    "side": "Whose word",
    "made_by": "Responsible",
    "made_at": "When",
    "valid_until": "Until",
    "state": "State",
    "closed_at": "Closed",
    "closed_note": "How it ended",
    "note": "Note",
}
_KINDS = {
    "what": ColumnKind.LONG_TEXT,
    "made_at": ColumnKind.MOMENT,
    "valid_until": ColumnKind.DATE,
    "closed_at": ColumnKind.MOMENT,
    "closed_note": ColumnKind.LONG_TEXT,
    "note": ColumnKind.LONG_TEXT,
}


def promise_table(labels: Mapping[str, str] | None = None) -> TableForm[Promise]:
    """Return how promises are written; `labels` has the words of `ENGLISH`, and those of kinds, sides and
    states (`kind.price`, `side.ours`, `state.kept`), in another language."""
    words = {**ENGLISH, **(labels or {})}

    def word(key: str, value: str) -> str:
        return words.get(f"{key}.{value}", value)

    getters: dict[str, Callable[[Promise], ExportValue]] = {
        "client": lambda promise: promise.client_name,
        "to": lambda promise: promise.person_name,
        "what": lambda promise: promise.draft.what,
        "kind": lambda promise: word("kind", promise.draft.kind.value),
        "side": lambda promise: word("side", promise.draft.side.value),
        "made_by": lambda promise: promise.draft.made_by,
        "made_at": lambda promise: local(promise.draft.made_at),
        "valid_until": lambda promise: promise.draft.valid_until,
        "state": lambda promise: word("state", promise.state.value),
        "closed_at": lambda promise: local(promise.closed_at),
        "closed_note": lambda promise: promise.closed_note,
        "note": lambda promise: promise.draft.note,
    }
    columns = tuple(
        TableColumn(key, words[key], _KINDS.get(key, ColumnKind.TEXT), getter)
        for key, getter in getters.items()
    )
    return TableForm(words["sheet"], columns, _document)


def _document(promise: Promise) -> dict[str, Any]:
    draft = promise.draft
    return {
        "id": promise.id,
        "client_id": draft.client_id,
        "client": promise.client_name,
        "to": promise.person_name,
        "what": draft.what,
        "kind": draft.kind.value,
        "side": draft.side.value,
        "made_by": draft.made_by,
        "made_at": draft.made_at.isoformat() if draft.made_at else None,
        "valid_until": draft.valid_until.isoformat() if draft.valid_until else None,
        "state": promise.state.value,
        "closed_at": promise.closed_at.isoformat() if promise.closed_at else None,
        "closed_note": promise.closed_note,
        "note": draft.note,
    }
