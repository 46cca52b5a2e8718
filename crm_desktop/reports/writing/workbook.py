"""A report as a workbook: a sheet of the big figures and charts, then one for each table, with real numbers."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from crm_desktop.domain.report import Report, Table, Value, ValueKind
from crm_desktop.domain.text import storable
from crm_desktop.reports.heading import Heading
from crm_desktop.reports.words import ReportWords
from crm_desktop.reports.writing.sheet_names import SheetNames
from crm_desktop.reports.writing.workbook_charts import ChartSheet

_OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_LONGEST = 32_767  # what a cell can hold
_NARROW, _WIDE = 10, 48
_SIGNS = {"RUB": "₽", "USD": "$", "EUR": "€", "GBP": "£", "KZT": "₸"}
_FORMATS: Mapping[ValueKind, str] = {
    ValueKind.COUNT: "#,##0",
    ValueKind.NUMBER: "#,##0.##",
    ValueKind.SHARE: "0.0%",
    ValueKind.POINTS: "+0.0%;-0.0%;0.0%",
    ValueKind.DAYS: "#,##0.0",
    ValueKind.SECONDS: "[h]:mm:ss",
    ValueKind.DATE: "dd.mm.yyyy",
    ValueKind.WEEK: "dd.mm.yyyy",
    ValueKind.MONTH: "mm.yyyy",
    ValueKind.YEAR: "yyyy",
}
_SECONDS_OF_DAY = 86_400


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


class Looks:
    """How cells look, and how values are put into them."""

    def __init__(self, book: Any, currency: str) -> None:
        self._book = book
        self._money = f'#,##0.00 "{_SIGNS.get(currency, currency)}"'
        self._made: dict[tuple[ValueKind, bool], Any] = {}
        self.title = book.add_format({"bold": True, "font_size": 16})
        self.quiet = book.add_format({"font_color": "gray"})
        self.name = book.add_format({"bold": True})
        self.heading = book.add_format(
            {"bold": True, "bottom": 1, "valign": "vcenter", "text_wrap": True, "align": "center"}
        )

    def of(self, kind: ValueKind, *, is_total: bool = False) -> Any:
        """Return the look of a value."""
        key = (kind, is_total)
        if key not in self._made:
            look: dict[str, Any] = {"num_format": self.number_format(kind)}
            if is_total:
                look |= {"bold": True, "top": 1}
            if kind in (ValueKind.TEXT, ValueKind.KEY):
                look["num_format"] = "@"
            self._made[key] = self._book.add_format(look)
        return self._made[key]

    def number_format(self, kind: ValueKind) -> str:
        """Return how a spreadsheet writes a value."""
        return self._money if kind is ValueKind.MONEY else _FORMATS.get(kind, "General")

    def write(
        self,
        sheet: Any,
        row: int,
        place: int,
        value: Value,
        kind: ValueKind,
        words: ReportWords,
        *,
        is_total: bool = False,
    ) -> None:
        """Write a value into a cell: numbers and days as such, all else as text that is never a formula."""
        look = self.of(kind, is_total=is_total)
        figure = plain_figure(value, kind)
        if isinstance(figure, date):
            if kind is ValueKind.QUARTER:
                sheet.write_string(row, place, words.short(figure, kind, ""), look)
            else:
                sheet.write_datetime(row, place, figure, look)
        elif figure is not None:
            sheet.write_number(row, place, figure, look)
        elif value is not None or kind is ValueKind.TEXT:
            sheet.write_string(row, place, storable(words.text(value, kind))[:_LONGEST], look)
        else:
            sheet.write_blank(row, place, None, look)


def plain_figure(value: Value, kind: ValueKind) -> float | date | None:
    """Return a value as a spreadsheet counts with it: sums in whole units, lengths of time in days. None for
    words."""
    if isinstance(value, (date, bool)) or value is None or isinstance(value, str):
        return value if isinstance(value, date) else None
    if kind is ValueKind.MONEY:
        return round(value) / 100
    if kind is ValueKind.SECONDS:
        return value / _SECONDS_OF_DAY
    return None if kind in (ValueKind.TEXT, ValueKind.KEY) else value


def _write_head(sheet: Any, report: Report, looks: Looks, words: ReportWords, heading: Heading) -> int:
    """Write title, period, filters and big figures; return the row below them."""
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 1, 20)
    sheet.write_string(0, 0, storable(heading.title), looks.title)
    row = 1
    if heading.period:
        sheet.write_string(row, 0, storable(heading.period), looks.quiet)
        row += 1
    for key, text in heading.filters:
        sheet.write_string(row, 0, words.label(f"filter.{key}"), looks.quiet)
        sheet.write_string(row, 1, storable(text)[:_LONGEST])
        row += 1
    row += 1
    for tile in report.tiles:
        sheet.write_string(row, 0, words.label(tile.key))
        looks.write(sheet, row, 1, tile.value, tile.kind, words)
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
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.repeat_rows(0)
    sheet.fit_to_pages(1, 0)


def _width(table: Table, place: int, words: ReportWords) -> float:
    column = table.columns[place]
    sample = [words.text(row.values[place], column.kind) for row in table.rows[:500]]
    longest = sorted(map(len, sample))[int(len(sample) * 0.95)] if sample else 0
    heading = max((len(word) for word in words.label(column.key).split()), default=0) + 4
    return min(max(longest + 2, heading, _NARROW), _WIDE)
