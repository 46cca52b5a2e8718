"""Days of the calendar on paper, as large as a page across, in the colours of the light theme."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QIODevice, QMarginsF, QObject, QRectF, QSaveFile, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QDesktopServices,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QFileDialog, QWidget

from crm_desktop.system.themes import load_palette
from crm_desktop.ui.runtime.fonts import FontRole, font
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.tasks.entries import DAY_MINUTES, Column, Entry, segments
from crm_desktop.ui.tasks.look import EntryWords
from crm_desktop.ui.tasks.periods import PeriodWords
from crm_desktop.ui.tasks.reading import CalendarData, read_calendar
from crm_desktop.ui.tasks.side_by_side import bars, shares
from crm_desktop.ui.widgets.file_dialog import file_dialog

_MARGIN_MM = 10
_WIDTH = 1000.0  # the units in which a page is drawn
_TITLE, _HEAD, _BAR, _GUTTER = 34.0, 24.0, 15.0, 40.0
_FIRST, _LAST = 8 * 60, 20 * 60
_SHORTEST = 24  # minutes
_LINE, _TWO_LINES, _ROOM_FOR_TIME = 13.5, 24.0, 60.0
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class PaperCalendar:
    """Draws some days on one page; `pair` names the colours of an entry."""

    def __init__(
        self,
        formats: Formats,
        title: str,
        columns: Sequence[Column],
        entries: Sequence[Entry],
        pair: Callable[[Entry], str],
    ) -> None:
        self._palette, self._pair = load_palette("light"), pair
        self._words, self._periods, self._formats = EntryWords(formats), PeriodWords(formats), formats
        self.title, self._columns = title, columns
        self._entries = entries
        self._parts = segments(entries, columns)
        first = min((part.begin for part in self._parts), default=_FIRST)
        last = max((part.end for part in self._parts), default=_LAST)
        self.first = min(_FIRST, first // 60 * 60)
        self.last = max(_LAST, min(DAY_MINUTES, -(-last // 60) * 60))

    def draw(self, device: QPagedPaintDevice) -> bool:
        """Draw the page; False where that cannot be written."""
        painter = QPainter(device)
        if not painter.isActive():
            return False
        area = device.pageLayout().paintRectPixels(device.logicalDpiX())
        scale = area.width() / _WIDTH
        painter.scale(scale, scale)
        self._draw(painter, area.height() / scale)
        return painter.end()

    def _draw(self, painter: QPainter, height: float) -> None:
        painter.setPen(QColor(self._palette.text))
        painter.setFont(_sized(FontRole.TITLE, 17))
        painter.drawText(QRectF(0, 0, _WIDTH, _TITLE), int(_LEFT), self.title)
        lane = bars([entry for entry in self._entries if entry.in_lane], self._columns)
        rows = max((bar.row + 1 for bar in lane), default=0)
        top = _TITLE + _HEAD + rows * _BAR + 4
        width = (_WIDTH - _GUTTER) / max(1, len(self._columns))
        for at, column in enumerate(self._columns):
            name = f"{self._periods.short_weekday(column.day)} {column.day.day}"
            text = f"{name} {column.owner}" if column.owner else name
            painter.setFont(_sized(FontRole.STRONG, 11))
            area = QRectF(_GUTTER + at * width + 3, _TITLE, width - 6, _HEAD)
            painter.drawText(area, int(_LEFT), _cut(painter, text, area.width()))
        scale = (height - top) / (self.last - self.first)
        self._lines(painter, top, height, width, scale)
        for bar in lane:
            left = _GUTTER + bar.first * width + 2
            area = QRectF(
                left, _TITLE + _HEAD + bar.row * _BAR, (bar.last - bar.first + 1) * width - 4, _BAR - 2
            )
            self._box(painter, area, bar.entry, bar.entry.title)
        self._blocks(painter, top, width, scale)

    def _lines(self, painter: QPainter, top: float, height: float, width: float, scale: float) -> None:
        painter.setPen(QPen(QColor(self._palette.border), 0.5))
        for hour in range(self.first // 60, self.last // 60 + 1):
            y = top + (hour * 60 - self.first) * scale
            painter.drawLine(round(_GUTTER), round(y), round(_WIDTH), round(y))
        for at in range(len(self._columns) + 1):
            x = round(_GUTTER + at * width)
            painter.drawLine(x, round(_TITLE + _HEAD), x, round(height))
        painter.setPen(QColor(self._palette.text))
        painter.setFont(_sized(FontRole.SMALL, 9))
        for hour in range(self.first // 60, self.last // 60):
            y = top + (hour * 60 - self.first) * scale
            painter.drawText(QRectF(0, y - 1, _GUTTER - 4, 12), int(_LEFT), self._words.hour(hour))

    def _blocks(self, painter: QPainter, top: float, width: float, scale: float) -> None:
        for at in range(len(self._columns)):
            own = [part for part in self._parts if part.column == at]
            shortest = max(_SHORTEST, math.ceil(_LINE / scale))
            for part, share in zip(own, shares(own, shortest), strict=True):
                left = _GUTTER + at * width + 2 + (width - 4) * share.left / share.parts
                right = _GUTTER + at * width + 2 + (width - 4) * share.right / share.parts
                y = top + (share.begin - self.first) * scale
                area = QRectF(left, y, right - left - 1, (share.end - share.begin) * scale - 1)
                entry = part.entry
                words = f"{self._formats.time(entry.begins)} {entry.title}"
                if area.width() < _ROOM_FOR_TIME:
                    words = entry.title
                self._box(painter, area, entry, f"{words}\n{entry.client}" if entry.client else words)

    def _box(self, painter: QPainter, area: QRectF, entry: Entry, text: str) -> None:
        painter.save()
        colors = self._palette.pair(self._pair(entry))
        painter.setPen(QPen(QColor(colors.ink), 0.6))
        painter.setBrush(QColor(self._palette.surface if entry.is_done else colors.soft))
        painter.drawRoundedRect(area, 2, 2)
        painter.setPen(QColor(self._palette.text3 if entry.is_done else self._palette.text))
        painter.setFont(_sized(FontRole.SMALL, 8.5, is_struck=entry.is_done))
        painter.setClipRect(area)
        inner = area.adjusted(3, 1, -2, 0)
        if area.height() < _TWO_LINES:  # a line of which only the upper half is seen says nothing
            painter.drawText(inner, int(_LEFT), _cut(painter, text.split("\n", maxsplit=1)[0], inner.width()))
        else:
            align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(inner, int(align), text)
        painter.restore()


class CalendarPrinting(QObject):
    """Shows the page before it is printed, or writes it into a file that is asked for."""

    def __init__(self, context: AppContext, page: QWidget, pair: Callable[[Entry], str]) -> None:
        super().__init__(page)
        self._context, self._page, self._pair = context, page, pair
        self.preview: QPrintPreviewDialog | None = None
        self.dialog: QFileDialog | None = None
        self._printer: QPrinter | None = None  # the preview does not keep it

    def bring(self, title: str, columns: Sequence[Column], owners: frozenset[str], *, is_file: bool) -> None:
        """Read what stands in these columns and bring it to paper, or into a file."""
        services, formats = self._context.services, self._context.formats
        days = sorted({column.day for column in columns})

        def on_read(data: CalendarData) -> None:
            calendar = PaperCalendar(formats, title, columns, data.entries, self._pair)
            (self.ask_file if is_file else self.show)(calendar)

        self._context.runner.run(
            lambda _progress: read_calendar(services, days, owners, columns),
            on_read,
            self._context.shell.show_error,
            owner=self,
        )

    def show(self, calendar: PaperCalendar) -> None:
        """Open the preview."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(calendar.title)
        set_page(printer)
        self._printer = printer
        self.preview = QPrintPreviewDialog(printer, self._page)
        self.preview.setWindowTitle(self.tr("Print: {0}").format(calendar.title))
        self.preview.resize(min(900, self._page.window().width()), min(760, self._page.window().height()))
        self.preview.paintRequested.connect(calendar.draw)
        self.preview.finished.connect(self.preview.deleteLater)
        self.preview.finished.connect(self._forget)
        self.preview.open()

    def ask_file(self, calendar: PaperCalendar) -> None:
        """Ask for the name of a file, and write it."""
        dialog = file_dialog(self._page, self.tr("Save the calendar as PDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Pages (PDF)") + " (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self.tr("Calendar") + ".pdf")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.write(Path(name), calendar))
        self.dialog = dialog
        dialog.open()

    def write(self, file: Path, calendar: PaperCalendar) -> None:
        """Write the page into a file."""
        target = QSaveFile(str(file))  # what was there stays until all of the new one is written
        is_written = False
        if target.open(QIODevice.OpenModeFlag.WriteOnly):
            writer = QPdfWriter(target)
            writer.setTitle(calendar.title)
            set_page(writer)
            is_written = calendar.draw(writer) and target.commit()
        if is_written:
            folder = QUrl.fromLocalFile(str(file.parent))
            self._context.shell.toast(
                self.tr("Saved: {0}").format(file.name),
                self.tr("Show in folder"),
                lambda: (QDesktopServices.openUrl(folder), None)[1],
            )
        else:
            self._context.shell.toast(self.tr("This file cannot be written: {0}").format(str(file)))

    def _forget(self) -> None:
        self.preview = self._printer = None


def set_page(device: QPagedPaintDevice) -> None:
    """Let a page lie across, with small margins."""
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    device.setPageOrientation(QPageLayout.Orientation.Landscape)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    device.setPageMargins(margins, QPageLayout.Unit.Millimeter)


def _sized(role: FontRole, size: float, *, is_struck: bool = False) -> QFont:
    result = QFont(font(role))
    result.setPixelSize(round(size))
    # What narrows a title on the screen by a third of a pixel would lay its letters over each other here.
    result.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0)
    result.setStrikeOut(is_struck)
    return result


def _cut(painter: QPainter, text: str, width: float) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(width))
