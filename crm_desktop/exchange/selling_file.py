"""A file of deals or products that the user chose, opened: its sheets, its table, its mapping, its rows."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from crm_desktop.domain.errors import FileFormatError, FileReason
from crm_desktop.domain.progress import NoProgress, Progress
from crm_desktop.domain.selling_import import ImportSubject
from crm_desktop.exchange import csv_text
from crm_desktop.exchange.columns import ColumnGuess, with_target
from crm_desktop.exchange.deal_records import deal_from_record
from crm_desktop.exchange.deal_rows import DealReader
from crm_desktop.exchange.file_region import file_region
from crm_desktop.exchange.grid import Grid
from crm_desktop.exchange.import_file import SheetInfo
from crm_desktop.exchange.json_records import load_records
from crm_desktop.exchange.product_rows import ProductReader, product_from_record
from crm_desktop.exchange.reading import read_grids
from crm_desktop.exchange.selling_columns import (
    find_selling_table,
    guess_record_subject,
    guess_selling_columns,
    guess_subject,
    is_subject,
    with_lone_rows,
)
from crm_desktop.exchange.selling_rows import ImportedDeal, ImportedProduct, SellingOptions
from crm_desktop.exchange.sniff import FileKind, sniff
from crm_desktop.exchange.tables import Table, table_below

_REPORT_EVERY = 500
_REFUSALS = {
    ImportSubject.CLIENTS: FileReason.NO_CLIENTS,
    ImportSubject.DEALS: FileReason.NO_DEALS,
    ImportSubject.PRODUCTS: FileReason.NO_PRODUCTS,
}


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What a file holds, before anybody says what its rows are: sheets, or the records of a JSON list."""

    path: Path
    kind: FileKind
    digest: str
    grids: tuple[Grid, ...] = ()
    records: tuple[dict[str, Any], ...] = ()

    @property
    def subject(self) -> ImportSubject:
        """Return what its headings speak of."""
        if self.records:
            return guess_record_subject(self.records)
        return guess_subject(self.grids) if self.grids else ImportSubject.CLIENTS


