"""Reasons for loss, cancelled orders and the year before, against a look at each deal and order by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from crm_desktop.domain.deal import Loss
from crm_desktop.domain.report import ChartKind, Grouping, ReportName, ReportQuery
from crm_desktop.reports.loss_reasons import KIND
from crm_desktop.reports.maker import ReportMaker
from crm_desktop.services import Services
from tests.reports.deal_base import (
    random_deals,
    rows_of,
    source_of,
    tiles_of,
)
from tests.services.deals.board import make_deal, plain_pipeline
from tests.store_fixtures import Clock

QUERY = ReportQuery(ReportName.LOSS_REASONS)


@pytest.mark.parametrize("grouping", KIND.groupings)
def test_behind_each_figure_stand_as_many_deals_as_it_says(services: Services, grouping: Grouping) -> None:
    base = random_deals(services, 35)
    for query in (QUERY, replace(QUERY, product_ids=frozenset({base.products["Чай"]}))):
        asked = replace(query, grouping=grouping)
        report = base.maker.make(asked)
        assert report.table("lost_deals").rows
        for key in ("lost_deals", "won_by_month"):
            for row in report.table(key).rows:
                assert row.drill is not None
                assert len(base.maker.listed(asked, row.drill)) == row.values[1]
        for tile in report.tiles:
            if tile.drill is not None and tile.key != "amount_lost":
                assert len(base.maker.listed(asked, tile.drill)) == tile.value
        charts = {chart.key: chart for chart in report.charts}
        assert charts["lost_by_count"].kind is (
            ChartKind.BARS if grouping is Grouping.MONTH else ChartKind.PARETO
        )


def test_the_shares_together_reach_the_whole(services: Services) -> None:
    base = random_deals(services, 36)
    pareto = base.maker.make(QUERY).charts[0]
    assert pareto.series[1].values[-1] == pytest.approx(1.0)
    assert list(pareto.series[0].values) == sorted(pareto.series[0].values, key=lambda v: -(v or 0))


def test_a_deal_counts_where_it_was_lost_last(services: Services, clock: Clock) -> None:
    pipeline = plain_pipeline(services)
    first, second, *_ = pipeline.stages
    deal = make_deal(services, stage_id=first.id, amount=9)
    services.deals.lose([deal], Loss("Дорого", "", "Ромашка"))
    services.deals.reopen([deal])
    clock.step(60 * 86400)
    services.deals.move([deal], second.id)
    services.deals.lose([deal], Loss("Долго"))
    maker = ReportMaker(source_of(services))
    (row,) = rows_of(maker.make(replace(QUERY, grouping=Grouping.STAGE)), "lost_deals")
    assert (row["stage"], row["lost"], row["amount"], row["share_of_lost"]) == (second.name, 1, 9, 1.0)
    (row,) = rows_of(maker.make(QUERY), "lost_deals")
    assert row["reason"] == "Долго"
    november = replace(QUERY, since=date(2026, 11, 1), until=date(2026, 11, 30))
    assert rows_of(maker.make(november), "lost_deals") == []


def test_nothing_was_lost(services: Services) -> None:
    report = ReportMaker(source_of(services)).make(QUERY)
    assert report.is_empty
    assert report.charts == ()
    assert tiles_of(report) == {
        "lost": 0,
        "amount_lost": 0,
        "cancelled_sales": 0,
        "amount_won": 0,
        "amount_year_before": 0,
        "change_to_year_before": None,
    }


def test_a_loss_without_worth_has_no_share_of_it(services: Services) -> None:
    services.deals.lose([make_deal(services)], Loss("Дорого"))
    (row,) = rows_of(ReportMaker(source_of(services)).make(QUERY), "lost_deals")
    assert (row["share_of_lost"], row["share_of_amount"]) == (1.0, None)


def test_sums_leave_other_currencies_out_and_say_so(services: Services) -> None:
    for currency in ("", "USD"):
        services.deals.lose([make_deal(services, amount=10, currency=currency)], Loss("Дорого"))
    report = ReportMaker(source_of(services)).make(QUERY)
    assert tiles_of(report)["amount_lost"] == 10
    assert tiles_of(report)["lost"] == 2
    assert [(note.key, note.values[0][0]) for note in report.notes] == [
        ("won_days", date(2025, 12, 1)),
        ("other_currencies", 1),
    ]
