"""What a person is reminded of, and what he answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from crm_desktop.domain.entity import EntityRef


class ReminderKind(StrEnum):
    """Of what kind of thing somebody is reminded."""

    TASK = "task"
    BIRTHDAY = "birthday"
    DATE = "date"
    PROMISE = "promise"
    ESCALATION = "escalation"
    DIGEST = "digest"


class ReminderState(StrEnum):
    """How far a reminder is: it stands on the screen, comes again later, or was answered."""

    SHOWN = "shown"
    SNOOZED = "snoozed"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Reminder:
    """One reminder of one person. `at` is the moment of what it is about, `text` what it says of it."""

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
