"""Tasks that are made by themselves."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.task import Priority, TaskKind

MAX_DAYS = 3650


class Occasion(StrEnum):
    """On what a task is made."""

    STAGE_ENTERED = "stage_entered"
    INQUIRY_NEW = "inquiry_new"
    SALE_MADE = "sale_made"
    PROMISE_ENDS = "promise_ends"


@dataclass(slots=True)
class AutoTaskDraft:
    """A rule as it is edited: the task is due `days` after the occasion (before it, for the end of a promise)."""

    occasion: Occasion
    title: str
    kind: TaskKind = TaskKind.TODO
    stage_id: int | None = None
    days: int = 0
    priority: Priority = Priority.NORMAL
    is_active: bool = True

    def validate(self) -> None:
        """Raise ValidationError when this cannot be stored."""
        problems: dict[str, Problem] = {}
        if not self.title.strip():
            problems["title"] = Problem.REQUIRED
        if self.occasion is Occasion.STAGE_ENTERED and self.stage_id is None:
            problems["stage_id"] = Problem.REQUIRED
        if not 0 <= self.days <= MAX_DAYS:
            problems["days"] = Problem.NOT_A_NUMBER
        if problems:
            raise ValidationError(problems)


@dataclass(frozen=True, slots=True)
class AutoTask:
    """A stored rule."""

    id: int
    version: int
    draft: AutoTaskDraft
