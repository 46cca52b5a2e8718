"""Cancelled orders, against a look at each order by itself."""

from __future__ import annotations

import pytest

from crm_desktop.domain.report import ReportName, ReportQuery
from crm_desktop.domain.sale import SaleFilter, SaleState
from crm_desktop.services import Services
from tests.reports.deal_base import in_period, random_deals, rows_of, tiles_of

QUERY = ReportQuery(ReportName.LOSS_REASONS)


@pytest.mark.parametrize("seed", [34])
def test_cancelled_orders_have_their_reasons(services: Services, seed: int) -> None:
    base = random_deals(services, seed)
    sales = services.sales.get_many(
        services.sales.list_ids(SaleFilter(states=frozenset({SaleState.CANCELLED})))
    )
    assert sales
    deals = {deal.id: deal.draft for deal in base.deals}
    for query in base.queries(ReportName.LOSS_REASONS):
        wanted: dict[object, tuple[int, int]] = {}
        for sale in sales:
            draft, of_deal = sale.draft, deals.get(sale.draft.deal_id or 0)
            if (
                draft.client_id in base.gone
                or not in_period(draft.ordered_on, query)
                or (query.owners and draft.owner not in query.owners)
                or (query.sources and (of_deal is None or of_deal.source not in query.sources))
                or (query.tags and (of_deal is None or not query.tags & set(of_deal.tags)))
                or (query.pipeline_id and (of_deal is None or of_deal.pipeline_id != query.pipeline_id))
                or (query.segment_id and draft.client_id not in base.members)
            ):
                continue
            asks_goods = bool(query.product_ids or query.product_group_ids)
            if asks_goods and not any(base.is_wanted(line, query) for line in draft.lines):
                continue
            count, amount = wanted.get(draft.cancel_reason, (0, 0))
            worth = draft.total if draft.currency == (query.currency or "RUB") else 0
            wanted[draft.cancel_reason] = (count + 1, amount + worth)
        report = base.maker.make(query)
        rows = rows_of(report, "cancelled_sales")
        assert {row["cancel_reason"]: (row["cancelled"], row["amount"]) for row in rows} == wanted, query
        assert tiles_of(report)["cancelled_sales"] == sum(count for count, _ in wanted.values())
        for row in report.table("cancelled_sales").rows:
            assert row.drill is not None
            assert len(base.maker.listed(query, row.drill)) == row.values[1]
