"""Plans: set, taken away, copied from month to month, and every action undone."""

from __future__ import annotations

import pytest

from crm_desktop.domain.errors import NothingToUndoError, ValidationError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.plan import Plan, PlanMetric
from crm_desktop.services import Services

SUM, COUNT, CALLS = PlanMetric.SUM, PlanMetric.COUNT, PlanMetric.CALLS
NOVEMBER = [
    Plan("Анна", "2026-11", SUM, 500_000_00),
    Plan("Анна", "2026-11", COUNT, 20),
    Plan("Борис", "2026-11", CALLS, 100),
]


def all_plans(services: Services) -> list[Plan]:
    return services.plans.list("0001-01", "9999-12")


def test_plans_are_set_changed_and_taken_away(services: Services) -> None:
    assert services.plans.set_many(NOVEMBER) == 3
    assert set(all_plans(services)) == set(NOVEMBER)
    december = Plan("Анна", "2026-12", SUM, 1)
    changed = [Plan("анна", "2026-11", SUM, 7), Plan("Борис", "2026-11", CALLS, 0), december]
    assert services.plans.set_many(changed) == 3
    now = {Plan("Анна", "2026-11", SUM, 7), NOVEMBER[1], december}
    assert set(all_plans(services)) == now
    assert set(services.plans.list("2026-12", "2026-12")) == {december}
    assert services.plans.list("2026-01", "2026-10") == []
    services.history.undo_last()
    assert set(all_plans(services)) == set(NOVEMBER)
    services.history.redo_last()
    assert set(all_plans(services)) == now


def test_one_action_for_all(services: Services) -> None:
    services.plans.set_many(NOVEMBER)
    undo = services.history.status().undo
    assert undo
    assert (undo.kind, undo.count, undo.subject) == (ActionKind.PLAN_CHANGED, 3, "2026-11")
    services.history.undo_last()
    assert all_plans(services) == []
    assert "Анна" not in [
        user.name for user in services.users.list()
    ]  # who came with the plans goes with them


def test_the_same_again_changes_nothing(services: Services) -> None:
    services.plans.set_many(NOVEMBER)
    assert services.plans.set_many(NOVEMBER) == 0
    assert services.plans.set_many([]) == 0
    twice = [Plan("Анна", "2026-11", SUM, 1), Plan("АННА", "2026-11", SUM, 2)]
    assert services.plans.set_many(twice) == 1
    assert Plan("Анна", "2026-11", SUM, 2) in all_plans(services)


def test_taking_away_what_is_not_there_makes_nobody(services: Services) -> None:
    assert services.plans.set_many([Plan("Никто", "2026-11", SUM, 0)]) == 0
    assert services.users.list() == []


def test_a_wrong_plan_sets_none(services: Services) -> None:
    with pytest.raises(ValidationError):
        services.plans.set_many([*NOVEMBER, Plan("Анна", "2026-11", SUM, -1)])
    assert all_plans(services) == []
    with pytest.raises(NothingToUndoError):
        services.history.undo_last()


def test_a_month_is_copied_where_nothing_is_set_yet(services: Services) -> None:
    own = Plan("Анна", "2026-12", SUM, 3)
    services.plans.set_many([*NOVEMBER, own])
    assert services.plans.copy_month("2026-12") == 2
    assert set(services.plans.list("2026-12", "2026-12")) == {
        own,
        Plan("Анна", "2026-12", COUNT, 20),
        Plan("Борис", "2026-12", CALLS, 100),
    }
    services.history.undo_last()
    assert services.plans.list("2026-12", "2026-12") == [own]
    assert services.plans.copy_month("2027-02", "2026-11") == 3
    assert services.plans.copy_month("2030-01") == 0
    with pytest.raises(ValidationError):
        services.plans.copy_month("2026-13")
    with pytest.raises(ValidationError):
        services.plans.copy_month("2026-12", "ноябрь")
