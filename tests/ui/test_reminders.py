"""Reminders, as the shell gets them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.reminders import FEATURE
from crm_desktop.ui.shell.context import AppContext


def test_it_looks_once_the_first_screen_was_painted(app_context: AppContext, qtbot: QtBot) -> None:
    services = app_context.services
    services.users.act_as(services.users.create("Мария"))
    window = QWidget()
    place = QWidget(window)
    qtbot.addWidget(window)
    assert FEATURE.attach is not None
    commands = FEATURE.attach(app_context, place)
    assert set(commands) == {command.key for command in FEATURE.commands}
    assert app_context.runner.busy_count == 0
    with qtbot.waitSignal(app_context.shell.badge_changed) as told:
        window.show()
    assert told.args is not None
    assert told.args[:2] == ["reminders", 0]
