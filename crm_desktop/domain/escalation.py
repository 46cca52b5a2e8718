"""When the head is told that something was forgotten, and what he can do about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from crm_desktop.domain.entity import EntityRef
from crm_desktop.domain.errors import Problem, ValidationError

MAX_AFTER = 1_000_000


class EscalationCause(StrEnum):
    """What was forgotten. Tasks and inquiries are counted in minutes of working time, the others in days."""

    TASK_OVERDUE = "task_overdue"
    INQUIRY_UNANSWERED = "inquiry_unanswered"
    DEAL_WITHOUT_ACTION = "deal_without_action"
    CLIENT_WITHOUT_CONTACT = "client_without_contact"


class Resolution(StrEnum):
    """What was done about it."""

    OPEN = ""
    TAKEN_OVER = "taken_over"
    REASSIGNED = "reassigned"
    REMINDED = "reminded"
    DONE = "done"  # by whom it belonged to


@dataclass(slots=True)
class EscalationDraft:
    """A rule as it is edited. People are names; `notify` empty is everybody but whose work it is. After
    `reassign_after` (counted as `after` is) the work goes to `reassign_to`. `client_class` narrows it to clients of a
    class (A, B, C)."""

    name: str
    cause: EscalationCause
    after: int
    client_class: str = ""
    notify: str = ""
    reassign_after: int | None = None
    reassign_to: str = ""
    is_active: bool = True

    def validate(self) -> None:
        """Raise ValidationError when this cannot be stored."""
        problems: dict[str, Problem] = {}
        if not self.name.strip():
            problems["name"] = Problem.REQUIRED
        if not 0 < self.after <= MAX_AFTER:
            problems["after"] = Problem.NOT_A_NUMBER
        if self.reassign_after is not None:
            if not self.after <= self.reassign_after <= MAX_AFTER:
                problems["reassign_after"] = Problem.NOT_A_NUMBER
            if not self.reassign_to.strip():
                problems["reassign_to"] = Problem.REQUIRED
        if problems:
            raise ValidationError(problems)


@dataclass(frozen=True, slots=True)
class EscalationRule:
    """A stored rule."""

    id: int
    version: int
    draft: EscalationDraft


@dataclass(frozen=True, slots=True)
class Escalation:
    """One time that the head was told: of what, by which rule, and what came of it."""

    id: int
    version: int
    rule: str
    cause: EscalationCause
    ref: EntityRef
    what: str
    client_id: int | None
    client_name: str
    owner: str
    told: str
    at: datetime
    resolution: Resolution
    resolved_at: datetime | None = None
    new_owner: str = ""


@dataclass(frozen=True, slots=True)
class EscalationFilter:
    """Which lines of the log are wanted; everything empty means all. Days are those on which the head was told."""

    causes: frozenset[EscalationCause] = frozenset()
    owners: frozenset[str] = frozenset()
    ref: EntityRef | None = None
    client_id: int | None = None
    only_open: bool = False
    since: date | None = None
    until: date | None = None
