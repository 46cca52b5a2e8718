"""The list of sales: filtered, added up, opened, changed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.sale import SaleOrder, SaleState
from crm_desktop.ui.sales.filter_line import Span
from crm_desktop.ui.sales.page import SalesPage
from crm_desktop.ui.shell.context import AppContext, RecordList
from tests.ui.keyboard import type_text
from tests.ui.sales.desk import Desk


def test_all_sales_stand_with_their_sums(desk: Desk) -> None:
    desk.show()
    assert desk.ids() == [desk.cancelled, desk.half, desk.paid, desk.old]
    assert desk.page.sums.count.text() == "4 sales"
    assert desk.page.sums.sums.full_text() == ("total 2,490\u00a0₽ · paid 1,500\u00a0₽ · owed 990\u00a0₽")


def test_chips_and_search_narrow_list_and_sums(desk: Desk) -> None:
    desk.show()
    line = desk.page.line
    line.owed.click()
    desk.settle()
    assert desk.ids() == [desk.half, desk.old]
    assert "owed 990" in desk.page.sums.sums.full_text()
    line.choose(Span.MONTH)
    desk.settle()
    assert desk.ids() == [desk.half]
    line.reset()
    line.states[SaleState.CANCELLED].click()
    desk.settle()
    assert desk.ids() == [desk.cancelled]
    line.reset()
    desk.page.search.setText("чашк")
    desk.qtbot.keyClick(desk.page.search, Qt.Key.Key_Return)
    desk.settle()
    assert desk.ids() == [desk.old]
    desk.page.search.setText("никого")
    desk.qtbot.keyClick(desk.page.search, Qt.Key.Key_Return)
    desk.settle()
    assert desk.page.none.isVisible()
    desk.page.none.primary.click()
    desk.settle()
    assert len(desk.ids()) == 4


@pytest.mark.parametrize(("order", "first"), [(SaleOrder.TOTAL, "old"), (SaleOrder.CLIENT, "paid")])
def test_a_head_sorts(desk: Desk, order: SaleOrder, first: str) -> None:
    desk.show()
    desk.page.model.sort_requested.emit(order.value, False)
    desk.settle()
    assert desk.ids()[0] == getattr(desk, first)


def test_enter_opens_a_sale_and_arrows_lead_through_them(desk: Desk) -> None:
    desk.show()
    desk.page.table.select_id(desk.half)
    desk.qtbot.keyClick(desk.page.table, Qt.Key.Key_Return)
    desk.settle()
    assert desk.page.panel.sale_id == desk.half
    desk.page.table.setFocus()
    desk.qtbot.keyClick(desk.page.table, Qt.Key.Key_Down)
    desk.settle()
    assert desk.page.panel.sale_id == desk.paid


def test_a_payment_leaves_the_sale_open_although_it_goes_from_the_list(desk: Desk) -> None:
    desk.show()
    desk.page.line.only_owed()
    desk.settle()
    desk.open(desk.half)
    desk.page.panel.pay.click()
    panel = desk.page.doing.money_panel
    assert panel.amount.text() == "500\u00a0₽"
    desk.qtbot.keyClick(panel.amount, Qt.Key.Key_Return)
    desk.settle()
    assert desk.sale(desk.half).draft.owed == 0
    assert desk.ids() == [desk.old]
    assert desk.page.panel.sale_id == desk.half
    assert not desk.page.panel.pay.isVisible()
    assert desk.toasts == ["Payment noted: 500\u00a0₽"]
    desk.services.history.undo_last()
    assert desk.sale(desk.half).draft.owed == 500_00


def test_letters_typed_into_the_list_search(desk: Desk) -> None:
    desk.show()
    type_text(desk.page.table, "ч")
    assert desk.page.search.text() == "ч"
    assert desk.page.search.hasFocus()


def test_many_are_delivered_cancelled_and_removed(desk: Desk) -> None:
    desk.show()
    page = desk.page
    for position in (1, 3):
        page.model.toggle(position)
    assert page.bar.isVisible()
    page.bar.button("deliver").click()
    desk.settle()
    assert {desk.sale(each).draft.state for each in (desk.half, desk.old)} == {SaleState.DELIVERED}
    page.bar.button("cancel").click()
    page.doing.cancel_panel.reason.set_value("Нет товара")
    page.doing.cancel_panel.do.click()
    desk.settle()
    assert {desk.sale(each).draft.cancel_reason for each in (desk.half, desk.old)} == {"Нет товара"}
    page.bar.button("remove").click()
    desk.settle()
    assert desk.ids() == [desk.cancelled, desk.paid]
    assert desk.toasts == ["2 sales delivered", "2 sales cancelled", "2 sales removed"]


def test_the_menu_says_what_can_be_done(desk: Desk) -> None:
    desk.show()
    desk.page.table.select_id(desk.old)
    desk.page.table.menu_requested.emit(QPoint(0, 0))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = {action.text().partition("\t")[0]: action for action in menu.actions() if action.text()}
    assert list(words) == ["Open", "To the client", "Take a payment…", "Delivered", "Cancel…", "Remove"]
    words["To the client"].trigger()
    menu.close()
    assert desk.refs == [EntityRef(Entity.CLIENT, desk.anna)]


def test_a_sale_is_shown_from_elsewhere(desk: Desk) -> None:
    desk.show()
    desk.page.open_ref(EntityRef(Entity.SALE, desk.old))
    desk.settle()
    assert desk.page.panel.sale_id == desk.old
    assert desk.page.table.current_id() == desk.old


def test_a_new_sale_is_made_at_the_counter(desk: Desk) -> None:
    desk.show()
    desk.page.add.click()
    assert desk.commands == ["quick_sale"]


def test_the_screen_remembers_what_was_chosen(desk: Desk, app_context: AppContext, qtbot: QtBot) -> None:
    desk.show()
    desk.page.line.choose(Span.YEAR)
    desk.page.line.owed.click()
    desk.page.model.sort_requested.emit("total", True)
    desk.settle()
    other = SalesPage(app_context)
    qtbot.addWidget(other)
    other.restore_state(desk.page.state())
    assert other.state() == desk.page.state()
    assert other.line.span is Span.YEAR


def test_a_base_without_sales_leads_to_the_counter(app_context: AppContext, qtbot: QtBot) -> None:
    page = SalesPage(app_context)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(page.nothing.isVisible)
    with qtbot.waitSignal(app_context.shell.command_requested) as asked:
        page.nothing.primary.click()
    assert asked.args == ["quick_sale"]


def test_what_is_owed_is_one_command_away(desk: Desk) -> None:
    desk.show()
    desk.page.commands()["sales_owed"]()
    desk.settle()
    assert desk.ids() == [desk.half, desk.old]


def test_a_report_lists_its_sales_and_everything_comes_back(desk: Desk) -> None:
    desk.show()
    everything = desk.ids()
    desk.page.receive(RecordList((desk.old,), "Sales, 2026"))
    desk.settle()
    assert desk.ids() == [desk.old]
    assert desk.page.picked.isVisible()
    desk.page.picked.leave.click()
    desk.settle()
    assert set(desk.ids()) >= set(everything)
