"""Sales against the plain way of counting them: every grouping under every filter, on both engines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from crm_desktop.domain.report import ChartKind, Comparison, Grouping, ReportName, ReportQuery, Word
from crm_desktop.domain.sale import SaleState
from crm_desktop.reports import sales
from crm_desktop.services import Services
from tests.factories import make_client
from tests.reports.shop import (
    GROUP_OF,
    TODAY,
    Shop,
    Sold,
    open_shop,
    random_shop,
    rows_of,
    some_filters,
    tiles_of,
)

QUERY = ReportQuery(ReportName.SALES)
PERIODS = (Grouping.DAY, Grouping.WEEK, Grouping.MONTH, Grouping.QUARTER, Grouping.YEAR)


def first_day(day: date, grouping: Grouping) -> date:
    if grouping is Grouping.DAY:
        return day
    if grouping is Grouping.WEEK:
        return day - timedelta(days=day.weekday())
    month = {Grouping.MONTH: day.month, Grouping.QUARTER: day.month - (day.month - 1) % 3, Grouping.YEAR: 1}
    return date(day.year, month[grouping], 1)


def keys_of(shop: Shop, sale: Sold, grouping: Grouping) -> Iterable[object]:
    """Where a sale belongs."""
    if grouping in PERIODS:
        return [first_day(sale.on, grouping)]
    if grouping is Grouping.CLIENT:
        return [shop.names[sale.client]]
    if grouping is Grouping.OWNER:
        return [sale.owner or None]
    if grouping is Grouping.SEGMENT:
        return [name for name, (_, who) in shop.segments.items() if sale.client in who]
    region = shop.regions[sale.client].lower().replace("обл.", "область")
    return [region or None]


def plain(shop: Shop, query: ReportQuery, grouping: Grouping) -> dict[object, list[int]]:
    """Sales, revenue, paid and owed by key."""
    found: defaultdict[object, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for sale in shop.counted(query):
        for key in keys_of(shop, sale, grouping):
            worth = shop.worth(sale, query)
            for at, value in enumerate((1, worth, sale.paid, sale.owed)):
                found[key][at] += value or 0
    return dict(found)


@pytest.mark.parametrize(
    "grouping", [*PERIODS, Grouping.CLIENT, Grouping.OWNER, Grouping.SEGMENT, Grouping.REGION]
)
def test_every_grouping_under_every_filter(services: Services, grouping: Grouping) -> None:
    shop = random_shop(services, seed=len(grouping.value))
    for name, asked in some_filters(shop):
        query = asked(replace(QUERY, grouping=grouping))
        expected = plain(shop, query, grouping)
        report = shop.maker.make(query)
        everything = shop.counted(query)
        revenue = sum(shop.worth(sale, query) or 0 for sale in everything)
        tiles = tiles_of(report)
        assert (tiles["sales"], tiles["revenue"]) == (len(everything), revenue), name
        assert tiles["average"] == (round(revenue / len(everything)) if everything else None)
        if not expected:
            assert report.is_empty
            assert not report.charts
            continue
        rows = rows_of(report.tables[0])
        column = "period" if grouping in PERIODS else grouping.value
        has_money_in = not (query.product_ids or query.product_group_ids)
        for row in rows:
            key = row[column]
            if grouping is Grouping.REGION and key is not None:
                key = str(key).lower().replace("обл.", "область")
            count, worth, paid, owed = expected.pop(key, [0, 0, 0, 0])
            assert (row["sales"], row["revenue"]) == (count, worth), (name, key)
            assert row["average"] == (round(worth / count) if count else None)
            assert row["share"] == (worth / revenue if revenue else None)
            if has_money_in:
                assert (row["paid"], row["owed"]) == (paid, owed)
            else:
                assert "paid" not in row
        assert expected == {}
        if grouping is Grouping.SEGMENT:
            assert "cumulated" not in rows[0]
        else:
            assert rows[-1]["cumulated"] == (pytest.approx(1) if revenue else None)
        check_order_and_drills(shop, report.query, report, grouping)


def check_order_and_drills(shop: Shop, query: ReportQuery, report: object, grouping: Grouping) -> None:
    table, chart = report.tables[0], report.charts[0]  # type: ignore[attr-defined]
    rows = rows_of(table)
    if grouping in PERIODS:
        days = [row["period"] for row in rows]
        assert days == sorted(days)  # type: ignore[type-var]
        assert chart.kind is ChartKind.BARS
    else:
        assert [row["revenue"] for row in rows] == sorted((row["revenue"] for row in rows), reverse=True)  # type: ignore[type-var]
        assert chart.kind is ChartKind.RANKED
    assert chart.drills == tuple(row.drill for row in table.rows)
    step = len(rows) // 15 + 1  # of hundreds of days some will do
    for row, values in list(zip(table.rows, rows, strict=True))[::step]:
        listed = list(shop.maker.listed(query, row.drill))
        assert len(listed) == len(set(listed)) == values["sales"]
        worth = {sale.id: shop.worth(sale, query) for sale in shop.counted(query)}
        assert sum(worth[sale] or 0 for sale in listed) == values["revenue"]


@pytest.mark.parametrize("grouping", [Grouping.PRODUCT, Grouping.PRODUCT_GROUP])
def test_goods_under_every_filter(services: Services, grouping: Grouping) -> None:
    shop = random_shop(services, seed=5)
    for name, asked in some_filters(shop):
        query = asked(replace(QUERY, grouping=grouping))
        revenue: defaultdict[str | None, int] = defaultdict(int)
        quantity: defaultdict[str | None, int] = defaultdict(int)
        bills: defaultdict[str | None, set[int]] = defaultdict(set)
        for sale in shop.counted(query):
            for line in sale.lines:
                if not shop._is_wanted(line, query):
                    continue
                key = (line[0] if grouping is Grouping.PRODUCT else GROUP_OF[line[0]]) or None
                revenue[key] += line[3]
                quantity[key] += line[2]
                bills[key].add(sale.id)
        report = shop.maker.make(query)
        rows = rows_of(report.tables[0]) if revenue else []
        assert {row[grouping.value]: row["revenue"] for row in rows} == dict(revenue), name
        assert {row[grouping.value]: row["quantity"] for row in rows} == {
            key: value / 1000 for key, value in quantity.items()
        }
        assert {row[grouping.value]: row["sales"] for row in rows} == {k: len(v) for k, v in bills.items()}
        for row, values in zip(report.tables[0].rows if rows else (), rows, strict=True):
            assert row.drill
            assert set(shop.maker.listed(query, row.drill)) == bills[values[grouping.value]]  # type: ignore[index]


def test_periods_without_sales_are_shown_between(services: Services) -> None:
    shop = open_shop(services)
    client = make_client(services)
    for day in (date(2026, 3, 5), date(2026, 6, 30)):
        add(services, client, day)
    report = shop.maker.make(QUERY)
    assert [row["period"] for row in rows_of(report.tables[0])] == [date(2026, m, 1) for m in (3, 4, 5, 6)]
    assert [row["revenue"] for row in rows_of(report.tables[0])] == [100, 0, 0, 100]
    asked = replace(QUERY, since=date(2026, 2, 10), until=date(2026, 12, 31))
    months = [row["period"] for row in rows_of(shop.maker.make(asked).tables[0])]
    assert months == [date(2026, month, 1) for month in range(2, 12)]  # not further than today
    endless = shop.maker.make(replace(QUERY, since=date(1, 1, 1), grouping=Grouping.DAY))
    assert len(endless.tables[0].rows) == 118


def test_the_year_before_stands_beside(services: Services) -> None:
    shop = random_shop(services, seed=7)
    query = replace(QUERY, since=date(2026, 1, 1), until=date(2026, 3, 31), comparison=Comparison.YEAR_BEFORE)
    report = shop.maker.make(query)
    assert report.other
    before = replace(QUERY, since=date(2025, 1, 1), until=date(2025, 3, 31))
    assert report.other.tiles == shop.maker.make(before).tiles
    assert tiles_of(report.other)["revenue"] == sum(sale.total for sale in shop.counted(before)) > 0


def test_what_is_owed_and_everything_are_listed(services: Services) -> None:
    shop = random_shop(services, seed=8)
    tiles = {tile.key: tile for tile in shop.maker.make(QUERY).tiles}
    owed, revenue = tiles["owed"].drill, tiles["revenue"].drill
    assert owed
    assert revenue
    counted = shop.counted(QUERY)
    assert set(shop.maker.listed(QUERY, owed)) == {sale.id for sale in counted if sale.owed}
    newest = sorted(counted, key=lambda sale: (sale.on, sale.id), reverse=True)
    assert list(shop.maker.listed(QUERY, revenue)) == [sale.id for sale in newest]
    assert tiles["owed"].value == sum(sale.owed for sale in counted)
    assert tiles["paid"].value == sum(sale.paid for sale in counted)


def test_other_currencies_are_told_of(services: Services) -> None:
    shop = random_shop(services, seed=9)
    live = [sale for sale in shop.sold if sale.client != shop.gone and sale.state is not SaleState.CANCELLED]
    foreign = sum(sale.currency == "EUR" for sale in live)
    assert [(note.key, note.values[0][0]) for note in shop.maker.make(QUERY).notes] == [
        ("other_currencies", foreign)
    ]
    report = shop.maker.make(replace(QUERY, currency="EUR"))
    assert report.currency == "EUR"
    assert report.notes[0].values[0][0] == len(live) - foreign
    assert open_shop(services).maker.make(replace(QUERY, owners=frozenset({"Никто"}))).notes == ()


def test_many_rows_end_in_the_rest(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    shop = random_shop(services, seed=10, clients=30)
    monkeypatch.setattr(sales, "MOST_ROWS", 6)
    monkeypatch.setattr(sales, "MOST_BARS", 4)
    query = replace(QUERY, grouping=Grouping.CLIENT)
    report = shop.maker.make(query)
    by_client = sorted((values[1] for values in plain(shop, query, Grouping.CLIENT).values()), reverse=True)
    rows = report.tables[0].rows
    assert [row.values[1] for row in rows] == [*by_client[:6], sum(by_client[6:])]
    assert rows[-1].values[0] == Word("rest")
    assert rows[-1].drill is None
    # The others together are so much more than each that they would hide the rest of the picture.
    assert sum(by_client[4:]) > 2 * by_client[0]
    assert report.charts[0].series[0].values == tuple(by_client[:4])
    notes = {note.key: note.values[0][0] for note in report.notes}
    assert notes["rest_not_drawn"] == sum(by_client[4:])
    monkeypatch.setattr(sales, "MOST_BARS", len(by_client) - 2)
    monkeypatch.setattr(sales, "MOST_ROWS", len(by_client))
    report = shop.maker.make(query)
    assert report.charts[0].series[0].values == (*by_client[:-2], sum(by_client[-2:]))
    assert report.charts[0].drills[-1] is None
    assert report.charts[0].categories[-1] == Word("rest")
    assert "rest_not_drawn" not in {note.key for note in report.notes}


def test_nothing_and_one_sale(services: Services) -> None:
    shop = open_shop(services)
    for grouping in sales.KIND.groupings:
        report = shop.maker.make(replace(QUERY, grouping=grouping))
        assert report.is_empty
        assert tiles_of(report) == {"revenue": 0, "sales": 0, "average": None, "paid": 0, "owed": 0}
    add(services, make_client(services), TODAY)
    for grouping in sales.KIND.groupings:
        if grouping is not Grouping.SEGMENT:
            (row,) = rows_of(shop.maker.make(replace(QUERY, grouping=grouping)).tables[0])
            assert (row["revenue"], row["share"], row["cumulated"]) == (100, 1.0, 1.0)


def add(services: Services, client: int, day: date, price: int = 100) -> int:
    from crm_desktop.domain.lines import Line
    from crm_desktop.domain.sale import SaleDraft

    return services.sales.create(SaleDraft(client, (Line("Вода", price=price),), day))
