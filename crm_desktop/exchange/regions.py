"""Which country's numbering the local phone numbers of a file follow."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crm_desktop.domain.phones import parse_phones

_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_LATIN = re.compile(r"[a-z]", re.IGNORECASE)
_FOREIGN = ("US", "GB", "DE", "FR")
_SAMPLE = 60
_ENOUGH = 0.6


def phone_region(default: str, headings: Sequence[str], phones: Sequence[str]) -> str:
    """Return the region by which the phones of a file make sense: the user's own unless it plainly does not.

    Only the headings in another alphabet allow a guess: a Russian list with broken phones stays Russian.
    """
    sample = [text for text in phones if not text.lstrip().startswith("+")][:: max(1, len(phones) // _SAMPLE)]
    sample = sample[:_SAMPLE]
    shown = " ".join(headings)
    is_latin = bool(_LATIN.search(shown)) and not _CYRILLIC.search(shown)
    candidates = _FOREIGN if is_latin else ("RU",) if _CYRILLIC.search(shown) else ()
    if not sample or not candidates or _share(sample, default) >= _ENOUGH:
        return default
    shares = {region: _share(sample, region) for region in (default, *candidates)}
    best = max(shares, key=lambda region: shares[region])
    return best if shares[best] >= _ENOUGH and shares[best] >= 2 * shares[default] else default


def _share(phones: Sequence[str], region: str) -> float:
    """Return the share of texts that hold a number of this region."""
    import phonenumbers

    code = phonenumbers.country_code_for_region(region)
    good = 0
    for text in phones:
        # By country code, not by region: Guernsey and Jersey share the code of Britain.
        found = (phonenumbers.parse(phone.e164) for phone in parse_phones(text, region) if phone.e164)
        good += any(number.country_code == code and phonenumbers.is_valid_number(number) for number in found)
    return good / len(phones)
