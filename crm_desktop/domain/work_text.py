"""Working hours of a day as people write them: `9:00–13:00, 14:00–18:00`; read, and what is wrong with them told."""

from __future__ import annotations

import re
from enum import StrEnum

from crm_desktop.domain.work_time import MINUTES_OF_DAY, Spans

_CLOCK = r"(\d{1,2})(?:[:.](\d\d))?\s*(am|pm|a\.m\.|p\.m\.)?"
_SPAN = re.compile(rf"(?:с|со|from)?\s*{_CLOCK}\s*(?:-|–|—|−|до|по|to|till|until)\s*{_CLOCK}")
_BREAK = re.compile(
    r"[\s,;(]*(?:\b(?:с|со|и|with|and)\s+(?:a\s+)?)?\b(обед|перерыв|lunch|break)\w*:?(?:\s+на\s+обед)?\s*"
)
_BETWEEN = re.compile(r"\s*(?:[,;+/]|\bи\b|\band\b)\s*")
_BLANKS = re.compile(r"\s+")
_OFF = frozenset({"", "-", "–", "—", "выходной", "не работаем", "нет", "off", "day off", "closed", "none"})


class HoursProblem(StrEnum):
    """Why hours cannot be taken as they are written."""

    NOT_HOURS = "not_hours"
    ENDS_FIRST = "ends_first"
    OVERLAP = "overlap"


class HoursError(ValueError):
    """Hours that cannot be taken, and the piece of the text that is to blame."""

    def __init__(self, problem: HoursProblem, piece: str) -> None:
        super().__init__(f"{problem}: {piece}")
        self.problem, self.piece = problem, piece


def read_hours_text(text: str) -> Spans:
    """Return the spans that a text names, none for a day off; a break is cut out of them. Raises HoursError."""
    said = _BLANKS.sub(" ", text.replace("\u00a0", " ").replace("\u202f", " ").strip().lower())
    if said in _OFF:
        return ()
    spans: list[tuple[int, int]] = []
    for piece in _BETWEEN.split(_BREAK.sub(r", \1 ", said).removeprefix(", ").rstrip(" )")):
        if _BREAK.match(piece):
            spans = _without(spans, piece)
            continue
        begin, end = _span(piece)
        if any(begin < until and since < end for since, until in spans):
            raise HoursError(HoursProblem.OVERLAP, piece)
        spans.append((begin, end))
    return tuple(sorted(spans))


def _span(piece: str, said: str = "") -> tuple[int, int]:
    said = said or piece
    match = _SPAN.fullmatch(piece)
    if match is None:
        raise HoursError(HoursProblem.NOT_HOURS, said)
    begin, end = _minute(*match.groups()[:3]), _minute(*match.groups()[3:])
    if begin is None or end is None:
        raise HoursError(HoursProblem.NOT_HOURS, said)
    if end == 0:
        end = MINUTES_OF_DAY  # until midnight
    if end <= begin:
        raise HoursError(HoursProblem.ENDS_FIRST, said)
    return begin, end


def _without(spans: list[tuple[int, int]], piece: str) -> list[tuple[int, int]]:
    """Return the hours without a break, which has to lie within one of them."""
    begin, end = _span(_BREAK.sub("", piece), piece)
    around = next((span for span in spans if span[0] < begin and end < span[1]), None)
    if around is None:
        raise HoursError(HoursProblem.NOT_HOURS, piece)
    return [span for span in spans if span != around] + [(around[0], begin), (end, around[1])]


def _minute(hour: str, minute: str | None, half: str | None) -> int | None:
    hours, minutes = int(hour), int(minute or 0)
    if half:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if half.startswith("p") else 0)
    found = hours * 60 + minutes
    return found if minutes < 60 and found <= MINUTES_OF_DAY else None
