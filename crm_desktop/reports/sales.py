"""Sales: revenue by time, goods, clients, segments, regions and people.

What counts is what was ordered in the period and not cancelled. The average bill is revenue by the number of sales;
what is owed is what has not come in of each sale, so that one who paid too much makes up for nobody else.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from crm_desktop.domain.lines import QUANTITY_ONE
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
    Value,
    ValueKind,
    Word,
)
from crm_desktop.reports.base import ReportKind, Source
from crm_desktop.reports.sale_groups import (
    PERIODS,
    Figures,
    Group,
    group_scope,
    name_groups,
    sale_groups,
    sales_total,
)
from crm_desktop.reports.sale_scope import (
    GOODS,
    SALE_FILTERS,
    currency_of,
    other_currencies,
    sale_ids,
    sale_scope,
)

MOST_BARS = 20
MOST_ROWS = 1000
_LONGEST_REST = 2  # times the largest bar
_GROUPINGS = (
    Grouping.MONTH,
    Grouping.DAY,
    Grouping.WEEK,
    Grouping.QUARTER,
    Grouping.YEAR,
    Grouping.PRODUCT,
    Grouping.PRODUCT_GROUP,
    Grouping.CLIENT,
    Grouping.SEGMENT,
    Grouping.REGION,
    Grouping.OWNER,
)
_ALL = "all"
_OWED = "owed"


def collect(source: Source, query: ReportQuery, progress: Progress) -> Report:
    """Count the sales of a period."""
    grouping = query.grouping or _GROUPINGS[0]
    groups = sale_groups(source, query, grouping)
    progress.raise_if_cancelled()
    total = sales_total(source, query)
    shown, rest = _cut(groups, grouping, MOST_ROWS)
    name_groups(source, grouping, shown)
    has_money_in = not (query.product_ids or query.product_group_ids)
    report = Report(
        query,
        currency_of(source, query),
        tiles=_tiles(total, has_money_in),
        notes=other_currencies(source, query),
    )
    if not groups:
        return report
    table = _table(grouping, shown, rest, total, has_money_in and grouping not in GOODS)
    if grouping in PERIODS:
        return replace(report, charts=(_by_time(grouping, shown),), tables=(table,))
    chart, notes = _ranked(grouping, shown, rest)
    return replace(report, charts=(chart,), tables=(table,), notes=(*report.notes, *notes))


def ids(source: Source, query: ReportQuery, key: str) -> array[int]:
    """Return the sales behind a figure, the newest first."""
    what, _, which = key.partition(":")
    if what in (_ALL, _OWED):
        scope = sale_scope(source, query)
        if what == _OWED:
            scope.where.add("sale.paid < sale.total")
    else:
        scope = group_scope(source, query, Grouping(what), which)
    return array("q", sale_ids(source, scope))


def _tiles(total: Figures, has_money_in: bool) -> tuple[Tile, ...]:
    everything = Drill(Listed.SALES, _ALL)
    tiles = (
        Tile("revenue", ValueKind.MONEY, total.revenue, drill=everything),
        Tile("sales", ValueKind.COUNT, total.count, drill=everything),
        Tile("average", ValueKind.MONEY, total.average),
    )
    if not has_money_in:
        return tiles
    return (
        *tiles,
        Tile("paid", ValueKind.MONEY, total.paid),
        Tile("owed", ValueKind.MONEY, total.owed, is_good_up=False, drill=Drill(Listed.SALES, _OWED)),
    )


def _cut(groups: list[Group], grouping: Grouping, most: int) -> tuple[list[Group], Group | None]:
    """Return the first groups, and the others as one; time is never cut."""
    if grouping in PERIODS or len(groups) <= most:
        return groups, None
    rest = Group(None, Word("rest"))
    for group in groups[most:]:
        rest.figures.add(group.figures)
    return groups[:most], rest


def _table(
    grouping: Grouping, groups: Sequence[Group], rest: Group | None, total: Figures, has_money_in: bool
) -> Table:
    is_goods = grouping in GOODS
    columns = [Column(_column_key(grouping), _kind(grouping))]
    if is_goods:
        columns.append(Column("quantity", ValueKind.NUMBER))
    columns += [Column("revenue", ValueKind.MONEY), Column("sales", ValueKind.COUNT)]
    columns.append(Column("average", ValueKind.MONEY))
    if has_money_in:
        columns += [Column("paid", ValueKind.MONEY), Column("owed", ValueKind.MONEY)]
    columns.append(Column("share", ValueKind.SHARE))
    is_added_up = grouping is not Grouping.SEGMENT  # who is in two segments is there twice
    if is_added_up:
        columns.append(Column("cumulated", ValueKind.SHARE))

    everyone = [*groups, rest] if rest else list(groups)
    cumulated = accumulate(group.figures.revenue for group in everyone)
    rows = []
    for group, reached in zip(everyone, cumulated, strict=True):
        figures = group.figures
        values: list[Value] = [group.name]
        values += [figures.quantity / QUANTITY_ONE] if is_goods else []
        values += [figures.revenue, figures.count, figures.average]
        values += [figures.paid, figures.owed] if has_money_in else []
        values.append(_share(figures.revenue, total.revenue))
        values += [_share(reached, total.revenue)] if is_added_up else []
        rows.append(Row(tuple(values), None if group is rest else _drill(grouping, group)))
    return Table("sales", tuple(columns), tuple(rows), _totals(total, is_goods, has_money_in, is_added_up))


def _totals(total: Figures, is_goods: bool, has_money_in: bool, is_added_up: bool) -> tuple[Value, ...]:
    values: list[Value] = [Word("total")]
    values += [None] if is_goods else []  # pieces and metres make no sum
    values += [total.revenue, total.count, total.average]
    values += [total.paid, total.owed] if has_money_in else []
    values.append(_share(total.revenue, total.revenue))
    return (*values, None) if is_added_up else tuple(values)


def _by_time(grouping: Grouping, groups: Sequence[Group]) -> Chart:
    return Chart(
        "revenue",
        ChartKind.BARS,
        tuple(group.name for group in groups),
        (Series("revenue", tuple(group.figures.revenue for group in groups), kind=ValueKind.MONEY),),
        _kind(grouping),
        tuple(_drill(grouping, group) for group in groups),
    )


def _ranked(
    grouping: Grouping, groups: Sequence[Group], rest: Group | None
) -> tuple[Chart, tuple[Note, ...]]:
    """Return the largest groups as bars. The others stand below them as one, unless that bar would be so long that
    nothing could be seen of those above: then a remark says what they come to."""
    bars, others = _cut(list(groups), grouping, MOST_BARS)
    if others and rest:
        others.figures.add(rest.figures)
    is_drawn = others is not None and others.figures.revenue <= _LONGEST_REST * bars[0].figures.revenue
    everyone = [*bars, others] if others and is_drawn else bars
    chart = Chart(
        "revenue",
        ChartKind.RANKED,
        tuple(group.name for group in everyone),
        (Series("revenue", tuple(group.figures.revenue for group in everyone), kind=ValueKind.MONEY),),
        ValueKind.TEXT,
        tuple(None if group is others else _drill(grouping, group) for group in everyone),
    )
    if others is None or is_drawn:
        return chart, ()
    return chart, (Note("rest_not_drawn", ((others.figures.revenue, ValueKind.MONEY),)),)


def _drill(grouping: Grouping, group: Group) -> Drill:
    return Drill(Listed.SALES, f"{grouping.value}:{'' if group.key is None else group.key}")


def _column_key(grouping: Grouping) -> str:
    return "period" if grouping in PERIODS else grouping.value


def _kind(grouping: Grouping) -> ValueKind:
    if grouping is Grouping.DAY:
        return ValueKind.DATE
    return ValueKind(grouping.value) if grouping in PERIODS else ValueKind.TEXT


def _share(part: int, of_all: int) -> float | None:
    return part / of_all if of_all else None


KIND = ReportKind(collect, ids, SALE_FILTERS, _GROUPINGS)
