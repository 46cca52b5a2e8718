"""Any work on tasks, undone and redone, gives the same base; undone in any order the base stays whole."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from crm_desktop.domain.auto_task import AutoTaskDraft, Occasion
from crm_desktop.domain.deal import DealDraft
from crm_desktop.domain.deal_list import MoveWarning
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.escalation import EscalationCause, EscalationDraft
from crm_desktop.domain.important_date import DateKind, ImportantDateDraft
from crm_desktop.domain.promise import PromiseDraft
from crm_desktop.domain.task import Outcome, TaskDraft, TaskKind
from crm_desktop.services import Services
from crm_desktop.services.tasks.checking import contradictions_of_tasks
from tests.services.deals.board import LOSS
from tests.services.inquiries.requests import ask
from tests.services.world import Steps, differences, snapshot
from tests.store_fixtures import NewBase

ANYWAY = frozenset(MoveWarning)
AT = datetime(2026, 11, 20, 9, tzinfo=UTC)
RULES = (
    "FREQ=DAILY;COUNT=4",
    "FREQ=WEEKLY;BYDAY=MO,TH;COUNT=6",
    "FREQ=MONTHLY",
    "FREQ=MONTHLY;BYDAY=-1FR;COUNT=3",
    "FREQ=WEEKLY;INTERVAL=2;UNTIL=20270301T235959",
)


class TaskSteps(Steps):
    """Everything that can be done to tasks, and what makes, moves or takes them along."""

    def _task(self, dice: Random, *, client_id: int | None = None) -> TaskDraft:
        draft = super()._task(dice, client_id=client_id)
        deal = self._one(dice, "deal")
        if deal and dice.random() < 0.4:
            draft.deal_id, draft.client_id = deal, self.services.deals.get(deal).draft.client_id
        return draft

    def _repeated(self, dice: Random) -> TaskDraft:
        draft = self._task(dice)
        if draft.starts_at is None and draft.day is None:
            draft.starts_at = AT + timedelta(days=dice.randint(0, 5), hours=dice.randint(0, 8))
        draft.rule = dice.choice(RULES)
        return draft

    def _of_series(self, dice: Random) -> int:
        return self._one(dice, "task", "series_id IS NOT NULL")

    def do_series(self, dice: Random) -> None:
        self.services.tasks.create(self._repeated(dice))

    def do_make_repeated(self, dice: Random) -> None:
        """A single task becomes a series, or one of a series another one."""
        task = self.services.tasks.get(self._one(dice, "task"))
        self.services.tasks.update(task.id, task.version, self._repeated(dice))

    def do_edit_following(self, dice: Random) -> None:
        task = self.services.tasks.get(self._of_series(dice))
        draft = task.draft.copy()
        draft.rule = dice.choice(["", dice.choice(RULES), draft.rule, draft.rule])
        draft.title, draft.owner = dice.choice(["Иначе", draft.title]), dice.choice(["", "Марина"])
        by = timedelta(days=dice.randint(-3, 4), hours=dice.randint(-2, 2))
        if draft.starts_at is not None:
            draft.starts_at += by
            draft.ends_at = draft.ends_at and draft.ends_at + by
        elif draft.day is not None and draft.last_day is not None:
            draft.day, draft.last_day = (day + timedelta(days=by.days) for day in (draft.day, draft.last_day))
        self.services.tasks.update_following(task.id, task.version, draft)

    def do_said_afterwards(self, dice: Random) -> None:
        task = self._one(dice, "task", "state = 'done'")
        following = self._task(dice) if dice.random() < 0.3 else None
        said = dice.choice(["Согласны", "Перезвонить", ""])
        self.services.tasks.complete(task, Outcome(said, dice.choice(["", "Думает"]), following))

    def do_deal(self, dice: Random) -> None:
        self.services.deals.create(DealDraft(self._one(dice, "party"), dice.choice(["Кухня", "Шкаф"])))

    def do_move_deal(self, dice: Random) -> None:
        stage = self._one(dice, "stage")
        self.services.deals.move(self._ids(dice, "deal"), stage, accept=ANYWAY, loss=LOSS)

    def do_deal_of_another(self, dice: Random) -> None:
        deal = self.services.deals.get(self._one(dice, "deal"))
        deal.draft.client_id = self._one(dice, "party")
        self.services.deals.update(deal.id, deal.version, deal.draft)

    def do_remove_deal(self, dice: Random) -> None:
        self.services.deals.remove([self._one(dice, "deal")])

    def do_rule_of_stage(self, dice: Random) -> None:
        stage = self._one(dice, "stage")
        rule = AutoTaskDraft(Occasion.STAGE_ENTERED, "Позвонить", TaskKind.CALL, stage, dice.randint(0, 3))
        self.services.auto_tasks.create(rule)

    def do_remove_rules(self, dice: Random) -> None:
        self.services.auto_tasks.remove(self._ids(dice, "auto_task"))

    def do_promise(self, dice: Random) -> None:
        until = AT.date() + timedelta(days=dice.randint(5, 20))
        self.services.promises.add(PromiseDraft(self._one(dice, "party"), "Скидка", valid_until=until))

    def do_make_of_day(self, _dice: Random) -> None:
        self.services.auto_tasks.make_of_day()

    def do_inquiry(self, dice: Random) -> None:
        ask(self.services, dice.choice(["Лебедева Анна", "Олег"]))

    def do_convert_inquiry(self, dice: Random) -> None:
        self.services.inquiries.convert(self._one(dice, "inquiry", "deal_id IS NULL"))

    def do_take_over(self, dice: Random) -> None:
        self.services.escalations.take_over(self._one(dice, "escalation", "resolved_at = ''"))

    def do_give_away(self, dice: Random) -> None:
        line = self._one(dice, "escalation", "resolved_at = ''")
        self.services.escalations.reassign(line, dice.choice(["Марина", "Пётр"]))

    def do_important_date(self, dice: Random) -> None:
        day = ImportantDateDraft(self._one(dice, "party"), "Свадьба", DateKind.ANNIVERSARY, 5, 14)
        if dice.random() < 0.6:
            self.services.important_dates.add(day)
        else:
            self.services.important_dates.remove(self._ids(dice, "important_date"))


_INHERITED = (
    "task tasks edit_task complete_task complete_tasks reopen_tasks cancel_tasks shift_tasks reassign_tasks"
    " remove_tasks remove_following extend_series next_step entry edit_entry remove_entry pin"
    " merge archive delete_from_list"
).split()
_OWN = tuple(name.removeprefix("do_") for name in vars(TaskSteps) if name.startswith("do_"))
START = [
    ("paste", 1), ("deal", 2), ("deal", 3), ("rule_of_stage", 4), ("tasks", 5), ("series", 6), ("series", 7),
]  # fmt: skip
sequences = st.lists(
    st.tuples(st.sampled_from((*_OWN, *_INHERITED)), st.integers(0, 9999)), min_size=4, max_size=16
)


def _begin(services: Services, clock: Any) -> TaskSteps:
    """Somebody works here, and the head was told of what is late: telling is no action and is not undone."""
    steps = TaskSteps(services)
    clock.now = AT
    services.users.create("Глава")
    services.users.act_as(services.users.create("Марина"))
    for name, seed in START:
        clock.step()
        steps.run(name, seed)
    services.auto_tasks.create(AutoTaskDraft(Occasion.PROMISE_ENDS, "Напомнить", days=3))
    rule = EscalationDraft("Правило", EscalationCause.TASK_OVERDUE, 1, notify="Глава")
    services.escalations.create_rule(rule)
    late = [TaskDraft(f"Поздно {at}", TaskKind.CALL, owner="Марина", due_at=AT) for at in range(4)]
    services.tasks.create_many(late)
    clock.now += timedelta(days=7)
    services.escalations.check(clock.now)
    assert services.escalations.of_record(EntityRef(Entity.TASK, services.tasks.list_ids()[0]))
    return steps


def _examples(request: pytest.FixtureRequest) -> int:
    return 30 if "sqlite" in request.node.name else 5


def test_any_work_undone_and_redone_gives_the_same_base(
    request: pytest.FixtureRequest, new_base: NewBase
) -> None:
    @settings(max_examples=_examples(request), suppress_health_check=list(HealthCheck))
    @given(sequences)
    @example([("complete_tasks", 1), ("said_afterwards", 1), ("reopen_tasks", 1), ("complete_tasks", 1)])
    @example([("take_over", 1), ("give_away", 2), ("complete_tasks", 3), ("remove_tasks", 3)])
    @example([("edit_following", 3), ("complete_tasks", 4), ("reopen_tasks", 5), ("remove_following", 6)])
    def check(sequence: list[tuple[str, int]]) -> None:
        with new_base() as (services, clock):
            steps, engine = _begin(services, clock), services.store.engine
            states: list[dict[str, Any]] = [snapshot(engine)]
            done: list[int] = []
            for name, seed in sequence:
                clock.step()
                if steps.run(name, seed):
                    done.append(services.store.last_change_set_id or 0)
                    states.append(snapshot(engine))
                else:
                    assert differences(snapshot(engine), states[-1]) == []
                assert list(contradictions_of_tasks(engine)) == []
                assert (steps.wrong_clients(), steps.wrong_documents()) == ([], [])
            for at in reversed(range(len(done))):
                clock.step()
                outcome = services.history.undo(done[at])
                assert (outcome.kept, differences(snapshot(engine), states[at])) == ((), [])
            for at, set_id in enumerate(done):
                clock.step()
                outcome = services.history.redo(set_id)
                assert (outcome.kept, differences(snapshot(engine), states[at + 1])) == ((), [])
            assert services.maintenance.check().problems == ()

    check()


def test_undone_in_any_order_tasks_stay_whole(request: pytest.FixtureRequest, new_base: NewBase) -> None:
    @settings(max_examples=_examples(request), suppress_health_check=list(HealthCheck))
    @given(sequences, st.randoms(use_true_random=False))
    def check(sequence: list[tuple[str, int]], dice: Any) -> None:
        with new_base() as (services, clock):
            steps, engine = _begin(services, clock), services.store.engine
            done: list[int] = []
            for name, seed in sequence:
                clock.step()
                if steps.run(name, seed):
                    done.append(services.store.last_change_set_id or 0)
            dice.shuffle(done)
            for set_id in done:
                clock.step()
                services.history.undo(set_id)
                assert list(contradictions_of_tasks(engine)) == []
            assert (steps.wrong_clients(), steps.wrong_documents()) == ([], [])
            services.escalations.check(clock.now)
            services.tasks.extend()
            assert services.maintenance.check().problems == ()

    check()
