"""The sales of a report by what it is grouped by: days and longer, goods, clients and what they are alike in."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from crm_desktop.domain.report import Grouping, ReportName, ReportQuery, Value, add_months
from crm_desktop.domain.text import fold
from crm_desktop.reports.base import Source
from crm_desktop.reports.client_totals import client_totals, recall
from crm_desktop.reports.conditions import marks
from crm_desktop.reports.sale_scope import SaleScope, sale_scope, whole

PERIODS = (Grouping.DAY, Grouping.WEEK, Grouping.MONTH, Grouping.QUARTER, Grouping.YEAR)
_KEYS = {
    Grouping.PRODUCT: "line.product_id",
    Grouping.PRODUCT_GROUP: "product.product_group_id",
    Grouping.CLIENT: "sale.party_id",
    Grouping.OWNER: "sale.owner_id",
}
_NAMES = {
    Grouping.PRODUCT: ("product", "name"),
    Grouping.PRODUCT_GROUP: ("product_group", "name"),
    Grouping.CLIENT: ("party", "display_name"),
    Grouping.OWNER: ('"user"', "name"),
}
_DAYS = {Grouping.DAY: 1, Grouping.WEEK: 7}
_MONTHS = {Grouping.MONTH: 1, Grouping.QUARTER: 3, Grouping.YEAR: 12}
_EVERYTHING = ReportQuery(ReportName.SALES)
_SHORT = {"обл": "область", "респ": "республика", "кр": "край"}
_CHUNK = 500
_LONGEST_GAP = 800  # days


@dataclass(slots=True)
class Figures:
    """What sales come to. `quantity` is in thousandths and only known of goods."""

    count: int = 0
    revenue: int = 0
    paid: int = 0
    owed: int = 0
    quantity: int = 0

    def add(self, other: Figures) -> None:
        """Add what other sales come to."""
        self.count += other.count
        self.revenue += other.revenue
        self.paid += other.paid
        self.owed += other.owed
        self.quantity += other.quantity

    @property
    def average(self) -> int | None:
        """Return the average bill; None when nothing was sold."""
        return round(self.revenue / self.count) if self.count else None


@dataclass(slots=True)
class Group:
    """The sales that are alike in something. `key` tells it from others (None: nothing is given), `name` is what
    people call it: the first day of a period, or text."""

    key: Any
    name: Value
    figures: Figures = field(default_factory=Figures)


def sale_groups(source: Source, query: ReportQuery, grouping: Grouping) -> list[Group]:
    """Return the groups that have sales: periods in order of time without gaps, all others by falling revenue.
    Goods, clients and owners get their names from `name_groups`."""
    if grouping in PERIODS:
        return _periods(source, query, grouping)
    if grouping is Grouping.SEGMENT:
        found = _segments(source, query)
    elif grouping is Grouping.REGION:
        found = _regions(source, query)
    else:
        scope = sale_scope(source, query, grouping, by_client=grouping is Grouping.CLIENT)
        found = [Group(key, None, figures) for key, figures in _read(source, scope, _KEYS[grouping])]
    return sorted(found, key=lambda group: (-group.figures.revenue, str(group.key or "")))


def name_groups(source: Source, grouping: Grouping, groups: Sequence[Group]) -> None:
    """Look up the names of groups that are known by an id: those that are shown, not many thousands."""
    if grouping not in _NAMES:
        return
    table, column = _NAMES[grouping]
    names = names_of(source, table, column, [group.key for group in groups if group.key is not None])
    for group in groups:
        group.name = names.get(group.key)


def names_of(source: Source, table: str, column: str, ids: Sequence[int]) -> dict[int, str]:
    """Return names by id."""
    names: dict[int, str] = {}
    for start in range(0, len(ids), _CHUNK):
        chunk = ids[start : start + _CHUNK]
        sql = f"SELECT id, {column} FROM {table} WHERE id IN ({marks(chunk)})"
        names.update((row[0], row[1]) for row in source.engine.rows(sql, chunk))
    return names


def sales_total(source: Source, query: ReportQuery) -> Figures:
    """Return what all sales of a query come to."""
    scope = sale_scope(source, query)
    sql = f"SELECT {scope.figures}, 0 FROM {scope.tables} WHERE {scope.where.sql}"
    return Figures(*source.engine.rows(sql, scope.where.params)[0])


def group_scope(source: Source, query: ReportQuery, grouping: Grouping, key: str) -> SaleScope:
    """Return the sales of one group; `key` is its key as text, "" of what is not given."""
    scope = sale_scope(source, query, grouping)
    where = scope.where
    if grouping in PERIODS:
        first = date.fromisoformat(key)
        where.days("sale.ordered_on", first, next_period(first, grouping) - timedelta(days=1))
    elif grouping is Grouping.SEGMENT:
        where.segment("sale.party_id", source, int(key))
    elif grouping is Grouping.REGION:
        regions = client_regions(source)
        clients = client_totals(source, query).ids
        where.ids("sale.party_id", [client for client in clients if regions.get(client, "") == key])
    elif key:
        where.add(f"{_KEYS[grouping]} = ?", int(key))
    else:
        where.add(f"{_KEYS[grouping]} IS NULL")
    return scope


def client_regions(source: Source) -> Mapping[int, str]:
    """Return the regions of clients who have one: that of the first address that tells it, else its city.

    Spellings that differ in case, in ё or in `обл.` are one region, written as most clients have it.
    """
    return recall(source, _EVERYTHING, "regions", lambda: _read_regions(source))


def _read_regions(source: Source) -> dict[int, str]:
    rows = source.engine.rows(
        "SELECT party_id, CASE WHEN region <> '' THEN region ELSE city END FROM address"
        " WHERE region <> '' OR city <> '' ORDER BY party_id DESC, position DESC, id DESC"
    )
    typed = dict(rows)  # the first address comes last and stays
    written = Counter(typed.values())
    spellings: dict[str, str] = {}
    for text, _ in sorted(written.items(), key=lambda item: (-item[1], item[0])):
        spellings.setdefault(_region_key(text), text)
    chosen = {text: spellings[_region_key(text)] for text in written}
    return {client: chosen[text] for client, text in typed.items()}


def _region_key(text: str) -> str:
    words = fold(text).replace(".", " ").split()
    return " ".join(_SHORT.get(word, word) for word in words)


def _read(source: Source, scope: SaleScope, key: str) -> Iterator[tuple[Any, Figures]]:
    quantity = f", {whole('line.quantity')}" if scope.of_lines else ", 0"
    for row in source.engine.rows(scope.grouped(key, quantity), scope.where.params):
        yield row[0], Figures(*row[1:])


def _periods(source: Source, query: ReportQuery, grouping: Grouping) -> list[Group]:
    found: defaultdict[date, Figures] = defaultdict(Figures)
    for text, figures in _read(source, sale_scope(source, query), "sale.ordered_on"):
        found[first_day(date.fromisoformat(text), grouping)].add(figures)
    if not found:
        return []
    # Between the first and the last there may be some in which nothing was sold; a period that was asked for is
    # shown whole, but not further than today, and not from the beginning of time.
    start, end = min(found), max(found)
    if query.since and (start - query.since).days < _LONGEST_GAP:
        start = first_day(query.since, grouping)
    if query.until:
        end = max(end, min(query.until, source.today()))
    groups = []
    while start <= end:
        groups.append(Group(start.isoformat(), start, found.get(start, Figures())))
        start = next_period(start, grouping)
    return groups


def first_day(day: date, grouping: Grouping) -> date:
    """Return the first day of the period that a day lies in."""
    if grouping is Grouping.DAY:
        return day
    if grouping is Grouping.WEEK:
        return day - timedelta(days=day.weekday())
    months = _MONTHS[grouping]
    return date(day.year, (day.month - 1) // months * months + 1, 1)


def next_period(first: date, grouping: Grouping) -> date:
    """Return the first day of the period after one."""
    days = _DAYS.get(grouping)
    return first + timedelta(days=days) if days else add_months(first, _MONTHS[grouping])


def _segments(source: Source, query: ReportQuery) -> list[Group]:
    """A client may belong to several segments: then they count in each."""
    by_client = dict(_by_client(source, query))
    groups = []
    for segment_id, name in source.engine.rows("SELECT id, name FROM segment ORDER BY position, id"):
        figures = _sum(by_client[client] for client in source.members(segment_id) if client in by_client)
        if figures.count:
            groups.append(Group(segment_id, name, figures))
    return groups


def _regions(source: Source, query: ReportQuery) -> list[Group]:
    regions = client_regions(source)
    found: defaultdict[str, Figures] = defaultdict(Figures)
    for client, figures in _by_client(source, query):
        found[regions.get(client, "")].add(figures)
    return [Group(name, name or None, figures) for name, figures in found.items()]


def _by_client(source: Source, query: ReportQuery) -> Iterator[tuple[int, Figures]]:
    return _read(source, sale_scope(source, query, by_client=True), "sale.party_id")


def _sum(figures: Iterable[Figures]) -> Figures:
    total = Figures()
    for one in figures:
        total.add(one)
    return total
