"""The card of the day."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from crm_desktop.domain.agenda import AgendaKind
from crm_desktop.domain.promise import PromiseState
from crm_desktop.ui.today.day_card import load_day
from crm_desktop.ui.today.day_list import Deed
from tests.ui.today.desk import Desk, wanted


def test_it_reads_as_many_rows_as_are_wanted(desk: Desk) -> None:
    desk.fill()
    assert [len(part.items) for part in load_day(wanted(desk.context, day=1)).parts] == [1, 1, 1, 1]


def test_the_menu_names_what_can_be_done_with_its_keys(full: Desk) -> None:
    full.choose(AgendaKind.PROMISE)
    row = full.day.list.current_row()
    full.day.list.menu_requested.emit(row, QPoint(100, 100))
    menu = next(one for one in full.day.list.findChildren(QMenu) if one.isVisible())
    assert [action.text() for action in menu.actions()] == [
        "Open (Enter)",
        "Done (Ctrl+Enter)",
        "Put off by a day (Ctrl+→)",
        "Call +7 916 123-45-67 (Ctrl+Shift+L)",
    ]
    menu.actions()[1].trigger()
    menu.close()
    full.settle()
    assert full.services.promises.get(full.promise).state is PromiseState.KEPT


def test_when_everything_is_done_it_says_so(full: Desk) -> None:
    full.services.next_steps.set(full.anna, None)
    full.services.deals.set_next_action([full.deal], None)
    full.services.promises.close([full.promise], PromiseState.KEPT)
    full.services.inquiries.answer([full.inquiry])
    full.services.clients.archive([full.pavel])
    full.settle()
    assert full.day.nothing.isVisible()
    assert full.day.heading.hasFocus()


def test_the_title_opens_the_clients_by_their_next_step(full: Desk) -> None:
    full.day.heading.click()
    [(key, wanted_clients)] = full.handed
    assert key == "clients"
    assert list(full.services.clients.list_ids(wanted_clients)) == [full.anna]


def test_rows_are_spoken(full: Desk) -> None:
    said = [full.day.model.index(at).data() for at in range(full.day.model.rowCount())]
    assert said[0] == "Overdue"
    assert said[1].startswith("Send the price, Лебедева Анна, 3 day")
    assert full.day.deed_text(Deed.DONE, full.day.model.rows[1]) == "Done (Ctrl+Enter)"
