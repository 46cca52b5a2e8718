"""Closing keeps the program beside the clock only where there is such a place and the user agreed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.system import settings as names
from crm_desktop.ui.reminders.tray import YES, Tray
from crm_desktop.ui.shell.context import AppContext


def test_without_a_place_beside_the_clock_closing_closes(qtbot: QtBot, app_context: AppContext) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    tray = Tray(app_context, window)
    app_context.settings.set(names.CLOSE_TO_TRAY, YES)
    tray.start()
    assert not tray.is_there
    assert not tray.hide_instead()
    assert not app_context.shell.hide_instead_of_closing()


def test_the_menu_leads_to_everything(qtbot: QtBot, app_context: AppContext) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    tray = Tray(app_context, window)
    commands: list[str] = []
    app_context.shell.command_requested.connect(commands.append)
    asked: list[str] = []
    tray.clicked.connect(lambda: asked.append("window"))
    tray.list_requested.connect(lambda: asked.append("list"))
    tray.task_requested.connect(lambda: asked.append("task"))
    tray.pause_requested.connect(lambda: asked.append("pause"))
    texts = [action.text() for action in tray._menu.actions() if action.text()]
    assert len(texts) == 5
    for action in tray._menu.actions():
        action.trigger()
    assert asked == ["window", "list", "task", "pause"]
    assert commands == ["quit"]
