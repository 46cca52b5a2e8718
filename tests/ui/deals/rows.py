"""Cards of deals made by hand."""

from __future__ import annotations

import datetime as dt
from typing import Any

from crm_desktop.domain.deal import DealRow
from crm_desktop.domain.pipeline import StageKind

NOW = dt.datetime(2026, 11, 21, 9, tzinfo=dt.UTC)


def make_row(number: int, **values: Any) -> DealRow:
    """Return a card; anything of it can be given."""
    known: dict[str, Any] = {
        "id": number,
        "version": 1,
        "number": number,
        "title": f"Deal {number}",
        "client_id": 1,
        "client_name": "Лебедева Анна",
        "company_name": "",
        "amount": 1_000_000,
        "currency": "RUB",
        "pipeline_id": 1,
        "stage_id": 1,
        "state": StageKind.OPEN,
        "rank": f"{number:04}1",
        "probability": 40,
        "expected_close": None,
        "owner": "",
        "source": "",
        "next_action": None,
        "tags": (),
        "stage_entered_at": NOW,
        "last_activity_at": NOW,
        "created_at": NOW,
        "closed_at": None,
        "lost_reason": "",
    }
    return DealRow(**(known | values))
