"""What a person is reminded of, when, and what he answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from crm_desktop.domain.entity import EntityRef
from crm_desktop.domain.task import TaskKind

DAY_BEGINS = time(9)  # when a task of a whole day begins, for its reminders
LATE = timedelta(minutes=10)  # what comes later than that was missed
MANY = 3  # more are told together
MOST_APART = 5  # so many things that were forgotten are told one by one, more in one reminder
_AT_ONCE, _BEFORE_MEETINGS = timedelta(0), timedelta(minutes=15)


class ReminderKind(StrEnum):
    """Of what kind of thing somebody is reminded."""

    TASK = "task"
    BIRTHDAY = "birthday"
    DATE = "date"
    PROMISE = "promise"
    ESCALATION = "escalation"
    ESCALATIONS = "escalations"  # many at once, told together
    DIGEST = "digest"


class ReminderState(StrEnum):
    """How far a reminder is: it stands on the screen, comes again later, or was answered."""

    SHOWN = "shown"
    SNOOZED = "snoozed"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Digest:
    """What a day begins with."""

    overdue: int = 0
    today: int = 0
    inquiries: int = 0
    promises: int = 0
    birthdays: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not (self.overdue or self.today or self.inquiries or self.promises or self.birthdays)


@dataclass(frozen=True, slots=True)
class Reminder:
    """One reminder of one person. `at` is the moment of what it is about (of a whole day: its morning, and `day`
    is set), `text` what it says of it. `years` is the age that is reached, or how many years have passed;
    `escalation_id` is the line of the log of which the head is told, `count` how many there are of many."""

    id: int
    kind: ReminderKind
    ref: EntityRef
    title: str
    text: str
    at: datetime
    client_id: int | None = None
    client_name: str = ""
    phone: str = ""
    is_late: bool = False
    day: date | None = None
    years: int | None = None
    task_kind: TaskKind | None = None
    digest: Digest | None = None
    escalation_id: int | None = None
    count: int = 0


@dataclass(frozen=True, slots=True)
class ReminderRules:
    """When a person wants to be reminded, by the clock on the wall: from `quiet_from` to `quiet_until` not at all,
    and of whole days at `morning`."""

    morning: time = DAY_BEGINS
    quiet_from: time | None = None
    quiet_until: time | None = None
    with_digest: bool = True

    def quiet_end(self, now: datetime) -> datetime | None:
        """Return when the quiet hours in which a moment lies are over; None when it lies in none."""
        start, end = self.quiet_from, self.quiet_until
        if start is None or end is None or start == end:
            return None
        wall = now.astimezone().replace(tzinfo=None)
        is_quiet = start <= wall.time() < end if start < end else not end <= wall.time() < start
        if not is_quiet:
            return None
        day = wall.date() if wall.time() < end else wall.date() + timedelta(days=1)
        return datetime.combine(day, end).astimezone(now.tzinfo)

    def morning_of(self, day: date) -> datetime:
        """Return the moment at which a day is told of."""
        return datetime.combine(day, self.morning).astimezone()


def first_leads(kind: TaskKind) -> tuple[timedelta, ...]:
    """Return when somebody is reminded of what he writes down, until he says something else: of a meeting in time
    to be there, of all else when it begins."""
    return (_BEFORE_MEETINGS if kind is TaskKind.MEETING else _AT_ONCE,)


def yearly_day(month: int, day: int, year: int) -> date:
    """Return on which day of a year something of each year is: what is on 29 February, a day early when there is
    none, for better early than forgotten."""
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month, day - 1)
