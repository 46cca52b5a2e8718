"""Which product of the base a row is, and that nothing doubles."""

from __future__ import annotations

from pathlib import Path

from crm_desktop.domain.errors import Problem
from crm_desktop.domain.product import ProductDraft
from crm_desktop.domain.selling_import import ImportSubject, SellingAction, SellingReason
from crm_desktop.services import Services
from tests.services.imports_selling.files import bring, plan_of, workbook

HEAD = ["Наименование", "Артикул", "Штрихкод", "Цена"]


def test_by_article_then_barcode_then_name(services: Services, tmp_path: Path) -> None:
    services.products.create_many(
        [
            ProductDraft("Чай", sku="A1"),
            ProductDraft("Кофе", barcode="4006381333931"),
            ProductDraft("Сок", unit="л"),
        ]
    )
    rows = [
        ["Чай зелёный", "A1", "", 10],
        ["Кофе молотый", "", "4006381333931", 20],
        ["СОК", "", "", 30],
        ["Чай", "B7", "", 40],
        ["", "", "x1", 50],
        ["Морс", "", "4006381333931", 60],
    ]
    path = workbook(tmp_path / "a.xlsx", HEAD, *rows)
    plan = plan_of(services, path, ImportSubject.PRODUCTS)
    assert [row.reason for row in plan.rows] == [
        SellingReason.BY_CODE, SellingReason.BY_BARCODE, SellingReason.BY_NAME, SellingReason.NEW,
        SellingReason.NO_NAME, SellingReason.SAME_AS_ROW,
    ]  # fmt: skip
    bring(services, path, ImportSubject.PRODUCTS)
    found = {
        product.draft.name: product.draft
        for product in services.products.rows(services.products.list_ids()).values()
    }
    assert found["Чай зелёный"].price == 1000
    assert found["СОК"].unit == "л"
    assert len(found) == 4
    again = plan_of(services, path, ImportSubject.PRODUCTS)
    assert again.counts.created == 0


def test_no_doubles_within_a_file(services: Services, tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", HEAD, ["Чай", "", "", 10], ["чай", "", "", 12], ["Чай", "", "", 10])
    plan = plan_of(services, path, ImportSubject.PRODUCTS)
    assert [row.action for row in plan.rows] == [SellingAction.CREATE, SellingAction.SKIP, SellingAction.SKIP]
    assert [[each.kind for each in row.problems] for row in plan.rows] == [[], [Problem.NOT_UNIQUE], []]


def test_a_barcode_of_another_product_is_left_out(services: Services, tmp_path: Path) -> None:
    services.products.create_many(
        [ProductDraft("Чай", sku="A1"), ProductDraft("Кофе", barcode="4006381333931")]
    )
    path = workbook(tmp_path / "a.xlsx", HEAD, ["Чай", "A1", "4006381333931", 10])
    plan = plan_of(services, path, ImportSubject.PRODUCTS)
    assert [each.kind for each in plan.rows[0].problems] == [Problem.NOT_UNIQUE]
    assert bring(services, path, ImportSubject.PRODUCTS).counts.updated == 1
