"""The figures of the team are those of a plain count, and what stands behind them is that many records."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest

from crm_desktop.domain.agenda import AgendaGroup, AgendaKind, TeamFigure, TeamLine
from crm_desktop.domain.task import Task, TaskDraft, TaskState
from crm_desktop.domain.wall_clock import wall_of
from crm_desktop.services import Services
from tests.factories import make_client
from tests.services.agenda.watching import statements, steps
from tests.services.inquiries.requests import ask
from tests.store_fixtures import Clock

TODAY = date(2026, 11, 21)
PEOPLE = ("Марина", "Олег", "")
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def fill(services: Services, clock: Clock) -> None:
    """Tasks of all kinds of times, of two people and of nobody; some done today, some before, some escalated."""
    chance = Random(7)
    gone = make_client(services, "Удалённый")
    clients = [make_client(services, f"Клиент {at}") for at in range(3)]
    ids = []
    for at in range(120):
        draft = TaskDraft(f"Дело {at}", owner=PEOPLE[at % 3], client_id=chance.choice([*clients, gone, None]))
        on = TODAY + DAY * chance.randint(-4, 3)
        begin = clock() + HOUR * chance.randint(-50, 50)
        draft = [
            replace(draft, day=on, last_day=on + DAY * chance.choice([0, 0, 2])),
            replace(draft, starts_at=begin, ends_at=begin + HOUR * chance.choice([1, 60])),
            replace(draft, due_at=begin),
            replace(draft, starts_at=begin, due_at=begin + DAY * 9),
            draft,
        ][at % 5]
        ids.append(services.tasks.create(draft))
    services.store.engine.execute("UPDATE task SET escalated_at = due_at WHERE id % 7 = 0")
    services.tasks.complete_many(ids[:20])
    clock.step(60)
    services.tasks.cancel(ids[20:25])
    services.clients.archive([gone])
    for at in range(9):
        ask(services, f"Гость {at}", received_at=clock() - at * 5 * HOUR, owner=PEOPLE[at % 3])


def counted(services: Services, clock: Clock, owner: str) -> dict[TeamFigure, int]:
    """Count without SQL, task by task."""
    rows = services.tasks.rows(range(1, 200))
    mine = [task for task in rows.values() if task.draft.owner == owner and is_live(services, task)]
    still = [task for task in mine if task.state is TaskState.OPEN]
    late = [task for task in still if is_late(task, clock)]
    today = [task for task in still if task not in late and begins(task) <= TODAY]
    waiting = [
        one
        for one in services.inquiries.rows(range(1, 50)).values()
        if one.is_waiting and one.draft.owner == owner
    ]
    return {
        TeamFigure.DONE: sum(
            task.state is TaskState.DONE
            and task.done_at is not None
            and wall_of(task.done_at).date() == TODAY
            for task in mine
        ),
        TeamFigure.TODAY: len(today),
        TeamFigure.OVERDUE: len(late),
        TeamFigure.ESCALATED: sum(task.escalated_at is not None for task in late),
        TeamFigure.WAITING: len(waiting),
    }


def is_live(services: Services, task: Task) -> bool:
    client = task.draft.client_id
    return client is None or services.clients.rows([client])[client].deleted_at is None


def is_late(task: Task, clock: Clock) -> bool:
    draft = task.draft
    if draft.due_at or draft.starts_at:
        due = draft.due_at or draft.ends_at or draft.starts_at
        return due is not None and due <= clock()
    last = draft.last_day or draft.day
    return last is not None and last < TODAY


def begins(task: Task) -> date:
    draft = task.draft
    moment = draft.starts_at or (None if draft.day else draft.due_at)
    return wall_of(moment).date() if moment else draft.day or date.max


def test_figures_are_those_of_a_plain_count(services: Services, clock: Clock) -> None:
    for name in PEOPLE[:2]:
        services.users.create(name)
    clock.step(-DAY.total_seconds())
    before = services.tasks.create(TaskDraft("Вчерашнее", owner="Марина"))
    services.tasks.complete_many([before])
    clock.step(DAY.total_seconds())
    fill(services, clock)
    lines = services.agenda.team()
    assert [line.name for line in lines] == ["Марина", "Олег", ""]
    for line in lines:
        wanted = counted(services, clock, line.name)
        assert {figure: getattr(line, figure.value) for figure in TeamFigure} == wanted
        for figure, value in wanted.items():
            assert value, figure
            assert len(services.agenda.behind(figure, line)) == value
    for figure in TeamFigure:
        every = services.agenda.behind(figure, None)
        assert sorted(every) == sorted(
            row_id for line in lines for row_id in services.agenda.behind(figure, line)
        )


def test_the_figures_are_those_of_the_day_of_each(services: Services, clock: Clock) -> None:
    fill(services, clock)
    for line in services.agenda.team():
        if line.name:
            parts = {part.group: part.counts for part in services.agenda.day(line.name).parts}
            assert parts[AgendaGroup.OVERDUE][AgendaKind.TASK] == line.overdue
            assert parts[AgendaGroup.TODAY][AgendaKind.TASK] == line.today


def test_who_works_here_has_a_line_and_who_left_only_with_something_to_do(services: Services) -> None:
    busy, idle = services.users.create("Анна"), services.users.create("Борис")
    services.users.create("Вера")
    services.tasks.create(TaskDraft("Дело", owner="Анна", day=TODAY, last_day=TODAY))
    for user_id in (busy, idle):
        services.users.update(user_id, is_active=False)
    assert [(line.name, line.today) for line in services.agenda.team()] == [("Анна", 1), ("Вера", 0)]
    assert services.agenda.team()[1] == TeamLine(3, "Вера", "blue")


def test_one_statement_for_each_kind(sqlite_services: Services) -> None:
    engine = sqlite_services.store.engine
    with statements(engine) as seen:
        sqlite_services.agenda.team()
    assert len(seen) == 5
    scans = [step for step in steps(engine, seen) if step.startswith("SCAN") and "task" in step]
    assert [step for step in scans if "USING" not in step] == []


@pytest.mark.parametrize("figure", list(TeamFigure))
def test_nothing_stands_behind_a_zero(services: Services, figure: TeamFigure) -> None:
    services.users.create("Анна")
    [line] = services.agenda.team()
    assert list(services.agenda.behind(figure, line)) == []
