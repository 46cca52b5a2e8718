"""What was ordered and paid: sales of clients, with or without a deal before them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError, Problem, ValidationError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.sale import (
    ClientMoney,
    Payment,
    PaymentMethod,
    Sale,
    SaleDraft,
    SaleFilter,
    SaleRow,
    SaleState,
)
from crm_desktop.domain.text import storable
from crm_desktop.models import DocLine, User
from crm_desktop.models import Payment as PaymentTable
from crm_desktop.models import Sale as SaleTable
from crm_desktop.services.catalogue import ids_by_name, name_key
from crm_desktop.services.changes import Changes, chunks, marks
from crm_desktop.services.doc_lines import insert_lines, line_values, read_lines, write_lines
from crm_desktop.services.numbering import take_numbers
from crm_desktop.services.preferences import PreferenceService
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
_PAYMENT = ("sale_id", "party_id", "paid_on", "amount", "method")
_OWED = "sale.state <> 'cancelled' AND sale.paid < sale.total"
_SHOWN_LINES = 3


class SaleQueries:
    """Everything that can be asked about sales; those of clients in the recycle bin are not listed."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._engine = store.engine

    def list_ids(self, wanted: SaleFilter = _EVERYTHING) -> array[int]:
        """Return the ids of the sales that a filter lets through, the newest first."""
        conditions, params = self._conditions(wanted)
        sql = f"SELECT sale.id FROM sale WHERE {conditions} ORDER BY sale.ordered_on DESC, sale.id DESC"
        return array("q", (row[0] for row in self._engine.rows(sql, params)))

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
        row = self.rows([sale_id]).get(sale_id)
        if row is None:
            raise NotFoundError(EntityRef(Entity.SALE, sale_id))
        payments = tuple(
            Payment(row_id, date.fromisoformat(on), amount, PaymentMethod(method))
            for row_id, on, amount, method in self._engine.rows(
                "SELECT id, paid_on, amount, method FROM payment WHERE sale_id = ? ORDER BY paid_on, id",
                (sale_id,),
            )
        )
        draft = SaleDraft(
            row.client_id,
            read_lines(self._engine, "sale_id", [sale_id]).get(sale_id, ()),
            row.ordered_on,
            row.deal_id,
            row.currency,
            row.owner,
            row.state,
            row.cancel_reason,
            payments,
        )
        return Sale(row.id, row.version, row.number, draft, row.client_name)

    def of_client(self, client_id: int) -> list[SaleRow]:
        """Return the sales of a client, the newest first."""
        ids = [
            row[0]
            for row in self._engine.rows(
                "SELECT id FROM sale WHERE party_id = ? ORDER BY ordered_on DESC, id DESC", (client_id,)
            )
        ]
        found = self.rows(ids)
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

    def _conditions(self, wanted: SaleFilter) -> tuple[str, list[Any]]:
        conditions, params = [_LIVE], list[Any]()
        if wanted.client_id is not None:
            conditions.append("sale.party_id = ?")
            params.append(wanted.client_id)
        if wanted.deal_id is not None:
            conditions.append("sale.deal_id = ?")
            params.append(wanted.deal_id)
        if wanted.states:
            conditions.append(f"sale.state IN ({marks(wanted.states)})")
            params += sorted(state.value for state in wanted.states)
        if wanted.owners:
            given = sorted(wanted.owners - {""})
            tests = ["sale.owner_id IS NULL"] if "" in wanted.owners else []
            if given:
                tests.append(f'sale.owner_id IN (SELECT id FROM "user" WHERE name IN ({marks(given)}))')
            conditions.append(f"({' OR '.join(tests)})")
            params += given
        for day, test in ((wanted.since, ">="), (wanted.until, "<=")):
            if day is not None:
                conditions.append(f"sale.ordered_on {test} ?")
                params.append(day.isoformat())
        if wanted.only_owed:
            conditions.append(_OWED)
        for word in search_words(wanted.text):
            conditions.append(self._mentions())
            params += [f"%{like(word)}%"] * 3
        return " AND ".join(conditions), params

    def _mentions(self) -> str:
        """Return the SQL of a sale in which a word occurs: in its number, its lines, or the name of the client."""
        return (
            "(CAST(sale.number AS TEXT) LIKE ? ESCAPE '!'"
            " OR EXISTS (SELECT 1 FROM party WHERE party.id = sale.party_id AND party.sort_key LIKE ? ESCAPE '!')"
            " OR EXISTS (SELECT 1 FROM doc_line WHERE doc_line.sale_id = sale.id"
            f" AND {self._engine.folded('doc_line.text')} LIKE ? ESCAPE '!'))"
        )


