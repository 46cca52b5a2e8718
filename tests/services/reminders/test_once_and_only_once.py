"""No reminder is lost and none comes twice, whatever happens to clocks, programs and tasks."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.domain.reminder import ReminderRules
from crm_desktop.domain.task import TaskDraft, TaskState
from crm_desktop.services import Services, build_services
from crm_desktop.services.base import open_base
from crm_desktop.services.store import Store
from crm_desktop.services.task_moments import times_of
from tests.store_fixtures import Clock, NewBase

ROOT = Path(__file__).resolve().parents[3]
RULES = ReminderRules(with_digest=False)
MINUTE = timedelta(minutes=1)
PROGRAMS, TASKS = 3, 60

leads = st.lists(st.sampled_from([0, 5, 15, 60, 600]), min_size=1, max_size=3)
which = st.integers(0, 30)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("create"), st.integers(1, 900), leads),
        st.tuples(st.just("create_day"), st.integers(0, 2), leads),
        st.tuples(st.just("create_deadline"), st.integers(-900, 900), leads),
        st.tuples(st.just("look"), st.integers(0, 1)),
        *[st.tuples(st.just("wait"), st.integers(0, 1))] * 4,
        st.tuples(st.just("restart"), st.integers(0, 1)),
        st.tuples(st.just("sleep"), st.integers(1, 2000)),
        st.tuples(st.just("jump"), st.integers(-3000, 3000)),
        st.tuples(st.just("move"), which, st.integers(-300, 600)),
        st.tuples(st.just("rename"), which),
        st.tuples(st.just("done"), which),
        st.tuples(st.just("reopen"), which),
        st.tuples(st.just("remove"), which),
        st.tuples(st.just("undo")),
        *[st.tuples(st.just("snooze"), which, st.integers(1, 300))] * 3,
        st.tuples(st.just("answer"), which),
    ),
    min_size=6,
    max_size=40,
)


class World:
    """A base with two programs that one person works in, and what they told."""

    def __init__(self, services: Services, clock: Clock) -> None:
        self.clock, self.engine = clock, services.store.engine
        self.me = services.users.create("Мария")
        self.programs = [self._program(), self._program()]
        self.ids: list[int] = []
        self.told: Counter[str] = Counter()
        self.snoozed: Counter[str] = Counter()
        self.latest = clock.now

    def run(self, name: str, *values: object) -> None:
        getattr(self, name)(*values)
        self.latest = max(self.latest, self.clock.now)

    def create(self, minutes: int, before: list[int]) -> None:
        begin = self.clock.now + minutes * MINUTE
        self._create(TaskDraft("Дело", starts_at=begin), before)

    def create_day(self, days: int, before: list[int]) -> None:
        self._create(
            TaskDraft("Дело", day=(self.clock.now + timedelta(days=days)).astimezone().date()), before
        )

    def create_deadline(self, minutes: int, before: list[int]) -> None:
        self._create(TaskDraft("Дело", due_at=self.clock.now + minutes * MINUTE), before)

    def look(self, program: int) -> None:
        found = self.programs[program].reminders.due(self.clock.now, self.me, RULES)
        for each in found:
            assert self.programs[program].tasks.get(each.ref.id).state is TaskState.OPEN
        self.told.update(self._occasion(each.id) for each in found)
        self._nothing_waits()

    def wait(self, program: int) -> None:
        """Sleep until the next reminder, as the window does, and look."""
        next_at = self.programs[program].reminders.next_at(self.clock.now, self.me, RULES)
        if next_at is not None:
            self.clock.now = next_at
        self.look(program)

    def restart(self, program: int) -> None:
        self.programs[program] = self._program()

    def sleep(self, minutes: int) -> None:
        self.clock.now += minutes * MINUTE

    def jump(self, minutes: int) -> None:
        self.clock.now += minutes * MINUTE

    def move(self, at: int, minutes: int) -> None:
        if task_id := self._pick(at):
            self.programs[0].tasks.shift([task_id], minutes * MINUTE)

    def rename(self, at: int) -> None:
        if task_id := self._pick(at):
            task = self.programs[1].tasks.get(task_id)
            task.draft.title += "!"
            self.programs[1].tasks.update(task_id, task.version, task.draft)

    def done(self, at: int) -> None:
        if task_id := self._pick(at):
            self.programs[0].tasks.complete_many([task_id])

    def reopen(self, at: int) -> None:
        if task_id := self._pick(at):
            self.programs[1].tasks.reopen([task_id])

    def remove(self, at: int) -> None:
        if task_id := self._pick(at):
            self.programs[0].tasks.remove([task_id])

    def undo(self) -> None:
        history = self.programs[0].history
        action = history.status().undo
        if action is not None and self.ids:
            history.undo(action.id)

    def snooze(self, at: int, minutes: int) -> None:
        shown = self.programs[0].reminders.shown(self.me, self.clock.now)
        if shown:
            chosen = shown[at % len(shown)]
            self.snoozed[self._occasion(chosen.id)] += 1
            self.programs[1].reminders.snooze([chosen.id], self.clock.now + minutes * MINUTE)

    def answer(self, at: int) -> None:
        shown = self.programs[0].reminders.shown(self.me, self.clock.now)
        if shown:
            self.programs[0].reminders.answer([shown[at % len(shown)].id])

    def check(self) -> None:
        """Let everything become due, and compare what was told with what the tasks say."""
        self.clock.now = self.latest + timedelta(days=30)
        self.look(0)
        self.look(1)
        for task in times_of(self.engine, self.ids):
            occasions = task.occasions()
            assert task.remind_at == "", (task, self.told)
            if occasions:
                assert self.told[occasions[-1].key] >= 1, (task, self.told)
        for occasion, count in self.told.items():
            assert count <= 1 + self.snoozed[occasion], (occasion, count)
        assert not self.engine.rows("SELECT id FROM notice WHERE state = 'snoozed'")

    def _nothing_waits(self) -> None:
        """Once somebody looked, no open task has a reminder that has passed and was not told, it or a later one."""
        for task in times_of(self.engine, self.ids):
            passed = [each.key for each in task.occasions() if each.moment <= self.clock.now]
            assert not passed or any(self.told[key] for key in passed), (task, self.told)

    def _create(self, draft: TaskDraft, before: list[int]) -> None:
        draft.remind_before = tuple(lead * MINUTE for lead in before)
        self.ids.append(self.programs[0].tasks.create(draft))

    def _pick(self, at: int) -> int | None:
        there = [task.id for task in times_of(self.engine, self.ids)]
        return there[at % len(there)] if there else None

    def _occasion(self, notice_id: int) -> str:
        return str(self.engine.rows("SELECT occasion FROM notice WHERE id = ?", (notice_id,))[0][0])

    def _program(self) -> Services:
        services = build_services(Store(self.engine, self.clock))
        services.users.act_as(self.me)
        return services


def test_no_reminder_is_lost_or_doubled(new_base: NewBase) -> None:
    @settings(max_examples=40)
    @given(steps)
    def check(actions: list[tuple[object, ...]]) -> None:
        with new_base() as (services, clock):
            world = World(services, clock)
            for name, *values in actions:
                world.run(str(name), *values)
            world.check()

    check()


WORKER = """
import sys
from datetime import datetime, timedelta
from crm_desktop.domain.reminder import ReminderRules
from crm_desktop.services import build_services
from crm_desktop.services.base import open_base

