"""RFM against the plain way of counting it."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest

from crm_desktop.domain.report import ChartKind, ReportName, ReportQuery, RfmLimits
from crm_desktop.reports import rfm
from crm_desktop.reports.rfm import going_quiet
from crm_desktop.services import Services
from tests.factories import make_client
from tests.reports.shop import TODAY, Shop, open_shop, random_shop, rows_of, some_filters, tiles_of
from tests.reports.test_sales import add

QUERY = ReportQuery(ReportName.RFM)
MOVED = RfmLimits((20, 40, 60, 300), (1, 3, 6, 9), (1000, 2000, 4000, 8000))
# The table of groups as the guide has it: a line for each recency from 5 down, a word for each value from 1 up.
GROUPS = """
new promising loyal champions champions
new promising loyal champions champions
fading fading loyal loyal loyal
sleeping sleeping sleeping at_risk at_risk
gone gone sleeping at_risk at_risk
"""


@dataclass(frozen=True)
class Plain:
    """One client counted by hand."""

    scores: tuple[int, int, int]
    group: str
    days: int
    purchases: int
    revenue: int
    interval: float | None
    last_on: date

    @property
    def is_quiet(self) -> bool:
        return self.group == "at_risk" and (self.interval is None or self.days > self.interval)


def fifth(value: int, everyone: list[int], moved: tuple[int, ...]) -> int:
    """The score of a value of which more is better: the first fifth whose upper bound it does not pass."""
    bounds = moved
    if not bounds:
        ascending = sorted(everyone)
        bounds = tuple(ascending[(len(ascending) * part + 4) // 5 - 1] for part in (1, 2, 3, 4))
    for at, bound in enumerate(bounds, 1):
        if value <= bound:
            return at
    return 5


def plain(shop: Shop, query: ReportQuery, limits: RfmLimits | None = None) -> dict[int, Plain]:
    """Every client of a query by hand."""
    limits = limits or query.rfm
    mine = defaultdict(list)
    for sale in shop.counted(query):
        mine[sale.client].append(sale)
    end = min(query.until or TODAY, TODAY)
    days = {who: max(0, (end - max(sale.on for sale in sales)).days) for who, sales in mine.items()}
    worth = {who: sum(shop.worth(sale, query) or 0 for sale in sales) for who, sales in mine.items()}
    table = [line.split() for line in GROUPS.split("\n") if line]
    found = {}
    for who, sales in mine.items():
        recency = 6 - fifth(days[who], list(days.values()), limits.recency_days)
        frequency = fifth(len(sales), [len(each) for each in mine.values()], limits.frequency)
        money = fifth(worth[who], list(worth.values()), limits.money)
        first, last = min(sale.on for sale in sales), max(sale.on for sale in sales)
        found[who] = Plain(
            (recency, frequency, money),
            table[5 - recency][(frequency + money + 1) // 2 - 1],
            days[who],
            len(sales),
            worth[who],
            (last - first).days / (len(sales) - 1) if last > first else None,
            last,
        )
    return found


def listed(shop: Shop, query: ReportQuery, drill: object) -> list[int]:
    return list(shop.maker.listed(query, drill))  # type: ignore[arg-type]


@pytest.mark.parametrize("limits", [RfmLimits(), MOVED, RfmLimits(frequency=(2, 3, 4, 5))])
def test_groups_and_scores_under_every_filter(services: Services, limits: RfmLimits) -> None:
    shop = random_shop(services, seed=41, clients=25)
    for name, asked in some_filters(shop):
        query = asked(replace(QUERY, rfm=limits))
        expected = plain(shop, query)
        report = shop.maker.make(query)
        tiles = tiles_of(report)
        assert (tiles["clients"], tiles["revenue"]) == (
            len(expected),
            sum(one.revenue for one in expected.values()),
        ), name
        quiet = {who for who, one in expected.items() if one.is_quiet}
        assert tiles["going_quiet"] == len(quiet)
        assert tiles["going_quiet_revenue"] == sum(expected[who].revenue for who in quiet)
        if not expected:
            assert report.is_empty
            continue
        check_groups(shop, query, expected)
        check_scores(shop, query, expected)
        assert set(listed(shop, query, report.tiles[3].drill)) == quiet


def check_groups(shop: Shop, query: ReportQuery, expected: dict[int, Plain]) -> None:
    table = shop.maker.make(query).table("groups")
    for row, values in zip(table.rows, rows_of(table), strict=True):
        who = {client for client, one in expected.items() if one.group == values["group"]}
        revenue = sum(expected[client].revenue for client in who)
        assert (values["clients"], values["revenue"]) == (len(who), revenue)
        assert values["share_of_clients"] == len(who) / len(expected)
        assert values["per_client"] == (round(revenue / len(who)) if who else None)
        found = listed(shop, query, row.drill)
        assert set(found) == who
        assert [expected[one].revenue for one in found] == sorted(
            (expected[one].revenue for one in who), reverse=True
        )


def check_scores(shop: Shop, query: ReportQuery, expected: dict[int, Plain]) -> None:
    report = shop.maker.make(query)
    heat = report.charts[0]
    assert heat.kind is ChartKind.HEATMAP
    counts = Counter(one.scores[:2] for one in expected.values())
    for column, series in enumerate(heat.series, 1):
        assert list(series.values) == [counts[row, column] for row in (5, 4, 3, 2, 1)]
    for recency, drill in zip(heat.categories, heat.drills, strict=True):
        assert set(listed(shop, query, drill)) == {
            who for who, one in expected.items() if one.scores[0] == recency
        }
    table = report.table("cells")
    for row, values in zip(table.rows, rows_of(table), strict=True):
        cell = (values["recency"], values["frequency"])
        who = {client for client, one in expected.items() if one.scores[:2] == cell}
        assert (values["clients"], values["revenue"]) == (len(who), sum(expected[one].revenue for one in who))
        assert set(listed(shop, query, row.drill)) == who


def test_who_is_going_quiet(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    shop = random_shop(services, seed=42, clients=40, sales=400, silent=True)
    expected = plain(shop, QUERY)
    quiet = sorted(
        (who for who, one in expected.items() if one.is_quiet), key=lambda who: -expected[who].revenue
    )
    assert len(quiet) > 2
    found = going_quiet(shop.source)
    assert [one.id for one in found] == quiet
    for one in found:
        known = expected[one.id]
        assert (one.name, one.last_on, one.days_silent) == (shop.names[one.id], known.last_on, known.days)
        assert (one.interval, one.purchases, one.revenue) == (known.interval, known.purchases, known.revenue)
    assert [one.id for one in going_quiet(shop.source, 2)] == quiet[:2]
    monkeypatch.setattr(rfm, "MOST_ROWS", 2)
    report = shop.maker.make(QUERY)
    rows = report.table("going_quiet").rows
    assert [row.values[0] for row in rows] == [shop.names[who] for who in quiet[:2]]
    assert [listed(shop, QUERY, row.drill) for row in rows] == [[who] for who in quiet[:2]]
    assert [note.values[0][0] for note in report.notes if note.key == "first_rows"] == [2]


def test_who_buys_once_a_year_is_not_going_quiet(services: Services) -> None:
    shop = open_shop(services)
    yearly, monthly = make_client(services, "Раз Вгод"), make_client(services, "Каждый Месяц")
    for years in range(1, 10):
        add(services, yearly, TODAY - timedelta(days=365 * years - 100), 10_000)
    for months in range(9, 18):
        add(services, monthly, TODAY - timedelta(days=30 * months), 10_000)
    for at in range(10):
        add(services, make_client(services, f"Свежий{at} Клиент"), TODAY - timedelta(days=at), 10)
    assert [one.id for one in going_quiet(shop.source)] == [monthly]
    assert set(shop.maker.listed(QUERY, shop.maker.make(QUERY).table("groups").rows[5].drill)) == {
        yearly,
        monthly,
    }  # type: ignore[arg-type]


def test_who_moves_when_limits_move(services: Services) -> None:
    shop = random_shop(services, seed=43, clients=30)
    query = replace(QUERY, rfm=MOVED)
    before, after = plain(shop, query, RfmLimits()), plain(shop, query)
    expected: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for client, one in before.items():
        if one.group != after[client].group:
            expected[one.group, after[client].group].add(client)
    moved = shop.maker.make(query).table("moved")
    assert {row.values[:2]: row.values[2] for row in moved.rows} == {
        pair: len(who) for pair, who in expected.items()
    }
    for row in moved.rows:
        assert set(listed(shop, query, row.drill)) == expected[row.values[0], row.values[1]]  # type: ignore[index]
    cuts = shop.maker.make(query).table("cuts")
    assert [row.values for row in cuts.rows] == list(
        zip((1, 2, 3, 4), MOVED.recency_days, MOVED.frequency, MOVED.money, strict=True)
    )
    with pytest.raises(KeyError):
        shop.maker.make(QUERY).table("moved")


def test_moved_limits_read_nothing_but_names(services: Services) -> None:
    shop = random_shop(services, seed=44)
    shop.maker.make(QUERY)
    statements = shop.source.engine
    seen: list[str] = []
    rows = statements.rows

    def noting(sql: str, params: object = ()) -> list[tuple[object, ...]]:
        seen.append(sql)
        return rows(sql, params)  # type: ignore[arg-type]

    statements.rows = noting  # type: ignore[method-assign, assignment]
    try:
        shop.maker.make(replace(QUERY, rfm=MOVED))
    finally:
        statements.rows = rows  # type: ignore[method-assign]
    assert not [sql for sql in seen if "GROUP BY" in sql]


def test_nothing_and_one_client(services: Services) -> None:
    shop = open_shop(services)
    empty = shop.maker.make(QUERY)
    assert empty.is_empty
    assert not empty.charts
    assert tiles_of(empty) == {
        "clients": 0,
        "revenue": 0,
        "champions": 0,
        "going_quiet": 0,
        "going_quiet_revenue": 0,
    }
    assert going_quiet(shop.source) == []
    add(services, make_client(services), TODAY)
    report = shop.maker.make(QUERY)
    assert {row["group"]: row["clients"] for row in rows_of(report.table("groups")) if row["clients"]} == {
        "new": 1
    }
