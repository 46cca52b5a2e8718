"""A few values of a column as they will be stored, so that a wrong choice shows before the import."""

from __future__ import annotations

from dataclasses import dataclass, replace

from crm_desktop.exchange import synonyms as to
from crm_desktop.exchange.columns import ColumnGuess
from crm_desktop.exchange.grid import Cell, cell_text, is_blank
from crm_desktop.exchange.import_file import ImportFile
from crm_desktop.exchange.row_reader import RowReader
from crm_desktop.ui.importing.facts import facts
from crm_desktop.ui.runtime.formats import Formats

_WANTED = 3
_LOOKED_AT = 400  # rows
# A position without its company, or a kind without a name, would be read as something else.
_AS_THEY_ARE = frozenset({to.KIND, to.POSITION})


@dataclass(frozen=True, slots=True)
class Sample:
    """One cell: as it stands in the file, and as it will be stored; `is_problem` when it does not fit."""

    raw: str
    stored: str
    is_problem: bool = False


def column_samples(file: ImportFile, guess: ColumnGuess, formats: Formats) -> tuple[Sample, ...]:
    """Return the first different values of a column, read as its target reads them."""
    grid, table = file.grid, file.table
    if grid is None or table is None:
        return ()
    rows: dict[str, int] = {}
    for row in table.rows[:_LOOKED_AT]:
        cells = grid.rows[row]
        value: Cell = cells[guess.column] if guess.column < len(cells) else None
        if not is_blank(value):
            rows.setdefault(cell_text(value), row)
        if len(rows) == _WANTED:
            break
    if guess.target == to.IGNORE or not rows:
        return tuple(Sample(text, text) for text in rows)
    # What a row takes over from the section above it belongs to no column.
    reader = RowReader(grid, replace(table, carry={}), [guess], file.options)
    labels = {field.key: field.label for field in file.options.own_fields}
    samples = []
    for raw, row in rows.items():
        read = reader.read(row)
        stored = "; ".join(value for _, value in facts(read.draft, formats, labels))
        if read.problems or guess.target in _AS_THEY_ARE:
            stored = raw
        samples.append(Sample(raw, stored or raw, bool(read.problems)))
    return tuple(samples)


def all_samples(file: ImportFile, formats: Formats) -> dict[int, tuple[Sample, ...]]:
    """Return the samples of every column, by its number."""
    return {guess.column: column_samples(file, guess, formats) for guess in file.columns}
