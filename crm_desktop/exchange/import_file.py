"""A file that the user chose, opened: its sheets, its table, its mapping, and the clients in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from crm_desktop.domain.catalogue import CustomField
from crm_desktop.domain.errors import FileFormatError, FileReason
from crm_desktop.domain.progress import NoProgress, Progress
from crm_desktop.exchange import csv_text, record_files
from crm_desktop.exchange.columns import ColumnGuess, guess_columns, with_target
from crm_desktop.exchange.drafts import ImportedRow, ImportOptions, NewField, new_fields
from crm_desktop.exchange.file_region import file_region
from crm_desktop.exchange.grid import Grid
from crm_desktop.exchange.reading import read_grids
from crm_desktop.exchange.row_reader import RowReader
from crm_desktop.exchange.sniff import FileKind, sniff
from crm_desktop.exchange.synonyms import IDENTIFYING
from crm_desktop.exchange.tables import Table, find_table, table_below

_REPORT_EVERY = 500


@dataclass(frozen=True, slots=True)
class SheetInfo:
    """One sheet as the choice of sheets shows it."""

    name: str
    rows: int
    is_visible: bool
    has_clients: bool


@dataclass(frozen=True, slots=True)
class ImportFile:
    """A file opened for import. Changing the sheet or the mapping gives a new one; the old stays as it is.

    A file of whole records (vCard, our own JSON) has no sheets and no columns, only `rows`.
    """

    path: Path
    kind: FileKind
    digest: str
    options: ImportOptions
    grids: tuple[Grid, ...] = ()
    tables: tuple[Table | None, ...] = ()
    sheet_index: int = 0
    columns: tuple[ColumnGuess, ...] = ()
    learned: Mapping[str, str] = field(default_factory=dict)
    records: tuple[ImportedRow, ...] = ()
    record_fields: tuple[NewField, ...] = ()

    @property
    def sheets(self) -> tuple[SheetInfo, ...]:
        """Return the sheets in their order, with what they hold."""
        return tuple(
            SheetInfo(grid.name, len(table.rows) if table else 0, grid.is_visible, _has_clients(grid, table))
            for grid, table in zip(self.grids, self.tables, strict=True)
        )

    @property
    def sheet(self) -> str:
        """Return the name of the chosen sheet; empty for a file without sheets."""
        return self.grids[self.sheet_index].name if self.grids else ""

    @property
    def grid(self) -> Grid | None:
        """Return the chosen sheet as it was read."""
        return self.grids[self.sheet_index] if self.grids else None

    @property
    def table(self) -> Table | None:
        """Return where the clients of the chosen sheet are."""
        return self.tables[self.sheet_index] if self.grids else None

    @property
    def row_count(self) -> int:
        """Return how many clients the chosen sheet (or the file of records) has."""
        return len(self.table.rows) if self.table else len(self.records)

    @property
    def new_fields(self) -> tuple[NewField, ...]:
        """Return the own fields that have to be created before the rows can be stored."""
        if self.grid is None or self.table is None:
            return self.record_fields
        return new_fields(self.grid, self.table, self.columns, self.options.own_fields)

    def with_sheet(self, name: str) -> ImportFile:
        """Return the file with another sheet chosen; raise FileFormatError when no sheet has that name."""
        for index, grid in enumerate(self.grids):
            if grid.name == name:
                return self.chosen_sheet(index)
        raise FileFormatError(FileReason.NO_SUCH_SHEET, str(self.path), name)

    def with_header(self, row: int) -> ImportFile:
        """Return the file with this row of the sheet (counted from 0) taken as its header."""
        grid = self.grids[self.sheet_index]
        tables = list(self.tables)
        tables[self.sheet_index] = table_below(grid, row)
        return replace(self, tables=tuple(tables)).chosen_sheet(self.sheet_index)

    def with_mapping(self, targets: Mapping[int, str]) -> ImportFile:
        """Return the file with the targets of some columns (by number, from 0) set by the user."""
        columns = tuple(
            with_target(guess, targets[guess.column]) if guess.column in targets else guess
            for guess in self.columns
        )
        return replace(self, columns=columns)

    def with_own_fields(self, own_fields: tuple[CustomField, ...]) -> ImportFile:
        """Return the file with the own fields that the base has now, so that rows carry their keys."""
        options = replace(self.options, own_fields=own_fields)
        records, fields = record_files.with_own_fields(self.records, self.record_fields, own_fields)
        return replace(self, options=options, records=records, record_fields=fields)

    def rows(self, progress: Progress | None = None) -> Iterator[ImportedRow]:
        """Yield the clients of the chosen sheet in their order."""
        progress = progress or NoProgress()
        source: Iterator[ImportedRow] = iter(self.records)
        if self.grid is not None:
            if self.table is None:
                raise FileFormatError(FileReason.NO_CLIENTS, str(self.path), self.sheet)
            source = iter(RowReader(self.grid, self.table, self.columns, self.options))
        for count, row in enumerate(source):
            if count % _REPORT_EVERY == 0:
                progress.raise_if_cancelled()
                progress.report(count, self.row_count)
            yield row

    def chosen_sheet(self, index: int) -> ImportFile:
        """Return the file with the sheet of this number (from 0) chosen and its columns guessed."""
        grid, table = self.grids[index], self.tables[index]
        columns = guess_columns(grid, table, self.options.own_fields, self.learned) if table else ()
        return replace(self, sheet_index=index, columns=columns)


def _has_clients(grid: Grid, table: Table | None) -> bool:
    return (
        table is not None
        and bool(table.rows)
        and any(guess.target in IDENTIFYING for guess in guess_columns(grid, table))
    )


def _names_somebody(record: ImportedRow) -> bool:
    return bool(record.draft.display_name() or record.draft.fallback_name())


def open_file(
    path: Path,
    options: ImportOptions,
    progress: Progress | None = None,
    learned: Mapping[str, str] | None = None,
) -> ImportFile:
    """Open a file for import: any table, a vCard file, or our own JSON export, told by its content.

    Raises FileFormatError with the reason when no clients can come from it.
    """
    kind = sniff(path)
    digest = _digest(path)
    if kind in (FileKind.VCARD, FileKind.JSON):
        records, fields = record_files.read_records(path, kind, options)
        if not any(_names_somebody(record) for record in records):
            raise FileFormatError(FileReason.NO_CLIENTS, str(path))
        return ImportFile(path, kind, digest, options, records=records, record_fields=fields)
    grids = read_grids(path, kind, progress)
    return _opened(ImportFile(path, kind, digest, options, tuple(grids), learned=dict(learned or {})))


def open_text(text: str, options: ImportOptions, name: str = "") -> ImportFile:
    """Open a block that was copied from a spreadsheet: rows by line, cells by tab (or another separator)."""
    delimiter = "\t" if "\t" in text else csv_text.separator(text)
    rows = [[cell or None for cell in row] for row in csv_text.parse_text(text, delimiter)]
    digest = hashlib.sha256(text.encode()).hexdigest()
    grid = Grid(name, [list(row) for row in rows])
    return _opened(ImportFile(Path(name), FileKind.CSV, digest, options, (grid,)))


def _opened(file: ImportFile) -> ImportFile:
    """Find the tables and choose the sheet with most clients, a visible one if there is any."""
    if not any(grid.rows for grid in file.grids):
        raise FileFormatError(FileReason.EMPTY, str(file.path))
    tables = tuple(find_table(grid) if grid.rows else None for grid in file.grids)
    region = file_region(file.grids, file.options.region)
    file = replace(file, tables=tables, options=replace(file.options, region=region))
    sheets = file.sheets
    best = min(
        range(len(sheets)),
        key=lambda index: (
            not sheets[index].has_clients,
            not sheets[index].is_visible,
            -sheets[index].rows,
            index,
        ),
    )
    if not sheets[best].has_clients:
        raise FileFormatError(FileReason.NO_CLIENTS, str(file.path))
    return file.chosen_sheet(best)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
