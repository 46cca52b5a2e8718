"""Repeated tasks: rules of iCalendar (RFC 5545) on the clock of the wall.

Everything here is in local time without a zone: a meeting at nine stays at nine when clocks are put on.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING

from crm_desktop.domain.errors import Problem, ValidationError

if TYPE_CHECKING:
    from dateutil.rrule import rrule

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FOUR_WEEKS = 28  # days of a month in which each weekday comes four times
MOST_YEARS = 50  # a rule that gives nothing for so long gives nothing
_PARTS = frozenset(
    "FREQ INTERVAL COUNT UNTIL BYDAY BYMONTHDAY BYMONTH BYSETPOS BYYEARDAY BYWEEKNO WKST".split()
)
_UNTIL = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?")


class Frequency(StrEnum):
    """How often something is repeated."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


@dataclass(frozen=True, slots=True)
class Repeat:
    """A rule as a form offers it: each `interval` days, weeks (on `weekdays`, Monday is 0), months (on the day of
    the month of the beginning, or with `on_last_day` on the last; with `nth` on the nth weekday, -1 is the
    last) or years; for ever, up to a day, or so many times. The 29th of February comes as the last of the month
    with `on_last_day`, else only in leap years."""

    frequency: Frequency
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    nth: int | None = None
    on_last_day: bool = False
    count: int | None = None
    until: date | None = None

    def rule(self) -> str:
        """Return this as an RRULE without its name."""
        parts = [f"FREQ={self.frequency}"]
        if self.interval > 1:
            parts.append(f"INTERVAL={self.interval}")
        if self.weekdays:
            prefix = "" if self.nth is None else str(self.nth)
            parts.append("BYDAY=" + ",".join(prefix + WEEKDAYS[day] for day in sorted(self.weekdays)))
        if self.on_last_day:
            parts.append("BYMONTHDAY=-1")
        if self.count is not None:
            parts.append(f"COUNT={self.count}")
        if self.until is not None:
            parts.append(f"UNTIL={self.until:%Y%m%d}T235959")
        return ";".join(parts)


def read_repeat(rule: str) -> Repeat | None:
    """Return a rule as a form shows it; None for one that says more than the form can."""
    parts = _parts(rule)
    try:
        weekdays, nth = _weekdays(parts.pop("BYDAY", ""))
        last = parts.pop("BYMONTHDAY", "")
        until = parts.pop("UNTIL", "")
        parts.pop("WKST", None)
        repeat = Repeat(
            Frequency(parts.pop("FREQ")),
            int(parts.pop("INTERVAL", "1")),
            weekdays,
            nth,
            last == "-1",
            int(parts.pop("COUNT")) if "COUNT" in parts else None,
            _until(until).date() if until else None,
        )
    except (KeyError, ValueError):
        return None
    return None if parts or last not in {"", "-1"} else repeat


def check_rule(rule: str, starts: datetime) -> None:
    """Raise ValidationError for a rule that cannot be read, is of hours or seconds, or never gives a day."""
    if set(_parts(rule)) - _PARTS or next(occurrences(rule, starts), None) is None:
        raise ValidationError({"rule": Problem.NOT_A_CHOICE})


def occurrences(
    rule: str, starts: datetime, since: datetime | None = None, left_out: Collection[datetime] = ()
) -> Iterator[datetime]:
    """Yield the beginnings by a rule from `since` on (from the first without it), without those left out.

    `starts` is the first beginning that the rule is counted from; it is given only where the rule gives it.
    """
    count = _parts(rule).get("COUNT")
    gone = frozenset(left_out)
    for moment in islice(_read(rule, starts, since), int(count) if count else None):
        if (since is None or moment >= since) and moment not in gone:
            yield moment


def between(
    rule: str, starts: datetime, since: datetime, until: datetime, left_out: Collection[datetime] = ()
) -> list[datetime]:
    """Return the beginnings from `since` up to `until`, both included."""
    found: list[datetime] = []
    for moment in occurrences(rule, starts, since, left_out):
        if moment > until:
            break
        found.append(moment)
    return found


def ended_before(rule: str, starts: datetime, moment: datetime) -> str | None:
    """Return the rule that ends before a moment; None when nothing of it would be left."""
    parts = _parts(rule)
    last = None
    for at in occurrences(rule, starts):
        if at >= moment:
            break
        last = at
    if last is None:
        return None
    parts.pop("COUNT", None)
    # The whole last day: at another hour it is still the last one, and no rule gives two on a day.
    parts["UNTIL"] = f"{last:%Y%m%d}T235959"
    return ";".join(f"{name}={value}" for name, value in parts.items())


