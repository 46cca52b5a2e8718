"""A list as a well-formed workbook: typed cells, frozen header, filter, widths, ready to print."""

from __future__ import annotations

import errno
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from itertools import chain, islice
from pathlib import Path
from typing import Any, TypeVar

from crm_desktop.domain.progress import Progress
from crm_desktop.exchange.grid import column_letter
from crm_desktop.exchange.safe_write import replaced_file, watched
from crm_desktop.exchange.table_columns import ColumnKind, ExportValue, TableColumn

R = TypeVar("R")

_LONGEST = 32_767  # what a cell can hold
_SAMPLE = 5000
_LAST_ROW = 1_048_575  # of a sheet, counted from 0
_NARROW, _WIDE = 8, 45
_HEADING = "heading"
_HEADER = {"bold": True, "font_color": "#FFFFFF", "bg_color": "#3B5BDB", "border": 1, "valign": "vcenter"}
_FORMATS: dict[ColumnKind, dict[str, Any]] = {
    ColumnKind.TEXT: {"valign": "top"},
    ColumnKind.LONG_TEXT: {"valign": "top", "text_wrap": True},
    ColumnKind.CODE: {"valign": "top", "num_format": "@"},
    ColumnKind.DATE: {"valign": "top", "num_format": "dd.mm.yyyy", "align": "left"},
    ColumnKind.MOMENT: {"valign": "top", "num_format": "dd.mm.yyyy hh:mm", "align": "left"},
    ColumnKind.NUMBER: {"valign": "top", "num_format": "General"},
    ColumnKind.MONEY: {"valign": "top", "num_format": "# ##0.00"},
}


def write_xlsx(
    path: Path,
    columns: Sequence[TableColumn[R]],
    records: Iterable[R],
    *,
    sheet: str,
    progress: Progress | None = None,
    total: int | None = None,
) -> int:
    """Write records as a workbook of one sheet, or more when they do not fit in one; return how many."""
    import xlsxwriter
    from xlsxwriter.exceptions import XlsxFileError

    # A folder of our own, so that no part of a list is left behind when the writing fails.
    with replaced_file(path) as temporary, tempfile.TemporaryDirectory(prefix="crm-") as folder:
        workbook = xlsxwriter.Workbook(
            str(temporary),
            {
                "constant_memory": True,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
                "tmpdir": folder,
            },
        )
        try:
            count = _write_sheets(workbook, columns, watched(records, progress, total), sheet)
            workbook.close()
        except BaseException as error:
            _abandon(workbook)
            if isinstance(error, XlsxFileError):
                cause = next((item for item in error.args if isinstance(item, OSError)), None)
                raise cause or OSError(errno.EIO, str(error)) from error
            raise
    return count


def _abandon(workbook: Any) -> None:
    """Let go of a workbook that will not be finished: its sheets hold open files."""
    for worksheet in workbook.worksheets():
        handle = getattr(worksheet, "row_data_fh", None)
        if handle is not None:
            handle.close()
    workbook.fileclosed = True


def _write_sheets(workbook: Any, columns: Sequence[TableColumn[R]], records: Iterable[R], name: str) -> int:
    """Write one sheet after the other, until no record is left."""
    looks: dict[str, Any] = {kind.value: workbook.add_format(look) for kind, look in _FORMATS.items()}
    looks[_HEADING] = workbook.add_format(_HEADER)
    waiting = iter(records)
    count = _write_sheet(workbook.add_worksheet(name[:31]), columns, islice(waiting, _LAST_ROW), looks)
    number = 1
    while (first := next(waiting, None)) is not None:
        number += 1
        sheet = workbook.add_worksheet(f"{name[:27]} {number}")
        count += _write_sheet(sheet, columns, chain((first,), islice(waiting, _LAST_ROW - 1)), looks)
    return count


def _write_sheet(
    sheet: Any, columns: Sequence[TableColumn[R]], records: Iterable[R], looks: Mapping[str, Any]
) -> int:
    lengths: list[list[int]] = [[] for _ in columns]
    sheet.set_row(0, 22)
    for place, column in enumerate(columns):
        sheet.write_string(0, place, column.heading, looks[_HEADING])
    count = 0
    for count, record in enumerate(records, 1):
        for place, column in enumerate(columns):
            value = column.value(record)
            if value is None or value == "":
                continue
            _write_cell(sheet, count, place, value, looks[column.kind])
            if count <= _SAMPLE:
                lengths[place].append(_shown_length(value))
    for place, column in enumerate(columns):
        sheet.set_column(place, place, _width(column.heading, lengths[place]))
    if columns:
        _finish_sheet(sheet, columns, count)
    return count


def _write_cell(sheet: Any, row: int, place: int, value: ExportValue, look: Any) -> None:
    if isinstance(value, str):
        sheet.write_string(row, place, value if len(value) <= _LONGEST else value[: _LONGEST - 1] + "…", look)
    elif isinstance(value, date):
        sheet.write_datetime(row, place, value, look)
    else:
        sheet.write_number(row, place, value, look)


def _finish_sheet(sheet: Any, columns: Sequence[TableColumn[R]], count: int) -> None:
    last = len(columns) - 1
    name = next((place for place, column in enumerate(columns) if column.key == "name"), -1)
    sheet.freeze_panes(1, name + 1 if name <= 2 else 0)
    sheet.autofilter(0, 0, max(count, 1), last)
    # Phones and INN are text on purpose: no green corners.
    sheet.ignore_errors({"number_stored_as_text": f"A1:{column_letter(last)}{count + 1}"})
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.repeat_rows(0)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&C&P / &N")


def _shown_length(value: ExportValue) -> int:
    if isinstance(value, str):
        return max(map(len, value.split("\n")))
    if isinstance(value, datetime):
        return 16
    return 10 if isinstance(value, date) else len(str(value))


def _width(heading: str, lengths: list[int]) -> float:
    """Return a width that holds 95 of 100 values, the heading, and the arrow of the filter."""
    usual = sorted(lengths)[int(len(lengths) * 0.95)] if lengths else 0
    return min(max(usual + 2, len(heading) + 4, _NARROW), _WIDE)
