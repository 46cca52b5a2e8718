"""The menu of files: a program is never offered to be opened, several files only what fits several."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.attachment import Attachment
from crm_desktop.ui.files.file_menu import FileMenu
from crm_desktop.ui.runtime.i18n import Languages
from tests.ui.files.test_model import file


def keys(chosen: list[Attachment], parent: QWidget) -> list[str]:
    return [action.data() for action in FileMenu().make(chosen, parent).actions() if action.data()]


def test_what_is_offered(languages: Languages, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    one = ["open", "preview", "folder", "save", "copy", "rename", "remove"]
    assert keys([file(1)], parent) == one
    assert keys([file(1, "a.pdf.exe")], parent) == one[1:]
    assert keys([file(1), file(2)], parent) == ["save", "copy", "remove"]
