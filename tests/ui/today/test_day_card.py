"""The card of the day."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from crm_desktop.domain.agenda import AgendaGroup, AgendaKind
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.promise import PromiseState
from crm_desktop.domain.task import TaskDraft
from crm_desktop.ui.today.day_card import load_day
from crm_desktop.ui.today.day_list import Deed
from tests.services.inquiries.requests import ask
from tests.ui.today.desk import CONTROL, TODAY, Desk, wanted


def test_it_reads_as_many_rows_as_are_wanted(desk: Desk) -> None:
    desk.fill()
    for at in range(3):
        desk.services.tasks.create(TaskDraft(f"Task {at}", day=TODAY, last_day=TODAY))
    sizes = {"day.today": 2, "day.soon": 0}
    found = {part.group: len(part.items) for part in load_day(wanted(desk.context, **sizes)).parts}
    assert found == {AgendaGroup.OVERDUE: 1, AgendaGroup.TODAY: 2, AgendaGroup.TOMORROW: 1}


def test_the_menu_names_what_can_be_done_with_its_keys(full: Desk) -> None:
    full.choose(AgendaKind.PROMISE)
    row = full.day.list.current_row()
    full.day.list.menu_requested.emit(row, QPoint(100, 100))
    menu = next(one for one in full.day.list.findChildren(QMenu) if one.isVisible())
    assert [action.text() for action in menu.actions()] == [
        "Open (Enter)",
        "Done (Ctrl+Enter)",
        "Put off to the next working day (Ctrl+→)",
        "Put off to another day… (Ctrl+Shift+→)",
        "Call +7 916 123-45-67 (Ctrl+Shift+L)",
    ]
    menu.actions()[1].trigger()
    menu.close()
    full.settle()
    assert full.services.promises.get(full.promise).state is PromiseState.KEPT


def test_when_everything_is_done_it_says_so(full: Desk) -> None:
    full.services.tasks.complete_many(full.services.tasks.list_ids())
    full.services.promises.close([full.promise], PromiseState.KEPT)
    full.services.inquiries.answer([full.inquiry])
    full.services.clients.archive([full.pavel])
    full.settle()
    assert full.day.nothing.isVisible()
    full.day.nothing.primary.click()
    assert full.commands == ["new_task"]
    assert full.day.heading.hasFocus()


def test_the_title_opens_the_calendar(full: Desk) -> None:
    full.day.heading.click()
    assert full.pages == ["tasks"]


def test_rows_are_spoken(full: Desk) -> None:
    said = [full.day.model.index(at).data() for at in range(full.day.model.rowCount())]
    assert said[0] == "Overdue"
    assert said[1].startswith("To-do, Send the price, Лебедева Анна, 3 day")
    assert full.day.deed_text(Deed.DONE, full.day.model.rows[1]) == "Done (Ctrl+Enter)"


def test_the_menu_of_a_task_leads_to_its_client(full: Desk) -> None:
    full.choose(AgendaKind.TASK)
    full.day.list.menu_requested.emit(full.day.list.current_row(), QPoint(100, 100))
    menu = next(one for one in full.day.list.findChildren(QMenu) if one.isVisible())
    menu.actions()[-1].trigger()
    menu.close()
    assert full.refs == [EntityRef(Entity.CLIENT, full.anna)]


def test_a_birthday_offers_greetings(full: Desk) -> None:
    full.choose(AgendaKind.BIRTHDAY)
    full.press(Qt.Key.Key_Return, CONTROL)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    menu.close()
    assert "Орлов" in QGuiApplication.clipboard().text() or "Пётр" in QGuiApplication.clipboard().text()


def test_the_countdown_counts_while_people_work(desk: Desk) -> None:
    desk.fill()
    desk.services.preferences.update(time_zone="UTC", holiday_country="-", answer_hours="yes")
    inquiry = ask(desk.services, "Ivan", received_at=desk.services.store.clock())  # on a Saturday
    desk.show()
    rows = [row for row in desk.day.model.rows if row.item is not None and row.item.id == inquiry]
    at = desk.day.model.rows.index(rows[0])
    assert "30 min left" in desk.day.model.index(at).data()


def test_whose_things_are_is_said_when_they_are_of_several(desk: Desk) -> None:
    desk.services.users.create("Олег")
    desk.work_as("Марина")
    desk.services.tasks.create(TaskDraft("Мое", owner="Марина", day=TODAY, last_day=TODAY))
    desk.show()
    card = desk.day
    card.owner = ""  # of all
    card.show_data(load_day(wanted(desk.context)))
    assert not card.painter.with_owner
    desk.services.tasks.create(TaskDraft("Его", owner="Олег", day=TODAY, last_day=TODAY))
    card.show_data(load_day(wanted(desk.context)))
    assert card.painter.with_owner
