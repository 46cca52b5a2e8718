"""The scores of one client are those that the reports show."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from crm_desktop.domain.report import AbcLimits, ReportName, ReportQuery
from crm_desktop.reports.client_scores import client_scores
from crm_desktop.services import Services
from tests.factories import make_client
from tests.reports.shop import TODAY, open_shop, random_shop
from tests.reports.test_abc import plain as plain_abc
from tests.reports.test_rfm import plain as plain_rfm
from tests.reports.test_sales import add

ABC = ReportQuery(ReportName.ABC, since=date(2025, 11, 22), until=TODAY)
RFM = ReportQuery(ReportName.RFM)


def test_every_client(services: Services) -> None:
    shop = random_shop(services, seed=61)
    by_class, by_score = plain_abc(shop, ABC, AbcLimits()), plain_rfm(shop, RFM)
    whole = sum(revenue for revenue, _ in by_class.values())
    for client in shop.names:
        scores = client_scores(shop.source, client)
        if client not in by_score:
            assert scores is None
            continue
        assert scores
        one = by_score[client]
        assert (scores.recency, scores.frequency, scores.money) == one.scores
        assert (scores.days, scores.purchases, scores.revenue) == (one.days, one.purchases, one.revenue)
        assert (scores.group, scores.interval, scores.last_on) == (one.group, one.interval, one.last_on)
        assert scores.is_going_quiet is one.is_quiet
        if client in by_class:
            revenue, name = by_class[client]
            assert (scores.abc, scores.share) == (name, revenue / whole)
            assert scores.place == 1 + sum(other > revenue for other, _ in by_class.values())
        else:
            assert (scores.abc, scores.place, scores.share) == (None, None, None)
        assert (scores.abc_since, scores.abc_until) == (ABC.since, ABC.until)
    assert client_scores(shop.source, shop.gone) is None


def test_who_bought_long_ago_has_no_class(services: Services) -> None:
    shop = open_shop(services)
    client = make_client(services)
    add(services, client, date(2024, 1, 1))
    scores = client_scores(shop.source, client)
    assert scores
    assert (scores.abc, scores.group, scores.revenue) == (None, "new", 100)
    assert replace(scores).cuts.money == (100,) * 4
