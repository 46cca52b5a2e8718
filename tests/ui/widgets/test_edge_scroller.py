"""Scrolling near an edge while something is dragged."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.widgets.edge_scroller import FASTEST, EdgeScroller, push


def test_it_is_faster_the_nearer_the_edge() -> None:
    assert push(300, 600) == 0
    assert push(0, 600) == -FASTEST
    assert push(600, 600) == FASTEST
    assert -FASTEST < push(40, 600) < 0
    assert push(0, 2) == 0


def test_the_board_is_scrolled_while_the_pointer_is_at_its_edge(qtbot: QtBot) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    inner = QWidget()
    inner.resize(3000, 100)
    area.setWidget(inner)
    area.resize(400, 200)
    with qtbot.waitExposed(area):
        area.show()
    scroller = EdgeScroller(area)
    right = area.viewport().mapToGlobal(QPoint(area.viewport().width() - 2, 50))
    scroller.watch(right, area, [])
    scroller.tick()
    moved = area.horizontalScrollBar().value()
    assert moved > 0
    scroller.watch(area.viewport().mapToGlobal(QPoint(200, 50)), area, [])
    scroller.tick()
    assert area.horizontalScrollBar().value() == moved
    assert not scroller._timer.isActive()
