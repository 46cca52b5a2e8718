"""What was ordered and paid: sales of clients, with or without a deal before them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError, Problem, ValidationError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.sale import (
    Payment,
    PaymentMethod,
    SaleDraft,
    SaleState,
)
from crm_desktop.domain.text import storable
from crm_desktop.models import DocLine, User
from crm_desktop.models import Payment as PaymentTable
from crm_desktop.models import Sale as SaleTable
from crm_desktop.services.catalogue import ids_by_name, name_key
from crm_desktop.services.changes import Changes, chunks, marks
from crm_desktop.services.doc_lines import insert_lines, line_values, write_lines
from crm_desktop.services.numbering import take_numbers
from crm_desktop.services.preferences import PreferenceService
from crm_desktop.services.sale_queries import SaleQueries

_PAYMENT = ("sale_id", "party_id", "paid_on", "amount", "method")


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
