"""Alt alone, and Alt with another key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.main_window import MainWindow
from tests.ui.shell.pages import FEATURES

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(app_context: AppContext, qtbot: QtBot) -> MainWindow:
    result = MainWindow(app_context, FEATURES)
    qtbot.addWidget(result)
    result.start()
    result.show()
    qtbot.waitActive(result)
    return result


def test_alt_alone_shows_the_menu_bar(window: MainWindow) -> None:
    QTest.keyPress(window, Qt.Key.Key_Alt)
    QTest.keyRelease(window, Qt.Key.Key_Alt)
    assert window.menu_bar.isVisible()


@pytest.mark.parametrize("has_field", [False, True])
def test_a_shortcut_with_alt_leaves_the_menu_bar_hidden(
    window: MainWindow, has_field: bool, qtbot: QtBot
) -> None:
    heard: list[bool] = []
    QShortcut(QKeySequence("Alt+1"), window).activated.connect(lambda: heard.append(True))
    target = window
    if has_field:
        field = QLineEdit(window)
        field.show()
        field.setFocus()
        target = field  # type: ignore[assignment]
    QTest.keyPress(target, Qt.Key.Key_Alt)
    QTest.keyClick(target, Qt.Key.Key_1, ALT)
    QTest.keyRelease(target, Qt.Key.Key_Alt)
    assert heard
    assert not window.menu_bar.isVisible()


def test_a_click_between_is_no_tap(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyPress(window, Qt.Key.Key_Alt)
    qtbot.mouseClick(window.rail, Qt.MouseButton.LeftButton, ALT)
    QTest.keyRelease(window, Qt.Key.Key_Alt)
    assert not window.menu_bar.isVisible()
