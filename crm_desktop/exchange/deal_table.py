"""The columns of exported deals."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.domain.deal import Deal, NextActionKind
from crm_desktop.exchange.json_records import labelled
from crm_desktop.exchange.line_text import lines_text
from crm_desktop.exchange.selling_values import line_documents, whole
from crm_desktop.exchange.table_columns import ColumnKind, ExportValue, TableColumn, TableForm, local

# Every word of the table; another language comes as `labels` under the same keys.
ENGLISH = {
    "sheet": "Deals",
    "number": "No.",
    "title": "Deal",
    "client": "Client",
    "client_phone": "Phone",
    "client_email": "E-mail",
    "client_inn": "INN",
    "company": "Company",
    "pipeline": "Pipeline",
    "stage": "Stage",
    "state": "State",
    "amount": "Amount",
    "currency": "Currency",
    "probability": "Probability, %",
    "owner": "Responsible",
    "source": "Source",
    "created": "Created",
    "expected_close": "Expected to close",
    "closed": "Closed",
    "lost_reason": "Reason for loss",
    "lost_note": "About the loss",
    "competitor": "Competitor",
    "next_action": "Next action",
    "next_action_on": "Next action on",
    "purpose": "Purpose of the purchase",
    "payment_nature": "Terms of payment",
    "tags": "Tags",
    "lines": "Goods and services",
    "note": "Note",
    "action.call": "call",
    "action.meeting": "meeting",
    "action.letter": "letter",
    "action.invoice": "invoice",
    "action.other": "other",
    "payment.prepaid": "prepaid",
    "payment.on_delivery": "on delivery",
    "payment.deferred": "deferred",
    "payment.instalments": "instalments",
    "payment.subscription": "subscription",
    "yes": "yes",
    "no": "no",
}
_KINDS = {
    "number": ColumnKind.NUMBER,
    "client_phone": ColumnKind.CODE,
    "client_inn": ColumnKind.CODE,
    "probability": ColumnKind.NUMBER,
    "lost_note": ColumnKind.LONG_TEXT,
    "amount": ColumnKind.MONEY,
    "created": ColumnKind.MOMENT,
    "expected_close": ColumnKind.DATE,
    "closed": ColumnKind.MOMENT,
    "next_action_on": ColumnKind.DATE,
    "lines": ColumnKind.LONG_TEXT,
    "note": ColumnKind.LONG_TEXT,
}
_OWN_KINDS = {
    CustomFieldKind.NUMBER: ColumnKind.NUMBER,
    CustomFieldKind.MONEY: ColumnKind.MONEY,
    CustomFieldKind.DATE: ColumnKind.DATE,
}


@dataclass(frozen=True, slots=True)
class ClientKeys:
    """What tells a client from others, so that another base finds it: whoever reads the file back needs it."""

    kind: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    inn: str = ""


_UNKNOWN = ClientKeys()


@dataclass(frozen=True, slots=True)
class DealRecord:
    """A deal with the names of its pipeline and of all stages, by id, and how its clients are known; `elsewhere`
    names the pipelines of stages that are not in its own."""

    deal: Deal
    pipeline: str
    stages: Mapping[int, str]
    clients: Mapping[int, ClientKeys] = field(default_factory=dict)
    elsewhere: Mapping[int, str] = field(default_factory=dict)

    @property
    def client(self) -> ClientKeys:
        """Return how the client of the deal is known."""
        return self.clients.get(self.deal.draft.client_id, _UNKNOWN)

    @property
    def stage(self) -> str:
        """Return the name of the stage in which the deal stands."""
        return self.stages.get(self.deal.draft.stage_id or 0, "")


def deal_table(
    labels: Mapping[str, str] | None = None, own_fields: Sequence[CustomField] = ()
) -> TableForm[DealRecord]:
    """Return how deals are written, with their own fields behind all else; `labels` has the words of `ENGLISH`, and
    those of states (`state.won`), in another language."""
    words = {**ENGLISH, **(labels or {})}
    getters: dict[str, Callable[[DealRecord], ExportValue]] = {
        "number": lambda record: record.deal.number,
        "title": lambda record: record.deal.draft.title,
        "client": lambda record: record.deal.client_name,
        "client_phone": lambda record: ", ".join(record.client.phones),
        "client_email": lambda record: ", ".join(record.client.emails),
        "client_inn": lambda record: record.client.inn,
        "company": lambda record: record.deal.company_name,
        "pipeline": lambda record: record.pipeline,
        "stage": lambda record: record.stage,
        "state": lambda record: words.get(f"state.{record.deal.state.value}", record.deal.state.value),
        "amount": lambda record: whole(record.deal.draft.amount),
        "currency": lambda record: record.deal.draft.currency,
        "probability": lambda record: record.deal.draft.probability,
        "owner": lambda record: record.deal.draft.owner,
        "source": lambda record: record.deal.draft.source,
        "created": lambda record: local(record.deal.created_at),
        "expected_close": lambda record: record.deal.draft.expected_close,
        "closed": lambda record: local(record.deal.closed_at),
        "lost_reason": lambda record: record.deal.loss.reason if record.deal.loss else "",
        "lost_note": lambda record: record.deal.loss.note if record.deal.loss else "",
        "competitor": lambda record: record.deal.loss.competitor if record.deal.loss else "",
        "next_action": lambda record: _action_text(record.deal, words),
        "next_action_on": lambda record: (
            record.deal.draft.next_action.on if record.deal.draft.next_action else None
        ),
        "purpose": lambda record: record.deal.draft.purpose,
        "payment_nature": lambda record: words.get(f"payment.{record.deal.draft.payment_nature.value}", ""),
        "tags": lambda record: ", ".join(record.deal.draft.tags),
        "lines": lambda record: lines_text(record.deal.draft.lines),
        "note": lambda record: record.deal.draft.note,
    }
    columns = tuple(
        TableColumn(key, words[key], _KINDS.get(key, ColumnKind.TEXT), getter)
        for key, getter in getters.items()
    )
    own = tuple(_own_column(each, words) for each in own_fields)
    return TableForm(words["sheet"], columns + own, lambda record: _document(record, own_fields))


def _own_column(own: CustomField, words: Mapping[str, str]) -> TableColumn[DealRecord]:
    def value(record: DealRecord) -> ExportValue:
        found = record.deal.draft.custom.get(own.key)
        if found is None:
            return None
        if own.kind is CustomFieldKind.MONEY:
            return whole(int(found))
        if own.kind is CustomFieldKind.DATE:
            return date.fromisoformat(str(found))
        return words["yes" if found else "no"] if isinstance(found, bool) else found

    return TableColumn(f"custom.{own.key}", own.label, _OWN_KINDS.get(own.kind, ColumnKind.TEXT), value)


def _action_text(deal: Deal, words: Mapping[str, str]) -> str:
    """Return a next action with its kind before it, `call: ask about the estimate`."""
    action = deal.draft.next_action
    if action is None:
        return ""
    kind = words[f"action.{action.kind.value}"]
    if not action.text:
        return kind
    return action.text if action.kind is NextActionKind.OTHER else f"{kind}: {action.text}"


def _client_document(name: str, keys: ClientKeys) -> dict[str, Any]:
    return {
        "client": name,
        "client_kind": keys.kind,
        "client_phones": list(keys.phones),
        "client_emails": list(keys.emails),
        "client_inn": keys.inn,
    }


def _document(record: DealRecord, own_fields: Sequence[CustomField]) -> dict[str, Any]:
    deal, draft = record.deal, record.deal.draft
    action, loss = draft.next_action, deal.loss
    return {
        "id": deal.id,
        "number": deal.number,
        "title": draft.title,
        **_client_document(deal.client_name, record.client),
        "client_id": draft.client_id,
        "company": deal.company_name,
        "company_inn": record.clients.get(draft.company_id or 0, _UNKNOWN).inn,
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
            {
                **_client_document(one.name, record.clients.get(one.client_id, _UNKNOWN)),
                "role": one.role.value,
                "influence": one.influence,
            }
            for one in draft.members
        ],
        "lines": line_documents(draft.lines),
        "done": sorted(draft.done),
        "custom": labelled(draft.custom, own_fields),
        "stage_log": _log(record),
    }


def _log(record: DealRecord) -> list[dict[str, Any]]:
    return [
        {
            "from": record.stages.get(move.from_stage) if move.from_stage is not None else None,
            "to": record.stages.get(move.to_stage),
            "pipeline": record.elsewhere.get(move.to_stage, record.pipeline),
            "at": move.at.isoformat(),
            "by": move.by,
            "seconds": move.seconds,
            "amount": whole(move.amount),
        }
        for move in record.deal.moves
    ]
