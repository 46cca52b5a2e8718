"""Orders that were cancelled, by their reasons."""

from __future__ import annotations

from array import array

from crm_desktop.domain.report import Column, Drill, Listed, ReportQuery, Row, Table, ValueKind
from crm_desktop.reports.base import Source
from crm_desktop.reports.conditions import Conditions
from crm_desktop.reports.sale_scope import whole

_COLUMNS = (
    Column("cancel_reason", ValueKind.TEXT),
    Column("cancelled", ValueKind.COUNT),
    Column("amount", ValueKind.MONEY),
)
_ANY = "cancelled"


def cancelled_table(source: Source, query: ReportQuery, currency: str) -> Table:
    """Return the cancelled orders of a period, counted by reason; what counts is the day of the order."""
    where = _conditions(source, query)
    rows = source.engine.rows(
        "SELECT sale.cancel_reason, count(*),"
        f" {whole('CASE WHEN sale.currency = ? THEN sale.total ELSE 0 END')} FROM sale WHERE {where.sql}"
        " GROUP BY sale.cancel_reason ORDER BY 2 DESC, 3 DESC, 1",
        (currency, *where.params),
    )
    total = (None, sum(row[1] for row in rows), sum(row[2] for row in rows)) if rows else None
    return Table(
        "cancelled_sales",
        _COLUMNS,
        tuple(
            Row((reason or None, count, amount), Drill(Listed.SALES, f"{_ANY}:{reason}"))
            for reason, count, amount in rows
        ),
        total,
    )


def cancelled_ids(source: Source, query: ReportQuery, reason: str) -> array[int]:
    """Return the cancelled orders, of one reason if it is given, the newest first."""
    where = _conditions(source, query)
    if reason:
        where.add("sale.cancel_reason = ?", reason)
    sql = f"SELECT sale.id FROM sale WHERE {where.sql} ORDER BY sale.ordered_on DESC, sale.id DESC"
    return array("q", (row[0] for row in source.engine.rows(sql, where.params)))


def _conditions(source: Source, query: ReportQuery) -> Conditions:
    """Return what a query about deals asks of orders: their pipeline, source and tags are those of the deal
    that they came from."""
    where = Conditions(source.engine)
    where.add("sale.state = 'cancelled'")
    where.live("sale")
    where.days("sale.ordered_on", query.since, query.until)
    where.owners("sale.owner_id", query.owners)
    where.lines("sale.id", query, owner="sale_id")
    where.segment("sale.party_id", source, query.segment_id)
    of_deal = Conditions(source.engine)
    if query.pipeline_id is not None:
        of_deal.add("deal.pipeline_id = ?", query.pipeline_id)
    of_deal.sources("deal.source_id", query.sources)
    of_deal.tags("deal.id", query.tags, link="deal_tag", owner="deal_id")
    if of_deal.params or query.sources:
        where.add(f"sale.deal_id IN (SELECT deal.id FROM deal WHERE {of_deal.sql})", *of_deal.params)
    return where
