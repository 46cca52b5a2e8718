"""Reads what the calendar shows: entries of some days, tasks without a time, people and their hours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from crm_desktop.domain.catalogue import User
from crm_desktop.domain.task import Task, TaskFilter
from crm_desktop.domain.work_time import Spans
from crm_desktop.services import Services
from crm_desktop.ui.tasks.entries import Column, Entry, entry_of, local

MOST_IN_TRAY = 300


@dataclass(frozen=True, slots=True)
class Hours:
    """How many hours of somebody are planned within some days, and how many of them are done."""

    planned: timedelta = timedelta(0)
    done: timedelta = timedelta(0)


@dataclass(frozen=True, slots=True)
class CalendarData:
    """What was read: the entries, the tasks without a time, the people, the days off by name."""

    entries: list[Entry]
    tray: list[Task]
    people: list[User]
    spans: list[Spans] = field(default_factory=list)
    holidays: Mapping[date, str] = field(default_factory=dict)


def read_calendar(
    services: Services,
    days: Sequence[date],
    owners: frozenset[str],
    columns: Sequence[Column],
    language: str = "en",
) -> CalendarData:
    """Read some days. `owners` are the people that are wanted, all of them when it is empty; `language` is that of
    the names of holidays."""
    now = local(services.store.clock())
    tasks = services.tasks.within(days[0], days[-1], owners)
    shown = set(days)
    entries = [entry for task in tasks if (entry := entry_of(task, now)) is not None]
    if len(days) < (days[-1] - days[0]).days + 1:
        entries = [entry for entry in entries if _touches(entry, shown)]
    ids = list(services.tasks.list_ids(TaskFilter(only_unplanned=True, owners=owners))[:MOST_IN_TRAY])
    rows = services.tasks.rows(ids)
    tray = [rows[task_id] for task_id in ids if task_id in rows]
    people = services.users.list(only_active=True)
    holidays = holidays_of(services, days[0], days[-1], language)
    return CalendarData(entries, tray, people, spans_of(services, people, columns), holidays)


def holidays_of(services: Services, since: date, until: date, language: str) -> dict[date, str]:
    """Return the days of a period that have a name: public holidays, and those that the shop named itself."""
    found = dict(services.working_time.holidays(since, until, language))
    for special in services.working_time.special_days():
        if special.label and since <= special.day <= until:
            found[special.day] = special.label
    return found


def spans_of(services: Services, people: Iterable[User], columns: Iterable[Column]) -> list[Spans]:
    """Return which minutes are worked in each column: by its person, or by the shop."""
    ids: dict[str | None, int] = {user.name: user.id for user in people}
    work = services.working_time.of_many([None, *ids.values()])
    return [work[ids.get(column.owner)].spans(column.day) for column in columns]


def hours_of(entries: Iterable[Entry], since: date, until: date) -> dict[str, Hours]:
    """Return the hours of each person within some days; whole days do not count."""
    begin = datetime.combine(since, datetime.min.time())
    end = datetime.combine(until + timedelta(days=1), datetime.min.time())
    found: dict[str, Hours] = {}
    for entry in entries:
        length = min(entry.ends, end) - max(entry.begins, begin)
        if entry.is_all_day or length <= timedelta(0):
            continue
        before = found.get(entry.owner, Hours())
        done = before.done + (length if entry.is_done else timedelta(0))
        found[entry.owner] = Hours(before.planned + length, done)
    return found


def _touches(entry: Entry, days: set[date]) -> bool:
    span = (entry.last - entry.first).days
    return any(entry.first + timedelta(days=at) in days for at in range(span + 1))
