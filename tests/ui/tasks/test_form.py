"""The form of a task: typed in one line or in fields, stored once, told when somebody was faster."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.domain.deal import DealDraft
from crm_desktop.domain.errors import StaleError
from crm_desktop.domain.task import CheckItem, Priority, TaskDraft, TaskKind
from tests.factories import make_client
from tests.ui.keyboard import type_text
from tests.ui.tasks.calendar_desk import MONDAY, TODAY, CalendarDesk, at, timed, wall


def test_one_line_is_understood_shown_and_stored(desk: CalendarDesk) -> None:
    desk.show()
    desk.page.desk.start()
    body = desk.page.desk.form.body
    type_text(body.quick, "завтра в 15 на час позвонить Лебедевой срочно")
    desk.qtbot.waitUntil(body.understood.isVisible)
    desk.settle()
    assert body.quick.spans
    assert TaskKind(body.kind.current()) is TaskKind.CALL
    assert body.client.picked_id() == desk.anna
    assert body.title.value().startswith("позвонить")
    desk.qtbot.keyClick(body.quick, Qt.Key.Key_Return)
    desk.settle()
    (task_id,) = desk.services.tasks.list_ids()
    draft = desk.task(task_id).draft
    tomorrow = TODAY + dt.timedelta(days=1)
    assert (draft.starts_at, draft.ends_at) == (at(tomorrow, 15), at(tomorrow, 16))
    assert (draft.client_id, draft.priority) == (desk.anna, Priority.HIGH)
    assert not desk.page.desk.form.isVisible()
    said = desk.toasts[0]
    assert said.startswith("Task added: позвонить")
    assert "tomorrow, 3:00" in said  # that day may not be in view


def test_what_was_understood_names_the_weekday_and_that_it_repeats(desk: CalendarDesk) -> None:
    desk.show()
    desk.page.desk.start()
    body = desk.page.desk.form.body
    type_text(body.quick, "каждую пятницу в 15 планёрка")
    desk.qtbot.waitUntil(body.understood.isVisible)
    desk.settle()
    text = body.understood.text()
    assert text.startswith("Understood: Meeting · Fri, ")
    assert text.endswith(" · repeats")
    assert body.when.end.typed_value() is None
    assert "30" in body.when.end.placeholderText()  # how long it takes unless somebody says


def test_by_friday_is_a_deadline_and_said_so(desk: CalendarDesk) -> None:
    desk.show()
    desk.page.desk.start()
    body = desk.page.desk.form.body
    type_text(body.quick, "завтра счёт")
    desk.qtbot.waitUntil(body.understood.isVisible)
    desk.settle()
    body.quick.clear()
    type_text(body.quick, "до завтра 16:30 счёт")
    desk.qtbot.waitUntil(lambda: "by " in body.understood.text())
    desk.settle()
    tomorrow = TODAY + dt.timedelta(days=1)
    assert "16:30" in body.understood.text() or "4:30" in body.understood.text()
    assert "all day" not in body.understood.text()
    assert desk.page.desk.form.draft().due_at == at(tomorrow, 16, 30)
    body.quick.clear()
    type_text(body.quick, "завтра счёт")
    desk.qtbot.waitUntil(lambda: "by " not in body.understood.text())
    desk.settle()
    assert desk.page.desk.form.draft().due_at is None
    body.quick.clear()
    type_text(body.quick, "до завтра 16:30 счёт")
    desk.qtbot.keyClick(body.quick, Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: len(desk.services.tasks.list_ids()) == 1)
    desk.settle()
    (task_id,) = desk.services.tasks.list_ids()
    draft = desk.task(task_id).draft
    assert (draft.starts_at, draft.day, draft.due_at) == (None, None, at(tomorrow, 16, 30))
    tray = desk.page.side.tray.tasks
    assert [task.id for task in tray.tasks] == [task_id]
    assert tray.second_line(0).startswith("by tomorrow")


def test_enter_at_once_still_reads_the_line_first(desk: CalendarDesk) -> None:
    desk.show()
    desk.page.desk.start()
    body = desk.page.desk.form.body
    type_text(body.quick, "завтра в 9 встреча")
    desk.qtbot.keyClick(body.quick, Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: len(desk.services.tasks.list_ids()) == 1)
    (task_id,) = desk.services.tasks.list_ids()
    draft = desk.task(task_id).draft
    assert draft.starts_at == at(TODAY + dt.timedelta(days=1), 9)
    assert draft.remind_before == (dt.timedelta(minutes=15),)
    desk.settle()


def test_a_new_task_reminds_as_fits_its_kind_until_somebody_chose(desk: CalendarDesk) -> None:
    desk.show()
    desk.page.desk.start()
    body = desk.page.desk.form.body
    begins, before = dt.timedelta(0), dt.timedelta(minutes=15)
    assert body.leads.leads() == (begins,)
    assert not body.more.isChecked()

    def choose(kind: TaskKind) -> None:
        body.kind.select(kind.value)
        body.kind.chosen.emit(kind.value)

    choose(TaskKind.MEETING)
    assert body.leads.leads() == (before,)
    choose(TaskKind.CALL)
    assert body.leads.leads() == (begins,)
    body.leads.chips[dt.timedelta(hours=1)].click()
    choose(TaskKind.MEETING)
    assert body.leads.leads() == (begins, dt.timedelta(hours=1))


def test_a_task_without_words_is_not_stored(desk: CalendarDesk) -> None:
    desk.show()
    desk.page.desk.start()
    desk.page.desk.form.submit()
    desk.settle()
    assert desk.page.desk.form.body.problem.text()
    assert len(desk.services.tasks.list_ids()) == 0


def test_all_that_is_stored_comes_back_unchanged(desk: CalendarDesk) -> None:
    whole = timed(
        "Встреча", MONDAY, 10, 90, kind=TaskKind.MEETING, client_id=desk.anna, due_at=at(TODAY, 18),
        priority=Priority.LOW, place="Склад", note="Взять договор", participants=(desk.anna,),
        checklist=(CheckItem("Ключи", is_done=True), CheckItem("Договор")),
        remind_before=(dt.timedelta(minutes=15), dt.timedelta(minutes=45)),
    )  # fmt: skip
    task_id = desk.add(whole)
    desk.show()
    desk.page.desk.open(task_id)
    desk.settle()
    form = desk.page.desk.form
    assert form.body.more.isChecked()
    assert not form.is_edited
    assert form.draft() == desk.task(task_id).draft
    form.submit()
    desk.settle()
    assert desk.task(task_id).draft.remind_before == whole.remind_before


def test_fields_change_a_stored_task(desk: CalendarDesk) -> None:
    task_id = desk.add(timed("Встреча", MONDAY, 10))
    desk.show()
    desk.page.desk.open(task_id)
    desk.settle()
    body = desk.page.desk.form.body
    body.when.begin.setFocus()
    body.when.begin.selectAll()
    QTest.keyClicks(body.when.begin, "14:30")
    body.when.begin.commit()
    QTest.mouseClick(desk.page.desk.form.save, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.times(task_id) == (wall(16, 14, 30), wall(16, 15, 30))


def test_who_was_slower_is_told(desk: CalendarDesk) -> None:
    task_id = desk.add(timed("Встреча", MONDAY, 10))
    desk.show()
    desk.page.desk.open(task_id)
    desk.settle()
    desk.write(lambda: desk.services.tasks.update(task_id, None, timed("Другое", MONDAY, 10)))
    desk.page.desk.form.body.title.setText("Моё")
    desk.page.desk.form.submit()
    desk.settle()
    assert [type(error) for error in desk.errors] == [StaleError]
    assert desk.task(task_id).draft.title == "Другое"


def test_what_is_at_the_same_time_is_told_before_it_is_stored(desk: CalendarDesk) -> None:
    desk.services.users.create("Анна")
    desk.add(timed("Занято", MONDAY, 10, owner="Анна"))
    mine = desk.add(timed("Встреча", MONDAY, 15, owner="Анна"))
    desk.show()
    desk.page.desk.open(mine)
    desk.settle()
    body = desk.page.desk.form.body
    assert not body.clash.isVisible()
    body.when.set_times(wall(16, 10, 30), wall(16, 11))
    desk.qtbot.waitUntil(body.clash.isVisible)
    assert "Занято" in body.clash.text()
    desk.settle()


def test_free_hours_are_offered_and_taken(desk: CalendarDesk) -> None:
    desk.services.users.create("Анна")
    friday = TODAY + dt.timedelta(days=6)
    desk.add(timed("Занято", friday, 9, 8 * 60, owner="Анна"))
    desk.show()
    desk.page.desk.open(desk.add(timed("Встреча", friday, 10, owner="Анна")))
    desk.settle()
    when = desk.page.desk.form.body.when
    when.free_wanted.emit()
    desk.settle()
    (action,) = when.free_menu.actions()
    action.trigger()
    assert desk.page.desk.form.draft().starts_at == at(friday, 17)
    desk.settle()


def test_one_of_a_series_is_changed_alone_or_with_those_that_follow(desk: CalendarDesk) -> None:
    first = desk.add(timed("Планёрка", TODAY, 15, rule="FREQ=DAILY;COUNT=4"))
    second, third = desk.services.tasks.following(first)[1:3]
    desk.show()
    for task_id, all_following, title in ((second, False, "Одна"), (third, True, "Все")):
        desk.page.desk.open(task_id)
        desk.settle()
        body = desk.page.desk.form.body
        assert body.scope.isVisible()
        body.following.setChecked(all_following)
        body.title.setText(title)
        desk.page.desk.form.submit()
        desk.settle()
    titles = [desk.task(task_id).draft.title for task_id in desk.services.tasks.list_ids()]
    assert titles == ["Планёрка", "Одна", "Все", "Все"]


def test_escape_closes_and_gives_the_keyboard_back(desk: CalendarDesk) -> None:
    desk.show()
    desk.page.desk.start()
    desk.qtbot.keyClick(desk.page.desk.form.body.quick, Qt.Key.Key_Escape)
    assert not desk.page.desk.form.isVisible()
    assert desk.page.grid.hasFocus()


def test_a_deal_of_the_client_can_be_chosen(desk: CalendarDesk) -> None:
    deal_id = desk.services.deals.create(DealDraft(desk.anna, "Стеллажи"))
    desk.show()
    task_id = desk.add(TaskDraft("Счёт", client_id=desk.anna))
    desk.page.desk.open(task_id)
    desk.settle()
    box = desk.page.desk.form.body.deal
    assert box.findData(deal_id) > 0
    box.setCurrentIndex(box.findData(deal_id))
    desk.page.desk.form.submit()
    desk.settle()
    assert desk.task(task_id).draft.deal_id == deal_id


def test_whom_the_line_names_no_longer_is_not_the_client(desk: CalendarDesk) -> None:
    desk.show()
    boris = make_client(desk.services, "Ким Борис")
    desk.page.desk.start(client_id=boris)
    desk.settle()
    body = desk.page.desk.form.body

    def type_line(text: str) -> None:
        body.quick.selectAll()
        type_text(body.quick, text)
        desk.qtbot.waitUntil(lambda: not body.quick.is_waiting)
        desk.settle()

    type_line("завтра в 15 позвонить Лебедевой")
    assert body.client.picked_id() == desk.anna
    type_line("завтра в 15 сдать отчёт")
    assert body.client.picked_id() == boris  # about whom it was begun
    type_line("завтра в 15 позвонить Лебедевой")
    body.client.set_pick(None)
    type_line("завтра в 16 позвонить Лебедевой")
    assert body.client.picked_id() is None  # what was chosen since then stays


def test_tab_goes_through_the_form_as_it_stands_and_comes_round(desk: CalendarDesk) -> None:
    desk.show()
    desk.page.desk.start()
    desk.settle()
    form = desk.page.desk.form
    body = form.body
    for expands in (False, True):
        body.more.setChecked(expands)
        body.quick.setFocus()
        there = walked(desk)
        for before, after in pairwise(
            (body.quick, body.title, body.when.day, body.when.begin, body.when.end)
        ):
            assert there.index(before) < there.index(after)
        assert there.index(body.client) < there.index(body.more) < there.index(form.save)
        assert (body.place in there) is expands
        assert all(form.isAncestorOf(each) for each in there)
        assert there[1:] == walked(desk, back=True)[:0:-1]


def walked(desk: CalendarDesk, *, back: bool = False) -> list[QWidget]:
    """Return where Tab leads from the first line on, until it comes there again."""
    first = desk.page.desk.form.body.quick
    key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
    found: list[QWidget] = []
    while len(found) < 80:
        here = QApplication.focusWidget()
        assert here is not None
        if found and here is first:
            return found
        found.append(here)
        desk.qtbot.keyClick(here, key)
    raise AssertionError([f"{type(each).__name__} {each.accessibleName()}" for each in found])


def test_what_is_done_says_so_in_its_heading(desk: CalendarDesk) -> None:
    task_id = desk.add(timed("Позвонить", MONDAY, 10))
    desk.show()
    form = desk.page.desk.form
    form.edit(desk.task(task_id))
    assert form.accessibleName() == "Task"
    desk.write(lambda: desk.services.tasks.complete_many([task_id]))
    form.edit(desk.task(task_id))
    assert form.accessibleName() == "Task · Done"
