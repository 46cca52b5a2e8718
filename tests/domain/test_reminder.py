"""Quiet hours may go over midnight, and leap days fall on some day of each year."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from crm_desktop.domain.reminder import Digest, ReminderRules, first_leads, yearly_day
from crm_desktop.domain.task import TaskKind


def here(hour: int, minute: int = 0, day: int = 20) -> datetime:
    return datetime(2026, 11, day, hour, minute).astimezone().astimezone(UTC)


@pytest.mark.parametrize(
    ("now", "end"),
    [
        (here(21, 59), None),
        (here(22), here(8, day=21)),
        (here(3), here(8)),
        (here(8), None),
    ],
)
def test_quiet_hours_over_midnight(now: datetime, end: datetime | None) -> None:
    assert ReminderRules(quiet_from=time(22), quiet_until=time(8)).quiet_end(now) == end


def test_quiet_hours_in_the_day_and_none() -> None:
    rules = ReminderRules(quiet_from=time(13), quiet_until=time(14))
    assert rules.quiet_end(here(13, 30)) == here(14)
    assert rules.quiet_end(here(14)) is None
    assert ReminderRules(quiet_from=time(13), quiet_until=time(13)).quiet_end(here(13)) is None


def test_a_leap_day_is_a_day_early_where_there_is_none() -> None:
    assert [yearly_day(2, 29, year) for year in (2027, 2028)] == [date(2027, 2, 28), date(2028, 2, 29)]


def test_a_day_without_anything_is_empty() -> None:
    assert Digest().is_empty
    assert not Digest(birthdays=1).is_empty


def test_a_meeting_is_reminded_of_in_time_and_all_else_as_it_begins() -> None:
    assert first_leads(TaskKind.MEETING) == (timedelta(minutes=15),)
    assert {first_leads(kind) for kind in TaskKind if kind is not TaskKind.MEETING} == {(timedelta(0),)}
