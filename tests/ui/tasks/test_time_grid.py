"""A week as a widget: its tips, its clock."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from tests.ui.tasks.calendar_desk import MONDAY, CalendarDesk, timed


def test_the_clock_ticks_only_while_it_is_seen(desk: CalendarDesk) -> None:
    desk.show()
    ticking = [timer for timer in desk.page.grid.findChildren(QTimer) if timer.interval() >= 10_000]
    assert [timer.isActive() for timer in ticking] == [True]
    desk.page.hide()
    assert [timer.isActive() for timer in ticking] == [False]


def test_the_tip_says_all_of_an_entry(desk: CalendarDesk) -> None:
    task_id = desk.add(timed("<b>Встреча</b>", MONDAY, 10, place="Склад"))
    desk.show()
    area = desk.page.grid.area_of(task_id)
    assert area is not None
    point = area.center()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, point, desk.page.grid.viewport().mapToGlobal(point))
    QApplication.sendEvent(desk.page.grid.viewport(), event)
    assert "Склад" in QToolTip.text()
    assert "<b>Встреча" not in QToolTip.text()
    QToolTip.hideText()
