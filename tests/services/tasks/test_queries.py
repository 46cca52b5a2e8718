"""Reading tasks: lists and periods, double booking, free hours, and what it costs."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from time import perf_counter
from typing import Any

import pytest
from playhouse.test_utils import count_queries

from crm_desktop.domain.errors import NotFoundError
from crm_desktop.domain.task import TaskDraft, TaskFilter, TaskKind, TaskState
from crm_desktop.services import Services
from tests.factories import make_client
from tests.services.agenda.watching import statements, steps

DAY = date(2026, 11, 25)
HOUR = timedelta(hours=1)


def at(hour: int, minute: int = 0, day: date = DAY) -> datetime:
    return datetime.combine(day, time(hour, minute)).astimezone()


def meet(services: Services, begin: datetime, length: timedelta = HOUR, **values: Any) -> int:
    draft = TaskDraft("Встреча", TaskKind.MEETING, starts_at=begin, ends_at=begin + length, **values)
    return services.tasks.create(draft)


def test_the_filter(services: Services) -> None:
    client = make_client(services)
    late = services.tasks.create(TaskDraft("Вчера", day=date(2026, 11, 20), owner="Марина"))
    today = services.tasks.create(TaskDraft("Сегодня", TaskKind.CALL, day=services.today(), client_id=client))
    tray = services.tasks.create(TaskDraft("Без срока", owner="Пётр"))
    done = services.tasks.create(TaskDraft("Готово"))
    services.tasks.complete(done)

    def found(**values: Any) -> list[int]:
        return list(services.tasks.list_ids(TaskFilter(**values)))

    assert found() == [late, today, tray]
    assert found(states=frozenset()) == [late, today, tray, done]
    assert found(states=frozenset({TaskState.DONE})) == [done]
    assert found(only_overdue=True) == [late]
    assert found(only_without_time=True) == [tray]
    assert found(owners=frozenset({"Марина"})) == [late]
    assert found(owners=frozenset({"", "Марина"})) == [late, today]
    assert found(kinds=frozenset({TaskKind.CALL})) == [today]
    assert found(client_id=client) == [today]
    assert found(since=services.today(), until=services.today()) == [today]
    assert found(text="СРОК") == [tray]
    assert found(text="лебедева") == [today]
    assert found(text="100%") == []


def test_a_day_ends_as_the_next_begins(services: Services) -> None:
    whole = services.tasks.create(TaskDraft("День", day=DAY))
    midnight = services.tasks.create(TaskDraft("Полночь", starts_at=at(0, day=DAY + timedelta(days=1))))

    def found(day: date) -> list[int]:
        return list(services.tasks.list_ids(TaskFilter(since=day, until=day)))

    assert found(DAY) == [whole]
    assert found(DAY + timedelta(days=1)) == [midnight]


def test_what_stands_in_a_period(services: Services) -> None:
    begins_before = meet(services, at(22, day=DAY - timedelta(days=1)), 4 * HOUR)
    long = meet(services, at(9, day=DAY - timedelta(days=80)), timedelta(days=100))
    inside = meet(services, at(9))
    days = services.tasks.create(TaskDraft("Отпуск", day=DAY - timedelta(days=3), last_day=DAY))
    meet(services, at(9, day=DAY + timedelta(days=1)))
    meet(services, at(21, day=DAY - timedelta(days=1)), 3 * HOUR)
    services.tasks.cancel([meet(services, at(10))])
    assert {task.id for task in services.tasks.within(DAY, DAY)} == {begins_before, long, inside, days}
    assert services.tasks.within(DAY, DAY, frozenset({"Никто"})) == []


def test_a_task_that_is_gone(services: Services) -> None:
    with pytest.raises(NotFoundError):
        services.tasks.get(7)
    assert services.tasks.rows([7]) == {}


def test_double_booking_of_the_owner(services: Services) -> None:
    other = meet(services, at(10), owner="Марина")
    meet(services, at(10), owner="Пётр")
    call = services.tasks.create(TaskDraft("Звонок", TaskKind.CALL, starts_at=at(11, 30), owner="марина"))

    def found(begin: datetime, length: timedelta, owner: str = "Марина") -> list[int]:
        draft = TaskDraft("x", starts_at=begin, ends_at=begin + length, owner=owner)
        return [task.id for task in services.tasks.conflicts(draft, except_id=None)]

    assert found(at(9), HOUR) == []
    assert found(at(9), 2 * HOUR) == [other]
    assert found(at(10, 30), 2 * HOUR) == [other, call]
    assert found(at(11), HOUR / 2) == []
    assert found(at(11, 30), timedelta(0)) == [call]
    draft = services.tasks.get(other).draft
    assert services.tasks.conflicts(draft, other) == []
    services.tasks.complete(other)
    assert found(at(9), 3 * HOUR) == [call]


def test_double_booking_of_who_takes_part(services: Services) -> None:
    anna, boris = make_client(services), make_client(services, "Борисов Борис")
    first = meet(services, at(10), owner="Пётр", participants=(anna, boris))
    draft = TaskDraft("x", TaskKind.MEETING, client_id=boris, starts_at=at(10, 30), owner="Марина")
    assert [task.id for task in services.tasks.conflicts(draft)] == [first]
    draft.kind = TaskKind.CALL
    assert services.tasks.conflicts(draft) == []
    draft.starts_at = None
    assert services.tasks.conflicts(draft) == []


def test_free_hours_of_two(services: Services) -> None:
    meet(services, at(9), owner="Марина")
    meet(services, at(12), 2 * HOUR, owner="Пётр")
    meet(services, at(15), owner="Чужой")
    free = services.tasks.free_slots(["Марина", "Пётр"], DAY, 2 * HOUR)
    assert free == [(at(10), at(12)), (at(14), at(18))]
    assert services.tasks.free_slots(["Марина"], DAY, HOUR, ((8 * 60, 10 * 60),)) == [(at(8), at(9))]


def test_lists_of_a_person_are_read_by_an_index(sqlite_services: Services) -> None:
    services = sqlite_services
    services.users.create("Марина")
    wanted = TaskFilter(owners=frozenset({"Марина"}))
    for filtered in (wanted, TaskFilter(owners=wanted.owners, only_overdue=True)):
        where, params = services.tasks._conditions(filtered)
        for index, due in (("task_open_due", "<> ''"), ("task_open_tray", "= ''")):
            if filtered.only_overdue and due == "= ''":
                continue
            sql = f"EXPLAIN QUERY PLAN SELECT task.id FROM task WHERE {where} AND task.due_at {due}"
            plan = [str(row[-1]) for row in services.store.engine.rows(sql, params)]
            assert any(index in step and "SEARCH task" in step for step in plan), plan


def test_the_tray_is_read_by_short_indexes(sqlite_services: Services) -> None:
    """Of a hundred thousand tasks that there ever were few are open and of no day."""
    services = sqlite_services
    for owners in (frozenset[str](), frozenset({"Марина"})):
        with statements(services.store.engine) as reads:
            services.tasks.list_ids(TaskFilter(only_unplanned=True, owners=owners))
        plan = [step for step in steps(services.store.engine, reads) if "task" in step and "INDEX" in step]
        assert len(plan) == 2
        assert not any("task_day" in step or "task_starts" in step for step in plan), plan


def test_a_month_costs_three_statements_and_little_time(sqlite_services: Services) -> None:
    services = sqlite_services
    clients = [make_client(services, f"Клиент {at_}") for at_ in range(5)]
    first = datetime(2026, 11, 1, 6, tzinfo=UTC)
    drafts = [
        TaskDraft(
            "Звонок",
            TaskKind.CALL,
            client_id=clients[i % 5],
            owner=f"М{i % 7}",
            starts_at=first + i * HOUR / 3,
        )
        for i in range(2000)
    ]
    services.tasks.create_many(drafts)
    with count_queries() as counter:
        found = services.tasks.within(date(2026, 11, 1), date(2026, 11, 30))
    assert (len(found), counter.count) == (2000, 3)
    took = []
    for _ in range(5):
        begin = perf_counter()
        services.tasks.within(date(2026, 11, 1), date(2026, 11, 30))
        took.append(perf_counter() - begin)
    assert min(took) < 0.1
    with count_queries() as counter:
        services.tasks.rows(services.tasks.list_ids()[:100])
    assert counter.count == 3
