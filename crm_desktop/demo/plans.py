"""Makes demonstration plans: what each owner was to reach, near to what was reached, and the months to come."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date
from random import Random

from crm_desktop.demo.days import SPAN, Days
from crm_desktop.demo.history import share_of_past
from crm_desktop.domain.plan import Plan, PlanMetric
from crm_desktop.domain.sale import SaleDraft, SaleState

BEFORE, AFTER = 12, 2  # months with plans, besides this one
_LEAST, _MOST = 0.85, 1.4  # times what is likely
_ENOUGH = 0.25  # of a month must have passed before one can tell how it will end


class Planner:
    """Counts what owners reach, and sets plans that are a little more than that, as leaders do."""

    def __init__(self, chance: Random, days: Days, owners: list[str]) -> None:
        self._chance, self._owners = chance, owners
        # Of some one asks more than they can do, of others less.
        self._strictness = [
            _LEAST * (_MOST / _LEAST) ** (at / max(1, len(owners) - 1)) for at in range(len(owners))
        ]
        chance.shuffle(self._strictness)
        self._today = days.date(SPAN)
        this = self._today.replace(day=1)
        self._months = [_month_on(this, ahead) for ahead in range(-BEFORE, AFTER + 1)]
        self._passed = self._today.day / (self._months[BEFORE + 1] - this).days
        self._sums: dict[tuple[str, str], list[int]] = {}

    def count(self, sales: Iterable[SaleDraft]) -> None:
        """Take note of sales."""
        for sale in sales:
            if sale.state is not SaleState.CANCELLED:
                done = self._sums.setdefault((sale.owner, f"{sale.ordered_on:%Y-%m}"), [0, 0])
                done[0] += sale.total
                done[1] += 1

    def plans(self, calls: float) -> list[Plan]:
        """Return the plans of all owners; `calls` are those that an owner has made in all the past."""
        found = []
        for owner, strictness in zip(self._owners, self._strictness, strict=True):
            done = [self._sums.get((owner, f"{month:%Y-%m}"), [0, 0]) for month in self._months]
            for at, month in enumerate(self._months):
                ambition = strictness * (0.9 + self._chance.random() * 0.2)
                total, count = (value * ambition for value in self._likely(done, at))
                made = self._calls_in(at) * calls * ambition
                targets = {
                    PlanMetric.SUM: _handy(total),
                    PlanMetric.COUNT: max(1, round(count)),
                    PlanMetric.CALLS: max(5, round(made / 5) * 5),
                }
                found += [Plan(owner, f"{month:%Y-%m}", *target) for target in targets.items()]
        return found

    def _likely(self, done: list[list[int]], at: int) -> list[float]:
        """Return the sum and the count that one would think of for a month: what came of it; what it has brought
        so far, carried on; else what the last quarter brought."""
        if at < BEFORE:
            return [float(value) for value in done[at]]
        if at == BEFORE and done[at][0] and self._passed >= _ENOUGH:
            return [value / self._passed for value in done[at]]
        return [sum(values) / 3 for values in zip(*done[BEFORE - 3 : BEFORE], strict=True)]

    def _calls_in(self, at: int) -> float:
        """Return which share of all calls is likely to be made in a month."""
        first = self._months[min(at, BEFORE)]
        age = (self._today - first).days
        if at >= BEFORE:
            return (
                share_of_past(0, age + 1) / self._passed if self._passed >= _ENOUGH else share_of_past(0, 31)
            )
        return share_of_past((self._today - self._months[at + 1]).days, age)


def _month_on(first: date, ahead: int) -> date:
    months = first.year * 12 + first.month - 1 + ahead
    return date(months // 12, months % 12 + 1, 1)


def _handy(total: float) -> int:
    """Return a sum as leaders set it: two digits, then noughts."""
    step = int(10 ** max(2, int(math.log10(max(total, 1.0))) - 1))
    return max(step, round(total / step) * step)
