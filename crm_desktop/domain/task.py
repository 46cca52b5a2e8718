"""Tasks and meetings: what is to be done, when, by whom, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.wall_clock import moment_of, wall_of

MAX_TITLE = 500
MAX_LENGTH = timedelta(days=366)
FIRST_YEAR, LAST_YEAR = 1900, 2200  # what is further away cannot be said on the clock of every zone


class TaskKind(StrEnum):
    """What kind of thing is to be done."""

    CALL = "call"
    MEETING = "meeting"
    TO_DO = "todo"
    INVOICE = "invoice"
    GREETING = "greeting"
    FOLLOW_UP = "follow_up"


class TaskState(StrEnum):
    """What became of a task."""

    OPEN = "open"
    DONE = "done"
    CANCELLED = "cancelled"


class Priority(StrEnum):
    """How much a task matters."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class CheckItem:
    """One point of the checklist of a task."""

    text: str
    is_done: bool = False


@dataclass(slots=True)
class TaskDraft:
    """A task as a form edits it and a line of text or a file brings it. Owner is a name.

    A task is either timed (`starts_at`, perhaps `ends_at`), or of a whole day or days (`day`, `last_day`), or
    without a time. `due_at` is a deadline of its own; without it the time itself is. `remind_before` are
    leads before the beginning (for a whole day: before its 9:00); `rule` is an RRULE of RFC 5545 without
    its name ("FREQ=WEEKLY;BYDAY=MO"), kept in the time zone `zone` (IANA) so that 9:00 stays 9:00.
    """

    title: str
    kind: TaskKind = TaskKind.TO_DO
    client_id: int | None = None
    deal_id: int | None = None
    owner: str = ""
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    day: date | None = None
    last_day: date | None = None
    due_at: datetime | None = None
    priority: Priority = Priority.NORMAL
    place: str = ""
    note: str = ""
    participants: tuple[int, ...] = ()
    checklist: tuple[CheckItem, ...] = ()
    remind_before: tuple[timedelta, ...] = ()
    rule: str = ""
    zone: str = ""

    def validate(self) -> None:
        """Raise ValidationError when this cannot be stored."""
        problems: dict[str, Problem] = {}
        if not self.title.strip():
            problems["title"] = Problem.REQUIRED
        elif len(self.title) > MAX_TITLE:
            problems["title"] = Problem.TOO_LONG
        if (
            self.starts_at
            and self.ends_at
            and not timedelta(0) <= self.ends_at - self.starts_at <= MAX_LENGTH
        ):
            problems["ends_at"] = Problem.NOT_A_DATE
        if self.day and self.last_day and not timedelta(0) <= self.last_day - self.day <= MAX_LENGTH:
            problems["last_day"] = Problem.NOT_A_DATE
        for name in ("starts_at", "ends_at", "day", "last_day", "due_at"):
            when: date | None = getattr(self, name)
            if when is not None and not FIRST_YEAR <= when.year <= LAST_YEAR:
                problems[name] = Problem.NOT_A_DATE
        if self.rule and self.starts_at is None and self.day is None:
            problems["rule"] = Problem.REQUIRED
        if problems:
            raise ValidationError(problems)

    @property
    def is_all_day(self) -> bool:
        """Whether this is of a whole day and not of an hour."""
        return self.starts_at is None and self.day is not None

    def on_day(self, day: date | None) -> TaskDraft:
        """Return this on another day, at the same hour and with its deadline as far from it; None is without a
        time."""
        if day is None:
            return replace(self, starts_at=None, ends_at=None, day=None, last_day=None, due_at=None)
        first = self.starts_at or (None if self.day else self.due_at)
        before = wall_of(first).date() if first else self.day
        if before is None:
            return replace(self, day=day, last_day=day)
        return self.later_by(day - before)

    def later_by(self, by: timedelta) -> TaskDraft:
        """Return this so much later by the clock on the wall: nine stays nine when clocks are put on. What is of
        whole days goes by whole days."""
        days = timedelta(days=by.days)

        def later(moment: datetime | None) -> datetime | None:
            return moment_of(wall_of(moment) + by) if moment else None

        return replace(
            self,
            starts_at=later(self.starts_at),
            ends_at=later(self.ends_at),
            day=self.day + days if self.day else None,
            last_day=self.last_day + days if self.last_day else None,
            due_at=later(self.due_at),
        )

    def copy(self) -> TaskDraft:
        """Return an independent copy."""
        return replace(self)


@dataclass(frozen=True, slots=True)
class Task:
    """A stored task. `series_id` and `occurrence` (the local beginning by the rule) are of a repeated one;
    `result` is what was noted when it was done, `escalated_at` when the head was told."""

    id: int
    version: int
    draft: TaskDraft
    state: TaskState
    author: str
    client_name: str
    deal_title: str
    created_at: datetime
    done_at: datetime | None = None
    result: str = ""
    series_id: int | None = None
    occurrence: str = ""
    escalated_at: datetime | None = None
    deal_number: int | None = None


class TaskGroup(StrEnum):
    """When a task is due, as lists show it."""

    OVERDUE = "overdue"
    TODAY = "today"
    TOMORROW = "tomorrow"
    THIS_WEEK = "this_week"
    LATER = "later"
    WITHOUT_TIME = "without_time"


@dataclass(frozen=True, slots=True)
class TaskFilter:
    """Which tasks are wanted; everything empty means all open ones. Those that are `only_unplanned` have neither
    an hour nor a day, though they may have a deadline."""

    states: frozenset[TaskState] = frozenset({TaskState.OPEN})
    kinds: frozenset[TaskKind] = frozenset()
    owners: frozenset[str] = frozenset()
    client_id: int | None = None
    deal_id: int | None = None
    only_overdue: bool = False
    only_without_time: bool = False
    only_unplanned: bool = False
    since: date | None = None
    until: date | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a task: becomes an entry of the client's timeline. `outcome` is a name of the list."""

    text: str = ""
    outcome: str = ""
    next_draft: TaskDraft | None = field(default=None)
