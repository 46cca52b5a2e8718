"""Cohorts against a look at each deal by itself."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import pytest

from crm_desktop.domain.deal import Deal
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.domain.report import ChartKind, Drill, Listed, ReportName, ReportQuery, Value
from crm_desktop.reports.maker import ReportMaker
from crm_desktop.services import Services
from tests.reports.deal_base import (
    TODAY,
    DealBase,
    day_here,
    opened_in,
    random_deals,
    rows_of,
    source_of,
    tiles_of,
)
from tests.services.deals.board import LOSS, make_deal
from tests.store_fixtures import Clock

QUERY = ReportQuery(ReportName.COHORTS)


def wanted(base: DealBase, query: ReportQuery) -> list[Deal]:
    return [
        deal
        for deal in base.wanted(query)
        if opened_in(deal, query) and query.pipeline_id in {None, deal.draft.pipeline_id}
    ]


def won_within(deals: list[Deal], days: int) -> int:
    return sum(
        deal.state is StageKind.WON
        and deal.closed_at is not None
        and deal.closed_at - deal.created_at <= timedelta(days=days)
        for deal in deals
    )


def plain_row(deals: list[Deal], month: date, currency: str) -> dict[str, Value]:
    mine = [deal for deal in deals if day_here(deal.created_at).replace(day=1) == month]
    states = {kind: sum(deal.state is kind for deal in mine) for kind in StageKind}
    row: dict[str, Value] = {
        "month": month,
        "opened": len(mine),
        "won": states[StageKind.WON],
        "lost": states[StageKind.LOST],
        "still_open": states[StageKind.OPEN],
        "amount_won": sum(
            deal.draft.amount
            for deal in mine
            if deal.state is StageKind.WON and deal.draft.currency == currency
        ),
        "share_won": states[StageKind.WON] / len(mine) if mine else None,
    }
    last = month.replace(day=monthrange(month.year, month.month)[1])
    for days in (30, 60, 90, 180):
        is_over = last + timedelta(days=days) < TODAY
        row[f"won_in_{days}"] = won_within(mine, days) / len(mine) if mine and is_over else None
    return row


@pytest.mark.parametrize("seed", [11, 12])
def test_every_number_is_what_a_look_at_each_deal_gives(services: Services, seed: int) -> None:
    base = random_deals(services, seed)
    for query in base.queries(ReportName.COHORTS):
        deals = wanted(base, query)
        report = base.maker.make(query)
        rows = rows_of(report, "cohorts")
        months = sorted({day_here(deal.created_at).replace(day=1) for deal in deals})
        assert [row["month"] for row in rows if row["opened"]] == months, query
        for row in rows:
            month = row["month"]
            assert isinstance(month, date)
            assert row == pytest.approx(plain_row(deals, month, query.currency or "RUB")), query
        tiles = tiles_of(report)
        assert tiles["opened"] == len(deals)
        assert tiles["won"] == sum(deal.state is StageKind.WON for deal in deals)
        assert tiles["amount_won"] == sum(int(str(row["amount_won"])) for row in rows)


def test_the_heat_shows_the_share_won_month_by_month(services: Services) -> None:
    base = random_deals(services, 13)
    report = base.maker.make(QUERY)
    heat, stacked = report.charts
    assert (heat.kind, stacked.kind) == (ChartKind.HEATMAP, ChartKind.STACKED)
    deals = wanted(base, QUERY)
    for series in heat.series:
        later = int(str(series.name))
        for month, value in zip(heat.categories, series.values, strict=True):
            assert isinstance(month, date)
            mine = [deal for deal in deals if day_here(deal.created_at).replace(day=1) == month]
            by_then = [
                deal
                for deal in mine
                if deal.state is StageKind.WON
                and deal.closed_at is not None
                and months_between(month, day_here(deal.closed_at)) <= later
            ]
            is_to_come = months_between(month, TODAY) < later
            assert value == (None if is_to_come or not mine else pytest.approx(len(by_then) / len(mine)))
    names = [series.name for series in stacked.series]
    assert names == ["won", "lost", "still_open"]
    opened = [row["opened"] for row in rows_of(report, "cohorts")]
    assert [sum(values) for values in zip(*(s.values for s in stacked.series), strict=True)] == opened


def months_between(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month


def test_behind_each_figure_stand_as_many_deals_as_it_says(services: Services) -> None:
    base = random_deals(services, 14)
    report = base.maker.make(QUERY)
    for row in report.table("cohorts").rows:
        assert row.drill is not None
        assert len(base.maker.listed(QUERY, row.drill)) == row.values[1]
    for tile in report.tiles:
        if tile.drill is not None:
            assert len(base.maker.listed(QUERY, tile.drill)) == tile.value
    month = report.table("cohorts").rows[0].values[0]
    won = base.maker.listed(QUERY, Drill(Listed.DEALS, f"won:{month}"))
    assert len(won) == report.table("cohorts").rows[0].values[2]


def test_nothing_and_one_deal(services: Services, clock: Clock) -> None:
    maker = ReportMaker(source_of(services))
    empty = maker.make(QUERY)
    assert empty.is_empty
    assert tiles_of(empty)["share_won"] is None
    deal = make_deal(services, amount=5)
    (row,) = rows_of(maker.make(QUERY), "cohorts")
    assert (row["opened"], row["won"], row["share_won"], row["won_in_30"]) == (1, 0, 0.0, None)
    clock.step(40 * 86400)
    services.deals.win(deal)
    clock.step(80 * 86400)
    (row,) = rows_of(maker.make(QUERY), "cohorts")
    assert (row["won_in_30"], row["won_in_60"], row["won_in_90"], row["won_in_180"]) == (0.0, 1.0, 1.0, None)


def test_a_deal_that_was_opened_again_is_open(services: Services) -> None:
    maker, deal = ReportMaker(source_of(services)), make_deal(services)
    services.deals.lose([deal], LOSS)
    assert rows_of(maker.make(QUERY), "cohorts")[0]["lost"] == 1
    services.deals.reopen([deal])
    assert rows_of(maker.make(QUERY), "cohorts")[0]["lost"] == 0
    assert rows_of(maker.make(QUERY), "cohorts")[0]["still_open"] == 1


def test_sums_leave_other_currencies_out_and_say_so(services: Services) -> None:
    for currency in ("", "USD"):
        services.deals.win(make_deal(services, amount=10, currency=currency))
    report = ReportMaker(source_of(services)).make(QUERY)
    assert tiles_of(report)["amount_won"] == 10
    assert tiles_of(report)["won"] == 2
    assert [(note.key, note.values[0][0]) for note in report.notes] == [("other_currencies", 1)]
