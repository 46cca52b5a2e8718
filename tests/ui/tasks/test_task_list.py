"""The list by groups and the agenda by days; many are done and moved at once."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt

from crm_desktop.domain.task import TaskDraft, TaskState
from crm_desktop.ui.shell.context import RecordList
from crm_desktop.ui.tasks.periods import Shown
from tests.ui.keyboard import type_text
from tests.ui.tasks.calendar_desk import CONTROL, MONDAY, TODAY, CalendarDesk, timed, wall


def titles(desk: CalendarDesk) -> list[str]:
    model = desk.page.list.model
    return [model.row_at(at).draft.title for at in range(model.rowCount())]  # type: ignore[union-attr]


def headings(desk: CalendarDesk) -> dict[str, str]:
    """Return the heading above each title that has one."""
    model = desk.page.list.model
    return {
        model.row_of(task_id).draft.title: heading.text  # type: ignore[union-attr]
        for task_id, heading in desk.page.list.rows.painter.headings.items()
    }


def fill(desk: CalendarDesk) -> None:
    for title, days in (("Вчера", -1), ("Сегодня", 0), ("Завтра", 1), ("На неделе", 4), ("Потом", 30)):
        desk.add(timed(title, TODAY + dt.timedelta(days=days), 20))
    desk.add(TaskDraft("Весь день", day=TODAY))
    desk.add(TaskDraft("Когда-нибудь"))


def test_tasks_stand_in_groups_by_when_they_are_due(desk: CalendarDesk) -> None:
    fill(desk)
    desk.show(Shown.LIST)
    assert titles(desk) == ["Вчера", "Сегодня", "Весь день", "Завтра", "На неделе", "Потом", "Когда-нибудь"]
    assert headings(desk) == {
        "Вчера": "Overdue · 1",
        "Сегодня": "Today · 2",
        "Завтра": "Tomorrow · 1",
        "На неделе": "Within a week · 1",
        "Потом": "Later · 1",
        "Когда-нибудь": "Without a time · 1",
    }
    assert not desk.page.side.isVisible()


def test_what_a_report_picked_out_is_listed_until_all_is_wanted(desk: CalendarDesk) -> None:
    fill(desk)
    first, second, *_ = (row for row in desk.page.context.services.tasks.list_ids())
    desk.page.context.services.tasks.complete_many([first])
    desk.page.receive(RecordList((second, first, 999_999), "Overdue"))
    desk.settle()
    page = desk.page
    assert page.head.shown is Shown.LIST
    assert titles(desk) == ["Сегодня", "Вчера"]
    assert page.list.picked.text() == "From the report: Overdue"
    assert not page.list.search.isVisible()
    desk.show(Shown.AGENDA)
    assert not page.list.picked.isVisible()
    desk.show(Shown.LIST)
    page.list.picked.leave.click()
    desk.settle()
    assert "Когда-нибудь" in titles(desk)
    assert "Вчера" not in titles(desk)
    assert page.list.search.isVisible()


def test_the_agenda_stands_by_days(desk: CalendarDesk) -> None:
    fill(desk)
    desk.add(TaskDraft("Выставка", day=MONDAY, last_day=TODAY + dt.timedelta(days=1)))
    desk.show(Shown.AGENDA)
    assert titles(desk) == ["Выставка", "Весь день", "Сегодня", "Завтра", "На неделе"]
    assert list(headings(desk)) == ["Выставка", "Завтра", "На неделе"]
    assert headings(desk)["Завтра"].endswith("tomorrow")


def test_many_are_done_and_moved_by_keys(desk: CalendarDesk) -> None:
    fill(desk)
    desk.show(Shown.LIST)
    rows = desk.page.list.rows
    desk.page.list.model.toggle(0)
    desk.page.list.model.toggle(1)
    picked = desk.page.list.chosen()
    desk.qtbot.keyClick(rows, Qt.Key.Key_Right, CONTROL)
    desk.settle()
    assert desk.toasts == ["2 tasks moved"]
    assert desk.times(picked[0])[0] == wall(21, 20)
    desk.qtbot.keyClick(rows, Qt.Key.Key_Return, CONTROL)
    desk.settle()
    assert {desk.task(task_id).state for task_id in picked} == {TaskState.DONE}
    assert "Вчера" not in titles(desk)


def test_what_is_done_can_be_seen(desk: CalendarDesk) -> None:
    fill(desk)
    done = desk.services.tasks.list_ids()[0]
    desk.write(lambda: desk.services.tasks.complete_many([done]))
    desk.show(Shown.LIST)
    desk.page.list.done.click()
    desk.settle()
    assert titles(desk) == ["Вчера"]


def test_the_search_narrows_the_list(desk: CalendarDesk) -> None:
    fill(desk)
    desk.show(Shown.LIST)
    type_text(desk.page.list.search, "завтр")
    desk.qtbot.waitUntil(lambda: desk.page.list.model.rowCount() == 1)
    desk.settle()
    assert titles(desk) == ["Завтра"]


def test_an_empty_list_says_how_to_begin(desk: CalendarDesk) -> None:
    desk.show(Shown.LIST)
    assert desk.page.list.none.isVisible()
    assert not desk.page.list.bar.isVisible()
