"""Plan and fact against the plain way of counting them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random
from statistics import median

import pytest

from crm_desktop.domain.plan import Plan, PlanMetric
from crm_desktop.domain.report import Comparison, ReportName, ReportQuery, Word
from crm_desktop.domain.timeline import Direction, InteractionDraft, InteractionKind
from crm_desktop.reports.plan import in_short, months_of
from crm_desktop.services import Services
from tests.factories import make_client
from tests.reports.shop import TODAY, Shop, open_shop, random_shop, rows_of, tiles_of
from tests.reports.test_sales import add
from tests.store_fixtures import Clock

QUERY = ReportQuery(ReportName.PLAN)
SUM, COUNT, CALLS = PlanMetric.SUM, PlanMetric.COUNT, PlanMetric.CALLS


def planned_shop(services: Services, seed: int) -> tuple[Shop, list[Plan]]:
    """A shop whose people have plans, more or less."""
    shop, chance = random_shop(services, seed), Random(seed)
    plans = [
        Plan(owner, f"2026-{month:02}", metric, chance.randint(1, 40) * (100 if metric is SUM else 1))
        for owner in ("Анна", "Борис", "Вера")
        for month in (8, 9, 10, 11, 12)
        for metric in (SUM, COUNT)
        if chance.random() < 0.8
    ]
    services.plans.set_many(plans)
    return shop, plans


def workdays(since: date, until: date) -> int:
    count, day = 0, since
    while day <= until:
        count += day.isoweekday() <= 5
        day += timedelta(days=1)
    return count


def test_months() -> None:
    assert months_of(None, None, TODAY) == (date(2026, 11, 1), date(2026, 11, 30))
    assert months_of(date(2026, 2, 10), date(2026, 3, 1), TODAY) == (date(2026, 2, 1), date(2026, 3, 31))
    assert months_of(date(2026, 9, 10), None, TODAY) == (date(2026, 9, 1), date(2026, 11, 30))
    assert months_of(date(2027, 1, 10), None, TODAY) == (date(2027, 1, 1), date(2027, 1, 31))
    assert months_of(None, date(2026, 2, 3), TODAY) == (date(2026, 2, 1), date(2026, 2, 28))


@pytest.mark.parametrize(
    "period",
    [
        (None, None),
        (date(2026, 8, 5), date(2026, 10, 2)),
        (date(2026, 9, 1), date(2026, 12, 31)),
        (date(2026, 12, 1), None),
    ],
)
def test_sums_and_counts_person_by_person(
    services: Services, period: tuple[date | None, date | None]
) -> None:
    shop, plans = planned_shop(services, seed=71)
    for owners in (frozenset(), frozenset({"Анна", "Вера"}), frozenset({""})):
        query = replace(QUERY, since=period[0], until=period[1], owners=owners)
        since, until = months_of(*period, TODAY)
        whole = replace(query, since=since, until=until)
        report = shop.maker.make(query)
        assert report.query == whole
        for metric in (SUM, COUNT):
            target: dict[str | None, int] = {}
            fact: dict[str | None, int] = {}
            for one in plans:
                inside = since <= date.fromisoformat(f"{one.month}-01") <= until
                if one.metric is metric and inside and (not owners or one.owner in owners):
                    target[one.owner] = target.get(one.owner, 0) + one.target
            for sale in shop.counted(whole):
                fact[sale.owner or None] = fact.get(sale.owner or None, 0) + (
                    sale.total if metric is SUM else 1
                )
            check(report, metric, target, fact, since, until)


def check(
    report: object,
    metric: PlanMetric,
    target: dict[str | None, int],
    fact: dict[str | None, int],
    since: date,
    until: date,
) -> None:
    tables = {table.key: table for table in report.tables}  # type: ignore[attr-defined]
    if not target and (metric is COUNT or not fact):
        assert f"plan_{metric}" not in tables
        return
    table = tables[f"plan_{metric}"]
    rows = {row["owner"]: row for row in rows_of(table)}
    assert set(rows) == target.keys() | fact.keys()
    total, passed = workdays(since, until), workdays(since, min(TODAY, until))
    left_days = workdays(max(TODAY, since), until)
    done = {who: fact.get(who, 0) / target[who] for who in target}
    middle = median(done.values()) if done else None
    for who, row in rows.items():
        mine = fact.get(who, 0)
        assert row["fact"] == mine
        pace = mine if until < TODAY else round(mine * total / passed) if passed else None
        assert row["pace"] == pace
        if who not in target:
            assert (row["plan"], row["done"], row["left"]) == (None, None, None)
            continue
        left = max(0, target[who] - mine)
        assert (row["plan"], row["done"], row["left"]) == (target[who], done[who], left)
        assert row["to_median"] == pytest.approx(done[who] - middle)
        needed = left / left_days if left_days else None
        assert row["needed_per_day"] == (round(needed) if metric is SUM and needed is not None else needed)
        assert row["pace_share"] == (None if pace is None else pace / target[who])
    shares = [row["done"] for row in rows.values() if row["done"] is not None]
    assert shares == sorted(shares, reverse=True)  # type: ignore[type-var]
    assert table.total is not None
    assert table.total[:3] == (Word("team"), sum(target.values()) or None, sum(fact.values()))
    chart = next(chart for chart in report.charts if chart.key == table.key)  # type: ignore[attr-defined]
    assert chart.categories == tuple(rows)
    assert chart.series[0].values == tuple(row["fact"] for row in rows.values())
    assert chart.series[1].values == tuple(row["plan"] for row in rows.values())
    if metric is SUM:
        tiles = tiles_of(report)  # type: ignore[arg-type]
        assert (tiles["fact"], tiles["plan"]) == (sum(fact.values()), sum(target.values()) or None)
        assert tiles["median"] == middle
        assert tiles["working_days_left"] == left_days
        assert tiles["left"] == (max(0, sum(target.values()) - sum(fact.values())) if target else None)


def test_a_figure_leads_to_its_sales(services: Services) -> None:
    shop, _ = planned_shop(services, seed=72)
    query = replace(QUERY, since=date(2026, 8, 1), until=date(2026, 11, 10))
    report = shop.maker.make(query)
    whole = replace(query, until=date(2026, 11, 30))
    for row, values in zip(report.tables[0].rows, rows_of(report.tables[0]), strict=True):
        assert row.drill
        mine = {sale.id for sale in shop.counted(whole) if (sale.owner or None) == values["owner"]}
        assert set(shop.maker.listed(query, row.drill)) == mine
    tile = next(tile for tile in report.tiles if tile.key == "fact")
    assert tile.drill
    assert set(shop.maker.listed(query, tile.drill)) == {sale.id for sale in shop.counted(whole)}


def test_calls_that_we_made(services: Services, clock: Clock) -> None:
    shop = open_shop(services)
    client = make_client(services)
    gone = make_client(services, "Ушёл Клиент")
    first = datetime(2026, 11, 1).astimezone()
    last = datetime(2026, 11, 30, 23, 59).astimezone()
    for who, at, kind, direction, author in (
        (client, first, InteractionKind.CALL, Direction.OUT, "Анна"),
        (client, last, InteractionKind.CALL, Direction.OUT, "Анна"),
        (client, first, InteractionKind.CALL, Direction.IN, "Анна"),
        (client, first, InteractionKind.MEETING, Direction.OUT, "Анна"),
        (client, first - timedelta(minutes=1), InteractionKind.CALL, Direction.OUT, "Анна"),
        (client, first, InteractionKind.CALL, Direction.OUT, "Борис"),
        (gone, first, InteractionKind.CALL, Direction.OUT, "Анна"),
    ):
        services.timeline.add(
            InteractionDraft(who, kind, "тема", direction=direction, started_at=at, author=author)
        )
    services.clients.archive([gone])
    assert "plan_calls" not in {
        table.key for table in shop.maker.make(QUERY).tables
    }  # nobody has a plan of calls
    services.plans.set_many([Plan("Анна", "2026-11", CALLS, 8)])
    report = shop.maker.make(QUERY)
    rows = {
        row["owner"]: (row["plan"], row["fact"], row["done"]) for row in rows_of(report.table("plan_calls"))
    }
    assert rows == {"Анна": (8, 2, 0.25), "Борис": (None, 1, None)}
    assert [row.drill for row in report.table("plan_calls").rows] == [None, None]
    only = shop.maker.make(replace(QUERY, owners=frozenset({"Борис"})))
    assert "plan_calls" not in {table.key for table in only.tables}


def test_days_at_the_edges_of_a_month(services: Services, clock: Clock) -> None:
    shop = open_shop(services)
    services.plans.set_many([Plan("Анна", "2026-11", SUM, 2100)])
    client = make_client(services)
    sale = services.sales.create(
        replace(services.sales.get(add(services, client, date(2026, 11, 1))).draft, owner="Анна")
    )
    for day, needed, pace, left in (
        (date(2026, 11, 1), 95, None, 21),  # a Sunday: nobody has worked yet
        (date(2026, 11, 2), 95, 2100, 21),
        (date(2026, 11, 30), 2000, 100, 1),
        (date(2026, 12, 1), None, 100, 0),
        (date(2026, 10, 31), 95, None, 21),
    ):
        clock.now = datetime(day.year, day.month, day.day, 12).astimezone()
        report = shop.maker.make(replace(QUERY, since=date(2026, 11, 1), until=date(2026, 11, 30)))
        (row,) = [row for row in rows_of(report.table("plan_sum")) if row["owner"] == "Анна"]
        assert (row["needed_per_day"], row["pace"]) == (needed, pace), day
        assert tiles_of(report)["working_days_left"] == left
    services.sales.cancel([sale], "передумал")
    assert tiles_of(shop.maker.make(replace(QUERY, owners=frozenset({"Анна"}))))["fact"] == 0


def test_no_plans_and_nothing_sold(services: Services) -> None:
    shop = open_shop(services)
    report = shop.maker.make(replace(QUERY, comparison=Comparison.YEAR_BEFORE))
    assert report.is_empty
    assert report.other
    assert report.other.query.since == date(2025, 11, 1)
    assert tiles_of(report)["done"] is None
    services.plans.set_many([Plan("Анна", "2026-11", SUM, 100)])
    report = shop.maker.make(QUERY)
    assert tiles_of(report)["done"] == 0
    assert [row["done"] for row in rows_of(report.tables[0])] == [0]


def test_calls_are_counted_in_an_index(sqlite_services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    shop = open_shop(sqlite_services)
    sqlite_services.plans.set_many([Plan("Анна", "2026-11", CALLS, 8)])
    seen: list[tuple[str, list[object]]] = []
    engine = shop.source.engine
    rows = engine.rows
    monkeypatch.setattr(
        engine, "rows", lambda sql, params=(): seen.append((sql, params)) or rows(sql, params)
    )
    for owners in (frozenset[str](), frozenset({"Анна"})):
        seen.clear()
        shop.maker.make(replace(QUERY, owners=owners))
        ((sql, params),) = [one for one in seen if "FROM interaction" in one[0]]
        steps = [row[3] for row in rows(f"EXPLAIN QUERY PLAN {sql}", params)]
        assert any("INDEX interaction_calls" in step for step in steps), steps


def test_in_short_there_are_the_same_figures_and_calls_are_not_read(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop, _ = planned_shop(services, seed=5)
    engine = shop.source.engine
    queries = [replace(QUERY, owners=owners) for owners in (frozenset[str](), frozenset({"Анна"}))]
    whole = [shop.maker.make(query).tiles for query in queries]
    seen: list[str] = []
    rows = engine.rows
    monkeypatch.setattr(engine, "rows", lambda sql, params=(): seen.append(sql) or rows(sql, params))
    assert [in_short(shop.source, query).tiles for query in queries] == whole
    assert not [sql for sql in seen if "interaction" in sql]
