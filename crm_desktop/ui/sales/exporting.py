"""The list of sales as a workbook: asked for a place, written in the background, said when it is there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from crm_desktop.domain.errors import Cancelled
from crm_desktop.system.settings import LAST_FOLDER
from crm_desktop.ui.runtime.selling_labels import sale_labels
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.file_dialog import file_dialog


class SaleExporter(QObject):
    """Writes the sales that the list shows."""

    def __init__(self, context: AppContext, host: QWidget, ids: Callable[[], Sequence[int]]) -> None:
        super().__init__(host)
        self._context, self._host, self._ids = context, host, ids

    def ask_where(self) -> QFileDialog:
        """Ask for the place and name of the file."""
        title = self.tr("Save the sales")
        dialog = file_dialog(self._host, title, self._context.settings.get(LAST_FOLDER))
        workbook, table, name = self.tr("Excel workbook"), self.tr("Text table"), self.tr("Sales")
        dialog.setNameFilters([f"{workbook} (*.xlsx)", f"{table} (*.csv)", "JSON (*.json)"])
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("Save"))
        dialog.selectFile(f"{name}.xlsx")
        dialog.fileSelected.connect(lambda file: self.write(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def write(self, path: Path) -> None:
        """Write the sales to a file."""
        context, ids = self._context, list(self._ids())
        context.settings.set(LAST_FOLDER, str(path.parent))
        exports, labels, language = (
            context.services.selling_exports,
            sale_labels(),
            context.languages.language,
        )
        context.runner.run(
            lambda progress: exports.sales(path, ids, labels=labels, language=language, progress=progress),
            lambda _count: self._on_written(path),
            self._on_failed,
            owner=self,
        )

    def _on_written(self, path: Path) -> None:
        folder = QUrl.fromLocalFile(str(path.parent))
        self._context.shell.toast(
            self.tr("Saved: {0}").format(path.name),
            self.tr("Show in folder"),
            lambda: (QDesktopServices.openUrl(folder), None)[1],
        )

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self._context.shell.show_error(error)
