"""ABC against the plain way of counting it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from crm_desktop.domain.abc import AbcClass
from crm_desktop.domain.report import AbcLimits, ChartKind, Comparison, ReportName, ReportQuery
from crm_desktop.reports import abc
from crm_desktop.services import Services
from tests.factories import make_client
from tests.reports.shop import TODAY, Shop, open_shop, random_shop, rows_of, some_filters, tiles_of
from tests.reports.test_sales import add

QUERY = ReportQuery(ReportName.ABC)
YEAR = (date(2025, 11, 22), TODAY)
MOVED = AbcLimits(0.5, 0.7)


def plain(shop: Shop, query: ReportQuery, limits: AbcLimits) -> dict[int, tuple[int, str]]:
    """Revenue and class by client, by the words of the formula."""
    revenue: defaultdict[int, int] = defaultdict(int)
    for sale in shop.counted(query):
        revenue[sale.client] += shop.worth(sale, query) or 0
    whole = sum(revenue.values())
    classes = {}
    for client, mine in revenue.items():
        above = sum(other for other in revenue.values() if other > mine)
        one = "a" if above < limits.a * whole else "b" if above < limits.b * whole else "c"
        classes[client] = (mine, one)
    return classes


@pytest.mark.parametrize("limits", [AbcLimits(), MOVED])
def test_classes_under_every_filter(services: Services, limits: AbcLimits) -> None:
    shop = random_shop(services, seed=31)
    for name, asked in some_filters(shop):
        query = asked(replace(QUERY, abc=limits))
        period = query if query.since else replace(query, since=YEAR[0], until=YEAR[1])
        expected = plain(shop, period, limits)
        report = shop.maker.make(query)
        assert report.query == period
        assert tiles_of(report)["clients"] == len(expected), name
        if not expected:
            assert report.is_empty
            continue
        whole = sum(revenue for revenue, _ in expected.values())
        for row, values in zip(report.table("classes").rows, rows_of(report.table("classes")), strict=True):
            one = str(values["class"])[-1]
            mine = [revenue for revenue, each in expected.values() if each == one]
            assert (values["clients"], values["revenue"]) == (len(mine), sum(mine)), (name, one)
            assert values["share"] == pytest.approx(sum(mine) / whole)
            assert row.drill
            listed = list(shop.maker.listed(query, row.drill))
            assert {client for client, (_, each) in expected.items() if each == one} == set(listed)
        clients = rows_of(report.table("clients"))
        ranked = sorted(expected.items(), key=lambda item: (-item[1][0], item[0]))
        assert [(row["revenue"], row["class"]) for row in clients] == [
            (revenue, f"class_{one}") for _, (revenue, one) in ranked
        ]
        assert [row["client"] for row in clients] == [shop.names[client] for client, _ in ranked]
        assert clients[-1]["cumulated"] == 1.0


def test_who_moves_when_limits_move(services: Services) -> None:
    shop = random_shop(services, seed=32, clients=25)
    query = replace(QUERY, abc=MOVED, since=date(2024, 1, 1))
    before, after = plain(shop, query, AbcLimits()), plain(shop, query, MOVED)
    expected: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for client, (_, one) in before.items():
        if after[client][1] != one:
            expected[f"class_{one}", f"class_{after[client][1]}"].add(client)
    moved = shop.maker.make(query).table("moved")
    assert expected
    assert {(row.values[0], row.values[1]) for row in moved.rows} == set(expected)
    for row in moved.rows:
        who = expected[row.values[0], row.values[1]]  # type: ignore[index]
        assert row.drill
        assert set(shop.maker.listed(query, row.drill)) == who
        assert row.values[2:] == (len(who), sum(before[client][0] for client in who))
    with pytest.raises(KeyError):
        shop.maker.make(replace(query, abc=AbcLimits())).table("moved")


@pytest.mark.parametrize("most", [5, 40])
def test_the_curve_stays_readable(services: Services, monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    monkeypatch.setattr(abc, "_BARS", most)
    shop = random_shop(services, seed=33)
    query = replace(QUERY, since=date(2024, 1, 1))
    report = shop.maker.make(query)
    (chart,) = report.charts
    assert chart.kind is ChartKind.PARETO
    clients = list(shop.maker.listed(query, report.tiles[0].drill))  # type: ignore[arg-type]
    bars, line = chart.series
    assert len(bars.values) == min(most, len(clients))
    assert sum(bars.values) == tiles_of(report)["revenue"]  # type: ignore[arg-type]
    assert list(bars.values) == sorted(bars.values, reverse=True) or most == 5
    assert all(one <= other for one, other in pairwise(line.values))  # type: ignore[operator]
    assert line.values[-1] == 1.0
    listed = [client for drill in chart.drills for client in shop.maker.listed(query, drill)]  # type: ignore[arg-type]
    assert listed == clients
    names = [shop.names[client] for client in clients]
    assert list(chart.categories) == (
        names if most == 40 else [pytest.approx(end) for end in ends(len(clients), 5)]
    )


def ends(count: int, bars: int) -> list[float]:
    return [count * at // bars / count for at in range(1, bars + 1)]


def test_nothing_one_client_and_the_year_before(services: Services) -> None:
    shop = open_shop(services)
    empty = shop.maker.make(QUERY)
    assert empty.is_empty
    assert (tiles_of(empty)["clients"], tiles_of(empty)["class_a"]) == (0, 0)
    client = make_client(services)
    add(services, client, TODAY)
    report = shop.maker.make(replace(QUERY, comparison=Comparison.YEAR_BEFORE))
    assert report.other  # also of the period that nobody has asked for
    assert (report.other.query.since, report.other.query.until) == (date(2024, 11, 22), date(2025, 11, 21))
    assert [row.values[1] for row in report.table("classes").rows] == [1, 0, 0]
    assert report.table("classes").total == ("total", 1, 1.0, 100, 1.0)
    assert [note.key for note in report.notes] == ["abc_formula", "last_twelve_months"]
    free = make_client(services, "Даром Пётр")
    add(services, free, TODAY, price=0)
    assert abc.class_of_client(shop.source, QUERY, free) == (AbcClass.C, 2, 0.0)
    assert abc.class_of_client(shop.source, QUERY, client) == (AbcClass.A, 1, 1.0)
    assert abc.class_of_client(shop.source, QUERY, 999) is None


def test_many_clients_are_cut_in_the_table_only(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(abc, "MOST_ROWS", 4)
    shop = random_shop(services, seed=34)
    report = shop.maker.make(replace(QUERY, since=date(2024, 1, 1)))
    assert len(report.table("clients").rows) == 4
    assert [note.values[0][0] for note in report.notes if note.key == "first_rows"] == [4]
    assert sum(row.values[1] for row in report.table("classes").rows) == tiles_of(report)["clients"]  # type: ignore[misc]
