"""Calendar files of other programs: what is shown or all of it goes out, a file comes in after a look at it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.progress import Progress
from crm_desktop.domain.task import TaskFilter
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.tasks.incoming import IncomingPanel, read_incoming
from crm_desktop.ui.widgets.file_dialog import file_dialog

_SUFFIX = "ics"
_EVERYTHING = TaskFilter(states=frozenset())


class CalendarFiles(QObject):
    """Writes and reads .ics files; the dialogs belong to the page."""

    def __init__(self, context: AppContext, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self.dialog: QFileDialog | None = None
        self.panel: IncomingPanel | None = None

    def ask_export(self, shown: Callable[[], Sequence[int]] | None) -> None:
        """Ask for the name of a file, and write what `shown` finds, or everything, into it."""
        dialog = self._dialog(self.tr("Save as a calendar file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(_SUFFIX)
        dialog.selectFile(self.tr("Calendar") + f".{_SUFFIX}")
        dialog.fileSelected.connect(lambda name: self.write(Path(name), shown))
        dialog.open()

    def ask_import(self) -> None:
        """Ask for a file, and show what it would bring."""
        dialog = self._dialog(self.tr("Take tasks from a calendar file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.read(Path(name)))
        dialog.open()

    def write(self, file: Path, shown: Callable[[], Sequence[int]] | None) -> None:
        """Write tasks into a file."""
        services = self._context.services

        def work(progress: Progress) -> int:
            from crm_desktop.services.tasks.calendar_export import export_calendar

            ids = shown() if shown is not None else services.tasks.list_ids(_EVERYTHING)
            return export_calendar(services.store, file, list(ids), progress=progress)

        def on_done(count: int) -> None:
            said = self.tr("%n entry(s) written", "", count)
            folder = QUrl.fromLocalFile(str(file.parent))
            self._context.shell.toast(
                f"{said}: {file.name}",
                self.tr("Show in folder"),
                lambda: (QDesktopServices.openUrl(folder), None)[1],
            )

        self._context.runner.run(work, on_done, self._context.shell.show_error, owner=self)

    def read(self, file: Path) -> None:
        """Try a file out and show what it would bring."""
        services = self._context.services
        self._context.runner.run(
            lambda _progress: read_incoming(services.store, file),
            self._show,
            self._on_unreadable,
            writes=True,  # tried out as it would be written, and taken back
            owner=self,
        )

    def _show(self, incoming: object) -> None:
        if self.panel is not None:
            self.panel.deleteLater()
        self.panel = IncomingPanel(self._context, self._page)
        self.panel.show_incoming(incoming)

    def _on_unreadable(self, error: Exception) -> None:
        if isinstance(error, CrmError):
            self._context.shell.show_error(error)
        else:
            raise error

    def _dialog(self, title: str) -> QFileDialog:
        dialog = file_dialog(self._page, title)
        dialog.setNameFilter(self.tr("Calendar files") + f" (*.{_SUFFIX})")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog = dialog
        return dialog
