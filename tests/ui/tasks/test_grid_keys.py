"""The keyboard in a week: everything that the mouse does."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt

from crm_desktop.domain.task import TaskDraft, TaskState
from crm_desktop.ui.tasks.entries import Slot
from tests.ui.tasks.calendar_desk import CONTROL, MONDAY, SHIFT, TODAY, CalendarDesk, at, timed, wall

SUNDAY = TODAY + dt.timedelta(days=1)


def finish(desk: CalendarDesk) -> None:
    """Let go of Ctrl or Shift."""
    desk.qtbot.keyRelease(desk.page.view, Qt.Key.Key_Control)
    desk.settle()


def test_the_slot_begins_now_and_arrows_lead_it(desk: CalendarDesk) -> None:
    desk.show()
    now = desk.page.grid.now()
    begin = (now.hour * 60 + now.minute) // 30 * 30
    assert desk.page.grid.scene.slot == Slot(TODAY, begin, begin + 30)
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Right)
    assert desk.page.grid.scene.slot == Slot(SUNDAY, begin + 30, begin + 60)
    assert "10" in desk.page.grid.accessibleDescription() or "30" in desk.page.grid.accessibleDescription()


def test_beyond_the_last_day_the_next_week_comes(desk: CalendarDesk) -> None:
    desk.show()
    for _ in range(2):
        desk.press(Qt.Key.Key_Right)
    assert desk.page.grid.scene.columns[0].day == SUNDAY  # here weeks begin on Sunday
    assert desk.page.grid.scene.slot is not None
    assert desk.page.grid.scene.slot.day == TODAY + dt.timedelta(days=2)


def test_arrows_choose_an_entry_and_enter_opens_it(desk: CalendarDesk) -> None:
    first = desk.add(timed("Первая", TODAY, 14))
    second = desk.add(timed("Вторая", TODAY, 14))
    desk.show()
    desk.page.grid.scene.slot = Slot(TODAY, 810, 840)
    desk.press(Qt.Key.Key_Down)
    assert desk.page.grid.scene.chosen == first
    assert "Первая" in desk.page.grid.accessibleDescription()
    desk.press(Qt.Key.Key_Right)
    assert desk.page.grid.scene.chosen == second
    desk.press(Qt.Key.Key_Return)
    assert desk.page.desk.form.body.title.value() == "Вторая"


def test_enter_on_an_empty_slot_begins_a_task_there(desk: CalendarDesk) -> None:
    desk.show()
    desk.page.grid.scene.slot = Slot(SUNDAY, 600, 630)
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.press(Qt.Key.Key_Return)
    draft = desk.page.desk.form.draft()
    assert (draft.starts_at, draft.ends_at) == (at(SUNDAY, 10), at(SUNDAY, 10, 45))


def test_control_moves_an_entry_once_for_many_presses(desk: CalendarDesk) -> None:
    task_id = desk.add(timed("Встреча", MONDAY, 10))
    desk.show()
    desk.page.grid.choose(task_id)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right):
        desk.press(key, CONTROL)
    assert desk.toasts == []
    finish(desk)
    assert desk.times(task_id)[0] == wall(17, 10, 30)
    assert len(desk.toasts) == 1
    assert desk.page.grid.scene.chosen == task_id


def test_without_letting_go_a_pause_is_enough(desk: CalendarDesk) -> None:
    task_id = desk.add(timed("Встреча", MONDAY, 10))
    desk.show()
    desk.page.grid.choose(task_id)
    desk.press(Qt.Key.Key_Up, CONTROL)
    desk.qtbot.waitUntil(lambda: bool(desk.toasts))
    assert desk.times(task_id)[0] == wall(16, 9, 45)


def test_shift_stretches_an_entry_and_escape_drops_that(desk: CalendarDesk) -> None:
    task_id = desk.add(timed("Встреча", MONDAY, 10))
    desk.show()
    desk.page.grid.choose(task_id)
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.press(Qt.Key.Key_Escape)
    finish(desk)
    assert desk.toasts == []
    for _ in range(2):
        desk.press(Qt.Key.Key_Up, SHIFT)
    finish(desk)
    assert desk.times(task_id)[1] == wall(16, 10, 30)


def test_up_from_midnight_leads_to_the_whole_day(desk: CalendarDesk) -> None:
    task_id = desk.add(TaskDraft("Выставка", day=TODAY))
    desk.show()
    desk.page.grid.scene.slot = Slot(TODAY, 0, 30)
    desk.press(Qt.Key.Key_Up)
    assert desk.page.grid.scene.chosen == task_id
    desk.press(Qt.Key.Key_Down)
    assert desk.page.grid.scene.slot == Slot(TODAY, 0, 30)


def test_space_and_delete_do_what_they_say(desk: CalendarDesk) -> None:
    task_id = desk.add(timed("Встреча", TODAY, 10))
    desk.show()
    desk.page.grid.choose(task_id)
    desk.press(Qt.Key.Key_Space)
    assert desk.task(task_id).state is TaskState.DONE
    desk.press(Qt.Key.Key_Space)
    assert desk.task(task_id).state is TaskState.OPEN
    desk.press(Qt.Key.Key_Delete)
    assert desk.services.tasks.rows([task_id]) == {}
    assert desk.page.grid.scene.chosen is None
