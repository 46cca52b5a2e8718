"""Months here, and the moments at which they begin as they are stored."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from crm_desktop.domain.moments import day_of, start_of
from crm_desktop.domain.report import add_months


def first_of(day: date) -> date:
    """Return the first day of a month."""
    return day.replace(day=1)


def months_between(first: date, last: date) -> list[date]:
    """Return the first days of all months from that of one day to that of another."""
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    return [add_months(first_of(first), at) for at in range(count)]


class Months:
    """A run of months, and which of them a stored moment lies in.

    The months are looked up among the texts of their beginnings: to read a hundred thousand moments takes long.
    """

    def __init__(self, days: Sequence[date]) -> None:
        self.days = list(days)
        self._starts = [start_of(day) for day in self.days]

    @classmethod
    def of(cls, first: str, last: str) -> Months:
        """Return the months from one stored moment to another."""
        return cls(months_between(day_of(first), day_of(last)))

    def at(self, text: str) -> int:
        """Return the place of the month in which a stored moment lies; -1 before the first one."""
        return bisect_right(self._starts, text) - 1
