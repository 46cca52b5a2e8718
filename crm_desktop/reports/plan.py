"""Plan and fact: what each manager was to reach, has reached, and is likely to.

Plans are of whole months, so the period is widened to the months that it touches; unasked it is this month.

- sum: revenue of sales ordered in the months, without cancelled ones, by who is responsible for the sale;
- count: how many such sales there are;
- calls: calls to clients in the timeline, by who made them.

Done is fact by plan. Needed per day is what is left of the plan by the working days that are left, today included.
The pace is fact by the working days that have passed, today included, times all working days of the months; after
them it is the fact. People are compared with the median of what they have done, which one lucky deal does not move.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from statistics import median

from crm_desktop.domain.plan import PlanMetric, month_of
from crm_desktop.domain.progress import Progress
from crm_desktop.domain.report import (
    Chart,
    ChartKind,
    Column,
    Drill,
    Listed,
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
from crm_desktop.reports.base import ReportKind, Source
from crm_desktop.reports.conditions import Conditions
from crm_desktop.reports.sale_scope import currency_of, other_currencies, sale_ids, sale_scope

_KINDS = {
    PlanMetric.SUM: ValueKind.MONEY,
    PlanMetric.COUNT: ValueKind.COUNT,
    PlanMetric.CALLS: ValueKind.COUNT,
}


@dataclass(frozen=True, slots=True)
class _Days:
    """The working days of the months: all, those that have passed, and those that are left; today is in both."""

    total: int
    passed: int
    left: int
    is_over: bool

    def pace(self, fact: int) -> int | None:
        """Return what the months will end with if they go on like this; None before the first working day."""
        if self.is_over:
            return fact
        return round(fact * self.total / self.passed) if self.passed else None

    def needed(self, left: int, kind: ValueKind) -> float | None:
        """Return what is needed on each day that is left; None when none is."""
        if not self.left:
            return None
        return round(left / self.left) if kind is ValueKind.MONEY else left / self.left


@dataclass(frozen=True, slots=True)
class _Person:
    """What one person has reached of one metric; `id` None is nobody in particular."""

    id: int | None
    name: str | None
    plan: int
    fact: int

    @property
    def done(self) -> float | None:
        """Return the part of the plan that is done; None without a plan."""
        return self.fact / self.plan if self.plan else None


def collect(source: Source, query: ReportQuery, progress: Progress) -> Report:
    """Set plans against what was reached."""
    query = widened(source, query)
    days = _days(source, query)
    people = {metric: _people(source, query, metric) for metric in PlanMetric}
    progress.raise_if_cancelled()
    report = Report(
        query,
        currency_of(source, query),
        _tiles(people[PlanMetric.SUM], days),
        notes=other_currencies(source, query),
    )
    shown = {metric: found for metric, found in people.items() if found}
    return replace(
        report,
        charts=tuple(_chart(metric, found) for metric, found in shown.items()),
        tables=tuple(_table(metric, found, days) for metric, found in shown.items()),
    )


def in_short(source: Source, query: ReportQuery) -> Report:
    """Return the big figures alone, which are about sums: for a glance nobody counts all calls."""
    query = widened(source, query)
    people = _people(source, query, PlanMetric.SUM)
    return Report(query, currency_of(source, query), _tiles(people, _days(source, query)))


def ids(source: Source, query: ReportQuery, key: str) -> array[int]:
    """Return the sales of one person, or of all; `key` is the id of the person, or empty."""
    scope = sale_scope(source, _of_sales(widened(source, query)))
    what, _, owner = key.partition(":")
    if what == "owner" and owner:
        scope.where.add("sale.owner_id = ?", int(owner))
    elif what == "owner":
        scope.where.add("sale.owner_id IS NULL")
    return array("q", sale_ids(source, scope))


def widened(source: Source, query: ReportQuery) -> ReportQuery:
    """Return a query of whole months; unasked of this one."""
    since, until = months_of(query.since, query.until, source.today())
    return replace(query, since=since, until=until)


def months_of(since: date | None, until: date | None, today: date) -> tuple[date, date]:
    """Return the first and the last day of the months that a period touches; without an end it is up to today."""
    first = (since or until or today).replace(day=1)
    last = max(until or today, first).replace(day=1)
    return first, add_months(last, 1) - timedelta(days=1)


def _days(source: Source, query: ReportQuery) -> _Days:
    today = source.today()
    since, until = months_of(query.since, query.until, today)
    working_days = source.work_time().working_days
    return _Days(
        working_days(since, until),
        working_days(since, min(today, until)),
        working_days(max(today, since), until),
        today > until,
    )


def _of_sales(query: ReportQuery) -> ReportQuery:
    """Leave out what plans know nothing of: they are neither of goods nor of clients."""
    return ReportQuery(query.name, query.since, query.until, owners=query.owners, currency=query.currency)


def _people(source: Source, query: ReportQuery, metric: PlanMetric) -> list[_Person]:
    """Return who has a plan or has reached something, who has done most of the plan first."""
    plans = _plans(source, query, metric)
    if not plans and metric is not PlanMetric.SUM:
        return []  # nobody asks; only revenue is shown without a plan
    facts = _facts(source, query, metric)
    names = dict(source.engine.rows('SELECT id, name FROM "user"'))
    people = [
        _Person(who, names.get(who), plans.get(who, 0), facts.get(who, 0))
        for who in plans.keys() | facts.keys()
    ]
    return sorted(people, key=lambda one: (one.done is None, -(one.done or 0), -one.fact, one.name or ""))


def _plans(source: Source, query: ReportQuery, metric: PlanMetric) -> Mapping[int | None, int]:
    since, until = months_of(query.since, query.until, source.today())
    where = Conditions(source.engine)
    where.add("plan.metric = ?", metric.value)
    where.add("plan.month >= ? AND plan.month <= ?", month_of(since), month_of(until))
    where.owners("plan.owner_id", query.owners)
    return dict(
        source.engine.rows(
            "SELECT plan.owner_id, CAST(SUM(plan.target) AS BIGINT) FROM plan"
            f" WHERE {where.sql} GROUP BY plan.owner_id",
            where.params,
        )
    )


def _facts(source: Source, query: ReportQuery, metric: PlanMetric) -> Mapping[int | None, int]:
    if metric is PlanMetric.CALLS:
        return _calls(source, query)
    scope = sale_scope(source, _of_sales(query))
    at = 2 if metric is PlanMetric.SUM else 1
    return {row[0]: row[at] for row in source.engine.rows(scope.grouped("sale.owner_id"), scope.where.params)}


def _calls(source: Source, query: ReportQuery) -> Mapping[int | None, int]:
    where = Conditions(source.engine)
    where.add("interaction.kind = 'call' AND interaction.direction = 'out'")
    where.moments("interaction.started_at", query.since, query.until)
    where.live("interaction")
    where.owners("+interaction.author_id", query.owners)  # with the sign they are counted by their time
    return dict(
        source.engine.rows(
            f"SELECT interaction.author_id, count(*) FROM interaction WHERE {where.sql}"
            " GROUP BY interaction.author_id",
            where.params,
        )
    )


def _team(people: Sequence[_Person]) -> _Person:
    return _Person(None, None, sum(one.plan for one in people), sum(one.fact for one in people))


def _median(people: Sequence[_Person]) -> float | None:
    done = [one.done for one in people if one.done is not None]
    return median(done) if done else None


def _tiles(people: Sequence[_Person], days: _Days) -> tuple[Tile, ...]:
    team, money = _team(people), ValueKind.MONEY
    left = max(0, team.plan - team.fact)
    return (
        Tile("done", ValueKind.SHARE, team.done),
        Tile("fact", money, team.fact, drill=Drill(Listed.SALES, "all")),
        Tile("plan", money, team.plan or None, None),
        Tile("left", money, left if team.plan else None, False),
        Tile("working_days_left", ValueKind.COUNT, days.left, None),
        Tile("needed_per_day", money, days.needed(left, money) if team.plan else None, False),
        Tile("pace", money, days.pace(team.fact)),
        Tile("median", ValueKind.SHARE, _median(people)),
    )


def _table(metric: PlanMetric, people: Sequence[_Person], days: _Days) -> Table:
    kind, middle = _KINDS[metric], _median(people)
    needed = ValueKind.MONEY if kind is ValueKind.MONEY else ValueKind.NUMBER
    columns = (
        Column("owner", ValueKind.TEXT),
        Column("plan", kind),
        Column("fact", kind),
        Column("done", ValueKind.SHARE),
        Column("to_median", ValueKind.POINTS),
        Column("left", kind),
        Column("needed_per_day", needed),
        Column("pace", kind),
        Column("pace_share", ValueKind.SHARE),
    )
    rows = tuple(Row((one.name, *_values(one, days, middle, kind)), _drill(metric, one)) for one in people)
    return Table(
        f"plan_{metric.value}", columns, rows, (Word("team"), *_values(_team(people), days, None, kind))
    )


def _values(one: _Person, days: _Days, middle: float | None, kind: ValueKind) -> tuple[Value, ...]:
    pace = days.pace(one.fact)
    if one.done is None:
        return (None, one.fact, None, None, None, None, pace, None)
    left = max(0, one.plan - one.fact)
    return (
        one.plan,
        one.fact,
        one.done,
        None if middle is None else one.done - middle,
        left,
        days.needed(left, kind),
        pace,
        None if pace is None else pace / one.plan,
    )


def _chart(metric: PlanMetric, people: Sequence[_Person]) -> Chart:
    kind = _KINDS[metric]
    return Chart(
        f"plan_{metric.value}",
        ChartKind.BARS,
        tuple(one.name for one in people),
        (
            Series("fact", tuple(one.fact for one in people), Role.MAIN, kind),
            Series("plan", tuple(one.plan or None for one in people), Role.PLAN, kind),
        ),
        ValueKind.TEXT,
        tuple(_drill(metric, one) for one in people),
    )


def _drill(metric: PlanMetric, one: _Person) -> Drill | None:
    if metric is PlanMetric.CALLS:
        return None
    return Drill(Listed.SALES, f"owner:{'' if one.id is None else one.id}")


KIND = ReportKind(collect, ids, frozenset({"owners", "currency"}))
