"""The plans of the example."""

from __future__ import annotations

from datetime import date
from random import Random

from crm_desktop.demo.days import Days
from crm_desktop.demo.plans import AFTER, BEFORE, Planner
from crm_desktop.domain.lines import Line
from crm_desktop.domain.plan import PlanMetric
from crm_desktop.domain.sale import SaleDraft, SaleState
from tests.demo.shop import NOW


def _sale(on: date, price: int, owner: str = "А", **more: object) -> SaleDraft:
    return SaleDraft(1, (Line("чай", price=price),), on, owner=owner, **more)  # type: ignore[arg-type]


def test_every_owner_has_every_plan_of_a_year_and_of_the_months_to_come() -> None:
    plans = Planner(Random(1), Days(NOW), ["А", "Б"]).plans(40)
    assert len(plans) == 2 * (BEFORE + 1 + AFTER) * len(PlanMetric)
    assert len({(plan.owner, plan.month, plan.metric) for plan in plans}) == len(plans)
    months = sorted({plan.month for plan in plans})
    assert (months[0], months[BEFORE], months[-1]) == ("2025-11", "2026-11", "2027-01")
    assert all(plan.target > 0 for plan in plans)


def test_a_plan_is_near_to_what_was_reached() -> None:
    planner = Planner(Random(1), Days(NOW), ["А", "Б"])
    planner.count(_sale(date(2026, month, 5), 100_000) for month in range(1, 11) for _ in range(20))
    planner.count([_sale(date(2026, 10, 6), 9_000_000, state=SaleState.CANCELLED, cancel_reason="нет")])
    targets = {(plan.month, plan.metric): plan.target for plan in planner.plans(40) if plan.owner == "А"}
    for month in ("2026-03", "2026-10", "2026-11", "2027-01"):
        assert 1_700_000 <= targets[month, PlanMetric.SUM] <= 2_600_000, month
        assert 17 <= targets[month, PlanMetric.COUNT] <= 26, month
        assert 30 <= targets[month, PlanMetric.CALLS] <= 55, month
