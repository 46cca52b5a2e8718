"""Makes demonstration plans: what each owner was to reach, near to what was reached, and the months to come."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date
from random import Random

from crm_desktop.demo.days import SPAN, Days
from crm_desktop.domain.plan import Plan, PlanMetric
from crm_desktop.domain.sale import SaleDraft, SaleState

BEFORE, AFTER = 12, 2  # months with plans, besides this one
_CALLS = PlanMetric.CALLS


class Planner:
    """Counts what owners reach, and sets plans that are a little more than that, as leaders do."""

    def __init__(self, chance: Random, days: Days, owners: list[str]) -> None:
        self._chance, self._owners = chance, owners
        this = days.date(SPAN).replace(day=1)
        self._months = [_month_on(this, ahead) for ahead in range(-BEFORE, AFTER + 1)]
        self._sums: dict[tuple[str, str], list[int]] = {}

    def count(self, sales: Iterable[SaleDraft]) -> None:
        """Take note of sales."""
        for sale in sales:
            if sale.state is not SaleState.CANCELLED:
                done = self._sums.setdefault((sale.owner, f"{sale.ordered_on:%Y-%m}"), [0, 0])
                done[0] += sale.total
                done[1] += 1

    def plans(self, calls: float) -> list[Plan]:
        """Return the plans of all owners; `calls` is how many an owner makes in a usual month."""
        found = []
        for owner in self._owners:
            done = [self._sums.get((owner, month), [0, 0]) for month in self._months]
            past = done[:BEFORE]
            for at, month in enumerate(self._months):
                # Of the months to come one plans what the last quarter brought.
                near = [past[at]] if at < BEFORE else past[-3:]
                ambition = 0.9 + self._chance.random() * 0.35
                total = sum(each[0] for each in near) / len(near) * ambition
                count = sum(each[1] for each in near) / len(near) * ambition
                found += [
                    Plan(owner, month, PlanMetric.SUM, _handy(total)),
                    Plan(owner, month, PlanMetric.COUNT, max(1, round(count))),
                    Plan(owner, month, _CALLS, max(5, round(calls * ambition / 5) * 5)),
                ]
        return found


def _month_on(first: date, ahead: int) -> str:
    months = first.year * 12 + first.month - 1 + ahead
    return f"{months // 12:04d}-{months % 12 + 1:02d}"


def _handy(total: float) -> int:
    """Return a sum as leaders set it: two digits, then noughts."""
    step = int(10 ** max(2, int(math.log10(max(total, 1.0))) - 1))
    return max(step, round(total / step) * step)
