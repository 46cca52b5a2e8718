"""What a task may say, and what it may not."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta

import pytest

from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.task import MAX_LENGTH, TaskDraft

AT = datetime(2026, 11, 25, 12, tzinfo=UTC)
DAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (TaskDraft("  "), "title"),
        (TaskDraft("x" * 501), "title"),
        (TaskDraft("x", starts_at=AT, ends_at=AT - timedelta(minutes=1)), "ends_at"),
        (TaskDraft("x", starts_at=AT, ends_at=AT + MAX_LENGTH + timedelta(1)), "ends_at"),
        (TaskDraft("x", day=DAY, last_day=DAY - timedelta(1)), "last_day"),
        (TaskDraft("x", day=date.max), "day"),
        (TaskDraft("x", starts_at=datetime.min.replace(tzinfo=UTC)), "starts_at"),
        (TaskDraft("x", due_at=datetime.max.replace(tzinfo=UTC)), "due_at"),
        (TaskDraft("x", rule="FREQ=DAILY", due_at=AT), "rule"),
    ],
)
def test_a_field_is_named_that_is_wrong(draft: TaskDraft, field: str) -> None:
    with pytest.raises(ValidationError) as refused:
        draft.validate()
    assert set(refused.value.problems) == {field}
    assert refused.value.problems["title" if field == "title" else field] in Problem


def test_an_hour_a_day_or_nothing() -> None:
    for draft in (
        TaskDraft("x", starts_at=AT, ends_at=AT),
        TaskDraft("x", day=DAY, rule="FREQ=DAILY"),
        TaskDraft("x"),
    ):
        draft.validate()
    assert TaskDraft("x", day=DAY).is_all_day
    assert not TaskDraft("x", day=DAY, starts_at=AT).is_all_day
    copied = TaskDraft("x").copy()
    copied.title = "y"
    assert TaskDraft("x") != copied


def local(day: date, hour: int) -> datetime:
    """Return a moment by the clock of this computer."""
    return datetime(day.year, day.month, day.day, hour).astimezone()


def test_a_task_goes_to_another_day_with_its_hour_and_deadline() -> None:
    later = DAY + timedelta(3)
    timed = TaskDraft(
        "x", starts_at=local(DAY, 15), ends_at=local(DAY, 16), due_at=local(DAY + timedelta(1), 18)
    ).on_day(later)
    assert (timed.starts_at, timed.ends_at) == (local(later, 15), local(later, 16))
    assert timed.due_at == local(later + timedelta(1), 18)
    whole = TaskDraft("x", day=DAY, last_day=DAY + timedelta(1)).on_day(later)
    assert (whole.day, whole.last_day) == (later, later + timedelta(1))
    assert TaskDraft("x", due_at=local(DAY, 18)).on_day(later).due_at == local(later, 18)


def test_a_task_without_a_time_gets_a_day_and_one_with_a_time_can_lose_it() -> None:
    given = TaskDraft("x").on_day(DAY)
    assert (given.day, given.last_day, given.is_all_day) == (DAY, DAY, True)
    assert TaskDraft("x", starts_at=AT, due_at=AT, place="Офис").on_day(None) == TaskDraft("x", place="Офис")


def test_what_is_moved_by_a_day_stays_at_its_hour_when_clocks_are_put_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    try:
        nine = datetime(2026, 10, 24, 9).astimezone()
        later = TaskDraft("x", starts_at=nine, due_at=nine).later_by(timedelta(days=1))
        assert later.starts_at == later.due_at == datetime(2026, 10, 25, 9).astimezone()
        assert later.starts_at - nine == timedelta(hours=25)
    finally:
        monkeypatch.undo()
        time.tzset()
