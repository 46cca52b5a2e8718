"""Backup copies of the base: the list, one more now, and the way back to one of them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.errors import CrmError, StorageError, StorageReason
from crm_desktop.domain.maintenance import BackupInfo
from crm_desktop.system import paths
from crm_desktop.ui.runtime.error_texts import describe
from crm_desktop.ui.settings.section import Section, group_card
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.icon_view import IconView
from crm_desktop.ui.widgets.text import ElidingLabel, label

MAX_SHOWN = 30


class CopySection(Section):
    """What could be restored, and from when it is."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._folder = paths.backups_folder()
        self._copies: list[BackupInfo] = []
        self.make = button("", "primary", "hard-drive", self)
        self.save_as = button("", "", "save", self)
        self.open_file = button("", "", "rotate-ccw", self)
        self.problem = label("", "secondary", self, wraps=True)
        self.problem.hide()
        self._none = label("", "secondary", self, wraps=True)
        self._place = ElidingLabel("", "small", self)
        self._show_folder = button("", "link", parent=self)
        buttons = FlowLayout(spacing=8)
        for each in (self.make, self.save_as, self.open_file):
            buttons.addWidget(each)
        self._card, inside = group_card()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        inside.addWidget(self._none)
        inside.addLayout(self._rows)
        where = QHBoxLayout()
        where.addWidget(self._place, 1)
        where.addWidget(self._show_folder)
        self.body.addLayout(buttons)
        self.body.addWidget(self.problem)
        self.body.addWidget(self._card)
        self.body.addLayout(where)
        self.make.clicked.connect(self._on_make)
        self.save_as.clicked.connect(lambda: context.shell.run_command("backup"))
        self.open_file.clicked.connect(lambda: context.shell.run_command("restore"))
        self._show_folder.clicked.connect(self._on_show_folder)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Backup copies"))
        self.hint.setText(
            self.tr(
                "The program makes a copy each day by itself, keeps those of the last week, and older ones at"
                " growing distances."
            )
        )
        self.make.setText(self.tr("Make a copy now"))
        self.save_as.setText(self.tr("Save a copy elsewhere…"))
        self.open_file.setText(self.tr("Restore from a file…"))
        self._none.setText(self.tr("There is no copy yet."))
        self._place.setText(self.tr("The copies are in the folder {0}").format(self._folder))
        self._show_folder.setText(self.tr("Open the folder"))
        self._show_copies(self._copies)

    def refresh(self) -> None:
        maintenance = self.context.services.maintenance
        self._latest.ask(lambda _progress: maintenance.backups(self._folder), self._show_copies, self._fail)

    def first(self) -> QWidget | None:
        return self.make

    def _on_make(self) -> None:
        self.make.setEnabled(False)
        maintenance, shell = self.context.services.maintenance, self.context.shell

        def on_done(made: BackupInfo) -> None:
            self.make.setEnabled(True)
            shell.toast(self.tr("A copy was made: {0}").format(made.path.name))
            self.refresh()

        def on_error(error: Exception) -> None:
            self.make.setEnabled(True)
            shell.show_error(error)

        folder = self._folder
        self.context.runner.run(
            lambda progress: maintenance.backup_now(folder, progress),
            on_done,
            on_error,
            writes=True,
            owner=self,
        )

    def _fail(self, error: Exception) -> None:
        if isinstance(error, StorageError) and error.reason is StorageReason.SERVER_BACKUP:
            for widget in (
                self._card,
                self.make,
                self.save_as,
                self.open_file,
                self._place,
                self._show_folder,
            ):
                widget.hide()
        if isinstance(error, CrmError):
            self.problem.setText(describe(error).text)
            self.problem.show()

    def _show_copies(self, copies: list[BackupInfo]) -> None:
        self._copies = copies
        self._none.setVisible(not copies)
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for copy in copies[:MAX_SHOWN]:
            self._rows.addWidget(self._row(copy))

    def _row(self, copy: BackupInfo) -> QWidget:
        formats = self.context.formats
        when = formats.date_time(copy.made_at)
        restore = button(self.tr("Restore…"), parent=self)
        restore.setAccessibleName(self.tr("Restore the copy of {0}").format(when))
        restore.clicked.connect(partial(self._on_restore, copy.path))
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(IconView("database", "text2", 16, row))
        line.addWidget(label(when, "", row))
        line.addWidget(label(formats.file_size(copy.size), "small", row))
        line.addStretch(1)
        line.addWidget(restore)
        return row

    def _on_restore(self, path: Path) -> None:
        self.context.shell.restore(path)

    def _on_show_folder(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
