"""Asking for files: which to import, and where to save the problems. The dialogs never block."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from crm_desktop.system.settings import LAST_FOLDER, Settings
from crm_desktop.ui.widgets.file_dialog import file_dialog

_READABLE = "*.xlsx *.xlsm *.xlsb *.xls *.ods *.csv *.tsv *.txt *.vcf *.json *.html *.htm *.xml"


def ask_file(parent: QWidget, settings: Settings, on_chosen: Callable[[list[Path]], None]) -> QFileDialog:
    """Ask which files to import."""
    translate = QCoreApplication.translate
    dialog = file_dialog(
        parent, translate("ImportDialogs", "Choose a file with clients"), settings.get(LAST_FOLDER)
    )
    dialog.setNameFilters(
        [
            translate("ImportDialogs", "Lists of clients ({0})").format(_READABLE),
            translate("ImportDialogs", "All files (*)"),
        ]
    )
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, translate("ImportDialogs", "Choose"))

    def on_selected(files: list[str]) -> None:
        if files:
            settings.set(LAST_FOLDER, str(Path(files[0]).parent))
            on_chosen([Path(each) for each in files])

    dialog.filesSelected.connect(on_selected)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def ask_problem_file(
    parent: QWidget, settings: Settings, name: str, on_chosen: Callable[[Path], None]
) -> QFileDialog:
    """Ask where to save the problem rows."""
    translate = QCoreApplication.translate
    dialog = file_dialog(
        parent,
        translate("ImportDialogs", "Save the problem rows"),
        settings.get(LAST_FOLDER),
        translate("ImportDialogs", "Excel workbook (*.xlsx)"),
    )
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("xlsx")
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, translate("ImportDialogs", "Save"))
    dialog.selectFile(f"{name}.xlsx")

    def on_selected(file: str) -> None:
        settings.set(LAST_FOLDER, str(Path(file).parent))
        on_chosen(Path(file))

    dialog.fileSelected.connect(on_selected)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
