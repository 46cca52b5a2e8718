"""What each client has bought: read once, kept while nobody writes, and used by all reports about clients."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from crm_desktop.domain.report import AbcLimits, Comparison, ReportName, ReportQuery, RfmLimits
from crm_desktop.reports.base import Source
from crm_desktop.reports.sale_scope import currency_of, sale_scope

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ClientTotals:
    """One place for each client who has bought in the period, in the order of ids: sales, revenue, and the first and
    the last day of a purchase as ordinal numbers."""

    ids: Sequence[int]
    counts: Sequence[int]
    revenues: Sequence[int]
    firsts: Sequence[int]
    lasts: Sequence[int]


def client_totals(source: Source, query: ReportQuery) -> ClientTotals:
    """Return the totals of the clients that a query asks for."""
    return recall(source, query, "totals", lambda: _read(source, query))


def recall(source: Source, query: ReportQuery, what: Hashable, count: Callable[[], T]) -> T:
    """Return what was counted for a query before, else count it. Limits and how the figures are shown are not part
    of the question; any write to the base, another day and other filters are."""
    plain = replace(
        query,
        name=ReportName.SALES,
        grouping=None,
        comparison=Comparison.NONE,
        compare_owner="",
        currency=currency_of(source, query),
        abc=AbcLimits(),
        rfm=RfmLimits(),
    )
    written = source.engine.rows("SELECT COALESCE(max(id), 0) FROM change_set")[0][0]
    return source.memory.recall((what, written, source.today(), plain), count)


def _read(source: Source, query: ReportQuery) -> ClientTotals:
    scope = sale_scope(source, query, by_client=True)
    rows = source.engine.rows(
        f"SELECT sale.party_id, {scope.worth}, min(sale.ordered_on), max(sale.ordered_on)"
        f" FROM {scope.tables} WHERE {scope.where.sql} GROUP BY sale.party_id ORDER BY sale.party_id",
        scope.where.params,
    )
    if not rows:
        return ClientTotals((), (), (), (), ())
    ids, counts, revenues, firsts, lasts = zip(*rows, strict=True)
    # A few thousand days stand for all: each is read once.
    days = {text: date.fromisoformat(text).toordinal() for text in {*firsts, *lasts}}
    return ClientTotals(
        ids, counts, revenues, [days[text] for text in firsts], [days[text] for text in lasts]
    )
