"""What is done to tasks, each as one action that can be undone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from crm_desktop.domain.deal import DealDraft
from crm_desktop.domain.errors import InUseError, NotFoundError, StaleError, ValidationError
from crm_desktop.domain.search import SearchKind
from crm_desktop.domain.task import CheckItem, Outcome, Priority, TaskDraft, TaskFilter, TaskKind, TaskState
from crm_desktop.domain.timeline import TimelineFilter, TimelineKind
from crm_desktop.services import Services
from tests.factories import make_client
from tests.services.world import differences, snapshot
from tests.store_fixtures import Clock

AT = datetime(2026, 11, 25, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def test_a_task_is_stored_whole(services: Services) -> None:
    anna, boris = make_client(services), make_client(services, "Борисов Борис")
    draft = TaskDraft(
        "Показ", TaskKind.MEETING, client_id=anna, owner="Марина", starts_at=AT, ends_at=AT + HOUR,
        due_at=AT + 2 * HOUR, priority=Priority.HIGH, place="Тверская, 1", note="Взять образцы",
        participants=(boris, anna), checklist=(CheckItem("Прайс"), CheckItem("Ключ", True)),
        remind_before=(timedelta(minutes=15), HOUR),
    )  # fmt: skip
    task = services.tasks.get(services.tasks.create(draft))
    assert task.draft == draft
    assert (task.state, task.client_name) == (TaskState.OPEN, "Лебедева Анна")


def test_without_an_owner_it_is_mine(services: Services) -> None:
    services.users.act_as(services.users.create("Марина"))
    assert services.tasks.get(services.tasks.create(TaskDraft("Отчёт"))).draft.owner == "Марина"


@pytest.mark.parametrize(
    "draft",
    [
        TaskDraft(" "),
        TaskDraft("x" * 501),
        TaskDraft("x", starts_at=AT, ends_at=AT - HOUR),
        TaskDraft("x", day=date(2026, 1, 2), last_day=date(2026, 1, 1)),
        TaskDraft("x", rule="FREQ=DAILY"),
    ],
)
def test_what_cannot_be_is_refused(services: Services, draft: TaskDraft) -> None:
    with pytest.raises(ValidationError):
        services.tasks.create(draft)


def test_of_nobody_there_is_no_task(services: Services) -> None:
    for draft in (TaskDraft("x", client_id=9), TaskDraft("x", deal_id=9), TaskDraft("x", participants=(9,))):
        with pytest.raises(NotFoundError):
            services.tasks.create(draft)
    assert len(services.tasks.list_ids()) == 0


def test_a_change_on_an_old_state_is_refused(services: Services) -> None:
    task_id = services.tasks.create(TaskDraft("Отчёт"))
    services.tasks.update(task_id, 1, TaskDraft("Сводка"))
    with pytest.raises(StaleError):
        services.tasks.update(task_id, 1, TaskDraft("Итог"))


def test_what_came_of_it_stands_on_the_timeline(services: Services, clock: Clock) -> None:
    client = make_client(services)
    task_id = services.tasks.create(TaskDraft("Спросить", TaskKind.CALL, client_id=client, starts_at=AT))
    before = snapshot(services.store.engine)
    clock.step()
    following = TaskDraft("Счёт", TaskKind.INVOICE, client_id=client, day=date(2026, 12, 1))
    next_id = services.tasks.complete(task_id, Outcome("Согласны", "Дозвонились", following))
    [item] = services.timeline.page(client).items[:1]
    assert (item.kind, item.body, item.outcome) == (TimelineKind.CALL, "Согласны", "Дозвонились")
    assert [task.id for task in services.tasks.open_of_client(client)] == [next_id]
    services.timeline.remove([item.record_id])  # the task stays done without its entry
    assert services.tasks.get(task_id).state is TaskState.DONE
    services.history.undo_last()
    services.history.undo_last()
    assert differences(before, snapshot(services.store.engine)) == []


def test_done_opened_again_and_cancelled(services: Services) -> None:
    ids = services.tasks.create_many([TaskDraft("Один"), TaskDraft("Два")])
    assert services.tasks.complete_many(ids) == 2
    assert services.tasks.complete_many(ids) == 0
    assert services.tasks.reopen(ids[:1]) == 1
    assert services.tasks.cancel(ids) == 1
    assert [services.tasks.get(each).state for each in ids] == [TaskState.CANCELLED, TaskState.DONE]
    assert services.maintenance.check().problems == ()


def test_moved_given_removed(services: Services) -> None:
    ids = services.tasks.create_many(
        [
            TaskDraft("Час", starts_at=AT, checklist=(CheckItem("Ключ"),)),
            TaskDraft("День", day=date(2026, 12, 1)),
        ]
    )
    assert services.tasks.shift(ids, timedelta(days=1, hours=1)) == 2
    hour, day = (services.tasks.get(each).draft for each in ids)
    assert (hour.starts_at, day.day) == (AT + timedelta(days=1, hours=1), date(2026, 12, 2))
    assert services.tasks.reassign(ids, "Пётр") == 2
    assert services.tasks.remove(ids) == 2
    assert len(services.tasks.list_ids()) == 0


def test_who_leaves_hands_tasks_over(services: Services) -> None:
    marina, pyotr = services.users.create("Марина"), services.users.create("Пётр")
    ids = services.tasks.create_many(
        [
            TaskDraft("Отчёт", owner="Марина"),
            TaskDraft("День", day=date(2026, 12, 1), rule="FREQ=WEEKLY", owner="Марина"),
        ]
    )
    count = len(services.tasks.list_ids())
    assert services.users.workloads()[marina].open_tasks == count
    with pytest.raises(InUseError):
        services.users.delete(marina)
    assert services.users.delete(marina, move_to=pyotr)
    services.tasks.extend(date(2027, 12, 1))
    found = services.tasks.rows(services.tasks.list_ids()).values()
    assert {task.draft.owner for task in found} == {"Пётр"}
    services.tasks.complete(ids[0])
    assert services.users.workloads()[pyotr].has_past


def test_a_deal_that_goes_to_another_client_takes_its_tasks_along(services: Services) -> None:
    deal_id = services.deals.create(DealDraft(make_client(services), "Кофе"))
    task_id = services.tasks.create(
        TaskDraft(
            "Показ", client_id=services.deals.get(deal_id).draft.client_id, deal_id=deal_id, starts_at=AT
        )
    )
    deal = services.deals.get(deal_id)
    deal.draft.client_id = make_client(services, "Борисов Борис")
    services.deals.update(deal_id, deal.version, deal.draft)
    assert services.tasks.get(task_id).draft.client_id == deal.draft.client_id


def test_tasks_are_found_by_their_words(services: Services) -> None:
    client = make_client(services)
    task_id = services.tasks.create(
        TaskDraft("Показ квартиры", client_id=client, checklist=(CheckItem("Ключи"),), note="Тверская")
    )
    for text in ("показ", "ключи", "тверск"):
        [hit] = services.search.find(text).of(SearchKind.TASK)
        assert (hit.record_id, hit.client_id, hit.title) == (task_id, client, "Показ квартиры")
    services.clients.archive([client])
    assert services.search.find("показ").of(SearchKind.TASK) == ()
    assert list(services.tasks.list_ids(TaskFilter())) == []


def test_a_done_task_of_a_deal_is_an_entry_of_the_deal_even_without_a_word(services: Services) -> None:
    client = make_client(services)
    deal = services.deals.create(DealDraft(client, "Витрина"))
    task_id = services.tasks.create(TaskDraft("Выслать образцы", client_id=client, deal_id=deal))
    services.tasks.complete(task_id)
    [item] = services.timeline.page(client, TimelineFilter(kinds=frozenset({TimelineKind.NOTE}))).items
    assert (item.subject, item.deal and item.deal.id) == ("Выслать образцы", deal)
