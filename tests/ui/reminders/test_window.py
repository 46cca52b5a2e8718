"""The window stands at the bottom right, as high as it must be, and keeps what is hidden for the bell."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.reminders.texts import ReminderTexts
from crm_desktop.ui.reminders.window import ReminderWindow
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.side_panel import SidePanel
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
    area = QGuiApplication.primaryScreen().availableGeometry()
    qtbot.waitUntil(lambda: area.contains(window.frameGeometry()))
    assert window.height() >= window.minimumSizeHint().height()
    assert window.y() == area.bottom() - window.height() - 12
    window.close()
    assert not window.isVisible()


def test_it_stands_aside_while_somebody_types_in_a_panel(qtbot: QtBot, app_context: AppContext) -> None:
    window, area = make(qtbot), QGuiApplication.primaryScreen().availableGeometry()
    host = QWidget()
    qtbot.addWidget(host)
    host.setGeometry(area)
    panel, line, elsewhere = SidePanel(host), QLineEdit(), QLineEdit(host)
    panel.set_body(line)
    with qtbot.waitExposed(host):
        host.show()
    panel.show_panel(line)
    window.announce(tasks(1), NOW, host)
    window.make_room(line)
    middle = area.center().x()
    assert window.geometry().center().x() < middle
    window.make_room(window.cards[0].finish)  # a window that moves away is hard to click
    assert window.geometry().center().x() < middle
    window.make_room(elsewhere)
    assert window.geometry().center().x() > middle
    window.make_room(line)
    panel.hide_panel()
    window.announce(tasks(2), NOW, host)
    assert window.geometry().center().x() > middle


def test_tab_goes_through_the_cards_as_they_stand(qtbot: QtBot, app_context: AppContext) -> None:
    window = make(qtbot)
    first, second = tasks(2)
    window.announce([first], NOW, None)
    window.hold([second, first], NOW)  # the newest stands above
    with qtbot.waitExposed(window):
        window.show_all(NOW, None)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.cards[0].setFocus()
    passed: list[QWidget] = []
    for _ in range(9):
        here = QApplication.focusWidget()
        assert here is not None
        passed.append(here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    above, below = window.cards
    assert passed[:3] == [above, above.finish, above.quarter]
    assert passed[6:] == [above.cross, below, below.finish]


def test_what_takes_the_place_of_a_card_has_its_keyboard(qtbot: QtBot, app_context: AppContext) -> None:
    window = make(qtbot)
    window.hold(tasks(4), NOW)
    with qtbot.waitExposed(window):
        window.show_all(NOW, None)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.cards[1].finish.setFocus()
    window.hold([each for each in tasks(4) if each.id != 2], NOW)
    assert QApplication.focusWidget() is window.cards[1]
    assert window.cards[1].reminder.id == 3
    window.hold([], NOW)
    assert QApplication.focusWidget() is window.cross
