"""What a calendar file (iCalendar, RFC 5545) says, free of how it is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from enum import StrEnum

from crm_desktop.domain.reminder import DAY_BEGINS
from crm_desktop.domain.task import TaskDraft, TaskState

MORNING = timedelta(hours=DAY_BEGINS.hour, minutes=DAY_BEGINS.minute)  # from which whole days are reminded of


class IcsProblem(StrEnum):
    """Why something in a calendar file was not taken as it is; what it said stands in the note then."""

    UNREADABLE = "unreadable"
    BAD_RULE = "bad_rule"
    NO_TITLE = "no_title"
    TOO_LONG = "too_long"
    NO_START = "no_start"
    NO_SERIES = "no_series"
    UNKNOWN_PERSON = "unknown_person"
    ALARM = "alarm"


@dataclass(frozen=True, slots=True)
class IcsTrouble:
    """One thing that was not taken as it is: of which entry, which property, what it said."""

    title: str
    name: str
    value: str
    kind: IcsProblem


@dataclass(frozen=True, slots=True)
class Named:
    """A client in a file: the name, and the number in the base that wrote it."""

    name: str
    id: int | None = None


@dataclass(slots=True)
class CalendarItem:
    """One task, meeting or series. `draft` says nothing of clients and deals: those are `client`, `people` and
    `deal` (a number). `says` are the fields of the draft that only our own files know and this one does.

    Of a series `left_out` are beginnings that were taken out, `added` those that the rule does not give, and
    `changed` its single tasks that differ, each with its `occurrence`; all on the clock of the series' zone.
    """

    uid: str
    draft: TaskDraft
    state: TaskState = TaskState.OPEN
    done_at: datetime | None = None
    result: str = ""
    client: Named | None = None
    people: tuple[Named, ...] = ()
    deal: int | None = None
    occurrence: datetime | None = None
    left_out: tuple[datetime, ...] = ()
    added: tuple[datetime, ...] = ()
    changed: list[CalendarItem] = field(default_factory=list)
    says: frozenset[str] = frozenset()
    sequence: int = 0

    @property
    def begin(self) -> datetime | None:
        """When it begins, a whole day at its midnight; None without a time."""
        if self.draft.starts_at is not None:
            return self.draft.starts_at
        return datetime.combine(self.draft.day, time()) if self.draft.day else None


@dataclass(slots=True)
class CalendarContents:
    """What was read from a file; `base` is the base that wrote it, empty for other programs."""

    items: list[CalendarItem] = field(default_factory=list)
    troubles: list[IcsTrouble] = field(default_factory=list)
    base: str = ""
