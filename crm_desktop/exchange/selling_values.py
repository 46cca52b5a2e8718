"""How sums, quantities and lines are written for programs: in whole units, as people write them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from crm_desktop.domain.lines import QUANTITY_ONE, Line

_CENTS = 100


def whole(minor_units: int) -> int | float:
    """Return a sum in whole units; kopecks only where there are any."""
    return _divided(minor_units, _CENTS)


def line_documents(lines: Iterable[Line]) -> list[dict[str, Any]]:
    """Return lines as documents: discounts are in percent."""
    return [
        {
            "product": line.text,
            "quantity": _divided(line.quantity, QUANTITY_ONE),
            "unit": line.unit,
            "price": whole(line.price),
            "discount": _divided(line.discount, _CENTS),
            "total": whole(line.total),
        }
        for line in lines
    ]


def lines_text(lines: Iterable[Line]) -> str:
    """Return lines as one cell of a table."""
    return "; ".join(
        f"{line.text} × {_divided(line.quantity, QUANTITY_ONE)} {line.unit}".strip() for line in lines
    )


def _divided(number: int, by: int) -> int | float:
    return number // by if number % by == 0 else number / by
