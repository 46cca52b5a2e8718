"""Times of day told in words: half past two, without figures as often as with them."""

from __future__ import annotations

import re

_HOUR = 60
_NOON = 12
_AFTERNOON = 7  # up to this hour people in business mean the afternoon when they do not say which half
_HOURS = (
    ("час", "one"),
    ("два", "two"),
    ("три", "three"),
    ("четыре", "four"),
    ("пять", "five"),
    ("шесть", "six"),
    ("семь", "seven"),
    ("восемь", "eight"),
    ("девять", "nine"),
    ("десять", "ten"),
    ("одиннадцать", "eleven"),
    ("двенадцать", "twelve"),
)
_OF_HOURS = (
    *("первого", "второго", "третьего", "четвёртого", "пятого", "шестого"),
    *("седьмого", "восьмого", "девятого", "десятого", "одиннадцатого", "двенадцатого"),
)
_HOUR_OF = {word: number for number, words in enumerate(_HOURS, 1) for word in words}
_HOUR_OF |= {str(number): number for number in range(1, _NOON + 1)}
_GOING_ON = {word.replace("ё", "е"): number for number, word in enumerate(_OF_HOURS)}
_MINUTES = {
    "пяти": 5,
    "десяти": 10,
    "четверти": 15,
    "пятнадцати": 15,
    "двадцати": 20,
    "двадцати пяти": 25,
    "five": 5,
    "ten": 10,
    "quarter": 15,
    "a quarter": 15,
    "twenty": 20,
    "twenty five": 25,
    "twenty-five": 25,
}
_HALF = r"(?:\s+(?P<half>утра|дня|вечера|ночи|am|pm|a\.m\.|p\.m\.|in the morning|in the evening))?"
_ONE_OF_HOURS = "|".join(sorted(_HOUR_OF, key=len, reverse=True))
_ONE_OF_ORDINALS = "|".join(_GOING_ON)
_ONE_OF_MINUTES = "|".join(sorted(_MINUTES, key=len, reverse=True))
_IN = r"(?:в|во|к|около|at|by|about)"
_HALF_PAST_RU = re.compile(rf"(?:{_IN}\s+)?(?:пол|половин[уаеы]\s+)\s*-?(?P<of>{_ONE_OF_ORDINALS}){_HALF}")
_QUARTER_PAST_RU = re.compile(rf"(?:{_IN}\s+)?четверть\s+(?P<of>{_ONE_OF_ORDINALS}){_HALF}")
_WITHOUT_RU = re.compile(
    rf"без\s+(?P<minutes>{_ONE_OF_MINUTES}|\d{{1,2}})(?:\s+мин\w*)?\s+(?P<hour>{_ONE_OF_HOURS}){_HALF}"
)
_PAST_EN = re.compile(
    rf"(?:{_IN}\s+)?(?P<minutes>half|{_ONE_OF_MINUTES}|\d{{1,2}})\s+past\s+(?P<hour>{_ONE_OF_HOURS}){_HALF}"
)
_TO_EN = re.compile(
    rf"(?:{_IN}\s+)(?P<minutes>{_ONE_OF_MINUTES}|\d{{1,2}})\s+to\s+(?P<hour>{_ONE_OF_HOURS}){_HALF}"
)
_FULL = re.compile(rf"(?:{_IN})\s+(?P<hour>{_ONE_OF_HOURS})(?:\s+(?:часов|часа|o'clock))?{_HALF}")


def told_minute(said: str) -> int | None:
    """Return the minute of the day that words mean: `полтретьего`, `без четверти шесть`, `half past two`; None
    when they mean none."""
    said = said.replace("ё", "е")
    for pattern in (_HALF_PAST_RU, _QUARTER_PAST_RU):
        if match := pattern.fullmatch(said):
            past = 30 if pattern is _HALF_PAST_RU else 15
            return _minute(_GOING_ON[match["of"]], past, match["half"])
    if match := _WITHOUT_RU.fullmatch(said) or _TO_EN.fullmatch(said):
        before = _minutes(match["minutes"])
        if before is None:
            return None
        return (_minute(_HOUR_OF[match["hour"]], 0, match["half"]) - before) % (24 * _HOUR)
    if match := _PAST_EN.fullmatch(said):
        past_hour = 30 if match["minutes"] == "half" else _minutes(match["minutes"])
        return None if past_hour is None else _minute(_HOUR_OF[match["hour"]], past_hour, match["half"])
    if match := _FULL.fullmatch(said):
        return None if match["hour"].isdigit() else _minute(_HOUR_OF[match["hour"]], 0, match["half"])
    return None


def _minutes(said: str) -> int | None:
    found = _MINUTES.get(said) or (int(said) if said.isdigit() else 0)
    return found if 0 < found < _HOUR else None


def _minute(hour: int, past: int, half: str | None) -> int:
    hour %= _NOON
    half = (half or "").replace(".", "").removeprefix("in the ")
    if half in {"pm", "дня", "вечера", "evening"} or (not half and hour <= _AFTERNOON):
        hour += _NOON
    return hour * _HOUR + past
