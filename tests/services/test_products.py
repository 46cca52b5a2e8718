"""The list of products: found by anything on the label, changed without touching what was sold."""

from __future__ import annotations

import timeit
from dataclasses import replace

import pytest

from crm_desktop.domain.errors import DuplicateError, InUseError, NotFoundError, StaleError, ValidationError
from crm_desktop.domain.lines import Line
from crm_desktop.domain.product import Product, ProductDraft, ProductKind, ProductOrder, ProductSort
from crm_desktop.domain.text import sort_key
from crm_desktop.services import Services
from tests.services.deals.board import make_deal

COFFEE = ProductDraft(
    "Кофе «Арабика» в зёрнах", group="Кофе", unit="кг", price=120_000, sku="AR-100", barcode="4600000000017"
)


@pytest.fixture
def stock(services: Services) -> list[int]:
    drafts = [
        COFFEE,
        ProductDraft("Молотый кофе", group="кофе", barcode="4600000000024"),
        ProductDraft("Доставка", kind=ProductKind.SERVICE, sku="D1"),
        ProductDraft("Чай чёрный", is_active=False),
    ]
    return services.products.create_many(drafts)


def names(found: list[Product]) -> list[str]:
    return [product.draft.name for product in found]


def test_a_product_is_stored_whole(services: Services, stock: list[int]) -> None:
    assert services.products.get(stock[0]).draft == replace(COFFEE, currency="RUB")
    assert services.products.get(stock[1]).draft.group == "Кофе"  # one group, however it is typed
    assert [(group.name, group.count) for group in services.products.groups.list()] == [("Кофе", 2)]
    with pytest.raises(NotFoundError):
        services.products.get(999)
    with pytest.raises(ValidationError):
        services.products.create(ProductDraft(" "))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4600000000017", ["Кофе «Арабика» в зёрнах"]),
        (" AR-100 ", ["Кофе «Арабика» в зёрнах"]),
        ("КОФЕ", ["Кофе «Арабика» в зёрнах", "Молотый кофе"]),
        ("зерн араб", ["Кофе «Арабика» в зёрнах"]),
        ("024", ["Молотый кофе"]),
        ("ar-1", ["Кофе «Арабика» в зёрнах"]),
        ("Кофе «Арабика» в зёрнах,", ["Кофе «Арабика» в зёрнах"]),
        ("чёрный", []),
        ("%", []),
        ("  ", []),
    ],
)
def test_found_by_anything_on_the_label(
    services: Services, stock: list[int], text: str, expected: list[str]
) -> None:
    assert names(services.products.find(text)) == expected
    assert names(services.products.find(text, 1)) == expected[:1]


def test_the_list_is_narrowed_down(services: Services, stock: list[int]) -> None:
    products = services.products
    assert list(products.list_ids()) == [stock[2], stock[0], stock[1]]
    assert list(products.list_ids(only_active=False)) == [stock[2], stock[0], stock[1], stock[3]]
    assert list(products.list_ids(group="КОФЕ")) == [stock[0], stock[1]]
    assert list(products.list_ids(text="молот коф")) == [stock[1]]


def test_a_barcode_means_one_product(services: Services, stock: list[int]) -> None:
    with pytest.raises(DuplicateError) as caught:
        services.products.create(ProductDraft("Другой", barcode="4600000000017"))
    assert caught.value.other is not None
    assert caught.value.other.id == stock[0]
    with pytest.raises(DuplicateError):
        services.products.create_many([ProductDraft("А", barcode="1"), ProductDraft("Б", barcode="1")])
    product = services.products.get(stock[0])
    services.products.update(product.id, product.version, replace(product.draft, price=5))
    assert services.products.get(stock[0]).draft.price == 5
    with pytest.raises(StaleError):
        services.products.update(product.id, product.version, product.draft)


def test_a_file_brings_new_products_and_changes_known_ones(services: Services, stock: list[int]) -> None:
    products = services.products
    assert products.match(ProductDraft("Что угодно", barcode="4600000000017")) == stock[0]
    assert products.match(ProductDraft("Что угодно", sku="D1")) == stock[2]
    assert products.match(ProductDraft("молотый  КОФЕ")) == stock[1]
    assert products.match(ProductDraft("Какао")) is None
    ids = products.save_many(
        [(stock[2], ProductDraft("Доставка", price=30_000)), (None, ProductDraft("Какао"))]
    )
    assert ids[0] == stock[2]
    assert products.get(ids[0]).draft.price == 30_000
    services.history.undo_last()
    assert products.get(ids[0]).draft.price == 0
    assert ids[1] not in products.rows(ids)


def test_what_was_sold_stays_on_the_list(services: Services, stock: list[int]) -> None:
    make_deal(services, lines=(Line("", product_id=stock[0], price=1),))
    with pytest.raises(InUseError):
        services.products.remove([stock[0]])
    assert services.products.remove([stock[1]]) == 1
    assert services.products.set_active([stock[0], stock[3]], False) == 1
    assert services.products.find("арабика") == []


def test_groups_are_a_short_list(services: Services, stock: list[int]) -> None:
    groups = services.products.groups
    tea = groups.create("Чай")
    coffee = groups.list()[0].id if groups.list()[0].name == "Кофе" else groups.list()[1].id
    groups.update(tea, name="Чаи")
    with pytest.raises(InUseError):
        groups.delete(coffee)
    groups.delete(coffee, move_to=tea)
    assert services.products.get(stock[0]).draft.group == "Чаи"


@pytest.mark.parametrize("order", list(ProductOrder))
def test_a_list_of_products_stands_in_the_order_that_is_asked_for(
    services: Services, stock: list[int], order: ProductOrder
) -> None:
    rows = services.products.rows(stock)
    keys = {
        ProductOrder.NAME: lambda draft: "",
        ProductOrder.GROUP: lambda draft: draft.group.casefold(),
        ProductOrder.PRICE: lambda draft: draft.price,
        ProductOrder.SKU: lambda draft: draft.sku,
        ProductOrder.BARCODE: lambda draft: draft.barcode,
    }
    by_name = sorted(rows.values(), key=lambda product: sort_key(product.draft.name))
    for descending in (False, True):
        found = services.products.list_ids(only_active=False, sort=ProductSort(order, descending))
        if order is ProductOrder.NAME:
            expected = by_name[::-1] if descending else by_name
        else:
            expected = sorted(by_name, key=lambda product: keys[order](product.draft), reverse=descending)
        assert list(found) == [product.id for product in expected]


def test_a_changed_article_is_found_and_the_old_one_is_not(services: Services, stock: list[int]) -> None:
    product = services.products.get(stock[0])
    services.products.update(product.id, product.version, replace(product.draft, sku="ЁЖ-7"))
    assert [found.id for found in services.products.find("еж-7")] == [product.id]
    assert services.products.find("ar-1") == []


def test_twenty_thousand_products_are_searched_while_somebody_types(sqlite_services: Services) -> None:
    products = sqlite_services.products
    products.create_many(
        [ProductDraft(f"Товар {n} сорт {n % 7}", sku=f"A{n}", barcode=f"{n:013}") for n in range(20_000)]
    )
    plan = sqlite_services.store.engine.rows(
        "EXPLAIN QUERY PLAN SELECT id FROM product WHERE barcode <> '' AND barcode = '0000000000017'"
    )
    assert "product_barcode" in str(plan)
    quickest = min(timeit.repeat(lambda: products.find("товар 199 сорт"), number=1, repeat=5))
    assert quickest < 0.05  # 10 ms on a quiet machine
    assert min(timeit.repeat(lambda: products.find("0000000000017"), number=1, repeat=5)) < 0.01
