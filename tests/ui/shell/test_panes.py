"""F6: from one part of the window to the next, and round."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.shell import panes


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Three panes, each with a button that is switched off and a line to type in."""
    made = QWidget()
    qtbot.addWidget(made)
    row = QHBoxLayout(made)
    for name in ("first", "second", "third"):
        part = QWidget(made)
        column = QVBoxLayout(part)
        button = QPushButton(name)
        button.setEnabled(False)
        column.addWidget(button)
        column.addWidget(QLineEdit(name))
        row.addWidget(part)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    return made


@pytest.fixture
def parts(window: QWidget) -> list[QWidget]:
    return window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)


def pane() -> str:
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    return focused.text()


def test_it_goes_round_in_both_directions(parts: list[QWidget]) -> None:
    panes.focus_into(parts[0])
    assert pane() == "first"
    for by, expected in ((1, "second"), (1, "third"), (1, "first"), (-1, "third"), (-1, "second")):
        panes.step(parts, by)
        assert pane() == expected


@pytest.mark.parametrize(("by", "expected"), [(1, "second"), (-1, "third")])
def test_from_nowhere_it_begins_at_an_end(parts: list[QWidget], by: int, expected: str) -> None:
    panes.focus_into(parts[0])
    panes.step(parts[1:], by)
    assert pane() == expected
