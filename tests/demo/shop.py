"""A shop of the example without a base: its pipelines, products and clients."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from random import Random

from crm_desktop.demo.crowd import Crowd
from crm_desktop.demo.days import SPAN, Days
from crm_desktop.demo.deals import Dealer, MadeDeal
from crm_desktop.demo.generator import clients
from crm_desktop.demo.roads import Roads, Trade
from crm_desktop.demo.selling_words import SellingWords, selling_words
from crm_desktop.demo.wares import Basket, Ware, product_drafts
from crm_desktop.demo.words import words
from crm_desktop.domain.pipeline import Pipeline, Stage, StageKind
from crm_desktop.domain.product import ProductKind
from crm_desktop.services.deals.templates import pipeline_template

NOW = datetime(2026, 11, 18, 12, 30, tzinfo=UTC)
_COLUMNS = ("name", "kind", "color", "probability", "idle_days", "wip_limit", "required", "checklist")


@dataclass(frozen=True, slots=True)
class Shop:
    """What the makers of the example work with."""

    chance: Random
    words: SellingWords
    days: Days
    crowd: Crowd
    basket: Basket

    def dealer(self) -> Dealer:
        """Return who makes deals here."""
        return Dealer(self.chance, self.words, self.days, self.crowd, self.basket)


def shop(seed: int = 1, count: int = 400) -> Shop:
    """Return a shop with some clients."""
    chance, days, said, known = Random(seed), Days(NOW), selling_words("ru"), words("ru")
    crowd = Crowd(chance, days, known.owners, known.sources)
    crowd.add(dict(enumerate(clients(count, seed, "ru", date(2026, 11, 18)), 1)))
    wares = [
        [
            Ware(number * 100 + at, draft.name, draft.unit, draft.price, draft.kind is ProductKind.SERVICE)
            for at, draft in enumerate(group)
        ]
        for number, group in enumerate(product_drafts(said))
    ]
    return Shop(chance, said, days, crowd, Basket(chance, said, wares))


def trade(key: str = "shop", at: int = 0) -> Trade:
    """Return a way of selling, with stages whose ids begin at 1 and a hundred higher for each place `at`."""
    template = pipeline_template(key, "ru")
    stages = tuple(
        Stage(
            at * 100 + place + 1,
            1,
            at + 1,
            **{name: getattr(draft, name) for name in _COLUMNS},
            position=place,
        )
        for place, draft in enumerate(template.stages)
    )
    pipeline = Pipeline(at + 1, 1, template.name, at, is_active=True, stages=stages)
    going = tuple(stage for stage in stages if stage.kind is StageKind.OPEN)
    won, lost = pipeline.closing(StageKind.WON), pipeline.closing(StageKind.LOST)
    return Trade(at, pipeline, going, won, lost, 20.0, 0.4, 1.0 + at, 3)


def trades() -> list[Trade]:
    """Return the four ways of selling."""
    keys = ("shop", "services", "wholesale", "manufacturing")
    return [trade(key, at) for at, key in enumerate(keys)]


def deals(of: Shop, count: int = 600) -> list[MadeDeal]:
    """Return deals of a shop, begun at any time."""
    dealer, roads, ways = of.dealer(), Roads(of.chance, of.days, 1.0), trades()
    size = len(of.crowd)
    return [dealer.deal(of.days.draw(of.chance, 0, SPAN), at % size, ways, roads) for at in range(count)]
