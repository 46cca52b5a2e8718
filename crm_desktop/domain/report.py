"""What can be asked of a report, and what it answers: figures as plain values, in no language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

Value = str | int | float | date | None


class ReportName(StrEnum):
    """The reports there are, by the names that the command line knows."""

    FUNNEL = "funnel"
    COHORTS = "cohorts"
    FORECAST = "forecast"
    PLAN = "plan"
    LOSS_REASONS = "loss-reasons"
    INQUIRIES = "inquiries"
    SALES = "sales"
    ABC = "abc"
    RFM = "rfm"
    OPEN_DEALS = "open-deals"
    TASKS = "tasks"
    ESCALATIONS = "escalations"


class Comparison(StrEnum):
    """What a report is set against."""

    NONE = ""
    PERIOD_BEFORE = "period_before"
    YEAR_BEFORE = "year_before"
    OWNER = "owner"


class Grouping(StrEnum):
    """By what a report makes its rows; each report knows some of these."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    PRODUCT = "product"
    PRODUCT_GROUP = "product_group"
    CLIENT = "client"
    SEGMENT = "segment"
    REGION = "region"
    OWNER = "owner"
    SOURCE = "source"
    STAGE = "stage"
    REASON = "reason"
    COMPETITOR = "competitor"
    PIPELINE = "pipeline"
    CHANNEL = "channel"
    KIND = "kind"
    CAUSE = "cause"


@dataclass(frozen=True, slots=True)
class AbcLimits:
    """Where classes end, as shares of the whole revenue: A up to `a`, B up to `b`, the rest is C."""

    a: float = 0.80
    b: float = 0.95


@dataclass(frozen=True, slots=True)
class RfmLimits:
    """The four cut points between the scores 1 to 5 of each number, ascending: days since the last purchase,
    purchases, and revenue in minor units. An empty tuple is cut into quintiles."""

    recency_days: tuple[int, ...] = ()
    frequency: tuple[int, ...] = ()
    money: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportQuery:
    """What a report is asked. Everything empty means all; both days belong to the period.

    A sum is of one currency, `currency` ("" is that of the base). `compare_owner` is whom the report is set
    against with `Comparison.OWNER`. `counts_skipped` lets a funnel count the stages that a deal has skipped.
    """

    name: ReportName
    since: date | None = None
    until: date | None = None
    pipeline_id: int | None = None
    owners: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    product_ids: frozenset[int] = frozenset()
    product_group_ids: frozenset[int] = frozenset()
    segment_id: int | None = None
    currency: str = ""
    grouping: Grouping | None = None
    comparison: Comparison = Comparison.NONE
    compare_owner: str = ""
    counts_skipped: bool = False
    abc: AbcLimits = field(default_factory=AbcLimits)
    rfm: RfmLimits = field(default_factory=RfmLimits)

    def other(self) -> ReportQuery | None:
        """Return what this is to be set against, itself without comparison; None when there is nothing: no
        comparison is wanted, or the period has no beginning or no end."""
        alone = replace(self, comparison=Comparison.NONE, compare_owner="")
        if self.comparison is Comparison.OWNER:
            return replace(alone, owners=frozenset({self.compare_owner})) if self.compare_owner else None
        if self.comparison is Comparison.NONE or self.since is None or self.until is None:
            return None
        before = period_before if self.comparison is Comparison.PERIOD_BEFORE else year_before
        since, until = before(self.since, self.until)
        return replace(alone, since=since, until=until)


class ValueKind(StrEnum):
    """What a value is, and so how it is written. The periods are given by their first day."""

    TEXT = "text"  # what users wrote; None is "not given"
    KEY = "key"  # a key of the words of reports
    COUNT = "count"
    NUMBER = "number"
    MONEY = "money"  # minor units of the report's currency
    SHARE = "share"  # 0.25 is 25 %
    POINTS = "points"  # a difference of shares
    DAYS = "days"
    SECONDS = "seconds"
    HOURS = "hours"  # of work, which are never made days
    DATE = "date"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Listed(StrEnum):
    """What stands behind a figure, to be listed by a click."""

    DEALS = "deals"
    SALES = "sales"
    INQUIRIES = "inquiries"
    CLIENTS = "clients"
    TASKS = "tasks"


