"""The columns of exported deals."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from crm_desktop.domain.deal import Deal
from crm_desktop.exchange.line_text import lines_text
from crm_desktop.exchange.selling_values import line_documents, whole
from crm_desktop.exchange.table_columns import ColumnKind, ExportValue, TableColumn, TableForm, local

# Every word of the table; another language comes as `labels` under the same keys.
ENGLISH = {
    "sheet": "Deals",
    "number": "No.",
    "title": "Deal",
    "client": "Client",
    "company": "Company",
    "pipeline": "Pipeline",
    "stage": "Stage",
    "state": "State",
    "amount": "Amount",
    "currency": "Currency",
    "owner": "Responsible",
    "source": "Source",
    "created": "Created",
    "expected_close": "Expected to close",
    "closed": "Closed",
    "lost_reason": "Reason for loss",
    "next_action": "Next action",
    "next_action_on": "Next action on",
    "tags": "Tags",
    "lines": "Goods and services",
    "note": "Note",
}
_KINDS = {
    "number": ColumnKind.NUMBER,
    "amount": ColumnKind.MONEY,
    "created": ColumnKind.MOMENT,
    "expected_close": ColumnKind.DATE,
    "closed": ColumnKind.MOMENT,
    "next_action_on": ColumnKind.DATE,
    "lines": ColumnKind.LONG_TEXT,
    "note": ColumnKind.LONG_TEXT,
}


@dataclass(frozen=True, slots=True)
class DealRecord:
    """A deal with the names of its pipeline and of all stages, by id."""

    deal: Deal
    pipeline: str
    stages: Mapping[int, str]

    @property
    def stage(self) -> str:
        """Return the name of the stage in which the deal stands."""
        return self.stages.get(self.deal.draft.stage_id or 0, "")


def deal_table(labels: Mapping[str, str] | None = None) -> TableForm[DealRecord]:
    """Return how deals are written; `labels` has the words of `ENGLISH`, and those of states (`state.won`), in
    another language."""
    words = {**ENGLISH, **(labels or {})}
    getters: dict[str, Callable[[DealRecord], ExportValue]] = {
        "number": lambda record: record.deal.number,
        "title": lambda record: record.deal.draft.title,
        "client": lambda record: record.deal.client_name,
        "company": lambda record: record.deal.company_name,
        "pipeline": lambda record: record.pipeline,
        "stage": lambda record: record.stage,
        "state": lambda record: words.get(f"state.{record.deal.state.value}", record.deal.state.value),
        "amount": lambda record: whole(record.deal.draft.amount),
        "currency": lambda record: record.deal.draft.currency,
        "owner": lambda record: record.deal.draft.owner,
        "source": lambda record: record.deal.draft.source,
        "created": lambda record: local(record.deal.created_at),
        "expected_close": lambda record: record.deal.draft.expected_close,
        "closed": lambda record: local(record.deal.closed_at),
        "lost_reason": lambda record: record.deal.loss.reason if record.deal.loss else "",
        "next_action": lambda record: _action_text(record.deal),
        "next_action_on": lambda record: (
            record.deal.draft.next_action.on if record.deal.draft.next_action else None
        ),
        "tags": lambda record: ", ".join(record.deal.draft.tags),
        "lines": lambda record: lines_text(record.deal.draft.lines),
        "note": lambda record: record.deal.draft.note,
    }
    columns = tuple(
        TableColumn(key, words[key], _KINDS.get(key, ColumnKind.TEXT), getter)
        for key, getter in getters.items()
    )
    return TableForm(words["sheet"], columns, _document)


def _action_text(deal: Deal) -> str:
    action = deal.draft.next_action
    return (action.text or action.kind.value) if action else ""


def _document(record: DealRecord) -> dict[str, Any]:
    deal, draft = record.deal, record.deal.draft
    action, loss = draft.next_action, deal.loss
    return {
        "id": deal.id,
        "number": deal.number,
        "title": draft.title,
        "client": deal.client_name,
        "client_id": draft.client_id,
        "company": deal.company_name,
        "pipeline": record.pipeline,
        "stage": record.stage,
        "state": deal.state.value,
        "amount": whole(draft.amount),
        "currency": draft.currency,
        "probability": draft.probability,
        "owner": draft.owner,
        "source": draft.source,
        "created": deal.created_at.isoformat(),
        "expected_close": draft.expected_close.isoformat() if draft.expected_close else None,
        "closed": deal.closed_at.isoformat() if deal.closed_at else None,
        "lost_reason": loss.reason if loss else None,
        "lost_note": loss.note if loss else None,
        "competitor": loss.competitor if loss else None,
        "next_action": (
            {"kind": action.kind.value, "on": action.on.isoformat(), "text": action.text} if action else None
        ),
        "purpose": draft.purpose,
        "payment_nature": draft.payment_nature.value,
        "note": draft.note,
        "tags": list(draft.tags),
        "members": [
            {"client": one.name, "role": one.role.value, "influence": one.influence} for one in draft.members
        ],
        "lines": line_documents(draft.lines),
        "stage_log": [
            {
                "from": record.stages.get(move.from_stage) if move.from_stage is not None else None,
                "to": record.stages.get(move.to_stage),
                "at": move.at.isoformat(),
                "by": move.by,
                "seconds": move.seconds,
                "amount": whole(move.amount),
            }
            for move in deal.moves
        ],
    }
