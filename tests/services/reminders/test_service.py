"""Reminders come when they are due, to their person, once; and go when what they are about is over."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest

from crm_desktop.domain.history import UndoOutcome
from crm_desktop.domain.reminder import Reminder, ReminderKind, ReminderRules
from crm_desktop.domain.task import Outcome, TaskDraft
from crm_desktop.services import Services
from tests.factories import make_client
from tests.store_fixtures import Clock

START = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


@pytest.fixture
def me(services: Services) -> int:
    """The person at the keyboard, who has seen this morning already."""
    user_id = services.users.create("Мария")
    services.users.act_as(user_id)
    services.reminders.due(services.store.clock(), user_id)
    return user_id


def make_task(services: Services, *leads: timedelta, at: datetime = START, **values: object) -> int:
    draft = TaskDraft("Позвонить", starts_at=at, remind_before=leads or (15 * MINUTE,))
    for name, value in values.items():
        setattr(draft, name, value)
    return services.tasks.create(draft)


def due(services: Services, me: int, at: datetime) -> list[Reminder]:
    return services.reminders.due(at, me, ReminderRules(with_digest=False))


def undo(services: Services) -> UndoOutcome:
    action = services.history.status().undo
    assert action is not None
    return services.history.undo(action.id)


def test_a_task_is_told_of_at_its_time_and_once(services: Services, me: int) -> None:
    task_id = make_task(services)
    assert due(services, me, START - 16 * MINUTE) == []
    (reminder,) = due(services, me, START - 15 * MINUTE)
    assert (reminder.kind, reminder.ref.id, reminder.title) == (ReminderKind.TASK, task_id, "Позвонить")
    assert reminder.at == START
    assert not reminder.is_late
    assert due(services, me, START) == []


def test_each_lead_is_told_and_of_missed_ones_the_last(services: Services, me: int) -> None:
    make_task(services, 24 * HOUR, HOUR, 5 * MINUTE)
    assert len(due(services, me, START - 24 * HOUR)) == 1
    (late,) = due(services, me, START + HOUR)
    assert late.is_late
    assert [each.id for each in services.reminders.shown(me, START)] == [late.id]


def test_a_reminder_is_of_its_owner_only(services: Services, me: int) -> None:
    other = services.users.create("Олег")
    make_task(services, owner="Олег")
    assert due(services, me, START) == []
    assert len(due(services, other, START)) == 1


def test_a_task_of_nobody_is_told_to_who_asks_first(services: Services, me: int) -> None:
    other = services.users.create("Олег")
    services.store.act_as(None, "")
    make_task(services)
    assert len(due(services, other, START)) == 1
    assert due(services, me, START) == []
    assert len(services.reminders.shown(other, START)) == 1
    services.tasks.shift([1], HOUR)
    assert len(due(services, me, START + HOUR)) == 1


def test_what_is_given_to_somebody_else_is_told_to_him(services: Services, me: int) -> None:
    other = services.users.create("Олег")
    task_id = make_task(services)
    assert len(due(services, me, START)) == 1
    services.tasks.reassign([task_id], "Олег")
    assert services.reminders.shown(me, START) == []
    assert len(due(services, other, START)) == 1


def test_a_moved_task_is_told_of_anew_and_a_done_one_never(services: Services, me: int) -> None:
    moved, done, removed = make_task(services), make_task(services), make_task(services)
    services.tasks.shift([moved], HOUR)
    services.tasks.complete(done, Outcome())
    services.tasks.remove([removed])
    assert due(services, me, START) == []
    assert [each.ref.id for each in due(services, me, START + HOUR)] == [moved]
    services.tasks.shift([moved], HOUR)
    assert services.reminders.shown(me, START) == []
    assert [each.ref.id for each in due(services, me, START + 2 * HOUR)] == [moved]


def test_undo_neither_repeats_nor_loses_a_reminder(services: Services, me: int) -> None:
    task_id = make_task(services)
    assert len(due(services, me, START - 15 * MINUTE)) == 1
    services.tasks.shift([task_id], HOUR)
    assert not undo(services).kept
    assert due(services, me, START) == []
    services.tasks.remove([task_id])
    undo(services)
    assert due(services, me, START + HOUR) == []
    services.tasks.shift([task_id], 2 * HOUR)
    assert len(due(services, me, START + 2 * HOUR)) == 1


def test_a_reminder_leaves_no_trace_in_the_history(services: Services, me: int) -> None:
    task_id = make_task(services)
    before = services.history.status()
    version = services.tasks.get(task_id).version
    due(services, me, START)
    services.reminders.snooze([each.id for each in services.reminders.shown(me)], START + HOUR)
    due(services, me, START + HOUR)
    services.reminders.answer([each.id for each in services.reminders.shown(me)])
    assert services.history.status() == before
    assert services.tasks.get(task_id).version == version


def test_a_snoozed_reminder_comes_again_and_an_answered_one_does_not(services: Services, me: int) -> None:
    make_task(services)
    (reminder,) = due(services, me, START)
    services.reminders.snooze([reminder.id], START + 15 * MINUTE)
    assert services.reminders.shown(me, START) == []
    assert due(services, me, START + 14 * MINUTE) == []
    (again,) = due(services, me, START + 15 * MINUTE)
    assert again.id == reminder.id
    services.reminders.answer([again.id])
    assert services.reminders.shown(me, START) == []
    assert due(services, me, START + 48 * HOUR) == []


def test_what_was_put_off_on_a_clock_far_ahead_comes_when_the_clock_is_right(
    services: Services, me: int, clock: Clock
) -> None:
    make_task(services)
    (reminder,) = due(services, me, START)
    clock.now = START + timedelta(days=3650)
    services.reminders.snooze([reminder.id], clock.now + HOUR)
    clock.now = START + HOUR
    assert len(due(services, me, clock.now)) == 1


def test_quiet_hours_let_everything_wait(services: Services, me: int) -> None:
    make_task(services)
    local = START.astimezone().time()
    rules = ReminderRules(
        quiet_from=time(local.hour - 2), quiet_until=time(local.hour + 1), with_digest=False
    )
    assert services.reminders.due(START, me, rules) == []
    assert services.reminders.next_at(START, me, rules) == START + HOUR
    assert len(services.reminders.due(START + HOUR, me, rules)) == 1


def test_a_task_of_a_whole_day_is_told_of_in_the_morning(services: Services, me: int) -> None:
    day = START.date()
    services.tasks.create(TaskDraft("Отчёт", day=day, remind_before=(timedelta(0),)))
    nine = datetime.combine(day, time(9)).astimezone()
    assert due(services, me, nine - MINUTE) == []
    (reminder,) = due(services, me, nine)
    assert reminder.day == day


def test_what_was_over_when_it_was_written_down_is_not_told_of(services: Services, me: int) -> None:
    past = services.store.clock() - HOUR
    make_task(services, at=past)
    late = services.store.clock() + 5 * MINUTE
    make_task(services, HOUR, at=late)
    assert due(services, me, late - MINUTE) == []
    assert len(due(services, me, late)) == 1


def test_the_next_moment_is_known(services: Services, me: int) -> None:
    make_task(services)
    assert services.reminders.next_at(START - HOUR, me) == START - 15 * MINUTE


def test_a_client_in_the_bin_takes_his_reminders_along(services: Services, me: int) -> None:
    client_id = make_client(services)
    make_task(services, client_id=client_id)
    services.clients.archive([client_id])
    assert due(services, me, START) == []
    services.clients.restore([client_id])
    (reminder,) = due(services, me, START)
    assert reminder.client_name == "Лебедева Анна"


def test_the_day_begins_with_its_digest_once(services: Services, me: int) -> None:
    make_task(services, at=START + HOUR)
    make_task(services, at=START - 20 * HOUR)
    morning = datetime.combine(START.date(), time(9)).astimezone()
    assert services.reminders.due(morning - MINUTE, me, ReminderRules()) != []
    found = [each for each in services.reminders.due(morning, me) if each.kind is ReminderKind.DIGEST]
    assert [each.digest and (each.digest.overdue, each.digest.today) for each in found] == [(1, 1)]
    assert services.reminders.due(morning + MINUTE, me, afresh=True) == []
