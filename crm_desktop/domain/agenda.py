"""What a day asks for: tasks, promises, requests that wait, birthdays and other days of clients."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from crm_desktop.domain.important_date import DateKind
from crm_desktop.domain.inquiry import Inquiry
from crm_desktop.domain.task import Task, TaskDraft
from crm_desktop.domain.work_time import WorkTime

SOON_DAYS = 7  # as far ahead a day looks


class AgendaKind(StrEnum):
    """What an item of the day is, in the order in which they stand within a day."""

    INQUIRY = "inquiry"
    PROMISE = "promise"
    TASK = "task"
    DATE = "date"
    BIRTHDAY = "birthday"


DAYS_OF_CLIENTS = frozenset(
    {AgendaKind.DATE, AgendaKind.BIRTHDAY}
)  # nothing is to be done there but to greet


class AgendaGroup(StrEnum):
    """When something is due; `SOON` is within a week."""

    OVERDUE = "overdue"
    TODAY = "today"
    TOMORROW = "tomorrow"
    SOON = "soon"
    WITHOUT_TIME = "without_time"


# So many of each group are shown at first: what is late must not hide the day itself.
FIRST_SHOWN = {
    AgendaGroup.OVERDUE: 8,
    AgendaGroup.TODAY: 30,
    AgendaGroup.TOMORROW: 8,
    AgendaGroup.SOON: 8,
    AgendaGroup.WITHOUT_TIME: 5,
}


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One thing of the day. `id` is that of the task, promise, request or important date; of a birthday it is the
    client.

    `what` are the words of the user: the title, the promise, the name of the day. `turns` is how old somebody
    will be, or how many years have passed, when that is known.
    """

    kind: AgendaKind
    id: int
    on: date
    client_id: int | None = None
    who: str = ""
    what: str = ""
    phone: str = ""
    task: Task | None = None
    inquiry: Inquiry | None = None
    turns: int | None = None
    date_kind: DateKind | None = None


@dataclass(frozen=True, slots=True)
class AgendaPart:
    """The items of one group that were read, and how many there are of each kind."""

    group: AgendaGroup
    items: tuple[AgendaItem, ...] = ()
    counts: Mapping[AgendaKind, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """How many things there are in this group."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class Agenda:
    """A day, by group; groups in which there is nothing are left out. `work` is the time that counts for answering
    requests, None when it is day and night."""

    parts: tuple[AgendaPart, ...] = field(default=())
    work: WorkTime | None = None

    def due(self, group: AgendaGroup) -> int:
        """Return how much is to be done then; a birthday is nothing to be done."""
        return sum(count for kind, count in self._counts(group).items() if kind not in DAYS_OF_CLIENTS)

    def birthdays(self, group: AgendaGroup) -> int:
        """Return how many birthdays there are then."""
        return self._counts(group).get(AgendaKind.BIRTHDAY, 0)

    def _counts(self, group: AgendaGroup) -> Mapping[AgendaKind, int]:
        return next((part.counts for part in self.parts if part.group is group), {})


@dataclass(frozen=True, slots=True)
class TeamLine:
    """How the day of one person goes; `user_id` is None for what is of nobody. `escalated` are those of the overdue
    tasks of which the head was told, `late` those of the waiting requests that wait too long."""

    user_id: int | None
    name: str
    color: str = ""
    done: int = 0
    today: int = 0
    overdue: int = 0
    escalated: int = 0
    waiting: int = 0
    late: int = 0


class TeamFigure(StrEnum):
    """What is counted of a person's day."""

    DONE = "done"
    TODAY = "today"
    OVERDUE = "overdue"
    ESCALATED = "escalated"
    WAITING = "waiting"


def agenda_group(on: date, today: date) -> AgendaGroup | None:
    """Return the group of a day; None for what is further ahead than a day looks."""
    if on < today:
        return AgendaGroup.OVERDUE
    if on == today:
        return AgendaGroup.TODAY
    if on == today + timedelta(days=1):
        return AgendaGroup.TOMORROW
    return AgendaGroup.SOON if on <= today + timedelta(days=SOON_DAYS) else None


def next_birthday(month: int, day: int, today: date) -> date:
    """Return the next birthday from today on; that of 29 February is on the 28th in a common year."""
    for year in (today.year, today.year + 1):
        try:
            on = date(year, month, day)
        except ValueError:
            on = date(year, 2, 28)
        if on >= today:
            return on
    return on


def put_off_to(draft: TaskDraft, begin: datetime) -> TaskDraft:
    """Return a task that begins at a moment, of its length; one of a whole day or without a time begins then."""
    if draft.starts_at is None and draft.day is None and draft.due_at is not None:
        return replace(draft, due_at=begin)
    if draft.starts_at is None:
        return replace(draft, starts_at=begin, ends_at=None, day=None, last_day=None)
    end = begin + (draft.ends_at - draft.starts_at) if draft.ends_at is not None else None
    due = max(draft.due_at, end or begin) if draft.due_at is not None else None
    return replace(draft, starts_at=begin, ends_at=end, due_at=due)
