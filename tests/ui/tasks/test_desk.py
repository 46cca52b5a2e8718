"""The menu of tasks: what it offers for one, for many, for what is done and what is repeated."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.task import TaskDraft, TaskState
from tests.ui.tasks.calendar_desk import TODAY, CalendarDesk, timed


def texts(menu: QMenu) -> list[str]:
    return [action.text().split("\t")[0] for action in menu.actions() if action.text()]


def action(menu: QMenu, text: str) -> QAction:
    return next(each for each in menu.actions() if each.text().startswith(text))


def test_one_open_task_of_a_client(desk: CalendarDesk) -> None:
    task_id = desk.add(timed("Встреча", TODAY, 10, client_id=desk.anna))
    menu = desk.page.desk.menu([task_id], desk.page)
    assert "Done" in texts(menu)
    assert "Open again" not in texts(menu)
    action(menu, "To the client").trigger()
    assert desk.refs == [EntityRef(Entity.CLIENT, desk.anna)]
    action(menu, "Take the time away").trigger()
    desk.settle()
    assert desk.task(task_id).draft.starts_at is None


def test_a_done_task_is_opened_again(desk: CalendarDesk) -> None:
    task_id = desk.add(TaskDraft("Счёт"))
    desk.write(lambda: desk.services.tasks.complete_many([task_id]))
    menu = desk.page.desk.menu([task_id], desk.page)
    assert "Done" not in texts(menu)
    action(menu, "Open again").trigger()
    desk.settle()
    assert desk.task(task_id).state is TaskState.OPEN


def test_many_are_moved_and_given_away_at_once(desk: CalendarDesk) -> None:
    for name in ("Анна", "Пётр"):
        desk.services.users.create(name)
    ids = [desk.add(timed(title, TODAY, 10)) for title in ("Первая", "Вторая")]
    menu = desk.page.desk.menu(ids, desk.page)
    assert "Open" not in texts(menu)
    action(menu, "+1 day").trigger()
    desk.settle()
    assert {desk.times(task_id)[0].day for task_id in ids} == {22}  # type: ignore[union-attr]
    owners = action(menu, "Give to").menu()
    action(owners, "Пётр").trigger()  # type: ignore[arg-type]
    desk.settle()
    assert {desk.task(task_id).draft.owner for task_id in ids} == {"Пётр"}
    assert desk.toasts == ["2 tasks moved", "2 tasks given on: Пётр"]


def test_a_series_is_removed_from_one_on(desk: CalendarDesk) -> None:
    first = desk.add(timed("Планёрка", TODAY, 15, rule="FREQ=DAILY;COUNT=4"))
    second = desk.services.tasks.following(first)[1]
    menu = desk.page.desk.menu([second], desk.page)
    action(menu, "Remove this and all that follow").trigger()
    desk.settle()
    assert list(desk.services.tasks.list_ids()) == [first]


def test_what_is_gone_has_no_menu(desk: CalendarDesk) -> None:
    assert desk.page.desk.menu([77], desk.page).isEmpty()
    desk.page.desk.open(77)
    assert len(desk.errors) == 1
