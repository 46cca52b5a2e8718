"""Which sales count: source by way of the deal, and statements that read the indexes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from crm_desktop.domain.report import ReportName, ReportQuery
from crm_desktop.reports.sale_scope import sale_scope
from crm_desktop.services import Services
from tests.factories import make_client
from tests.reports.shop import open_shop, tiles_of
from tests.reports.test_sales import add
from tests.services.deals.board import make_deal, plain_pipeline

QUERY = ReportQuery(ReportName.SALES)


def test_the_source_is_that_of_the_deal_before_that_of_the_client(services: Services) -> None:
    shop = open_shop(services)
    client = make_client(services, source="Выставка")
    plain = add(services, client, date(2026, 11, 1))
    pipeline = plain_pipeline(services).id
    deal = make_deal(services, client_id=client, pipeline_id=pipeline, source="Сайт")
    draft = services.sales.get(plain).draft
    of_deal = services.sales.create(replace(draft, deal_id=deal))
    without = make_deal(services, client_id=client, pipeline_id=pipeline)
    of_none = services.sales.create(replace(draft, deal_id=without))
    for name, sales in (("Сайт", {of_deal}), ("Выставка", {plain, of_none}), ("", set())):
        query = replace(QUERY, sources=frozenset({name}))
        report = shop.maker.make(query)
        assert tiles_of(report)["sales"] == len(sales)
        assert set(shop.maker.listed(query, report.tiles[0].drill)) == sales  # type: ignore[arg-type]


def test_sums_never_touch_the_table(sqlite_services: Services) -> None:
    shop = open_shop(sqlite_services)
    scope = sale_scope(shop.source, replace(QUERY, since=date(2026, 1, 1), owners=frozenset({"Анна"})))
    for key in ("sale.ordered_on", "sale.owner_id", "sale.party_id"):
        plan = shop.source.engine.rows(f"EXPLAIN QUERY PLAN {scope.grouped(key)}", scope.where.params)
        steps = [row[3] for row in plan if " sale " in row[3]]
        assert len(steps) == 1
        assert "COVERING INDEX sale_currency_ordered_on" in steps[0]
