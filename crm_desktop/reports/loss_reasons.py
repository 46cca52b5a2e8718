"""Why deals are lost, which orders were cancelled and why, and how much was won against the year before."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import date
from itertools import accumulate

from crm_desktop.domain.pipeline import StageKind
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
    Role,
    Row,
    Series,
    Table,
    Tile,
    ValueKind,
)
from crm_desktop.reports.base import ReportKind, Source
from crm_desktop.reports.cancelled import cancelled_ids, cancelled_table
from crm_desktop.reports.conditions import DEAL_FILTERS
from crm_desktop.reports.loss_groups import (
    GOODS,
    LossGroup,
    closed_conditions,
    group_conditions,
    loss_groups,
)
from crm_desktop.reports.sale_scope import currency_of, whole
from crm_desktop.reports.won_years import WonYears, won_in, won_years

MOST_BARS = 15
_GROUPINGS = (
    Grouping.REASON,
    Grouping.STAGE,
    Grouping.PRODUCT,
    Grouping.PRODUCT_GROUP,
    Grouping.OWNER,
    Grouping.MONTH,
    Grouping.COMPETITOR,
    Grouping.PIPELINE,
)
_LOST, _WON, _CANCELLED = "lost", "won", "cancelled"


def collect(source: Source, query: ReportQuery, progress: Progress) -> Report:
    """Return the reasons for loss, and what else of a period was closed."""
    grouping = query.grouping or _GROUPINGS[0]
    currency = currency_of(source, query)
    groups = loss_groups(source, query, grouping, currency)
    progress.raise_if_cancelled()
    count, amount, others = _lost_total(source, query, currency)
    progress.raise_if_cancelled()
    won = won_years(source, query, currency)
    cancelled = cancelled_table(source, query, currency)
    return Report(
        query,
        currency,
        _tiles(count, amount, won, sum(int(str(row.values[1])) for row in cancelled.rows)),
        _charts(grouping, groups, won),
        (_table(grouping, groups, count, amount), cancelled, won.table()),
        _notes(query, won, others),
    )


def ids(source: Source, query: ReportQuery, key: str) -> array[int]:
    """Return the deals or the sales behind a figure, the last closed first."""
    what, _, which = key.partition(":")
    if what == _CANCELLED:
        return cancelled_ids(source, query, which)
    if what == _WON:
        where = won_in(source, query, date.fromisoformat(which))
    elif what == _LOST:
        where = closed_conditions(source, query, StageKind.LOST)
    else:
        where = group_conditions(source, query, Grouping(what), which)
    rows = source.engine.rows(
        f"SELECT deal.id FROM deal WHERE {where.sql} ORDER BY deal.closed_at DESC, deal.id DESC", where.params
    )
    return array("q", (row[0] for row in rows))


def _notes(query: ReportQuery, won: WonYears, others: int) -> tuple[Note, ...]:
    notes = []
    if (query.since, query.until) != (won.since, won.until):
        notes.append(Note("won_days", ((won.since, ValueKind.DATE), (won.until, ValueKind.DATE))))
    if others:
        notes.append(Note("other_currencies", ((others, ValueKind.COUNT),)))
    return tuple(notes)


def _lost_total(source: Source, query: ReportQuery, currency: str) -> tuple[int, int, int]:
    """Return how many deals were lost, what they were worth, and how many are worth something else."""
    where = closed_conditions(source, query, StageKind.LOST)
    ((count, amount, ours),) = source.engine.rows(
        f"SELECT count(*), {whole('CASE WHEN deal.currency = ? THEN deal.amount ELSE 0 END')},"
        f" {whole('CASE WHEN deal.currency = ? THEN 1 ELSE 0 END')} FROM deal WHERE {where.sql}",
        (currency, currency, *where.params),
    )
    return count, amount, count - ours


def _table(grouping: Grouping, groups: Sequence[LossGroup], count: int, amount: int) -> Table:
    by = Column(grouping.value, ValueKind.MONTH if grouping is Grouping.MONTH else ValueKind.TEXT)
    columns = (
        by,
        Column("lost", ValueKind.COUNT),
        Column("amount", ValueKind.MONEY),
        Column("share_of_lost", ValueKind.SHARE),
        Column("share_of_amount", ValueKind.SHARE),
    )
    rows = tuple(
        Row(
            (
                group.name,
                group.count,
                group.amount,
                group.count / count if count else None,
                group.amount / amount if amount else None,
            ),
            _drill(grouping, group),
        )
        for group in groups
    )
    # A deal about two goods stands in both rows, and what has no lines in none.
    total = None if grouping in GOODS or not rows else (None, count, amount, None, None)
    return Table("lost_deals", columns, rows, total)


def _drill(grouping: Grouping, group: LossGroup) -> Drill:
    return Drill(Listed.DEALS, f"{grouping.value}:{'' if group.key is None else group.key}")


def _tiles(count: int, amount: int, won: WonYears, cancelled: int) -> tuple[Tile, ...]:
    return (
        Tile("lost", ValueKind.COUNT, count, is_good_up=False, drill=Drill(Listed.DEALS, _LOST)),
        Tile("amount_lost", ValueKind.MONEY, amount, is_good_up=False, drill=Drill(Listed.DEALS, _LOST)),
        Tile(
            "cancelled_sales",
            ValueKind.COUNT,
            cancelled,
            is_good_up=False,
            drill=Drill(Listed.SALES, _CANCELLED),
        ),
        Tile("amount_won", ValueKind.MONEY, won.amount),
        Tile("amount_year_before", ValueKind.MONEY, won.amount_before, None),
        Tile("change_to_year_before", ValueKind.SHARE, won.change),
    )


def _charts(grouping: Grouping, groups: Sequence[LossGroup], won: WonYears) -> tuple[Chart, ...]:
    charts: list[Chart] = []
    if groups and grouping is Grouping.MONTH:
        charts.append(_by_month(groups))
    elif groups:
        charts += [_pareto(grouping, groups), _by_amount(grouping, groups)]
    return (*charts, *won.charts())


def _by_month(groups: Sequence[LossGroup]) -> Chart:
    return Chart(
        "lost_by_count",
        ChartKind.BARS,
        tuple(group.name for group in groups),
        (Series("lost", tuple(group.count for group in groups), Role.LOST),),
        ValueKind.MONTH,
        tuple(_drill(Grouping.MONTH, group) for group in groups),
    )


def _pareto(grouping: Grouping, groups: Sequence[LossGroup]) -> Chart:
    """Return the most frequent groups, and which share of all counted they make together."""
    every = sum(group.count for group in groups)
    shown = groups[:MOST_BARS]
    running = accumulate(group.count for group in shown)
    return Chart(
        "lost_by_count",
        ChartKind.PARETO,
        tuple(group.name for group in shown),
        (
            Series("lost", tuple(group.count for group in shown), Role.LOST),
            Series("share_together", tuple(so_far / every for so_far in running), kind=ValueKind.SHARE),
        ),
        drills=tuple(_drill(grouping, group) for group in shown),
    )


def _by_amount(grouping: Grouping, groups: Sequence[LossGroup]) -> Chart:
    shown = sorted(groups, key=lambda group: -group.amount)[:MOST_BARS]
    return Chart(
        "lost_by_amount",
        ChartKind.RANKED,
        tuple(group.name for group in shown),
        (Series("amount", tuple(group.amount for group in shown), Role.LOST, ValueKind.MONEY),),
        drills=tuple(_drill(grouping, group) for group in shown),
    )


KIND = ReportKind(collect, ids, DEAL_FILTERS, _GROUPINGS)
