"""Open deals today: how old they are, which stand still, and for which nothing is planned."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from crm_desktop.domain.moments import day_of
from crm_desktop.domain.progress import Progress
from crm_desktop.domain.report import (
    Chart,
    ChartKind,
    Column,
    Drill,
    Grouping,
    Listed,
    Note,
    Report,
    ReportQuery,
    Row,
    Series,
    Table,
    Tile,
    ValueKind,
)
from crm_desktop.reports.base import ReportKind, Source
from crm_desktop.reports.conditions import DEAL_FILTERS, deal_conditions
from crm_desktop.reports.sale_scope import currency_of
from crm_desktop.reports.stages import told_apart

# The last day of each class of age, and the name of the class; older ones have the last name.
AGES = ((7, "age_week"), (30, "age_month"), (90, "age_quarter"), (180, "age_half_year"))
OLDEST = "age_older"
MOST_BARS = 20
_GROUPINGS = (Grouping.STAGE, Grouping.OWNER, Grouping.PIPELINE, Grouping.SOURCE)
_COLUMNS = (
    Column("number", ValueKind.NUMBER),
    Column("title", ValueKind.TEXT),
    Column("client", ValueKind.TEXT),
    Column("stage", ValueKind.TEXT),
    Column("amount", ValueKind.MONEY),
    Column("owner", ValueKind.TEXT),
    Column("age_days", ValueKind.DAYS),
    Column("idle_days", ValueKind.DAYS),
    Column("next_action_on", ValueKind.DATE),
    Column("expected_close", ValueKind.DATE),
)
_EVERY_STEP = 5000


@dataclass(frozen=True, slots=True)
class OpenDeal:
    """An open deal as the report needs it: `idle_days` since anything happened with it or with its client,
    `weight` its amount times its probability in percent. A deal in another currency has no amount here."""

    id: int
    number: int
    title: str
    client: str
    stage_id: int
    stage: str
    pipeline: str
    amount: int | None
    weight: int
    owner: str
    source: str
    age_days: int
    idle_days: int
    is_idle: bool
    action_on: date | None
    expected_close: date | None

    @property
    def age_class(self) -> str:
        """Return the name of the class of its age."""
        return next((name for last, name in AGES if self.age_days <= last), OLDEST)


_TESTS: dict[str, Callable[[OpenDeal, date], bool]] = {
    "all": lambda deal, today: True,  # noqa: ARG005 - all are asked alike
    "idle": lambda deal, today: deal.is_idle,  # noqa: ARG005
    "no_action": lambda deal, today: deal.action_on is None,  # noqa: ARG005
    "overdue_action": lambda deal, today: deal.action_on is not None and deal.action_on < today,
}

_GROUPS: Mapping[Grouping, Callable[[OpenDeal], tuple[str, str | None]]] = {
    Grouping.STAGE: lambda deal: (str(deal.stage_id), deal.stage),
    Grouping.OWNER: lambda deal: (deal.owner, deal.owner or None),
    Grouping.PIPELINE: lambda deal: (deal.pipeline, deal.pipeline),
    Grouping.SOURCE: lambda deal: (deal.source, deal.source or None),
}


def collect(source: Source, query: ReportQuery, progress: Progress) -> Report:
    """Return the open deals as they stand today, the longest idle first."""
    deals = _read(source, query, progress)
    grouping = query.grouping or _GROUPINGS[0]
    others = sum(deal.amount is None for deal in deals)
    rows = tuple(_row(deal) for deal in deals)
    return Report(
        query,
        currency_of(source, query),
        _tiles(deals, source.today()),
        _charts(grouping, deals) if deals else (),
        (Table("open_deals", _COLUMNS, rows, _total(deals)),),
        (Note("other_currencies", ((others, ValueKind.COUNT),)),) if others else (),
    )


def ids(source: Source, query: ReportQuery, key: str) -> array[int]:
    """Return the deals behind a figure, the longest idle first."""
    what, _, which = key.partition(":")
    if what == "deal":
        return array("q", (int(which),))
    deals = _read(source, query)
    if what in _TESTS:
        today = source.today()
        return array("q", (deal.id for deal in deals if _TESTS[what](deal, today)))
    if what == "age":
        return array("q", (deal.id for deal in deals if deal.age_class == which))
    group = _GROUPS[Grouping(what)]
    return array("q", (deal.id for deal in deals if group(deal)[0] == which))


def _read(source: Source, query: ReportQuery, progress: Progress | None = None) -> list[OpenDeal]:
    where = deal_conditions(source, query)
    where.add("deal.state = 'open'")
    if query.pipeline_id is not None:
        where.add("deal.pipeline_id = ?", query.pipeline_id)
    currency, today = currency_of(source, query), source.today()
    found = []
    for at, (
        deal_id, number, title, client, stage_id, stage, idle_limit, pipeline, amount, of_currency,
        probability, owner, deal_source, created, activity, contact, action_on, expected,
    ) in enumerate(
        source.engine.rows(
            "SELECT deal.id, deal.number, deal.title, party.display_name, stage.id, stage.name, stage.idle_days,"
            " pipeline.name, deal.amount, deal.currency, COALESCE(deal.probability, stage.probability),"
            " COALESCE(owner.name, ''), COALESCE(source.name, ''), deal.created_at, deal.last_activity_at,"
            " party.last_contact_at, deal.action_on, deal.expected_close FROM deal"
            " JOIN party ON party.id = deal.party_id JOIN stage ON stage.id = deal.stage_id"
            " JOIN pipeline ON pipeline.id = deal.pipeline_id"
            ' LEFT JOIN "user" AS owner ON owner.id = deal.owner_id'
            f" LEFT JOIN source ON source.id = deal.source_id WHERE {where.sql}",
            where.params,
        )
    ):  # fmt: skip
        if progress is not None and at % _EVERY_STEP == 0:
            progress.raise_if_cancelled()
        is_ours = of_currency == currency
        idle_days = _days_since(max(activity, contact), today)
        found.append(
            OpenDeal(
                deal_id,
                number,
                title,
                client,
                stage_id,
                stage,
                pipeline,
                amount if is_ours else None,
                amount * probability if is_ours else 0,
                owner,
                deal_source,
                _days_since(created, today),
                idle_days,
                idle_limit is not None and idle_days > idle_limit,
                date.fromisoformat(action_on) if action_on else None,
                date.fromisoformat(expected) if expected else None,
            )
        )
    return sorted(found, key=lambda deal: (-deal.idle_days, -deal.age_days, deal.number))


def _days_since(text: str, today: date) -> int:
    """Return how many days ago a stored moment was."""
    return max(0, (today - day_of(text)).days)


def _row(deal: OpenDeal) -> Row:
    return Row(
        (
            deal.number,
            deal.title,
            deal.client,
            deal.stage,
            deal.amount,
            deal.owner or None,
            deal.age_days,
            deal.idle_days,
            deal.action_on,
            deal.expected_close,
        ),
        Drill(Listed.DEALS, f"deal:{deal.id}"),
    )


def _total(deals: Sequence[OpenDeal]) -> tuple[int | None, ...] | None:
    if not deals:
        return None
    total = sum(deal.amount or 0 for deal in deals)
    return (*(None,) * 4, total, *(None,) * 5)


def _tiles(deals: Sequence[OpenDeal], today: date) -> tuple[Tile, ...]:
    def count(what: str) -> int:
        return sum(_TESTS[what](deal, today) for deal in deals)

    def tile(key: str, what: str, is_good_up: bool | None) -> Tile:
        return Tile(key, ValueKind.COUNT, count(what), is_good_up, Drill(Listed.DEALS, what))

    weighted = sum(deal.weight for deal in deals)
    return (
        tile("open_deals", "all", None),
        Tile("amount_open", ValueKind.MONEY, sum(deal.amount or 0 for deal in deals)),
        Tile("amount_weighted", ValueKind.MONEY, (weighted + 50) // 100),
        tile("idle", "idle", False),
        tile("no_action", "no_action", False),
        tile("overdue_action", "overdue_action", False),
    )


def _charts(grouping: Grouping, deals: Sequence[OpenDeal]) -> tuple[Chart, ...]:
    group = _GROUPS[grouping]
    names: Mapping[str, str | None] = dict(group(deal) for deal in deals)
    if grouping is Grouping.STAGE:
        names = told_apart({str(deal.stage_id): (deal.stage, deal.pipeline) for deal in deals})
    sizes = Counter(group(deal)[0] for deal in deals)
    shown = sorted(names, key=lambda key: (-sizes[key], names[key] or ""))[:MOST_BARS]
    by_class = Counter((group(deal)[0], deal.age_class) for deal in deals)
    classes = [name for _, name in AGES] + [OLDEST]
    stacked = Chart(
        "open_by_age",
        ChartKind.STACKED,
        tuple(names[key] for key in shown),
        tuple(Series(name, tuple(by_class[key, name] for key in shown)) for name in classes),
        drills=tuple(Drill(Listed.DEALS, f"{grouping.value}:{key}") for key in shown),
    )
    amounts = dict.fromkeys(classes, 0)
    for deal in deals:
        amounts[deal.age_class] += deal.amount or 0
    worth = Chart(
        "amount_by_age",
        ChartKind.BARS,
        tuple(classes),
        (Series("amount", tuple(amounts.values()), kind=ValueKind.MONEY),),
        ValueKind.KEY,
        tuple(Drill(Listed.DEALS, f"age:{name}") for name in classes),
    )
    return stacked, worth


KIND = ReportKind(collect, ids, DEAL_FILTERS, _GROUPINGS, has_period=False, compares=False)
