"""Days and spans of days that conditions speak of: from the calendar here to what is stored."""

from __future__ import annotations

from calendar import isleap
from datetime import date, datetime, time, timedelta

from crm_desktop.domain.conditions import Op
from crm_desktop.services.store import utc_text

_YEAR = 366
Span = tuple[date | None, date | None]  # the first and the last day; None where it has no end


def span(op: Op, value: date | int, today: date) -> Span:
    """Return the days that an operator means. Raises OverflowError for days that no calendar has."""
    if isinstance(value, date):
        return {Op.SINCE: (value, None), Op.UNTIL: (None, value)}.get(op, (value, value))
    if op is Op.NEXT:
        return today, today + timedelta(value)
    start = today - timedelta(value)
    return (None, start - timedelta(1)) if op is Op.OLDER else (start, today)


def start_of(day: date) -> str:
    """Return the first moment of a day here, as moments are stored."""
    return utc_text(datetime.combine(day, time()).astimezone())


def birthdays(today: date, ahead: int) -> list[tuple[str, str]]:
    """Return the spans of month and day (`03-08`) that hold the birthdays of the coming days.

    In a year without 29 February that birthday is on the 28th: better a day early than forgotten.
    """
    if ahead >= _YEAR - 1:
        return [("01-01", "12-31")]
    end = today + timedelta(ahead)
    first, last = f"{today:%m-%d}", f"{end:%m-%d}"
    if last == "02-28" and not isleap(end.year):
        last = "02-29"
    return [(first, last)] if today.year == end.year else [(first, "12-31"), ("01-01", last)]
