"""What is typed into a cell of a product."""

from __future__ import annotations

import pytest

from crm_desktop.domain.product import Product, ProductDraft
from crm_desktop.ui.products.columns import ProductColumns, edited
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages

TEA = ProductDraft("Чай", group="Напитки", unit="уп", price=300_00, currency="RUB")


@pytest.mark.parametrize(
    ("key", "text", "expected"),
    [
        ("name", " Чай  чёрный ", ("name", "Чай чёрный")),
        ("name", " ", None),
        ("price", "12,50", ("price", 12_50)),
        ("price", "", ("price", 0)),
        ("price", "-1", None),
        ("price", "x", None),
        ("group", "", ("group", "")),
        ("unit", "кг", ("unit", "кг")),
        ("sku", "A1", ("sku", "A1")),
        ("barcode", "46", ("barcode", "46")),
    ],
)
def test_a_cell_changes_one_thing(key: str, text: str, expected: tuple[str, object] | None) -> None:
    found = edited(TEA, key, text)
    if expected is None:
        assert found is None
    else:
        assert found is not None
        assert getattr(found, expected[0]) == expected[1]


def test_a_price_is_edited_without_its_currency(languages: Languages) -> None:
    columns = {column.key: column for column in ProductColumns(Formats(), lambda: ["Напитки"]).columns()}
    row = Product(1, 1, TEA)
    assert columns["price"].text(row) == "300\u00a0₽"
    assert columns["price"].initial_text(row) == "300"
    assert columns["price"].problem_with(row, "x") == "A sum, please"
    assert columns["name"].problem_with(row, "") == "A product needs a name"
    assert [choice.value for choice in columns["group"].choices()] == ["Напитки"]
