"""Totals of clients: right, and read again only after a write."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from crm_desktop.domain.report import AbcLimits, Grouping, ReportName, ReportQuery
from crm_desktop.domain.task import TaskDraft
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.reports.client_totals import client_totals
from crm_desktop.services import Services
from tests.factories import make_client
from tests.reports.shop import random_shop, some_filters
from tests.reports.test_sales import add
from tests.store_fixtures import Clock

QUERY = ReportQuery(ReportName.ABC)


def test_totals_under_every_filter(services: Services) -> None:
    shop = random_shop(services, seed=21)
    for name, asked in some_filters(shop):
        query = asked(QUERY)
        totals = client_totals(shop.source, query)
        expected = {}
        for client in {sale.client for sale in shop.counted(query)}:
            mine = [sale for sale in shop.counted(query) if sale.client == client]
            days = [sale.on.toordinal() for sale in mine]
            worth = sum(shop.worth(sale, query) or 0 for sale in mine)
            expected[client] = (len(mine), worth, min(days), max(days))
        places = zip(totals.counts, totals.revenues, totals.firsts, totals.lasts, strict=True)
        assert dict(zip(totals.ids, places, strict=True)) == expected, name


def test_only_a_write_a_new_day_or_another_question_reads_anew(services: Services, clock: Clock) -> None:
    shop = random_shop(services, seed=22, sales=10)
    first = client_totals(shop.source, QUERY)
    assert client_totals(shop.source, replace(QUERY, abc=AbcLimits(0.5, 0.6))) is first
    assert client_totals(shop.source, replace(QUERY, name=ReportName.RFM, grouping=Grouping.OWNER)) is first
    assert client_totals(shop.source, replace(QUERY, currency="RUB")) is first
    assert client_totals(shop.source, replace(QUERY, until=date(2026, 1, 1))) is not first
    clock.step(timedelta(days=1).total_seconds())
    tomorrow = client_totals(shop.source, QUERY)
    assert tomorrow is not first
    client = make_client(services)
    add(services, client, date(2026, 11, 1))
    assert client in client_totals(shop.source, QUERY).ids
    services.history.undo_last()
    assert client not in client_totals(shop.source, QUERY).ids


def test_what_is_written_all_day_long_lets_the_totals_be(services: Services) -> None:
    shop = random_shop(services, seed=23, sales=10)
    first = client_totals(shop.source, QUERY)
    client = int(next(iter(first.ids)))
    services.timeline.add(InteractionDraft(client, InteractionKind.NOTE, body="Скатерть"))
    task_id = services.tasks.create(TaskDraft("Позвонить", client_id=client))
    assert client_totals(shop.source, QUERY) is first
    segment = services.segments.create_frozen("Внутри", [client])
    inside = client_totals(shop.source, replace(QUERY, segment_id=segment))
    services.tasks.remove([task_id])
    assert client_totals(shop.source, replace(QUERY, segment_id=segment)) is not inside
    before = client_totals(shop.source, QUERY)
    services.clients.archive([client])
    assert client not in client_totals(shop.source, QUERY).ids
    services.history.undo_last()
    again = client_totals(shop.source, QUERY)
    assert again is not before
    assert list(again.ids) == list(before.ids)
