"""Ctrl+Z in a box."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.widgets.line_undo import LineUndo


class Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.undone = 0
        self.edit = QLineEdit(self)
        QVBoxLayout(self).addWidget(self.edit)
        LineUndo(self.edit)
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self._on_undo)

    def _on_undo(self) -> None:
        self.undone += 1


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    result = Window()
    qtbot.addWidget(result)
    result.show()
    result.activateWindow()
    result.edit.setFocus()
    qtbot.waitUntil(result.edit.hasFocus)
    return result


def test_what_was_typed_is_taken_back_first(window: Window, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.edit, "abc")
    qtbot.keyClick(window.edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.edit.text() == ""
    assert window.undone == 0


def test_with_nothing_typed_the_window_takes_back(window: Window, qtbot: QtBot) -> None:
    window.edit.setText("stored")
    qtbot.keyClick(window.edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.edit.text() == "stored"
    assert window.undone == 1