def moved_by(rule: str, days: int, to: date) -> str:
    """Return the rule of something that is put off by days, so that the next one is on the day `to`: its weekdays,
    its day of the month and its end go with it."""
    parts = _parts(rule)
    if days and parts.get("FREQ") in {Frequency.MONTHLY, Frequency.YEARLY} and "BYSETPOS" not in parts:
        _move_in_month(parts, to)
    names = parts.get("BYDAY", "").split(",")
    if days and parts.get("FREQ") == Frequency.WEEKLY and set(names) <= set(WEEKDAYS):
        moved = sorted((WEEKDAYS.index(name) + days) % 7 for name in names)
        parts["BYDAY"] = ",".join(WEEKDAYS[day] for day in moved)
    if days and "UNTIL" in parts:
        parts["UNTIL"] = f"{_until(parts['UNTIL']) + timedelta(days=days):%Y%m%dT%H%M%S}"
    return ";".join(f"{name}={value}" for name, value in parts.items())


def _move_in_month(parts: dict[str, str], to: date) -> None:
    """Let a rule of months or years name the day `to`: by its weekday, its day of the month, as the last one."""
    is_last = to + timedelta(days=1) == _month_after(to)
    if re.fullmatch(r"[+-]?\d[A-Z]{2}", parts.get("BYDAY", "")):
        is_of_last_week = to + timedelta(days=7) >= _month_after(to)
        was_last = parts["BYDAY"].startswith("-")
        nth = -1 if is_of_last_week and (was_last or to.day > _FOUR_WEEKS) else (to.day - 1) // 7 + 1
        parts["BYDAY"] = f"{nth}{WEEKDAYS[to.weekday()]}"
    if re.fullmatch(r"-?\d+", parts.get("BYMONTHDAY", "")) and not (is_last and parts["BYMONTHDAY"] == "-1"):
        parts["BYMONTHDAY"] = str(to.day)
    if parts.get("BYMONTH", "").isdigit() and "," not in parts["BYMONTH"]:
        parts["BYMONTH"] = str(to.month)


def _month_after(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)


def going_on_from(rule: str, starts: datetime, moment: datetime) -> str:
    """Return the rule of what follows from a moment on: of a counted one so many as were left."""
    parts = _parts(rule)
    if "COUNT" in parts:
        before = sum(1 for _ in _up_to(occurrences(rule, starts), moment))
        parts["COUNT"] = str(max(1, int(parts["COUNT"]) - before))
    return ";".join(f"{name}={value}" for name, value in parts.items())


def first_few(rule: str, starts: datetime, count: int = 5) -> list[datetime]:
    """Return the first beginnings, to be shown before a rule is stored."""
    return list(islice(occurrences(rule, starts), count))


def _up_to(moments: Iterator[datetime], end: datetime) -> Iterator[datetime]:
    for moment in moments:
        if moment >= end:
            return
        yield moment


def _parts(rule: str) -> dict[str, str]:
    pairs = (part.partition("=") for part in rule.upper().removeprefix("RRULE:").split(";") if part.strip())
    return {name.strip(): value.strip() for name, _, value in pairs}


def _until(text: str) -> datetime:
    match = _UNTIL.fullmatch(text)
    if match is None:
        raise ValueError(text)
    year, month, day, hour, minute, second, zulu = match.groups()
    if hour is None:
        return datetime.combine(date(int(year), int(month), int(day)), time.max)
    moment = datetime(int(year), int(month), int(day), int(hour), int(minute), int(second), tzinfo=UTC)
    return (moment.astimezone() if zulu else moment).replace(tzinfo=None)


def _weekdays(text: str) -> tuple[tuple[int, ...], int | None]:
    days, numbers = [], set()
    for part in filter(None, text.split(",")):
        days.append(WEEKDAYS.index(part[-2:]))
        numbers.add(int(part[:-2]) if part[:-2] else None)
    if len(numbers) > 1:
        raise ValueError(text)
    return tuple(days), numbers.pop() if numbers else None


def _read(rule: str, starts: datetime, since: datetime | None) -> rrule:
    """Return the rule without its count, and with an end, so that one that gives nothing comes to its end."""
    from dateutil.rrule import rrulestr

    parts = _parts(rule)
    if parts.get("FREQ") not in set(Frequency):
        raise ValidationError({"rule": Problem.NOT_A_CHOICE})
    try:
        if "COUNT" in parts and int(parts.pop("COUNT")) < 1:
            raise ValueError(rule)
        end = max(starts, since or starts) + timedelta(days=366 * MOST_YEARS)
        if "UNTIL" in parts:
            end = min(end, _until(parts["UNTIL"]))
        parts["UNTIL"] = f"{end:%Y%m%dT%H%M%S}"
        found: rrule = rrulestr(";".join(f"{name}={value}" for name, value in parts.items()), dtstart=starts)
    except (ValueError, TypeError, IndexError, OverflowError) as error:
        raise ValidationError({"rule": Problem.NOT_A_CHOICE}) from error
    return found
