"""A figure that opens what stands behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.today.figure_button import FigureButton


def test_it_opens_by_mouse_and_keys(qtbot: QtBot, theme: Theme) -> None:
    figure = FigureButton()
    qtbot.addWidget(figure)
    figure.set_figure("5", "overdue tasks", ink="danger.ink")
    figure.show()
    heard: list[bool] = []
    figure.clicked.connect(lambda: heard.append(True))
    qtbot.mouseClick(figure, Qt.MouseButton.LeftButton)
    qtbot.keyClick(figure, Qt.Key.Key_Return)
    qtbot.keyClick(figure, Qt.Key.Key_Space)
    assert len(heard) == 3
    assert figure.accessibleName() == "overdue tasks: 5"
    assert min(figure.sizeHint().width(), figure.sizeHint().height()) >= 24


def test_there_is_nothing_behind_a_zero(qtbot: QtBot, theme: Theme) -> None:
    figure = FigureButton()
    qtbot.addWidget(figure)
    figure.set_figure("0", "overdue tasks", is_open=False)
    assert not figure.isEnabled()
    assert figure.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert not figure.grab().isNull()
