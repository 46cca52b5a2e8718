"""A repeated task is moved or removed: only this one, or all that follow."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from crm_desktop.domain.task import TaskFilter
from tests.ui.tasks.calendar_desk import MONDAY, CalendarDesk, timed, wall

RULE = "FREQ=WEEKLY;BYDAY=MO;COUNT=4"
NEXT_MONDAY = MONDAY + dt.timedelta(days=7)


def series(desk: CalendarDesk) -> list[int]:
    """Store four Mondays from the coming one on, and show the week of the first."""
    first = desk.add(timed("Планёрка", NEXT_MONDAY, 9, rule=RULE))
    desk.page.day = NEXT_MONDAY
    desk.show()
    return desk.services.tasks.following(first)


def drag_a_day_on(desk: CalendarDesk, task_id: int) -> None:
    area = desk.page.grid.area_of(task_id)
    assert area is not None
    by = desk.point(NEXT_MONDAY + dt.timedelta(days=1), 10) - desk.point(NEXT_MONDAY, 9)
    start = area.center()
    desk.drag(desk.page.grid.viewport(), [start, start + by / 2, start + by])


def menu(desk: CalendarDesk) -> QMenu:
    found = desk.page.desk.question.menu
    assert found is not None
    assert found.isVisible()
    return found


def choose(desk: CalendarDesk, at: int) -> None:
    """Choose a line of the menu by keys."""
    shown = menu(desk)
    for _ in range(at):
        QTest.keyClick(shown, Qt.Key.Key_Down)
    QTest.keyClick(shown, Qt.Key.Key_Return)
    desk.settle()


def begins(desk: CalendarDesk, ids: list[int]) -> list[dt.datetime | None]:
    return [desk.times(task_id)[0] for task_id in ids]


def test_it_is_said_that_the_other_weekdays_move_too(desk: CalendarDesk) -> None:
    ids = series(desk)
    twice = desk.add(timed("Сводка", NEXT_MONDAY, 12, rule="FREQ=WEEKLY;BYDAY=MO,TH;COUNT=4"))
    desk.write(lambda: desk.services.tasks.remove(ids))
    drag_a_day_on(desk, twice)
    assert "other weekdays" in menu(desk).actions()[1].text()
    choose(desk, 1)
    following = desk.services.tasks.following(twice)
    assert {begin.isoweekday() for begin in begins(desk, following) if begin} == {2, 5}


def test_only_this_one_is_moved(desk: CalendarDesk) -> None:
    ids = series(desk)
    drag_a_day_on(desk, ids[0])
    assert begins(desk, ids[:1]) == [wall(23, 9)]  # nothing is written before the answer
    assert "other weekdays" not in menu(desk).actions()[1].text()
    choose(desk, 0)
    assert begins(desk, ids[:2]) == [wall(24, 10), wall(30, 9)]
    desk.write(desk.services.history.undo_last)
    assert begins(desk, ids[:1]) == [wall(23, 9)]


def test_all_that_follow_are_moved_with_their_weekday_as_one_action(desk: CalendarDesk) -> None:
    ids = series(desk)
    drag_a_day_on(desk, ids[0])
    choose(desk, 1)
    mondays = [wall(24, 10) + dt.timedelta(days=7 * week) for week in range(4)]
    after = desk.services.tasks.following(ids[0])
    assert begins(desk, after) == mondays
    desk.write(desk.services.history.undo_last)
    assert begins(desk, ids) == [wall(23, 9) + dt.timedelta(days=7 * week) for week in range(4)]


def test_esc_leaves_it_where_it_was(desk: CalendarDesk) -> None:
    ids = series(desk)
    before = desk.page.grid.area_of(ids[0])
    drag_a_day_on(desk, ids[0])
    assert desk.page.grid.area_of(ids[0]) != before
    QTest.keyClick(menu(desk), Qt.Key.Key_Escape)
    desk.qtbot.waitUntil(lambda: desk.page.grid.area_of(ids[0]) == before, timeout=3000)
    assert begins(desk, ids[:1]) == [wall(23, 9)]


def test_del_asks_what_is_to_go(desk: CalendarDesk) -> None:
    ids = series(desk)
    desk.page.grid.choose(ids[1])
    desk.page.go_to(NEXT_MONDAY + dt.timedelta(days=7))
    desk.settle()
    desk.page.grid.choose(ids[1])
    desk.press(Qt.Key.Key_Delete)
    assert len(desk.services.tasks.list_ids(TaskFilter())) == 4
    choose(desk, 1)
    assert list(desk.services.tasks.list_ids(TaskFilter())) == ids[:1]


def test_a_single_task_goes_without_a_question(desk: CalendarDesk) -> None:
    task_id = desk.add(timed("Звонок", MONDAY, 10))
    desk.show()
    desk.page.desk.remove([task_id], QPoint(0, 0))
    desk.settle()
    assert not desk.services.tasks.list_ids(TaskFilter())
    assert desk.page.desk.question.menu is None
