"""Which sales count: source by way of the deal, and statements that read the indexes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from crm_desktop.domain.report import Grouping, ReportName, ReportQuery
from crm_desktop.reports.base import Source
from crm_desktop.reports.sale_scope import SaleScope, sale_scope
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


@pytest.mark.parametrize("narrowed", [{}, {"since": date(2026, 1, 1)}, {"owners": frozenset({"Анна"})}])
def test_sums_never_touch_the_table(sqlite_services: Services, narrowed: dict[str, Any]) -> None:
    source = open_shop(sqlite_services).source
    query = replace(QUERY, **narrowed)
    by_day, by_client = sale_scope(source, query), sale_scope(source, query, by_client=True)
    for key in ("sale.ordered_on", "sale.owner_id"):
        assert "COVERING INDEX sale_currency_ordered_on" in step(source, by_day.grouped(key), by_day, "sale")
    if not query.owners:
        found = step(source, by_client.grouped("sale.party_id"), by_client, "sale")
        assert "COVERING INDEX sale_party_id_ordered_on" in found
    goods = sale_scope(source, query, Grouping.PRODUCT)
    assert "product" not in goods.tables.split()
    assert "COVERING INDEX doc_line_sale_id" in step(source, goods.grouped("line.product_id"), goods, "line")


def step(source: Source, sql: str, scope: SaleScope, table: str) -> str:
    """The one step in which a table is read."""
    rows = source.engine.rows(f"EXPLAIN QUERY PLAN {sql}", scope.where.params)
    (found,) = [row[3] for row in rows if f" {table} " in f"{row[3]} "]
    return str(found)
