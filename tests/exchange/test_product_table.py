"""Products as a table for people and as documents for programs."""

from __future__ import annotations

from crm_desktop.domain.product import Product, ProductDraft, ProductKind
from crm_desktop.exchange.product_table import ENGLISH, product_table

PRODUCT = Product(
    3, 1, ProductDraft("Доставка", ProductKind.SERVICE, "Услуги", "раз", 30_050, "RUB", "D1", "460")
)


def test_a_row_and_a_document() -> None:
    form = product_table({"kind.service": "услуга", "yes": "да"})
    row = {column.key: column.value(PRODUCT) for column in form.columns}
    assert row == {
        "name": "Доставка",
        "group": "Услуги",
        "kind": "услуга",
        "unit": "раз",
        "price": 300.5,
        "currency": "RUB",
        "sku": "D1",
        "barcode": "460",
        "active": "да",
    }
    assert set(row) == set(ENGLISH) - {"sheet", "yes", "no"}
    document = form.document(PRODUCT)
    assert (document["kind"], document["price"], document["active"]) == ("service", 300.5, True)
