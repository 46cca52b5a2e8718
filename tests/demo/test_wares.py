"""The list of products of the example, and what is taken of it."""

from __future__ import annotations

from random import Random

import pytest

from crm_desktop.demo.selling_words import selling_words
from crm_desktop.demo.wares import MINOR, Basket, Ware, add_products, ean13, product_drafts
from crm_desktop.domain.lines import QUANTITY_ONE, total
from crm_desktop.domain.product import ProductKind
from crm_desktop.services import Services


@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_list_such_as_a_shop_has(language: str) -> None:
    groups = product_drafts(selling_words(language))
    drafts = [draft for group in groups for draft in group]
    assert len(groups) == 12
    assert 180 <= len(drafts) <= 220
    assert {draft.kind for draft in drafts} == set(ProductKind)
    for field in ("name", "sku"):
        values = [getattr(draft, field) for draft in drafts]
        assert len(set(values)) == len(values), field
    for draft in drafts:
        draft.validate()
        assert draft.price > 0
        assert draft.unit
    assert {draft.is_active for draft in drafts} == {True, False}


@pytest.mark.parametrize("language", ["ru", "en"])
def test_goods_have_bar_codes_with_the_right_check_digit(language: str) -> None:
    drafts = [draft for group in product_drafts(selling_words(language)) for draft in group]
    codes = [draft.barcode for draft in drafts if draft.kind is ProductKind.GOODS]
    assert len(set(codes)) == len(codes)
    for code in codes:
        assert len(code) == 13
        weighted = sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(code))
        assert weighted % 10 == 0, code
        assert code.startswith("2"), "a number of a shop, not of a maker"
    assert not any(draft.barcode for draft in drafts if draft.kind is ProductKind.SERVICE)
    assert ean13("400638133393") == "4006381333931"


def test_products_that_are_there_are_not_stored_twice(services: Services) -> None:
    words = selling_words("ru")
    first = add_products(services, words)
    second = add_products(services, words)
    assert first == second
    assert services.store.engine.rows("SELECT count(*) FROM product") == [(sum(map(len, first)),)]
    ware = first[0][0]
    assert services.products.get(ware.product_id).draft.name == ware.name


def _basket(language: str = "ru") -> tuple[Basket, list[list[Ware]]]:
    words = selling_words(language)
    wares = [
        [
            Ware(number * 100 + at, draft.name, draft.unit, draft.price, draft.kind is ProductKind.SERVICE)
            for at, draft in enumerate(group)
        ]
        for number, group in enumerate(product_drafts(words))
    ]
    return Basket(Random(1), words, wares), wares


def test_lines_are_worth_about_what_was_wanted() -> None:
    basket, wares = _basket()
    wanted = 40_000 * MINOR
    sums = []
    for _ in range(400):
        lines = basket.lines(basket.group(0), 0, 3, wanted, 0.0, 0)
        assert 1 <= len(lines) <= 3
        assert len({line.product_id for line in lines}) == len(lines)
        assert all(line.quantity > 0 and line.price > 0 for line in lines)
        sums.append(total(lines))
    assert 0.4 * wanted < sorted(sums)[200] < 1.6 * wanted
    half = [line for _ in range(200) for line in basket.lines(5, 0, 1, 700 * MINOR, 0.0, 0)]
    assert any(line.quantity % QUANTITY_ONE for line in half), "half a kilogram"
    assert all(line.unit in ("кг", wares[0][0].unit) or line.quantity % QUANTITY_ONE == 0 for line in half)


def test_prices_were_lower_once() -> None:
    now, then = _basket()[0], _basket()[0]
    price = sum(line.price for line in now.lines(7, 0, 1, 90_000 * MINOR, 0.0, 0))
    earlier = sum(line.price for line in then.lines(7, 0, 1, 90_000 * MINOR, 3.0, 500))
    assert earlier < 0.9 * price


def test_each_trade_has_its_groups() -> None:
    basket, _ = _basket()
    words = selling_words("ru")
    for trade in range(4):
        drawn = {basket.group(trade) for _ in range(2000)}
        assert drawn == {at for at, group in enumerate(words.groups) if group.trade[trade]}
