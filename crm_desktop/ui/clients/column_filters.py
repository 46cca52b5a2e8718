"""What is typed into the filter row, turned into what the list is asked for."""

from __future__ import annotations

import re
from collections.abc import Mapping

DATES = frozenset({"birthday", "last_contact", "created_at", "updated_at"})
_NUMBERS = re.compile(r"\d+")
_YEAR_DIGITS = 4


def column_filters(typed: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return column and text, dates as they are stored."""
    return tuple((key, iso_part(text) if key in DATES else text) for key, text in typed.items())


def typed_texts(columns: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """Return what stands in the filter row for a filter: the way back from `column_filters`."""
    return {key: readable_part(text) if key in DATES else text for key, text in columns}


def iso_part(text: str) -> str:
    """Turn a date or a part of one, day first as it is typed, into the part of an ISO date:
    `24.11.2026` -> `2026-11-24`, `11.2026` -> `2026-11`, `24.11` -> `-11-24`."""
    parts = _NUMBERS.findall(text)
    if not parts or len(parts) > 3 or len(parts[0]) == _YEAR_DIGITS:
        return text
    if len(parts) == 1:
        return f"-{parts[0]:0>2}"
    if len(parts[-1]) == _YEAR_DIGITS:
        return "-".join((parts[-1], *(f"{part:0>2}" for part in reversed(parts[:-1]))))
    if len(parts) == 2:
        return f"-{parts[1]:0>2}-{parts[0]:0>2}"
    return f"{parts[2]:0>2}-{parts[1]:0>2}-{parts[0]:0>2}"


def readable_part(text: str) -> str:
    """Return a part of an ISO date as it is typed, day first."""
    return ".".join(reversed(_NUMBERS.findall(text)))
