"""The mouse in a week: drawing, moving, stretching, and letting go of it all."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from crm_desktop.domain.task import TaskDraft
from crm_desktop.ui.tasks.entries import Slot
from tests.ui.tasks.calendar_desk import LEFT, MONDAY, NOTHING, CalendarDesk, at, move, timed, wall

WEDNESDAY = MONDAY + dt.timedelta(days=2)


def viewport(desk: CalendarDesk):  # type: ignore[no-untyped-def]
    return desk.page.grid.viewport()


def middle(desk: CalendarDesk, task_id: int) -> QPoint:
    area = desk.page.grid.area_of(task_id)
    assert area is not None
    return area.center()


def test_an_empty_place_is_drawn_over_and_a_form_begins_there(desk: CalendarDesk) -> None:
    desk.show()
    start, end = desk.point(WEDNESDAY, 10), desk.point(WEDNESDAY, 11.5)
    desk.drag(viewport(desk), [start, end], lets_go=False)
    assert desk.page.grid.scene.ghost == Slot(WEDNESDAY, 600, 690)
    QTest.mouseRelease(viewport(desk), LEFT, NOTHING, end)
    desk.settle()
    assert desk.page.desk.form.isVisible()
    draft = desk.page.desk.form.draft()
    assert (draft.starts_at, draft.ends_at) == (at(WEDNESDAY, 10), at(WEDNESDAY, 11, 30))


def test_drawing_upwards_is_the_same(desk: CalendarDesk) -> None:
    desk.show()
    desk.drag(viewport(desk), [desk.point(WEDNESDAY, 11), desk.point(WEDNESDAY, 9.5)], lets_go=False)
    ghost = desk.page.grid.scene.ghost
    assert ghost is not None
    assert (ghost.begin, ghost.end) == (570, 675)


def test_an_entry_is_moved_to_another_day_and_hour_as_one_undoable_action(desk: CalendarDesk) -> None:
    task_id = desk.add(timed("Встреча", MONDAY, 10))
    desk.show()
    start = middle(desk, task_id)
    by = desk.point(WEDNESDAY, 12.25) - desk.point(MONDAY, 10)
    desk.drag(viewport(desk), [start, start + by / 2, start + by])
    assert desk.times(task_id) == (wall(18, 12, 15), wall(18, 13, 15))
    assert desk.toasts == ["Moved: Встреча"]
    desk.write(desk.services.history.undo_last)
    assert desk.times(task_id)[0] == wall(16, 10)


def test_it_can_be_moved_again_before_the_first_move_is_shown(desk: CalendarDesk) -> None:
    task_id = desk.add(timed("Встреча", MONDAY, 10))
    desk.show()
    hour = QPoint(0, desk.page.grid.place.hour)
    for _ in range(2):
        start = middle(desk, task_id)
        QTest.mousePress(viewport(desk), LEFT, NOTHING, start)
        move(viewport(desk), start + hour)
        QTest.mouseRelease(viewport(desk), LEFT, NOTHING, start + hour)
    desk.settle()
    assert desk.errors == []
    assert desk.times(task_id)[0] == wall(16, 12)


def test_both_ends_are_stretched_by_quarters_of_an_hour(desk: CalendarDesk) -> None:
    task_id = desk.add(timed("Встреча", MONDAY, 10, 120))
    desk.show()
    area = desk.page.grid.area_of(task_id)
    assert area is not None
    quarter = QPoint(0, round(desk.page.grid.place.hour / 4))
    bottom = QPoint(area.center().x(), area.bottom() - 1)
    desk.drag(viewport(desk), [bottom, bottom + quarter / 2, bottom + quarter])
    assert desk.times(task_id) == (wall(16, 10), wall(16, 12, 15))
    top = QPoint(area.center().x(), area.top() + 1)
    desk.drag(viewport(desk), [top, top - quarter, top - 2 * quarter])
    assert desk.times(task_id) == (wall(16, 9, 30), wall(16, 12, 15))


def test_an_entry_keeps_a_length_when_it_is_stretched_past_its_other_end(desk: CalendarDesk) -> None:
    task_id = desk.add(timed("Встреча", MONDAY, 10, 60))
    desk.show()
    area = desk.page.grid.area_of(task_id)
    assert area is not None
    bottom = QPoint(area.center().x(), area.bottom() - 1)
    desk.drag(viewport(desk), [bottom, bottom - QPoint(0, 200)])
    assert desk.times(task_id) == (wall(16, 10), wall(16, 10, 15))


def test_escape_drops_what_is_dragged(desk: CalendarDesk) -> None:
    task_id = desk.add(timed("Встреча", MONDAY, 10))
    desk.show()
    start, end = middle(desk, task_id), desk.point(WEDNESDAY, 15)
    desk.drag(viewport(desk), [start, end], lets_go=False)
    assert desk.page.grid.scene.ghost is not None
    desk.qtbot.keyClick(desk.page.grid, Qt.Key.Key_Escape)
    assert desk.page.grid.scene.ghost is None
    QTest.mouseRelease(viewport(desk), LEFT, NOTHING, end)
    desk.settle()
    assert desk.times(task_id)[0] == wall(16, 10)


def test_an_entry_dragged_into_the_lane_takes_the_whole_day_and_comes_back(desk: CalendarDesk) -> None:
    task_id = desk.add(timed("Встреча", MONDAY, 10))
    desk.show()
    place = desk.page.grid.place
    lane = QPoint(desk.point(WEDNESDAY, 10).x(), place.lane_top + 8)
    desk.drag(viewport(desk), [middle(desk, task_id), lane])
    draft = desk.task(task_id).draft
    assert (draft.is_all_day, draft.day) == (True, WEDNESDAY)
    desk.drag(viewport(desk), [middle(desk, task_id), desk.point(MONDAY, 14.1)])
    assert desk.times(task_id) == (wall(16, 14), wall(16, 15))


def test_days_of_the_lane_are_drawn_over(desk: CalendarDesk) -> None:
    desk.show()
    y = desk.page.grid.place.lane_top + 8
    points = [QPoint(desk.point(day, 10).x(), y) for day in (WEDNESDAY, MONDAY)]
    desk.drag(viewport(desk), points)
    draft = desk.page.desk.form.draft()
    assert (draft.day, draft.last_day) == (MONDAY, WEDNESDAY)


def test_an_entry_let_go_above_the_tray_loses_its_time(desk: CalendarDesk) -> None:
    task_id = desk.add(timed("Встреча", MONDAY, 10))
    desk.show()
    tray = desk.page.side.tray_card
    target = viewport(desk).mapFromGlobal(tray.mapToGlobal(tray.rect().center()))
    desk.drag(viewport(desk), [middle(desk, task_id), target])
    assert desk.task(task_id).draft.starts_at is None
    assert [task.id for task in desk.page.side.tray.tasks.tasks] == [task_id]


def test_a_double_click_opens_or_begins(desk: CalendarDesk) -> None:
    task_id = desk.add(timed("Встреча", MONDAY, 10))
    desk.show()
    QTest.mouseDClick(viewport(desk), LEFT, NOTHING, middle(desk, task_id))
    assert desk.page.desk.form.body.title.value() == "Встреча"
    desk.page.desk.form.hide_panel()
    QTest.mouseDClick(viewport(desk), LEFT, NOTHING, desk.point(WEDNESDAY, 13.2))
    assert desk.page.desk.form.draft().starts_at == at(WEDNESDAY, 13)


def test_the_pointer_tells_what_it_would_do(desk: CalendarDesk) -> None:
    task_id = desk.add(timed("Встреча", MONDAY, 10, 120))
    desk.show()
    area = desk.page.grid.area_of(task_id)
    assert area is not None
    shapes = []
    for point in (area.center(), QPoint(area.center().x(), area.bottom() - 1), desk.point(WEDNESDAY, 10)):
        QTest.mouseMove(viewport(desk), point)
        shapes.append(viewport(desk).cursor().shape())
    assert shapes == [
        Qt.CursorShape.PointingHandCursor,
        Qt.CursorShape.SizeVerCursor,
        Qt.CursorShape.ArrowCursor,
    ]


def test_near_an_edge_the_hours_scroll_while_something_is_dragged(desk: CalendarDesk) -> None:
    task_id = desk.add(timed("Встреча", MONDAY, 10))
    desk.show()
    bar = desk.page.grid.verticalScrollBar()
    before = bar.value()
    edge = QPoint(middle(desk, task_id).x(), viewport(desk).height() - 3)
    desk.drag(viewport(desk), [middle(desk, task_id), edge], lets_go=False)
    desk.qtbot.waitUntil(lambda: bar.value() > before)
    desk.page.grid.drag.cancel()


def test_a_click_on_a_day_leads_to_it(desk: CalendarDesk) -> None:
    desk.show()
    QTest.mouseClick(viewport(desk), LEFT, NOTHING, QPoint(desk.point(WEDNESDAY, 10).x(), 20))
    desk.settle()
    assert [column.day for column in desk.page.grid.scene.columns] == [WEDNESDAY]


def test_who_is_late_with_a_move_is_told_and_sees_what_holds(desk: CalendarDesk) -> None:
    task_id = desk.add(timed("Встреча", MONDAY, 10))
    desk.show()
    entry = desk.page.grid.entry(task_id)
    assert entry is not None
    desk.write(
        lambda: desk.services.tasks.update(task_id, None, TaskDraft("Другое", starts_at=at(MONDAY, 8)))
    )
    desk.page.grid.place_requested.emit(entry, Slot(WEDNESDAY, 600, 660))
    desk.settle()
    assert len(desk.errors) == 1
    assert desk.times(task_id)[0] == wall(16, 8)
