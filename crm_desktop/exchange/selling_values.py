"""How sums, quantities and lines are written for programs: in whole units, as people write them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from crm_desktop.domain.lines import QUANTITY_ONE, Line
from crm_desktop.exchange.line_text import divided

_CENTS = 100


def whole(minor_units: int) -> int | float:
    """Return a sum in whole units; kopecks only where there are any."""
    return divided(minor_units, _CENTS)


def line_documents(lines: Iterable[Line]) -> list[dict[str, Any]]:
    """Return lines as documents: discounts are in percent."""
    return [
        {
            "product": line.text,
            "quantity": divided(line.quantity, QUANTITY_ONE),
            "unit": line.unit,
            "price": whole(line.price),
            "discount": divided(line.discount, _CENTS),
            "total": whole(line.total),
        }
        for line in lines
    ]
