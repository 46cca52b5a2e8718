"""What was won beside the year before, against a look at each deal by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from crm_desktop.domain.pipeline import StageKind
from crm_desktop.domain.report import Drill, Listed, ReportName, ReportQuery
from crm_desktop.reports.maker import ReportMaker
from crm_desktop.services import Services
from tests.reports.deal_base import TODAY, closed_deals, day_here, random_deals, rows_of, source_of, tiles_of
from tests.services.deals.board import make_deal
from tests.store_fixtures import Clock

QUERY = ReportQuery(ReportName.LOSS_REASONS)


@pytest.mark.parametrize("seed", [33])
def test_the_year_before_stands_beside_the_months(services: Services, seed: int) -> None:
    base = random_deals(services, seed, 150)
    year = replace(QUERY, since=date(2026, 1, 1), until=date(2026, 10, 31))
    for query in (year, replace(year, owners=frozenset({"Анна"})), replace(year, since=date(2026, 3, 17))):
        report = base.maker.make(query)
        rows = rows_of(report, "won_by_month")
        assert len(rows) == 11 - (query.since or TODAY).month
        for row in rows:
            month = row["month"]
            assert isinstance(month, date)
            for prefix, since, until in (
                ("", query.since, query.until),
                ("_year_before", year_ago(query.since), year_ago(query.until)),
            ):
                first = month if not prefix else year_ago(month)
                won = [
                    deal
                    for deal in closed_deals(base, replace(query, since=since, until=until), StageKind.WON)
                    if deal.closed_at and day_here(deal.closed_at).replace(day=1) == first
                ]
                assert row[f"won{prefix}"] == len(won)
                assert row["amount_won" if not prefix else "amount_year_before"] == sum(
                    deal.draft.amount for deal in won if deal.draft.currency == "RUB"
                )
        tiles = tiles_of(report)
        assert tiles["amount_won"] == sum(int(str(row["amount_won"])) for row in rows)
        assert tiles["amount_year_before"] == sum(int(str(row["amount_year_before"])) for row in rows)


def year_ago(day: date | None) -> date:
    assert day is not None
    return day.replace(year=day.year - 1)


def test_without_a_period_a_year_is_set_against_the_one_before(services: Services, clock: Clock) -> None:
    clock.now = datetime(2025, 11, 3, 9, tzinfo=UTC)
    services.deals.win(make_deal(services, amount=200))
    clock.now = datetime(2026, 11, 3, 9, tzinfo=UTC)
    services.deals.win(make_deal(services, amount=300))
    report = ReportMaker(source_of(services)).make(QUERY)
    tiles = tiles_of(report)
    assert (tiles["amount_won"], tiles["amount_year_before"], tiles["change_to_year_before"]) == (
        300,
        200,
        1.5,
    )
    assert len(report.table("won_by_month").rows) == 12
    november = Drill(Listed.DEALS, "won:2026-11-01")
    assert len(ReportMaker(source_of(services)).listed(QUERY, november)) == 1


def test_a_month_that_is_cut_leads_only_to_its_days(services: Services, clock: Clock) -> None:
    for day in (3, 13, 23):
        clock.now = datetime(2026, 10, day, 9, tzinfo=UTC)
        services.deals.win(make_deal(services))
    maker = ReportMaker(source_of(services))
    for since, until, count in ((1, 31, 3), (1, 13, 2), (4, 22, 1)):
        query = replace(QUERY, since=date(2026, 10, since), until=date(2026, 10, until))
        (row,) = maker.make(query).table("won_by_month").rows
        assert row.drill is not None
        assert (row.values[1], len(maker.listed(query, row.drill))) == (count, count)
