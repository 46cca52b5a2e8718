"""Bases as files: open another one, make a new one, save a copy, bring a copy back. Dialogs never block."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from crm_desktop.domain.maintenance import BackupInfo
from crm_desktop.system import paths
from crm_desktop.system import settings as names
from crm_desktop.system.settings import Settings
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets import messages
from crm_desktop.ui.widgets.file_dialog import file_dialog

_PATTERN = "*.db"
_SUFFIX = "db"


class BaseFiles(QObject):
    """Asks for files. Whoever owns the session opens and restores: the open base has to be closed first.

    `open_requested` carries the path and whether the base may be made; `given_up` that a dialog was closed
    without an answer.
    """

    open_requested = Signal(str, bool)
    restore_requested = Signal(object)
    given_up = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._context: AppContext | None = None
        self._parent_window: QWidget | None = None
        self._dialog: QFileDialog | None = None

    def attach(self, context: AppContext | None, window: QWidget | None = None) -> None:
        """Work for this window from now on; None when there is none."""
        self._context, self._parent_window = context, window
        if context is not None:
            context.shell.restore_requested.connect(self.ask_restore)

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what this does for which command key."""
        return {
            "new_database": self.new,
            "open_database": self.choose,
            "backup": self.backup,
            "restore": self.choose_copy,
        }

    def choose(self) -> QFileDialog:
        """Ask which base to open."""
        dialog = self._file_dialog(self.tr("Open database"), self.tr("Open"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.open_requested.emit(path, False))
        return self._show(dialog)

    def new(self) -> QFileDialog:
        """Ask where a new base is to be."""
        dialog = self._save_dialog(self.tr("New database"), self.tr("Create"))
        # A base that is there already is opened, not replaced.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.fileSelected.connect(lambda path: self.open_requested.emit(path, True))
        return self._show(dialog)

    def backup(self) -> QFileDialog:
        """Ask where to save a copy of the open base, and save it."""
        dialog = self._save_dialog(self.tr("Save a copy of the database"), self.tr("Save the copy"))
        if self._context is not None:
            dialog.selectFile(f"crm-{self._context.services.today():%Y-%m-%d}.{_SUFFIX}")
        dialog.fileSelected.connect(self._on_backup_chosen)
        return self._show(dialog)

    def choose_copy(self) -> QFileDialog:
        """Ask which copy to bring back."""
        dialog = self._file_dialog(self.tr("Restore from a copy"), self.tr("Restore"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        if paths.backups_folder().is_dir():
            dialog.setDirectory(str(paths.backups_folder()))
        dialog.fileSelected.connect(lambda path: self.ask_restore(Path(path)))
        return self._show(dialog)

    def ask_restore(self, file: Path) -> None:
        """Say what restoring does, and hand the file on when the user agrees."""
        window = self._parent_window
        if window is None:
            self.restore_requested.emit(file)
            return
        messages.confirm(
            window,
            self.tr("Restore from the copy “{0}”?").format(file.name),
            self.tr(
                "The copy takes the place of the open database. The database as it is now is kept as a file"
                " beside it, so nothing is lost."
            ),
            do_text=self.tr("Restore"),
            keep_text=self.tr("Leave everything as it is"),
            on_confirmed=lambda: self.restore_requested.emit(file),
            is_dangerous=False,
        )

    def _on_backup_chosen(self, path: str) -> None:
        context = self._context
        if context is None:
            return
        maintenance = context.services.maintenance

        def on_done(made: BackupInfo) -> None:
            context.shell.toast(self.tr("The copy is saved: {0}").format(made.path.name))

        context.runner.run(
            lambda progress: maintenance.backup(Path(path), progress),
            on_done,
            context.shell.show_error,
            writes=True,
            owner=self,
        )

    def _save_dialog(self, title: str, word: str) -> QFileDialog:
        dialog = self._file_dialog(title, word)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(_SUFFIX)
        return dialog

    def _file_dialog(self, title: str, word: str) -> QFileDialog:
        folder = self._settings.get(names.LAST_FOLDER) or str(paths.data_folder())
        dialog = file_dialog(self._parent_window, title, folder, self.tr("Databases ({0})").format(_PATTERN))
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, word)
        dialog.fileSelected.connect(self._remember_folder)
        dialog.rejected.connect(self.given_up)
        return dialog

    def _show(self, dialog: QFileDialog) -> QFileDialog:
        self._dialog = dialog  # without a window nobody else keeps it
        dialog.open()
        return dialog

    def _remember_folder(self, path: str) -> None:
        self._settings.set(names.LAST_FOLDER, str(Path(path).parent))
