"""The plans of the example."""

from __future__ import annotations

from datetime import UTC, date, datetime
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
    planner.count(_sale(date(2026, 11, 5), 100_000) for _ in range(12))
    targets = {(plan.month, plan.metric): plan.target for plan in planner.plans(1000) if plan.owner == "А"}
    # Of November eighteen days have passed.
    for month in ("2026-03", "2026-10", "2026-11", "2027-01"):
        assert 1_500_000 <= targets[month, PlanMetric.SUM] <= 3_100_000, month
        assert 15 <= targets[month, PlanMetric.COUNT] <= 31, month
    calls = [targets[f"2026-{month:02d}", PlanMetric.CALLS] for month in (1, 6, 11)]
    assert calls == sorted(calls)
    assert calls[-1] > 2 * calls[0]
    assert sum(value for (_, metric), value in targets.items() if metric is PlanMetric.CALLS) < 2000


def test_of_some_more_is_asked_than_of_others() -> None:
    planner = Planner(Random(1), Days(NOW), ["А", "Б", "В"])
    planner.count(_sale(date(2026, 10, 5), 1_000_000, owner) for owner in "АБВ")
    targets = sorted(
        plan.target
        for plan in planner.plans(1000)
        if (plan.month, plan.metric) == ("2026-10", PlanMetric.SUM)
    )
    assert targets[0] < 1_000_000 < targets[-1]


def test_early_in_a_month_one_plans_what_the_last_quarter_brought() -> None:
    planner = Planner(Random(1), Days(datetime(2026, 11, 3, 9, tzinfo=UTC)), ["А"])
    planner.count(_sale(date(2026, month, 5), 100_000) for month in (8, 9, 10) for _ in range(20))
    planner.count([_sale(date(2026, 11, 2), 90_000)])
    targets = {(plan.month, plan.metric): plan.target for plan in planner.plans(1000)}
    assert 1_500_000 <= targets["2026-11", PlanMetric.SUM] <= 3_100_000
