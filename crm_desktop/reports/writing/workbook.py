"""A report as a workbook: a sheet of the big figures and charts, then one for each table, with real numbers."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Any

from crm_desktop.domain.report import Report, Table, ValueKind
from crm_desktop.domain.text import storable
from crm_desktop.reports.heading import Heading
from crm_desktop.reports.words import ReportWords
from crm_desktop.reports.writing.cells import LONGEST, Looks
from crm_desktop.reports.writing.sheet_names import SheetNames
from crm_desktop.reports.writing.workbook_charts import ChartSheet

_OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_NARROW, _FIGURE, _WIDE = 10, 18, 48


def write_workbook(path: Path, report: Report, words: ReportWords, heading: Heading) -> None:
    """Write a report as .xlsx."""
    import xlsxwriter
    from xlsxwriter.exceptions import XlsxFileError

    book = xlsxwriter.Workbook(str(path), _OPTIONS)
    book.set_properties({"title": storable(heading.title)[:255]})
    looks = Looks(book, report.currency)
    names = SheetNames()
    summary = book.add_worksheet(names.free(heading.title))
    charts = ChartSheet(book, summary, looks, words, report)
    charts.draw_all(_write_head(summary, report, looks, words, heading))
    for table in report.tables:
        _write_table(book.add_worksheet(names.free(words.label(table.key))), table, looks, words)
    if report.other is not None:
        for table in report.other.tables:
            name = names.free(f"{words.label(table.key)} — {words.label('compared')}")
            _write_table(book.add_worksheet(name), table, looks, words)
    try:
        book.close()
    except XlsxFileError as error:
        cause = next((item for item in error.args if isinstance(item, OSError)), None)
        raise cause or OSError(errno.EIO, str(error)) from error


def _write_head(sheet: Any, report: Report, looks: Looks, words: ReportWords, heading: Heading) -> int:
    """Write title, period, filters and big figures; return the row below them."""
    sheet.hide_gridlines(2)
    _print_wide(sheet)
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, max((len(chart.series) for chart in report.charts), default=1), _FIGURE)
    sheet.write_string(0, 0, storable(heading.title), looks.title)
    row = 1
    if heading.period:
        sheet.write_string(row, 0, storable(heading.period), looks.quiet)
        row += 1
    for key, text in heading.filters:
        sheet.write_string(row, 0, words.label(f"filter.{key}"), looks.quiet)
        sheet.write_string(row, 1, storable(text)[:LONGEST])
        row += 1
    row += 1
    for tile in report.tiles:
        sheet.write_string(row, 0, words.label(tile.key))
        looks.write(sheet, row, 1, tile.value, tile.kind, words)
        row += 1
    for note in report.notes:
        sheet.write_string(row, 0, storable(words.note(note, report.currency))[:LONGEST], looks.quiet)
        row += 1
    return row + 1


def _write_table(sheet: Any, table: Table, looks: Looks, words: ReportWords) -> None:
    sheet.set_row(0, 30)
    for place, column in enumerate(table.columns):
        sheet.write_string(0, place, words.label(column.key), looks.heading)
        sheet.set_column(place, place, _width(table, place, words))
    for number, line in enumerate(table.rows, 1):
        for place, (column, value) in enumerate(zip(table.columns, line.values, strict=True)):
            looks.write(sheet, number, place, value, column.kind, words)
    below = len(table.rows) + 1
    if table.total is not None:
        for place, (column, value) in enumerate(zip(table.columns, table.total, strict=True)):
            if place == 0 and value is None:
                sheet.write_string(below, 0, words.label("total"), looks.of(ValueKind.TEXT, is_total=True))
            elif value is None:
                sheet.write_blank(below, place, None, looks.of(column.kind, is_total=True))
            else:
                looks.write(sheet, below, place, value, column.kind, words, is_total=True)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(table.rows), 1), max(len(table.columns) - 1, 0))
    sheet.repeat_rows(0)
    _print_wide(sheet)


def _print_wide(sheet: Any) -> None:
    """Let a sheet be printed across, all its columns on one page."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _width(table: Table, place: int, words: ReportWords) -> float:
    column = table.columns[place]
    sample = [words.text(row.values[place], column.kind) for row in table.rows[:500]]
    longest = sorted(map(len, sample))[int(len(sample) * 0.95)] if sample else 0
    heading = max((len(word) for word in words.label(column.key).split()), default=0) + 4
    return min(max(longest + 2, heading, _NARROW), _WIDE)
