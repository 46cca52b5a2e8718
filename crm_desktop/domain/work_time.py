"""Working time: which hours of which days count, and arithmetic with them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo

MINUTES_OF_DAY = 24 * 60
_FEW_DAYS = 3
LONGEST_BREAK = 366  # days without work after which the search for the next working hour gives up
_MINUTE = timedelta(minutes=1)
Spans = tuple[tuple[int, int], ...]  # minutes of the day from and until, in order and apart from each other

OFFICE: tuple[Spans, ...] = (((9 * 60, 18 * 60),),) * 5 + ((), ())


@dataclass(frozen=True, slots=True)
class WorkTime:
    """The hours that are worked on a clock of `zone`: `week` from Monday, unless `special` names the day or
    it is one of the `holidays`. Spans follow the clock on the wall, also on days when it is put on."""

    zone: tzinfo
    week: tuple[Spans, ...] = OFFICE
    special: Mapping[date, Spans] = field(default_factory=dict)
    holidays: Container[date] = frozenset()

    def spans(self, day: date) -> Spans:
        """Return the minutes that are worked on a day."""
        if day in self.special:
            return self.special[day]
        return () if day in self.holidays else self.week[day.weekday()]

    def is_working_day(self, day: date) -> bool:
        """Return whether anything is worked on a day."""
        return bool(self.spans(day))

    def working_days(self, since: date, until: date) -> int:
        """Return how many days of a period, both ends included, are worked."""
        return sum(map(self.is_working_day, _days(since, until)))

    def minutes(self, day: date) -> int:
        """Return how many minutes are planned for a day."""
        return sum(end - begin for begin, end in self.spans(day))

    def between(self, since: datetime, until: datetime) -> timedelta:
        """Return the working time from one moment to another; nothing when the second is not later."""
        total = timedelta(0)
        since, until = since.astimezone(UTC), until.astimezone(UTC)
        for day in _days(since.astimezone(self.zone).date(), until.astimezone(self.zone).date()):
            for begin, end in self._moments(day):
                total += max(timedelta(0), min(end, until) - max(begin, since))
        return total

    def after(self, since: datetime, work: timedelta) -> datetime | None:
        """Return when so much working time will have passed; None when nobody works for a year."""
        left, idle, since = work, 0, since.astimezone(UTC)
        day = since.astimezone(self.zone).date()
        if work <= timedelta(0):
            return since
        while idle <= LONGEST_BREAK:
            idle += 1
            for begin, end in self._moments(day):
                here = end - max(begin, since)
                if here > timedelta(0):
                    idle = 0
                    if here >= left:
                        return max(begin, since) + left
                    left -= here
            day += timedelta(days=1)
        return None

    def before(self, until: datetime, work: timedelta) -> datetime | None:
        """Return the last moment from which so much working time has passed; None when nobody works for a year."""
        left, idle, until = work, 0, until.astimezone(UTC)
        day = until.astimezone(self.zone).date()
        if work <= timedelta(0):
            return until
        while idle <= LONGEST_BREAK:
            idle += 1
            for begin, end in reversed(list(self._moments(day))):
                here = min(end, until) - begin
                if here > timedelta(0):
                    idle = 0
                    if here >= left:
                        return min(end, until) - left
                    left -= here
            day -= timedelta(days=1)
        return None

    def on(self, day: date) -> list[tuple[datetime, datetime]]:
        """Return the stretches of a day that are worked, as true moments in order."""
        return list(self._moments(day))

    def is_open(self, moment: datetime) -> bool:
        """Return whether somebody works at a moment."""
        return any(begin <= moment < end for begin, end in self._moments(moment.astimezone(self.zone).date()))

    def next_working_day(self, day: date) -> date:
        """Return the first working day after a day; the next day when nobody works for a year."""
        for step in range(1, LONGEST_BREAK):
            if self.is_working_day(day + timedelta(days=step)):
                return day + timedelta(days=step)
        return day + timedelta(days=1)

    def shifted(self, day: date, days: int) -> date:
        """Return the day that is so many working days later, or earlier; for none of them the day itself, or the next
        one that is worked."""
        if days == 0:
            return day if self.is_working_day(day) else self.next_working_day(day)
        step = timedelta(days=1 if days > 0 else -1)
        left, idle = abs(days), 0
        while left and idle < LONGEST_BREAK:
            day += step
            idle += 1
            if self.is_working_day(day):
                left, idle = left - 1, 0
        return day

    def _moments(self, day: date) -> Iterator[tuple[datetime, datetime]]:
        """Go through the stretches of a day that are worked, as true moments in order: where clocks are put on or
        back, a minute is worked as often as the clock on the wall shows it."""
        begin, end = self._midnight(day), self._midnight(day + timedelta(days=1))
        if end - begin == timedelta(days=1) and self._offset(begin) == self._offset(end):
            for first, last in self.spans(day):
                yield begin + first * _MINUTE, begin + last * _MINUTE
            return
        change = self._change(begin, end)
        for since, until in ((begin, change), (change, end)):
            shift, length = self._minute(since, day), int((until - since) / _MINUTE)
            for first, last in self.spans(day):
                low, high = max(first - shift, 0), min(last - shift, length)
                if low < high:
                    yield since + low * _MINUTE, since + high * _MINUTE

    def _change(self, begin: datetime, end: datetime) -> datetime:
        """Return the first minute from which another clock holds; the end when there is none."""
        offset, low, high = self._offset(begin), 0, int((end - begin) / _MINUTE)
        while low < high:
            middle = (low + high) // 2
            if self._offset(begin + middle * _MINUTE) == offset:
                low = middle + 1
            else:
                high = middle
        return begin + low * _MINUTE

    def _offset(self, at: datetime) -> timedelta | None:
        return at.astimezone(self.zone).utcoffset()

    def _minute(self, at: datetime, day: date) -> int:
        """Return the minute of a day that the clock on the wall shows."""
        wall = at.astimezone(self.zone).replace(tzinfo=None)
        return int((wall - datetime.combine(day, time())) / _MINUTE)

    def _midnight(self, day: date) -> datetime:
        """Return the first moment of a day; where the clock is put on at midnight, that of the hour after."""
        return datetime.combine(day, time(), self.zone).astimezone(UTC)  # lengths are true there


class WorkSum:
    """Working time that is counted over and over: the days are added up once, as far as they are asked for."""

    def __init__(self, work: WorkTime) -> None:
        self._work = work
        self._days: dict[date, list[tuple[datetime, datetime]]] = {}
        self._origin: date | None = None  # the day that was asked for first
        self._ahead, self._back = (
            [timedelta(0)],
            [timedelta(0)],
        )  # worked from there until so many days later, before

    def between(self, since: datetime, until: datetime) -> timedelta:
        """Return the working time from one moment to another, as `WorkTime.between` does."""
        zone = self._work.zone
        first, last = since.astimezone(zone).date(), until.astimezone(zone).date()
        if (last - first).days < _FEW_DAYS:
            return self._work.between(since, until)
        # Whole days from the day after the first one to the last one, and what is left at both ends.
        second = first + timedelta(days=1)
        whole = self._before(last) - self._before(second)
        return whole + self._part(first, since, is_end=True) + self._part(last, until, is_end=False)

    def _part(self, day: date, at: datetime, *, is_end: bool) -> timedelta:
        """Return what is worked on a day from a moment on, or until it."""
        whole = self._on(day)
        from_here = sum((end - max(begin, at) for begin, end in whole if end > at), timedelta(0))
        return from_here if is_end else sum((end - begin for begin, end in whole), timedelta(0)) - from_here

    def _before(self, day: date) -> timedelta:
        """Return what is worked from the origin until a day begins; less than nothing when it comes before."""
        if self._origin is None:
            self._origin = day
        at = (day - self._origin).days
        while len(self._ahead) <= at:
            self._ahead.append(self._ahead[-1] + self._worked(len(self._ahead) - 1))
        while len(self._back) <= -at:
            self._back.append(self._back[-1] + self._worked(-len(self._back)))
        return self._ahead[at] if at >= 0 else -self._back[-at]

    def _worked(self, at: int) -> timedelta:
        day = (self._origin or date.min) + timedelta(days=at)
        return sum((end - begin for begin, end in self._on(day)), timedelta(0))

    def _on(self, day: date) -> list[tuple[datetime, datetime]]:
        if day not in self._days:
            self._days[day] = self._work.on(day)
        return self._days[day]


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A day that is worked otherwise than the calendar says; without spans it is a day off."""

    id: int
    day: date
    label: str
    spans: Spans


