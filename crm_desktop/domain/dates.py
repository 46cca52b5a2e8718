"""Dates as tables and people write them; what is not clearly a date is refused, never guessed."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from crm_desktop.domain.client import Birthday
from crm_desktop.domain.text import tidy

_MONTH_STEMS = (
    ("янв", "jan"),
    ("фев", "feb"),
    ("мар", "mar"),
    ("апр", "apr"),
    ("май", "мая", "мае", "may"),
    ("июн", "jun"),
    ("июл", "jul"),
    ("авг", "aug"),
    ("сен", "sep"),
    ("окт", "oct"),
    ("ноя", "nov"),
    ("дек", "dec"),
)
_MONTHS = {stem: number for number, stems in enumerate(_MONTH_STEMS, 1) for stem in stems}
_MONTH_WORD = re.compile(
    r"(?:январ[ьяе]|феврал[ьяе]|март[ае]?|апрел[ьяе]|ма[йяе]|ию[нл][ьяе]|август[ае]?|сентябр[ьяе]|октябр[ьяе]"
    r"|ноябр[ьяе]|декабр[ьяе]|янв|февр?|мар|апр|июн|июл|авг|сент?|окт|нояб?|дек|jan(?:uary)?|feb(?:ruary)?"
    r"|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?",
    re.IGNORECASE,
)
_TAIL = r"(?:\s*(?:г\.?|года?|р\.?|г\.\s*р\.?)?)"
_TIME = r"(?:[T\s,]\s*\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,6})?)?\s*(?:[ap]m|Z|[+-]\d{2}:?\d{2})?)?"
_NUMERIC = re.compile(
    rf"(?P<first>\d{{1,2}})\s*([./,\\\-])\s*(?P<second>\d{{1,2}})\s*\2\s*(\d{{4}}|\d{{2}}){_TAIL}{_TIME}",
    re.IGNORECASE | re.ASCII,
)
_SPACED = re.compile(rf"(\d{{1,2}}) (\d{{1,2}}) (\d{{4}}|\d{{2}}){_TAIL}", re.IGNORECASE | re.ASCII)
_YEAR_FIRST = re.compile(
    rf"(\d{{4}})\s*([./\-])\s*(\d{{1,2}})\s*\2\s*(\d{{1,2}}){_TIME}", re.ASCII | re.IGNORECASE
)
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})", re.ASCII)
_SERIAL = re.compile(r"(\d{5})(?:[.,]\d+)?", re.ASCII)
_QUOTED_DAY = re.compile(r"[«\"'“](\d{1,2})[»\"'”]")
_DAY_MONTH_WORD = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|-?го|-?е)?[\s.\-/]*(?:of )?([^\W\d_]+\.?)(?:[\s.,\-/]*(\d{4}|'?\d{2}))?"
    + _TAIL
    + _TIME,
    re.IGNORECASE,
)
_MONTH_WORD_DAY = re.compile(
    r"([^\W\d_]+\.?)\s*(\d{1,2})(?:st|nd|rd|th)?(?:[\s,]+(\d{4}))?" + _TIME, re.IGNORECASE
)
_SHORT = re.compile(r"(?P<first>\d{1,2})\s*[./\-]\s*(?P<second>\d{1,2})\.?", re.ASCII)
_SHORT_ISO = re.compile(r"--(\d{1,2})-?(\d{1,2})", re.ASCII)
_WEEKDAY = re.compile(
    r"^(?:пн|вт|ср|чт|пт|сб|вс|понед|четв|пятн|субб|воскр|mon|tue|wed|thu|fri|sat|sun)[a-zа-я]*[.,]?\s+",
    re.IGNORECASE,
)
_AGE = re.compile(r"\s*\([^()]*\)$")
_ZERO_LETTER = re.compile(r"(?<=[\d.])[ОOоo](?=[\d.]|$)")
_ROMAN = {
    roman: number
    for number, roman in enumerate(
        ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"), 1
    )
}
_EPOCH = date(1899, 12, 30)
_EPOCH_1904 = date(1904, 1, 1)
_SERIALS = range(4000, 73051)
_YEARS = range(1800, 2201)
_YEARS_AHEAD = 20
_UNKNOWN_YEARS = frozenset({1604, 1900, 1904})


def parse_date(value: object, *, today: date, day_first: bool = True, epoch1904: bool = False) -> date | None:
    """Return the date that a cell or a person means, or None when it is not surely one."""
    if isinstance(value, datetime):
        return value.date() if value.year in _YEARS else None
    if isinstance(value, date):
        return value if value.year in _YEARS else None
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)):
        return _from_number(value, epoch1904=epoch1904)
    if not isinstance(value, str):
        return None
    text = _clean(value)
    return _from_digits(text, day_first, today, epoch1904=epoch1904) or _from_words(text, today)


def column_day_first(values: Iterable[object]) -> bool | None:
    """Tell whether a column writes the day first, judged by its impossible dates; None when none is.

    Where nothing is impossible, dots speak for the day: who writes the month first writes slashes.
    """
    day_votes = month_votes = dots = 0
    for value in values:
        text = _clean(value) if isinstance(value, str) else ""
        match = _NUMERIC.fullmatch(text) or _SHORT.fullmatch(text)
        if match is None:
            continue
        first, second = int(match["first"]), int(match["second"])
        day_votes += first > 12 >= second
        month_votes += second > 12 >= first
        dots += "." in match[0]
    if day_votes == month_votes:
        return True if dots and not month_votes else None
    return day_votes > month_votes


def parse_birthday(
    value: object, *, today: date, day_first: bool = True, epoch1904: bool = False
) -> Birthday | None:
    """Return a day of birth; the year may be missing, and one of two digits lies in the past."""
    if isinstance(value, str):
        text = _clean(value)
        found = _without_year(text, day_first=day_first)
        if found:
            return found
        day = _from_digits(text, day_first, today, epoch1904=epoch1904, past=True) or _from_words(
            text, today, past=True
        )
    else:
        day = parse_date(value, today=today, day_first=day_first, epoch1904=epoch1904)
    if day is None or day > today:
        return None
    return Birthday(day.month, day.day, None if day.year in _UNKNOWN_YEARS else day.year)


def _clean(text: str) -> str:
    shown = _WEEKDAY.sub("", _QUOTED_DAY.sub(r"\1", tidy(text)))
    return _ZERO_LETTER.sub("0", _AGE.sub("", shown)).rstrip(".,;")


def _from_number(value: float, *, epoch1904: bool) -> date | None:
    if not math.isfinite(value):
        return None
    whole = int(value)
    if whole in _SERIALS:
        return (_EPOCH_1904 if epoch1904 else _EPOCH) + timedelta(days=whole)
    match = _COMPACT.fullmatch(str(whole)) if whole == value else None
    return _make(int(match[1]), int(match[2]), int(match[3])) if match else None


def _from_digits(
    text: str, day_first: bool, today: date, *, epoch1904: bool, past: bool = False
) -> date | None:
    match = _NUMERIC.fullmatch(text)
    if match:
        first, second, year = int(match[1]), int(match[3]), _year(match[4], today, past=past)
    elif match := _SPACED.fullmatch(text):
        first, second, year = int(match[1]), int(match[2]), _year(match[3], today, past=past)
    elif match := _YEAR_FIRST.fullmatch(text):
        return _make(int(match[1]), int(match[3]), int(match[4]))
    elif match := _COMPACT.fullmatch(text):
        return _make(int(match[1]), int(match[2]), int(match[3]))
    elif match := _SERIAL.fullmatch(text):
        return _from_number(int(match[1]), epoch1904=epoch1904)
    else:
        return None
    day, month = (first, second) if day_first else (second, first)
    return _make(year, month, day)


def _from_words(text: str, today: date, *, past: bool = False) -> date | None:
    if match := _DAY_MONTH_WORD.fullmatch(text):
        day, word, year = match[1], match[2], match[3]
    elif match := _MONTH_WORD_DAY.fullmatch(text):
        word, day, year = match[1], match[2], match[3]
    else:
        return None
    month = _month(word)
    if month is None or year is None:
        return None
    return _make(_year(year, today, past=past), month, int(day))


def _without_year(text: str, *, day_first: bool) -> Birthday | None:
    if match := _SHORT_ISO.fullmatch(text):
        return _birthday(int(match[1]), int(match[2]))
    if match := _SHORT.fullmatch(text):
        first, second = int(match[1]), int(match[2])
        return _birthday(second, first) if day_first else _birthday(first, second)
    if match := _DAY_MONTH_WORD.fullmatch(text):
        day, word, year = match[1], match[2], match[3]
    elif match := _MONTH_WORD_DAY.fullmatch(text):
        word, day, year = match[1], match[2], match[3]
    else:
        return None
    month = _month(word)
    return _birthday(month, int(day)) if month and year is None else None


def _month(word: str) -> int | None:
    if not _MONTH_WORD.fullmatch(word):
        return _ROMAN.get(word.casefold().rstrip("."))
    return _MONTHS.get(word[:3].casefold())


def _year(text: str, today: date, *, past: bool) -> int:
    year = int(text.lstrip("'"))
    if len(text.lstrip("'")) == 4:
        return year
    limit = today.year % 100 + (0 if past else _YEARS_AHEAD)
    century = today.year - today.year % 100
    return century + year if year <= limit else century - 100 + year


def _make(year: int, month: int, day: int) -> date | None:
    if year not in _YEARS:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _birthday(month: int, day: int) -> Birthday | None:
    try:
        return Birthday(month, day)
    except ValueError:
        return None
