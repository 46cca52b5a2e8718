"""The calendar as a whole: views, periods, people, the tray, and what it remembers."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.task import TaskDraft
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.tasks.entries import Slot
from crm_desktop.ui.tasks.periods import Shown
from crm_desktop.ui.tasks.task_data import task_data
from tests.ui.keyboard import type_text
from tests.ui.tasks.calendar_desk import CONTROL, MONDAY, TODAY, CalendarDesk, at, timed, wall


@pytest.mark.parametrize(
    ("letter", "shown"),
    [("d", Shown.DAY), ("m", Shown.MONTH), ("a", Shown.AGENDA), ("ц", Shown.WEEK), ("ь", Shown.MONTH)],
)
def test_letters_choose_the_view_in_either_layout(desk: CalendarDesk, letter: str, shown: Shown) -> None:
    desk.show(Shown.DAY if shown is Shown.WEEK else Shown.WEEK)
    type_text(desk.page.view, letter)
    desk.settle()
    assert desk.page.head.shown is shown
    assert desk.page.view.isVisible()


def test_letters_work_in_the_list_too(desk: CalendarDesk) -> None:
    desk.add(timed("Встреча", MONDAY, 10))
    desk.show(Shown.LIST)
    desk.qtbot.keyClick(desk.page.list.rows, Qt.Key.Key_W)
    desk.settle()
    assert desk.page.head.shown is Shown.WEEK


def test_pages_turn_and_t_leads_back(desk: CalendarDesk) -> None:
    desk.show()
    first = desk.page.head.title.full_text()
    desk.press(Qt.Key.Key_PageDown)
    assert desk.page.day == TODAY + dt.timedelta(days=7)
    assert desk.page.head.title.full_text() != first
    type_text(desk.page.view, "t")
    desk.settle()
    assert desk.page.day == TODAY


def test_n_begins_a_task_in_the_slot(desk: CalendarDesk) -> None:
    desk.show()
    desk.page.grid.scene.slot = Slot(MONDAY, 600, 630)
    type_text(desk.page.view, "n")
    assert desk.page.desk.form.draft().starts_at == at(MONDAY, 10)


def test_the_working_week_has_five_days(desk: CalendarDesk) -> None:
    desk.show()
    desk.page.head.work_week.trigger()
    desk.settle()
    assert [column.day.weekday() for column in desk.page.grid.scene.columns] == [0, 1, 2, 3, 4]


def test_what_is_done_can_be_left_out(desk: CalendarDesk) -> None:
    task_id = desk.add(timed("Встреча", MONDAY, 10))
    desk.write(lambda: desk.services.tasks.complete_many([task_id]))
    desk.show()
    assert desk.page.grid.entry(task_id) is not None
    desk.page.head.show_done.trigger()
    desk.settle()
    assert desk.page.grid.entry(task_id) is None


def test_people_stand_side_by_side_in_a_day(desk: CalendarDesk) -> None:
    for name in ("Анна", "Пётр", "Олег"):
        desk.services.users.create(name)
    task_id = desk.add(timed("Встреча", TODAY, 10, 90, owner="Пётр"))
    desk.add(timed("Чужое", TODAY, 10, owner="Олег"))
    done = desk.add(timed("Готово", TODAY, 15, owner="Пётр"))
    desk.write(lambda: desk.services.tasks.complete_many([done]))
    desk.show(Shown.DAY)
    assert [column.owner for column in desk.page.grid.scene.columns] == [None]
    for name in ("Анна", "Пётр"):
        desk.page.side.people.boxes[name].click()
    desk.settle()
    assert [column.owner for column in desk.page.grid.scene.columns] == ["Анна", "Пётр"]
    assert {entry.title for entry in desk.page.grid.entries} == {"Встреча", "Готово"}
    assert "2.5 h" in desk.page.grid.scene.people[1]
    assert "1 h" in desk.page.grid.scene.people[1]
    start = desk.page.grid.area_of(task_id)
    assert start is not None
    target = desk.page.grid.place.column_area(0, 720, 780).center()
    desk.drag(desk.page.grid.viewport(), [start.center(), QPoint(target.x(), start.center().y())])
    assert desk.task(task_id).draft.owner == "Анна"


def test_a_task_of_the_tray_is_dropped_into_the_day(desk: CalendarDesk) -> None:
    task_id = desk.add(TaskDraft("Позвонить"))
    desk.show()
    data, place = task_data(task_id), desk.point(MONDAY, 11) + QPoint(0, 8)
    held = (Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(desk.page.grid.viewport(), QDragEnterEvent(place, *held))
    assert desk.page.grid.scene.ghost == Slot(MONDAY, 660, 720)
    QApplication.sendEvent(desk.page.grid.viewport(), QDropEvent(QPointF(place), *held))
    desk.settle()
    assert desk.times(task_id)[0] == wall(16, 11)
    assert desk.page.side.tray.tasks.tasks == []


def test_a_task_of_the_tray_gets_the_slot_by_keys(desk: CalendarDesk) -> None:
    task_id = desk.add(TaskDraft("Позвонить"))
    desk.show()
    desk.page.grid.scene.slot = Slot(MONDAY, 600, 630)
    desk.page.side.tray.setCurrentIndex(desk.page.side.tray.tasks.index(0))
    desk.qtbot.keyClick(desk.page.side.tray, Qt.Key.Key_Return, CONTROL)
    desk.settle()
    assert desk.times(task_id)[0] == wall(16, 10)


def test_a_task_from_elsewhere_is_shown_on_its_day(desk: CalendarDesk) -> None:
    day = TODAY + dt.timedelta(days=40)
    task_id = desk.add(timed("Встреча", day, 10))
    desk.show()
    desk.page.open_ref(EntityRef(Entity.TASK, task_id))
    desk.settle()
    assert desk.page.grid.scene.chosen == task_id
    assert desk.page.desk.form.body.title.value() == "Встреча"


def test_repeated_tasks_are_there_wherever_one_looks(desk: CalendarDesk) -> None:
    desk.add(timed("Планёрка", MONDAY, 9, rule="FREQ=WEEKLY"))
    desk.show()
    desk.page.go_to(TODAY + dt.timedelta(days=7 * 40))
    desk.settle()
    desk.qtbot.waitUntil(lambda: any(entry.title == "Планёрка" for entry in desk.page.grid.entries))


def test_what_another_window_changes_is_seen(desk: CalendarDesk) -> None:
    desk.show()
    desk.write(lambda: desk.services.tasks.create(timed("Чужая", MONDAY, 10)))
    assert [entry.title for entry in desk.page.grid.entries] == ["Чужая"]


def test_the_look_is_remembered(desk: CalendarDesk) -> None:
    desk.show(Shown.MONTH)
    desk.page.head.by_owner.trigger()
    state = desk.page.state()
    other = CalendarDesk(desk.context, desk.qtbot).page
    other.restore_state(state)
    assert other.head.shown is Shown.MONTH
    assert other.head.by_owner.isChecked()
    assert other.state() == state


def test_a_form_that_is_typed_in_keeps_the_user(desk: CalendarDesk) -> None:
    desk.show()
    desk.page.desk.start()
    assert desk.page.may_leave()
    desk.page.desk.start()
    desk.page.desk.form.body.title.setText("Позвонить")
    assert not desk.page.may_leave()
    assert desk.page.desk.form.isVisible()


def test_a_small_page_has_no_side(desk: CalendarDesk) -> None:
    desk.show()
    assert desk.page.side.isVisible()
    desk.page.resize(760, 560)
    assert not desk.page.side.isVisible()


def test_the_language_changes_while_it_shows(desk: CalendarDesk, languages: Languages) -> None:
    desk.show()
    desk.page.desk.start()
    languages.use("ru")
    desk.settle()
    assert "ноября 2026" in desk.page.head.title.full_text()
    desk.page.desk.start()
    desk.settle()


def test_a_month_of_two_thousand_entries_opens_at_once(desk: CalendarDesk) -> None:
    days = [MONDAY.replace(day=1) + dt.timedelta(days=at % 30) for at in range(2000)]
    drafts = [timed(f"№ {number}", day, 8 + number % 10, 30) for number, day in enumerate(days)]
    desk.services.tasks.create_many(drafts)
    desk.show()
    times = []
    for _ in range(3):
        desk.page.show_view(Shown.WEEK)
        desk.settle()
        begun = time.perf_counter()
        desk.page.show_view(Shown.MONTH)
        desk.qtbot.waitUntil(lambda: len(desk.page.month.entries) >= 2000)
        desk.page.month.grab()
        times.append(time.perf_counter() - begun)
        desk.page.month.entries = []
    assert min(times) < 0.4  # 0.1 on an idle computer: benchmarks say how long exactly


def test_another_screen_begins_a_task_with_its_client(desk: CalendarDesk) -> None:
    desk.show()
    desk.page.receive(EntityRef(Entity.CLIENT, desk.anna))
    desk.settle()
    assert desk.page.desk.form.body.client.value() == "Лебедева Анна"
    assert desk.page.desk.form.draft().client_id == desk.anna
    assert not desk.page.desk.form.is_edited


def test_esc_in_the_calendar_closes_a_form_in_which_nothing_was_typed(desk: CalendarDesk) -> None:
    desk.show()
    desk.page.desk.start()
    form = desk.page.desk.form
    desk.page.focus_first()
    desk.press(Qt.Key.Key_Escape)
    assert not form.isVisible()
    desk.page.desk.start()
    form.body.title.set_value("Позвонить")
    desk.page.focus_first()
    desk.press(Qt.Key.Key_Escape)
    assert form.isVisible()


def test_a_new_task_is_the_chosen_one_for_the_keys_that_follow(desk: CalendarDesk) -> None:
    desk.page.day = MONDAY
    desk.show()
    desk.page.desk.start(Slot(MONDAY, 600, 660))
    form = desk.page.desk.form
    form.body.title.set_value("Замер")
    form.submit()
    desk.qtbot.waitUntil(lambda: desk.page.grid.scene.chosen is not None, timeout=3000)
    entry = desk.page.grid.entry(desk.page.grid.scene.chosen)
    assert entry is not None
    assert entry.title == "Замер"
