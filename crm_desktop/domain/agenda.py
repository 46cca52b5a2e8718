"""What a day asks for: next steps, actions of deals, promises, requests that wait, birthdays."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from crm_desktop.domain.deal import NextAction
from crm_desktop.domain.inquiry import Inquiry


class AgendaKind(StrEnum):
    """What an item of the day is, in the order in which they stand within a day."""

    INQUIRY = "inquiry"
    PROMISE = "promise"
    DEAL = "deal"
    STEP = "step"
    BIRTHDAY = "birthday"


class AgendaGroup(StrEnum):
    """When something is due. Only birthdays are told of further ahead than tomorrow."""

    OVERDUE = "overdue"
    TODAY = "today"
    TOMORROW = "tomorrow"
    SOON = "soon"


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One thing to do. `id` is that of the deal, promise or request; of a step and a birthday it is the client.

    `what` are the words of the user: the step, the promise, the title of the deal. `turns` is how old somebody
    will be, when that is known.
    """

    kind: AgendaKind
    id: int
    on: date
    client_id: int | None = None
    who: str = ""
    what: str = ""
    phone: str = ""
    action: NextAction | None = None
    inquiry: Inquiry | None = None
    turns: int | None = None


@dataclass(frozen=True, slots=True)
class AgendaPart:
    """The items of one group that were read, how many there are, and how many of these are birthdays."""

    group: AgendaGroup
    items: tuple[AgendaItem, ...] = ()
    total: int = 0
    birthdays: int = 0


@dataclass(frozen=True, slots=True)
class Agenda:
    """A day, by group; groups in which there is nothing are left out."""

    parts: tuple[AgendaPart, ...] = field(default=())

    def due(self, group: AgendaGroup) -> int:
        """Return how much is to be done then; a birthday is nothing to be done."""
        return sum(part.total - part.birthdays for part in self.parts if part.group is group)

    def birthdays(self, group: AgendaGroup) -> int:
        """Return how many birthdays there are then."""
        return sum(part.birthdays for part in self.parts if part.group is group)


def agenda_group(on: date, today: date) -> AgendaGroup:
    """Return the group of a day."""
    if on < today:
        return AgendaGroup.OVERDUE
    if on == today:
        return AgendaGroup.TODAY
    return AgendaGroup.TOMORROW if on == today + timedelta(days=1) else AgendaGroup.SOON


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


def day_later(on: date, today: date) -> date:
    """Return the day to which something is put off by a day: never into the past."""
    return max(on, today) + timedelta(days=1)
