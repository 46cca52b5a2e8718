"""What reports read from: the day here, and the members of a segment asked for once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from crm_desktop.reports.base import Source
from crm_desktop.services import Services
from tests.reports.deal_base import source_of


def test_today_is_the_day_here(sqlite_services: Services) -> None:
    base = source_of(sqlite_services)
    late = datetime(2026, 11, 24, 12, 0, tzinfo=UTC).astimezone().replace(hour=23, minute=59)
    for moment, day in ((late, late.date()), (late + timedelta(minutes=1), late.date() + timedelta(days=1))):
        source = Source(base.engine, lambda at=moment: at.astimezone(UTC), base.currency, base.members)
        assert source.today() == day


def test_one_answer_asks_a_segment_once(sqlite_services: Services) -> None:
    base = source_of(sqlite_services)
    asked: list[int] = []

    def members(segment_id: int) -> list[int]:
        asked.append(segment_id)
        return [segment_id, 5]

    source = Source(base.engine, base.clock, base.currency, members)
    answer = source.for_one_answer()
    assert list(answer.members(3)) == list(answer.members(3)) == [3, 5]
    assert list(answer.members(4)) == [4, 5]
    assert asked == [3, 4]
    source.for_one_answer().members(3)
    assert asked == [3, 4, 3]
