"""Times of day, lengths and repetitions as people say them: at 3 pm, for half an hour, every Monday."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from crm_desktop.domain.clock_words import told_minute
from crm_desktop.domain.day_phrases import WEEKDAY_WORDS
from crm_desktop.domain.recurrence import Frequency, Repeat

_HOUR = 60
_DAY = 24 * _HOUR
_CLOCK = r"(\d{1,2})(?:[:.](\d\d))?"
_DASHED = r"(\d{1,2})(?:[:.-](\d\d))?"
_HALF = r"(утра|дня|вечера|ночи|am|pm|a\.m\.|p\.m\.)"
_HOURS = r"(?:часов|часа|час|ч\.?|o'clock)"
_AT = re.compile(rf"(?:(в|во|at|к|ко|by|около|about|ровно в)\s+)?{_DASHED}\s*(?:{_HOURS}\s*)?{_HALF}?")
_BOUND = re.compile(r"(?:до|после|с|не позднее|after|before|till|until|from)\s+(?=\d)")
_SPAN = re.compile(
    rf"(?:с|со|from)?\s*{_CLOCK}\s*{_HALF}?\s*(?:до|по|to|till|until|-|–|—)\s*{_CLOCK}\s*(?:{_HOURS}\s*)?{_HALF}?"
)
_PARTS_OF_DAY = {
    "рано утром": 8 * _HOUR,
    "утром": 9 * _HOUR,
    "с утра": 9 * _HOUR,
    "утречком": 9 * _HOUR,
    "in the morning": 9 * _HOUR,
    "this morning": 9 * _HOUR,
    "morning": 9 * _HOUR,
    "в полдень": 12 * _HOUR,
    "at noon": 12 * _HOUR,
    "noon": 12 * _HOUR,
    "в обед": 13 * _HOUR,
    "at lunchtime": 13 * _HOUR,
    "at lunch": 13 * _HOUR,
    "днём": 14 * _HOUR,
    "днем": 14 * _HOUR,
    "после обеда": 14 * _HOUR,
    "in the afternoon": 14 * _HOUR,
    "this afternoon": 14 * _HOUR,
    "afternoon": 14 * _HOUR,
    "к вечеру": 17 * _HOUR,
    "вечером": 18 * _HOUR,
    "in the evening": 18 * _HOUR,
    "this evening": 18 * _HOUR,
    "tonight": 18 * _HOUR,
    "evening": 18 * _HOUR,
}
_AFTER_A_DAY = frozenset(("morning", "noon", "afternoon", "evening"))  # else they may be part of a title
_COUNT = r"(\d+(?:[.,]\d+)?|полтора|полторы|пол|an?|one|half an?|a half)?"
_LENGTH = re.compile(
    rf"(?:на|for|длительностью|lasting)\s+{_COUNT}\s*-?\s*"
    r"(?:(минуту|минуты|минут|мин|м|min(?:ute)?s?)|(часов|часа|час|ч|hours?|hrs?|h)|(полчаса)|(полтора часа))\.?"
)
_LATER = re.compile(
    rf"(?:через|спустя|in)\s+{_COUNT}\s*-?\s*"
    r"(?:(минуту|минуты|минут|мин|min(?:ute)?s?)|(часов|часа|час|ч|hours?|hrs?|h)|(полчаса)|(полтора часа))\.?"
)
_WORDS = {"полтора": 1.5, "полторы": 1.5, "пол": 0.5, "half a": 0.5, "half an": 0.5, "a half": 0.5}
_EVERY_WEEKDAY = re.compile(
    rf"(?P<opens>кажд\w+|по|on|every|each)?\s*(?P<days>(?:{'|'.join(WEEKDAY_WORDS)})"
    rf"(?:(?:\s*,\s*|\s+)(?:и\s+|and\s+|по\s+)?(?:{'|'.join(WEEKDAY_WORDS)}))*)"
)
_ONE_WEEKDAY = tuple(re.compile(rf"\b(?:{words})\b") for words in WEEKDAY_WORDS)
_SEVERAL = re.compile(r".*(?:ам|ям|days)")  # по вторникам, Tuesdays
_UNITS = (
    (Frequency.DAILY, r"день|дня|дней|days?"),
    (Frequency.WEEKLY, r"недел\w*|weeks?"),
    (Frequency.MONTHLY, r"месяц\w*|months?"),
    (Frequency.YEARLY, r"год\w*|лет|years?"),
)
_EVERY = re.compile(
    r"(?:кажд\w+|every|each|раз в|once (?:in|an?|every))\s+"
    r"(?P<count>\d{1,3}|other|второй|вторую|второе)?\s*-?(?:\w{1,2}\s+)?"
    r"(?:" + "|".join(f"(?P<{unit}>{words})" for unit, words in _UNITS) + ")"
)
_ADVERBS = {
    "ежедневно": Repeat(Frequency.DAILY),
    "daily": Repeat(Frequency.DAILY),
    "еженедельно": Repeat(Frequency.WEEKLY),
    "weekly": Repeat(Frequency.WEEKLY),
    "ежемесячно": Repeat(Frequency.MONTHLY),
    "monthly": Repeat(Frequency.MONTHLY),
    "ежегодно": Repeat(Frequency.YEARLY),
    "yearly": Repeat(Frequency.YEARLY),
    "annually": Repeat(Frequency.YEARLY),
    "по будням": Repeat(Frequency.WEEKLY, weekdays=(0, 1, 2, 3, 4)),
    "по рабочим дням": Repeat(Frequency.WEEKLY, weekdays=(0, 1, 2, 3, 4)),
    "каждый будний день": Repeat(Frequency.WEEKLY, weekdays=(0, 1, 2, 3, 4)),
    "каждый рабочий день": Repeat(Frequency.WEEKLY, weekdays=(0, 1, 2, 3, 4)),
    "по выходным": Repeat(Frequency.WEEKLY, weekdays=(5, 6)),
    "every working day": Repeat(Frequency.WEEKLY, weekdays=(0, 1, 2, 3, 4)),
    "every weekend": Repeat(Frequency.WEEKLY, weekdays=(5, 6)),
    "on weekdays": Repeat(Frequency.WEEKLY, weekdays=(0, 1, 2, 3, 4)),
    "every weekday": Repeat(Frequency.WEEKLY, weekdays=(0, 1, 2, 3, 4)),
}


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day in minutes from midnight, and how long it lasts when that was said."""

    minute: int
    length: timedelta | None = None


