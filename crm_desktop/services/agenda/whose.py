"""Whose day is read, as SQL."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple


class Whose(NamedTuple):
    """One person by name, or everybody (the empty name)."""

    name: str = ""

    def of(self, column: str) -> tuple[str, tuple[str, ...]]:
        """Return the SQL that narrows a column of owners down to this person, and its parameters."""
        if not self.name:
            return "", ()
        return f' AND {column} IN (SELECT id FROM "user" WHERE name = ?)', (self.name,)


class Counted(NamedTuple):
    """The first few rows that a condition lets through, and how many there are."""

    total: int
    rows: list[tuple[Any, ...]]


def counted(rows: Sequence[tuple[Any, ...]]) -> Counted:
    """Take the number, which stands last in each row, off."""
    return Counted(int(rows[0][-1]) if rows else 0, [row[:-1] for row in rows])
