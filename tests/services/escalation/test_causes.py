"""What waits is found by one limit for each person, in the working time of that person."""

from __future__ import annotations

from datetime import timedelta

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.escalation import EscalationCause
from crm_desktop.domain.task import TaskDraft
from crm_desktop.services.escalation.causes import CauseFinder, since_of, still_waiting
from crm_desktop.services.escalation.rules import active_rules
from tests.services.escalation.conftest import MONDAY, Shop

HOUR = timedelta(hours=1)


def finder(shop: Shop) -> CauseFinder:
    return CauseFinder(
        shop.services.store.engine, shop.clock.now, shop.services.working_time.of_many, lambda _: ()
    )


def test_each_person_has_hours_of_his_own(shop: Shop) -> None:
    shop.rule(EscalationCause.TASK_OVERDUE, 60)
    shop.services.working_time.set_week(shop.manager, [((15 * 60, 18 * 60),)] * 7)
    ids = [
        shop.services.tasks.create(TaskDraft("Позвонить", starts_at=MONDAY, owner=owner))
        for owner in ("Мария", "Глава")
    ]
    (rule,) = active_rules(shop.services.store.engine)
    shop.clock.now = MONDAY + HOUR
    assert [cause.entity_id for cause in finder(shop).find(rule)] == ids[1:]
    shop.clock.now = MONDAY + 7 * HOUR  # four in the afternoon: an hour of hers
    assert [cause.entity_id for cause in finder(shop).find(rule)] == ids


def test_an_occasion_names_rule_record_and_moment(shop: Shop) -> None:
    rule_id = shop.rule(EscalationCause.TASK_OVERDUE, 60)
    task = shop.services.tasks.create(TaskDraft("Позвонить", starts_at=MONDAY))
    shop.clock.now = MONDAY + HOUR
    (cause,) = finder(shop).find(active_rules(shop.services.store.engine)[0])
    assert cause.occasion == f"{rule_id}:task:{task}:{cause.since}"
    assert since_of(cause.occasion) == cause.since
    assert still_waiting(shop.services.store.engine, Entity.TASK, [task, 999]) == {task: cause.since}
    shop.services.tasks.complete_many([task])
    assert still_waiting(shop.services.store.engine, Entity.TASK, [task]) == {}


def test_work_goes_to_somebody_else_only_when_it_is_not_his(shop: Shop) -> None:
    shop.rule(EscalationCause.TASK_OVERDUE, 60, reassign_after=120, reassign_to="Глава")
    (rule,) = active_rules(shop.services.store.engine)
    task = shop.services.tasks.create(TaskDraft("Позвонить", starts_at=MONDAY, owner="Мария"))
    since = still_waiting(shop.services.store.engine, Entity.TASK, [task])[task]
    shop.clock.now = MONDAY + HOUR
    assert not finder(shop).is_reassigned(rule, shop.manager, since)
    shop.clock.now = MONDAY + 2 * HOUR
    assert finder(shop).is_reassigned(rule, shop.manager, since)
    assert not finder(shop).is_reassigned(rule, shop.head, since)