class SaleService(SaleQueries):
    """Sales: reading, and every change to them as one undoable action."""

    def create(self, draft: SaleDraft) -> int:
        """Store a sale with its lines and payments and return its id; raises ValidationError, NotFoundError."""
        return self.create_many([draft])[0]

    def create_many(self, drafts: Sequence[SaleDraft]) -> list[int]:
        """Store sales as one action, in order, and return their ids; see `create`."""
        for draft in drafts:
            draft.validate()
        if not drafts:
            return []
        currency = PreferenceService(self._store).get().currency

        def work(changes: Changes) -> list[int]:
            self._check_clients(drafts)
            owners = ids_by_name(changes, User, (storable(draft.owner) for draft in drafts))
            numbers = take_numbers(changes, SaleTable, len(drafts))
            rows = [
                _values(draft, owners, currency) | {"number": number}
                for draft, number in zip(drafts, numbers, strict=True)
            ]
            ids = list(changes.insert_many(SaleTable, tuple(rows[0]), [tuple(row.values()) for row in rows]))
            pairs = list(zip(ids, drafts, strict=True))
            insert_lines(
                changes,
                "sale_id",
                [
                    (sale_id, draft.client_id, line)
                    for sale_id, draft in pairs
                    for line in line_values(changes, draft.lines)
                ],
            )
            _insert_payments(
                changes,
                [(sale_id, draft.client_id, one) for sale_id, draft in pairs for one in draft.payments],
            )
            return ids

        subject = self._client_name(drafts[0].client_id) if len(drafts) == 1 else ""
        return self._store.write(ActionKind.SALE_ADDED, work, subject=subject, count=len)

    def create_from_deal(
        self,
        deal_id: int,
        *,
        payments: Sequence[Payment] = (),
        ordered_on: date | None = None,
    ) -> int:
        """Store the sale of a deal: its lines, client, owner and currency; see `DealService.sale_of`."""
        from crm_desktop.services.deals import DealService

        draft = DealService(self._store).sale_of(deal_id)
        draft.payments = tuple(payments)
        draft.ordered_on = ordered_on or draft.ordered_on
        return self.create(draft)

    def update(self, sale_id: int, version: int | None, draft: SaleDraft) -> None:
        """Make a sale equal to the draft; payments are known by their ids, new ones have none.

        Raises ValidationError, NotFoundError, StaleError.
        """
        draft.validate()
        before = self.get(sale_id)

        def work(changes: Changes) -> None:
            self._check_clients([draft])
            owners = ids_by_name(changes, User, [storable(draft.owner)])
            changes.update(SaleTable, sale_id, version, **_values(draft, owners, before.draft.currency))
            write_lines(changes, "sale_id", sale_id, draft.client_id, draft.lines)
            if draft.client_id != before.draft.client_id:
                for model, table in ((DocLine, "doc_line"), (PaymentTable, "payment")):
                    rows = changes.engine.rows(f"SELECT id FROM {table} WHERE sale_id = ?", (sale_id,))
                    changes.update_many(model, [row[0] for row in rows], party_id=draft.client_id)
            kept = {one.id: one for one in draft.payments if one.id is not None}
            known = [one.id for one in before.draft.payments if one.id is not None]
            changes.delete(PaymentTable, [row_id for row_id in known if row_id not in kept])
            changes.update_each(
                PaymentTable, {row_id: _payment_values(kept[row_id]) for row_id in known if row_id in kept}
            )
            new = [one for one in draft.payments if one.id not in known]
            _insert_payments(changes, [(sale_id, draft.client_id, one) for one in new])

        self._store.write(ActionKind.SALE_CHANGED, work, subject=before.client_name)

    def add_payment(self, sale_id: int, payment: Payment) -> int:
        """Note money that came for a sale (below zero: that went back); returns the id of the payment.

        Raises ValidationError for nothing, NotFoundError.
        """
        if not payment.amount:
            raise ValidationError({"amount": Problem.NOT_A_NUMBER})
        sale = self.get(sale_id)

        def work(changes: Changes) -> int:
            return _insert_payments(changes, [(sale_id, sale.draft.client_id, payment)])[0]

        return self._store.write(ActionKind.SALE_CHANGED, work, subject=sale.client_name)

    def refund(self, sale_id: int, amount: int, on: date, method: PaymentMethod = PaymentMethod.CASH) -> int:
        """Note money that went back; at most what came in: ValidationError. Returns the id of the payment."""
        if not 0 < amount <= self.get(sale_id).draft.paid:
            raise ValidationError({"amount": Problem.NOT_A_NUMBER})
        return self.add_payment(sale_id, Payment(None, on, -amount, method))

    def remove_payment(self, payment_id: int) -> None:
        """Take a payment away that was noted by mistake; raises NotFoundError."""
        rows = self._engine.rows("SELECT sale_id FROM payment WHERE id = ?", (payment_id,))
        if not rows:
            raise NotFoundError(EntityRef(Entity.PAYMENT, payment_id))
        self._store.write(
            ActionKind.SALE_CHANGED,
            lambda changes: changes.delete(PaymentTable, [payment_id]),
            subject=self.get(rows[0][0]).client_name,
        )

    def cancel(self, ids: Iterable[int], reason: str) -> int:
        """Cancel sales, with the reason, which is required; returns how many changed."""
        if not reason.strip():
            raise ValidationError({"cancel_reason": Problem.REQUIRED})
        return self._set(ids, state=SaleState.CANCELLED.value, cancel_reason=storable(reason).strip())

    def deliver(self, ids: Iterable[int]) -> int:
        """Say that sales were delivered; returns how many changed."""
        return self._set(ids, state=SaleState.DELIVERED.value, cancel_reason="")

    def order_again(self, ids: Iterable[int]) -> int:
        """Say that sales are ordered after all: not delivered, not cancelled; returns how many changed."""
        return self._set(ids, state=SaleState.ORDERED.value, cancel_reason="")

    def remove(self, ids: Iterable[int]) -> int:
        """Take sales away with their lines and payments; returns how many there were."""
        wanted = list(ids)

        def work(changes: Changes) -> int:
            for chunk in chunks(wanted):
                for model, table in ((DocLine, "doc_line"), (PaymentTable, "payment")):
                    rows = changes.engine.rows(
                        f"SELECT id FROM {table} WHERE sale_id IN ({marks(chunk)})", chunk
                    )
                    changes.delete(model, [row[0] for row in rows])
            return changes.delete(SaleTable, wanted)

        subject = self._subject(wanted)
        return self._store.write(ActionKind.SALE_REMOVED, work, subject=subject, count=lambda gone: gone)

    def _set(self, ids: Iterable[int], **values: Any) -> int:
        wanted = list(ids)
        return self._store.write(
            ActionKind.SALE_CHANGED,
            lambda changes: changes.update_many(SaleTable, wanted, **values),
            subject=self._subject(wanted),
            count=lambda changed: changed,
        )

    def _subject(self, ids: Sequence[int]) -> str:
        return self.get(ids[0]).client_name if len(ids) == 1 else ""

    def _client_name(self, client_id: int) -> str:
        rows = self._engine.rows("SELECT display_name FROM party WHERE id = ?", (client_id,))
        if not rows:
            raise NotFoundError(EntityRef(Entity.CLIENT, client_id))
        return str(rows[0][0])

    def _check_clients(self, drafts: Sequence[SaleDraft]) -> None:
        for chunk in chunks(sorted({draft.client_id for draft in drafts})):
            sql = f"SELECT id FROM party WHERE id IN ({marks(chunk)})"
            found = {row[0] for row in self._engine.rows(sql, chunk)}
            for missing in sorted(set(chunk) - found):
                raise NotFoundError(EntityRef(Entity.CLIENT, missing))


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


def _values(draft: SaleDraft, owners: dict[str, int], currency: str) -> dict[str, Any]:
    is_cancelled = draft.state is SaleState.CANCELLED
    return {
        "party_id": draft.client_id,
        "deal_id": draft.deal_id,
        "state": draft.state.value,
        "ordered_on": draft.ordered_on.isoformat(),
        "currency": draft.currency.strip().upper() or currency,
        "total": draft.total,
        "paid": draft.paid,
        "owner_id": owners.get(name_key(storable(draft.owner))),
        "cancel_reason": storable(draft.cancel_reason).strip() if is_cancelled else "",
    }


def _insert_payments(changes: Changes, rows: Sequence[tuple[int, int, Payment]]) -> range:
    return changes.insert_many(
        PaymentTable,
        _PAYMENT,
        [(sale_id, client_id, *_payment_values(one).values()) for sale_id, client_id, one in rows],
    )


def _payment_values(payment: Payment) -> dict[str, Any]:
    return {"paid_on": payment.on.isoformat(), "amount": payment.amount, "method": payment.method.value}
