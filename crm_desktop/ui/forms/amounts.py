"""Lines for sums, quantities and percents, read as people write them."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.errors import Problem
from crm_desktop.domain.lines import QUANTITY_ONE
from crm_desktop.domain.money import parse_money, parse_number
from crm_desktop.ui.forms.typed import TypedEditor
from crm_desktop.ui.runtime.formats import Formats

_PERCENT_PARTS = 100  # a discount is in hundredths of a percent


def money_line(name: str, formats: Formats, parent: QWidget | None = None) -> TypedEditor[int]:
    """Return a line for a sum in minor units."""

    def read(text: str) -> tuple[int | None, Problem | None]:
        if not text.strip():
            return None, None
        found = parse_money(text)
        return (None, Problem.NOT_A_NUMBER) if found is None or found < 0 else (found, None)

    return TypedEditor(name, read, formats.money, parent)


def quantity_line(name: str, formats: Formats, parent: QWidget | None = None) -> TypedEditor[int]:
    """Return a line for a quantity in thousandths."""
    return _scaled(name, formats, QUANTITY_ONE, None, parent)


def discount_line(name: str, formats: Formats, parent: QWidget | None = None) -> TypedEditor[int]:
    """Return a line for a discount in hundredths of a percent."""
    return _scaled(name, formats, _PERCENT_PARTS, 100, parent)


def percent_line(name: str, formats: Formats, parent: QWidget | None = None) -> TypedEditor[int]:
    """Return a line for a whole percent from 0 to 100."""
    return _scaled(name, formats, 1, 100, parent)


def count_line(name: str, formats: Formats, parent: QWidget | None = None) -> TypedEditor[int]:
    """Return a line for a whole number above nothing, or nothing."""

    def read(text: str) -> tuple[int | None, Problem | None]:
        if not text.strip():
            return None, None
        found = parse_number(text)
        is_good = found is not None and found == int(found) and found > 0
        return (int(found), None) if found is not None and is_good else (None, Problem.NOT_A_NUMBER)

    return TypedEditor(name, read, formats.number, parent)


def _scaled(
    name: str, formats: Formats, factor: int, most: int | None, parent: QWidget | None
) -> TypedEditor[int]:
    def read(text: str) -> tuple[int | None, Problem | None]:
        plain = text.replace("%", "").strip()
        if not plain:
            return None, None
        found = parse_number(plain)
        if found is None or found < 0 or (most is not None and found > most):
            return None, Problem.NOT_A_NUMBER
        return int((found * factor).to_integral_value()), None

    def write(value: int) -> str:
        return formats.number(float(Decimal(value) / factor))

    return TypedEditor(name, read, write, parent)
