"""The list that a field with choices opens."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.widgets.combo import NOTHING, dress_popup


def test_rows_are_as_high_as_those_of_a_menu_and_nothing_is_a_dash(theme: Theme, qtbot: QtBot) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    dress_popup(box)
    box.addItems(["", "New"])
    box.show()
    box.showPopup()
    delegate = box.view().itemDelegate()
    assert isinstance(delegate, QStyledItemDelegate)
    assert delegate.displayText("", QLocale()) == NOTHING
    assert delegate.displayText("New", QLocale()) == "New"
    assert box.view().sizeHintForRow(1) >= 28
    box.hidePopup()
    assert box.itemText(0) == ""
