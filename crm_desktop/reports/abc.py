"""ABC: which clients make most of the revenue. The formula is that of `domain/abc.py`.

Without a beginning and an end the period is the last twelve months, today included.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise

from crm_desktop.domain.abc import AbcClass, AbcCurve
from crm_desktop.domain.progress import Progress
from crm_desktop.domain.report import (
    AbcLimits,
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
    add_months,
)
from crm_desktop.reports.base import ReportKind, Source
from crm_desktop.reports.client_totals import client_totals, recall
from crm_desktop.reports.sale_groups import names_of
from crm_desktop.reports.sale_scope import SALE_FILTERS, currency_of, other_currencies

MOST_ROWS = 1000
_BARS = 20
_ALL = "all"


@dataclass(frozen=True, slots=True)
class _Ranking:
    """The clients of a period by falling revenue (equal revenue by id), and the curve of it."""

    ids: Sequence[int]
    curve: AbcCurve


def collect(source: Source, query: ReportQuery, progress: Progress) -> Report:
    """Put the clients who have bought in a period into classes."""
    asked, query = query, dated(source, query)
    ranking = _ranking(source, query)
    progress.raise_if_cancelled()
    curve, ends = ranking.curve, ranking.curve.ends(query.abc)
    notes = _notes(source, asked, query)
    report = Report(query, currency_of(source, query), _tiles(curve, ends), notes=notes)
    if not ranking.ids:
        return report
    tables = [_classes(curve, ends)]
    if query.abc != AbcLimits():
        tables.append(_moved(curve, ends))
    shown = names_of(source, "party", "display_name", ranking.ids[:MOST_ROWS])
    tables.append(_clients(ranking, ends, shown))
    if len(ranking.ids) > MOST_ROWS:
        notes = (*notes, Note("first_rows", ((MOST_ROWS, ValueKind.COUNT),)))
    return replace(report, charts=(_pareto(ranking, shown),), tables=tuple(tables), notes=notes)


def ids(source: Source, query: ReportQuery, key: str) -> array[int]:
    """Return clients, those with the highest revenue first: of a class, of one class by the standard limits and
    another by those of the query, or of places of the ranking."""
    query = dated(source, query)
    ranking = _ranking(source, query)
    what, _, which = key.partition(":")
    if what == _ALL:
        return array("q", ranking.ids)
    if what == "places":
        first, end = which.split("-")
        return array("q", ranking.ids[int(first) : int(end)])
    spans = _spans(ranking.curve, ranking.curve.ends(query.abc))
    if what == "moved":
        before, _, after = which.partition("-")
        standard = _spans(ranking.curve, ranking.curve.ends(AbcLimits()))
        old, new = standard[AbcClass(before)], spans[AbcClass(after)]
        return array("q", ranking.ids[max(old.start, new.start) : min(old.stop, new.stop)])
    span = spans[AbcClass(which)]
    return array("q", ranking.ids[span.start : span.stop])


def dated(source: Source, query: ReportQuery) -> ReportQuery:
    """Return a query with the period that ABC looks at unasked."""
    if query.since or query.until:
        return query
    today = source.today()
    return replace(query, since=add_months(today, -12) + timedelta(days=1), until=today)


def class_of_client(source: Source, query: ReportQuery, client_id: int) -> tuple[AbcClass, int, float] | None:
    """Return the class of a client, the place in the ranking (equal revenue shares the first), and the share of
    the revenue; None for who has not bought in the period."""
    query = dated(source, query)
    totals = client_totals(source, query)
    revenue = dict(zip(totals.ids, totals.revenues, strict=True)).get(client_id)
    if revenue is None:
        return None
    curve = _ranking(source, query).curve
    share = revenue / curve.total if curve.total else 0.0
    return curve.class_of(revenue, query.abc), curve.place(revenue), share


def _ranking(source: Source, query: ReportQuery) -> _Ranking:
    def rank() -> _Ranking:
        totals = client_totals(source, query)
        # Sorting is stable, and the clients come in the order of their ids.
        places = sorted(range(len(totals.ids)), key=totals.revenues.__getitem__, reverse=True)
        return _Ranking([totals.ids[at] for at in places], AbcCurve([totals.revenues[at] for at in places]))

    return recall(source, query, "abc", rank)


def _spans(curve: AbcCurve, ends: tuple[int, int]) -> dict[AbcClass, range]:
    a, b = ends
    return {
        AbcClass.A: range(a),
        AbcClass.B: range(a, b),
        AbcClass.C: range(b, len(curve.values)),
    }


def _notes(source: Source, asked: ReportQuery, query: ReportQuery) -> tuple[Note, ...]:
    limits = query.abc
    formula = Note("abc_formula", ((limits.a, ValueKind.SHARE), (max(limits.a, limits.b), ValueKind.SHARE)))
    days = ((query.since, ValueKind.DATE), (query.until, ValueKind.DATE))
    period = () if asked == query else (Note("last_twelve_months", days),)
    others = recall(source, query, "others", lambda: other_currencies(source, query))
    return (formula, *period, *others)


def _tiles(curve: AbcCurve, ends: tuple[int, int]) -> tuple[Tile, ...]:
    spans = _spans(curve, ends)
    counts = [
        Tile(f"class_{one}", ValueKind.COUNT, len(spans[one]), None, _of_class(one)) for one in AbcClass
    ]
    everyone = Drill(Listed.CLIENTS, _ALL)
    return (
        Tile("clients", ValueKind.COUNT, len(curve.values), drill=everyone),
        Tile("revenue", ValueKind.MONEY, curve.total),
        *counts,
    )


def _of_class(one: AbcClass) -> Drill:
    return Drill(Listed.CLIENTS, f"class:{one.value}")


def _classes(curve: AbcCurve, ends: tuple[int, int]) -> Table:
    rows = []
    for one, span in _spans(curve, ends).items():
        revenue = curve.sum(span.start, span.stop)
        values = (
            f"class_{one}",
            len(span),
            _share(len(span), len(curve.values)),
            revenue,
            _share(revenue, curve.total),
        )
        rows.append(Row(values, _of_class(one)))
    columns = (
        Column("class", ValueKind.KEY),
        Column("clients", ValueKind.COUNT),
        Column("share_of_clients", ValueKind.SHARE),
        Column("revenue", ValueKind.MONEY),
        Column("share", ValueKind.SHARE),
    )
    total = ("total", len(curve.values), 1.0, curve.total, _share(curve.total, curve.total))
    return Table("classes", columns, tuple(rows), total)


def _moved(curve: AbcCurve, ends: tuple[int, int]) -> Table:
    """Return how many clients the moved limits put into another class than the standard ones do."""
    before, after = _spans(curve, curve.ends(AbcLimits())), _spans(curve, ends)
    rows = []
    for old, old_span in before.items():
        for new, new_span in after.items():
            start, stop = max(old_span.start, new_span.start), min(old_span.stop, new_span.stop)
            if old is not new and start < stop:
                drill = Drill(Listed.CLIENTS, f"moved:{old.value}-{new.value}")
                values = (f"class_{old}", f"class_{new}", stop - start, curve.sum(start, stop))
                rows.append(Row(values, drill))
    columns = (
        Column("class_before", ValueKind.KEY),
        Column("class", ValueKind.KEY),
        Column("clients", ValueKind.COUNT),
        Column("revenue", ValueKind.MONEY),
    )
    return Table("moved", columns, tuple(rows))


def _clients(ranking: _Ranking, ends: tuple[int, int], names: dict[int, str]) -> Table:
    curve, (a, b) = ranking.curve, ends
    reached, rows = 0, list[Row]()
    for at, client in enumerate(ranking.ids[:MOST_ROWS]):
        revenue = curve.values[at]
        reached += revenue
        one = AbcClass.A if at < a else AbcClass.B if at < b else AbcClass.C
        values: tuple[Value, ...] = (
            at + 1,
            names.get(client),
            revenue,
            _share(revenue, curve.total),
            _share(reached, curve.total),
            f"class_{one}",
        )
        rows.append(Row(values, Drill(Listed.CLIENTS, f"places:{at}-{at + 1}")))
    columns = (
        Column("place", ValueKind.COUNT),
        Column("client", ValueKind.TEXT),
        Column("revenue", ValueKind.MONEY),
        Column("share", ValueKind.SHARE),
        Column("cumulated", ValueKind.SHARE),
        Column("class", ValueKind.KEY),
    )
    return Table("clients", columns, tuple(rows))


def _pareto(ranking: _Ranking, names: dict[int, str]) -> Chart:
    """Return the curve: a bar for each client, or, when there are many, for each twentieth of them."""
    curve, count = ranking.curve, len(ranking.ids)
    bars = min(count, _BARS)
    bounds = [count * at // bars for at in range(bars + 1)]
    pairs = list(pairwise(bounds))
    is_one_each = bars == count
    return Chart(
        "abc",
        ChartKind.PARETO,
        tuple(names.get(ranking.ids[first]) if is_one_each else end / count for first, end in pairs),
        (
            Series("revenue", tuple(curve.sum(*pair) for pair in pairs), kind=ValueKind.MONEY),
            Series(
                "cumulated",
                tuple(_share(curve.sum(0, end), curve.total) for _, end in pairs),
                Role.SECOND,
                ValueKind.SHARE,
            ),
        ),
        ValueKind.TEXT if is_one_each else ValueKind.SHARE,
        tuple(Drill(Listed.CLIENTS, f"places:{first}-{end}") for first, end in pairs),
    )


def _share(part: int, of_all: int) -> float | None:
    return part / of_all if of_all else None


KIND = ReportKind(collect, ids, SALE_FILTERS)
