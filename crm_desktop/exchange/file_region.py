"""The country whose phones a file holds: its letters may know better than the settings."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from crm_desktop.exchange.grid import Grid

# Countries whose lists are written in these letters, and whose numbers are read by their own rules.
_WRITTEN_IN_CYRILLIC = frozenset(
    {"RU", "BY", "KZ", "UA", "KG", "UZ", "TJ", "TM", "AM", "GE", "AZ", "MD", "MN", "BG"}
)
_ROWS = 200


def file_region(grids: Sequence[Grid], region: str) -> str:
    """Return the country that numbers without its code belong to.

    A list in Cyrillic letters was not written in a country that uses others, though the base (or the
    computer it was made on) may be at home there: its 8 916 123-45-67 is no American number.
    """
    if region in _WRITTEN_IN_CYRILLIC:
        return region
    cyrillic = latin = 0
    for grid in grids:
        for row in islice(grid.rows, _ROWS):
            for cell in row:
                if (
                    isinstance(cell, str) and "@" not in cell and "://" not in cell
                ):  # these are Latin everywhere
                    cyrillic += sum("а" <= letter <= "я" or letter == "ё" for letter in cell.lower())
                    latin += sum("a" <= letter <= "z" for letter in cell.lower())
    return "RU" if cyrillic > latin else region
