"""What a calendar file says."""

from __future__ import annotations

from datetime import UTC, date, datetime

from crm_desktop.domain.task import TaskDraft
from crm_desktop.exchange.ics_items import CalendarItem


def test_when_an_item_begins() -> None:
    at = datetime(2026, 11, 25, 12, tzinfo=UTC)
    assert CalendarItem("1", TaskDraft("а", starts_at=at)).begin == at
    assert CalendarItem("1", TaskDraft("а", day=date(2026, 11, 25))).begin == datetime(2026, 11, 25)  # noqa: DTZ001
    assert CalendarItem("1", TaskDraft("а")).begin is None
