"""The readers of each format, one after the other until one can read the file. Run in a child process."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from crm_desktop.exchange import csv_text, markup_sheets, xlsx_extras
from crm_desktop.exchange.grid import MAX_CELLS, Cell, Range, SheetExtras
from crm_desktop.exchange.sniff import FileKind

CHUNK = 2000


class TooLarge(Exception):
    """The sheet has more cells than a list of clients can have."""


@dataclass(slots=True)
class SheetStart:
    """A sheet begins: what is known of it before its rows."""

    name: str
    is_visible: bool = True
    merges: tuple[Range, ...] = ()
    extras: SheetExtras | None = None
    epoch1904: bool = False


Part = SheetStart | list[list[Cell]]
Reader = Callable[[Path], Iterator[Part]]


def readers_of(kind: FileKind) -> list[Reader]:
    """Return the readers for a format, the best first."""
    workbook: dict[FileKind, list[Reader]] = {
        FileKind.XLSX: [_calamine_xlsx, _openpyxl],
        FileKind.XLSB: [_calamine],
        FileKind.XLS: [_calamine, _xlrd],
        FileKind.ODS: [_calamine, _own_ods],
        FileKind.HTML: [_html],
        FileKind.XML2003: [_xml2003],
        FileKind.CSV: [_csv],
    }
    return workbook[kind]


def _chunks(rows: Iterator[list[Cell]]) -> Iterator[list[list[Cell]]]:
    """Yield rows in chunks, without their empty ends and the empty rows at the end of the sheet."""
    chunk: list[list[Cell]] = []
    cells = empty = 0
    for row in rows:
        while row and (row[-1] == "" or row[-1] is None):
            row.pop()
        if not row:
            empty += 1
            continue
        if empty:
            chunk.extend([] for _ in range(empty))
            empty = 0
        chunk.append(row)
        cells += len(row)
        if cells > MAX_CELLS:
            raise TooLarge
        if len(chunk) >= CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _calamine(path: Path) -> Iterator[Part]:
    return _calamine_parts(path.read_bytes(), False, {})


def _calamine_xlsx(path: Path) -> Iterator[Part]:
    data = path.read_bytes()
    epoch1904, extras = xlsx_extras.read_extras(io.BytesIO(data))
    return _calamine_parts(data, epoch1904, extras)


def _calamine_parts(data: bytes, epoch1904: bool, extras: dict[str, SheetExtras]) -> Iterator[Part]:
    """Read by python-calamine; from memory, because by path it believes the extension."""
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
    for sheet_data in workbook.sheets_metadata:
        if sheet_data.typ not in (SheetTypeEnum.WorkSheet, SheetTypeEnum.MacroSheet):
            continue
        sheet = workbook.get_sheet_by_name(sheet_data.name)
        merges = tuple(Range(*low, *high) for low, high in sheet.merged_cell_ranges or ())
        is_visible = sheet_data.visible is SheetVisibleEnum.Visible
        yield SheetStart(sheet_data.name, is_visible, merges, extras.get(sheet_data.name), epoch1904)
        yield from _chunks(cast("Iterator[list[Cell]]", sheet.iter_rows()))


def _openpyxl(path: Path) -> Iterator[Part]:
    import openpyxl

    data = path.read_bytes()
    epoch1904, extras = xlsx_extras.read_extras(io.BytesIO(data))
    workbook = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    for sheet in workbook.worksheets:
        sheet.reset_dimensions()  # wrong dimensions in the file lose rows
        known = extras.get(sheet.title)
        yield SheetStart(sheet.title, sheet.sheet_state == "visible", (), known, epoch1904)
        lost = known.errors if known else {}
        rows = (list(values) for values in sheet.iter_rows(values_only=True))
        yield from _chunks(_blank_errors(rows, lost))


def _blank_errors(rows: Iterator[list[Any]], errors: dict[tuple[int, int], str]) -> Iterator[list[Cell]]:
    """Empty the cells that hold an error, as the first reader does: the extras name them."""
    places: dict[int, list[int]] = {}
    for row, column in errors:
        places.setdefault(row, []).append(column)
    for number, row_cells in enumerate(rows):
        for column in places.get(number, ()):
            if column < len(row_cells):
                row_cells[column] = None
        yield row_cells


def _xlrd(path: Path) -> Iterator[Part]:
    import xlrd

    book = xlrd.open_workbook(file_contents=path.read_bytes(), logfile=io.StringIO(), on_demand=True)
    for sheet in book.sheets():
        yield SheetStart(sheet.name, sheet.visibility == 0, (), None, bool(book.datemode))
        yield from _chunks(_xlrd_row(sheet.row(number), book.datemode) for number in range(sheet.nrows))


def _xlrd_row(cells: list[Any], datemode: int) -> list[Cell]:
    import xlrd

    row: list[Cell] = []
    for cell in cells:
        value: Cell = cell.value
        if cell.ctype == xlrd.XL_CELL_DATE:
            try:
                value = xlrd.xldate_as_datetime(cell.value, datemode)
            except (ValueError, OverflowError):
                value = cell.value
        elif cell.ctype == xlrd.XL_CELL_BOOLEAN:
            value = bool(cell.value)
        elif cell.ctype in (xlrd.XL_CELL_ERROR, xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK):
            value = None
        row.append(value)
    return row


def _own_ods(path: Path) -> Iterator[Part]:
    return _whole(markup_sheets.ods_sheets(io.BytesIO(path.read_bytes())))


def _html(path: Path) -> Iterator[Part]:
    return _whole(markup_sheets.html_sheets(path.read_bytes()))


def _xml2003(path: Path) -> Iterator[Part]:
    return _whole(markup_sheets.xml2003_sheets(io.BytesIO(path.read_bytes())))


def _csv(path: Path) -> Iterator[Part]:
    rows = csv_text.parse(path.read_bytes())
    cells: list[list[Cell]] = [[csv_text.unguarded(text) for text in row] for row in rows]
    return _whole([(path.stem, cells)])


def _whole(sheets: list[tuple[str, list[list[Cell]]]]) -> Iterator[Part]:
    for name, rows in sheets:
        yield SheetStart(name)
        yield from _chunks(iter(rows))