@dataclass(frozen=True, slots=True)
class SellingFile:
    """A file opened as one of deals or of products. Changing the sheet or the mapping gives a new one.

    A JSON file has no sheets and no columns, only `records`.
    """

    path: Path
    kind: FileKind
    digest: str
    subject: ImportSubject
    options: SellingOptions
    grids: tuple[Grid, ...] = ()
    tables: tuple[Table | None, ...] = ()
    sheet_index: int = 0
    columns: tuple[ColumnGuess, ...] = ()
    records: tuple[dict[str, Any], ...] = ()

    @property
    def sheets(self) -> tuple[SheetInfo, ...]:
        """Return the sheets in their order, with what they hold."""
        return tuple(
            SheetInfo(grid.name, len(table.rows) if table else 0, grid.is_visible, table is not None)
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
        """Return where the rows of the chosen sheet are."""
        return self.tables[self.sheet_index] if self.grids else None

    @property
    def row_count(self) -> int:
        """Return how many rows the chosen sheet (or the file of records) has."""
        return len(self.table.rows) if self.table else len(self.records)

    def with_sheet(self, name: str) -> SellingFile:
        """Return the file with another sheet chosen; raise FileFormatError when no sheet has that name."""
        for index, grid in enumerate(self.grids):
            if grid.name == name:
                return self.chosen_sheet(index)
        raise FileFormatError(FileReason.NO_SUCH_SHEET, str(self.path), name)

    def with_header(self, row: int) -> SellingFile:
        """Return the file with this row of the sheet (counted from 0) taken as its header."""
        tables = list(self.tables)
        grid = self.grids[self.sheet_index]
        table = table_below(grid, row)
        is_deals = self.subject is ImportSubject.DEALS
        tables[self.sheet_index] = with_lone_rows(grid, table) if is_deals else table
        return replace(self, tables=tuple(tables)).chosen_sheet(self.sheet_index)

    def with_mapping(self, targets: Mapping[int, str]) -> SellingFile:
        """Return the file with the targets of some columns (by number, from 0) set by the user."""
        columns = tuple(
            with_target(guess, targets[guess.column]) if guess.column in targets else guess
            for guess in self.columns
        )
        return replace(self, columns=columns)

    def chosen_sheet(self, index: int) -> SellingFile:
        """Return the file with the sheet of this number (from 0) chosen and its columns guessed."""
        grid, table = self.grids[index], self.tables[index]
        columns = guess_selling_columns(grid, table, self.subject) if table else ()
        return replace(self, sheet_index=index, columns=columns)

    def deals(self, progress: Progress | None = None) -> Iterator[ImportedDeal]:
        """Yield the deals of the chosen sheet in their order. Raises FileFormatError, Cancelled."""
        source: Iterator[ImportedDeal]
        if self.records:
            source = (deal_from_record(at, each, self.options) for at, each in enumerate(self.records, 1))
        else:
            grid, table = self._place()
            source = iter(DealReader(grid, table, self.columns, self.options))
        return self._reported(source, progress)

    def products(self, progress: Progress | None = None) -> Iterator[ImportedProduct]:
        """Yield the products of the chosen sheet in their order. Raises FileFormatError, Cancelled."""
        source: Iterator[ImportedProduct]
        if self.records:
            source = (product_from_record(at, each) for at, each in enumerate(self.records, 1))
        else:
            grid, table = self._place()
            source = iter(ProductReader(grid, table, self.columns))
        return self._reported(source, progress)

    def _place(self) -> tuple[Grid, Table]:
        if self.grid is None or self.table is None or not is_subject(self.columns, self.subject):
            raise FileFormatError(_REFUSALS[self.subject], str(self.path), self.sheet)
        return self.grid, self.table

    def _reported(self, source: Iterator[Any], progress: Progress | None) -> Iterator[Any]:
        progress = progress or NoProgress()
        for count, row in enumerate(source):
            if count % _REPORT_EVERY == 0:
                progress.raise_if_cancelled()
                progress.report(count, self.row_count)
            yield row


def read_file(path: Path, progress: Progress | None = None) -> ReadFile:
    """Read a file whose rows may be anything; raises FileFormatError when it cannot be read."""
    kind = sniff(path)
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    if kind is FileKind.JSON:
        return ReadFile(path, kind, digest, records=tuple(load_records(path)))
    if kind is FileKind.VCARD:
        return ReadFile(path, kind, digest)
    return ReadFile(path, kind, digest, tuple(read_grids(path, kind, progress)))


def read_text(text: str, name: str = "") -> ReadFile:
    """Read a block that was copied from a spreadsheet."""
    delimiter = "\t" if "\t" in text else csv_text.separator(text)
    rows = [[cell or None for cell in row] for row in csv_text.parse_text(text, delimiter)]
    digest = hashlib.sha256(text.encode()).hexdigest()
    return ReadFile(Path(name), FileKind.CSV, digest, (Grid(name, [list(row) for row in rows]),))


def open_selling(read: ReadFile, subject: ImportSubject, options: SellingOptions) -> SellingFile:
    """Open what was read as deals or as products; raises FileFormatError when it holds none."""
    file = SellingFile(read.path, read.kind, read.digest, subject, options, read.grids, records=read.records)
    if read.records:
        if not any(_names_something(record, subject) for record in read.records):
            raise FileFormatError(_REFUSALS[subject], str(read.path))
        return file
    if not any(grid.rows for grid in read.grids):
        reason = FileReason.EMPTY if read.grids else _REFUSALS[subject]
        raise FileFormatError(reason, str(read.path))
    tables = tuple(find_selling_table(grid, subject) if grid.rows else None for grid in read.grids)
    region = file_region(read.grids, options.region)
    file = replace(file, tables=tables, options=replace(options, region=region))
    best = min(
        range(len(tables)),
        key=lambda at: (tables[at] is None, not read.grids[at].is_visible, -file.sheets[at].rows, at),
    )
    chosen = file.chosen_sheet(best)
    if not is_subject(chosen.columns, subject):
        raise FileFormatError(_REFUSALS[subject], str(read.path))
    return chosen


def _names_something(record: Mapping[str, Any], subject: ImportSubject) -> bool:
    if subject is ImportSubject.DEALS:
        return bool(record.get("title") or record.get("lines")) and guess_record_subject(
            [dict(record)]
        ) is not (ImportSubject.PRODUCTS)
    return bool(record.get("name")) and bool(record.keys() & {"price", "sku", "barcode", "unit"})
