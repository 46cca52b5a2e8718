"""Weeks, months, quarters and years as pairs of days, and the way from one to the next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from crm_desktop.domain.report import add_months, period_before

_MONTHS = {"month": 1, "quarter": 3, "year": 12}


class PeriodKind(StrEnum):
    """How long a period is."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    ALL = "all"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `since` to `until`, both included; None is without an end."""

    kind: PeriodKind
    since: date | None = None
    until: date | None = None

    @property
    def moves(self) -> bool:
        """Whether there is a period before and after this one."""
        return self.since is not None and self.until is not None


def period_at(kind: PeriodKind, day: date) -> Period:
    """Return the week, month, quarter or year that a day lies in; ALL and OWN have no days yet."""
    if kind is PeriodKind.WEEK:
        monday = day - timedelta(days=day.weekday())
        return Period(kind, monday, monday + timedelta(days=6))
    months = _MONTHS.get(kind)
    if months is None:
        return Period(kind)
    first = date(day.year, (day.month - 1) // months * months + 1, 1)
    return Period(kind, first, add_months(first, months) - timedelta(days=1))


def shifted(period: Period, step: int) -> Period:
    """Return the period before (-1) or after (1) one; a period without an end stays."""
    since, until = period.since, period.until
    if since is None or until is None:
        return period
    if period.kind is not PeriodKind.OWN:
        day = until + timedelta(days=1) if step > 0 else since - timedelta(days=1)
        return period_at(period.kind, day)
    if step < 0:
        return Period(period.kind, *period_before(since, until))
    whole = since.day == 1 and (until + timedelta(days=1)).day == 1
    start = until + timedelta(days=1)
    if whole:
        months = (until.year - since.year) * 12 + until.month - since.month + 1
        return Period(period.kind, start, add_months(start, months) - timedelta(days=1))
    return Period(period.kind, start, start + (until - since))
