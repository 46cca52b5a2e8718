"""Where entries stand that are at the same time: side by side in a column, one above the other in a lane."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from crm_desktop.ui.tasks.entries import DAY_MINUTES, Column, Entry, Segment


class Share(NamedTuple):
    """Which part of the width of a column an entry has: from `left` to `right` of `parts` equal parts; and from
    which minute to which one it is painted, at least as long as can be read."""

    left: int
    right: int
    parts: int
    begin: int
    end: int


class Bar(NamedTuple):
    """An entry in a lane above days: from one column to another, in which row."""

    entry: Entry
    first: int
    last: int
    row: int


def shares(segments: Sequence[Segment], shortest: int) -> list[Share]:
    """Return the share of each segment; they are of one column and ordered by their beginning. `shortest` is how
    many minutes one is painted at least."""
    spans = [_painted(segment, shortest) for segment in segments]
    result: list[Share] = []
    at = 0
    while at < len(spans):
        end, until = at, spans[at][1]
        while end < len(spans) and spans[end][0] < until:
            until = max(until, spans[end][1])
            end += 1
        result += _cluster(spans[at:end])
        at = end
    return result


def bars(entries: Sequence[Entry], columns: Sequence[Column], most: int | None = None) -> list[Bar]:
    """Return the bars of entries of whole days above columns, the longest first where several begin; those in the
    first `most` rows, where there is no room for more."""
    days = [column.day for column in columns]
    by_owner = any(column.owner is not None for column in columns)
    taken: list[int] = []  # for each row its columns as bits
    full = [0] * len(columns)  # for each column how many rows from the top are taken
    found: list[Bar] = []
    for entry in sorted(entries, key=lambda one: (one.first, -one.length, one.begins, one.id)):
        for first, last in _stretches(entry, columns, days, by_owner=by_owner):
            bits = (1 << (last + 1)) - (1 << first)
            row = max(full[first : last + 1])
            while row < len(taken) and taken[row] & bits:
                row += 1
            if most is not None and row >= most:
                continue
            if row == len(taken):
                taken.append(0)
            taken[row] |= bits
            for at in range(first, last + 1):
                while full[at] < len(taken) and taken[full[at]] >> at & 1:
                    full[at] += 1
            found.append(Bar(entry, first, last, row))
    return found


def _stretches(
    entry: Entry, columns: Sequence[Column], days: Sequence[date], *, by_owner: bool
) -> list[tuple[int, int]]:
    begin, end = entry.first, entry.last
    inside = [
        at for at, day in enumerate(days) if begin <= day <= end and columns[at].owner in {None, entry.owner}
    ]
    if not inside:
        return []
    return [(at, at) for at in inside] if by_owner else [(inside[0], inside[-1])]


def _painted(segment: Segment, shortest: int) -> tuple[int, int]:
    begin = min(segment.begin, DAY_MINUTES - shortest)
    return begin, max(segment.end, begin + shortest)


def _cluster(spans: Sequence[tuple[int, int]]) -> list[Share]:
    """Give each span of a group that hangs together the first free part, and what is free beside it."""
    ends: list[int] = []
    places: list[int] = []
    for begin, end in spans:
        place = next((at for at, until in enumerate(ends) if until <= begin), len(ends))
        if place == len(ends):
            ends.append(end)
        else:
            ends[place] = end
        places.append(place)
    parts = len(ends)
    result = []
    for (begin, end), place in zip(spans, places, strict=True):
        right = place + 1
        while right < parts and not any(
            at == right and one < end and begin < until
            for (one, until), at in zip(spans, places, strict=True)
        ):
            right += 1
        result.append(Share(place, right, parts, begin, end))
    return result
