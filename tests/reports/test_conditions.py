"""What is asked of rows, as the base answers it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from crm_desktop.domain.report import ReportName, ReportQuery
from crm_desktop.reports.conditions import Conditions, deal_conditions
from crm_desktop.services import Services
from tests.factories import make_client
from tests.reports.deal_base import opened_in, random_deals, source_of
from tests.services.deals.board import make_deal
from tests.store_fixtures import Clock

QUERY = ReportQuery(ReportName.FUNNEL)


def found(services: Services, where: Conditions, table: str = "deal") -> set[int]:
    rows = services.store.engine.rows(f"SELECT {table}.id FROM {table} WHERE {where.sql}", where.params)
    return {row[0] for row in rows}


@pytest.mark.parametrize("seed", [41])
def test_each_filter_lets_through_what_it_should(services: Services, seed: int) -> None:
    base = random_deals(services, seed)
    for query in base.queries(ReportName.FUNNEL):
        wanted = {deal.id for deal in base.wanted(query) if opened_in(deal, query)}
        assert found(services, deal_conditions(base.source, query, "deal.created_at")) == wanted, query
        whenever = {deal.id for deal in base.wanted(query)}
        assert found(services, deal_conditions(base.source, query)) == whenever, query


def test_a_day_goes_from_midnight_to_midnight_here(services: Services, clock: Clock) -> None:
    midnight = datetime(2026, 5, 10).astimezone()
    ids = []
    for seconds in (-1, 0, 86399, 86400):
        clock.now = midnight.astimezone(UTC)
        clock.step(seconds)
        ids.append(make_deal(services))
    day = replace(QUERY, since=date(2026, 5, 10), until=date(2026, 5, 10))
    assert found(services, deal_conditions(source_of(services), day, "deal.created_at")) == set(ids[1:3])


def test_the_first_and_the_last_day_there_can_be_are_no_limits(services: Services) -> None:
    deal = make_deal(services)
    ever = replace(QUERY, since=date.min, until=date.max)
    assert found(services, deal_conditions(source_of(services), ever, "deal.created_at")) == {deal}


def test_an_open_deal_was_closed_on_no_day(services: Services) -> None:
    deal = make_deal(services)
    until = replace(QUERY, until=date(2030, 1, 1))
    assert found(services, deal_conditions(source_of(services), until, "deal.closed_at")) == set()
    services.deals.win(deal)
    assert found(services, deal_conditions(source_of(services), until, "deal.closed_at")) == {deal}


def test_days_are_compared_as_days(services: Services) -> None:
    early = make_deal(services, expected_close=date(2026, 5, 9))
    make_deal(services)  # on no day
    make_deal(services, expected_close=date(2026, 5, 11))
    where = Conditions(services.store.engine)
    where.days("deal.expected_close", None, date(2026, 5, 9))
    assert found(services, where) == {early}
    where = Conditions(services.store.engine)
    where.days("deal.expected_close", date(2026, 5, 9), date(2026, 5, 10))
    assert found(services, where) == {early}


def test_any_number_of_ids_fits_in_one_parameter(services: Services) -> None:
    client = make_client(services)
    where = Conditions(services.store.engine)
    where.ids("party.id", range(1, 200_000))
    assert len(where.params) == 1
    assert found(services, where, "party") == {client}


def test_without_conditions_everything_is_meant(services: Services) -> None:
    deal = make_deal(services)
    where = Conditions(services.store.engine)
    where.one_of("deal.id", ())
    assert found(services, where) == {deal}
