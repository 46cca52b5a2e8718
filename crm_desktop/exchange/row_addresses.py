"""The addresses of one row: from a column of whole addresses, or from columns of their parts."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.domain.addresses import parse_address
from crm_desktop.domain.client import Address
from crm_desktop.domain.text import fold_words


def row_addresses(
    whole: Sequence[Address], parts: Sequence[str], city: str, postcode: str
) -> tuple[Address, ...]:
    """Put city and postcode of their own columns into the first address, or make them one."""
    if parts:
        text = ", ".join(parts)
        found = parse_address(text)
        joined = Address(text, "", found.postcode or postcode, found.region, city or found.city)
        return (joined, *whole)
    if not (city or postcode):
        return tuple(whole)
    first, *others = whole or [Address("")]
    text = first.text
    before = [part for part in (postcode, city) if part and fold_words(part) not in fold_words(text)]
    text = ", ".join([*before, text] if text else before)
    joined = Address(text, first.label, first.postcode or postcode, first.region, city or first.city)
    return (joined, *others)
