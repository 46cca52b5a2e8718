"""Choices with long texts."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from crm_desktop.ui.forms.wrapped_radio import WrappedRadio


def test_a_long_text_wraps_and_a_click_on_it_chooses(qtbot: QtBot, theme: object) -> None:
    choice = WrappedRadio("слово " * 40, "Notes: mine")
    qtbot.addWidget(choice)
    choice.resize(200, choice.heightForWidth(200))
    choice.show()
    assert choice.minimumSizeHint().width() < 200
    assert choice.height() > 60
    qtbot.mouseClick(choice, Qt.MouseButton.LeftButton, pos=QPoint(120, 30))
    assert choice.radio.isChecked()
    assert choice.radio.accessibleName() == "Notes: mine"
    assert choice.text().startswith("слово")