def tidy_spans(spans: Spans) -> Spans:
    """Return spans in order, those that touch joined, and none of no length or beyond the day."""
    result: list[tuple[int, int]] = []
    for begin, end in sorted((max(0, a), min(MINUTES_OF_DAY, b)) for a, b in spans):
        if begin >= end:
            continue
        if result and begin <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((begin, end))
    return tuple(result)


def free_spans(busy: Spans, within: Spans, at_least: int) -> Spans:
    """Return the gaps of at least so many minutes between what is busy, within what is worked."""
    taken = tidy_spans(busy)
    ends = [end for _, end in taken]
    gaps: list[tuple[int, int]] = []
    for begin, end in within:
        at = begin
        for a, b in taken[bisect_right(ends, begin) :]:
            if a >= end:
                break
            if a - at >= at_least:
                gaps.append((at, a))
            at = max(at, b)
        if end - at >= at_least:
            gaps.append((at, end))
    return tuple(gaps)


def common_spans(each: Sequence[Spans]) -> Spans:
    """Return the minutes that are in all of several lists of spans; none when there is no list."""
    found = each[0] if each else ()
    for spans in each[1:]:
        found = tuple((max(a, c), min(b, d)) for a, b in found for c, d in spans if max(a, c) < min(b, d))
    return tidy_spans(found)


def _days(since: date, until: date) -> Iterator[date]:
    for step in range((until - since).days + 1):
        yield since + timedelta(days=step)
