"""The screen of duplicates as the shell sees it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.clients.duplicates import DuplicatesPage
from crm_desktop.ui.clients.duplicates_feature import DUPLICATES
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.features import FEATURES


def test_the_shell_can_make_the_screen(app_context: AppContext, qtbot: QtBot) -> None:
    assert DUPLICATES in FEATURES
    host = QWidget()
    qtbot.addWidget(host)
    page = DUPLICATES.make_page(app_context, host)
    assert isinstance(page, DuplicatesPage)
    assert {command.key for command in DUPLICATES.commands} == set(page.commands())
