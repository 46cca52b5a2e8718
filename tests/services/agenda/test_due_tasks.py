"""Which tasks a day asks for, and that indexes tell it."""

from __future__ import annotations

import time as time_module
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.domain.task import TaskDraft
from crm_desktop.domain.wall_clock import wall_of
from crm_desktop.services import Services
from crm_desktop.services.agenda.due_tasks import DueTasks, order_of
from crm_desktop.services.agenda.whose import Whose
from tests.services.agenda.watching import statements, steps
from tests.store_fixtures import Clock, NewBase

TODAY = date(2026, 11, 21)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
MINUTES = st.integers(-4000, 16_000)


@st.composite
def drafts(draw: st.DrawFn) -> TaskDraft:
    """Tasks of all kinds of times around now."""
    now = Clock()()
    shape = draw(st.sampled_from(["timed", "whole", "deadline", "both", "none"]))
    begin = now + timedelta(minutes=draw(MINUTES))
    length = timedelta(minutes=draw(st.integers(0, 9000)))
    if shape == "timed":
        return TaskDraft("x", starts_at=begin, ends_at=draw(st.sampled_from([None, begin + length])))
    if shape == "whole":
        day = wall_of(begin).date()
        return TaskDraft("x", day=day, last_day=day + DAY * draw(st.integers(0, 20)))
    if shape == "deadline":
        return TaskDraft("x", due_at=begin)
    if shape == "both":
        return TaskDraft("x", starts_at=begin, ends_at=begin + HOUR, due_at=begin + length)
    return TaskDraft("x")


def due(draft: TaskDraft) -> datetime | None:
    if draft.due_at or draft.starts_at:
        return draft.due_at or draft.ends_at or draft.starts_at
    last = draft.last_day or draft.day
    return datetime.combine(last + DAY, time()).astimezone() if last else None


def begins(draft: TaskDraft) -> date:
    moment = draft.starts_at or (None if draft.day else draft.due_at)
    return wall_of(moment).date() if moment else draft.day or date.max


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(drafts(), min_size=1, max_size=25), st.integers(0, 8))
def test_nothing_is_lost_between_late_today_and_later(
    new_base: NewBase, tasks: list[TaskDraft], ahead: int
) -> None:
    with new_base() as (services, clock):
        ids = services.tasks.create_many(tasks)
        now, until = clock(), TODAY + DAY * ahead
        found = DueTasks(services.store.engine, now)
        late = {row_id for row_id, draft in zip(ids, tasks, strict=True) if (at := due(draft)) and at <= now}
        coming = {
            row_id: max(begins(draft), TODAY)
            for row_id, draft in zip(ids, tasks, strict=True)
            if due(draft) is not None and row_id not in late and begins(draft) <= until
        }
        assert {row[0] for row in found.overdue(99).rows} == late
        assert found.overdue(1).total in (0, len(late))
        listed = list(found.coming(until))
        assert {one.id: one.on for one in listed} == coming
        assert len(coming) == len(listed)
        assert found.without_time(99).total == sum(due(draft) is None for draft in tasks)


def test_a_night_is_of_the_day_on_which_it_begins(
    services: Services, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Europe/Moscow")
    time_module.tzset()
    try:
        night = datetime(2026, 11, 21, 23).astimezone()
        task_id = services.tasks.create(
            TaskDraft("Инвентаризация", starts_at=night, ends_at=night + 3 * HOUR)
        )
        found = list(DueTasks(services.store.engine, clock()).coming(TODAY))
    finally:
        monkeypatch.undo()
        time_module.tzset()
    assert [(one.id, one.on) for one in found] == [(task_id, TODAY)]


def test_what_matters_comes_first_and_what_has_begun_is_of_the_whole_day(
    services: Services, clock: Clock
) -> None:
    trip = services.tasks.create(TaskDraft("Поездка", starts_at=clock() - 3 * DAY, ends_at=clock() + DAY))
    call = services.tasks.create(TaskDraft("Звонок", starts_at=clock() + HOUR))
    found = sorted(DueTasks(services.store.engine, clock()).coming(TODAY), key=order_of)
    assert [(one.id, one.at == "") for one in found] == [(trip, True), (call, False)]


def test_indexes_tell_what_is_due(sqlite_services: Services, clock: Clock) -> None:
    engine = sqlite_services.store.engine
    with statements(engine) as seen:
        for whose in (Whose(), Whose("Марина")):
            tasks = DueTasks(engine, clock(), whose)
            tasks.overdue(5)
            tasks.without_time(5)
            list(tasks.coming(TODAY + 7 * DAY))
    assert len(seen) == 6
    of_tasks = [step for step in steps(engine, seen) if step.split()[1] == "task"]
    assert len(of_tasks) == 14
    assert [step for step in of_tasks if "USING INDEX task_" not in step] == []
    assert sum("task_long" in step for step in of_tasks) == 2
