"""The columns of exported entries of the timeline."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from crm_desktop.domain.timeline import Interaction
from crm_desktop.exchange.table_columns import ColumnKind, ExportValue, TableColumn, TableForm, local

# Every word of the table; another language comes as `labels` under the same keys.
ENGLISH = {
    "sheet": "Timeline",
    "at": "When",
    "client": "Client",
    "deal": "Deal",
    "kind": "Entry",
    "direction": "Direction",
    "subject": "Subject",
    "body": "Text",
    "decision": "Decision",
    "outcome": "Outcome",
    "minutes": "Minutes",
    "author": "Author",
    "contact": "Number or address",
    "pinned": "Pinned",
    "in": "incoming",
    "out": "outgoing",
    "yes": "yes",
}
_KINDS = {
    "at": ColumnKind.MOMENT,
    "body": ColumnKind.LONG_TEXT,
    "decision": ColumnKind.LONG_TEXT,
    "minutes": ColumnKind.NUMBER,
    "contact": ColumnKind.CODE,
}


def timeline_table(labels: Mapping[str, str] | None = None) -> TableForm[Interaction]:
    """Return how entries are written; `labels` has the words of `ENGLISH` and those of the kinds of entries
    (`kind.call`) in another language."""
    words = {**ENGLISH, **(labels or {})}
    getters: dict[str, Callable[[Interaction], ExportValue]] = {
        "at": lambda entry: local(entry.draft.started_at),
        "client": lambda entry: entry.client_name,
        "deal": lambda entry: entry.deal.text if entry.deal else "",
        "kind": lambda entry: words.get(f"kind.{entry.draft.kind}", entry.draft.kind.value),
        "direction": lambda entry: words.get(entry.draft.direction.value, ""),
        "subject": lambda entry: entry.draft.subject,
        "body": lambda entry: entry.draft.body,
        "decision": lambda entry: entry.draft.decision,
        "outcome": lambda entry: entry.draft.outcome,
        "minutes": lambda entry: _minutes(entry.draft.length_seconds),
        "author": lambda entry: entry.draft.author,
        "contact": lambda entry: entry.draft.contact,
        "pinned": lambda entry: words["yes"] if entry.draft.is_pinned else "",
    }
    columns = tuple(
        TableColumn(key, words[key], _KINDS.get(key, ColumnKind.TEXT), getter)
        for key, getter in getters.items()
    )
    return TableForm(words["sheet"], columns, _document)


def _minutes(seconds: int | None) -> float | None:
    return None if seconds is None else round(seconds / 60, 1)


def _document(entry: Interaction) -> dict[str, Any]:
    draft = entry.draft
    return {
        "id": entry.id,
        "client_id": draft.client_id,
        "client": entry.client_name,
        "deal": entry.deal.number if entry.deal else None,
        "kind": draft.kind.value,
        "direction": draft.direction.value,
        "at": draft.started_at.isoformat() if draft.started_at else None,
        "length_seconds": draft.length_seconds,
        "subject": draft.subject,
        "body": draft.body,
        "decision": draft.decision,
        "outcome": draft.outcome,
        "author": draft.author,
        "contact": draft.contact,
        "pinned": draft.is_pinned,
    }
