"""Tasks on the clock of the wall, and the slots they are moved to."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from crm_desktop.domain.task import Task, TaskDraft, TaskState
from crm_desktop.ui.tasks.entries import (
    Column,
    Entry,
    Slot,
    clashes,
    entry_of,
    moved,
    placed,
    segments,
    shifted,
    slot_of,
)
from tests.ui.tasks.calendar_desk import MONDAY, at, timed, wall

NOW = wall(18, 12)


def task(draft: TaskDraft, state: TaskState = TaskState.OPEN, number: int = 1) -> Task:
    return Task(number, 1, draft, state, "", "", "", at(MONDAY, 8))


def test_a_task_without_a_time_has_no_entry() -> None:
    assert entry_of(task(TaskDraft("Счёт")), NOW) is None


def test_a_slot_and_its_entry_are_the_same_time() -> None:
    entry = entry_of(task(timed("Встреча", MONDAY, 10, 90)), NOW)
    assert entry is not None
    assert slot_of(entry) == Slot(MONDAY, 600, 690)
    assert entry.is_late
    assert not entry.in_lane


def test_whole_days_end_with_their_last_midnight() -> None:
    draft = TaskDraft("Выставка", day=MONDAY, last_day=MONDAY + dt.timedelta(days=2))
    entry = entry_of(task(draft), NOW)
    assert entry is not None
    assert (entry.first, entry.last) == (MONDAY, MONDAY + dt.timedelta(days=2))
    assert slot_of(entry) == Slot(MONDAY, None, 3)
    assert not entry.is_late


@pytest.mark.parametrize(
    ("slot", "days", "minutes", "expected"),
    [
        (Slot(MONDAY, 600, 660), 0, 45, Slot(MONDAY, 645, 705)),
        (Slot(MONDAY, 30, 60), 0, -45, Slot(MONDAY - dt.timedelta(1), 1425, 1455)),
        (Slot(MONDAY, 1410, 1440), 0, 30, Slot(MONDAY + dt.timedelta(1), 0, 30)),
        (Slot(MONDAY, None, 2), 3, 45, Slot(MONDAY + dt.timedelta(3), None, 2)),
    ],
)
def test_a_slot_goes_over_midnight(slot: Slot, days: int, minutes: int, expected: Slot) -> None:
    assert shifted(slot, days, minutes) == expected


def test_a_task_put_into_a_slot_stands_there() -> None:
    draft = placed(timed("Встреча", MONDAY, 10), Slot(MONDAY, None, 2))
    assert (draft.starts_at, draft.day, draft.last_day) == (None, MONDAY, MONDAY + dt.timedelta(1))
    back = placed(draft, Slot(MONDAY, 900, 930, "Анна"))
    assert (back.starts_at, back.ends_at, back.day, back.owner) == (
        at(MONDAY, 15),
        at(MONDAY, 15, 30),
        None,
        "Анна",
    )


def test_over_midnight_a_part_stands_in_each_day() -> None:
    entry = entry_of(task(timed("Отгрузка", MONDAY, 22, 240)), NOW)
    assert entry is not None
    parts = segments([entry], [Column(MONDAY), Column(MONDAY + dt.timedelta(1))])
    assert [(part.column, part.begin, part.end, part.is_first, part.is_last) for part in parts] == [
        (0, 1320, 1440, True, False),
        (1, 0, 120, False, True),
    ]


def test_columns_of_people_show_only_their_own() -> None:
    mine = entry_of(task(timed("Моё", MONDAY, 10, owner="Анна")), NOW)
    assert mine is not None
    parts = segments([mine], [Column(MONDAY, "Пётр"), Column(MONDAY, "Анна")])
    assert [part.column for part in parts] == [1]


def test_clashes_are_of_one_person_and_of_what_is_open() -> None:
    def made(number: int, hour: int, owner: str, state: TaskState = TaskState.OPEN) -> Task:
        return task(timed("x", MONDAY, hour, 90, owner=owner), state, number)

    tasks = [
        made(1, 10, "Анна"), made(2, 11, "Анна"), made(3, 11, "Пётр"), made(4, 11, "Анна", TaskState.DONE),
        made(5, 15, "Анна"), made(6, 10, ""), made(7, 10, ""),
    ]  # fmt: skip
    entries = [entry for each in tasks if (entry := entry_of(each, NOW)) is not None]
    assert clashes(entries) == {1, 2}


def test_an_entry_is_shown_where_it_goes() -> None:
    entry = entry_of(task(timed("Встреча", MONDAY, 10, owner="Анна")), NOW)
    assert entry is not None
    there = moved(entry, Slot(MONDAY, None, 1))
    assert there == replace(there, is_all_day=True, owner="Анна")
    assert there.in_lane


@pytest.fixture
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A computer where clocks are put on and back."""
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


SPRING, AUTUMN = dt.date(2026, 3, 29), dt.date(2026, 10, 25)


@pytest.mark.usefixtures("berlin")
@pytest.mark.parametrize(("day", "hours"), [(SPRING, 1), (AUTUMN, 3)])
def test_over_the_change_of_clocks_an_entry_stands_where_the_clock_says(day: dt.date, hours: int) -> None:
    draft = placed(TaskDraft("Ночь"), Slot(day, 90, 210))
    assert draft.starts_at is not None
    assert draft.ends_at is not None
    assert draft.ends_at.timestamp() - draft.starts_at.timestamp() == hours * 3600
    entry = shown(draft)
    assert slot_of(entry) == Slot(day, 90, 210)
    segment = segments([entry], [Column(day)])[0]
    assert (segment.begin, segment.end) == (90, 210)


@pytest.mark.usefixtures("berlin")
def test_in_an_hour_that_does_not_come_it_is_as_long_an_hour_later() -> None:
    entry = shown(placed(TaskDraft("Ночь"), Slot(SPRING, 150, 195)))
    assert slot_of(entry) == Slot(SPRING, 210, 255)


@pytest.mark.usefixtures("berlin")
@pytest.mark.parametrize("day", [SPRING, AUTUMN])
def test_a_whole_day_of_23_or_25_hours_is_one_day(day: dt.date) -> None:
    entry = shown(placed(TaskDraft("Выставка"), Slot(day, None, 1)))
    assert (entry.first, entry.last, entry.in_lane) == (day, day, True)


def shown(draft: TaskDraft) -> Entry:
    """Return how a task stands in the calendar, after it was stored and read."""
    begins, ends = (each and each.astimezone(dt.UTC) for each in (draft.starts_at, draft.ends_at))
    stored = replace(draft, starts_at=begins, ends_at=ends)
    task = Task(1, 1, stored, TaskState.OPEN, "", "", "", dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
    found = entry_of(task, dt.datetime(2026, 1, 1))  # noqa: DTZ001 - the clock of the wall
    assert found is not None
    return found
