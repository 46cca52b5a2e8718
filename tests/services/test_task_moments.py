"""Reminders of a task are counted from what it says; a day follows the clock of this computer."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest

from crm_desktop.services.task_moments import TaskTimes

WRITTEN, BEGIN = "2026-11-20T08:00:00.000000Z", "2026-11-20T12:00:00.000000Z"


def times(**values: str) -> TaskTimes:
    given = {
        "state": "open", "starts_at": BEGIN, "day": "", "deadline_at": "", "leads": "[0,15,60]",
        "created_at": WRITTEN, "remind_at": "",
    } | values  # fmt: skip
    return TaskTimes(id=7, user_id=1, party_id=None, **given)


def test_each_lead_has_its_moment() -> None:
    found = times().occasions()
    assert [each.moment.strftime("%H:%M") for each in found] == ["11:00", "11:45", "12:00"]
    assert len({each.key for each in found}) == 3
    assert times(state="done").occasions() == []
    assert times(leads="[]").occasions() == []
    assert times(starts_at="").occasions() == []


def test_what_is_written_down_late_is_told_of_when_it_begins() -> None:
    (only,) = times(leads="[600]").occasions()
    assert only.moment == datetime(2026, 11, 20, 12, tzinfo=UTC)
    assert times(created_at=BEGIN).occasions() == []


def test_a_deadline_that_is_missed_already_is_told_of_at_once() -> None:
    (only,) = times(starts_at="", deadline_at="2026-11-19T12:00:00.000000Z", leads="[60]").occasions()
    assert only.moment == datetime(2026, 11, 20, 8, tzinfo=UTC)
    assert times(starts_at="", day="2026-11-19").occasions() == []


def test_a_day_begins_at_nine_wherever_this_computer_is(monkeypatch: pytest.MonkeyPatch) -> None:
    day = times(starts_at="", day="2026-11-25", leads="[0]")
    found = []
    for zone in ("Europe/Moscow", "Asia/Vladivostok", "UTC"):
        with monkeypatch.context() as patch:
            patch.setenv("TZ", zone)
            time.tzset()
            found.append(day.occasions()[0])
    time.tzset()
    assert [each.moment.astimezone(UTC).hour for each in found] == [6, 23, 9]
    assert len({each.key for each in found}) == 1
