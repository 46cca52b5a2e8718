"""The products of the demonstration: a list with articles, bar codes and prices, and what somebody takes of it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from crm_desktop.demo.selling_words import GroupWords, SellingWords
from crm_desktop.domain.lines import QUANTITY_ONE, Line
from crm_desktop.domain.product import ProductDraft, ProductKind
from crm_desktop.services import Services

MINOR = 100  # units in a whole one of the currency
# Numbers that begin so are never given to a maker: shops stick them on goods themselves.
_IN_STORE = "20"
_OFF_THE_LIST = 23  # one of so many products is sold no more
_YEARLY = 0.08  # by which prices rise
_KILO = "кг", "kg"


@dataclass(frozen=True, slots=True)
class Ware:
    """A product as lines need it; `price` is today's."""

    product_id: int
    name: str
    unit: str
    price: int
    is_service: bool


def product_drafts(words: SellingWords) -> list[list[ProductDraft]]:
    """Return the products of each group."""
    return [_group(number, group) for number, group in enumerate(words.groups, 1)]


def _group(number: int, group: GroupWords) -> list[ProductDraft]:
    kind = ProductKind(group.kind)
    drafts: list[ProductDraft] = []
    for name, price in group.products:
        for size, factor in group.sizes or [("", 1.0)]:
            at = len(drafts) + 1
            drafts.append(
                ProductDraft(
                    f"{name}, {size}" if size else name,
                    kind,
                    group.name,
                    group.unit,
                    round(price * factor * MINOR),
                    sku=f"{group.code}-{at:03d}",
                    barcode=ean13(f"{_IN_STORE}{number:04d}{at:06d}") if kind is ProductKind.GOODS else "",
                    is_active=(number * 100 + at) % _OFF_THE_LIST != 0,
                )
            )
    return drafts


def ean13(body: str) -> str:
    """Return a bar code of twelve digits with its check digit."""
    from stdnum.ean import calc_check_digit

    return body + str(calc_check_digit(body))


def add_products(services: Services, words: SellingWords) -> list[list[Ware]]:
    """Store the products that the base does not know yet, and return the wares of each group."""
    groups = product_drafts(words)
    drafts = [draft for group in groups for draft in group]
    known = [services.products.match(draft) for draft in drafts]
    new = [draft for draft, row_id in zip(drafts, known, strict=True) if row_id is None]
    fresh = iter(services.products.create_many(new))
    ids = iter([next(fresh) if row_id is None else row_id for row_id in known])
    return [
        [Ware(next(ids), d.name, d.unit, d.price, d.kind is ProductKind.SERVICE) for d in group]
        for group in groups
    ]


class Basket:
    """Draws what somebody takes: lines of about a sum, from the groups that a trade is about."""

    def __init__(self, chance: Random, words: SellingWords, wares: list[list[Ware]]) -> None:
        self._chance = chance
        self._wares = wares
        trades = range(len(words.groups[0].trade))
        self._trades = [list(accumulate(group.trade[trade] for group in words.groups)) for trade in trades]
        self._groups = range(len(wares))

    def group(self, trade: int) -> int:
        """Return a group that a trade is about."""
        return self._chance.choices(self._groups, cum_weights=self._trades[trade])[0]

    def lines(
        self, group: int, trade: int, count: int, total: float, years_ago: float, discount: int
    ) -> tuple[Line, ...]:
        """Return lines worth about `total` in minor units at the prices of their time."""
        draw = self._chance.random
        found: dict[int, Line] = {}
        for at in range(count):
            wares = self._wares[group if at == 0 or draw() < 0.65 else self.group(trade)]
            # The first of a group are those that sell best.
            ware = wares[int(draw() ** 1.6 * len(wares))]
            price = _rounded(ware.price * (1 - _YEARLY) ** years_ago)
            wanted = total / count * (0.5 + draw())
            quantity = _quantity(ware, wanted / price)
            found[ware.product_id] = Line(ware.name, quantity, price, discount, ware.product_id, ware.unit)
        return tuple(found.values())


def _quantity(ware: Ware, wanted: float) -> int:
    if ware.unit in _KILO and wanted < 20:
        return max(1, round(wanted * 2)) * QUANTITY_ONE // 2
    most = 24 if ware.is_service else 3000
    return _handy(min(most, max(1.0, wanted))) * QUANTITY_ONE


def _handy(number: float) -> int:
    """Return a quantity that people order: 7, 20, 150."""
    step = 1 if number < 15 else 5 if number < 60 else 10 if number < 200 else 50
    return max(1, round(number / step) * step)


def _rounded(price: float) -> int:
    """Return a price as it stands on a list: two or three digits that mean something."""
    if price < 10 * MINOR:
        return max(1, round(price / 10) * 10)
    step = int(10 ** (math.floor(math.log10(price)) - 1)) // 2
    return int(round(price / step) * step)
