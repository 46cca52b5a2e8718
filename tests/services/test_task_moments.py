"""Reminders of a task are counted from what it says; a day follows the clock of this computer."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from crm_desktop.domain.moments import utc_text
from crm_desktop.domain.task import TaskDraft
from crm_desktop.services import Services
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


def test_what_is_taken_back_in_another_order_is_overdue_when_it_says(services: Services) -> None:
    begin = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    hour = timedelta(hours=1)
    draft = TaskDraft("Замер", starts_at=begin, ends_at=begin + hour, due_at=begin + 9 * hour)
    task_id = services.tasks.create(draft)
    services.tasks.update(task_id, None, replace(draft, starts_at=begin + 2 * hour, ends_at=begin + 3 * hour))
    moved = services.store.last_change_set_id or 0
    services.tasks.update(
        task_id, None, replace(draft, starts_at=begin + 2 * hour, ends_at=begin + 3 * hour, due_at=None)
    )
    services.history.undo(moved)
    task = services.tasks.get(task_id)
    assert task.draft.ends_at == begin + hour
    [(due,)] = services.store.engine.rows("SELECT due_at FROM task WHERE id = ?", (task_id,))
    assert due == utc_text(begin + hour)


def test_half_of_a_time_is_not_taken_back(services: Services) -> None:
    begin = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    hour = timedelta(hours=1)
    draft = TaskDraft("Замер", starts_at=begin, ends_at=begin + hour)
    task_id = services.tasks.create(draft)
    later = replace(draft, starts_at=begin + 2 * hour, ends_at=begin + 3 * hour)
    services.tasks.update(task_id, None, later)
    moved = services.store.last_change_set_id or 0
    services.tasks.update(task_id, None, replace(later, ends_at=begin + 4 * hour))
    outcome = services.history.undo(moved)
    task = services.tasks.get(task_id)
    assert (task.draft.starts_at, task.draft.ends_at) == (begin + 2 * hour, begin + 4 * hour)
    assert outcome.kept
