"""Tab follows the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.widgets.scroll import scrolled
from crm_desktop.ui.widgets.tab_order import order_tabs, tab_inside


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


def test_the_keyboard_goes_round_inside_and_passes_what_is_not_seen(qtbot: QtBot) -> None:
    behind, first, hidden, off, last = (QLineEdit() for _ in range(5))
    host, over, bare = QWidget(), QWidget(), QWidget()
    qtbot.addWidget(host)
    row = QHBoxLayout(host)
    row.addWidget(behind)
    row.addWidget(over)
    column = QVBoxLayout(over)
    for each in (first, hidden, off, bare):
        column.addWidget(each)
    last.setParent(bare)  # placed by hand, without a layout
    off.setEnabled(False)
    hidden.hide()
    with qtbot.waitExposed(host):
        host.show()
    host.activateWindow()
    hidden.hide()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    for expected, is_forward in ((last, True), (first, True), (last, False), (first, False)):
        assert tab_inside(over, is_forward=is_forward)
        assert expected.hasFocus()
    behind.setFocus()
    assert not tab_inside(over, is_forward=True)
    assert behind.hasFocus()
