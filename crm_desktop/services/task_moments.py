"""When tasks are reminded of: counted from what they say and from what their owners have been told already.

The column `task.remind_at` only repeats the next of these moments, so that what is due is found at once. Like the
other columns that repeat something it is not logged: undoing a change must neither lose a reminder nor repeat one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from crm_desktop.domain.moments import moment, start_of, utc_text
from crm_desktop.domain.reminder import DAY_BEGINS
from crm_desktop.models import Task
from crm_desktop.models.engines import Engine
from crm_desktop.services.changes import Changes
from crm_desktop.services.tables import chunks, marks

TIMES = (
    "task.id, COALESCE(task.owner_id, task.created_by_id), task.state, task.starts_at, task.day,"
    " task.deadline_at, task.remind_before, task.created_at, task.remind_at, task.party_id"
)


@dataclass(frozen=True, slots=True)
class Occasion:
    """One reminder of one task. Its key stays the same wherever the clock of the computer stands."""

    key: str
    moment: datetime


@dataclass(frozen=True, slots=True)
class TaskTimes:
    """What a task says of its times: a row of `TIMES`. A task of nobody is told to who asks first."""

    id: int
    user_id: int | None
    state: str
    starts_at: str
    day: str
    deadline_at: str
    leads: str
    created_at: str
    remind_at: str
    party_id: int | None

    @property
    def begin(self) -> datetime | None:
        """When it begins; what is of a whole day, in the morning where this computer is."""
        if self.starts_at:
            return moment(self.starts_at)
        if self.day:
            return datetime.combine(date.fromisoformat(self.day), DAY_BEGINS).astimezone()
        return moment(self.deadline_at) if self.deadline_at else None

    def occasions(self) -> list[Occasion]:
        """Return the reminders of an open task, the first one first.

        What was over before the task was written down needs none, unless it is a deadline: that is missed already.
        Of a task that is written down late only the reminders to come count; if there are none, its beginning does.
        """
        begin = self.begin
        leads = sorted(set(json.loads(self.leads or "[]")), reverse=True)
        written = moment(self.created_at)
        if self.state != "open" or begin is None or not leads:
            return []
        base = f"task:{self.id}:{self.starts_at or self.day or self.deadline_at}"
        if begin <= written:
            return [] if self.starts_at or self.day else [Occasion(f"{base}:0", written)]
        found = [Occasion(f"{base}:{lead}", begin - timedelta(minutes=lead)) for lead in leads]
        return [each for each in found if each.moment > written] or [Occasion(f"{base}:0", begin)]


def times_of(engine: Engine, ids: Iterable[int]) -> list[TaskTimes]:
    """Return what tasks say of their times; vanished ids are left out."""
    found = []
    for chunk in chunks(ids):
        rows = engine.rows(f"SELECT {TIMES} FROM task WHERE task.id IN ({marks(chunk)})", chunk)
        found += [TaskTimes(*row) for row in rows]
    return found


def told(engine: Engine, user_id: int | None, keys: Iterable[str]) -> set[str]:
    """Return of which occasions a person has been told already; None means anybody."""
    found: set[str] = set()
    for chunk in chunks(keys):
        sql = f"SELECT occasion FROM notice WHERE occasion IN ({marks(chunk)})"
        if user_id is None:
            found.update(row[0] for row in engine.rows(sql, chunk))
        else:
            found.update(row[0] for row in engine.rows(f"{sql} AND user_id = ?", (*chunk, user_id)))
    return found


def settle_reminders(changes: Changes) -> None:
    """Note when each task that was written is reminded of next, whatever wrote it."""
    written = changes.seen.rows.get(Task)
    if written:
        note_next(changes.engine, times_of(changes.engine, sorted(written)))


def settle_due(changes: Changes) -> None:
    """Let what was taken back of a task, or brought back, agree with from when on it is overdue."""
    stale = []
    for chunk in chunks(sorted(changes.seen.rows.get(Task, ()))):
        sql = f"SELECT id, deadline_at, starts_at, ends_at, last_day, due_at FROM task WHERE id IN ({marks(chunk)})"
        for row_id, deadline, starts, ends, last_day, due in changes.engine.rows(sql, chunk):
            over = start_of(date.fromisoformat(last_day) + timedelta(days=1)) if last_day else ""
            right = deadline or (ends if starts else over)
            if right != due:
                stale.append((right, row_id))
    if stale:
        changes.engine.execute_many("UPDATE task SET due_at = ? WHERE id = ?", stale)


def note_next(engine: Engine, tasks: Iterable[TaskTimes]) -> None:
    """Note when tasks are reminded of next."""
    by_user: dict[int | None, list[TaskTimes]] = {}
    stale: list[tuple[Any, ...]] = []
    for task in tasks:
        if not task.occasions():
            if task.remind_at:
                stale.append(("", task.id))
        else:
            by_user.setdefault(task.user_id, []).append(task)
    for user_id, owned in by_user.items():
        done = told(engine, user_id, [each.key for task in owned for each in task.occasions()])
        for task in owned:
            left = (each.moment for each in task.occasions() if each.key not in done)
            first = next(left, None)
            text = utc_text(first) if first else ""
            if text != task.remind_at:
                stale.append((text, task.id))
    if stale:
        engine.execute_many("UPDATE task SET remind_at = ? WHERE id = ?", stale)
