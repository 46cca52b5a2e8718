"""A row that opens."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.today.row_button import RowButton


def test_enter_space_and_a_click_open(qtbot: QtBot, theme: Theme) -> None:
    row = RowButton()
    qtbot.addWidget(row)
    row.set_row("Anna", "quiet", key=3)
    row.show()
    opened: list[int] = []
    row.clicked.connect(lambda: opened.append(1))
    qtbot.keyClick(row, Qt.Key.Key_Return)
    qtbot.keyClick(row, Qt.Key.Key_Space)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert len(opened) == 3
    assert row.accessibleName() == "Anna, quiet"
    assert row.sizeHint().height() >= 24


def test_it_is_drawn_with_initials_or_an_icon(qtbot: QtBot, theme: Theme) -> None:
    row = RowButton()
    qtbot.addWidget(row)
    row.set_row("Anna", "quiet", key=3)
    person = row.grab().toImage()
    row.set_row("Anna", "quiet", icon_name="phone")
    assert row.grab().toImage() != person
    assert row.lines == ("Anna", "quiet")
