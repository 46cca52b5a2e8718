"""Putting a task off is counted, once for each later day, and taken back with the action."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from crm_desktop.domain.deal import NextAction, NextActionKind
from crm_desktop.domain.task import TaskDraft
from crm_desktop.services import Services
from crm_desktop.services.put_off import put_off
from tests.services.deals.board import make_deal

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
NOON = datetime(2026, 11, 23, 12).astimezone()


def count(services: Services, task_id: int) -> int:
    rows = services.store.engine.rows("SELECT put_off FROM task WHERE id = ?", (task_id,))
    return int(rows[0][0])


def test_only_a_later_day_counts(services: Services) -> None:
    task = services.tasks.create(TaskDraft("Позвонить", starts_at=NOON, ends_at=NOON + HOUR))
    for by, expected in ((HOUR, 0), (-2 * HOUR, 0), (DAY, 1), (-3 * DAY, 1), (2 * DAY, 2)):
        services.tasks.shift([task], by)
        assert count(services, task) == expected, by


def test_a_day_instead_of_an_hour_is_no_putting_off(services: Services) -> None:
    task = services.tasks.create(TaskDraft("Позвонить", starts_at=NOON))
    draft = replace(services.tasks.get(task).draft, starts_at=None, ends_at=None, day=NOON.date())
    services.tasks.update(task, None, draft)
    assert count(services, task) == 0
    services.tasks.update(task, None, replace(draft, day=NOON.date() + DAY))
    assert count(services, task) == 1


def test_a_time_for_what_had_none_and_what_is_done_do_not_count(services: Services) -> None:
    task = services.tasks.create(TaskDraft("Когда-нибудь"))
    services.tasks.update(task, None, TaskDraft("Когда-нибудь", day=date(2026, 12, 1)))
    services.tasks.complete_many([task])
    services.tasks.shift([task], DAY)
    assert count(services, task) == 0


def test_undo_and_redo_take_it_along(services: Services) -> None:
    task = services.tasks.create(TaskDraft("Позвонить", starts_at=NOON))
    services.tasks.shift([task], DAY)
    services.history.undo_last()
    assert count(services, task) == 0
    services.history.redo_last()
    assert count(services, task) == 1
    services.history.undo_last()
    services.tasks.shift([task], -DAY)
    services.history.undo_last()  # it goes to a later day again, and nobody has put it off
    assert count(services, task) == 0


def test_a_next_action_that_is_put_off_counts(services: Services) -> None:
    deal = make_deal(services)
    services.deals.set_next_action([deal], NextAction(NextActionKind.CALL, on=date(2026, 11, 23)))
    (task,) = services.tasks.open_of_deal(deal)
    before = count(services, task.id)
    services.deals.set_next_action([deal], NextAction(NextActionKind.CALL, on=date(2026, 11, 25)))
    assert count(services, task.id) == before + 1


def test_nothing_is_written_when_nothing_is_put_off() -> None:
    row = {"state": "open", "due_at": "2026-11-23T09:00:00.000000Z", "put_off": 3}
    assert put_off(row, {"title": "Иначе"}) == {}
    assert put_off(row, {"due_at": "2026-11-25T09:00:00.000000Z"}) == {"put_off": 4}
    assert put_off(row | {"state": "done"}, {"due_at": "2026-11-25T09:00:00.000000Z"}) == {}
