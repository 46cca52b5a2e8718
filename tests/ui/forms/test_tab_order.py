"""Tab follows the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.forms.tab_order import order_tabs
from crm_desktop.ui.widgets.scroll import scrolled


def test_tab_goes_as_things_stand(qtbot: QtBot) -> None:
    last, second, first = QLineEdit(), QLineEdit(), QLineEdit()
    host, inner = QWidget(), QWidget()
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    line = QHBoxLayout()
    line.addWidget(first)
    column.addLayout(line)
    QVBoxLayout(inner).addWidget(second)
    column.addWidget(scrolled(inner))
    column.addWidget(last)
    order_tabs(host)
    host.show()
    host.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    for expected in (second, last):
        host.focusNextChild()
        assert expected.hasFocus()
