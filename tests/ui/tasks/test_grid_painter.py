"""What a painted week shows, looked at point by point."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor

from crm_desktop.domain.task import TaskDraft
from crm_desktop.ui.runtime.theme import active
from tests.ui.tasks.calendar_desk import MONDAY, TODAY, CalendarDesk, timed


def color(desk: CalendarDesk, point: QPoint) -> str:
    """Return the colour of a point of the week."""
    return desk.page.grid.viewport().grab().toImage().pixelColor(point).name()


def test_hours_that_are_not_worked_and_days_off_are_shaded(desk: CalendarDesk) -> None:
    desk.show()
    aside = QPoint(20, 8)
    shaded, plain = active().color("weekend").name(), active().color("surface").name()
    assert color(desk, desk.point(MONDAY, 10) + aside) == plain
    assert color(desk, desk.point(MONDAY, 19) + aside) == shaded
    assert color(desk, desk.point(TODAY, 10) + aside) == shaded


def test_the_time_it_is_runs_through_today_alone(desk: CalendarDesk) -> None:
    desk.show()
    now = desk.page.grid.now()
    hour = now.hour + now.minute / 60
    red = active().color("danger.ink").name()
    if desk.page.grid.place.y(now.hour * 60) > desk.page.grid.place.body_top:
        assert color(desk, desk.point(TODAY, hour) + QPoint(20, 0)) == red
        assert color(desk, desk.point(MONDAY, hour) + QPoint(20, 0)) != red


def test_an_entry_has_the_colour_of_its_kind_and_a_ghost_that_of_the_accent(desk: CalendarDesk) -> None:
    task_id = desk.add(timed("x", TODAY + dt.timedelta(days=1), 12, 120))
    desk.page.day = TODAY + dt.timedelta(days=1)
    desk.show()
    area = desk.page.grid.area_of(task_id)
    assert area is not None
    assert color(desk, area.center()) == QColor(active().pair("accent")[0]).name()
    before = color(desk, desk.point(TODAY + dt.timedelta(days=2), 12) + QPoint(-20, 30))
    start, end = desk.point(TODAY + dt.timedelta(days=2), 12), desk.point(TODAY + dt.timedelta(days=2), 14)
    desk.drag(desk.page.grid.viewport(), [start, end], lets_go=False)
    after = color(desk, start + QPoint(-20, 30))
    assert (before, after) == (active().color("surface").name(), active().color("accent_soft").name())
    desk.page.grid.drag.cancel()


def test_a_crowded_lane_says_how_many_have_no_room(desk: CalendarDesk) -> None:
    for number in range(7):
        desk.add(TaskDraft(f"№ {number}", day=TODAY))
    desk.show()
    grid = desk.page.grid
    assert grid.scene.hidden[-1] == 3
    assert grid.more_text(3) == "3 more"
    assert grid.place.body_top > grid.place.bar_area(6, 6, 4).top()


def test_a_holiday_has_a_line_for_its_name(desk: CalendarDesk) -> None:
    desk.show()
    grid = desk.page.grid
    before = grid.place.body_top
    grid.set_holidays({TODAY: "Day of the shop"})
    assert grid.place.body_top > before
    line = [color(desk, QPoint(grid.place.left(6) + 10 + step, 56)) for step in range(90)]
    assert active().color("danger.ink").name() in line


def test_the_line_of_now_is_faint_over_entries(desk: CalendarDesk) -> None:
    now = desk.page.grid.now()
    if not 1 <= now.hour < 23:
        return
    task_id = desk.add(timed("x", TODAY, now.hour - 1, 180))
    desk.show()
    desk.page.grid.show_minute(now.hour * 60 - 60, now.hour * 60 + 120)
    area = desk.page.grid.area_of(task_id)
    assert area is not None
    y = desk.page.grid.place.y(now.hour * 60 + now.minute)
    red = active().color("danger.ink").name()
    assert color(desk, QPoint(area.right() - 10, y)) != red
    assert color(desk, QPoint(area.right() + 3, y)) == red
