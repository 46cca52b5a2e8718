"""The deals as a list: it sorts, picks, and does the same as the board."""

from __future__ import annotations

from PySide6.QtCore import Qt

from crm_desktop.domain.deal_list import DealOrder
from crm_desktop.ui.deals.head import Shown
from tests.ui.deals.desk import Desk


def titles(desk: Desk) -> list[str]:
    model = desk.page.table.model
    return [model.row_at(at).title for at in range(model.rowCount())]  # type: ignore[union-attr]


def test_the_list_sorts_by_what_is_clicked(desk: Desk) -> None:
    desk.add("Стол")
    desk.add("Кресло", 1)
    desk.show()
    desk.page.show_view(Shown.LIST)
    desk.settle()
    desk.page.table.model.sort_requested.emit(DealOrder.TITLE.value, False)
    desk.settle()
    assert titles(desk) == ["Кресло", "Стол"]
    desk.page.table.model.sort_requested.emit(DealOrder.TITLE.value, True)
    desk.settle()
    assert titles(desk) == ["Стол", "Кресло"]
    state = desk.page.table.state()
    assert (state["order"], state["descending"]) == ("title", True)


def test_picked_deals_are_removed_together(desk: Desk) -> None:
    desk.add("Стол")
    desk.add("Кресло", 1)
    desk.show()
    desk.page.show_view(Shown.LIST)
    desk.settle()
    desk.page.table.model.check_all()
    assert desk.page.table.bar.isVisible()
    desk.page.table.bar.button("remove").click()
    desk.settle()
    assert not desk.services.deals.list_ids()
    desk.undo()
    assert len(desk.services.deals.list_ids()) == 2


def test_enter_opens_the_card(desk: Desk) -> None:
    desk.add("Стол")
    desk.show()
    desk.page.show_view(Shown.LIST)
    desk.settle()
    desk.page.table.table.setFocus()
    desk.press(desk.page.table.table, Qt.Key.Key_Return)
    assert desk.page.panel.isVisible()
