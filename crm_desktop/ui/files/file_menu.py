"""The menu of the chosen files."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.domain.attachment import Attachment
from crm_desktop.domain.file_names import is_program
from crm_desktop.ui.runtime.i18n import Translated
from crm_desktop.ui.runtime.icons import icon


class FileMenu(Translated):
    """What can be done with the chosen files, each under a key of its own."""

    def make(self, chosen: list[Attachment], parent: QWidget) -> QMenu:
        """Return the menu; the data of an entry is its key. What concerns one file stands only there."""
        menu = QMenu(parent)
        is_one = len(chosen) == 1
        entries = [
            ("open", self.tr("Open"), "external-link", "Return"),
            ("preview", self.tr("Preview"), "eye", "Space"),
            ("folder", self.tr("Show in folder"), "folder-open", ""),
            ("", "", "", ""),
            ("save", self.tr("Save as…") if is_one else self.tr("Save to folder…"), "download", ""),
            ("copy", self.tr("Copy"), "copy", "Ctrl+C"),
            ("rename", self.tr("Rename"), "pencil", "F2"),
            ("", "", "", ""),
            ("remove", self.tr("Remove"), "trash-2", "Del"),
        ]
        for key, text, icon_name, shortcut in entries:
            if not key:
                menu.addSeparator()
            elif is_one or key in ("save", "copy", "remove"):
                if key == "open" and is_program(chosen[0].name):
                    continue
                action = menu.addAction(icon(icon_name), text)
                action.setData(key)
                action.setShortcut(shortcut)
        return menu
