"""A sale: what was ordered, what was paid, and what is still owed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from crm_desktop.domain.lines import Line, total


class SaleState(StrEnum):
    """How far a sale is."""

    ORDERED = "ordered"
    DELIVERED = "delivered"
    CANCELLED = "cancelled"


class PaymentMethod(StrEnum):
    """How money came."""

    CASH = "cash"
    CARD = "card"
    TRANSFER = "transfer"
    ONLINE = "online"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Payment:
    """Money that came for a sale, in minor units of its currency; a refund is below zero."""

    id: int | None
    on: date
    amount: int
    method: PaymentMethod = PaymentMethod.CASH


@dataclass(slots=True)
class SaleDraft:
    """A sale as it is typed; the deal it comes from may be none."""

    client_id: int
    lines: tuple[Line, ...]
    ordered_on: date
    deal_id: int | None = None
    currency: str = ""
    owner: str = ""
    state: SaleState = SaleState.ORDERED
    cancel_reason: str = ""
    payments: tuple[Payment, ...] = ()

    @property
    def total(self) -> int:
        """Return the sum of the lines."""
        return total(self.lines)

    @property
    def paid(self) -> int:
        """Return what has come in."""
        return sum(payment.amount for payment in self.payments)

    @property
    def owed(self) -> int:
        """Return what has not come in yet; nothing is owed for what was cancelled."""
        return 0 if self.state is SaleState.CANCELLED else max(0, self.total - self.paid)


@dataclass(frozen=True, slots=True)
class Sale:
    """A stored sale."""

    id: int
    version: int
    number: int
    draft: SaleDraft
    client_name: str
