"""What is read of a deal says whether the head was told of it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from crm_desktop.domain.deal import DealDraft, NextAction, NextActionKind
from crm_desktop.domain.escalation import EscalationCause, EscalationDraft
from crm_desktop.domain.task import TaskDraft
from crm_desktop.services import Services
from tests.factories import make_client
from tests.store_fixtures import Clock

MONDAY = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)


def test_a_deal_is_marked_until_somebody_has_seen_to_it(services: Services, clock: Clock) -> None:
    clock.now = MONDAY
    services.preferences.update(time_zone="Europe/Moscow")
    services.users.create("Глава")
    services.users.act_as(services.users.create("Мария"))
    rule = EscalationDraft("Правило", EscalationCause.TASK_OVERDUE, 60, notify="Глава")
    services.escalations.create_rule(rule)
    client = make_client(services)
    action = NextAction(NextActionKind.CALL, date(2027, 1, 10), "Позвонить")
    late, calm = services.deals.create_many(
        [DealDraft(client, "Витрина", next_action=action), DealDraft(client, "Пол", next_action=action)]
    )
    task = services.tasks.create(TaskDraft("Счёт", client_id=client, deal_id=late, due_at=MONDAY))
    assert not services.deals.rows([late])[late].is_escalated
    clock.now += timedelta(hours=5)
    services.escalations.check(clock.now)
    found = services.deals.rows([late, calm])
    assert [found[each].is_escalated for each in (late, calm)] == [True, False]
    [stage] = {row.stage_id for row in found.values()}
    assert {row.id: row.is_escalated for row in services.deals.column(stage)} == {late: True, calm: False}
    services.tasks.complete(task)
    services.escalations.check(clock.now + timedelta(minutes=1))
    assert not services.deals.rows([late])[late].is_escalated


def test_a_deal_without_an_action_is_marked_itself(services: Services, clock: Clock) -> None:
    clock.now = MONDAY
    services.users.create("Глава")
    services.users.act_as(services.users.create("Мария"))
    rule = EscalationDraft("Правило", EscalationCause.DEAL_WITHOUT_ACTION, 1, notify="Глава")
    services.escalations.create_rule(rule)
    deal = services.deals.create(DealDraft(make_client(services), "Витрина"))
    services.tasks.remove(task.id for task in services.tasks.open_of_deal(deal))  # made by itself
    clock.now += timedelta(days=3)
    services.escalations.check(clock.now)
    assert services.deals.rows([deal])[deal].is_escalated
