"""Which tasks a day asks for: days and ids only, one statement for what is late, what comes, and what has no time.

What is late and what has no time may be much: it is counted, and only the first few are read. What comes within some
days is little, and is read as it is.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from crm_desktop.domain.moments import day_of, start_of, utc_text
from crm_desktop.models.engines import Engine
from crm_desktop.services.agenda.whose import Counted, Whose, counted
from crm_desktop.services.tasks.queries import LIVE, LONG

_ONE_DAY = timedelta(days=1)
OPEN = f"task.state = 'open' AND {LIVE}"
_COMING = "task.id, task.owner_id, task.party_id, task.kind, task.starts_at, task.day, task.deadline_at, task.priority"


class Coming(NamedTuple):
    """A task that is not late: the day on which it begins, or today when it has begun, and its order in the day."""

    id: int
    on: date
    owner_id: int | None
    client_id: int | None
    kind: str
    at: str
    priority: int


class DueTasks:
    """Reads the open tasks of somebody at a moment."""

    def __init__(self, engine: Engine, now: datetime, whose: Whose = Whose()) -> None:  # noqa: B008 - a tuple
        self._engine = engine
        self._now = utc_text(now)
        self._today = now.astimezone().date()
        self._mine, self._params = whose.of("task.owner_id")
        self._of_few = whose.of("+task.owner_id")[0]  # with the sign it is no reason to choose another index

    def overdue(self, limit: int) -> Counted:
        """Return id and day of what is late, the latest first."""
        where = f"{OPEN} AND task.due_at <> '' AND task.due_at <= ?{self._mine}"
        params = (self._now, *self._params)
        sql = (
            "SELECT task.id, task.due_at, task.last_day, task.deadline_at,"
            f" (SELECT count(*) FROM task WHERE {where}) FROM task WHERE {where}"
            " ORDER BY task.due_at, task.id LIMIT ?"
        )
        found = counted(self._engine.rows(sql, (*params, *params, limit)))
        return Counted(found.total, [(row[0], _day_due(*row[1:])) for row in found.rows])

    def without_time(self, limit: int) -> Counted:
        """Return the ids of what has no time, what matters most first."""
        where = f"{OPEN} AND task.due_at = ''{self._mine}"
        sql = (
            f"SELECT task.id, (SELECT count(*) FROM task WHERE {where}) FROM task WHERE {where}"
            " ORDER BY task.priority DESC, task.id LIMIT ?"
        )
        return counted(self._engine.rows(sql, (*self._params, *self._params, limit)))

    def coming(self, until: date) -> list[Coming]:
        """Return what is not late and begins up to a day."""
        end = start_of(until + _ONE_DAY)
        where = f"{OPEN} AND task.due_at <> '' AND task.due_at >"
        begun = (
            "(task.starts_at <> '' AND task.starts_at < ?"
            " OR task.starts_at = '' AND task.day <> '' AND task.day <= ?)"
        )
        night = "task.starts_at <> '' AND task.starts_at < ?"
        rows = self._engine.rows(
            f"SELECT {_COMING} FROM task WHERE {where} ? AND task.due_at <= ?{self._mine} UNION ALL"
            f" SELECT {_COMING} FROM task WHERE {where} ? AND {LONG} AND {begun}{self._of_few} UNION ALL"
            f" SELECT {_COMING} FROM task WHERE {where} ? AND task.due_at <= ? AND NOT {LONG} AND {night}{self._mine}",
            (
                *(self._now, end, *self._params),
                *(end, end, until.isoformat(), *self._params),
                *(end, start_of(until + 2 * _ONE_DAY), end, *self._params),
            ),
        )
        days = _Days(self._today, until)
        found = []
        for row_id, owner_id, client_id, kind, starts_at, day, deadline_at, priority in rows:
            begin = starts_at or ("" if day else deadline_at)
            on, at = days.of_moment(begin) if begin else (days.of_day(day), "")
            if on is not None:
                found.append(Coming(row_id, on, owner_id, client_id, kind, at, -priority))
        return found


class _Days:
    """Tells of thousands of begins on which of some days they are: by their texts, which is far quicker than by
    time zones. What has begun before is of the first day, and of no hour of it."""

    def __init__(self, first: date, last: date) -> None:
        self._days = [first + at * _ONE_DAY for at in range((last - first).days + 1)]
        self._starts = [start_of(day) for day in (*self._days, last + _ONE_DAY)]
        self._by_text = {day.isoformat(): day for day in self._days}
        self._first = first.isoformat()

    def of_moment(self, begin: str) -> tuple[date | None, str]:
        """Return the day of a stored moment, None after the last, and the hour by which it is sorted in there."""
        place = bisect_right(self._starts, begin) - 1
        if place < 0:
            return self._days[0], ""
        return (self._days[place], begin) if place < len(self._days) else (None, "")

    def of_day(self, day: str) -> date | None:
        """Return the day of a stored one, None after the last."""
        return self._days[0] if day < self._first else self._by_text.get(day)


def order_of(one: Coming) -> tuple[Any, ...]:
    """Return where a task stands in its day: what is of the whole day first, then by the hour."""
    return one.at, one.priority, one.id


def _day_due(due_at: str, last_day: str, deadline_at: str) -> date:
    """Return the day on which something fell due; one of a whole day does so as the day ends."""
    return date.fromisoformat(last_day) if last_day and not deadline_at else day_of(due_at)
