"""Lines of goods and services, and what they cost."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from crm_desktop.domain.errors import Problem

QUANTITY_ONE = 1000  # quantities are in thousandths: 1.5 kg is 1500
DISCOUNT_WHOLE = 10_000  # discounts are in hundredths of a percent: 12.5 % is 1250


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a deal or a sale. `price` is per unit in minor units of the currency; `product_id` is None
    for a line that was only typed, `text` then says what it is."""

    text: str
    quantity: int = QUANTITY_ONE
    price: int = 0
    discount: int = 0
    product_id: int | None = None
    unit: str = ""

    @property
    def total(self) -> int:
        """Return quantity x price x (1 - discount) in minor units, half a unit rounded up."""
        exact = Decimal(self.quantity * self.price * (DISCOUNT_WHOLE - self.discount))
        return int((exact / (QUANTITY_ONE * DISCOUNT_WHOLE)).to_integral_value(rounding=ROUND_HALF_UP))


def total(lines: Iterable[Line]) -> int:
    """Return the sum of lines, each rounded by itself as on a bill."""
    return sum(line.total for line in lines)


def line_problems(lines: Iterable[Line]) -> dict[str, Problem]:
    """Return what is wrong with lines, by `lines.N`: no quantity, a price below nothing, an impossible discount,
    or nothing that says what it is."""
    problems: dict[str, Problem] = {}
    for at, line in enumerate(lines):
        if line.quantity <= 0 or line.price < 0 or not 0 <= line.discount <= DISCOUNT_WHOLE:
            problems[f"lines.{at}"] = Problem.NOT_A_NUMBER
        elif line.product_id is None and not line.text.strip():
            problems[f"lines.{at}"] = Problem.REQUIRED
    return problems
