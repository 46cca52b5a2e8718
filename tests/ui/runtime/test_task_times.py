"""When tasks are, in words."""

from __future__ import annotations

import datetime as dt

import pytest

from crm_desktop.domain.task import Priority, Task, TaskDraft, TaskKind, TaskState
from crm_desktop.services.tasks.writing import due_at
from crm_desktop.ui.runtime.task_times import TaskTimes, late_from
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.tasks.entries import entry_of, local

TODAY = dt.date(2026, 11, 21)
NOW = dt.datetime(2026, 11, 21, 12).astimezone()


def at(days: int, hour: int) -> dt.datetime:
    return dt.datetime.combine(TODAY + dt.timedelta(days=days), dt.time(hour)).astimezone()


@pytest.mark.parametrize(
    ("draft", "text", "pair"),
    [
        (TaskDraft("x", starts_at=at(1, 15)), "tomorrow, 3:00", "neutral"),
        (TaskDraft("x", starts_at=at(0, 15)), "today, 3:00", "success"),
        (TaskDraft("x", starts_at=at(0, 11), ends_at=at(0, 13)), "today, 11:00", "success"),
        (TaskDraft("x", starts_at=at(0, 10), ends_at=at(0, 11)), "today, 10:00", "danger"),
        (TaskDraft("x", starts_at=at(-1, 10), due_at=at(2, 10)), "yesterday, 10:00", "neutral"),
        (TaskDraft("x", day=TODAY), "today", "success"),
        (TaskDraft("x", day=TODAY - dt.timedelta(1)), "yesterday", "danger"),
        (TaskDraft("x", day=TODAY - dt.timedelta(1), last_day=TODAY), "yesterday", "success"),
        (TaskDraft("x", due_at=at(1, 18)), "by tomorrow", "neutral"),
        (TaskDraft("x", due_at=at(-1, 18)), "by yesterday", "danger"),
        (TaskDraft("x"), "without a time", "neutral"),
    ],
)
def test_a_time_is_told_in_words_and_red_when_it_is_late(
    app_context: AppContext, draft: TaskDraft, text: str, pair: str
) -> None:
    task = Task(1, 1, draft, TaskState.OPEN, "", "", "", NOW)
    look = TaskTimes(app_context.formats).look(task, NOW)
    assert look.text.startswith(text)
    assert look.pair == pair


def test_what_is_closed_says_so(app_context: AppContext) -> None:
    task = Task(1, 1, TaskDraft("x", day=TODAY - dt.timedelta(1)), TaskState.DONE, "", "", "", NOW)
    assert TaskTimes(app_context.formats).look(task, NOW)[:2] == ("Done", "neutral")


def test_what_was_understood_is_told_in_words(app_context: AppContext) -> None:
    draft = TaskDraft("x", TaskKind.CALL, day=TODAY, rule="FREQ=DAILY", priority=Priority.HIGH)
    text = TaskTimes(app_context.formats).understood(draft, NOW)
    assert text == "Understood: Call · today · repeats · urgent"


@pytest.mark.parametrize(
    "draft",
    [
        TaskDraft("x", starts_at=at(0, 15)),
        TaskDraft("x", starts_at=at(0, 15), ends_at=at(0, 16)),
        TaskDraft("x", starts_at=at(0, 15), due_at=at(1, 12)),
        TaskDraft("x", day=TODAY, last_day=TODAY + dt.timedelta(days=2)),
        TaskDraft("x", due_at=at(1, 12)),
    ],
)
def test_what_is_late_is_what_the_base_counts(draft: TaskDraft) -> None:
    counted = due_at(draft)
    assert counted is not None
    assert late_from(draft) == local(counted)
    for now in (counted - dt.timedelta(minutes=1), counted):
        entry = entry_of(Task(1, 1, draft, TaskState.OPEN, "", "", "", NOW), local(now))
        assert entry is None or entry.is_late == (now >= counted)