services = build_services(open_base(sys.argv[1]).store)
begin, me = datetime.fromisoformat(sys.argv[2]), int(sys.argv[3])
print("ready", flush=True)
sys.stdin.readline()
found = []
for minute in range(int(sys.argv[4])):
    for each in services.reminders.due(begin + timedelta(minutes=minute), me, ReminderRules(with_digest=False)):
        found.append(each.ref.id)
print(*found)
services.store.close()
"""


def test_programs_that_ask_at_the_same_moment_share_the_reminders(engine_address: str) -> None:
    begin = datetime(2027, 3, 1, 12, tzinfo=UTC)
    store = open_base(engine_address, clock=lambda: begin - timedelta(days=1)).store
    services = build_services(store)
    me = services.users.create("Мария")
    services.users.act_as(me)
    drafts = [
        TaskDraft(f"Дело {number}", starts_at=begin + number * MINUTE, remind_before=(timedelta(0),))
        for number in range(TASKS)
    ]
    ids = services.tasks.create_many(drafts)
    # Some were told before and put off: they come back once as well.
    early = services.reminders.due(begin + 9 * MINUTE, me, RULES)
    assert len(early) == 10
    services.reminders.snooze([each.id for each in early], begin + 30 * MINUTE)
    store.close()
    arguments = [engine_address, begin.isoformat(), str(me), str(TASKS)]
    workers = [
        subprocess.Popen(
            [sys.executable, "-c", WORKER, *arguments],
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(PROGRAMS)
    ]
    for worker in workers:
        assert worker.stdout is not None
        assert worker.stdout.readline() == "ready\n"
    outputs = []
    for worker in workers:
        assert worker.stdin is not None
        worker.stdin.write("\n")
        worker.stdin.flush()
    for worker in workers:
        outputs += worker.communicate(timeout=120)[0].split()
    assert sorted(map(int, outputs)) == sorted(ids)
