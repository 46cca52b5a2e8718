"""The window stands at the bottom right, as high as it must be, and keeps what is hidden for the bell."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from crm_desktop.ui.reminders.texts import ReminderTexts
from crm_desktop.ui.reminders.window import ReminderWindow
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.shell.context import AppContext
from tests.ui.reminders.cards import NOW, tasks


def make(qtbot: QtBot) -> ReminderWindow:
    window = ReminderWindow(ReminderTexts(Formats()))
    qtbot.addWidget(window)
    return window


def test_it_stays_on_the_screen_however_much_there_is(qtbot: QtBot, app_context: AppContext) -> None:
    window, area = make(qtbot), QGuiApplication.primaryScreen().availableGeometry()
    window.announce(tasks(1), NOW, None)
    low = window.height()
    window.announce(tasks(3), NOW, None)
    assert window.height() > low
    window.hold(tasks(30), NOW)
    window.show_all(NOW, None)
    assert len(window.cards) == 30
    assert area.contains(window.geometry())


def test_what_was_there_before_does_not_pop_up(qtbot: QtBot, app_context: AppContext) -> None:
    window = make(qtbot)
    window.hold(tasks(2), NOW)
    assert not window.isVisible()
    window.show_all(NOW, None)
    assert len(window.cards) == 2
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_an_empty_list_says_so(qtbot: QtBot, app_context: AppContext) -> None:
    window = make(qtbot)
    window.show_all(NOW, None)
    assert window.isVisible()
    assert window._nothing.isVisible()
    window.close()
    assert not window.isVisible()