class Word(str):
    """A key of the words of reports that stands among what users wrote, as "the rest" below names of clients."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Drill:
    """A way from a figure to the records behind it; `key` is the business of the report that made it."""

    what: Listed
    key: str


@dataclass(frozen=True, slots=True)
class Tile:
    """One big figure above the chart. `is_good_up` says whether more of it is better (None: neither)."""

    key: str
    kind: ValueKind
    value: Value
    is_good_up: bool | None = True
    drill: Drill | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of figures; `key` names it in the words of reports and in documents."""

    key: str
    kind: ValueKind


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: a value for each column, and where a click leads to."""

    values: tuple[Value, ...]
    drill: Drill | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Figures in rows. `total` has a value for each column, None where nothing can be summed."""

    key: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    total: tuple[Value, ...] | None = None


class ChartKind(StrEnum):
    """How figures are drawn."""

    FUNNEL = "funnel"  # a bar for each category, narrowing; the first series counts, the second is money
    BARS = "bars"  # upright bars side by side
    STACKED = "stacked"  # upright bars on one another
    RANKED = "ranked"  # lying bars, a category in each line
    LINES = "lines"  # lines over time, with a band from `low` to `high` where given
    PARETO = "pareto"  # bars in falling order with the cumulated share as a line (the second series)
    HEATMAP = "heatmap"  # cells: a category is a row, a series a column; shares or counts as shades


class Role(StrEnum):
    """What a series is, and so how it looks."""

    MAIN = "main"
    SECOND = "second"
    PLAN = "plan"
    WON = "won"
    LOST = "lost"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Series:
    """One row of values over the categories of a chart. `name` is a key of the words of reports unless
    `name_kind` says otherwise; `low` and `high` are the bounds of a range around the values."""

    name: Value
    values: tuple[float | None, ...]
    role: Role = Role.MAIN
    kind: ValueKind = ValueKind.COUNT
    name_kind: ValueKind = ValueKind.KEY
    low: tuple[float | None, ...] = ()
    high: tuple[float | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """One picture of figures; `drills` has one for each category, or none at all. Of a FUNNEL, `won_at` is the
    category that is the goal."""

    key: str
    kind: ChartKind
    categories: tuple[Value, ...]
    series: tuple[Series, ...]
    category_kind: ValueKind = ValueKind.TEXT
    drills: tuple[Drill | None, ...] = ()
    won_at: int | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """Something to be known about the figures: a sentence by its key, with numbers to put into it."""

    key: str
    values: tuple[tuple[Value, ValueKind], ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """The answer to a query: big figures, pictures and tables. `other` is what it is set against."""

    query: ReportQuery
    currency: str
    tiles: tuple[Tile, ...] = ()
    charts: tuple[Chart, ...] = ()
    tables: tuple[Table, ...] = ()
    notes: tuple[Note, ...] = ()
    other: Report | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there was nothing to count."""
        return not any(table.rows for table in self.tables)

    def table(self, key: str) -> Table:
        """Return one of the tables; raises KeyError."""
        for table in self.tables:
            if table.key == key:
                return table
        raise KeyError(key)


def period_before(since: date, until: date) -> tuple[date, date]:
    """Return the period of the same length right before one: whole months before whole months."""
    months = (until.year - since.year) * 12 + until.month - since.month + 1
    if since.day == 1 and (until + timedelta(days=1)).day == 1:
        return add_months(since, -months), since - timedelta(days=1)
    days = (until - since).days + 1
    return since - timedelta(days=days), since - timedelta(days=1)


def year_before(since: date, until: date) -> tuple[date, date]:
    """Return the same days of the year before; a whole February stays whole."""
    ends_month = (until + timedelta(days=1)).day == 1
    first = add_months(since, -12)
    last = add_months(until, -12)
    return first, add_months(last.replace(day=1), 1) - timedelta(days=1) if ends_month else last


def add_months(day: date, months: int) -> date:
    """Return the same day some months later or earlier, or the last of its month when it has no such day."""
    at = day.year * 12 + day.month - 1 + months
    year, month = divmod(at, 12)
    after = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return date(year, month + 1, min(day.day, (after - timedelta(days=1)).day))


def by_key(row: Row, columns: tuple[Column, ...]) -> Mapping[str, Value]:
    """Return the values of a row by the keys of its columns."""
    return {column.key: value for column, value in zip(columns, row.values, strict=True)}
