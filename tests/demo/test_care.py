"""What the head of the example has set."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from crm_desktop.demo.care import put_rules_in_force, set_hours
from crm_desktop.demo.task_words import task_words
from crm_desktop.domain.auto_task import Occasion
from crm_desktop.domain.escalation import EscalationCause
from crm_desktop.services import Services

MONDAY = date(2026, 11, 16)


def test_the_shop_has_hours_and_days_off(sqlite_services: Services) -> None:
    services = sqlite_services
    for name in ("Марина", "Олег"):
        services.users.create(name)
    set_hours(services, task_words("ru"), MONDAY)
    last = services.users.list()[-1].id
    hours = services.working_time
    assert hours.of().minutes(MONDAY) == 9.5 * 60
    assert hours.of(last).minutes(MONDAY) == 8 * 60
    assert [day.label for day in hours.special_days()] == ["Инвентаризация"]
    days = hours.special_days(last)
    assert {day.label for day in days} == {"Отпуск"}
    assert days[0].day.weekday() == 0
    assert days[-1].day - days[0].day == timedelta(days=13)


@pytest.mark.parametrize(("count", "is_small"), [(300, True), (100_000, False)])
def test_rules_are_in_force_in_a_small_example(sqlite_services: Services, count: int, is_small: bool) -> None:
    services = sqlite_services
    services.users.create("Марина")
    put_rules_in_force(services, "Марина", count)
    rules = {rule.draft.cause for rule in services.escalations.rules() if rule.draft.is_active}
    tasks = {task.draft.occasion for task in services.auto_tasks.list() if task.draft.is_active}
    assert (EscalationCause.TASK_OVERDUE in rules) is is_small
    assert (Occasion.SALE_MADE in tasks) is is_small
