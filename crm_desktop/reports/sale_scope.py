"""Which sales a report is about, and what is summed of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from crm_desktop.domain.report import Grouping, Note, ReportQuery, ValueKind
from crm_desktop.reports.base import Source
from crm_desktop.reports.conditions import Conditions

OWED = "CASE WHEN sale.paid < sale.total THEN sale.total - sale.paid ELSE 0 END"
# A sale has no source of its own: it is that of its deal, else that of its client.
_SOURCE = (
    "COALESCE((SELECT deal.source_id FROM deal WHERE deal.id = sale.deal_id),"
    " (SELECT party.source_id FROM party WHERE party.id = sale.party_id))"
)
GOODS = (Grouping.PRODUCT, Grouping.PRODUCT_GROUP)
SALE_FILTERS = frozenset(
    {"owners", "sources", "tags", "product_ids", "product_group_ids", "segment_id", "currency"}
)


def currency_of(source: Source, query: ReportQuery) -> str:
    """Return the currency that a report counts in."""
    return query.currency or source.currency()


@dataclass(frozen=True, slots=True)
class SaleScope:
    """The sales of a query as SQL: not cancelled, of one currency, of clients who are not in the recycle bin.

    When goods are asked for, or the rows are goods, only their lines count (`of_lines`): a sale is then worth what
    these lines are, and nothing can be said of what was paid for them.
    """

    where: Conditions
    of_lines: bool
    of_products: bool

    @property
    def tables(self) -> str:
        """Return what stands behind FROM."""
        lines = " JOIN doc_line AS line ON line.sale_id = sale.id" if self.of_lines else ""
        products = " LEFT JOIN product ON product.id = line.product_id" if self.of_products else ""
        return f"sale{lines}{products}"

    @property
    def worth(self) -> str:
        """Return how many sales there are, and the revenue."""
        if self.of_lines:
            return f"count(DISTINCT sale.id), {whole('line.total')}"
        return f"count(*), {whole('sale.total')}"

    @property
    def figures(self) -> str:
        """Return what is counted: sales, revenue, what is paid, what is owed."""
        return (
            f"{self.worth}, 0, 0" if self.of_lines else f"{self.worth}, {whole('sale.paid')}, {whole(OWED)}"
        )

    def grouped(self, key: str, more: str = "") -> str:
        """Return the statement that counts by a key: the key, the figures, and more columns."""
        return f"SELECT {key}, {self.figures}{more} FROM {self.tables} WHERE {self.where.sql} GROUP BY {key}"


def whole(expression: str) -> str:
    """Return the SQL of a sum as a whole number: PostgreSQL would make it a decimal one."""
    return f"CAST(COALESCE(SUM({expression}), 0) AS BIGINT)"


def sale_scope(
    source: Source, query: ReportQuery, grouping: Grouping | None = None, *, by_client: bool = False
) -> SaleScope:
    """Return the sales that a query asks for, made ready for what they are to be grouped by."""
    where = _conditions(source, query)
    # The index by currency comes in the order of days, that by client in the order of clients; who groups by
    # client hides the currency from the engine, so that it takes the second and need not sort.
    where.add("sale.currency || '' = ?" if by_client else "sale.currency = ?", currency_of(source, query))
    by_goods = bool(query.product_ids or query.product_group_ids)
    if by_goods:
        where.one_of("line.product_id", query.product_ids)
        where.one_of("product.product_group_id", query.product_group_ids)
    return SaleScope(
        where,
        by_goods or grouping in GOODS,
        bool(query.product_group_ids) or grouping is Grouping.PRODUCT_GROUP,
    )


def other_currencies(source: Source, query: ReportQuery) -> tuple[Note, ...]:
    """Return how many sales are left out because they are of another currency; nothing when there are none."""
    currency = currency_of(source, query)
    # Two ranges of the index, which are empty in most bases; `<>` would read it all.
    there = source.engine.rows(
        "SELECT EXISTS (SELECT 1 FROM sale WHERE currency < ?) OR EXISTS (SELECT 1 FROM sale WHERE currency > ?)",
        (currency, currency),
    )
    if not there[0][0]:
        return ()
    where = _conditions(source, query)
    where.add("sale.currency <> ?", currency)
    where.lines("sale.id", query, owner="sale_id")
    count = source.engine.rows(f"SELECT count(*) FROM sale WHERE {where.sql}", where.params)[0][0]
    return (Note("other_currencies", ((count, ValueKind.COUNT),)),) if count else ()


def sale_ids(source: Source, scope: SaleScope) -> Iterable[int]:
    """Return the ids of sales, the newest first."""
    sql = f"SELECT DISTINCT sale.id, sale.ordered_on FROM {scope.tables} WHERE {scope.where.sql}"
    rows: list[tuple[Any, ...]] = source.engine.rows(
        f"{sql} ORDER BY sale.ordered_on DESC, sale.id DESC", scope.where.params
    )
    return (row[0] for row in rows)


def _conditions(source: Source, query: ReportQuery) -> Conditions:
    where = Conditions(source.engine)
    where.add("sale.state <> 'cancelled'")
    where.live("sale")
    where.days("sale.ordered_on", query.since, query.until)
    where.owners("sale.owner_id", query.owners)
    where.sources(_SOURCE, query.sources)
    where.tags("sale.party_id", query.tags, link="party_tag", owner="party_id")
    where.segment("sale.party_id", source, query.segment_id)
    return where
