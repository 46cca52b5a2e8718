"""A base with random deals, and the plain way of looking at them: each deal whole, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from random import Random

from crm_desktop.domain.deal import Deal, DealDraft, Loss, NextAction, NextActionKind
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.lines import Line
from crm_desktop.domain.pipeline import Pipeline, Stage, StageDraft, StageKind
from crm_desktop.domain.product import ProductDraft
from crm_desktop.domain.report import Report, ReportName, ReportQuery, Value, by_key
from crm_desktop.domain.sale import SaleDraft, SaleState
from crm_desktop.reports.base import Source
from crm_desktop.reports.maker import ReportMaker
from crm_desktop.services import Services
from crm_desktop.services.deals.past import PastDeal, PastStep, add_past_deals
from tests.factories import make_client
from tests.services.deals.board import plain_pipeline

TODAY = date(2026, 11, 21)  # by the clock of the tests
NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
OWNERS = ("", "Анна", "Борис")
SOURCES = ("", "Сайт", "Звонок")
TAGS = ("срочно", "опт")
GOODS = {"Чай": "Напитки", "Кофе": "Напитки", "Чашка": "Посуда", "Разное": ""}


@dataclass
class DealBase:
    """A base with deals, and all that is known of them. `gone` are the clients in the recycle bin."""

    services: Services
    source: Source
    maker: ReportMaker
    pipelines: list[Pipeline]
    products: dict[str, int]
    groups: dict[str, int]
    segment_id: int
    members: set[int]
    gone: set[int]
    deals: list[Deal]

    def wanted(self, query: ReportQuery) -> Iterator[Deal]:
        """The deals that a query lets through, but for its period and its pipeline."""
        for deal in self.deals:
            draft = deal.draft
            lines = [line for line in draft.lines if self.is_wanted(line, query)]
            if (
                draft.client_id not in self.gone
                and (not query.owners or draft.owner in query.owners)
                and (not query.sources or draft.source in query.sources)
                and (not query.tags or query.tags & set(draft.tags))
                and (not (query.product_ids or query.product_group_ids) or lines)
                and (query.segment_id is None or draft.client_id in self.members)
            ):
                yield deal

    def is_wanted(self, line: Line, query: ReportQuery) -> bool:
        """Whether a line is of the goods that are asked for."""
        if not (query.product_ids or query.product_group_ids):
            return True
        if line.product_id is None:
            return False
        group = self.groups.get(self.group_of(line))
        return (not query.product_ids or line.product_id in query.product_ids) and (
            not query.product_group_ids or group in query.product_group_ids
        )

    def group_of(self, line: Line) -> str:
        """The group of the product of a line."""
        names = {row_id: name for name, row_id in self.products.items()}
        return GOODS[names[line.product_id]] if line.product_id is not None else ""

    def queries(self, name: ReportName) -> Iterator[ReportQuery]:
        """Queries with each filter by itself, and some together."""
        every = ReportQuery(name)
        summer = replace(every, since=date(2026, 5, 1), until=date(2026, 9, 30))
        yield from (
            every,
            summer,
            replace(every, since=date(2026, 6, 17)),
            replace(every, until=date(2026, 6, 17)),
        )
        for pipeline in self.pipelines:
            yield replace(every, pipeline_id=pipeline.id)
        yield replace(every, owners=frozenset({"Анна"}))
        yield replace(summer, owners=frozenset({"", "Борис"}))
        yield replace(every, sources=frozenset({"Сайт"}))
        yield replace(every, sources=frozenset({""}))
        yield replace(every, tags=frozenset({"опт"}))
        yield replace(every, tags=frozenset(TAGS))
        yield replace(every, product_ids=frozenset({self.products["Чай"], self.products["Чашка"]}))
        yield replace(every, product_group_ids=frozenset({self.groups["Напитки"]}))
        yield replace(every, segment_id=self.segment_id)
        yield replace(every, currency="USD")
        yield replace(
            summer,
            pipeline_id=self.pipelines[-1].id,
            owners=frozenset({"Анна", ""}),
            product_group_ids=frozenset({self.groups["Напитки"]}),
        )
        yield replace(every, since=date(2030, 1, 1))


def source_of(services: Services) -> Source:
    """Where reports on a base read."""
    return Source(
        services.store.engine,
        services.store.clock,
        lambda: services.preferences.get().currency,
        services.segments.ids,
    )


def open_deals(services: Services) -> DealBase:
    """A base without deals, but with everything that is needed to have some."""
    source = source_of(services)
    pipelines = [*services.pipelines.list(), plain_pipeline(services, "Опт")]
    # A pipeline may have two ways of winning and of losing.
    services.pipelines.add_stage(pipelines[-1].id, StageDraft("Частью", StageKind.WON))
    services.pipelines.add_stage(pipelines[-1].id, StageDraft("Сами отказались", StageKind.LOST))
    ids = services.products.create_many([ProductDraft(name, group=group) for name, group in GOODS.items()])
    clients = [make_client(services, f"Клиентов{at} Иван") for at in range(9)]
    services.clients.archive([clients[0]])
    members = set(clients[:5])
    return DealBase(
        services,
        source,
        ReportMaker(source),
        services.pipelines.list(),
        dict(zip(GOODS, ids, strict=True)),
        {group.name: group.id for group in services.products.groups.list()},
        services.segments.create_frozen("Свои", members),
        members,
        {clients[0]},
        [],
    )


def random_deals(services: Services, seed: int, count: int = 80) -> DealBase:
    """A base with deals that went any ways they may go."""
    base, chance = open_deals(services), Random(seed)
    clients = sorted(row[0] for row in services.store.engine.rows("SELECT id FROM party"))
    past = [_deal(base, chance, clients) for _ in range(count)]
    ids = list(services.store.write(ActionKind.IMPORT, lambda changes: add_past_deals(changes, past, "RUB")))
    for deal_id in chance.sample(ids, count // 8):
        # What a deal is worth now need not be what it was worth when it moved.
        services.store.engine.execute(
            "UPDATE deal SET amount = amount + 500 WHERE id = ? AND id NOT IN"
            " (SELECT deal_id FROM doc_line WHERE deal_id IS NOT NULL)",
            (deal_id,),
        )
    _sales(base, chance, ids, clients)
    base.deals = services.deals.get_many(ids)
    return base


def _deal(base: DealBase, chance: Random, clients: list[int]) -> PastDeal:
    steps = _steps(base, chance)
    lines = tuple(
        Line(name if chance.random() < 0.8 else "Особое", chance.randint(1, 5) * 1000, chance.randint(0, 9) * 1000,
             product_id=None if chance.random() < 0.2 else base.products[name])
        for name in chance.sample(sorted(GOODS), chance.choice((0, 0, 1, 2)))
    )  # fmt: skip
    last = next(stage for stage in _stages(base) if stage.id == steps[-1].stage_id)
    action = NextAction(NextActionKind.CALL, TODAY + timedelta(days=chance.randint(-5, 5)))
    draft = DealDraft(
        chance.choice(clients),
        f"Сделка {chance.random()}",
        amount=chance.choice((0, chance.randint(1, 10**6))),
        currency=chance.choice(("RUB", "RUB", "RUB", "USD")),
        owner=chance.choice(OWNERS),
        source=chance.choice(SOURCES),
        tags=tuple(chance.sample(TAGS, chance.choice((0, 0, 1, 2)))),
        lines=lines,
        probability=chance.choice((None, None, 35)),
        next_action=chance.choice((None, action)),
        expected_close=chance.choice((None, TODAY)),
    )
    loss = Loss(chance.choice(("Дорого", "Долго", "Передумал")), "", chance.choice(("", "Ромашка", "Лютик")))
    return PastDeal(draft, steps, loss if last.kind is StageKind.LOST else None)


def _steps(base: DealBase, chance: Random) -> tuple[PastStep, ...]:
    """Some road: forward, back, past stages, to another pipeline, closed, opened again."""
    pipeline = chance.choice(base.pipelines)
    at = NOW - timedelta(days=chance.uniform(1, 420))
    stage = pipeline.first_open() if chance.random() < 0.8 else chance.choice(_open(pipeline))
    steps = [PastStep(stage.id, at)]
    for _ in range(chance.randint(0, 6)):
        at += timedelta(days=chance.expovariate(1 / 15), seconds=1)
        if at > NOW:
            break
        if chance.random() < 0.05:
            pipeline = chance.choice(base.pipelines)
        choices = _open(pipeline) if stage.kind is not StageKind.OPEN else pipeline.stages
        stage = chance.choice([each for each in choices if each.id != stage.id])
        steps.append(PastStep(stage.id, at))
    return tuple(steps)


def _open(pipeline: Pipeline) -> list[Stage]:
    return [stage for stage in pipeline.stages if stage.kind is StageKind.OPEN]


def _stages(base: DealBase) -> Iterator[Stage]:
    return (stage for pipeline in base.pipelines for stage in pipeline.stages)


def _sales(base: DealBase, chance: Random, deals: list[int], clients: list[int]) -> None:
    """Orders, most of which were cancelled."""
    for _ in range(25):
        client = chance.choice(clients)
        line = Line("Чай", price=chance.randint(1, 900), product_id=base.products["Чай"])
        draft = SaleDraft(
            client,
            (line,) if chance.random() < 0.7 else (Line("Особое", price=50),),
            TODAY - timedelta(days=chance.randint(0, 300)),
            currency=chance.choice(("RUB", "RUB", "USD")),
            owner=chance.choice(OWNERS),
            deal_id=chance.choice((None, *deals)),
        )
        if chance.random() < 0.7:
            draft.state, draft.cancel_reason = (
                SaleState.CANCELLED,
                chance.choice(("Нет на складе", "Раздумал")),
            )
        base.services.sales.create(draft)


def rows_of(report: Report, key: str) -> list[dict[str, Value]]:
    """The rows of a table, each by the keys of its columns."""
    table = report.table(key)
    return [dict(by_key(row, table.columns)) for row in table.rows]


def tiles_of(report: Report) -> dict[str, Value]:
    """The big figures by their keys."""
    return {tile.key: tile.value for tile in report.tiles}


def day_here(moment: datetime) -> date:
    """The day here of a moment."""
    return moment.astimezone().date()


def opened_in(deal: Deal, query: ReportQuery) -> bool:
    """Whether a deal was opened in the period."""
    return in_period(day_here(deal.created_at), query)


def in_period(day: date, query: ReportQuery) -> bool:
    """Whether a day lies in the period."""
    return (query.since is None or day >= query.since) and (query.until is None or day <= query.until)


def closed_deals(base: DealBase, query: ReportQuery, kind: StageKind) -> list[Deal]:
    """The deals of a query that are won, or lost, and were so in its period."""
    return [
        deal
        for deal in base.wanted(query)
        if deal.state is kind
        and deal.closed_at is not None
        and in_period(day_here(deal.closed_at), query)
        and query.pipeline_id in {None, deal.draft.pipeline_id}
    ]
