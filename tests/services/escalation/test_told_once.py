"""Whatever happens to tasks, clocks and programs, the head is told of each forgotten thing once, and of all of them."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.domain.errors import StaleError
from crm_desktop.domain.escalation import EscalationCause, EscalationDraft, EscalationFilter
from crm_desktop.domain.task import TaskDraft
from crm_desktop.services import Services, build_services
from crm_desktop.services.store import Store
from tests.store_fixtures import Clock, NewBase

MINUTE = timedelta(minutes=1)
MONDAY = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
LATE = 30
steps = st.lists(
    st.one_of(
        st.tuples(st.just("create"), st.integers(-200, 400)),
        st.tuples(st.just("sleep"), st.integers(1, 2000)),
        st.tuples(st.just("check"), st.integers(0, 1)),
        st.tuples(st.just("restart"), st.integers(0, 1)),
        st.tuples(st.just("done"), st.integers(0, 20)),
        st.tuples(st.just("reopen"), st.integers(0, 20)),
        st.tuples(st.just("move"), st.integers(0, 20), st.integers(-300, 300)),
        st.tuples(st.just("undo")),
        st.tuples(st.just("take_over"), st.integers(0, 20)),
    ),
    min_size=3,
    max_size=25,
)


class World:
    """One base, two programs, and what the head was told."""

    def __init__(self, services: Services, clock: Clock) -> None:
        self.first, self.clock = services, clock
        clock.now = MONDAY
        services.preferences.update(time_zone="Europe/Moscow", holiday_country="-")
        self.head, self.manager = services.users.create("Глава"), services.users.create("Мария")
        draft = EscalationDraft("Просрочено", EscalationCause.TASK_OVERDUE, LATE, notify="Глава")
        services.escalations.create_rule(draft)
        self.programs = [self._program(), self._program()]
        self.ids: list[int] = []
        self.told: Counter[tuple[int, str]] = Counter()
        self.heard: Counter[int] = Counter()

    def create(self, minutes: int) -> None:
        at = self.clock.now + minutes * MINUTE
        self.ids.append(self.programs[0].tasks.create(TaskDraft("Дело", starts_at=at, owner="Мария")))

    def sleep(self, minutes: int) -> None:
        self.clock.now += minutes * MINUTE

    def check(self, program: int) -> None:
        for line in self.programs[program].escalations.check():
            assert line.rule == "Просрочено"
            self.told[line.ref.id, self._due(line.ref.id)] += 1
        for each in self.first.reminders.due(self.clock.now, self.head):
            if each.escalation_id is not None:
                self.heard[each.escalation_id] += 1

    def restart(self, program: int) -> None:
        self.programs[program] = self._program()

    def done(self, at: int) -> None:
        self.programs[1].tasks.complete_many(self._pick(at))

    def reopen(self, at: int) -> None:
        self.programs[0].tasks.reopen(self._pick(at))

    def move(self, at: int, minutes: int) -> None:
        self.programs[1].tasks.shift(self._pick(at), minutes * MINUTE)

    def take_over(self, at: int) -> None:
        ids = list(self.programs[0].escalations.list_ids())
        if ids:
            with suppress(StaleError):  # it was done meanwhile
                self.programs[0].escalations.take_over(ids[at % len(ids)])

    def undo(self) -> None:
        if self.ids and (action := self.programs[0].history.status().undo) and "task" in action.kind:
            self.programs[0].history.undo(action.id)

    def expected(self) -> set[int]:
        """What is overdue by so much working time now."""
        work, found = self.first.working_time.of(self.manager), set[int]()
        for task_id, task in self.first.tasks.rows(self.ids).items():
            due = task.draft.starts_at
            if task.state == "open" and due and work.between(due, self.clock.now) >= LATE * MINUTE:
                found.add(task_id)
        return found

    def _due(self, task_id: int) -> str:
        return str(self.first.tasks.get(task_id).draft.starts_at)

    def _pick(self, at: int) -> list[int]:
        there = sorted(self.first.tasks.rows(self.ids))
        return [there[at % len(there)]] if there else []

    def _program(self) -> Services:
        services = build_services(Store(self.first.store.engine, self.clock))
        services.users.act_as(self.manager)
        return services


def test_each_cause_is_told_once_and_none_is_lost(new_base: NewBase) -> None:
    @settings(max_examples=20, deadline=None)
    @given(steps)
    def check(wanted: list[tuple[str, int]]) -> None:
        with new_base() as (services, clock):
            world = World(services, clock)
            for name, *values in wanted:
                getattr(world, name)(*values)
            world.check(0)
            world.check(1)
            assert all(count == 1 for count in world.told.values()), world.told
            assert all(count == 1 for count in world.heard.values()), world.heard
            told = {task_id for task_id, due in world.told if due == _due_now(world, task_id)}
            assert world.expected() <= told
            log = services.escalations
            still_open = log.rows(log.list_ids(EscalationFilter(only_open=True))).values()
            assert {line.ref.id for line in still_open} <= world.expected()

    check()


def _due_now(world: World, task_id: int) -> str:
    rows = world.first.tasks.rows([task_id])
    return str(rows[task_id].draft.starts_at) if task_id in rows else ""
