"""What is typed or scanned at the counter: a product, how many of it, or a change of the line before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from crm_desktop.domain.call_number import read_call_number
from crm_desktop.domain.client import ClientDraft
from crm_desktop.domain.lines import DISCOUNT_WHOLE, QUANTITY_ONE, Line
from crm_desktop.domain.money import parse_number
from crm_desktop.domain.new_client import client_named
from crm_desktop.domain.product import Product
from crm_desktop.domain.text import storable, tidy

MOST_QUANTITY = 1_000_000 * QUANTITY_ONE
_NUMBER = r"(\d{1,7}(?:[.,]\d{1,3})?)"
_TIMES = "[*×xх]"  # the last two are the Latin letter and the Cyrillic one
_ONLY_TIMES = re.compile(rf"{_TIMES}\s*{_NUMBER}", re.IGNORECASE)
_ONLY_PERCENT = re.compile(rf"(?:-|−)?\s*(?:{_NUMBER}\s*%|%\s*{_NUMBER})")
_BEFORE = re.compile(rf"{_NUMBER}\s*(?:\*|×|[xх](?=\s))\s*(.*\S)", re.IGNORECASE)
_BEHIND = re.compile(rf"(.*\S)\s*(?:\*|×|(?<=\s)[xх])\s*{_NUMBER}", re.IGNORECASE)
_LAST_WORD = re.compile(rf"(.*[^\W\d].*?)\s+{_NUMBER}", re.DOTALL)
_PHONE = re.compile(r"\+?\d(?:[\s().-]*\d){4,}")
_BARCODE = re.compile(r"\d{8}|\d{12,14}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a typed text means: `text` names a product of which `quantity` thousandths are wanted. Without a text
    the line before is meant: it gets this quantity, or this discount."""

    text: str
    quantity: int | None = None
    discount: int | None = None


def read_entry(typed: str) -> list[Entry]:
    """Return what a text may mean, the likeliest first: `coffee`, `3*coffee`, `coffee *3`, `coffee 3`, `*3`, `10%`.

    A number at the end may belong to the name (`Oil 5`), so that is one meaning more, not another one.
    """
    text = tidy(storable(typed))
    if not text:
        return []
    if found := _ONLY_TIMES.fullmatch(text):
        return _entries("", _quantity(found[1]))
    if found := _ONLY_PERCENT.fullmatch(text):
        percent = parse_number(found[1] or found[2])
        discount = None if percent is None else int(percent * (DISCOUNT_WHOLE // 100))
        return [Entry("", discount=discount)] if discount is not None and discount <= DISCOUNT_WHOLE else []
    if found := _BEFORE.fullmatch(text):
        return _entries(found[2], _quantity(found[1]))
    if found := _BEHIND.fullmatch(text):
        return _entries(found[1], _quantity(found[2]))
    entries = [Entry(text)]
    if found := _LAST_WORD.fullmatch(text):
        entries += _entries(found[1], _quantity(found[2]))
    return entries


def is_barcode(text: str) -> bool:
    """Return whether a text looks like what a scanner reads: EAN-8, UPC, EAN-13 or GTIN-14."""
    return _BARCODE.fullmatch(text.strip()) is not None


def read_buyer(typed: str, region: str) -> ClientDraft | None:
    """Return the new client that a line names: `Anna`, `8 916 123-45-67`, `Anna Ivanova 89161234567`; None when
    it names nobody."""
    text = tidy(storable(typed))
    found = _PHONE.search(text)
    phone = read_call_number(found[0], region).phone if found else None
    if found and phone is not None:
        text = tidy(f"{text[: found.start()]} {text[found.end() :]}").strip(" ,;·-")
    if not text and phone is None:
        return None
    draft = client_named(text) if text else ClientDraft()
    if phone is not None:
        draft.phones = (phone,)
    return draft


def line_of(product: Product, quantity: int = QUANTITY_ONE) -> Line:
    """Return the line of a bill for a product."""
    draft = product.draft
    return Line(draft.name, quantity, draft.price, 0, product.id, draft.unit)


def add_line(lines: Sequence[Line], new: Line) -> tuple[tuple[Line, ...], int]:
    """Return the lines with one more, and where it stands: one of the same product at the same price gets more
    instead."""
    for at, line in enumerate(lines):
        same = line.product_id is not None and line.product_id == new.product_id and line.price == new.price
        if same and line.quantity + new.quantity <= MOST_QUANTITY:
            grown = replace(line, quantity=line.quantity + new.quantity)
            return (*lines[:at], grown, *lines[at + 1 :]), at
    return (*lines, new), len(lines)


def change_of(total: int, given: int | None) -> int:
    """Return what goes back of the money given; below zero is what is missing. Nothing typed is the exact sum."""
    return 0 if given is None else given - total


def _entries(text: str, quantity: int | None) -> list[Entry]:
    return [Entry(text, quantity)] if quantity is not None else []


def _quantity(text: str) -> int | None:
    number = parse_number(text)
    if number is None:
        return None
    quantity = int(number * QUANTITY_ONE)
    return quantity if 0 < quantity <= MOST_QUANTITY else None
