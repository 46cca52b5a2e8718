"""Sheets as they were read: cells in rows, before anybody asks what they mean."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

Cell = str | int | float | bool | datetime | date | time | timedelta | None

MAX_ROWS = 1_048_576
MAX_CELLS = 20_000_000


@dataclass(frozen=True, slots=True)
class Range:
    """A rectangle of cells, ends included, counted from 0."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True, slots=True)
class SheetExtras:
    """What the values of a sheet do not tell: what is hidden, and which cells hold no value.

    `errors` maps the place of a cell to its error (`#N/A`); `not_calculated` are formulas that were
    saved without a result. Places are (row, column) counted from 0.
    """

    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    not_calculated: frozenset[tuple[int, int]] = frozenset()


@dataclass(slots=True)
class Grid:
    """One sheet of a file; row 0 is the first row of the sheet, also when it is empty."""

    name: str
    rows: list[list[Cell]]
    is_visible: bool = True
    merges: tuple[Range, ...] = ()
    extras: SheetExtras = field(default_factory=SheetExtras)
    epoch1904: bool = False


def column_letter(column: int) -> str:
    """Return the letters by which a spreadsheet names a column counted from 0: A, B, ..., AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """Return the number, from 0, of the column that a spreadsheet names by these letters."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def cell_text(value: Cell) -> str:
    """Return a cell as a person would copy it: whole numbers without `.0`, dates as dd.mm.yyyy."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return _number_text(value)
    if isinstance(value, datetime):
        shown = value.strftime("%d.%m.%Y")
        return shown if value.time() == time() else f"{shown} {value:%H:%M}"
    if isinstance(value, date):
        return value.strftime("%d.%m.%Y")
    if isinstance(value, time):
        return value.strftime("%H:%M")
    return str(value)


def _number_text(value: float) -> str:
    if value.is_integer() and abs(value) < 1e21:
        return str(int(value))
    return repr(value)


def is_blank(value: Cell) -> bool:
    """Tell whether a cell shows nothing: empty, or only white space."""
    return value is None or (isinstance(value, str) and not value.strip())
