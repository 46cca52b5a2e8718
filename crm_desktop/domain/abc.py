"""ABC: clients by their part of the revenue.

A client is of class A when those who bought for more than he did make less than the first limit of the whole
revenue (80 % unless moved), of class B when they make less than the second (95 %), else of class C. So the best
client is always A, who crosses a limit is still inside, and equal revenue is always of one class.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from enum import StrEnum
from itertools import accumulate

from crm_desktop.domain.report import AbcLimits

_WHOLE = 10_000  # limits are compared in hundredths of a percent, as whole numbers


class AbcClass(StrEnum):
    """How much of the revenue a client stands for."""

    A = "a"
    B = "b"
    C = "c"


class AbcCurve:
    """Revenues in falling order, with what they make together: any limits are answered without counting anew."""

    def __init__(self, revenues: Iterable[int]) -> None:
        self.values = sorted(revenues, reverse=True)
        self._before = [0, *accumulate(self.values)]

    @property
    def total(self) -> int:
        """Return all revenue."""
        return self._before[-1]

    def sum(self, start: int, end: int) -> int:
        """Return what the places from `start` up to, without, `end` make."""
        return self._before[end] - self._before[start]

    def ends(self, limits: AbcLimits) -> tuple[int, int]:
        """Return how many places are of class A, and how many of A or B."""
        a = self._end(limits.a)
        return a, max(a, self._end(limits.b))

    def place(self, revenue: int) -> int:
        """Return the place of a revenue, from 1; who has bought for as much shares it."""
        return bisect_left(self.values, -revenue, key=int.__neg__) + 1

    def class_of(self, revenue: int, limits: AbcLimits) -> AbcClass:
        """Return the class of a client with this revenue, which must be one of the values."""
        above = self.place(revenue) - 1
        a, b = self.ends(limits)
        return AbcClass.A if above < a else AbcClass.B if above < b else AbcClass.C

    def _end(self, limit: float) -> int:
        bound = round(limit * _WHOLE) * self.total
        end = bisect_left(self._before, bound, key=lambda before: before * _WHOLE)
        end = min(end, len(self.values))
        if not end or not self.total:
            return 0
        # Who bought for as much as the last one inside is inside too.
        return bisect_right(self.values, -self.values[end - 1], key=int.__neg__)
