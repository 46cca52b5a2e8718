"""The tasks of the example."""

from __future__ import annotations

from itertools import pairwise
from random import Random

from crm_desktop.demo.task_words import task_words
from crm_desktop.demo.tasks import LEAST_OPEN, TaskMaker
from crm_desktop.domain.recurrence import check_rule
from crm_desktop.domain.task import TaskState
from crm_desktop.domain.wall_clock import wall_of
from tests.demo.shop import NOW, deals, shop


def _maker(seed: int = 1) -> TaskMaker:
    of = shop()
    maker = TaskMaker(Random(seed), task_words("ru"), of.days, of.crowd, ["чай"])
    made = deals(of, 200)
    maker.past = list(maker.of_deals(range(1, 201), made))  # type: ignore[attr-defined]
    return maker


def test_each_owner_has_a_full_day_in_working_hours() -> None:
    found = list(_maker().open_ones())
    owners = {task.draft.owner for task in found}
    assert len(found) == len(owners) * (LEAST_OPEN + 40)
    for task in found:
        task.draft.validate()
        assert task.created_at <= NOW
        if task.draft.starts_at:
            begin = wall_of(task.draft.starts_at)
            assert (9 <= begin.hour < 19, begin.weekday() < 5 or begin.date() == NOW.date()) == (True, True)
    late = [task for task in found if task.draft.ends_at and task.draft.ends_at < NOW]
    assert 0.03 < len(late) / len(found) < 0.3
    assert any(task.escalated_at for task in late)
    assert any(task.draft.deal_id for task in found)
    spans = sorted(
        (t.draft.owner, t.draft.starts_at, t.draft.ends_at)
        for t in found
        if t.draft.starts_at and t.draft.ends_at
    )
    pairs = pairwise(spans)
    clashes = sum(first[0] == second[0] and first[2] > second[1] for first, second in pairs)
    assert clashes < len(spans) / 20


def test_what_was_done_lies_in_the_past() -> None:
    maker = _maker()
    for task in [*maker.done(300), *maker.past]:  # type: ignore[attr-defined]
        task.draft.validate()
        assert task.state is not TaskState.OPEN
        assert task.done_at is not None
        assert task.created_at < task.done_at <= NOW


def test_series_and_days_can_be_stored() -> None:
    maker = _maker()
    for draft in maker.series("Europe/Moscow"):
        draft.validate()
        assert draft.starts_at is not None
        check_rule(draft.rule, wall_of(draft.starts_at, draft.zone))
    for date in maker.dates():
        date.validate()


def test_the_same_seed_draws_the_same() -> None:
    assert list(_maker(3).open_ones()) == list(_maker(3).open_ones())
