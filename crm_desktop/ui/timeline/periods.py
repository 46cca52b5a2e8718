"""Periods to narrow a timeline to: the last days, this year, or from one day to another."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum


class Period(StrEnum):
    """What the list of periods offers."""

    ANY = "any"
    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    OWN = "own"


_DAYS = {Period.TODAY: 0, Period.WEEK: 6, Period.MONTH: 29}


def bounds(period: Period, today: dt.date) -> tuple[dt.date | None, dt.date | None]:
    """Return the first day of a period; it lasts until whatever comes last."""
    if period in _DAYS:
        return today - dt.timedelta(days=_DAYS[period]), None
    if period is Period.YEAR:
        return dt.date(today.year, 1, 1), None
    return None, None
