"""A month by keyboard and mouse."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from crm_desktop.domain.task import TaskDraft
from crm_desktop.ui.tasks.periods import Shown
from tests.ui.tasks.calendar_desk import (
    ALT,
    CONTROL,
    LEFT,
    MONDAY,
    NOTHING,
    SHIFT,
    TODAY,
    CalendarDesk,
    timed,
    wall,
)


def cell(desk: CalendarDesk, day: dt.date) -> QPoint:
    month = desk.page.month
    return month.cell(list(month.scene.days).index(day)).center()


def test_an_entry_is_dragged_to_another_day_and_keeps_its_hour(desk: CalendarDesk) -> None:
    task_id = desk.add(timed("Встреча", MONDAY, 10))
    desk.show(Shown.MONTH)
    area = desk.page.month.area_of(task_id)
    assert area is not None
    target = cell(desk, TODAY)
    desk.drag(desk.page.month, [area.center(), target], lets_go=False)
    assert desk.page.month.scene.target == TODAY
    QTest.mouseRelease(desk.page.month, LEFT, NOTHING, target)
    desk.settle()
    assert desk.times(task_id)[0] == wall(21, 10)


def test_arrows_choose_a_day_and_control_moves_an_entry(desk: CalendarDesk) -> None:
    task_id = desk.add(TaskDraft("Выставка", day=TODAY))
    desk.show(Shown.MONTH)
    assert desk.page.month.scene.day == TODAY
    desk.press(Qt.Key.Key_Down, ALT)
    assert desk.page.month.scene.chosen == task_id
    assert "Выставка" in desk.page.month.accessibleDescription()
    desk.press(Qt.Key.Key_Up, CONTROL)
    assert desk.task(task_id).draft.day == TODAY - dt.timedelta(days=7)
    desk.press(Qt.Key.Key_Right, SHIFT)
    assert desk.task(task_id).draft.last_day == TODAY - dt.timedelta(days=6)
    desk.press(Qt.Key.Key_Return)
    assert desk.page.desk.form.isVisible()


def test_beyond_the_last_week_the_next_month_comes(desk: CalendarDesk) -> None:
    desk.show(Shown.MONTH)
    for _ in range(3):
        desk.press(Qt.Key.Key_Down)
    assert desk.page.month.scene.month == 12
    assert desk.page.month.scene.day == TODAY + dt.timedelta(days=21)


def test_enter_on_an_empty_day_begins_a_task(desk: CalendarDesk) -> None:
    desk.show(Shown.MONTH)
    desk.press(Qt.Key.Key_Return)
    assert desk.page.desk.form.draft().day == TODAY


def test_what_has_no_room_is_counted_and_listed(desk: CalendarDesk) -> None:
    for number in range(12):
        desk.add(timed(f"№ {number}", TODAY, 8 + number % 10))
    desk.show(Shown.MONTH)
    month = desk.page.month
    at = list(month.scene.days).index(TODAY)
    hidden = month.hidden(at)
    assert 0 < hidden < 12
    rows = month.scene.weeks[at // 7][1]
    assert rows + hidden == 12
    QTest.mouseClick(month, LEFT, NOTHING, month.more_area(at, rows).center())
    menu = desk.page.findChild(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert menu is not None
    assert sum("№" in action.text() for action in menu.actions()) == 12
    menu.close()


def test_a_double_click_begins_a_task_on_that_day(desk: CalendarDesk) -> None:
    desk.show(Shown.MONTH)
    QTest.mouseDClick(desk.page.month, LEFT, NOTHING, cell(desk, MONDAY))
    assert desk.page.desk.form.draft().day == MONDAY


def test_escape_drops_what_is_dragged(desk: CalendarDesk) -> None:
    task_id = desk.add(timed("Встреча", MONDAY, 10))
    desk.show(Shown.MONTH)
    area = desk.page.month.area_of(task_id)
    assert area is not None
    desk.drag(desk.page.month, [area.center(), cell(desk, TODAY)], lets_go=False)
    desk.qtbot.keyClick(desk.page.month, Qt.Key.Key_Escape)
    QTest.mouseRelease(desk.page.month, LEFT, NOTHING, cell(desk, TODAY))
    desk.settle()
    assert desk.times(task_id)[0] == wall(16, 10)
