"""Short lists that users keep: tags, statuses, sources, users, own fields."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crm_desktop.domain.entity import Entity


class LifeStage(StrEnum):
    """What a status means to the program, whatever the user calls it."""

    LEAD = "lead"
    PROSPECT = "prospect"
    CLIENT = "client"
    LAPSED = "lapsed"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Tag:
    """A word that users stick on clients; `color` is the name of a theme colour pair."""

    id: int
    version: int
    name: str
    color: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class Status:
    """Where a client stands, in the user's words."""

    id: int
    version: int
    name: str
    stage: LifeStage
    color: str
    position: int


@dataclass(frozen=True, slots=True)
class Source:
    """Where clients come from."""

    id: int
    version: int
    name: str


@dataclass(frozen=True, slots=True)
class User:
    """Someone who works with the program."""

    id: int
    version: int
    name: str
    color: str
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class Workload:
    """What a user answers for, and somebody else would have to take over; `has_past` tells of what is over (entries,
    kept promises, closed deals, sales) and names the user."""

    clients: int = 0
    open_promises: int = 0
    has_past: bool = False
    open_tasks: int = 0
    open_deals: int = 0
    open_inquiries: int = 0
    open_sales: int = 0
    plans: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to take over."""
        return self == Workload(has_past=self.has_past)


class CustomFieldKind(StrEnum):
    """What an own field holds."""

    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    CHOICE = "choice"
    YES_NO = "yes_no"


@dataclass(frozen=True, slots=True)
class CustomField:
    """A field that the user added to clients or to deals (`entity`); `key` is stable, `label` is what people
    read."""

    id: int
    version: int
    key: str
    label: str
    kind: CustomFieldKind
    options: tuple[str, ...] = ()
    is_required: bool = False
    position: int = 0
    entity: Entity = Entity.CLIENT
