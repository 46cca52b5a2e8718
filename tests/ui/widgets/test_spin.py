"""Boxes for numbers look like the lines beside them."""

from __future__ import annotations

from PySide6.QtWidgets import QSpinBox
from pytestqt.qtbot import QtBot

from crm_desktop.ui.widgets.spin import dress_spin


def test_the_text_stands_apart_from_the_edge(qtbot: QtBot) -> None:
    box = QSpinBox()
    qtbot.addWidget(box)
    dress_spin(box)
    assert box.lineEdit().textMargins().left() > 0
