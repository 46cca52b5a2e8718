"""The columns of exported segments: one line for each client in each segment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from crm_desktop.domain.client import ClientRow
from crm_desktop.domain.client_list import Segment
from crm_desktop.exchange.table_columns import ColumnKind, ExportValue, TableColumn, TableForm

# Every word of the table; another language comes as `labels` under the same keys.
ENGLISH = {
    "sheet": "Segments",
    "segment": "Segment",
    "frozen": "Frozen",
    "client": "Client",
    "company": "Company",
    "phone": "Phone",
    "email": "E-mail",
    "city": "City",
    "status": "Status",
    "owner": "Responsible",
    "do_not_call": "Do not call",
    "yes": "yes",
}


@dataclass(frozen=True, slots=True)
class Membership:
    """A client in a segment."""

    segment: Segment
    client: ClientRow


def segment_table(labels: Mapping[str, str] | None = None) -> TableForm[Membership]:
    """Return how memberships are written; `labels` has the words of `ENGLISH` in another language."""
    words = {**ENGLISH, **(labels or {})}
    getters: dict[str, Callable[[Membership], ExportValue]] = {
        "segment": lambda each: each.segment.name,
        "frozen": lambda each: words["yes"] if each.segment.is_frozen else "",
        "client": lambda each: each.client.name,
        "company": lambda each: each.client.company,
        "phone": lambda each: each.client.phone,
        "email": lambda each: each.client.email,
        "city": lambda each: each.client.city,
        "status": lambda each: each.client.status,
        "owner": lambda each: each.client.owner,
        "do_not_call": lambda each: words["yes"] if each.client.do_not_call else "",
    }
    columns = tuple(
        TableColumn(key, words[key], ColumnKind.CODE if key == "phone" else ColumnKind.TEXT, getter)
        for key, getter in getters.items()
    )
    return TableForm(words["sheet"], columns, _document)


def _document(each: Membership) -> dict[str, Any]:
    return {
        "segment_id": each.segment.id,
        "segment": each.segment.name,
        "frozen": each.segment.is_frozen,
        "client_id": each.client.id,
        "client": each.client.name,
        "company": each.client.company,
        "phone": each.client.phone,
        "email": each.client.email,
        "city": each.client.city,
        "status": each.client.status,
        "owner": each.client.owner,
        "do_not_call": each.client.do_not_call,
    }
