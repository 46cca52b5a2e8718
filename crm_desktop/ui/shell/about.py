"""About the program: version, licences, and where its files are."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop import __version__
from crm_desktop.system import paths
from crm_desktop.ui.shell.mark import Mark
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.text import label


class AboutDialog(QDialog):
    """What the program is, which parts of others are in it, and a way to its folder."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About the program"))
        self.setMinimumWidth(460)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(Mark(self, 44))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(paths.APP_NAME, "title"))
        words.addWidget(label(self.tr("Version {0}").format(__version__), "secondary"))
        head.addLayout(words, 1)
        parts = self.tr(
            "Free software under the MIT licence. It uses Qt and PySide (LGPL), the font Inter (OFL) and the"
            " icons of Lucide (ISC); their licences come with the program."
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(16)
        layout.addLayout(head)
        layout.addWidget(label(parts, "secondary", wraps=True))
        folder = label(self.tr("Your data: {0}").format(paths.data_folder()), "small", wraps=True)
        folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(folder)
        show = button(self.tr("Open the folder"), "", "folder-open", self)
        show.clicked.connect(_open_data_folder)
        close = button(self.tr("Close"), "primary", parent=self)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(show)
        foot.addStretch(1)
        foot.addWidget(close)
        layout.addLayout(foot)
        close.setFocus()


def _open_data_folder() -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.data_folder())))
