"""A task in one line: `tomorrow at 3 pm call Petrov`, `через 2 недели счёт`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from crm_desktop.domain.day_words import parse_day
from crm_desktop.domain.recurrence import Repeat
from crm_desktop.domain.task import Priority, TaskDraft, TaskKind
from crm_desktop.domain.text import fold
from crm_desktop.domain.time_words import ClockTime, parse_clock, parse_later, parse_length, parse_repeat

_ANY_WORD = re.compile(r"\S+")
MOST_WORDS = 6  # that one thing is said in
_KINDS: tuple[tuple[TaskKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"(?:{words})"))
    for kind, words in (
        (TaskKind.CALL, r"(?:пере|до|по|со)?звон\w*|набрать|call(?:s|ing)?|phone|ring"),
        (TaskKind.MEETING, r"встре[чт]\w*|показ|переговоры|совещание|созвон\w*|meet(?:ing)?|appointment"),
        (TaskKind.INVOICE, r"сч[её]т(?:а|ов)?|invoice|bill"),
        (TaskKind.GREETING, r"поздрав\w+|congratulate|greet\w*"),
        (TaskKind.FOLLOW_UP, r"связаться|уточнить|напомнить|узнать|follow|remind|check"),
    )
)
_URGENT = frozenset("срочно важно urgent asap important !".split()) | {"!!", "!!!"}
_OPENS_A_DAY = re.compile(
    r"до|к|ко|на|по|в|во|не|через|until|till|by|on|before|in|\+.*|next|"
    r"позавчера|вчера|сегодня|завтра|послезавтра|today|tomorrow|the|day|"
    r"\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?|\d{4}-\d\d-\d\d|\d{1,2}|"
    r"(?:пн|вт|ср|чт|пт|сб|вс)\.?|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|"
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
)
_NOT_A_NAME = frozenset("по в во на с со о об от для и к ко у the a an to with about for of on at".split())


@dataclass(frozen=True, slots=True)
class QuickTask:
    """What was understood of a line. `minute` is of the day; `spans` are the parts of the line that said when
    and how (begin, end), to be shown; `who` are words that may be the name of a client, as they were typed."""

    title: str
    kind: TaskKind = TaskKind.TODO
    day: date | None = None
    minute: int | None = None
    length: timedelta | None = None
    priority: Priority = Priority.NORMAL
    repeat: Repeat | None = None
    who: tuple[str, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()


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
    first. The draft names one only where no other fits as well. `spans` are the parts that said when and how."""

    draft: TaskDraft
    clients: tuple[ClientGuess, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()


def parse_task(line: str, *, now: datetime, day_first: bool = True) -> QuickTask:
    """Read a line; `now` is the time here. What was not understood stays in the title; nothing is refused."""
    words = [(match.start(), match.end()) for match in re.finditer(r"\S+", line)]
    taken: dict[int, int] = {}  # from which word to which one something was said
    said: dict[str, Any] = {}
    today = now.date()

    def look(name: str, read: Callable[[str], Any], may_open: re.Pattern[str] = _ANY_WORD) -> None:
        for begin in range(len(words)):
            for end in range(min(begin + MOST_WORDS, len(words)), begin, -1):
                if name in said or any(at in taken for at in range(begin, end)):
                    continue
                text = fold(line[words[begin][0] : words[end - 1][1]]).strip(" ,;.")
                if not text or not may_open.fullmatch(text.split()[0]):
                    continue
                found = read(text)
                if found is not None:
                    said[name] = found
                    taken.update(dict.fromkeys(range(begin, end), end))

    look("repeat", parse_repeat)
    look("later", parse_later)
    look("length", parse_length)
    look("clock", parse_clock)
    look(
        "day",
        lambda text: _day(text, today, day_first=day_first),
        _OPENS_A_DAY,
    )
    look("urgent", lambda text: text in _URGENT or None)
    rest = [span for at, span in enumerate(words) if at not in taken]
    title = " ".join(line[begin:end] for begin, end in rest).strip(" ,;")
    return _task(title, said, now, tuple(words[at] for at in sorted(taken)))


def _task(title: str, said: dict[str, Any], now: datetime, spans: tuple[tuple[int, int], ...]) -> QuickTask:
    kind, who = _kind_and_who(title)
    day: date | None = said.get("day")
    clock: ClockTime | None = said.get("clock")
    minute = clock.minute if clock else None
    if "later" in said:
        at = now + said["later"]
        day, minute = at.date(), at.hour * 60 + at.minute
    repeat: Repeat | None = said.get("repeat")
    if day is None and (repeat is not None or minute is not None):
        has_passed = minute is not None and minute <= now.hour * 60 + now.minute
        day = now.date() + timedelta(days=has_passed)
        day = _first_day(repeat, day) if repeat else day
    length = said.get("length") or (clock.length if clock else None)
    priority = Priority.HIGH if "urgent" in said else Priority.NORMAL
    return QuickTask(title, kind, day, minute, length, priority, repeat, who, _joined(spans))


def _day(text: str, today: date, *, day_first: bool) -> date | None:
    """Return a day that is surely meant as one: a bare number or `2 weeks` alone is none here."""
    if re.fullmatch(r"(?:(?:в|во|на|по|к|in|by|on|to)\s+)?\d{1,3}", text) or re.fullmatch(r"\d+\s+\D+", text):
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
    kind, after = TaskKind.TODO, 0
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
    if not names and kind is not TaskKind.TODO:  # typed without capitals: what follows the verb
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
