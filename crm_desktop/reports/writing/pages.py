"""A report on paper: head and charts, then its tables over as many pages as they take."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure

from crm_desktop.domain.report import Report, Table
from crm_desktop.domain.text import storable
from crm_desktop.reports.drawing.draw import draw_chart, wanted_height
from crm_desktop.reports.drawing.sheet import SMALL, Box, Sheet
from crm_desktop.reports.heading import Heading
from crm_desktop.reports.words import ReportWords
from crm_desktop.reports.writing.head import draw_head, head_height
from crm_desktop.reports.writing.printed_table import PrintedTable
from crm_desktop.system.themes import Palette

_SHORT, _LONG = 595.0, 842.0  # A4 in points
_EDGE, _FOOT, _BETWEEN = 40.0, 24.0, 26.0


def write_pages(path: Path, report: Report, palette: Palette, words: ReportWords, heading: Heading) -> None:
    """Write a report as a PDF."""
    printer = Printer(report, palette, words, heading)
    with PdfPages(path, metadata={"Title": storable(heading.title), "Creator": "CRM Desktop"}) as document:
        for figure in printer.pages():
            document.savefig(figure)


class Printer:
    """Lays a report out on pages; what still fits goes on the page that is begun."""

    _sheet: Sheet
    _whole: Box
    _left: Box  # what is left of the page
    _is_wide: bool

    def __init__(self, report: Report, palette: Palette, words: ReportWords, heading: Heading) -> None:
        self._report = report
        self._palette = palette
        self._words = words
        self._heading = heading
        self._number = 0
        self._begin(is_wide=False)

    def pages(self) -> Iterator[Figure]:
        """Yield the pages, one after the other."""
        yield from self._charts()
        for table, title in self._tables():
            if table.columns:
                yield from self._print(table, title)
        yield self._sheet.figure

    def _charts(self) -> Iterator[Figure]:
        top = head_height(self._report, self._words, self._heading, self._left.width)
        draw_head(self._sheet, self._report, self._heading, self._left)
        self._left = self._left.inside(top=top)
        if not self._report.charts:
            self._sheet.empty(Box(self._left.left, self._left.top, self._left.width, 120))
            self._left = self._left.inside(top=120)
        for chart in self._report.charts:
            height = min(wanted_height(self._report, chart) * 0.85, self._whole.height)
            if height > self._left.height and self._left != self._whole:
                yield self._sheet.figure
                self._begin(is_wide=False)
            place = Box(self._left.left, self._left.top, self._left.width, height)
            draw_chart(self._sheet, self._report, chart, place)
            self._left = self._left.inside(top=height + _BETWEEN)

    def _tables(self) -> Iterator[tuple[Table, str]]:
        for table in self._report.tables:
            yield table, self._words.label(table.key)
        for table in self._report.other.tables if self._report.other else ():
            yield table, f"{self._words.label(table.key)} — {self._words.label('compared')}"

    def _print(self, table: Table, title: str) -> Iterator[Figure]:
        printed = PrintedTable(table, self._words, self._report.currency)
        is_wide = printed.width > _SHORT - 2 * _EDGE
        row = 0
        if is_wide == self._is_wide and printed.height(printed.count) <= self._left.height:
            printed.draw(self._sheet, self._left, title, row)
            self._left = self._left.inside(top=printed.height(printed.count) + _BETWEEN)
            return
        while row == 0 or row < printed.count:
            yield self._sheet.figure
            self._begin(is_wide=is_wide)
            first, row = row, printed.draw(self._sheet, self._left, title, row)
            used = printed.height(row - first)
            if not row:
                break
        self._left = self._left.inside(top=used + _BETWEEN)

    def _begin(self, *, is_wide: bool) -> None:
        """Take a new page."""
        width, height = (_LONG, _SHORT) if is_wide else (_SHORT, _LONG)
        self._number += 1
        self._is_wide = is_wide
        figure = Figure(figsize=(width / 72, height / 72), dpi=72)
        self._sheet = Sheet(figure, self._palette, self._words, self._report.currency)
        foot = height - _EDGE + _FOOT / 2
        quiet = self._palette.text3
        self._sheet.text(_EDGE, foot, self._heading.title, size=SMALL, color=quiet, room=width / 2)
        self._sheet.text(width - _EDGE, foot, str(self._number), size=SMALL, color=quiet, across="right")
        self._left = self._whole = self._sheet.box.inside(_EDGE, _EDGE, _EDGE, _EDGE)
