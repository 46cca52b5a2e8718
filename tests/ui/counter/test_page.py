"""A short sale with the keyboard alone: the buyer, the products, the money, and the next buyer at once."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.sale import Payment, PaymentMethod, SaleState
from tests.ui.counter.desk import ALT, COFFEE, CONTROL, CUP, TEA, Desk

TODAY = dt.date(2026, 11, 21)


def test_three_products_to_a_known_client_take_less_than_ten_keys(desk: Desk) -> None:
    desk.services.store.act_as(desk.services.users.create("Марина"), "Марина")
    desk.enter("9161234567", "коф", "3*чашк", TEA, "")
    assert desk.focused is desk.page.pay.given
    desk.enter("3000")
    assert desk.pressed < 10
    sale = desk.sales()[0]
    assert (sale.draft.client_id, sale.draft.state, sale.draft.owner) == (
        desk.anna,
        SaleState.DELIVERED,
        "Марина",
    )
    assert [(line.product_id, line.quantity) for line in sale.draft.lines] == [
        (desk.coffee, 1000),
        (desk.cup, 3000),
        (desk.tea, 1000),
    ]
    total = 1200_00 + 3 * 490_00 + 310_50
    assert [(one.on, one.amount, one.method) for one in sale.draft.payments] == [
        (TODAY, total, PaymentMethod.CASH)
    ]
    assert desk.toasts == ["Sale No. 1: 2,980.50\u00a0₽"]
    assert desk.page.last.text() == "Sale No. 1: 2,980.50\u00a0₽ · Change 19.50\u00a0₽"
    # The next buyer can come.
    assert desk.focused is desk.page.buyer.line
    assert desk.lines() == []
    assert not desk.page.buyer.is_named
    assert desk.page.pay.given.text() == ""


def test_one_undo_takes_the_whole_sale(desk: Desk) -> None:
    desk.enter("Новый Клиент 8 926 000-11-22", "чай")
    desk.press(Qt.Key.Key_Return, CONTROL)
    new = desk.sales()[0].draft.client_id
    assert desk.services.clients.get(new).draft.phones[0].e164 == "+79260001122"
    # What was typed for the buyer who went is not there to be taken back: Ctrl+Z is for the sale.
    assert not desk.page.buyer.line.isUndoAvailable()
    assert not desk.page.product.isUndoAvailable()
    desk.services.history.undo_last()
    assert desk.sales() == []
    assert list(desk.services.clients.list_ids()) == [desk.anna]


def test_a_scanner_needs_no_buyer(desk: Desk) -> None:
    for code in (COFFEE, COFFEE, TEA):
        desk.enter(code)
    assert desk.lines() == [("Кофе в зёрнах", 2, 2400_00), ("Чай чёрный", 1, 310_50)]
    desk.press(Qt.Key.Key_Return, CONTROL)
    first = desk.sales()[0]
    assert first.client_name == "Buyer without a card"
    desk.enter("", TEA)
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert {sale.draft.client_id for sale in desk.sales()} == {first.draft.client_id}


def test_an_unknown_barcode_becomes_a_product_in_place(desk: Desk) -> None:
    desk.enter("", "4600000000999")
    panel = desk.page.panel
    assert panel.isVisible()
    assert panel.barcode.value() == "4600000000999"
    assert desk.focused is panel.name
    desk.type("Сахар")
    panel.price.setFocus()
    desk.enter("89,90")
    assert panel.isHidden()
    assert desk.lines() == [("Сахар", 1, 89_90)]
    assert desk.focused is desk.page.product
    assert desk.services.products.by_code("4600000000999")[0].draft.price == 89_90


def test_what_is_no_product_can_be_a_line_of_this_sale_only(desk: Desk) -> None:
    desk.enter("")
    desk.type("ремонт замка")
    desk.press(Qt.Key.Key_Down)
    desk.press()
    desk.type("500")
    desk.press()
    assert desk.lines() == [("ремонт замка", 1, 500_00)]
    assert len(desk.services.products.list_ids()) == 3


def test_the_line_before_gets_a_quantity_and_a_discount(desk: Desk) -> None:
    desk.enter("", "чай", "*3", "10%")
    assert desk.lines() == [("Чай чёрный", 3, 838_35)]
    desk.enter("кофе 0,5")
    assert desk.lines()[1] == ("Кофе в зёрнах", 0.5, 600_00)


def test_a_debt_is_only_for_who_can_be_found_again(desk: Desk) -> None:
    page = desk.page
    desk.enter("", "чай", "")
    desk.type("100")
    assert not page.pay.pay.isEnabled()
    assert "is missing" in page.pay.note.text()
    desk.press()
    assert desk.sales() == []
    page.buyer.line.take_keyboard()
    desk.enter("лебедева")
    assert page.pay.pay.isEnabled()
    page.pay.take_keyboard()
    desk.enter("100")
    sale = desk.sales()[0]
    assert (sale.draft.paid, sale.draft.owed) == (100_00, 210_50)
    assert "owed 210.50" in page.last.text()


def test_who_pays_later_owes_all_and_an_order_waits(desk: Desk) -> None:
    desk.enter("лебедева", "чай")
    desk.page.pay.later.setChecked(True)
    desk.page.pay.delivered.setChecked(False)
    assert desk.page.pay.pay.text() == "Sell on credit"
    desk.qtbot.mouseClick(desk.page.pay.pay, Qt.MouseButton.LeftButton)
    desk.settle()
    sale = desk.sales()[0]
    assert (sale.draft.payments, sale.draft.owed, sale.draft.state) == ((), 310_50, SaleState.ORDERED)


def test_a_card_pays_the_exact_sum(desk: Desk) -> None:
    desk.enter("", "чай", "")
    desk.press(Qt.Key.Key_2, ALT)
    desk.type("500")
    assert not desk.page.pay.pay.isEnabled()
    desk.page.pay.given.clear()
    desk.press()
    assert desk.sales()[0].draft.payments == (
        Payment(desk.sales()[0].draft.payments[0].id, TODAY, 310_50, PaymentMethod.CARD),
    )


def test_a_sale_without_lines_is_none(desk: Desk) -> None:
    desk.enter("", "")
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert desk.sales() == []


def test_a_cleared_bill_comes_back(desk: Desk) -> None:
    desk.enter("лебедева", "чай")
    desk.page.clear_button.click()
    assert desk.lines() == []
    bring_back = desk.offers[-1].on_action
    assert bring_back is not None
    bring_back()
    assert desk.lines() == [("Чай чёрный", 1, 310_50)]
    assert desk.page.buyer.client_id == desk.anna


def test_a_client_comes_from_another_screen_and_the_sale_opens_there(desk: Desk) -> None:
    desk.page.receive(EntityRef(Entity.CLIENT, desk.anna))
    assert desk.focused is desk.page.product
    desk.settle()
    desk.enter(CUP)
    desk.press(Qt.Key.Key_Return, CONTROL)
    desk.page.open_last.click()
    assert desk.refs == [EntityRef(Entity.SALE, desk.sales()[0].id)]


def test_the_card_of_the_buyer_says_what_was_bought(desk: Desk) -> None:
    for _ in range(2):
        desk.enter("лебедева", "чай")
        desk.press(Qt.Key.Key_Return, CONTROL)
    desk.enter("лебедева")
    assert desk.page.buyer.note.text() == "+7 916 123-45-67 · 2 purchases: 621\u00a0₽"


def test_lines_are_changed_and_taken_off_by_keys(desk: Desk) -> None:
    desk.enter("", "чай", "чашка")
    bill = desk.page.bill
    bill.take_keyboard()
    desk.press(Qt.Key.Key_Plus)
    assert desk.lines()[1] == ("Чашка", 2, 980_00)
    desk.press(Qt.Key.Key_Delete)
    assert desk.lines() == [("Чай чёрный", 1, 310_50)]
    desk.type("5")
    desk.press()
    assert desk.lines() == [("Чай чёрный", 5, 1552_50)]
    desk.press(Qt.Key.Key_Escape)
    assert desk.focused is desk.page.product


def test_a_language_changes_in_the_middle_of_a_sale(desk: Desk) -> None:
    desk.enter("лебедева", "чай")
    desk.context.languages.use("ru")
    QApplication.processEvents()
    assert desk.lines() == [("Чай чёрный", 1, 310_50)]
    assert desk.page.buyer.client_id == desk.anna
