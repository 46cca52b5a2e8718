"""Forecast: what the open deals of the months to come are worth, and what is likely to come of them.

Open deals are put into months by when they are expected to close: this month and five more, then what is later, what
should have closed already, and what has no date. `weighted` is each amount times the probability of the deal, or of
its stage. `likely`, from `low` to `high`, comes from history, by `domain/chances.py`: of the deals that ended in the
last twelve months and ever stood in a stage, by the log of moves, how many were won. What this month has won already
is added in the chart.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from crm_desktop.domain.chances import Chance, OpenSum
from crm_desktop.domain.progress import Progress
from crm_desktop.domain.report import (
    Chart,
    ChartKind,
    Column,
    Drill,
    Listed,
    Note,
    Report,
    ReportQuery,
    Role,
    Row,
    Series,
    Table,
    Tile,
    Value,
    ValueKind,
    Word,
    add_months,
)
from crm_desktop.domain.road import road_stages
from crm_desktop.reports.base import ReportKind, Source
from crm_desktop.reports.conditions import DEAL_FILTERS, Conditions, deal_conditions
from crm_desktop.reports.sale_scope import currency_of

MONTHS = 6
_HISTORY_MONTHS = 12
_LATER, _OVERDUE, _NO_DATE, _ALL, _WON = "later", "overdue", "no_date", "all", "won"
_Key = date | str


@dataclass(slots=True)
class _Bucket:
    """The open deals of a month, or of none."""

    deals: int = 0
    weighted: int = 0  # times 100
    open: OpenSum = field(default_factory=OpenSum)

    def add(self, stage_id: int, amount: int, probability: int) -> None:
        self.deals += 1
        self.weighted += amount * probability
        self.open.add(stage_id, amount)


@dataclass(frozen=True, slots=True)
class _Stage:
    id: int
    pipeline: str
    name: str
    is_open: bool
    chance: Chance


def collect(source: Source, query: ReportQuery, progress: Progress) -> Report:
    """Put the open deals into the months to come."""
    months = _months(source)
    buckets, everything, others = _open_deals(source, query, months)
    progress.raise_if_cancelled()
    stages = _stages(source, query)
    progress.raise_if_cancelled()
    chances = {stage.id: stage.chance for stage in stages}
    won_count, won = _won(source, query, months[0])
    notes = [Note("forecast_formula")]
    if others:
        notes.append(Note("other_currencies", ((others, ValueKind.COUNT),)))
    tiles = _tiles(everything, chances, buckets[months[0]], won)
    if not everything.deals and not won_count:
        return Report(query, currency_of(source, query), tiles, notes=tuple(notes))
    return Report(
        query,
        currency_of(source, query),
        tiles,
        _charts(months, buckets, chances, won),
        (_table(buckets, everything, chances, months[0], won), _history(stages, everything)),
        tuple(notes),
    )


def ids(source: Source, query: ReportQuery, key: str) -> array[int]:
    """Return the deals behind a figure, the largest first."""
    months = _months(source)
    if key == _WON:
        where = _won_conditions(source, query, months[0])
    else:
        where = _open_conditions(source, query)
        _narrow(where, key, months, source.today())
    sql = f"SELECT deal.id FROM deal WHERE {where.sql} ORDER BY deal.amount DESC, deal.id"
    return array("q", (row[0] for row in source.engine.rows(sql, where.params)))


def _narrow(where: Conditions, key: str, months: Sequence[date], today: date) -> None:
    what, _, which = key.partition(":")
    if what == _OVERDUE:
        where.days("deal.expected_close", None, today - timedelta(days=1))
    elif what == _NO_DATE:
        where.add("deal.expected_close = ''")
    elif what == _LATER:
        where.days("deal.expected_close", add_months(months[-1], 1), None)
    elif what == "stage":
        where.add("deal.stage_id = ?", int(which))
    elif what == "month":
        first = date.fromisoformat(which)
        where.days("deal.expected_close", max(first, today), add_months(first, 1) - timedelta(days=1))


def _months(source: Source) -> tuple[date, ...]:
    first = source.today().replace(day=1)
    return tuple(add_months(first, at) for at in range(MONTHS))


def _deals(source: Source, query: ReportQuery) -> Conditions:
    where = deal_conditions(source, query)
    if query.pipeline_id is not None:
        where.add("deal.pipeline_id = ?", query.pipeline_id)
    return where


def _open_conditions(source: Source, query: ReportQuery) -> Conditions:
    where = _deals(source, query)
    where.add("deal.state = 'open' AND deal.currency = ?", currency_of(source, query))
    return where


def _won_conditions(source: Source, query: ReportQuery, month: date) -> Conditions:
    where = _deals(source, query)
    where.add("deal.state = 'won' AND deal.currency = ?", currency_of(source, query))
    where.moments("deal.closed_at", month, add_months(month, 1) - timedelta(days=1))
    return where


def _open_deals(
    source: Source, query: ReportQuery, months: Sequence[date]
) -> tuple[dict[_Key, _Bucket], _Bucket, int]:
    """Return the open deals by bucket, all together, and how many are of other currencies."""
    where = _deals(source, query)
    where.add("deal.state = 'open'")
    currency, today = currency_of(source, query), source.today()
    keys: tuple[_Key, ...] = (_OVERDUE, *months, _LATER, _NO_DATE)
    buckets = {key: _Bucket() for key in keys}
    everything, others = _Bucket(), 0
    known: dict[str, _Key] = {}
    for expected, stage_id, amount, of_currency, probability in source.engine.rows(
        "SELECT deal.expected_close, deal.stage_id, deal.amount, deal.currency,"
        " COALESCE(deal.probability, stage.probability) FROM deal JOIN stage ON stage.id = deal.stage_id"
        f" WHERE {where.sql}",
        where.params,
    ):
        if of_currency != currency:
            others += 1
            continue
        if expected not in known:
            known[expected] = _bucket_of(expected, months, today)
        buckets[known[expected]].add(stage_id, amount, probability)
        everything.add(stage_id, amount, probability)
    return buckets, everything, others


def _bucket_of(expected: str, months: Sequence[date], today: date) -> _Key:
    if not expected:
        return _NO_DATE
    day = date.fromisoformat(expected)
    if day < today:
        return _OVERDUE
    month = day.replace(day=1)
    return month if month in months else _LATER


def _won(source: Source, query: ReportQuery, month: date) -> tuple[int, int]:
    where = _won_conditions(source, query, month)
    sql = f"SELECT count(*), CAST(COALESCE(SUM(deal.amount), 0) AS BIGINT) FROM deal WHERE {where.sql}"
    count, amount = source.engine.rows(sql, where.params)[0]
    return count, amount


def _stages(source: Source, query: ReportQuery) -> list[_Stage]:
    """Return the stages with their chances: by all deals of the base, whoever is asked for, because a past of
    few deals tells little."""
    where = Conditions(source.engine)
    where.live("deal")
    where.add("deal.state <> 'open'")
    where.moments("deal.closed_at", add_months(source.today(), -_HISTORY_MONTHS), None)
    won, closed = Counter[int](), Counter[int]()
    for passed, state, count in source.engine.rows(
        f"SELECT deal.passed, deal.state, count(*) FROM deal WHERE {where.sql} GROUP BY deal.passed, deal.state",
        where.params,
    ):
        for stage_id in road_stages(passed):
            closed[stage_id] += count
            if state == "won":
                won[stage_id] += count
    within, params = (
        ("", ()) if query.pipeline_id is None else (" WHERE pipeline_id = ?", (query.pipeline_id,))
    )
    rows = source.engine.rows(
        "SELECT stage.id, pipeline.name, stage.name, stage.kind, stage.probability FROM stage"
        " JOIN pipeline ON pipeline.id = stage.pipeline_id"
        f"{within} ORDER BY pipeline.position, pipeline.id, stage.position, stage.id",
        params,
    )
    return [
        _Stage(
            stage_id,
            pipeline,
            name,
            kind == "open",
            Chance(won[stage_id], closed[stage_id], probability / 100),
        )
        for stage_id, pipeline, name, kind, probability in rows
    ]


def _tiles(
    everything: _Bucket, chances: Mapping[int, Chance], this_month: _Bucket, won: int
) -> tuple[Tile, ...]:
    month = this_month.open.likely(chances)[0]
    return (
        Tile("won_this_month", ValueKind.MONEY, won, drill=Drill(Listed.DEALS, _WON)),
        Tile("forecast_this_month", ValueKind.MONEY, won + month),
        Tile("open", ValueKind.MONEY, everything.open.total, drill=Drill(Listed.DEALS, _ALL)),
        Tile("weighted", ValueKind.MONEY, round(everything.weighted / 100)),
        Tile("likely", ValueKind.MONEY, everything.open.likely(chances)[0]),
    )


def _charts(
    months: tuple[date, ...], buckets: Mapping[_Key, _Bucket], chances: Mapping[int, Chance], won: int
) -> tuple[Chart, Chart]:
    """Return the way ahead as lines, this month with what it has won, and won and open deals as bars."""
    had = (won, *(0 for _ in months[1:]))
    ahead = [buckets[month].open.likely(chances) for month in months]
    drills = tuple(_drill(month) for month in months)
    money = ValueKind.MONEY
    weighted = tuple(round(buckets[month].weighted / 100) + had[at] for at, month in enumerate(months))
    likely, low, high = (tuple(one[at] + had[i] for i, one in enumerate(ahead)) for at in range(3))
    lines = (
        Series("likely", likely, Role.MAIN, money, low=low, high=high),
        Series("weighted", weighted, Role.SECOND, money),
    )
    bars = (
        Series("won", had, Role.WON, money),
        Series("open", tuple(buckets[month].open.total for month in months), Role.OPEN, money),
    )
    return (
        Chart("forecast", ChartKind.LINES, months, lines, ValueKind.MONTH, drills),
        Chart("open_by_month", ChartKind.STACKED, months, bars, ValueKind.MONTH, drills),
    )


def _drill(key: _Key) -> Drill:
    return Drill(Listed.DEALS, key if isinstance(key, str) else f"month:{key.isoformat()}")


def _table(
    buckets: Mapping[_Key, _Bucket], everything: _Bucket, chances: Mapping[int, Chance], now: date, won: int
) -> Table:
    columns = (
        Column("month", ValueKind.MONTH),
        Column("deals", ValueKind.COUNT),
        *(Column(key, ValueKind.MONEY) for key in ("open", "weighted", "likely", "low", "high", "won")),
    )
    rows = tuple(
        Row(
            (Word(key) if isinstance(key, str) else key, *_values(one, chances, won if key == now else None)),
            _drill(key),
        )
        for key, one in buckets.items()
    )
    # The range of all is not the sum of the ranges: what one month lacks another may have.
    return Table("forecast", columns, rows, (Word("total"), *_values(everything, chances, won)))


def _values(bucket: _Bucket, chances: Mapping[int, Chance], won: int | None) -> tuple[Value, ...]:
    likely, low, high = bucket.open.likely(chances)
    return bucket.deals, bucket.open.total, round(bucket.weighted / 100), likely, low, high, won


def _history(stages: Sequence[_Stage], everything: _Bucket) -> Table:
    columns = (
        Column("pipeline", ValueKind.TEXT),
        Column("stage", ValueKind.TEXT),
        Column("probability", ValueKind.SHARE),
        Column("closed", ValueKind.COUNT),
        Column("won", ValueKind.COUNT),
        Column("chance", ValueKind.SHARE),
        Column("open", ValueKind.MONEY),
    )
    rows = tuple(
        Row(
            (
                stage.pipeline,
                stage.name,
                stage.chance.probability,
                stage.chance.closed,
                stage.chance.won,
                stage.chance.mean,
                everything.open.sums.get(stage.id, 0),
            ),
            Drill(Listed.DEALS, f"stage:{stage.id}"),
        )
        for stage in stages
        if stage.is_open
    )
    return Table("stage_history", columns, rows)


KIND = ReportKind(collect, ids, DEAL_FILTERS, has_period=False)
