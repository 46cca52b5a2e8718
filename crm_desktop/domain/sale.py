"""A sale: what was ordered, what was paid, and what is still owed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.lines import Line, line_problems, total


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

    def validate(self) -> None:
        """Raise ValidationError when this cannot be stored."""
        problems = line_problems(self.lines)
        if not self.lines:
            problems["lines"] = Problem.REQUIRED
        for at, payment in enumerate(self.payments):
            if not payment.amount:
                problems[f"payments.{at}"] = Problem.NOT_A_NUMBER
        if self.state is SaleState.CANCELLED and not self.cancel_reason.strip():
            problems["cancel_reason"] = Problem.REQUIRED
        if problems:
            raise ValidationError(problems)

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


@dataclass(frozen=True, slots=True)
class SaleRow:
    """A sale as a line of a list; `what` are the first things that were sold."""

    id: int
    version: int
    number: int
    client_id: int
    client_name: str
    deal_id: int | None
    state: SaleState
    ordered_on: date
    total: int
    paid: int
    currency: str
    owner: str
    cancel_reason: str
    what: str

    @property
    def owed(self) -> int:
        """Return what has not come in yet."""
        return 0 if self.state is SaleState.CANCELLED else max(0, self.total - self.paid)


@dataclass(frozen=True, slots=True)
class SaleFilter:
    """Which sales are wanted; everything empty means all. `ids` are some that were picked out elsewhere."""

    client_id: int | None = None
    deal_id: int | None = None
    states: frozenset[SaleState] = frozenset()
    owners: frozenset[str] = frozenset()
    since: date | None = None
    until: date | None = None
    only_owed: bool = False
    text: str = ""
    ids: frozenset[int] = frozenset()


class SaleOrder(StrEnum):
    """By what a list of sales stands in order."""

    DATE = "ordered_on"
    NUMBER = "number"
    CLIENT = "client"
    TOTAL = "total"
    PAID = "paid"
    OWED = "owed"
    STATE = "state"
    OWNER = "owner"


@dataclass(frozen=True, slots=True)
class SaleSort:
    """The order of a list of sales."""

    order: SaleOrder = SaleOrder.DATE
    descending: bool = True


@dataclass(frozen=True, slots=True)
class SaleTotal:
    """What the sales of a list add up to in one currency; what was cancelled only counts as paid."""

    currency: str
    count: int
    total: int
    paid: int
    owed: int


@dataclass(frozen=True, slots=True)
class ClientMoney:
    """What a client has bought, in one currency; cancelled sales do not count."""

    currency: str
    revenue: int
    count: int
    average: int
    last_on: date | None
    owed: int