def parse_part_of_day(said: str, *, follows_day: bool = True) -> int | None:
    """Return the minute that stands for a part of the day: `утром`, `after lunch`. A bare `morning` is one only
    where it follows a day: a morning meeting is a title."""
    if said in _AFTER_A_DAY and not follows_day:
        return None
    return _PARTS_OF_DAY.get(said)


def parse_clock(said: str) -> ClockTime | None:
    """Return the time that words mean, `at 3 pm`, `с 15 до 16:30`, `в 9 утра`; None when they mean none.

    A bare hour needs a word before it or after it; from one to seven it is one of the afternoon, as people in
    business mean it, unless it is written as a clock shows it.
    """
    part = parse_part_of_day(said)
    told = told_minute(said) if part is None else part
    if told is not None:
        return ClockTime(told)
    if match := _SPAN.fullmatch(said):
        h1, m1, half1, h2, m2, half2 = match.groups()
        is_told = bool(m1 or m2 or half1 or half2) or said.startswith(("с ", "со ", "from "))
        begin, end = _minute(h1, m1, half1 or half2), _minute(h2, m2, half2 or half1)
        if is_told and begin is not None and end is not None and end > begin:
            return ClockTime(begin, timedelta(minutes=end - begin))
        return None
    bare = _BOUND.sub("", said)
    if bare != said and not re.search(r"[:.]\d\d|" + _HOURS + "|" + _HALF, bare):
        return None  # up to 20 is a figure, up to 20:00 is none
    if match := _AT.fullmatch(bare):
        word, hour, minute, half = match.groups()
        if word or half or minute or re.search(_HOURS, said):
            found = _minute(hour, minute, half)
            return None if found is None else ClockTime(found)
    return None


def parse_bare_length(said: str) -> timedelta | None:
    """Return how long a figure with its unit is, where nothing in front says so: `30 минут`, `2 hours`."""
    return parse_length(f"на {said}") if said[:1].isdigit() else None


def parse_length(said: str) -> timedelta | None:
    """Return how long words mean: `for 30 minutes`, `на полтора часа`."""
    return _timedelta(_LENGTH.fullmatch(said))


def parse_later(said: str) -> timedelta | None:
    """Return in how long words mean: `через 15 минут`, `in an hour`."""
    return _timedelta(_LATER.fullmatch(said))


def parse_repeat(said: str) -> Repeat | None:
    """Return how often words mean: `every Monday`, `раз в 2 недели`, `ежедневно`, `по будням`."""
    if said in _ADVERBS:
        return _ADVERBS[said]
    if match := _EVERY_WEEKDAY.fullmatch(said):
        days = tuple(day for day, words in enumerate(_ONE_WEEKDAY) if words.search(match["days"]))
        is_every = match["opens"] not in {None, "по", "on"}
        is_several = len(days) > 1 and match["opens"] is not None
        if is_every or is_several or _SEVERAL.fullmatch(match["days"]):  # `по вторник` and `Monday` are days
            return Repeat(Frequency.WEEKLY, weekdays=days)
        return None
    if match := _EVERY.fullmatch(said):
        count = match["count"] or "1"
        frequency = next(unit for unit, _ in _UNITS if match[unit])
        interval = int(count) if count.isdigit() else 2
        return Repeat(frequency, interval) if interval else None
    return None


def _minute(hour: str, minute: str | None, half: str | None) -> int | None:
    at, past = int(hour), int(minute or 0)
    if at >= 24 or past >= 60:
        return None
    half = (half or "").replace(".", "")
    if half in {"pm", "дня", "вечера"} and at < 12:
        at += 12
    elif half in {"am", "утра", "ночи"}:
        at %= 12
        if half == "ночи" and hour in {"10", "11"}:
            at += 12
    elif not half and minute is None and 1 <= at <= 7:
        at += 12
    return at * _HOUR + past


def _timedelta(match: re.Match[str] | None) -> timedelta | None:
    if match is None:
        return None
    count, minutes, hours, half, more = match.groups()
    if half or more:
        return timedelta(minutes=30 if half else 90)
    number = _WORDS.get(count or "")
    if number is None:
        number = float(count.replace(",", ".")) if count and count[0].isdigit() else 1
    length = timedelta(minutes=number) if minutes else timedelta(hours=number)
    return length if timedelta(0) < length <= timedelta(minutes=_DAY * 7) and (minutes or hours) else None
