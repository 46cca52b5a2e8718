"""Where everything is in the picture of a month."""

from __future__ import annotations

import datetime as dt

from crm_desktop.domain.task import TaskDraft
from crm_desktop.ui.tasks.periods import Shown
from tests.ui.tasks.calendar_desk import MONDAY, TODAY, CalendarDesk, timed


def test_cells_fill_the_picture_without_gaps(desk: CalendarDesk) -> None:
    desk.show(Shown.MONTH)
    month = desk.page.month
    cells = [month.cell(at) for at in range(len(month.scene.days))]
    assert sum(cell.width() * cell.height() for cell in cells) == month.width() * (
        month.height() - month.head
    )
    assert [month.day_at(cell.center()) for cell in cells] == list(month.scene.days)
    assert month.day_at(cells[0].topLeft() - cells[0].bottomRight()) is None


def test_an_entry_of_days_goes_on_in_the_next_week(desk: CalendarDesk) -> None:
    task_id = desk.add(TaskDraft("Выставка", day=MONDAY, last_day=MONDAY + dt.timedelta(days=9)))
    desk.show(Shown.MONTH)
    found = [
        (bar.first, bar.last)
        for bars, _ in desk.page.month.scene.weeks
        for bar in bars
        if bar.entry.id == task_id
    ]
    assert found == [(1, 6), (0, 3)]


def test_entries_of_a_day_stand_in_order_and_within_their_cell(desk: CalendarDesk) -> None:
    late, early = desk.add(timed("Поздно", TODAY, 15)), desk.add(timed("Рано", TODAY, 9))
    whole = desk.add(TaskDraft("Весь день", day=TODAY))
    desk.show(Shown.MONTH)
    month = desk.page.month
    assert [entry.id for entry in month.of_day(TODAY)] == [whole, early, late]
    cell = month.cell(list(month.scene.days).index(TODAY))
    areas = [month.area_of(task_id) for task_id in (whole, early, late)]
    assert all(area is not None and cell.contains(area) for area in areas)
    assert [area.top() for area in areas] == sorted(area.top() for area in areas)  # type: ignore[union-attr]


def test_where_nothing_else_is_left_the_last_row_shows_it(desk: CalendarDesk) -> None:
    """Not "1 more" in the place where that one could stand."""
    desk.show(Shown.MONTH)
    month = desk.page.month
    month.resize(700, 6 * 2 * month.row + 6 * 30)
    room = month._week(0, month._by_day)[1]
    tomorrow = TODAY + dt.timedelta(days=1)
    many = [desk.add(timed(f"Дело {at}", TODAY, 9 + at)) for at in range(room + 2)]
    few = [desk.add(timed(f"Звонок {at}", tomorrow, 9 + at)) for at in range(room)]
    desk.page.refresh()
    desk.settle()
    days = list(month.scene.days)
    assert month.hidden(days.index(TODAY)) == 3
    assert month.hidden(days.index(tomorrow)) == 0
    assert all(month.area_of(task_id) is not None for task_id in few)
    assert sum(month.area_of(task_id) is None for task_id in many) == 3
