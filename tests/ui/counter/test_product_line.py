"""What a text at the counter offers."""

from __future__ import annotations

from crm_desktop.domain.lines import Line
from crm_desktop.domain.product import ProductDraft
from tests.ui.counter.desk import COFFEE, Desk


def words(desk: Desk, text: str) -> list[tuple[str, str]]:
    return [(offer.text, offer.more) for offer in desk.page.product.offers_for(text)]


def test_offers_say_article_price_and_quantity(desk: Desk) -> None:
    price = "1,200\u00a0₽ / кг"
    assert words(desk, "коф") == [("Кофе в зёрнах", f"K-1  {price}")]
    assert words(desk, "k-1") == [("Кофе в зёрнах", f"K-1  {price}")]
    assert words(desk, COFFEE) == [("Кофе в зёрнах", f"K-1  {price}")]
    assert words(desk, "2,5*коф") == [("Кофе в зёрнах", f"K-1  {price}  × 2.5")]
    assert words(desk, "") == []
    assert words(desk, "*2") == []


def test_a_number_at_the_end_may_be_a_part_of_the_name(desk: Desk) -> None:
    desk.services.products.create(ProductDraft("Чай 3 в 1", price=10_00))
    found = desk.page.product.offers_for("чай 3")
    assert [(offer.text, offer.what.quantity) for offer in found] == [
        ("Чай 3 в 1", 1000),
        ("Чай чёрный", 3000),
    ]


def test_what_is_not_known_can_become_a_product_or_a_line(desk: Desk) -> None:
    assert words(desk, "замок 2") == [("New product: замок", ""), ("Only in this sale: замок", "")]
    assert words(desk, "4600000000999") == [("New product: 4600000000999", "")]


def test_a_chosen_offer_is_a_line(desk: Desk) -> None:
    got: list[Line] = []
    desk.page.product.line_wanted.connect(got.append)
    desk.page.product.enter("2*чашка")
    desk.page.product.enter("ничего такого *2")
    assert got == [Line("Чашка", 2000, 490_00, 0, desk.cup)]
    assert desk.page.panel.name.value() == "ничего такого"
