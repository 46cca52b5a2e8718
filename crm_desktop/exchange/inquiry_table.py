"""The columns of exported inquiries."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from crm_desktop.domain.inquiry import Inquiry
from crm_desktop.exchange.table_columns import ColumnKind, ExportValue, TableColumn, TableForm, local

# Every word of the table; another language comes as `labels` under the same keys.
ENGLISH = {
    "sheet": "Inquiries",
    "number": "No.",
    "received": "Received",
    "channel": "Channel",
    "source": "Source",
    "state": "State",
    "name": "Name",
    "phone": "Phone",
    "email": "E-mail",
    "subject": "Subject",
    "text": "Text",
    "owner": "Responsible",
    "client": "Client",
    "deal": "Deal No.",
    "answer_due": "Answer due",
    "answered": "Answered",
    "closed": "Closed",
    "duplicate_of": "Repeats No.",
}
_KINDS = {
    "number": ColumnKind.NUMBER,
    "received": ColumnKind.MOMENT,
    "phone": ColumnKind.CODE,
    "text": ColumnKind.LONG_TEXT,
    "deal": ColumnKind.NUMBER,
    "answer_due": ColumnKind.MOMENT,
    "answered": ColumnKind.MOMENT,
    "closed": ColumnKind.MOMENT,
    "duplicate_of": ColumnKind.NUMBER,
}


def inquiry_table(labels: Mapping[str, str] | None = None) -> TableForm[Inquiry]:
    """Return how inquiries are written; `labels` has the words of `ENGLISH`, those of states
    (`state.new`) and of channels (`channel.call`), in another language."""
    words = {**ENGLISH, **(labels or {})}

    def word(kind: str, value: str) -> str:
        return words.get(f"{kind}.{value}", value)

    getters: dict[str, Callable[[Inquiry], ExportValue]] = {
        "number": lambda inquiry: inquiry.number,
        "received": lambda inquiry: local(inquiry.received_at),
        "channel": lambda inquiry: word("channel", inquiry.draft.channel.value),
        "source": lambda inquiry: inquiry.draft.source,
        "state": lambda inquiry: word("state", inquiry.state.value),
        "name": lambda inquiry: inquiry.draft.name,
        "phone": lambda inquiry: inquiry.draft.phone,
        "email": lambda inquiry: inquiry.draft.email,
        "subject": lambda inquiry: inquiry.draft.subject,
        "text": lambda inquiry: inquiry.draft.body,
        "owner": lambda inquiry: inquiry.draft.owner,
        "client": lambda inquiry: inquiry.client_name,
        "deal": lambda inquiry: inquiry.deal_number,
        "answer_due": lambda inquiry: local(inquiry.answer_due_at),
        "answered": lambda inquiry: local(inquiry.answered_at),
        "closed": lambda inquiry: local(inquiry.closed_at),
        "duplicate_of": lambda inquiry: inquiry.duplicate_of,
    }
    columns = tuple(
        TableColumn(key, words[key], _KINDS.get(key, ColumnKind.TEXT), getter)
        for key, getter in getters.items()
    )
    return TableForm(words["sheet"], columns, inquiry_document)


def inquiry_document(inquiry: Inquiry) -> dict[str, Any]:
    """Return an inquiry for programs, under plain English names."""
    draft = inquiry.draft
    return {
        "id": inquiry.id,
        "number": inquiry.number,
        "received": inquiry.received_at.isoformat(),
        "channel": draft.channel.value,
        "source": draft.source,
        "state": inquiry.state.value,
        "name": draft.name,
        "phone": draft.phone,
        "email": draft.email,
        "subject": draft.subject,
        "text": draft.body,
        "owner": draft.owner,
        "client": inquiry.client_name,
        "client_id": draft.client_id,
        "deal": inquiry.deal_number,
        "answer_due": inquiry.answer_due_at.isoformat(),
        "answered": _text(inquiry.answered_at),
        "closed": _text(inquiry.closed_at),
        "duplicate_of": inquiry.duplicate_of,
    }


def _text(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
