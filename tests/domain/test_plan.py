"""What can be a plan, and months by their names."""

from __future__ import annotations

from datetime import date

import pytest

from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.plan import MAX_TARGET, Plan, PlanMetric, first_of, month_before, month_of


@pytest.mark.parametrize(
    ("plan", "problems"),
    [
        (Plan(" ", "2026-11", PlanMetric.SUM, 1), {"owner": Problem.REQUIRED}),
        (Plan("Анна", "2026-13", PlanMetric.SUM, 1), {"month": Problem.NOT_A_DATE}),
        (Plan("Анна", "2026-1", PlanMetric.SUM, 1), {"month": Problem.NOT_A_DATE}),
        (Plan("Анна", "2026-11-01", PlanMetric.SUM, 1), {"month": Problem.NOT_A_DATE}),
        (Plan("Анна", "2026-11", PlanMetric.SUM, -1), {"target": Problem.NOT_A_NUMBER}),
        (Plan("Анна", "2026-11", PlanMetric.SUM, MAX_TARGET + 1), {"target": Problem.NOT_A_NUMBER}),
    ],
)
def test_what_cannot_be_a_plan(plan: Plan, problems: dict[str, Problem]) -> None:
    with pytest.raises(ValidationError) as caught:
        plan.validate()
    assert caught.value.problems == problems


def test_months() -> None:
    Plan("Анна", "2026-11", PlanMetric.SUM, MAX_TARGET).validate()
    assert month_of(date(2026, 3, 31)) == "2026-03"
    assert first_of("2026-03") == date(2026, 3, 1)
    assert (month_before("2026-03"), month_before("2026-01")) == ("2026-02", "2025-12")
    with pytest.raises(ValidationError):
        first_of("март")
