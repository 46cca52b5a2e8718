"""The columns of exported sales."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from crm_desktop.domain.sale import Sale
from crm_desktop.exchange.line_text import lines_text
from crm_desktop.exchange.selling_values import line_documents, whole
from crm_desktop.exchange.table_columns import ColumnKind, ExportValue, TableColumn, TableForm

# Every word of the table; another language comes as `labels` under the same keys.
ENGLISH = {
    "sheet": "Sales",
    "number": "No.",
    "ordered_on": "Ordered",
    "client": "Client",
    "deal": "Deal No.",
    "state": "State",
    "total": "Total",
    "paid": "Paid",
    "owed": "Owed",
    "currency": "Currency",
    "owner": "Responsible",
    "cancel_reason": "Reason for cancelling",
    "lines": "Goods and services",
}
_KINDS = {
    "number": ColumnKind.NUMBER,
    "ordered_on": ColumnKind.DATE,
    "deal": ColumnKind.NUMBER,
    "total": ColumnKind.MONEY,
    "paid": ColumnKind.MONEY,
    "owed": ColumnKind.MONEY,
    "lines": ColumnKind.LONG_TEXT,
}


@dataclass(frozen=True, slots=True)
class SaleRecord:
    """A sale, with the number of the deal it came from."""

    sale: Sale
    deal: int | None


def sale_table(labels: Mapping[str, str] | None = None) -> TableForm[SaleRecord]:
    """Return how sales are written; `labels` has the words of `ENGLISH`, and those of states
    (`state.delivered`), in another language."""
    words = {**ENGLISH, **(labels or {})}
    getters: dict[str, Callable[[SaleRecord], ExportValue]] = {
        "number": lambda record: record.sale.number,
        "ordered_on": lambda record: record.sale.draft.ordered_on,
        "client": lambda record: record.sale.client_name,
        "deal": lambda record: record.deal,
        "state": lambda record: words.get(
            f"state.{record.sale.draft.state.value}", record.sale.draft.state.value
        ),
        "total": lambda record: whole(record.sale.draft.total),
        "paid": lambda record: whole(record.sale.draft.paid),
        "owed": lambda record: whole(record.sale.draft.owed),
        "currency": lambda record: record.sale.draft.currency,
        "owner": lambda record: record.sale.draft.owner,
        "cancel_reason": lambda record: record.sale.draft.cancel_reason,
        "lines": lambda record: lines_text(record.sale.draft.lines),
    }
    columns = tuple(
        TableColumn(key, words[key], _KINDS.get(key, ColumnKind.TEXT), getter)
        for key, getter in getters.items()
    )
    return TableForm(words["sheet"], columns, _document)


def _document(record: SaleRecord) -> dict[str, Any]:
    sale, draft = record.sale, record.sale.draft
    return {
        "id": sale.id,
        "number": sale.number,
        "ordered_on": draft.ordered_on.isoformat(),
        "client": sale.client_name,
        "client_id": draft.client_id,
        "deal": record.deal,
        "state": draft.state.value,
        "total": whole(draft.total),
        "paid": whole(draft.paid),
        "owed": whole(draft.owed),
        "currency": draft.currency,
        "owner": draft.owner,
        "cancel_reason": draft.cancel_reason,
        "lines": line_documents(draft.lines),
        "payments": [
            {"on": payment.on.isoformat(), "amount": whole(payment.amount), "method": payment.method.value}
            for payment in draft.payments
        ],
    }
