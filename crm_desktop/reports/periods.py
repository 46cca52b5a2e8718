"""Periods here, one after the other, and which of them a stored moment lies in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable
from datetime import MAXYEAR, date, timedelta

from crm_desktop.domain.moments import day_of, start_of
from crm_desktop.domain.report import Grouping
from crm_desktop.reports.sale_groups import first_day, next_period

MOST = 4000  # periods in a row; of a longer time only those in which there is something
_DAYS = {Grouping.DAY: 1, Grouping.WEEK: 7, Grouping.MONTH: 30, Grouping.QUARTER: 91, Grouping.YEAR: 365}
_ONE_DAY = timedelta(days=1)


class Periods:
    """The days, weeks, months... from the first to the last of some moments, without gaps.

    Moments are looked up among the texts of their beginnings: to read a hundred thousand of them takes long.
    """

    def __init__(self, moments: Iterable[str], grouping: Grouping) -> None:
        there = list(moments)
        self.days: list[date] = []
        self._has_gaps = False
        if there:
            # One before the first: what ends as a period begins is of the one before.
            day, last = first_day(_before(day_of(min(there))), grouping), day_of(max(there))
            is_long = (last - day).days > MOST * _DAYS[grouping]
            self._has_gaps = is_long or last.year == MAXYEAR
            if self._has_gaps:
                days = {day_of(text) for text in there}
                days |= set(map(_before, days))
                self.days = sorted({first_day(day, grouping) for day in days})
            else:
                while day <= last:
                    self.days.append(day)
                    day = next_period(day, grouping)
        self._starts = [start_of(day) for day in self.days]

    def of(self, text: str, *, is_end: bool = False) -> date:
        """Return the first day of the period of a moment; of what ends at that moment with `is_end`."""
        place = bisect_left(self._starts, text) if is_end else bisect_right(self._starts, text)
        return self.days[max(place - 1, 0)]

    def shown(self, found: Collection[date]) -> list[date]:
        """Return the first days to show when there is something in these."""
        if self._has_gaps:
            return sorted(found)
        first, last = min(found), max(found)
        return [day for day in self.days if first <= day <= last]


def _before(day: date) -> date:
    return day if day == date.min else day - _ONE_DAY
