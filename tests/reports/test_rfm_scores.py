"""Scores are counted from the end of the period, and known of each client."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from crm_desktop.domain.report import ReportName, ReportQuery, RfmLimits
from crm_desktop.reports.rfm_scores import day_of, score_clients, scores_of
from crm_desktop.services import Services
from tests.factories import make_client
from tests.reports.shop import TODAY, open_shop, random_shop
from tests.reports.test_rfm import plain
from tests.reports.test_sales import add

QUERY = ReportQuery(ReportName.RFM)


def test_each_client(services: Services) -> None:
    shop = random_shop(services, seed=51)
    expected = plain(shop, QUERY)
    scored = score_clients(shop.source, QUERY)
    assert set(scored.totals.ids) == set(expected)
    for at, client in enumerate(scored.totals.ids):
        one = expected[client]
        assert scored.at(at) == one.scores
        assert (scored.group(at), scored.days[at], scored.interval(at)) == (one.group, one.days, one.interval)
        assert scored.is_going_quiet(at) is one.is_quiet


def test_days_are_counted_to_the_end_of_the_period_but_not_into_the_future(services: Services) -> None:
    shop = open_shop(services)
    add(services, make_client(services), TODAY - timedelta(days=30))
    add(services, make_client(services, "Завтра Пётр"), TODAY + timedelta(days=3))
    for until, expected in (
        (None, [30, 0]),
        (TODAY - timedelta(days=10), [20]),
        (TODAY + timedelta(days=40), [30, 0]),
    ):
        query = replace(QUERY, until=until)
        assert list(score_clients(shop.source, query).days) == expected
        assert day_of(shop.source, query) == min(until or TODAY, TODAY)


def test_cells_and_limits_that_are_no_limits(services: Services) -> None:
    assert scores_of(0) == (1, 1, 1)
    assert scores_of(124) == (5, 5, 5)
    assert scores_of(4 * 25 + 2 * 5) == (5, 3, 1)
    shop = random_shop(services, seed=52)
    standard = score_clients(shop.source, QUERY)
    # Too few cut points are none, and those in the wrong order are put in order.
    assert score_clients(shop.source, replace(QUERY, rfm=RfmLimits(frequency=(3, 4)))) is standard
    turned = score_clients(shop.source, replace(QUERY, rfm=RfmLimits(frequency=(4, 3, 2, 1))))
    assert turned.cuts.frequency == (1, 2, 3, 4)
