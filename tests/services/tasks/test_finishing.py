"""A done task is told on the timeline of its client, whichever way it was done."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from crm_desktop.domain.deal import DealDraft
from crm_desktop.domain.task import Outcome, TaskDraft, TaskKind, TaskState
from crm_desktop.domain.timeline import Direction, TimelineFilter, TimelineItem, TimelineKind
from crm_desktop.services import Services
from crm_desktop.services.derived import stale_clients
from tests.factories import make_client
from tests.services.world import differences, snapshot
from tests.store_fixtures import Clock

AT = datetime(2026, 11, 25, 12, tzinfo=UTC)
CALL, MEETING, MESSAGE, NOTE = (
    TimelineKind.CALL,
    TimelineKind.MEETING,
    TimelineKind.MESSAGE,
    TimelineKind.NOTE,
)
SAID = frozenset({CALL, MEETING, MESSAGE, NOTE})


def entries(services: Services, client: int) -> list[TimelineItem]:
    return list(services.timeline.page(client, TimelineFilter(kinds=SAID)).items)


@pytest.mark.parametrize(
    ("kind", "entry", "is_contact"),
    [
        (TaskKind.CALL, CALL, True),
        (TaskKind.MEETING, MEETING, True),
        (TaskKind.GREETING, MESSAGE, True),
        (TaskKind.FOLLOW_UP, MESSAGE, True),
        (TaskKind.INVOICE, NOTE, False),
        (TaskKind.TO_DO, NOTE, False),
    ],
)
@pytest.mark.parametrize("has_panel", [True, False])
def test_every_way_tells_the_same(
    services: Services, clock: Clock, kind: TaskKind, entry: TimelineKind, is_contact: bool, has_panel: bool
) -> None:
    client = make_client(services)
    deal = services.deals.create(DealDraft(client, "Витрина"))
    task = services.tasks.create(TaskDraft("Дело", kind, client, deal))
    before = snapshot(services.store.engine)
    clock.step()
    if has_panel:
        services.tasks.complete(task)
    else:
        services.tasks.complete_many([task])
    [item] = entries(services, client)
    assert (item.kind, item.subject, item.deal and item.deal.id) == (entry, "Дело", deal)
    assert item.direction is (Direction.OUT if entry in {CALL, MESSAGE} else Direction.NONE)
    [row] = services.clients.rows([client]).values()
    assert (row.last_contact_at is not None) is is_contact
    services.history.undo_last()
    assert differences(before, snapshot(services.store.engine)) == []
    assert stale_clients(services.store.engine, [client]) == []


def test_many_at_once_are_one_action_and_told_once(services: Services) -> None:
    anna, boris = make_client(services), make_client(services, "Борисов Борис")
    ids = services.tasks.create_many(
        [TaskDraft("Один", client_id=anna), TaskDraft("Два", client_id=boris), TaskDraft("Ничей")]
    )
    assert services.tasks.complete_many(ids) == 3
    assert services.tasks.complete_many(ids) == 0
    assert [len(entries(services, client)) for client in (anna, boris)] == [1, 1]
    services.history.undo_last()
    assert [len(entries(services, client)) for client in (anna, boris)] == [0, 0]
    assert services.maintenance.check().problems == ()


def test_of_a_task_of_a_deal_alone_its_client_hears(services: Services) -> None:
    client = make_client(services)
    deal = services.deals.create(DealDraft(client, "Витрина"))
    services.tasks.complete(services.tasks.create(TaskDraft("Дело", deal_id=deal)))
    assert len(entries(services, client)) == 1


def test_what_came_of_it_can_be_said_afterwards(services: Services, clock: Clock) -> None:
    client = make_client(services)
    task = services.tasks.create(TaskDraft("Спросить", TaskKind.CALL, client, starts_at=AT))
    services.tasks.complete_many([task])
    done_at = services.tasks.get(task).done_at
    clock.step()
    following = TaskDraft("Счёт", client_id=client, day=date(2026, 12, 1))
    next_id = services.tasks.complete(task, Outcome("Согласны", "Дозвонились", following))
    [item] = entries(services, client)
    assert (item.body, item.outcome, item.at) == ("Согласны", "Дозвонились", done_at)
    stored = services.tasks.get(task)
    assert (stored.result, stored.state, stored.done_at) == ("Согласны", TaskState.DONE, done_at)
    assert [each.id for each in services.tasks.open_of_client(client)] == [next_id]
    services.history.undo_last()
    [item] = entries(services, client)
    assert (item.body, services.tasks.get(task).state) == ("", TaskState.DONE)
    services.timeline.remove([item.record_id])
    services.tasks.complete(task, Outcome("Согласны"))
    assert [each.body for each in entries(services, client)] == ["Согласны"]


def test_opened_again_it_has_not_happened(services: Services) -> None:
    client = make_client(services)
    silent, told = services.tasks.create_many(
        [TaskDraft("Один", TaskKind.CALL, client), TaskDraft("Два", TaskKind.CALL, client)]
    )
    services.tasks.complete_many([silent])
    services.tasks.complete(told, Outcome("Перезвонит"))
    before = snapshot(services.store.engine)
    services.tasks.reopen([silent, told])
    assert [item.body for item in entries(services, client)] == ["Перезвонит"]
    services.history.undo_last()
    assert differences(before, snapshot(services.store.engine)) == []


def test_what_hangs_on_an_entry_keeps_it(services: Services) -> None:
    client = make_client(services)
    task = services.tasks.create(TaskDraft("Один", TaskKind.CALL, client))
    services.tasks.complete_many([task])
    [item] = entries(services, client)
    services.timeline.set_pinned(item.record_id, True)
    services.tasks.reopen([task])
    assert len(entries(services, client)) == 1
