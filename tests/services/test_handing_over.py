"""Somebody leaves: nothing in the base holds that up, what is to be done goes on, what is past keeps the name."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from crm_desktop.domain.auto_task import AutoTaskDraft, Occasion
from crm_desktop.domain.catalogue import Workload
from crm_desktop.domain.deal import DealDraft, Loss
from crm_desktop.domain.entity import Entity
from crm_desktop.domain.errors import InUseError
from crm_desktop.domain.escalation import EscalationCause, EscalationDraft
from crm_desktop.domain.inquiry import InquiryChannel, InquiryDraft
from crm_desktop.domain.lines import Line
from crm_desktop.domain.plan import Plan, PlanMetric
from crm_desktop.domain.promise import PromiseDraft
from crm_desktop.domain.sale import SaleDraft, SaleState
from crm_desktop.domain.task import TaskDraft, TaskFilter, TaskState
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.models import User
from crm_desktop.services import Services
from crm_desktop.services.handing_over import duties
from crm_desktop.services.tables import references_to, table_of
from tests.factories import make_client
from tests.services.world import differences, snapshot

BILL = (Line("Чай", price=100_00),)


def month(services: Services, back: int = 0) -> str:
    today = services.store.clock().astimezone().date()
    at = today.year * 12 + today.month - 1 - back
    return f"{at // 12}-{at % 12 + 1:02d}"


def busy(services: Services) -> tuple[int, int]:
    """Марина has some of everything that can name a user; Анна has a plan."""
    marina, anna = services.users.create("Марина"), services.users.create("Анна")
    services.auto_tasks.remove([rule.id for rule in services.auto_tasks.list()])
    services.users.act_as(marina)
    client = make_client(services, owner="Марина")
    services.timeline.add(InteractionDraft(client, InteractionKind.CALL, body="Просила скидку"))
    services.promises.add(PromiseDraft(client, "Скидка", made_by="Марина"))
    services.deals.create(DealDraft(client, "Чай", owner="Марина"))
    lost = services.deals.create(DealDraft(client, "Кофе", owner="Марина"))
    services.deals.lose([lost], Loss("Дорого"))
    today = date(2026, 11, 2)
    services.sales.create(SaleDraft(client, BILL, today, owner="Марина"))
    cancelled = SaleDraft(client, BILL, today, owner="Марина", state=SaleState.CANCELLED, cancel_reason="Да")
    services.sales.create(cancelled)
    services.inquiries.register(InquiryDraft(InquiryChannel.CALL, subject="Цена", owner="Марина"))
    services.plans.set_many(
        [
            Plan("Марина", month(services, 1), PlanMetric.SUM, 50),
            Plan("Марина", month(services), PlanMetric.SUM, 100),
            Plan("Марина", month(services), PlanMetric.CALLS, 7),
            Plan("Анна", month(services), PlanMetric.SUM, 30),
        ]
    )
    tasks_of(services, client, marina)
    services.users.act_as(anna)
    return marina, anna


def tasks_of(services: Services, client: int, marina: int) -> None:
    """What Марина has to do, when she works, and what she forgot and was told of."""
    now = services.store.clock()
    late = TaskDraft("Перезвонить", client_id=client, owner="Марина", starts_at=now - timedelta(days=2))
    services.tasks.create_many(
        [
            TaskDraft("Позвонить", client_id=client, owner="Марина", day=now.date()),
            TaskDraft("Закрыть кассу", owner="Марина", day=now.date(), rule="FREQ=WEEKLY;COUNT=2"),
        ]
    )
    done = services.tasks.create(TaskDraft("Отправить счёт", client_id=client, owner="Марина"))
    services.tasks.complete_many([done])
    services.working_time.set_week(marina, [((600, 900),)] * 7)
    services.working_time.set_special_day(marina, now.date(), "Отпуск")
    services.auto_tasks.create(AutoTaskDraft(Occasion.SALE_MADE, "Спросить", owner="Марина"))
    services.escalations.create_rule(
        EscalationDraft(
            "Просрочено",
            EscalationCause.TASK_OVERDUE,
            1,
            notify="Марина",
            reassign_after=2,
            reassign_to="Марина",
        )
    )
    forgotten = services.tasks.create(late)
    services.escalations.check(now)
    (line,) = services.escalations.list_ids()
    services.escalations.reassign(line, "Марина")
    services.reminders.tell(marina, [("x", line, client)], now)
    services.tasks.cancel([forgotten])


def test_every_reference_to_a_person_is_tried(services: Services) -> None:
    marina, _ = busy(services)
    for model, column in references_to(User):
        sql = f'SELECT count(*) FROM "{table_of(model)}" WHERE {column} = ?'
        assert services.store.engine.rows(sql, (marina,))[0][0], (model, column)
    known = set(references_to(User))
    assert all((duty.model, duty.column) in known for duty in duties(date(2026, 11, 22)))


def test_what_is_to_be_done_is_handed_over_and_the_past_keeps_the_name(services: Services) -> None:
    marina, anna = busy(services)
    assert services.users.workloads()[marina] == Workload(
        1, 1, has_past=True, open_tasks=3, open_deals=1, open_inquiries=1, open_sales=1, plans=2
    )
    before = snapshot(services.store.engine)
    assert not services.users.delete(marina, move_to=anna)
    assert services.users.workloads()[marina] == Workload(has_past=True)
    owners = {
        deal.draft.title: deal.draft.owner
        for deal in map(
            services.deals.get, (row for (row,) in services.store.engine.rows("SELECT id FROM deal"))
        )
    }
    assert owners == {"Чай": "Анна", "Кофе": "Марина"}
    every = services.tasks.rows(services.tasks.list_ids(TaskFilter(states=frozenset()))).values()
    assert sorted((task.draft.title, task.state, task.draft.owner) for task in every) == [
        ("Закрыть кассу", TaskState.OPEN, "Анна"),
        ("Закрыть кассу", TaskState.OPEN, "Анна"),
        ("Отправить счёт", TaskState.DONE, "Марина"),
        ("Перезвонить", TaskState.CANCELLED, "Марина"),
        ("Позвонить", TaskState.OPEN, "Анна"),
    ]
    rule = next(each for each in services.escalations.rules() if each.draft.name == "Просрочено")
    assert (rule.draft.notify, rule.draft.reassign_to) == ("Анна", "Анна")
    assert [each.draft.owner for each in services.auto_tasks.list()] == ["Анна"]
    assert services.working_time.week(marina) is not None
    assert services.working_time.week(anna) is None
    rows = services.store.engine.rows(
        'SELECT sale.state, "user".name FROM sale JOIN "user" ON "user".id = sale.owner_id'
    )
    assert dict(rows) == {"ordered": "Анна", "cancelled": "Марина"}
    assert services.plans.list(month(services, 1), month(services)) == [
        Plan("Анна", month(services), PlanMetric.CALLS, 7),
        Plan("Анна", month(services), PlanMetric.SUM, 130),
        Plan("Марина", month(services, 1), PlanMetric.SUM, 50),
    ]
    assert services.history.undo_last().kept == ()
    assert differences(snapshot(services.store.engine), before) == []


def test_rules_alone_ask_for_nobody_and_give_no_work_away_then(services: Services) -> None:
    marina, anna = services.users.create("Марина"), services.users.create("Анна")
    services.escalations.create_rule(
        EscalationDraft(
            "Просрочено",
            EscalationCause.TASK_OVERDUE,
            60,
            notify="Анна",
            reassign_after=90,
            reassign_to="Марина",
        )
    )
    services.auto_tasks.create(AutoTaskDraft(Occasion.SALE_MADE, "Спросить", owner="Марина"))
    services.working_time.set_week(marina, [()] * 7)
    services.working_time.set_special_day(marina, services.today(), "Отпуск")
    before = snapshot(services.store.engine)
    assert services.users.delete(marina)
    rule = next(each for each in services.escalations.rules() if each.draft.name == "Просрочено")
    assert (rule.draft.notify, rule.draft.reassign_to, rule.draft.reassign_after) == ("Анна", "", None)
    rule.draft.validate()
    assert {each.draft.owner for each in services.auto_tasks.list()} == {""}
    assert [user.id for user in services.users.list()] == [anna]
    assert services.history.undo_last().kept == ()
    assert differences(snapshot(services.store.engine), before) == []


def test_open_tasks_ask_for_somebody(services: Services) -> None:
    marina = services.users.create("Марина")
    services.tasks.create(TaskDraft("Закрыть кассу", owner="Марина", day=services.today()))
    with pytest.raises(InUseError) as caught:
        services.users.delete(marina)
    assert (caught.value.by, caught.value.count) == (Entity.TASK, 1)


def test_who_has_only_duties_goes_altogether(services: Services) -> None:
    marina, anna = services.users.create("Марина"), services.users.create("Анна")
    client = make_client(services)
    deal = services.deals.create(DealDraft(client, "Чай", owner="Марина"))
    services.inquiries.register(InquiryDraft(InquiryChannel.CALL, subject="Цена", owner="Марина"))
    assert services.users.delete(marina, move_to=anna)
    assert [user.id for user in services.users.list()] == [anna]
    assert services.deals.get(deal).draft.owner == "Анна"
