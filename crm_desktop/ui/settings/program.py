"""About the program: version, licences, where its files are, and what to send when something is wrong."""

from __future__ import annotations

import platform

import PySide6
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop import __version__
from crm_desktop.system import paths
from crm_desktop.system.versions import python_version, sqlite_version
from crm_desktop.ui.settings.section import Section, group_card
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.text import label


class ProgramSection(Section):
    """Version and licences, folders, and the facts that help whoever helps."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._version = label("", "strong", self)
        self._parts = label("", "secondary", self, wraps=True)
        self._folder = label("", "small", self, wraps=True)
        self._folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.show_folder = button("", "", "folder-open", self)
        self.copy = button("", "", "copy", self)
        card, inside = group_card()
        for widget in (self._version, self._parts, self._folder):
            inside.addWidget(widget)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.show_folder)
        foot.addWidget(self.copy)
        foot.addStretch(1)
        inside.addLayout(foot)
        self.body.addWidget(card)
        self.show_folder.clicked.connect(_show_data_folder)
        self.copy.clicked.connect(self._on_copy)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("About the program"))
        self.hint.setText(self.tr("All your data stay on your own computers. Nothing is sent anywhere."))
        self._version.setText(f"{paths.APP_NAME} {__version__}")
        self._parts.setText(
            self.tr(
                "Free software under the MIT licence. It uses Qt and PySide (LGPL), the font Inter (OFL) and the"
                " icons of Lucide (ISC); their licences come with the program."
            )
        )
        self._folder.setText(self.tr("Data folder: {0}").format(paths.data_folder()))
        self.show_folder.setText(self.tr("Open the data folder"))
        self.copy.setText(self.tr("Copy the facts for support"))

    def first(self) -> QWidget | None:
        return self.copy

    def facts(self) -> str:
        """Return what one needs to know to help: versions and settings, nothing of any client."""
        context = self.context
        address = context.services.store.engine.address
        return "\n".join(
            (
                f"{paths.APP_NAME} {__version__}",
                f"Python {python_version()}, Qt {PySide6.__version__}, SQLite {sqlite_version()}",
                f"{platform.system()} {platform.release()} {platform.machine()}, {QGuiApplication.platformName()}",
                f"language {context.languages.language}, theme {context.theme.mode}, rows {context.theme.density}",
                f"database: {'server' if '://' in address else 'file'}",
                f"data folder: {paths.data_folder()}",
            )
        )

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.facts())
        self.context.shell.toast(self.tr("Copied. Paste it into your message."))


def _show_data_folder() -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.data_folder())))
