"""A card offers what can be done, by mouse and keyboard."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import QDateTime, Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.reminder import Reminder, ReminderKind
from crm_desktop.ui.reminders.card import ReminderCard
from crm_desktop.ui.reminders.texts import ReminderTexts
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.shell.context import AppContext
from tests.ui.reminders.cards import NOW, TASK


def make(qtbot: QtBot, reminder: Reminder) -> ReminderCard:
    card = ReminderCard(reminder, ReminderTexts(Formats()), NOW)
    qtbot.addWidget(card)
    card.show()
    return card


@pytest.mark.usefixtures("app_context")
def test_only_what_makes_sense_is_offered(qtbot: QtBot) -> None:
    card = make(qtbot, TASK)
    assert not card.call.isVisible()
    assert not card.greet.isVisible()
    card = make(qtbot, replace(TASK, kind=ReminderKind.BIRTHDAY, task_kind=None, phone="+7", day=NOW.date()))
    assert card.call.isVisible()
    assert card.greet.isVisible()


@pytest.mark.usefixtures("app_context")
def test_of_something_forgotten_deciding_comes_first(qtbot: QtBot) -> None:
    card = make(qtbot, replace(TASK, kind=ReminderKind.ESCALATION, task_kind=None, phone="+7"))
    deeds = (card.greet, card.call, card.finish)
    assert sorted(deeds, key=lambda deed: (deed.y(), deed.x())) == list(deeds)
    assert not card._when.isVisible()  # the head is told of it at once


@pytest.mark.usefixtures("app_context")
def test_many_things_are_counted_and_their_list_is_opened(qtbot: QtBot) -> None:
    many = replace(TASK, kind=ReminderKind.ESCALATIONS, title="", text="Счёт", task_kind=None, count=25)
    card = make(qtbot, many)
    assert card.accessibleName().startswith("25 things need your attention")
    with qtbot.waitSignal(card.opened) as answer:
        card.greet.click()
    assert (card.greet.text(), answer.args) == ("Show the list", [many])
    assert not card.call.isVisible()


def test_any_moment_may_be_chosen(qtbot: QtBot, app_context: AppContext) -> None:
    card = make(qtbot, TASK)
    qtbot.mouseClick(card.other, Qt.MouseButton.LeftButton)
    assert card.at.isVisible()
    later = NOW + dt.timedelta(days=2)
    card.at.setDateTime(QDateTime.fromSecsSinceEpoch(int(later.timestamp())))
    with qtbot.waitSignal(card.snoozed) as answer:
        card.put_off.click()
    assert answer.args == [TASK, later]


def test_enter_opens_and_escape_hides(qtbot: QtBot, app_context: AppContext) -> None:
    card = make(qtbot, TASK)
    card.activateWindow()
    card.setFocus()
    qtbot.waitUntil(card.hasFocus)
    with qtbot.waitSignal(card.opened):
        qtbot.keyClick(card, Qt.Key.Key_Return)
    with qtbot.waitSignal(card.closed):
        qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert "Позвонить" in card.accessibleName()
