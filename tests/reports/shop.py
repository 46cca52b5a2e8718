"""A small shop with random sales, and the plain way of counting them: one list of everything that was sold."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from crm_desktop.domain.client import Address
from crm_desktop.domain.lines import Line
from crm_desktop.domain.product import ProductDraft
from crm_desktop.domain.report import Report, ReportQuery, Table, Value, by_key
from crm_desktop.domain.sale import Payment, SaleDraft, SaleState
from crm_desktop.reports.base import Source
from crm_desktop.reports.maker import ReportMaker
from crm_desktop.services import Services
from tests.factories import make_draft

TODAY = date(2026, 11, 21)  # by the clock of the tests
OWNERS = ("", "Анна", "Борис")
REGIONS = ("", "Московская область", "московская обл.", "Тверская область")
CITIES = ("Москва", "")


@dataclass(frozen=True)
class Sold:
    """One sale as the plain computation knows it; `lines` are product, group, quantity and sum."""

    id: int
    client: int
    on: date
    state: SaleState
    currency: str
    total: int
    paid: int
    owner: str
    lines: tuple[tuple[str, str, int, int], ...]

    @property
    def owed(self) -> int:
        return max(0, self.total - self.paid)


@dataclass
class Shop:
    """A base with sales, and all that is known of them. `gone` is the client in the recycle bin."""

    services: Services
    maker: ReportMaker
    source: Source
    sold: list[Sold] = field(default_factory=list)
    names: dict[int, str] = field(default_factory=dict)
    regions: dict[int, str] = field(default_factory=dict)
    sources: dict[int, str] = field(default_factory=dict)
    tags: dict[int, set[str]] = field(default_factory=dict)
    products: dict[str, int] = field(default_factory=dict)
    groups: dict[str, int] = field(default_factory=dict)
    segments: dict[str, tuple[int, set[int]]] = field(default_factory=dict)
    gone: int = 0

    def counted(self, query: ReportQuery) -> list[Sold]:
        """The sales that a query is about, found by looking at each. Of goods see `worth`."""
        return [sale for sale in self.sold if self._fits(sale, query) and self.worth(sale, query) is not None]

    def worth(self, sale: Sold, query: ReportQuery) -> int | None:
        """What a sale counts for: all of it, or its lines of the goods that are asked for."""
        if not (query.product_ids or query.product_group_ids):
            return sale.total
        sums = [line[3] for line in sale.lines if self._is_wanted(line, query)]
        return sum(sums) if sums else None

    def _is_wanted(self, line: tuple[str, str, int, int], query: ReportQuery) -> bool:
        product, group = self.products.get(line[0]), self.groups.get(line[1])
        return (not query.product_ids or product in query.product_ids) and (
            not query.product_group_ids or group in query.product_group_ids
        )

    def _fits(self, sale: Sold, query: ReportQuery) -> bool:
        members = dict(self.segments.values())
        return (
            sale.state is not SaleState.CANCELLED
            and sale.client != self.gone
            and sale.currency == (query.currency or "RUB")
            and (query.since is None or sale.on >= query.since)
            and (query.until is None or sale.on <= query.until)
            and (not query.owners or sale.owner in query.owners)
            and (not query.sources or self.sources[sale.client] in query.sources)
            and (not query.tags or bool(query.tags & self.tags[sale.client]))
            and (query.segment_id is None or sale.client in members[query.segment_id])
        )


def open_shop(services: Services) -> Shop:
    """An opened base without anything in it."""
    source = Source(
        services.store.engine,
        services.store.clock,
        lambda: services.preferences.get().currency,
        services.segments.ids,
    )
    return Shop(services, ReportMaker(source), source)


def random_shop(
    services: Services, seed: int, *, sales: int = 120, clients: int = 15, silent: bool = False
) -> Shop:
    """A base with random clients, goods and sales of two years and some weeks to come. With `silent` every third
    client has bought all that a year earlier."""
    shop, chance = open_shop(services), Random(seed)
    _add_clients(shop, chance, clients)
    _add_goods(shop)
    drafts = [_draft(shop, chance) for _ in range(sales)]
    for draft in drafts:
        if silent and draft.client_id % 3 == 0:
            draft.ordered_on -= timedelta(days=365)
    ids = services.sales.create_many(drafts)
    by_id = {row: name for name, row in shop.products.items()}
    for sale_id, draft in zip(ids, drafts, strict=True):
        lines = tuple(_line(by_id.get(line.product_id or 0, ""), line) for line in draft.lines)
        shop.sold.append(
            Sold(
                sale_id,
                draft.client_id,
                draft.ordered_on,
                draft.state,
                draft.currency or "RUB",
                draft.total,
                draft.paid,
                draft.owner,
                lines,
            )
        )
    shop.gone = next(iter(shop.names))
    services.clients.archive([shop.gone])
    return shop


def _add_clients(shop: Shop, chance: Random, count: int) -> None:
    for at in range(count):
        region, city = chance.choice(REGIONS), chance.choice(CITIES)
        tags = {tag for tag in ("VIP", "опт") if chance.random() < 0.4}
        source = chance.choice(("", "Сайт", "Звонок"))
        addresses = (
            Address("офис"),
            Address("склад", region=region, city=city),
            Address("дом", region="Крым"),
        )
        draft = make_draft(f"Клиентов{at:02} Иван", addresses=addresses[: chance.choice((1, 2, 2, 3))])
        draft.tags, draft.source = tuple(sorted(tags)), source
        client = shop.services.clients.create(draft)
        known = [one.region or one.city for one in draft.addresses if one.region or one.city]
        shop.names[client] = f"Клиентов{at:02} Иван"
        shop.regions[client] = known[0] if known else ""
        shop.tags[client], shop.sources[client] = tags, source
    members = chance.sample(sorted(shop.names), count // 2)
    for name, who in (("Постоянные", members), ("Новые", members[:3]), ("Пусто", [])):
        shop.segments[name] = (shop.services.segments.create_frozen(name, who), set(who))


def _add_goods(shop: Shop) -> None:
    for name, group in (("Кофе", "Напитки"), ("Чай", "Напитки"), ("Стол", "Мебель"), ("Гвоздь", "")):
        shop.products[name] = shop.services.products.create(ProductDraft(name, group=group))
    shop.groups.update({group.name: group.id for group in shop.services.products.groups.list()})


GROUP_OF = {"Кофе": "Напитки", "Чай": "Напитки", "Стол": "Мебель", "Гвоздь": "", "": ""}


def _line(name: str, line: Line) -> tuple[str, str, int, int]:
    return name, GROUP_OF[name], line.quantity, line.total


def _draft(shop: Shop, chance: Random) -> SaleDraft:
    lines = []
    for _ in range(chance.randint(1, 3)):
        name = chance.choice((*shop.products, ""))
        lines.append(
            Line(
                name or "Доставка",
                chance.choice((1000, 2500, 3000)),
                chance.choice((0, 100, 333, 1000)),
                chance.choice((0, 0, 1250)),
                shop.products.get(name),
            )
        )
    draft = SaleDraft(
        chance.choice(sorted(shop.names)),
        tuple(lines),
        TODAY - timedelta(days=chance.randint(-20, 760)),
        currency=chance.choice(("", "", "", "", "EUR")),
        owner=chance.choice(OWNERS),
        state=chance.choice(
            (SaleState.ORDERED, SaleState.DELIVERED, SaleState.DELIVERED, SaleState.CANCELLED)
        ),
        cancel_reason="передумал",
    )
    if chance.random() < 0.7:
        part = chance.choice((draft.total, draft.total // 2, draft.total + 50)) or 1
        draft.payments = (Payment(None, draft.ordered_on, part),)
    return draft


def rows_of(table: Table) -> list[dict[str, Value]]:
    """The rows of a table by the keys of the columns."""
    return [dict(by_key(row, table.columns)) for row in table.rows]


def tiles_of(report: Report) -> dict[str, Value]:
    """The big figures of a report."""
    return {tile.key: tile.value for tile in report.tiles}


def some_filters(shop: Shop) -> Iterator[tuple[str, Callable[[ReportQuery], ReportQuery]]]:
    """Every filter of reports about sales, each by itself, and some together."""
    from dataclasses import replace

    segment = shop.segments["Постоянные"][0]
    goods = {"product_ids": frozenset({shop.products["Кофе"], shop.products["Стол"]})}
    group = {"product_group_ids": frozenset({shop.groups["Напитки"]})}
    changes: dict[str, dict[str, object]] = {
        "all": {},
        "period": {"since": date(2025, 12, 1), "until": date(2026, 6, 15)},
        "owner": {"owners": frozenset({"Анна"})},
        "nobody or": {"owners": frozenset({"", "Борис"})},
        "source": {"sources": frozenset({"Сайт"})},
        "no source": {"sources": frozenset({""})},
        "tag": {"tags": frozenset({"VIP"})},
        "goods": goods,
        "group": group,
        "both": {**goods, **group},
        "segment": {"segment_id": segment},
        "currency": {"currency": "EUR"},
        "much": {
            **goods,
            "owners": frozenset({"Анна"}),
            "since": date(2025, 6, 1),
            "tags": frozenset({"опт"}),
        },
        "nothing": {"owners": frozenset({"Никто"})},
    }
    for name, values in changes.items():
        yield name, lambda query, values=values: replace(query, **values)  # type: ignore[misc]
