"""What keeps tasks and the calendar fast, told by plans and statements: a busy machine cannot make these fail."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from crm_desktop.domain.task import TaskDraft, TaskFilter, TaskKind
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.services import Services
from crm_desktop.ui.tasks.entries import Column
from crm_desktop.ui.tasks.reading import read_calendar
from tests.factories import make_clients
from tests.speed.test_gates import plan, statements

LARGE = (
    "task",
    "task_member",
    "notice",
    "party",
    "deal",
    "interaction",
    "promise",
    "change_item",
    "escalation",
)
MINE = frozenset({"Марина"})
NOBODY: frozenset[str] = frozenset()


@pytest.fixture
def busy(sqlite_services: Services) -> Services:
    """A base with tasks of four people: at an hour, of whole days, without a time."""
    services = sqlite_services
    clients = make_clients(services, 40)
    services.store.act_as(services.users.create("Марина"), "Марина")
    now, today = services.store.clock(), services.today()
    drafts = []
    for at in range(400):
        draft = TaskDraft(
            f"Задача {at}", TaskKind.CALL, clients[at % 40], owner=f"М{at % 4}" if at % 4 else "Марина"
        )
        begin = now + timedelta(days=at % 60 - 20, minutes=at)
        if at % 3 == 0:
            draft.starts_at, draft.ends_at = begin, begin + timedelta(minutes=30)
            draft.remind_before = (timedelta(minutes=15),)
        elif at % 3 == 1:
            draft.day = today + timedelta(days=at % 60 - 20)
            draft.last_day = draft.day + timedelta(days=at % 2)
        drafts.append(draft)
    services.tasks.create_many(drafts)
    return services


def scans(services: Services, found: list[tuple[str, Any]]) -> list[str]:
    """Return the large tables that are read from end to end: neither by a key nor through a part of an index."""
    lines = plan(services, found).splitlines()
    return [
        line
        for line in lines
        if line.startswith("SCAN ") and line.split()[1] in LARGE and "INDEX" not in line
    ]


READINGS: dict[str, tuple[int, Callable[[Services], object]]] = {
    "the list of all": (2, lambda services: services.tasks.list_ids()),
    "my list": (2, lambda services: services.tasks.list_ids(TaskFilter(owners=MINE))),
    "what is late": (1, lambda services: services.tasks.list_ids(TaskFilter(only_overdue=True))),
    "what has no time": (1, lambda services: services.tasks.list_ids(TaskFilter(only_without_time=True))),
    "a word": (2, lambda services: services.tasks.list_ids(TaskFilter(text="договор"))),
    "tasks of a client": (3, lambda services: services.tasks.open_of_client(7)),
    "a month": (3, lambda services: services.tasks.within(date(2026, 11, 1), date(2026, 11, 30))),
    "who is busy": (
        1,
        lambda services: services.tasks.conflicts(TaskDraft("Встреча", starts_at=services.store.clock())),
    ),
    "when to remind next": (
        3,
        lambda services: services.reminders.next_at(services.store.clock(), _me(services)),
    ),
    "the digest": (4, lambda services: services.reminders.digest(_me(services))),
    "my day": (20, lambda services: services.agenda.day("Марина")),
    "the day of all": (20, lambda services: services.agenda.day()),
    "the team": (6, lambda services: services.agenda.team()),
}


@pytest.mark.parametrize("what", READINGS)
def test_tasks_are_read_by_few_statements_along_an_index(busy: Services, what: str) -> None:
    most, read = READINGS[what]
    with statements(busy) as found:
        read(busy)
    assert 0 < len(found) <= most
    assert scans(busy, found) == []


def test_a_look_for_reminders_reads_only_what_comes_soon(busy: Services) -> None:
    now, me = busy.store.clock(), _me(busy)
    busy.reminders.due(now, me)
    with statements(busy) as found:
        assert busy.reminders.due(now, me) == []
    assert len(found) <= 5
    assert scans(busy, found) == []
    assert plan(busy, found).count("task_open_remind (owner_id=? AND remind_at<?)") == 2


def test_what_was_forgotten_costs_as_many_statements_however_much_it_is(busy: Services) -> None:
    busy.store.engine.execute("UPDATE escalation_rule SET is_active = 1")
    with statements(busy) as first:
        told = busy.escalations.check()
    assert len(told) > 50
    with statements(busy) as then:
        assert busy.escalations.check() == []
    assert len(first) < 100
    assert len(then) <= 45
    assert scans(busy, then) == []


def test_a_calendar_reads_no_more_of_the_tray_than_it_shows(
    busy: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("crm_desktop.ui.tasks.reading.MOST_IN_TRAY", 20)
    days = [date(2026, 11, 2) + timedelta(days=at) for at in range(7)]
    with statements(busy) as found:
        data = read_calendar(busy, days, NOBODY, [Column(day) for day in days])
    assert len(data.tray) == 20
    assert len(found) <= 12
    assert scans(busy, found) == []


def test_a_task_saved_costs_the_same_among_many(busy: Services) -> None:
    alone, crowded = make_clients(busy, 1)[0], busy.clients.list_ids()[0]
    counts = []
    for client_id in (alone, crowded):
        with statements(busy) as found:
            busy.tasks.create(TaskDraft("Перезвонить", client_id=client_id, starts_at=busy.store.clock()))
        assert scans(busy, found) == []
        counts.append(len(found))
    assert max(counts) <= 30
    assert abs(counts[0] - counts[1]) <= 10  # what comes next may change for the client


def test_many_tasks_cost_a_few_statements_for_each_five_hundred(busy: Services) -> None:
    clients = list(busy.clients.list_ids())
    counts = []
    for many in (500, 2000):
        drafts = [TaskDraft(f"Дело {at}", client_id=clients[at % 40], day=busy.today()) for at in range(many)]
        with statements(busy) as found:
            busy.tasks.create_many(drafts)
        counts.append(len(found))
    assert counts[1] - counts[0] <= 3 * 8


def test_what_is_no_task_asks_nothing_about_tasks(busy: Services) -> None:
    client = busy.clients.get(busy.clients.list_ids()[0])
    with statements(busy) as found:
        busy.timeline.add(InteractionDraft(client.id, InteractionKind.NOTE, body="Спрашивали цену"))
    assert [sql for sql, _ in found if "task" in sql] == []


def _me(services: Services) -> int:
    assert services.store.actor_id is not None
    return services.store.actor_id
