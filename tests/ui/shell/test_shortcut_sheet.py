from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from crm_desktop.ui.shell.main_window import MainWindow
from crm_desktop.ui.shell.shortcut_sheet import ShortcutSheet
from tests.ui.shell.pages import FEATURES


def test_every_command_with_a_shortcut_is_on_it(window: MainWindow, qtbot: QtBot) -> None:
    sheet = ShortcutSheet(window.actions_table, FEATURES, window)
    qtbot.addWidget(sheet)
    texts = {label.text() for label in sheet.findChildren(QLabel)}
    for command in window.actions_table.commands.values():
        if command.shortcuts:
            assert command.title().rstrip("…") in texts
    assert {"Ctrl+N", "Ctrl+Shift+Z, Ctrl+Y", "Ctrl+1", "Clients", "F2", "In a list"} <= texts


def test_it_opens_without_blocking(window: MainWindow, qtbot: QtBot) -> None:
    window.run_command("shortcuts")
    sheet = window.findChild(ShortcutSheet)
    assert sheet is not None
    assert sheet.isVisible()
    sheet.accept()
