"""What managers are to reach in a month."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.report import add_months

_MONTH = re.compile(r"[1-9]\d{3}-(0[1-9]|1[0-2])", re.ASCII)
MAX_TARGET = 10**15


class PlanMetric(StrEnum):
    """What is counted: revenue, sales, or calls that we have made."""

    SUM = "sum"
    COUNT = "count"
    CALLS = "calls"


@dataclass(frozen=True, slots=True)
class Plan:
    """A target of one person for one month (`2026-11`); a sum is in minor units."""

    owner: str
    month: str
    metric: PlanMetric
    target: int

    def validate(self) -> None:
        """Raise ValidationError when this cannot be stored."""
        problems: dict[str, Problem] = {}
        if not self.owner.strip():
            problems["owner"] = Problem.REQUIRED
        if not _MONTH.fullmatch(self.month):
            problems["month"] = Problem.NOT_A_DATE
        if not 0 <= self.target <= MAX_TARGET:
            problems["target"] = Problem.NOT_A_NUMBER
        if problems:
            raise ValidationError(problems)


def month_of(day: date) -> str:
    """Return the month of a day as plans name it."""
    return f"{day:%Y-%m}"


def first_of(month: str) -> date:
    """Return the first day of a month; raises ValidationError for what is none."""
    if not _MONTH.fullmatch(month):
        raise ValidationError({"month": Problem.NOT_A_DATE})
    return date.fromisoformat(f"{month}-01")


def month_before(month: str) -> str:
    """Return the month before one."""
    return month_of(add_months(first_of(month), -1))
