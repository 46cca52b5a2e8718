"""Days as they are named within a line of text: next Wednesday, on the 15th, from Monday to Wednesday."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from crm_desktop.domain.day_words import parse_day
from crm_desktop.domain.recurrence import Frequency, Repeat

WEEKDAY_WORDS = (
    r"пн|понедельник(?:ам|у|а)?|mon(?:day)?s?",
    r"вт|вторник(?:ам|у|а)?|tue(?:s|sday)?s?",
    r"ср|сред(?:ам|у|а|ы|е)|wed(?:nesday)?s?",
    r"чт|четверг(?:ам|у|а)?|thu(?:rs|rsday)?s?",
    r"пт|пятниц(?:ам|у|а|ы|е)|fri(?:day)?s?",
    r"сб|суббот(?:ам|у|а|ы|е)|sat(?:urday)?s?",
    r"вс|воскресень(?:ям|е|я|ю)|sun(?:day)?s?",
)
_WEEKDAYS = tuple(re.compile(words) for words in WEEKDAY_WORDS)
_WEEKDAY = "|".join(WEEKDAY_WORDS)
_MONTHS = (
    r"январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр|"
    r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
)
_IN_FRONT = re.compile(
    r"^(?:до|к|ко|на|по|в|во|с|со|from|not? later than|не позднее|не позже|until|till|by|on|at|before)\s+(?=\S)"
)
_DISTANT = re.compile(rf"(?P<which>следующ\w+|ближайш\w+|эт[ауо]т?|this|next|coming)\s+(?P<day>{_WEEKDAY})")
_WEEK = re.compile(r"(?:следующей\s+недел[еи]|следующую\s+неделю|next\s+week)")
_MONTH = re.compile(r"(?:следующем\s+месяце|следующий\s+месяц|next\s+month)")
_WEEKEND = re.compile(r"(?:выходн(?:ые|ым|ых)|(?:the\s+)?weekend|эти\s+выходные|this\s+weekend)")
_END_OF_WEEK = re.compile(r"конце\s+недели")
_END = re.compile(r"конце\s+(?P<what>месяца|года)")
_ORDINAL = re.compile(r"(?:the\s+)?(?P<day>\d{1,2})(?:\s*-?\s*го(?:\s+числа)?|\s+числа|st|nd|rd|th)")
_NAMED = re.compile(
    rf"(?:the\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?\s+(?:{_MONTHS})\w*|(?:{_MONTHS})\w*\s+\d{{1,2}}(?:st|nd|rd|th)?)"
)
_SLASHED = re.compile(r"\d{1,2}/\d{1,2}")
_RANGE = re.compile(
    r"(?:(?:с|со|from)\s+)?(?P<first>\S+(?:\s+[^\W\d]+)?)\s*(?:\s(?:по|до|to|till|until)\s|[-–—])\s*"
    r"(?P<last>\S+(?:\s+[^\W\d]+)?)"
)
_DAY_OF_MONTH = re.compile(r"\d{1,2}(?:-?го)?")
_EACH_MONTHDAY = re.compile(
    r"(?:кажд\w+\s+(?P<day>\d{1,2})(?:-?(?:го|е)(?:\s+числ\w+)?|\s+числ\w+)(?:\s+месяца)?"
    r"|every\s+(?P<nth>\d{1,2})(?:st|nd|rd|th)(?:\s+of(?:\s+the|\s+each)?\s+month)?"
    r"|(?P<of>\d{1,2})(?:-?го)?(?:\s+числа)?\s+каждого\s+месяца)"
)
_EACH_NTH = re.compile(
    rf"(?:кажд\w+\s+|every\s+|each\s+|(?:в|во|on)\s+)(?:the\s+)?(?P<nth>перв\w+|втор\w+|трет\w+|четв[её]рт\w+|последн\w+"
    rf"|first|second|third|fourth|last)\s+(?P<day>{_WEEKDAY})(?:\s+(?:кажд\w+\s+)?месяца|\s+of\s+(?:the|each|every)\s+month)"
)
_NTHS = (("перв", 1), ("втор", 2), ("трет", 3), ("четв", 4), ("последн", -1))
_NTHS_EN = (("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("last", -1))
_FRIDAY, _SATURDAY, _WEEK_DAYS = 4, 5, 7
_MOST_DAYS = 60  # of a span of days; more is a figure of something else


def parse_day_phrase(said: str, *, today: date, day_first: bool = True) -> date | None:
    """Return the day that words in lower case mean, and surely mean; None when they do not."""
    said = _IN_FRONT.sub("", _IN_FRONT.sub("", said))
    found = _of_week(said, today)
    if found is not None:
        return found
    if _WEEK.fullmatch(said):
        return today + timedelta(days=_WEEK_DAYS - today.weekday())
    if _MONTH.fullmatch(said):
        return (today.replace(day=28) + timedelta(days=4)).replace(day=1)
    if match := _END.fullmatch(said):
        month = 12 if match["what"] == "года" else today.month
        return date(today.year, month, calendar.monthrange(today.year, month)[1])
    if match := _ORDINAL.fullmatch(said):
        return parse_day(match["day"], today=today)
    if _NAMED.fullmatch(said):
        plain = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b|\bof\s|\bthe\s", "", said)
        return parse_day(plain, today=today) or parse_day(_turned(plain), today=today)
    if _SLASHED.fullmatch(said) and day_first:  # a month that cannot be one is a day
        return parse_day(said, today=today, day_first=False)
    return None


def parse_days(said: str, *, today: date, day_first: bool = True) -> tuple[date, date] | None:
    """Return the first and the last day of a span: `с 1 по 5 декабря`, `from Monday to Wednesday`."""
    match = _RANGE.fullmatch(said)
    if match is None:
        return None
    first, last = match["first"], match["last"]
    if _DAY_OF_MONTH.fullmatch(last):
        return None  # from 10 to 12 is of hours
    until = _one_day(last, today, day_first=day_first)
    if until is None:
        return None
    if _DAY_OF_MONTH.fullmatch(first):
        number = int(first.rstrip("-го"))
        if not 1 <= number <= 31 or number >= until.day:
            return None
        since: date | None = until.replace(day=number)
    else:
        since = _one_day(first, today, day_first=day_first)
    if since is None:
        return None
    if until < since:  # from Monday to Wednesday, said on a Tuesday
        until = _one_day(last, since, day_first=day_first) or until
    return (since, until) if 0 < (until - since).days <= _MOST_DAYS else None


def parse_monthly(said: str, *, today: date) -> tuple[Repeat, date] | None:
    """Return how often and when first: `каждое 15 число`, `every first Monday of the month`."""
    if match := _EACH_MONTHDAY.fullmatch(said):
        number = int(match["day"] or match["nth"] or match["of"])
        first = parse_day(str(number), today=today) if 1 <= number <= 31 else None
        return (Repeat(Frequency.MONTHLY), first) if first else None
    match = _EACH_NTH.fullmatch(said)
    if match is None:
        return None
    nth = next(count for stem, count in (*_NTHS, *_NTHS_EN) if match["nth"].startswith(stem))
    weekday = _weekday(match["day"])
    if weekday is None:
        return None
    repeat = Repeat(Frequency.MONTHLY, weekdays=(weekday,), nth=nth)
    return repeat, next(
        day
        for day in (today + timedelta(days=step) for step in range(2 * 31 + _WEEK_DAYS))
        if day.weekday() == weekday and _is_nth(day, nth)
    )


def _of_week(said: str, today: date) -> date | None:
    """Read what names a day by its week: next Wednesday, this weekend, the end of the week."""
    if match := _DISTANT.fullmatch(said):
        weekday = _weekday(match["day"])
        if weekday is None:
            return None
        coming = today + timedelta(days=(weekday - today.weekday() - 1) % _WEEK_DAYS + 1)
        if not match["which"].startswith("следующ"):
            return coming
        monday = today + timedelta(days=_WEEK_DAYS - today.weekday())
        return monday + timedelta(days=weekday)
    if _WEEKEND.fullmatch(said):
        return today + timedelta(days=(_SATURDAY - today.weekday()) % _WEEK_DAYS)
    if _END_OF_WEEK.fullmatch(said):
        return today + timedelta(days=max(_FRIDAY, today.weekday()) - today.weekday())
    return None


def _one_day(said: str, today: date, *, day_first: bool) -> date | None:
    weekday = _weekday(said)
    if weekday is not None:
        return today + timedelta(days=(weekday - today.weekday()) % _WEEK_DAYS)
    if said.isdigit():
        return None
    found = parse_day_phrase(said, today=today, day_first=day_first)
    return found or parse_day(said, today=today, day_first=day_first)


def _weekday(said: str) -> int | None:
    return next((day for day, words in enumerate(_WEEKDAYS) if words.fullmatch(said)), None)


def _is_nth(day: date, nth: int) -> bool:
    if nth > 0:
        return (day.day - 1) // _WEEK_DAYS + 1 == nth
    return day.day + _WEEK_DAYS > calendar.monthrange(day.year, day.month)[1]


def _turned(said: str) -> str:
    """Return `december 25` as `25 december`."""
    return " ".join(reversed(said.split()))
