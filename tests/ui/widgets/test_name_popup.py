from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.widgets.name_popup import NamePopup


@pytest.fixture
def popup(qtbot: QtBot, theme: Theme) -> NamePopup:
    host = QWidget()
    qtbot.addWidget(host)
    result = NamePopup("Name of the view", "Save", "", host)
    result.open_at(QPoint(40, 40))
    result.host = host  # type: ignore[attr-defined]
    return result


def test_enter_gives_the_name_and_closes(qtbot: QtBot, popup: NamePopup) -> None:
    qtbot.waitUntil(popup.field.hasFocus)
    qtbot.keyClicks(popup.field, " Wholesale ")
    with qtbot.waitSignal(popup.named) as heard:
        qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert heard.args == ["Wholesale"]


def test_an_empty_name_is_not_taken(qtbot: QtBot, popup: NamePopup) -> None:
    spy = QSignalSpy(popup.named)
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert spy.count() == 0
    assert not popup.findChild(QPushButton).isEnabled()
    popup.close()


def test_button_does_the_same(qtbot: QtBot, popup: NamePopup) -> None:
    popup.field.setText("Wholesale")
    with qtbot.waitSignal(popup.named):
        popup.findChild(QPushButton).click()
