"""RFM: what kinds of clients there are, and which valuable ones are going quiet.

Scores, cut points and groups are those of `domain/rfm.py`. Without a beginning all purchases count. Recency is the
number of days from the last purchase to the end of the period, at most to today. A client of the group "at risk" is
going quiet when the days since the last purchase are more than usually lie between purchases: the days from the
first to the last one by the number of purchases less one. Who has bought on one day only has no such usual.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from heapq import nlargest

from crm_desktop.domain.progress import Progress
from crm_desktop.domain.report import (
    Chart,
    ChartKind,
    Column,
    Drill,
    Listed,
    Note,
    Report,
    ReportName,
    ReportQuery,
    RfmLimits,
    Row,
    Series,
    Table,
    Tile,
    ValueKind,
)
from crm_desktop.domain.rfm import SCORES, RfmGroup
from crm_desktop.reports.base import ReportKind, Source
from crm_desktop.reports.client_totals import recall
from crm_desktop.reports.rfm_scores import GROUPS, Scored, score_clients, scores_of
from crm_desktop.reports.sale_groups import names_of
from crm_desktop.reports.sale_scope import SALE_FILTERS, currency_of, other_currencies

MOST_ROWS = 1000
_ALL, _QUIET = "all", "quiet"


@dataclass(frozen=True, slots=True)
class QuietClient:
    """A valuable client who is going quiet. `interval` is how many days usually lie between purchases."""

    id: int
    name: str
    last_on: date
    interval: float | None
    days_silent: int
    purchases: int
    revenue: int


def going_quiet(source: Source, limit: int = 20, query: ReportQuery | None = None) -> list[QuietClient]:
    """Return the valuable clients who are going quiet, those with the highest revenue first."""
    scored = score_clients(source, query or ReportQuery(ReportName.RFM))
    return _quiet_clients(source, scored, nlargest(limit, _quiet(scored), key=_by_revenue(scored)))


def collect(source: Source, query: ReportQuery, progress: Progress) -> Report:
    """Score the clients who have bought in a period."""
    scored = score_clients(source, query)
    progress.raise_if_cancelled()
    quiet = _quiet(scored)
    others = recall(source, query, "others", lambda: other_currencies(source, query))
    notes = (Note("rfm_formula"), *others)
    report = Report(query, currency_of(source, query), _tiles(scored, quiet), notes=notes)
    if not scored.cells:
        return report
    shown = _quiet_clients(source, scored, nlargest(MOST_ROWS, quiet, key=_by_revenue(scored)))
    if len(quiet) > MOST_ROWS:
        report = replace(report, notes=(*notes, Note("first_rows", ((MOST_ROWS, ValueKind.COUNT),))))
    counts = Counter(scored.cells)
    tables = [_groups(scored), _quiet_table(shown)]
    if query.rfm != RfmLimits():
        tables.append(_moved(score_clients(source, replace(query, rfm=RfmLimits())), scored))
    tables += [_cells(scored, counts), _cuts(scored.cuts)]
    return replace(report, charts=(_heatmap(counts), _bars(scored)), tables=tuple(tables))


def ids(source: Source, query: ReportQuery, key: str) -> array[int]:
    """Return clients, those with the highest revenue first: of a group, of scores, who moved from group to group."""
    scored = score_clients(source, query)
    what, _, which = key.partition(":")
    found: Iterable[int] = range(len(scored.cells))
    if what == _QUIET:
        found = _quiet(scored)
    elif what == "client":
        return array("q", [int(which)])
    elif what == "group":
        group = GROUPS.index(RfmGroup(which))
        found = (at for at, one in enumerate(scored.groups) if one == group)
    elif what == "moved":
        before = score_clients(source, replace(query, rfm=RfmLimits())).groups
        pair = tuple(GROUPS.index(RfmGroup(one)) for one in which.split("-"))
        found = (at for at, one in enumerate(zip(before, scored.groups, strict=True)) if one == pair)
    elif what != _ALL:
        wanted = tuple(int(one) for one in which.split("-"))
        found = (at for at, cell in enumerate(scored.cells) if scores_of(cell)[: len(wanted)] == wanted)
    totals = scored.totals
    best = sorted(found, key=lambda at: (-totals.revenues[at], totals.ids[at]))
    return array("q", [totals.ids[at] for at in best])


def _by_revenue(scored: Scored) -> Callable[[int], tuple[int, int]]:
    return lambda at: (scored.totals.revenues[at], -scored.totals.ids[at])


def _quiet(scored: Scored) -> list[int]:
    at_risk = GROUPS.index(RfmGroup.AT_RISK)
    return [at for at, group in enumerate(scored.groups) if group == at_risk and scored.is_going_quiet(at)]


def _quiet_clients(source: Source, scored: Scored, places: Sequence[int]) -> list[QuietClient]:
    totals = scored.totals
    names = names_of(source, "party", "display_name", [totals.ids[at] for at in places])
    return [
        QuietClient(
            totals.ids[at],
            names.get(totals.ids[at], ""),
            date.fromordinal(totals.lasts[at]),
            scored.interval(at),
            scored.days[at],
            totals.counts[at],
            totals.revenues[at],
        )
        for at in places
    ]


def _tiles(scored: Scored, quiet: Sequence[int]) -> tuple[Tile, ...]:
    revenues = scored.totals.revenues
    champions = GROUPS.index(RfmGroup.CHAMPIONS)
    return (
        Tile("clients", ValueKind.COUNT, len(scored.cells), drill=Drill(Listed.CLIENTS, _ALL)),
        Tile("revenue", ValueKind.MONEY, sum(revenues)),
        Tile(
            "champions", ValueKind.COUNT, scored.groups.count(champions), drill=_of_group(RfmGroup.CHAMPIONS)
        ),
        Tile("going_quiet", ValueKind.COUNT, len(quiet), False, Drill(Listed.CLIENTS, _QUIET)),
        Tile("going_quiet_revenue", ValueKind.MONEY, sum(revenues[at] for at in quiet), False),
    )


def _of_group(group: RfmGroup) -> Drill:
    return Drill(Listed.CLIENTS, f"group:{group.value}")


def _groups(scored: Scored) -> Table:
    counts, sums = [0] * len(GROUPS), [0] * len(GROUPS)
    for group, revenue in zip(scored.groups, scored.totals.revenues, strict=True):
        counts[group] += 1
        sums[group] += revenue
    clients, whole = len(scored.cells), sum(sums)
    rows = tuple(
        Row(
            (group.value, count, count / clients, revenue, _share(revenue, whole), _each(revenue, count)),
            _of_group(group),
        )
        for group, count, revenue in zip(GROUPS, counts, sums, strict=True)
    )
    columns = (
        Column("group", ValueKind.KEY),
        Column("clients", ValueKind.COUNT),
        Column("share_of_clients", ValueKind.SHARE),
        Column("revenue", ValueKind.MONEY),
        Column("share", ValueKind.SHARE),
        Column("per_client", ValueKind.MONEY),
    )
    return Table(
        "groups", columns, rows, ("total", clients, 1.0, whole, _share(whole, whole), whole / clients)
    )


def _quiet_table(clients: Sequence[QuietClient]) -> Table:
    rows = tuple(
        Row(
            (one.name, one.last_on, one.interval, one.days_silent, one.purchases, one.revenue),
            Drill(Listed.CLIENTS, f"client:{one.id}"),
        )
        for one in clients
    )
    columns = (
        Column("client", ValueKind.TEXT),
        Column("last_purchase", ValueKind.DATE),
        Column("usual_interval", ValueKind.DAYS),
        Column("days_silent", ValueKind.DAYS),
        Column("sales", ValueKind.COUNT),
        Column("revenue", ValueKind.MONEY),
    )
    return Table("going_quiet", columns, rows)


def _moved(before: Scored, after: Scored) -> Table:
    """Return how many clients the moved limits put into another group than the quintiles do."""
    pairs = Counter(zip(before.groups, after.groups, strict=True))
    rows = tuple(
        Row(
            (GROUPS[old].value, GROUPS[new].value, count),
            Drill(Listed.CLIENTS, f"moved:{GROUPS[old].value}-{GROUPS[new].value}"),
        )
        for (old, new), count in sorted(pairs.items())
        if old != new
    )
    columns = (
        Column("group_before", ValueKind.KEY),
        Column("group", ValueKind.KEY),
        Column("clients", ValueKind.COUNT),
    )
    return Table("moved", columns, rows)


def _cells(scored: Scored, counts: Counter[int]) -> Table:
    sums = [0] * SCORES**3
    for cell, revenue in zip(scored.cells, scored.totals.revenues, strict=True):
        sums[cell] += revenue
    rows = []
    for recency in range(SCORES, 0, -1):
        for frequency in range(SCORES, 0, -1):
            cells = _money_cells(recency, frequency)
            values = (recency, frequency, sum(counts[one] for one in cells), sum(sums[one] for one in cells))
            rows.append(Row(values, Drill(Listed.CLIENTS, f"scores:{recency}-{frequency}")))
    columns = (
        Column("recency", ValueKind.COUNT),
        Column("frequency", ValueKind.COUNT),
        Column("clients", ValueKind.COUNT),
        Column("revenue", ValueKind.MONEY),
    )
    return Table("cells", columns, tuple(rows))


def _money_cells(recency: int, frequency: int) -> range:
    """Return the cells of two scores: one for each score of money."""
    first = (recency - 1) * 25 + (frequency - 1) * 5
    return range(first, first + SCORES)


def _cuts(cuts: RfmLimits) -> Table:
    """Return the cut points in force; of the days since the last purchase the fewest are best."""
    rows = tuple(
        Row((at, *values))
        for at, values in enumerate(zip(cuts.recency_days, cuts.frequency, cuts.money, strict=True), 1)
    )
    columns = (
        Column("cut", ValueKind.COUNT),
        Column("recency_days", ValueKind.DAYS),
        Column("purchases", ValueKind.COUNT),
        Column("money", ValueKind.MONEY),
    )
    return Table("cuts", columns, rows)


def _heatmap(counts: Counter[int]) -> Chart:
    rows = range(SCORES, 0, -1)
    return Chart(
        "rfm",
        ChartKind.HEATMAP,
        tuple(rows),
        tuple(
            Series(
                frequency,
                tuple(sum(counts[one] for one in _money_cells(recency, frequency)) for recency in rows),
                name_kind=ValueKind.COUNT,
            )
            for frequency in range(1, SCORES + 1)
        ),
        ValueKind.COUNT,
        tuple(Drill(Listed.CLIENTS, f"scores:{recency}") for recency in rows),
    )


def _bars(scored: Scored) -> Chart:
    return Chart(
        "rfm_groups",
        ChartKind.RANKED,
        tuple(group.value for group in GROUPS),
        (Series("clients", tuple(scored.groups.count(at) for at in range(len(GROUPS)))),),
        ValueKind.KEY,
        tuple(_of_group(group) for group in GROUPS),
    )


def _share(part: int, of_all: int) -> float | None:
    return part / of_all if of_all else None


def _each(revenue: int, clients: int) -> int | None:
    return round(revenue / clients) if clients else None


KIND = ReportKind(collect, ids, SALE_FILTERS)
