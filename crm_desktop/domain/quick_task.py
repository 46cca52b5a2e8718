"""A task in one line: `tomorrow at 3 pm call Petrov`, `через 2 недели счёт`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from crm_desktop.domain.day_phrases import parse_day_phrase, parse_days, parse_monthly
from crm_desktop.domain.day_words import parse_day
from crm_desktop.domain.recurrence import Repeat
from crm_desktop.domain.task import Priority, TaskDraft, TaskKind
from crm_desktop.domain.text import fold
from crm_desktop.domain.time_words import (
    ClockTime,
    parse_bare_length,
    parse_clock,
    parse_later,
    parse_length,
    parse_part_of_day,
    parse_repeat,
)

_ANY_WORD = re.compile(r"\S+")
_Around = tuple[str, str]  # what the word before was taken for, and the word after
_Read = Callable[[str, _Around], Any]
MOST_WORDS = 8  # that one thing is said in
_KINDS: tuple[tuple[TaskKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"(?:{words})"))
    for kind, words in (
        (TaskKind.CALL, r"(?:пере|до|по|со)?звон\w*|набрать|call(?:s|ing)?|phone|ring"),
        (
            TaskKind.MEETING,
            r"встре[чт]\w*|показ|переговоры|совещание|план[её]рк\w*|летучк\w*|созвон\w*|meet(?:ing)?|appointment",
        ),
        (TaskKind.INVOICE, r"сч[её]т(?:а|ов)?|invoice|bill"),
        (TaskKind.GREETING, r"поздрав\w+|congratulate|greet\w*"),
        (TaskKind.FOLLOW_UP, r"связаться|уточнить|напомнить|узнать|follow|remind|check"),
    )
)
_URGENT = frozenset("срочно важно urgent asap important !".split()) | {"!!", "!!!"}
_OPENS_A_DISTANCE = re.compile(r"через|спустя|in|\+\d.*")
_OPENS_A_SPAN = re.compile(r"с|со|from|\d{1,2}\S*|(?:пн|вт|ср|чт|пт|сб|mon|tue|wed|thu|fri|sat)\S*")
_ALL_DAY = frozenset(("весь день", "на весь день", "целый день", "на целый день", "all day", "whole day"))
_TIMES = frozenset(("раз", "раза", "этапа", "этапов", "экземпляра", "экземплярах", "слоя", "руки"))
_OPENS_A_DAY = re.compile(
    r"до|к|ко|на|по|в|во|не|no|not|через|until|till|by|on|at|before|in|\+.*|next|this|coming|"
    r"позавчера|вчера|сегодня|завтра|послезавтра|today|tomorrow|the|day|"
    r"следующ\w+|ближайш\w+|эт[ауо]т?|"
    r"\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?|\d{4}-\d\d-\d\d|\d{1,2}(?:-?го|st|nd|rd|th)?|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|"
    r"(?:пн|вт|ср|чт|пт|сб|вс)\.?|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|"
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
)
# What says by when. An hour is another matter after `к`: who comes `к трём` comes then.
_BY_A_DAY = re.compile(r"(?:до|к|ко|не позднее|не позже|by|until|till|before|not? later than)\s.*")
_BY_AN_HOUR = re.compile(r"(?:до|не позднее|не позже|by|until|till|before|not? later than)\s.*")
_NOT_A_NAME = frozenset("по в во на с со о об от для и к ко у the a an to with about for of on at".split())


class _SaidDay(NamedTuple):
    day: date
    is_deadline: bool


class _SaidClock(NamedTuple):
    clock: ClockTime
    is_deadline: bool


@dataclass(frozen=True, slots=True)
class QuickTask:
    """What was understood of a line. `minute` is of the day; `spans` are the parts of the line that said when
    and how (begin, end), to be shown; `says_day` when the day was named and
    not only follows from an hour; `is_deadline` when it is to be done by then (`by Friday`) and not then; `who` are
    words that may be the name of a client, as they were typed."""

    title: str
    kind: TaskKind = TaskKind.TO_DO
    day: date | None = None
    last_day: date | None = None
    minute: int | None = None
    length: timedelta | None = None
    priority: Priority = Priority.NORMAL
    repeat: Repeat | None = None
    who: tuple[str, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    says_day: bool = False
    is_deadline: bool = False


@dataclass(frozen=True, slots=True)
class ClientGuess:
    """A client whom a line may mean; the higher `score`, the better the name fits what was typed."""

    client_id: int
    name: str
    detail: str = ""
    score: int = 0


@dataclass(frozen=True, slots=True)
class Understood:
    """What a line became: a draft to be shown before it is stored, and the clients it may be about, the best
    first. The draft names one only where no other fits as well. `spans` are the parts that said when and how,
    `length` how long it takes where that was said, `says_day` whether a day was named."""

    draft: TaskDraft
    clients: tuple[ClientGuess, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    length: timedelta | None = None
    says_day: bool = False


def parse_task(line: str, *, now: datetime, day_first: bool = True) -> QuickTask:
    """Read a line; `now` is the time here. What was not understood stays in the title; nothing is refused."""
    words = [(match.start(), match.end()) for match in re.finditer(r"\S+", line)]
    taken: dict[int, int] = {}  # from which word to which one something was said
    taken_by: dict[int, str] = {}
    said: dict[str, Any] = {}
    today = now.date()

    def look(name: str, read: _Read, may_open: re.Pattern[str] = _ANY_WORD) -> None:
        for begin in range(len(words)):
            for end in range(min(begin + MOST_WORDS, len(words)), begin, -1):
                if name in said or any(at in taken for at in range(begin, end)):
                    continue
                text = fold(line[words[begin][0] : words[end - 1][1]]).strip(" ,;.:")
                if not text or not may_open.fullmatch(text.split()[0]):
                    continue
                around = (taken_by.get(begin - 1, ""), fold(" ".join(_words_of(line, words[end : end + 1]))))
                found = read(text, around)
                if found is not None:
                    said[name] = found
                    taken.update(dict.fromkeys(range(begin, end), end))
                    taken_by.update(dict.fromkeys(range(begin, end), name))

    def day(text: str, _around: _Around) -> _SaidDay | None:
        found = _day(text, today, day_first=day_first)
        return _SaidDay(found, bool(_BY_A_DAY.fullmatch(text))) if found is not None else None

    look("monthly", lambda text, _around: parse_monthly(text, today=today))
    look("repeat", lambda text, _around: parse_repeat(text))
    look("later", lambda text, _around: parse_later(text))
    look("days", lambda text, _around: parse_days(text, today=today, day_first=day_first), _OPENS_A_SPAN)
    look("day", day, _OPENS_A_DISTANCE)
    look("length", lambda text, _around: parse_length(text))
    look("clock", _clock)
    look("day", day, _OPENS_A_DAY)
    look("part", lambda text, around: parse_part_of_day(text, follows_day=around[0] == "day"))
    look("length", lambda text, _around: parse_bare_length(text))
    look("all_day", lambda text, _around: text in _ALL_DAY or None)
    look("urgent", lambda text, _around: text in _URGENT or None)
    rest = [span for at, span in enumerate(words) if at not in taken]
    title = " ".join(line[begin:end] for begin, end in rest).strip(" ,;")
    return _task(title, said, now, tuple(words[at] for at in sorted(taken)))


def _task(title: str, said: dict[str, Any], now: datetime, spans: tuple[tuple[int, int], ...]) -> QuickTask:
    kind, who = _kind_and_who(title)
    priority = Priority.HIGH if "urgent" in said else Priority.NORMAL
    repeat: Repeat | None = said.get("repeat")
    by_day: _SaidDay | None = said.get("day")
    day = by_day.day if by_day else None
    last_day: date | None = None
    if "monthly" in said:
        repeat, day = said["monthly"]
    if "days" in said:
        day, last_day = said["days"]
    by_clock: _SaidClock | None = said.get("clock")
    clock = by_clock.clock if by_clock else None
    minute = _minute(clock, said.get("part"))
    if "all_day" in said:
        minute, day = None, day or now.date()
    if "later" in said:
        at = now + said["later"]
        day, minute = at.date(), at.hour * 60 + at.minute
    if day is None and (repeat is not None or minute is not None):
        has_passed = minute is not None and minute <= now.hour * 60 + now.minute
        day = now.date() + timedelta(days=has_passed)
        day = _first_day(repeat, day) if repeat else day
    length = said.get("length") or (clock.length if clock else None)
    if minute is not None:
        last_day = None
    says_day = not said.keys().isdisjoint({"day", "days", "monthly", "repeat", "later"})
    is_by = bool(by_day and by_day.is_deadline) or bool(by_clock and by_clock.is_deadline)
    is_then = bool(length or repeat) or not said.keys().isdisjoint({"days", "later", "all_day"})
    return QuickTask(
        title,
        kind,
        day,
        last_day,
        minute,
        length,
        priority,
        repeat,
        who,
        _joined(spans),
        says_day,
        is_by and not is_then,
    )


def _clock(text: str, around: _Around) -> _SaidClock | None:
    """Return a time that is surely one of the clock: `в два этапа` is none, and a part of a day waits."""
    if around[1].strip(" ,;.") in _TIMES or parse_part_of_day(text) is not None:
        return None
    found = parse_clock(text)
    return _SaidClock(found, bool(_BY_AN_HOUR.fullmatch(text))) if found is not None else None


def _minute(clock: ClockTime | None, part: int | None) -> int | None:
    """Return the minute of the day: `в 8 вечером` is of the evening."""
    if clock is None:
        return part
    is_late = part is not None and part >= 12 * 60 and clock.minute < 12 * 60
    return clock.minute + 12 * 60 if is_late and clock.minute >= 60 else clock.minute


def _words_of(line: str, spans: list[tuple[int, int]]) -> list[str]:
    return [line[begin:end] for begin, end in spans]


def _day(text: str, today: date, *, day_first: bool) -> date | None:
    """Return a day that is surely meant as one: a bare number or `2 weeks` alone is none here."""
    found = parse_day_phrase(text, today=today, day_first=day_first)
    if found is not None:
        return found
    if re.fullmatch(
        r"(?:(?:в|во|на|по|к|ко|до|in|by|on|to|at|until|till|before)\s+)?\d+", text
    ) or re.fullmatch(r"\d+\s+\D+", text):
        found = parse_day(text, today=today, day_first=day_first)
        is_date = re.fullmatch(r"\d{1,2}\s+[^\W\d]{3,}(?:\s+\d{4})?(?:\s*(?:г|года)\.?)?", text)
        unit = re.search(r"(?:дн|ден|нед|мес|год|лет|day|week|month|year)", text)
        return found if is_date and not unit else None
    return parse_day(text.removeprefix("next "), today=today, day_first=day_first)


def _first_day(repeat: Repeat, today: date) -> date:
    if not repeat.weekdays:
        return today
    return min(today + timedelta(days=(day - today.weekday()) % 7) for day in repeat.weekdays)


def _kind_and_who(title: str) -> tuple[TaskKind, tuple[str, ...]]:
    words = title.split()
    kind, after = TaskKind.TO_DO, 0
    for at, word in enumerate(words):
        found = next((one for one, pattern in _KINDS if pattern.fullmatch(fold(word).strip(",.;:!?"))), None)
        if found is not None:
            kind, after = found, at + 1
            break
    plain = [word.strip(",.;:!?«»\"'()") for word in words]
    names = [
        word
        for at, word in enumerate(plain)
        if word[:1].isupper()
        and ((at >= after and at > 0) or len(plain) == 1)
        and fold(word) not in _NOT_A_NAME
    ]
    if not names and kind is not TaskKind.TO_DO:  # typed without capitals: what follows the verb
        names = [word for word in plain[after : after + 2] if word and fold(word) not in _NOT_A_NAME]
    return kind, tuple(names)


def _joined(spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    result: list[tuple[int, int]] = []
    for begin, end in spans:
        if result and begin - result[-1][1] <= 1:
            result[-1] = (result[-1][0], end)
        else:
            result.append((begin, end))
    return tuple(result)
