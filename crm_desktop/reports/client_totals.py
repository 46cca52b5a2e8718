"""What each client has bought: read once, kept while nobody writes, and used by all reports about clients."""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from crm_desktop.domain.report import AbcLimits, Comparison, ReportName, ReportQuery, RfmLimits
from crm_desktop.models.engines import Engine
from crm_desktop.reports.base import Source
from crm_desktop.reports.conditions import marks
from crm_desktop.reports.sale_scope import currency_of, sale_scope

T = TypeVar("T")
# What is written all day long, and no sale depends on; nor on what is next with a client.
_OF_NO_SALES = (
    *("attachment", "deal", "deal_move", "important_date", "inquiry", "interaction"),
    *("promise", "task", "task_member", "task_series"),
)
_NEXT = frozenset({"next_step", "next_step_on", "updated_at", "updated_by_id", "version"})
_MOST_CLIENTS = 100


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
    of the question; a write to the base, another day and other filters are."""
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
    return source.memory.recall((what, _written(source, query), source.today(), plain), count)


def _written(source: Source, query: ReportQuery) -> int:
    """Return the last write that may change what clients have bought. Who is of a segment any write may change, and
    where a client came from its deals tell."""
    newest = source.engine.rows("SELECT COALESCE(max(id), 0) FROM change_set")[0][0]
    last = source.memory.last_write(newest, lambda seen: _mattering(source.engine, seen))
    return newest if query.segment_id is not None or query.sources else last


def _mattering(engine: Engine, seen: int) -> int:
    """Return the last write after one that changed more than tables in which nothing is about sales."""
    harmless = (*_OF_NO_SALES, "party")
    item = "SELECT 1 FROM change_item AS item WHERE item.change_set_id = change_set.id"
    rows = engine.rows(
        "SELECT COALESCE(max(change_set.id), 0) FROM change_set WHERE change_set.id > ? AND (change_set.is_final <> 0"
        f" OR NOT EXISTS ({item}) OR EXISTS ({item} AND item.table_name NOT IN ({marks(harmless)})))",
        (seen, *harmless),
    )
    clients = engine.rows(
        "SELECT change_set_id, op, after FROM change_item WHERE change_set_id > ? AND table_name = 'party'"
        f" ORDER BY change_set_id DESC LIMIT {_MOST_CLIENTS}",
        (seen,),
    )
    if len(clients) == _MOST_CLIENTS:
        return max(int(rows[0][0]), int(clients[0][0]))
    of_clients = (
        int(set_id)
        for set_id, op, after in clients
        if op != "update" or not json.loads(after).keys() <= _NEXT
    )
    return max(int(rows[0][0]), *of_clients, 0)


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
