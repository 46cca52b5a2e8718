"""Reading sales: lists, one sale whole, and the money of a client."""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from datetime import date
from typing import Any

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError
from crm_desktop.domain.lines import Line
from crm_desktop.domain.sale import (
    ClientMoney,
    Payment,
    PaymentMethod,
    Sale,
    SaleDraft,
    SaleFilter,
    SaleOrder,
    SaleRow,
    SaleSort,
    SaleState,
    SaleTotal,
)
from crm_desktop.services.changes import chunks, marks
from crm_desktop.services.doc_lines import read_lines
from crm_desktop.services.search.query import search_words
from crm_desktop.services.store import Store
from crm_desktop.services.tables import like

_EVERYTHING = SaleFilter()
_LIVE = "sale.party_id NOT IN (SELECT id FROM party WHERE deleted_at IS NOT NULL)"
_FROM = (
    ' FROM sale JOIN party ON party.id = sale.party_id LEFT JOIN "user" AS owner ON owner.id = sale.owner_id'
)
_ROW = (
    "sale.id, sale.version, sale.number, sale.party_id, party.display_name, sale.deal_id, sale.state,"
    " sale.ordered_on, sale.total, sale.paid, sale.currency, COALESCE(owner.name, ''), sale.cancel_reason"
)
_OWED = "sale.state <> 'cancelled' AND sale.paid < sale.total"
_OWED_SUM = (
    "CASE WHEN sale.state <> 'cancelled' AND sale.paid < sale.total THEN sale.total - sale.paid ELSE 0 END"
)
_NEWEST_FIRST = SaleSort()
_ORDERS = {
    SaleOrder.DATE: "sale.ordered_on",
    SaleOrder.NUMBER: "sale.number",
    SaleOrder.CLIENT: "party.sort_key",
    SaleOrder.TOTAL: "sale.total",
    SaleOrder.PAID: "sale.paid",
    SaleOrder.OWED: _OWED_SUM,
    SaleOrder.STATE: "sale.state",
    SaleOrder.OWNER: "COALESCE(owner.name_key, '')",
}
_JOINED = {SaleOrder.CLIENT, SaleOrder.OWNER}
_SHOWN_LINES = 3


