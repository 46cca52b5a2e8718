"""The menu of a day that has more entries than room."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from crm_desktop.ui.tasks.day_menu import DayMenu
from tests.ui.tasks.calendar_desk import MONDAY, CalendarDesk, timed


def test_each_entry_can_be_opened_and_a_new_one_begun(desk: CalendarDesk) -> None:
    desk.add(timed("Сверка & отчёт", MONDAY, 10))
    desk.page.day = MONDAY
    desk.show()
    days = []
    menu = DayMenu(desk.page, desk.page.desk, desk.context.formats, days.append)
    menu.open(MONDAY, desk.page.grid.entries, QPoint(10, 10))
    shown = desk.page.findChildren(QMenu)[-1]
    texts = [action.text() for action in shown.actions()]
    assert texts[0].endswith("Сверка && отчёт")
    assert texts[-2:] == ["New task", "To this day"]
    shown.actions()[-1].trigger()
    assert days == [MONDAY]
    shown.actions()[0].trigger()
    assert desk.page.desk.form.isVisible()
    shown.close()
