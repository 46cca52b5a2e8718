"""Answers mean moments and records."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from pytestqt.qtbot import QtBot

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.reminder import ReminderKind
from crm_desktop.domain.report import ReportName
from crm_desktop.domain.report_records import Asked
from crm_desktop.domain.task import TaskDraft, TaskKind
from crm_desktop.domain.timeline import TimelineFilter, TimelineKind
from crm_desktop.system import settings as names
from crm_desktop.ui.reminders.answers import Answers
from crm_desktop.ui.shell.context import AppContext, ToastRequest
from tests.factories import make_client
from tests.store_fixtures import Clock
from tests.ui.reminders.cards import TASK


def test_later_is_a_while_a_moment_or_tomorrow_morning(app_context: AppContext, clock: Clock) -> None:
    answers = Answers(app_context)
    app_context.settings.set(names.REMIND_MORNING, "08:15")
    assert answers.moment(dt.timedelta(hours=1)) == clock.now + dt.timedelta(hours=1)
    assert answers.moment(clock.now) == clock.now
    tomorrow = answers.moment(None).astimezone()
    assert tomorrow.date() == clock.now.astimezone().date() + dt.timedelta(days=1)
    assert tomorrow.time() == dt.time(8, 15)


def test_what_was_put_off_is_told_and_comes_at_once_when_that_is_undone(
    qtbot: QtBot, app_context: AppContext, clock: Clock
) -> None:
    services = app_context.services
    user_id = services.users.create("Мария")
    services.users.act_as(user_id)
    services.reminders.due(clock.now, user_id)
    begin = clock.now + dt.timedelta(minutes=5)
    services.tasks.create(TaskDraft("Позвонить", starts_at=begin, remind_before=(dt.timedelta(),)))
    clock.now = begin
    [reminder] = services.reminders.due(clock.now, user_id)
    answers, told = Answers(app_context), list[ToastRequest]()
    app_context.shell.toast_requested.connect(told.append)
    with qtbot.waitSignal(answers.answered):
        answers.put_off(reminder, dt.timedelta(minutes=15))
    until = app_context.formats.time(clock.now + dt.timedelta(minutes=15))
    [toast] = told
    assert toast.text == f"Comes again today at {until}: Позвонить"
    assert toast.action_text == "Undo"
    assert services.reminders.due(clock.now, user_id) == []
    with qtbot.waitSignal(answers.answered):
        assert toast.on_action is not None
        toast.on_action()
    assert [each.id for each in services.reminders.due(clock.now, user_id)] == [reminder.id]


def test_a_day_of_a_client_opens_the_client_and_the_overview_its_screen(app_context: AppContext) -> None:
    answers, opened, pages = Answers(app_context), [], []
    app_context.shell.ref_requested.connect(opened.append)
    app_context.shell.page_requested.connect(pages.append)
    answers.open(replace(TASK, kind=ReminderKind.DATE, ref=EntityRef(Entity.IMPORTANT_DATE, 5), client_id=7))
    answers.open(replace(TASK, kind=ReminderKind.DIGEST))
    assert opened == [EntityRef(Entity.CLIENT, 7)]
    assert pages == ["today"]


def test_who_must_not_be_called_is_not(app_context: AppContext, clock: Clock) -> None:
    services = app_context.services
    client_id = make_client(services, phones="8 916 123-45-67")
    services.wishes.set_do_not_call([client_id], clock.now.date())
    errors: list[object] = []
    app_context.shell.error_raised.connect(errors.append)
    assert not Answers(app_context).call(replace(TASK, client_id=client_id))
    assert len(errors) == 1


def test_a_contact_that_is_done_is_told_and_asked_for(
    qtbot: QtBot, app_context: AppContext, clock: Clock
) -> None:
    services = app_context.services
    client_id = make_client(services)
    task_id = services.tasks.create(TaskDraft("Позвонить", TaskKind.CALL, client_id))
    filed: list[tuple[str, object]] = []
    asked: list[int] = []
    app_context.shell.filed.connect(lambda text, more: filed.append((text, more)))
    app_context.shell.task_finished.connect(asked.append)
    ref = EntityRef(Entity.TASK, task_id)
    answers = Answers(app_context)
    with qtbot.waitSignal(answers.answered):
        answers.finish(replace(TASK, ref=ref, title="Позвонить", client_id=client_id))
    [(text, more)] = filed
    assert text == "Done: Позвонить"
    assert isinstance(more, tuple)
    assert more[0] == "What came of it?"
    more[1]()
    assert asked == [task_id]
    [item] = services.timeline.page(client_id, TimelineFilter(kinds=frozenset({TimelineKind.CALL}))).items
    assert item.subject == "Позвонить"


def test_many_things_open_the_report_of_them(app_context: AppContext) -> None:
    handed: list[tuple[str, object]] = []
    app_context.shell.handed_over.connect(lambda key, message: handed.append((key, message)))
    Answers(app_context).open(replace(TASK, kind=ReminderKind.ESCALATIONS, count=25))
    [(key, message)] = handed
    assert key == "reports"
    assert isinstance(message, Asked)
    assert message.query.name is ReportName.ESCALATIONS
