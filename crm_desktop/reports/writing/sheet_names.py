"""Names of sheets as spreadsheets allow them: short, without some signs, and each only once."""

from __future__ import annotations

import re

_LONGEST = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")


class SheetNames:
    """The names of the sheets of one workbook."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def free(self, wanted: str) -> str:
        """Return a name like the one wanted that no sheet has yet."""
        base = _cut(" ".join(_FORBIDDEN.sub(" ", wanted).split()).strip(" '")).strip(" '") or "1"
        name, number = base, 1
        while name.casefold() in self._taken or name.casefold() == "history":
            number += 1
            ending = f" {number}"
            name = base[: _LONGEST - len(ending)] + ending
        self._taken.add(name.casefold())
        return name


def _cut(text: str) -> str:
    """Return as much of a text as a name can be, whole words where the first one fits."""
    if len(text) <= _LONGEST:
        return text
    return text[: _LONGEST + 1].rpartition(" ")[0].rstrip(" —–-,") or text[:_LONGEST]
