"""Who buys: found while the search still runs, new, or nobody."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.factories import make_client
from tests.ui.counter.desk import COFFEE, Desk


def test_a_client_is_offered_while_somebody_types(desk: Desk) -> None:
    make_client(desk.services, "Лебедев Олег", emails="oleg@mail.ru")
    desk.type("лебедев")
    desk.settle()
    offers = desk.page.buyer.line.offers
    assert [offers.item(row).text() for row in range(offers.count())] == [
        "Лебедев Олег, oleg@mail.ru",
        "Лебедева Анна, +7 916 123-45-67",
        "New client: лебедев",
    ]
    desk.press(Qt.Key.Key_Down)
    desk.press()
    assert desk.page.buyer.client_id == desk.anna
    assert desk.focused is desk.page.product


def test_enter_may_be_faster_than_the_search(desk: Desk) -> None:
    desk.type("916 123-45-67")
    assert not desk.page.buyer.line.offers.isVisible()
    desk.press()
    assert desk.page.buyer.client_id == desk.anna


def test_nobody_found_is_a_new_client(desk: Desk) -> None:
    desk.enter("Орлов Пётр 89260001122")
    buyer = desk.page.buyer
    assert buyer.client_id is None
    assert buyer.new_client is not None
    assert buyer.new_client.display_name() == "Орлов Пётр"
    assert buyer.note.text() == "New client, made with the sale: Орлов Пётр"
    assert len(desk.services.clients.list_ids()) == 1  # only the sale makes it


def test_typing_on_and_the_cross_forget_who_it_was(desk: Desk) -> None:
    buyer = desk.page.buyer
    for forget in (lambda: desk.type("ь"), buyer.cross.click):
        buyer.line.take_keyboard()
        desk.enter("лебедева")
        assert buyer.is_named
        assert desk.page.pay._may_owe
        buyer.line.setFocus()
        forget()
        desk.settle()
        assert not buyer.is_named
        assert not desk.page.pay._may_owe
        assert buyer.note.text() == "Without a card"


def test_a_barcode_is_no_buyer(desk: Desk) -> None:
    desk.enter(COFFEE)
    assert not desk.page.buyer.is_named
    assert desk.lines() == [("Кофе в зёрнах", 1, 1200_00)]
