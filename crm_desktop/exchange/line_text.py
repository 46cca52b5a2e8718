"""Lines of goods and services in one cell of a table: written so that they can be read back."""

from __future__ import annotations

import re
from collections.abc import Iterable

from crm_desktop.domain.lines import DISCOUNT_WHOLE, QUANTITY_ONE, Line
from crm_desktop.domain.money import parse_money, parse_number
from crm_desktop.domain.text import tidy

_CENTS = 100
_NUMBER = r"\d[\d \u00a0\u202f]*(?:[.,]\d+)?"
_EXACT = re.compile(
    r"(?P<text>.*) × (?P<quantity>\d+(?:\.\d+)?)(?: (?P<unit>[^×]*?))? × (?P<price>\d+(?:\.\d+)?)"
    r"(?: −(?P<discount>\d+(?:\.\d+)?)%)?"
)
_TYPED = re.compile(
    rf"(?P<text>.*?\S)\s*(?:[×*✕]|\b[xх]\b|[-–—]\s)\s*(?P<quantity>{_NUMBER})\s*(?P<unit>[^\W\d_]{{1,10}}\.?\d?)?"
    rf"(?:\s*(?:[×*✕]|\b[xх]\b|по|@|at)\s*(?P<price>{_NUMBER}))?\s*(?:[^\W\d_]{{1,4}}\.?|[₽$€£])?",
    re.IGNORECASE,
)


def lines_text(lines: Iterable[Line]) -> str:
    """Return lines as one cell, one below the other: `Tea × 2 pcs × 150.5 −10%`."""
    return "\n".join(_line_text(line) for line in lines)


def _line_text(line: Line) -> str:
    quantity = divided(line.quantity, QUANTITY_ONE)
    unit = f" {line.unit}" if line.unit else ""
    discount = f" −{divided(line.discount, _CENTS)}%" if line.discount else ""
    return f"{line.text} × {quantity}{unit} × {divided(line.price, _CENTS)}{discount}"


def divided(number: int, by: int) -> int | float:
    """Return a number of small units in whole ones; a fraction only where there is any."""
    return number // by if number % by == 0 else number / by


def read_lines_text(text: str) -> tuple[tuple[Line, ...], bool]:
    """Return the lines of a cell, as `lines_text` or a person wrote them, and whether all of them have a price.

    What has neither a quantity nor a price is one of a thing.
    """
    found: list[Line] = []
    priced = True
    for part in _parts(text):
        exact = _EXACT.fullmatch(part)
        line, has_price = _from_match(exact, part) if exact else _from_match(_TYPED.fullmatch(part), part)
        found.append(line)
        priced &= has_price
    return tuple(found), priced


def _parts(text: str) -> list[str]:
    """Cut a cell into its lines; a semicolon parts them too, unless it belongs to the name of an exact line."""
    parts: list[str] = []
    for row in map(tidy, text.splitlines()):
        pieces = [tidy(piece) for piece in row.split(";")]
        is_one = bool(_EXACT.fullmatch(row)) and not all(map(_EXACT.fullmatch, pieces))
        parts += [row] if is_one else pieces
    return [part for part in parts if part]


def _from_match(match: re.Match[str] | None, part: str) -> tuple[Line, bool]:
    if match is None:
        return Line(part), False
    groups = match.groupdict()
    number = parse_number(groups["quantity"])
    price = parse_money(groups["price"]) if groups["price"] else None
    discount = parse_number(groups.get("discount") or "0")
    quantity = round(number * QUANTITY_ONE) if number else 0
    if not quantity:
        return Line(part), False
    line = Line(
        tidy(groups["text"]),
        quantity,
        _exact_price(groups["price"]) if price is not None else 0,
        min(DISCOUNT_WHOLE, round(discount * _CENTS)) if discount else 0,
        unit=tidy(groups["unit"] or ""),
    )
    return line, price is not None


def _exact_price(text: str) -> int:
    """Return a price in minor units; `1.234` is here no grouped thousand, for it is written by a program."""
    number = parse_number(text)
    return round(number * _CENTS) if number is not None else 0
