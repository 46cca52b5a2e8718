"""A report on paper: head and charts, then its tables over as many pages as they take."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure

from crm_desktop.domain.report import Chart, Report, Table
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
    """Lays a report out on pages."""

    def __init__(self, report: Report, palette: Palette, words: ReportWords, heading: Heading) -> None:
        self._report = report
        self._palette = palette
        self._words = words
        self._heading = heading
        self._number = 0

    def pages(self) -> Iterator[Figure]:
        """Yield the pages, one after the other."""
        yield from self._chart_pages()
        for table in self._report.tables:
            yield from self._table_pages(table, self._words.label(table.key))
        if self._report.other is not None:
            for table in self._report.other.tables:
                title = f"{self._words.label(table.key)} — {self._words.label('compared')}"
                yield from self._table_pages(table, title)

    def _chart_pages(self) -> Iterator[Figure]:
        sheet, box = self._page(_SHORT, _LONG)
        top = head_height(self._report, self._words, self._heading, box.width)
        draw_head(sheet, self._report, self._heading, box)
        left = box.inside(top=top)
        if not self._report.charts:
            sheet.empty(Box(left.left, left.top, left.width, 120))
        for chart in self._report.charts:
            height = min(self._height(chart), box.height)
            if height > left.height and left.height < box.height:
                yield sheet.figure
                sheet, left = self._page(_SHORT, _LONG)
            draw_chart(sheet, self._report, chart, Box(left.left, left.top, left.width, height))
            left = left.inside(top=height + _BETWEEN)
        yield sheet.figure

    def _height(self, chart: Chart) -> float:
        return wanted_height(self._report, chart) * 0.85

    def _table_pages(self, table: Table, title: str) -> Iterator[Figure]:
        if not table.columns:
            return
        printed = PrintedTable(table, self._words, self._report.currency)
        is_wide = printed.width > _SHORT - 2 * _EDGE
        row = 0
        while row == 0 or row < printed.count:
            sheet, box = self._page(*((_LONG, _SHORT) if is_wide else (_SHORT, _LONG)))
            row = printed.draw(sheet, box, title, row)
            yield sheet.figure

    def _page(self, width: float, height: float) -> tuple[Sheet, Box]:
        self._number += 1
        figure = Figure(figsize=(width / 72, height / 72), dpi=72)
        sheet = Sheet(figure, self._palette, self._words, self._report.currency)
        foot = height - _EDGE + _FOOT / 2
        quiet = self._palette.text3
        sheet.text(_EDGE, foot, self._heading.title, size=SMALL, color=quiet, room=width / 2)
        sheet.text(width - _EDGE, foot, str(self._number), size=SMALL, color=quiet, across="right")
        return sheet, sheet.box.inside(_EDGE, _EDGE, _EDGE, _EDGE)
