"""Tasks that are made by themselves."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.task import MAX_TITLE, Priority, TaskKind

MAX_DAYS = 3650
_MARK = re.compile(r"\{(\w*)\}")


class Occasion(StrEnum):
    """On what a task is made."""

    STAGE_ENTERED = "stage_entered"
    INQUIRY_NEW = "inquiry_new"
    SALE_MADE = "sale_made"
    PROMISE_ENDS = "promise_ends"


# The marks that a title may have, by what the task is made on.
MARKS: Mapping[Occasion, tuple[str, ...]] = {
    Occasion.STAGE_ENTERED: ("client", "deal", "stage"),
    Occasion.INQUIRY_NEW: ("client", "subject"),
    Occasion.SALE_MADE: ("client", "number"),
    Occasion.PROMISE_ENDS: ("client", "promise"),
}


@dataclass(slots=True)
class AutoTaskDraft:
    """A rule as it is edited: the task is due `days` after the occasion (before it, for the end of a promise),
    counted in working days or in all. `title` may have marks, `{client}`, that are filled in. `owner` is a name;
    empty is whoever answers for the record. `is_spare` makes none for a deal that has something planned."""

    occasion: Occasion
    title: str
    kind: TaskKind = TaskKind.TO_DO
    stage_id: int | None = None
    days: int = 0
    priority: Priority = Priority.NORMAL
    is_active: bool = True
    in_working_days: bool = False
    owner: str = ""
    is_spare: bool = False

    def validate(self) -> None:
        """Raise ValidationError when this cannot be stored."""
        problems: dict[str, Problem] = {}
        if not self.title.strip():
            problems["title"] = Problem.REQUIRED
        elif len(self.title) > MAX_TITLE:
            problems["title"] = Problem.TOO_LONG
        elif not set(_MARK.findall(self.title)) <= set(MARKS[self.occasion]):
            problems["title"] = Problem.NOT_A_CHOICE
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


def fill_title(title: str, words: Mapping[str, str], rest: str = "") -> str:
    """Return the title of a task: its marks filled in, what is unknown left out; `rest` tells what it is about
    where no mark does."""
    if not _MARK.search(title):
        return f"{title}: {rest}" if rest else title
    text = _MARK.sub(lambda match: words.get(match[1], ""), title)
    return " ".join(text.split()).strip(" :,;—-") or " ".join(_MARK.sub("", title).split())
