"""A week as a picture: what it shows first, what is marked in it, where everything is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint

from crm_desktop.domain.task import TaskDraft
from crm_desktop.ui.tasks.entries import Slot
from tests.ui.tasks.calendar_desk import MONDAY, TODAY, CalendarDesk, timed, wall


def test_the_day_is_shown_from_the_morning_on(desk: CalendarDesk) -> None:
    desk.show()
    place = desk.page.grid.place
    assert 7 * 60 < place.minute_at(place.body_top) <= 8 * 60


@pytest.mark.parametrize("hour", [6, 22])
def test_who_works_early_or_late_sees_what_is_now(desk: CalendarDesk, hour: int) -> None:
    desk.page.grid.now = lambda: wall(TODAY.day, hour, 20)
    desk.show()
    place = desk.page.grid.place
    assert place.body_top < place.y(hour * 60) < place.y(hour * 60 + 60) < place.height


def test_what_is_at_the_same_time_is_marked(desk: CalendarDesk) -> None:
    desk.services.users.create("Анна")
    ids = {desk.add(timed("x", MONDAY, 10, 90, owner="Анна")), desk.add(timed("y", MONDAY, 11, owner="Анна"))}
    desk.add(timed("z", MONDAY, 15, owner="Анна"))
    desk.show()
    assert desk.page.grid.scene.clashing == ids
    entry = desk.page.grid.entry(min(ids))
    assert entry is not None
    assert "at the same time" in desk.page.grid.spoken_entry(entry)


def test_a_minute_is_brought_into_view(desk: CalendarDesk) -> None:
    desk.show()
    grid = desk.page.grid
    for begin in (23 * 60, 0):
        grid.show_minute(begin, begin + 30)
        assert grid.place.body_top <= grid.place.y(begin) <= grid.place.height
    assert grid.entry_at(QPoint(5, 5)) is None


def test_the_chosen_entry_stays_chosen_while_it_is_there(desk: CalendarDesk) -> None:
    task_id = desk.add(TaskDraft("Выставка", day=TODAY))
    desk.show()
    desk.page.grid.choose(task_id)
    desk.page.grid.place_now(desk.page.grid.entry(task_id), Slot(MONDAY, 600, 660))  # type: ignore[arg-type]
    assert desk.page.grid.entry(task_id).begins == wall(16, 10)  # type: ignore[union-attr]
    desk.page.refresh()
    desk.settle()
    assert desk.page.grid.scene.chosen == task_id
    desk.write(lambda: desk.services.tasks.remove([task_id]))
    assert desk.page.grid.scene.chosen is None
