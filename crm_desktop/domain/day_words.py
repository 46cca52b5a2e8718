"""Days as people say them: until Friday, tomorrow, in two weeks, by the end of the month."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from datetime import date, timedelta

from crm_desktop.domain.dates import parse_birthday, parse_date
from crm_desktop.domain.text import fold, tidy

_IN_FRONT = re.compile(
    r"^(?:до|к|ко|на|по|в|во|не позднее|не позже|not? later than|until|till|by|on|before)\s+(?=\S)"
)
_NEAR = {
    "позавчера": -2,
    "вчера": -1,
    "yesterday": -1,
    "сегодня": 0,
    "today": 0,
    "завтра": 1,
    "tomorrow": 1,
    "послезавтра": 2,
    "day after tomorrow": 2,
    "the day after tomorrow": 2,
}
_WEEKDAYS = tuple(
    re.compile(rf"(?:{stem})\.?")
    for stem in (
        "пн|понедельник[ау]?|mon(?:day)?",
        "вт|вторник[ау]?|tue(?:sday)?",
        "ср|сред[ауые]|wed(?:nesday)?",
        "чт|четверг[ау]?|thu(?:rsday)?",
        "пт|пятниц[ауые]|fri(?:day)?",
        "сб|суббот[ауые]|sat(?:urday)?",
        "вс|воскресень[ея]|sun(?:day)?",
    )
)
_SPAN = re.compile(
    r"(?:через|in|\+)?\s*(?P<count>\d{1,3}|an?|one)?\s*"
    r"(?:(?P<days>д|дн|дн[ея]й?|день|d|days?)|(?P<weeks>нед|недел[яюией]*|w|weeks?)"
    r"|(?P<months>мес|месяц[аев]*|m|months?)|(?P<years>год[а]?|лет|years?))\.?"
)
_PLUS = re.compile(r"\+\s*(\d{1,3})")
_END = re.compile(
    r"(?:конца|конец|концу|the end of|end of)(?: the)?\s+"
    r"(?:(?P<week>недели|week)|(?P<month>месяца|month)|(?P<year>года|year))"
)
_BARE_DAY = re.compile(r"(\d{1,2})(?:\s*числа|-?го|st|nd|rd|th)?")
_SUNDAY = 6
_LONGEST_TAIL = 5
_OPENERS = frozenset("до к ко на по в во не через until till by on before in".split())
_OPENERS_OF_FIGURES = frozenset(("в", "во", "по", "by", "in"))  # `по 12.5` is a price, `в 10.30` a time
_DECIMAL = re.compile(r"\d+[.,:]\d+")


def parse_day(text: str, *, today: date, day_first: bool = True) -> date | None:
    """Return the day that a person means, or None when it is not surely one.

    A weekday is the next one, and a day without year or month the next such day. The last day of a week is
    Sunday.
    """
    said = fold(tidy(text)).rstrip(".,;!")
    said = _IN_FRONT.sub("", said)
    if said in _NEAR:
        return today + timedelta(days=_NEAR[said])
    for number, pattern in enumerate(_WEEKDAYS):
        if pattern.fullmatch(said):
            return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
    try:
        return _span(said, today) or _end(said, today) or _written(said, today, day_first=day_first)
    except OverflowError:
        return None


def day_at_end(text: str, *, today: date, day_first: bool = True) -> date | None:
    """Return the day that a sentence ends with, `a discount until Friday`; None when it does not name one.

    A bare number is no day here: `a discount of up to 20`.
    """
    words = fold(tidy(text)).rstrip(".,;!").split()
    for count in range(min(_LONGEST_TAIL, len(words)), 0, -1):
        tail = words[-count:]
        if " ".join(tail) in _NEAR or _may_be_a_day(tail):
            found = parse_day(" ".join(tail), today=today, day_first=day_first)
            if found is not None:
                return found
    return None


def _may_be_a_day(tail: list[str]) -> bool:
    """Whether words after a preposition may be meant as a day and not as a figure."""
    rest = " ".join(tail[1:])
    if tail[0] not in _OPENERS or len(tail[-1]) == 1 or rest.isdigit():
        return False
    return not (tail[0] in _OPENERS_OF_FIGURES and _DECIMAL.fullmatch(rest))


def _span(said: str, today: date) -> date | None:
    """Read `in 3 days`, `через неделю`, `+5`."""
    if match := _PLUS.fullmatch(said):
        return today + timedelta(days=int(match[1]))
    match = _SPAN.fullmatch(said)
    if match is None:
        return None
    count = int(match["count"]) if (match["count"] or "").isdigit() else 1
    if match["days"]:
        return today + timedelta(days=count)
    if match["weeks"]:
        return today + timedelta(weeks=count)
    return _months_later(today, count * (12 if match["years"] else 1))


def _end(said: str, today: date) -> date | None:
    """Read `end of the month`."""
    match = _END.fullmatch(said)
    if match is None:
        return None
    if match["week"]:
        return today + timedelta(days=_SUNDAY - today.weekday())
    month = 12 if match["year"] else today.month
    return date(today.year, month, calendar.monthrange(today.year, month)[1])


def _written(said: str, today: date, *, day_first: bool) -> date | None:
    """Read a date in figures or words; what it leaves out is taken so that it lies ahead."""
    found = parse_date(said, today=today, day_first=day_first)
    if found is not None:
        return found
    day = parse_birthday(said, today=today, day_first=day_first)
    if day is not None and day.year is None:
        return _next(today, ((today.year + years, day.month) for years in range(9)), day.day)
    match = _BARE_DAY.fullmatch(said)
    if match is None or not 1 <= int(match[1]) <= 31:
        return None
    months = (_months_later(today.replace(day=1), count) for count in range(3))
    return _next(today, ((month.year, month.month) for month in months), int(match[1]))


def _next(today: date, months: Iterable[tuple[int, int]], day: int) -> date | None:
    for year, month in months:
        if day <= calendar.monthrange(year, month)[1] and date(year, month, day) >= today:
            return date(year, month, day)
    return None


def _months_later(day: date, count: int) -> date:
    """Return the same day of a later month, or its last one: 31 January and a month is 28 February."""
    month = day.month - 1 + count
    year, month = day.year + month // 12, month % 12 + 1
    if year > date.max.year:
        raise OverflowError
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
