"""The columns of the exported log of escalation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from crm_desktop.domain.escalation import Escalation, Resolution
from crm_desktop.exchange.table_columns import ColumnKind, ExportValue, TableColumn, TableForm, local

# Every word of the table; another language comes as `labels` under the same keys.
ENGLISH = {
    "sheet": "Forgotten",
    "at": "Told at",
    "rule": "Rule",
    "cause": "Cause",
    "what": "What was forgotten",
    "client": "Client",
    "owner": "Responsible",
    "told": "Told to",
    "resolution": "Outcome",
    "resolved": "Settled at",
    "new_owner": "Went to",
}
_KINDS = {"at": ColumnKind.MOMENT, "resolved": ColumnKind.MOMENT}


def escalation_table(labels: Mapping[str, str] | None = None) -> TableForm[Escalation]:
    """Return how the log is written; `labels` has the words of `ENGLISH`, those of causes (`cause.task_overdue`) and
    of outcomes (`outcome.done`; of open lines `outcome.open` and `outcome.waiting`, once somebody was reminded), in
    another language."""
    words = {**ENGLISH, **(labels or {})}

    def word(kind: str, value: str) -> str:
        return words.get(f"{kind}.{value}", value)

    getters: dict[str, Callable[[Escalation], ExportValue]] = {
        "at": lambda line: local(line.at),
        "rule": lambda line: line.rule,
        "cause": lambda line: word("cause", line.cause.value),
        "what": lambda line: line.what,
        "client": lambda line: line.client_name,
        "owner": lambda line: line.owner,
        "told": lambda line: line.told,
        "resolution": lambda line: word("outcome", _outcome(line)),
        "resolved": lambda line: local(line.resolved_at),
        "new_owner": lambda line: line.new_owner,
    }
    columns = tuple(
        TableColumn(key, words[key], _KINDS.get(key, ColumnKind.TEXT), getter)
        for key, getter in getters.items()
    )
    return TableForm(words["sheet"], columns, escalation_document)


def _outcome(line: Escalation) -> str:
    if line.resolved_at is not None:
        return line.resolution.value
    return "waiting" if line.resolution is Resolution.REMINDED else "open"


def escalation_document(line: Escalation) -> dict[str, Any]:
    """Return a line of the log for programs, under plain English names."""
    return {
        "id": line.id,
        "at": line.at.isoformat(),
        "rule": line.rule,
        "cause": line.cause.value,
        "record": line.ref.entity.value,
        "record_id": line.ref.id,
        "what": line.what,
        "client": line.client_name,
        "client_id": line.client_id,
        "owner": line.owner,
        "told": line.told,
        "resolution": line.resolution.value,
        "resolved": line.resolved_at.isoformat() if line.resolved_at else None,
        "new_owner": line.new_owner,
    }
