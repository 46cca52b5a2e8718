"""Days of clients that are worth a word: a wedding, the birthday of a firm, the end of a contract."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from crm_desktop.domain.errors import Problem, ValidationError

MAX_LABEL = 200
MAX_DAYS_BEFORE = 90
_LEAP_YEAR = 2000  # a day without a year may be 29 February


class DateKind(StrEnum):
    """What kind of day it is."""

    ANNIVERSARY = "anniversary"
    CONTRACT_END = "contract_end"
    OTHER = "other"


@dataclass(slots=True)
class ImportantDateDraft:
    """A day as a form edits it. Without a year it is unknown; one that does not come again each year has one.
    `days_before` is when its people are reminded; None as with birthdays."""

    client_id: int
    label: str
    kind: DateKind = DateKind.ANNIVERSARY
    month: int = 1
    day: int = 1
    year: int | None = None
    is_yearly: bool = True
    days_before: int | None = None

    def validate(self) -> None:
        """Raise ValidationError when this cannot be stored."""
        problems: dict[str, Problem] = {}
        if not self.label.strip():
            problems["label"] = Problem.REQUIRED
        elif len(self.label) > MAX_LABEL:
            problems["label"] = Problem.TOO_LONG
        try:
            date(self.year or _LEAP_YEAR, self.month, self.day)
        except ValueError:
            problems["day"] = Problem.NOT_A_DATE
        if not self.is_yearly and self.year is None:
            problems["year"] = Problem.REQUIRED
        if self.days_before is not None and not 0 <= self.days_before <= MAX_DAYS_BEFORE:
            problems["days_before"] = Problem.NOT_A_CHOICE
        if problems:
            raise ValidationError(problems)


@dataclass(frozen=True, slots=True)
class ImportantDate:
    """A stored day."""

    id: int
    version: int
    draft: ImportantDateDraft
