"""Dialogs for files: they begin where people keep theirs, and speak the language of the program throughout."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


def file_dialog(parent: QWidget | None, title: str, folder: str = "", name_filter: str = "") -> QFileDialog:
    """Return a dialog that begins in a folder, or in the user's documents when there is no such folder."""
    start = folder if folder and Path(folder).is_dir() else documents()
    dialog = QFileDialog(parent, title, start, name_filter)
    translate = QCoreApplication.translate
    # Qt's own translation knows these words, but not for the dialog that stands in for a missing system one.
    for what, words in (
        (QFileDialog.DialogLabel.LookIn, translate("FileDialog", "Folder:")),
        (QFileDialog.DialogLabel.FileName, translate("FileDialog", "File name:")),
        (QFileDialog.DialogLabel.FileType, translate("FileDialog", "Kind of file:")),
        (QFileDialog.DialogLabel.Reject, translate("FileDialog", "Cancel")),
    ):
        dialog.setLabelText(what, words)
    return dialog


def documents() -> str:
    """Return the folder of the user's documents, or the home folder where there is none."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return found if found and Path(found).is_dir() else str(Path.home())