class SaleQueries:
    """Everything that can be asked about sales; those of clients in the recycle bin are not listed."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._engine = store.engine

    def list_ids(self, wanted: SaleFilter = _EVERYTHING, sort: SaleSort = _NEWEST_FIRST) -> array[int]:
        """Return the ids of the sales that a filter lets through, the newest first unless told otherwise."""
        conditions, params = self._conditions(wanted)
        source = _FROM if sort.order in _JOINED else " FROM sale"
        way = "DESC" if sort.descending else "ASC"
        sql = f"SELECT sale.id{source} WHERE {conditions} ORDER BY {_ORDERS[sort.order]} {way}, sale.id {way}"
        return array("q", (row[0] for row in self._engine.rows(sql, params)))

    def totals(self, wanted: SaleFilter = _EVERYTHING) -> tuple[SaleTotal, ...]:
        """Return what the sales that a filter lets through add up to, by currency, the most used first. Cancelled
        ones are counted and what was paid for them is, but their total is not revenue."""
        conditions, params = self._conditions(wanted)
        rows = self._engine.rows(
            "SELECT sale.currency, count(*),"
            " SUM(CASE WHEN sale.state <> 'cancelled' THEN sale.total ELSE 0 END), SUM(sale.paid),"
            f" SUM({_OWED_SUM}) FROM sale WHERE {conditions} GROUP BY sale.currency"
            " ORDER BY count(*) DESC, sale.currency",
            params,
        )
        return tuple(
            SaleTotal(currency, count, int(total), int(paid), int(owed))
            for currency, count, total, paid, owed in rows
        )

    def rows(self, ids: Sequence[int]) -> dict[int, SaleRow]:
        """Return sales by id; vanished ids are left out."""
        found: dict[int, SaleRow] = {}
        for chunk in chunks(ids):
            lines = read_lines(self._engine, "sale_id", chunk)
            sql = f"SELECT {_ROW}{_FROM} WHERE sale.id IN ({marks(chunk)})"
            for row in self._engine.rows(sql, chunk):
                what = ", ".join(line.text for line in lines.get(row[0], ())[:_SHOWN_LINES])
                found[row[0]] = _row(row, what)
        return found

    def get(self, sale_id: int) -> Sale:
        """Return one sale whole; raises NotFoundError."""
        found = self.get_many([sale_id])
        if not found:
            raise NotFoundError(EntityRef(Entity.SALE, sale_id))
        return found[0]

    def get_many(self, ids: Sequence[int]) -> list[Sale]:
        """Return sales whole, in this order; vanished ids are left out."""
        rows = self.rows(ids)
        lines = read_lines(self._engine, "sale_id", ids)
        payments: dict[int, tuple[Payment, ...]] = {}
        for chunk in chunks(ids):
            for sale_id, row_id, on, amount, method in self._engine.rows(
                f"SELECT sale_id, id, paid_on, amount, method FROM payment WHERE sale_id IN ({marks(chunk)})"
                " ORDER BY paid_on, id",
                chunk,
            ):
                payment = Payment(row_id, date.fromisoformat(on), amount, PaymentMethod(method))
                payments[sale_id] = (*payments.get(sale_id, ()), payment)
        return [
            _sale(rows[sale_id], lines.get(sale_id, ()), payments.get(sale_id, ()))
            for sale_id in ids
            if sale_id in rows
        ]

    def of_client(self, client_id: int, limit: int | None = None) -> list[SaleRow]:
        """Return the sales of a client, the newest first; with a limit not more."""
        ids = [
            row[0]
            for row in self._engine.rows(
                "SELECT id FROM sale WHERE party_id = ? ORDER BY ordered_on DESC, id DESC", (client_id,)
            )
        ]
        found = self.rows(ids[:limit])
        return [found[row_id] for row_id in ids if row_id in found]

    def money(self, client_id: int) -> tuple[ClientMoney, ...]:
        """Return what a client has bought, by currency, the most used first; nothing for who never bought."""
        rows = self._engine.rows(
            "SELECT currency, SUM(total), count(*), max(ordered_on),"
            " SUM(CASE WHEN paid < total THEN total - paid ELSE 0 END) FROM sale"
            " WHERE party_id = ? AND state <> 'cancelled' GROUP BY currency ORDER BY count(*) DESC, currency",
            (client_id,),
        )
        return tuple(
            ClientMoney(
                currency,
                int(revenue),
                count,
                round(int(revenue) / count),
                date.fromisoformat(last),
                int(owed),
            )
            for currency, revenue, count, last, owed in rows
        )

    def cancel_reasons(self, limit: int = 20) -> list[str]:
        """Return the reasons for which sales were cancelled, the most frequent first."""
        rows = self._engine.rows(
            "SELECT cancel_reason, count(*) FROM sale WHERE state = 'cancelled' AND cancel_reason <> ''"
            " GROUP BY cancel_reason ORDER BY count(*) DESC, cancel_reason LIMIT ?",
            (limit,),
        )
        return [row[0] for row in rows]

    def _conditions(self, wanted: SaleFilter) -> tuple[str, list[Any]]:
        conditions, params = [_LIVE], list[Any]()
        for column, row_id in (("party_id", wanted.client_id), ("deal_id", wanted.deal_id)):
            if row_id is not None:
                conditions.append(f"sale.{column} = ?")
                params.append(row_id)
        if wanted.states:
            conditions.append(f"sale.state IN ({marks(wanted.states)})")
            params += sorted(state.value for state in wanted.states)
        if wanted.owners:
            given = sorted(wanted.owners - {""})
            conditions.append(_of_owners(given, or_nobody="" in wanted.owners))
            params += given
        for day, test in ((wanted.since, ">="), (wanted.until, "<=")):
            if day is not None:
                conditions.append(f"sale.ordered_on {test} ?")
                params.append(day.isoformat())
        if wanted.only_owed:
            conditions.append(_OWED)
        if wanted.ids:
            conditions.append(f"sale.id IN ({self._engine.ids_of_json})")
            params.append(json.dumps(sorted(wanted.ids)))
        for word in search_words(wanted.text):
            conditions.append(self._mentions())
            params += [f"%{like(word)}%"] * 3
        return " AND ".join(conditions), params

    def _mentions(self) -> str:
        """Return the SQL of a sale in which a word occurs: in its number, its lines, or the name of the client."""
        # The same words stand on many lines: only different ones are folded, which a plain subquery undoes.
        words = "said AS MATERIALIZED (SELECT DISTINCT text FROM doc_line WHERE sale_id IS NOT NULL)"
        return (
            "(CAST(sale.number AS TEXT) LIKE ? ESCAPE '!'"
            " OR sale.party_id IN (SELECT id FROM party WHERE sort_key LIKE ? ESCAPE '!')"
            " OR sale.id IN (SELECT sale_id FROM doc_line WHERE sale_id IS NOT NULL AND text IN"
            f" (WITH {words} SELECT text FROM said WHERE {self._engine.folded('said.text')} LIKE ? ESCAPE '!')))"
        )


def _of_owners(names: Sequence[str], *, or_nobody: bool) -> str:
    tests = ["sale.owner_id IS NULL"] if or_nobody else []
    if names:
        tests.append(f'sale.owner_id IN (SELECT id FROM "user" WHERE name IN ({marks(names)}))')
    return f"({' OR '.join(tests)})"


def _row(row: tuple[Any, ...], what: str) -> SaleRow:
    row_id, version, number, client, name, deal, state, on, total, paid, currency, owner, reason = row
    return SaleRow(
        row_id,
        version,
        number,
        client,
        name,
        deal,
        SaleState(state),
        date.fromisoformat(on),
        total,
        paid,
        currency,
        owner,
        reason,
        what,
    )


def _sale(row: SaleRow, lines: tuple[Line, ...], payments: tuple[Payment, ...]) -> Sale:
    draft = SaleDraft(
        row.client_id,
        lines,
        row.ordered_on,
        row.deal_id,
        row.currency,
        row.owner,
        row.state,
        row.cancel_reason,
        payments,
    )
    return Sale(row.id, row.version, row.number, draft, row.client_name)
