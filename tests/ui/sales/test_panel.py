"""One sale beside the list."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.sale import PaymentMethod, SaleState
from tests.ui.sales.desk import Desk


def words(desk: Desk) -> list[str]:
    panel = desk.page.panel
    return [each.text() for each in panel.findChildren(QLabel) if each.isVisible()]


def test_a_sale_shows_whole(desk: Desk) -> None:
    desk.show()
    desk.open(desk.half)
    found = words(desk)
    for text in ("Кофе", "2 × 500\u00a0₽", "1,000\u00a0₽", "Paid", "500\u00a0₽", "Owed", "11/21/2026 · Card"):
        assert text in found, text
    assert any("Олег" in text for text in found)


def test_buttons_fit_the_state(desk: Desk) -> None:
    desk.show()
    panel = desk.page.panel
    for sale_id, expected in (
        (desk.paid, {"Not delivered yet", "Give money back", "Cancel the sale…", "Remove"}),
        (desk.half, {"Take a payment", "Delivered", "Give money back", "Cancel the sale…", "Remove"}),
        (desk.cancelled, {"Order again", "Remove"}),
    ):
        desk.open(sale_id)
        doing = (panel.pay, panel.deliver, panel.again, panel.refund, panel.cancel, panel.remove)
        assert {each.text() for each in doing if each.isVisible()} == expected


def test_delivered_and_back(desk: Desk) -> None:
    desk.show()
    desk.open(desk.half)
    desk.page.panel.deliver.click()
    desk.settle()
    assert desk.sale(desk.half).draft.state is SaleState.DELIVERED
    desk.page.panel.again.click()
    desk.settle()
    assert desk.sale(desk.half).draft.state is SaleState.ORDERED


def test_money_goes_back_but_not_more_than_came(desk: Desk) -> None:
    desk.show()
    desk.open(desk.half)
    desk.page.panel.refund.click()
    panel = desk.page.doing.money_panel
    panel.amount.setText("600")
    panel.submit()
    assert panel.problem.text() == "No more than was paid can go back."
    panel.amount.setText("200")
    panel.method.setCurrentIndex(panel.method.findData(PaymentMethod.CASH.value))
    panel.submit()
    desk.settle()
    payments = desk.sale(desk.half).draft.payments
    assert [(one.amount, one.method) for one in payments] == [
        (500_00, PaymentMethod.CARD),
        (-200_00, PaymentMethod.CASH),
    ]
    assert any("went back" in text for text in words(desk))


def test_a_payment_noted_by_mistake_is_taken_away(desk: Desk) -> None:
    desk.show()
    desk.open(desk.half)
    payment = desk.sale(desk.half).draft.payments[0]
    assert payment.id is not None
    desk.page.panel.payment_removed.emit(payment.id)
    desk.settle()
    assert desk.sale(desk.half).draft.payments == ()
    assert desk.toasts == ["Payment removed"]


def test_cancelling_asks_for_the_reason(desk: Desk) -> None:
    desk.show()
    desk.open(desk.half)
    desk.page.panel.cancel.click()
    panel = desk.page.doing.cancel_panel
    assert panel.note.text()
    panel.do.click()
    assert panel.isVisible()
    assert panel.problem.text()
    assert "Передумали" in [panel.reason.itemText(at) for at in range(panel.reason.count())]
    panel.reason.set_value("Передумали")
    panel.do.click()
    desk.settle()
    assert desk.sale(desk.half).draft.cancel_reason == "Передумали"
    assert "Cancelled: Передумали" in words(desk)


def test_client_and_deal_are_one_click_away(desk: Desk) -> None:
    desk.show()
    desk.open(desk.half)
    links = {each.text(): each for each in desk.page.panel.findChildren(QPushButton)}
    links["Орлов Пётр"].click()
    assert desk.refs == [EntityRef(Entity.CLIENT, desk.pavel)]


def test_a_sale_that_was_removed_closes_and_esc_does(desk: Desk) -> None:
    desk.show()
    desk.open(desk.half)
    desk.page.panel.remove.click()
    desk.settle()
    assert desk.page.panel.isHidden()
    desk.open(desk.paid)
    desk.qtbot.keyClick(desk.page.panel, Qt.Key.Key_Escape)
    assert desk.page.panel.isHidden()
