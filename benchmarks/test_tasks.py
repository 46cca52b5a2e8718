"""More than 100,000 tasks as the window asks for them: lists, reminders, what was forgotten, one line, saving."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from benchmarks import base
from benchmarks.conftest import Record
from crm_desktop.domain.task import TaskDraft, TaskFilter, TaskKind, TaskState
from crm_desktop.services import Services, build_services
from crm_desktop.services.base import open_base

LINES = (
    "завтра в 15 позвонить Иванову Петру",
    "через 2 недели счёт Соколовой Анне",
    "встреча с ООО Родник каждый вторник в 10:30",
    "call Petrov on Friday at 3 pm",
)
LISTS = {
    "open ones of all": TaskFilter(),
    "overdue ones of all": TaskFilter(only_overdue=True),
    "those without a time": TaskFilter(only_without_time=True),
    "done ones": TaskFilter(frozenset({TaskState.DONE})),
    "a word": TaskFilter(text="договор"),
    "a word, done ones": TaskFilter(frozenset({TaskState.DONE}), text="договор"),
    "a name of a client": TaskFilter(text="иванов"),
}


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A base of one's own for all measurements of this page."""
    return base.copy(tmp_path_factory.mktemp("tasks"))


@pytest.fixture
def tasks(copied: Path) -> Iterator[Services]:
    """The services of that base, with somebody at work."""
    opened = open_base(copied, create=False)
    services = build_services(opened.store)
    first = services.users.list()[0]
    services.store.act_as(first.id, first.name)
    yield services
    opened.store.close()


@pytest.mark.parametrize("what", LISTS)
def test_list(benchmark: Any, figures: Record, tasks: Services, what: str) -> None:
    found = benchmark.pedantic(lambda: tasks.tasks.list_ids(LISTS[what]), rounds=9, warmup_rounds=1)
    figures(f"Tasks, {what}: the whole list", "300 ms", found=len(found))


def test_reminders(benchmark: Any, figures: Record, tasks: Services) -> None:
    """Each look of the window: what is due, what stands, and when to look again."""
    user_id, reminders = tasks.store.actor_id, tasks.reminders
    assert user_id is not None

    def look() -> None:
        now = tasks.store.clock()
        reminders.due(now, user_id)
        reminders.shown(user_id, now)
        reminders.next_at(now, user_id)

    count = tasks.store.engine.rows("SELECT count(*) FROM task")[0][0]
    benchmark.pedantic(look, rounds=50, warmup_rounds=2)
    figures("Which reminders are due: each look", "10 ms", found=count)


def test_forgotten(benchmark: Any, figures: Record, tasks: Services) -> None:
    """All rules are on and have told of everything: what each minute costs then."""
    engine = tasks.store.engine
    engine.execute("UPDATE escalation_rule SET is_active = 1")
    # A rule of which much is still open looks no further: here all that was told has been seen to.
    while tasks.escalations.check():
        engine.execute("UPDATE escalation SET resolved_at = at")
    told = engine.rows("SELECT count(*) FROM escalation")[0][0]
    benchmark.pedantic(tasks.escalations.check, rounds=9)
    assert engine.rows("SELECT count(*) FROM escalation WHERE resolved_at = ''")[0][0] == 0
    figures("What was forgotten, by four rules that have told of it all: each look", "100 ms", found=told)


def test_one_line(benchmark: Any, figures: Record, tasks: Services) -> None:
    times: list[float] = []

    def keys() -> None:
        for key in (line[:end] for line in LINES for end in range(1, len(line) + 1)):
            start = time.perf_counter()
            tasks.tasks.understand(key)
            times.append(time.perf_counter() - start)

    benchmark.pedantic(keys, rounds=1, warmup_rounds=1)
    times = sorted(times[len(times) // 2 :])
    figures(
        "A task in one line, understood with its client: each key",
        "30 ms",
        seconds=times[len(times) // 2],
        p95_ms=times[int(len(times) * 0.95)] * 1000,
        worst_ms=times[-1] * 1000,
    )


def test_a_task_is_saved(benchmark: Any, figures: Record, tasks: Services) -> None:
    ids = itertools.cycle(list(tasks.clients.list_ids()[:4000:13]))
    begin = tasks.store.clock() + timedelta(days=3)

    def save() -> None:
        lead = (timedelta(minutes=15),)
        tasks.tasks.create(
            TaskDraft("Позвонить", TaskKind.CALL, next(ids), starts_at=begin, remind_before=lead)
        )

    _note(benchmark, figures, save, "A task saved and logged, its client told what comes next")


def test_a_task_is_done(benchmark: Any, figures: Record, tasks: Services) -> None:
    ids = iter(list(tasks.tasks.list_ids(TaskFilter(kinds=frozenset({TaskKind.CALL})))[:400]))
    _note(benchmark, figures, lambda: tasks.tasks.complete(next(ids)), "A task done, saved and logged")


def test_a_task_is_moved(benchmark: Any, figures: Record, tasks: Services) -> None:
    ids = iter(list(tasks.tasks.list_ids()[1000:1400]))
    day = timedelta(days=1)
    _note(benchmark, figures, lambda: tasks.tasks.shift([next(ids)], day), "A task moved by a day and logged")


def test_who_is_busy(benchmark: Any, figures: Record, tasks: Services) -> None:
    begin = datetime.now().astimezone().replace(hour=11, minute=0, second=0, microsecond=0)
    wanted = TaskDraft("Встреча", TaskKind.MEETING, starts_at=begin, ends_at=begin + timedelta(hours=1))
    benchmark.pedantic(lambda: tasks.tasks.conflicts(wanted), rounds=30, warmup_rounds=2)
    figures("What is at the same time as a new task", "50 ms")


def _note(benchmark: Any, figures: Record, work: Callable[[], object], name: str) -> None:
    benchmark.pedantic(work, rounds=200, warmup_rounds=5)
    times = sorted(benchmark.stats.stats.data)
    figures(name, "50 ms", p95_ms=times[190] * 1000, worst_ms=times[-1] * 1000)
