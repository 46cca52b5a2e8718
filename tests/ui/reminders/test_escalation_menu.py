"""The head decides about something that was forgotten, from its reminder."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.escalation import EscalationCause, EscalationDraft, Resolution
from crm_desktop.domain.reminder import Reminder
from crm_desktop.domain.task import TaskDraft
from crm_desktop.services import Services
from crm_desktop.ui.reminders.answers import Answers
from crm_desktop.ui.reminders.escalation_menu import escalation_menu
from crm_desktop.ui.shell.context import AppContext, ToastRequest

MONDAY = dt.datetime(2026, 11, 23, 6, 0, tzinfo=dt.UTC)


@pytest.fixture
def told(sqlite_services: Services) -> Reminder:
    """What the head was told: a call of Мария was forgotten."""
    services = sqlite_services
    services.preferences.update(time_zone="Europe/Moscow", holiday_country="-")
    head = services.users.create("Глава")
    services.users.act_as(head)
    services.escalations.create_rule(
        EscalationDraft("Просрочено", EscalationCause.TASK_OVERDUE, 60, notify="Глава")
    )
    services.tasks.create(TaskDraft("Позвонить", starts_at=MONDAY, owner="Мария & Ко"))
    services.escalations.check(MONDAY + dt.timedelta(hours=2))
    found = services.reminders.due(MONDAY + dt.timedelta(hours=2), head)
    return next(each for each in found if each.escalation_id is not None)


def choose(qtbot: QtBot, context: AppContext, told: Reminder, *path: int) -> list[ToastRequest]:
    said: list[ToastRequest] = []
    context.shell.toast_requested.connect(said.append)
    host = QWidget()
    qtbot.addWidget(host)
    answers = Answers(context, host)
    menu: QMenu = escalation_menu(context, told, lambda work, words: answers.decide(told, work, words), host)
    for at in path[:-1]:
        inner = menu.actions()[at].menu()
        assert isinstance(inner, QMenu)
        menu = inner
    with qtbot.waitSignal(answers.answered):
        menu.actions()[path[-1]].trigger()
    return said


def test_the_head_takes_over(qtbot: QtBot, app_context: AppContext, told: Reminder) -> None:
    services = app_context.services
    choose(qtbot, app_context, told, 0)
    assert services.tasks.get(told.ref.id).draft.owner == "Глава"
    services.history.undo_last()
    assert services.tasks.get(told.ref.id).draft.owner == "Мария & Ко"


def test_the_head_gives_it_to_somebody(qtbot: QtBot, app_context: AppContext, told: Reminder) -> None:
    app_context.services.users.create("Аня")
    choose(qtbot, app_context, told, 1, 0)
    assert app_context.services.tasks.get(told.ref.id).draft.owner == "Аня"


def test_the_head_reminds_whose_it_is(qtbot: QtBot, app_context: AppContext, told: Reminder) -> None:
    services = app_context.services
    (said,) = choose(qtbot, app_context, told, 2)
    assert said.action_text == ""  # nobody takes a reminder back
    assert told.escalation_id is not None
    line = services.escalations.get(told.escalation_id)
    assert (line.resolution, line.resolved_at) == (Resolution.REMINDED, None)
    manager = next(user.id for user in services.users.list() if user.name == "Мария & Ко")
    found = services.reminders.due(services.store.clock() + dt.timedelta(minutes=1), manager)
    assert told.escalation_id in [each.escalation_id for each in found]
