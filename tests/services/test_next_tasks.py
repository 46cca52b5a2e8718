"""What is next with a deal or a client and the first of its open tasks are one thing."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from crm_desktop.domain.deal import DealDraft, Loss, NextAction, NextActionKind
from crm_desktop.domain.task import Outcome, Task, TaskDraft, TaskFilter, TaskKind, TaskState
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind, NextStep
from crm_desktop.services import Services
from crm_desktop.services.next_tasks import CLIENTS, DEALS, stale_plans
from tests.factories import make_client, make_task
from tests.services.deals.board import plain_pipeline
from tests.store_fixtures import Clock

DAY = date(2026, 11, 25)
CALL = NextAction(NextActionKind.CALL, DAY, "Спросить про цену")
EVERY = TaskFilter(states=frozenset())


def make_deal(services: Services, action: NextAction | None = CALL) -> int:
    draft = DealDraft(make_client(services), "Кофе", owner="Марина", next_action=action)
    draft.pipeline_id = plain_pipeline(services).id
    return services.deals.create(draft)


def action_of(services: Services, deal_id: int) -> NextAction | None:
    return services.deals.get(deal_id).draft.next_action


def next_step(services: Services, client_id: int) -> NextStep | None:
    return services.clients.get(client_id).next_step


def tasks(services: Services) -> list[Task]:
    return list(services.tasks.rows(services.tasks.list_ids(EVERY)).values())


def afternoon(day: date) -> datetime:
    return datetime.combine(day, time(15)).astimezone()


def test_a_planned_action_is_a_task(services: Services) -> None:
    deal_id = make_deal(services)
    [task] = services.tasks.open_of_deal(deal_id)
    draft = task.draft
    assert (draft.title, draft.kind, draft.day, draft.owner) == (CALL.text, TaskKind.CALL, DAY, "Марина")
    assert draft.client_id == services.deals.get(deal_id).draft.client_id
    assert action_of(services, deal_id) == CALL


@pytest.mark.parametrize("kind", NextActionKind)
def test_every_kind_stays_what_it_is(services: Services, kind: NextActionKind) -> None:
    deal_id = make_deal(services, NextAction(kind, DAY))
    assert action_of(services, deal_id) == NextAction(kind, DAY)
    [task] = services.tasks.open_of_deal(deal_id)
    services.tasks.shift([task.id], timedelta(days=1))
    assert action_of(services, deal_id) == NextAction(kind, DAY + timedelta(days=1))


def test_another_day_puts_the_task_off_at_its_hour(services: Services) -> None:
    deal_id = make_deal(services, None)
    task_id = services.tasks.create(
        TaskDraft(
            "Показ", TaskKind.MEETING, deal_id=deal_id, starts_at=afternoon(DAY), ends_at=afternoon(DAY)
        )
    )
    assert action_of(services, deal_id) == NextAction(NextActionKind.MEETING, DAY, "Показ")
    later = DAY + timedelta(days=7)
    services.deals.set_next_action([deal_id], NextAction(NextActionKind.MEETING, later, "Показ"))
    task = services.tasks.get(task_id)
    assert (task.draft.starts_at, task.draft.ends_at) == (afternoon(later), afternoon(later))
    assert len(tasks(services)) == 1


def test_what_is_done_makes_room_for_the_next(services: Services) -> None:
    deal_id = make_deal(services)
    services.tasks.create(TaskDraft("Счёт", TaskKind.INVOICE, deal_id=deal_id, day=DAY + timedelta(days=3)))
    assert action_of(services, deal_id) == CALL
    services.tasks.complete(services.tasks.open_of_deal(deal_id)[0].id, Outcome("Спросили"))
    following = NextAction(NextActionKind.INVOICE, DAY + timedelta(days=3), "Счёт")
    assert action_of(services, deal_id) == following
    services.tasks.complete(services.tasks.open_of_deal(deal_id)[0].id)
    assert action_of(services, deal_id) is None
    assert {task.state for task in tasks(services)} == {TaskState.DONE}


def test_a_closed_deal_has_nothing_next_and_keeps_its_other_tasks(services: Services) -> None:
    deal_id = make_deal(services)
    services.tasks.create(TaskDraft("Забрать образцы", deal_id=deal_id, day=DAY + timedelta(days=9)))
    services.deals.lose([deal_id], Loss("Дорого"))
    assert action_of(services, deal_id) is None
    assert [task.draft.title for task in services.tasks.open_of_deal(deal_id)] == ["Забрать образцы"]
    services.history.undo_last()
    assert action_of(services, deal_id) == CALL
    assert services.maintenance.check().problems == ()


def test_a_deal_that_is_closed_again_by_undo_has_nothing_next(services: Services, clock: Clock) -> None:
    deal_id = make_deal(services)
    actions = []
    for act in (
        lambda: services.deals.lose([deal_id], Loss("Дорого")),
        lambda: services.deals.reopen([deal_id]),
    ):
        clock.step()
        act()
        actions.append(services.store.last_change_set_id or 0)
    # Taking back the loss brings the task back to a deal that is open; taking back the opening closes it.
    for set_id in actions:
        clock.step()
        services.history.undo(set_id)
    assert services.deals.get(deal_id).closed_at is not None
    assert action_of(services, deal_id) is None
    assert services.maintenance.check().problems == ()


def test_taken_off_means_cancelled(services: Services) -> None:
    deal_id = make_deal(services)
    services.deals.set_next_action([deal_id], None)
    assert [task.state for task in tasks(services)] == [TaskState.CANCELLED]


def test_a_removed_deal_leaves_its_tasks_to_the_client(services: Services) -> None:
    deal_id = make_deal(services)
    client_id = services.deals.get(deal_id).draft.client_id
    services.deals.remove([deal_id])
    assert next_step(services, client_id) == NextStep(CALL.text, DAY)
    services.history.undo_last()
    assert next_step(services, client_id) is None
    assert action_of(services, deal_id) == CALL


def test_the_next_step_of_a_client_is_a_task(services: Services) -> None:
    client_id = make_client(services)
    task_id = make_task(services, client_id)
    assert next_step(services, client_id) == NextStep("Позвонить")
    make_task(services, client_id, "Раньше", DAY - timedelta(days=1))
    assert next_step(services, client_id) == NextStep("Раньше", DAY - timedelta(days=1))
    services.history.undo_last()
    assert next_step(services, client_id) == NextStep("Позвонить")
    services.tasks.complete(task_id)
    assert next_step(services, client_id) is None


def test_a_task_that_bears_the_name_of_its_client_is_a_next_step(services: Services) -> None:
    client_id = make_client(services)
    make_task(services, client_id, "Лебедева Анна", DAY)
    assert next_step(services, client_id) == NextStep("Лебедева Анна", DAY)
    assert services.maintenance.check().problems == ()


def test_a_step_with_an_entry_changes_no_other_task(services: Services) -> None:
    client_id = make_client(services)
    meeting = services.tasks.create(
        TaskDraft("Показ", TaskKind.MEETING, client_id=client_id, starts_at=afternoon(DAY))
    )
    services.timeline.add(
        InteractionDraft(client_id, InteractionKind.CALL, body="Просит цену"),
        NextStep("  Выслать\0  цену ", DAY - timedelta(days=1)),
    )
    assert [task.draft.title for task in services.tasks.open_of_client(client_id)] == [
        "Выслать цену",
        "Показ",
    ]
    assert services.tasks.get(meeting).draft.starts_at == afternoon(DAY)
    assert next_step(services, client_id) == NextStep("Выслать цену", DAY - timedelta(days=1))
    services.history.undo_last()
    assert [task.id for task in services.tasks.open_of_client(client_id)] == [meeting]
    assert list(services.timeline.list_ids(client_id)) == []
    assert services.maintenance.check().problems == ()


def test_tasks_of_two_cards_come_together(services: Services) -> None:
    keep, absorb = make_client(services), make_client(services, "Лебедева А.")
    make_task(services, keep, "Позже", DAY + timedelta(days=5))
    make_task(services, absorb, "Раньше", DAY)
    preview = services.merges.preview(keep, absorb)
    services.merges.merge(preview, preview.draft())
    assert next_step(services, keep) == NextStep("Раньше", DAY)
    assert [task.draft.title for task in services.tasks.open_of_client(keep)] == ["Раньше", "Позже"]
    services.history.undo_last()
    assert next_step(services, keep) == NextStep("Позже", DAY + timedelta(days=5))
    assert services.maintenance.check().problems == ()


def test_what_does_not_agree_is_found(services: Services) -> None:
    deal_id = make_deal(services)
    engine = services.store.engine
    assert (stale_plans(engine, DEALS), stale_plans(engine, CLIENTS)) == ([], [])
    engine.execute("UPDATE deal SET action_text = 'x'")
    engine.execute("UPDATE party SET next_step = 'x'")
    assert stale_plans(engine, DEALS) == [deal_id]
    assert len(stale_plans(engine, CLIENTS)) == 1
    problems = services.maintenance.check().problems
    assert {(problem.table, problem.detail) for problem in problems} >= {
        ("deal", "action_text"),
        ("party", "next_step"),
    }
