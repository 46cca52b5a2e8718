"""A report on paper: seen first as it will be, with the printer and its pages chosen there."""

from __future__ import annotations

import html
from collections.abc import Iterable

from PySide6.QtCore import QObject, QSizeF, QUrl
from PySide6.QtGui import QImage, QPageLayout, QTextDocument
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.progress import Progress
from crm_desktop.domain.report import Report, Table, ValueKind
from crm_desktop.reports.heading import Heading
from crm_desktop.reports.words import ReportWords
from crm_desktop.system.themes import load_palette
from crm_desktop.ui.reports.rendering import pixels_of
from crm_desktop.ui.reports.results import note_text
from crm_desktop.ui.runtime.fonts import FAMILY
from crm_desktop.ui.shell.context import AppContext

_PICTURE = "report:picture"
_MOST_ROWS = 500  # on paper; the workbook has all of them
_SIDE = 12.0  # millimetres
_POINTS = 7.5
_WORDS = (ValueKind.TEXT, ValueKind.KEY)


class Printing(QObject):
    """Draws the report beside the window, then shows the pages."""

    def __init__(self, context: AppContext, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self.preview: QPrintPreviewDialog | None = None
        self._printer: QPrinter | None = None  # the preview does not keep it

    def show(self, report: Report, words: ReportWords, heading: Heading) -> None:
        """Draw the report for paper and open the preview."""

        def work(_progress: Progress) -> QImage:
            return paper_picture(report, words, heading)

        self._context.runner.run(
            work,
            lambda image: self._preview(report, words, heading, image),
            self._context.shell.show_error,
            owner=self,
        )

    def _preview(self, report: Report, words: ReportWords, heading: Heading, image: QImage) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(heading.title)
        margins = printer.pageLayout().margins(QPageLayout.Unit.Millimeter)
        for setter in (margins.setLeft, margins.setTop, margins.setRight, margins.setBottom):
            setter(_SIDE)
        printer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
        self._printer = printer
        body = paper_text(report, words)
        self.preview = QPrintPreviewDialog(printer, self._page)
        self.preview.setWindowTitle(self.tr("Print: {0}").format(heading.title))
        self.preview.resize(min(900, self._page.window().width()), min(760, self._page.window().height()))
        self.preview.paintRequested.connect(lambda target: paint_pages(target, image, body))
        self.preview.finished.connect(self.preview.deleteLater)
        self.preview.finished.connect(self._forget)
        self.preview.open()

    def _forget(self) -> None:
        self.preview = None
        self._printer = None


def paper_picture(report: Report, words: ReportWords, heading: Heading) -> QImage:
    """Return head, big figures and charts of a report as one picture in the colours of paper."""
    from crm_desktop.reports.writing.picture import page_figure

    return pixels_of(page_figure(report, load_palette("light"), words, heading))


def paper_text(report: Report, words: ReportWords) -> str:
    """Return remarks and tables of a report as HTML; what users wrote stays what it is."""
    notes = [f"<p>{html.escape(note_text(note, words, report.currency))}</p>" for note in report.notes]
    parts = [*notes, *(_table(table, words, report.currency) for table in report.tables)]
    if report.other is not None:
        parts += [_table(table, words, report.currency) for table in report.other.tables]
    return "".join(parts)


def paint_pages(printer: QPrinter, image: QImage, body: str) -> None:
    """Lay the report out on the paper that was chosen, and print it."""
    document = QTextDocument()
    font = document.defaultFont()
    font.setFamily(FAMILY)
    font.setPointSizeF(_POINTS)
    document.setDefaultFont(font)
    page = printer.pageRect(QPrinter.Unit.Point)
    document.setPageSize(QSizeF(page.width(), page.height()))
    document.setDocumentMargin(0)
    scale = min(page.width() / image.width(), 0.96 * page.height() / image.height())
    document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(_PICTURE), image)
    size = f'width="{image.width() * scale:.0f}" height="{image.height() * scale:.0f}"'
    document.setHtml(f'<p><img src="{_PICTURE}" {size}></p>{body}')
    document.print_(printer)


def _table(table: Table, words: ReportWords, currency: str) -> str:
    line = load_palette("light").border
    heads = [
        _cell("th", words.label(column.key), column.kind, is_first=not at)
        for at, column in enumerate(table.columns)
    ]
    rows = [_row(row.values, table, words, currency) for row in table.rows[:_MOST_ROWS]]
    if table.total is not None:
        rows.append(_row(table.total, table, words, currency, is_total=True))
    inside = "".join(f"<tr>{row}</tr>" for row in ("".join(heads), *rows))
    style = f'border="1" bordercolor="{line}" cellspacing="0" cellpadding="3" width="100%"'
    return f"<h4>{html.escape(words.label(table.key))}</h4><table {style}>{inside}</table>"


def _row(
    values: Iterable[object], table: Table, words: ReportWords, currency: str, *, is_total: bool = False
) -> str:
    cells = []
    for at, (value, column) in enumerate(zip(values, table.columns, strict=True)):
        if value is None and (is_total or column.kind not in _WORDS):
            text = words.label("total") if is_total and at == 0 else ""
        else:
            text = words.text(value, column.kind, currency)  # type: ignore[arg-type]
        cells.append(_cell("th" if is_total else "td", text, column.kind, is_first=not at))
    return "".join(cells)


def _cell(tag: str, text: str, kind: ValueKind, *, is_first: bool) -> str:
    is_left = is_first or kind in _WORDS
    # A sum in two lines is no sum; only words are broken.
    style = "" if kind in _WORDS or tag == "th" else ' style="white-space: nowrap"'
    return f'<{tag} align="{"left" if is_left else "right"}"{style}>{html.escape(text)}</{tag}>'
