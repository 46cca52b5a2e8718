"""A report leaves the window: as a file, as a picture on the clipboard, on paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from crm_desktop.domain.file_names import safe_name
from crm_desktop.domain.progress import Progress
from crm_desktop.domain.report import Report
from crm_desktop.reports.heading import Heading
from crm_desktop.reports.words import ReportWords
from crm_desktop.reports.writing.save import ReportFormat
from crm_desktop.system.settings import LAST_FOLDER
from crm_desktop.system.themes import load_palette
from crm_desktop.ui.reports.printing import Printing
from crm_desktop.ui.reports.rendering import Picture
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.file_dialog import file_dialog


class TakingAway(QObject):
    """Writes the report that shows; `heading` says what stands above it on paper."""

    def __init__(self, context: AppContext, page: QWidget, heading: Callable[[], Heading]) -> None:
        super().__init__(page)
        self._context, self._page, self._heading = context, page, heading
        self._report: Report | None = None
        self._words: ReportWords | None = None
        self.printing = Printing(context, page)

    def set_report(self, report: Report | None, words: ReportWords) -> None:
        """Take the report that shows now; None while another one is counted."""
        self._report, self._words = report, words

    def ask_where(self, form: str) -> QFileDialog:
        """Ask for the place and name of the file."""
        dialog = file_dialog(self._page, self.tr("Save the report"), self._context.settings.get(LAST_FOLDER))
        names = {
            ReportFormat.PNG: self.tr("Picture"),
            ReportFormat.SVG: self.tr("Drawing"),
            ReportFormat.PDF: self.tr("Pages"),
            ReportFormat.XLSX: self.tr("Workbook"),
            ReportFormat.JSON: self.tr("Figures"),
        }
        dialog.setNameFilter(f"{names[ReportFormat(form)]} (*.{form})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(form)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("Save"))
        dialog.selectFile(f"{self._file_name()}.{form}")
        dialog.fileSelected.connect(lambda file: self.write(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def write(self, path: Path) -> None:
        """Write the report to a file; its extension decides the format."""
        report, words = self._report, self._words
        if report is None or words is None:
            return
        self._context.settings.set(LAST_FOLDER, str(path.parent))
        heading = self._heading()

        def work(_progress: Progress) -> None:
            from crm_desktop.reports.writing.save import save

            save(report, path, load_palette("light"), words, heading)

        self._context.runner.run(
            work, lambda _done: self._on_written(path), self._context.shell.show_error, owner=self
        )

    def copy(self, picture: Picture | None) -> None:
        """Put the charts on the clipboard."""
        if picture is not None:
            QGuiApplication.clipboard().setImage(picture.image)
            self._context.shell.toast(self.tr("The picture is on the clipboard"))

    def print(self) -> None:
        """Show the report as it will be printed, and print it."""
        if self._report is not None and self._words is not None:
            self.printing.show(self._report, self._words, self._heading())

    def _file_name(self) -> str:
        heading = self._heading()
        return safe_name(f"{heading.title} {heading.period}".strip())

    def _on_written(self, path: Path) -> None:
        folder = QUrl.fromLocalFile(str(path.parent))
        self._context.shell.toast(
            self.tr("Saved: {0}").format(path.name),
            self.tr("Show in folder"),
            lambda: (QDesktopServices.openUrl(folder), None)[1],
        )
