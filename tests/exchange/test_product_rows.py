"""Products of a price list."""

from __future__ import annotations

from crm_desktop.domain.errors import Problem
from crm_desktop.domain.product import ProductKind
from crm_desktop.domain.selling_import import ImportSubject
from crm_desktop.exchange.grid import Cell, Grid
from crm_desktop.exchange.product_rows import ProductReader, is_barcode, product_from_record
from crm_desktop.exchange.selling_columns import find_selling_table, guess_selling_columns
from crm_desktop.exchange.selling_rows import ImportedProduct


def _read(*rows: list[Cell]) -> list[ImportedProduct]:
    grid = Grid("a", [list(row) for row in rows])
    table = find_selling_table(grid, ImportSubject.PRODUCTS)
    assert table is not None
    return list(ProductReader(grid, table, guess_selling_columns(grid, table, ImportSubject.PRODUCTS)))


def test_barcodes() -> None:
    assert is_barcode("4006381333931")
    assert not is_barcode("4006381333932")
    assert not is_barcode("ABC")
    assert not is_barcode("12345")


def test_titles_of_groups_and_untidy_prices() -> None:
    products = _read(
        ["Наименование", "Артикул", "Штрихкод", "Цена", "Вид", "В продаже"],
        ["Чай"],
        ["Зелёный", 5, 4006381333931.0, "1 200,50 руб.", "товар", "да"],
        ["Доставка"],
        ["По городу", "D1", "4006381333932", "$12", "услуга", "нет"],
        ["За город", "D2", "", "дорого", "", "кто знает"],
    )
    drafts = [product.draft for product in products]
    assert [(draft.group, draft.price, draft.currency) for draft in drafts] == [
        ("Чай", 120050, "RUB"), ("Доставка", 1200, "USD"), ("Доставка", 0, ""),
    ]  # fmt: skip
    assert (drafts[0].sku, drafts[0].barcode) == ("5", "4006381333931")
    assert (drafts[1].kind, drafts[1].is_active) == (ProductKind.SERVICE, False)
    assert [[each.kind for each in product.problems] for product in products] == [
        [], [Problem.BAD_BARCODE], [Problem.NOT_A_NUMBER, Problem.NOT_YES_NO],
    ]  # fmt: skip


def test_a_record() -> None:
    product = product_from_record(
        1, {"name": "Чай", "price": "x", "barcode": "1", "active": False, "kind": "goods"}
    )
    assert product.said == {"name", "price", "barcode", "active", "kind"}
    assert [each.kind for each in product.problems] == [Problem.NOT_A_NUMBER, Problem.BAD_BARCODE]
    assert not product.draft.is_active
