"""The screen of clients as the shell knows it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.entity import Entity
from crm_desktop.ui.clients import COMMANDS, FEATURE
from crm_desktop.ui.clients.page import ClientsPage
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.features import FEATURES


def test_screen_of_clients_follows_the_day(app_context: AppContext, qtbot: QtBot) -> None:
    assert FEATURES[1] is FEATURE
    assert FEATURE.entity is Entity.CLIENT
    parent = QWidget()
    qtbot.addWidget(parent)
    assert isinstance(FEATURE.make_page(app_context, parent), ClientsPage)


def test_every_command_of_the_screen_is_carried_out(app_context: AppContext, qtbot: QtBot) -> None:
    page = ClientsPage(app_context)
    qtbot.addWidget(page)
    assert {command.key for command in COMMANDS} <= set(page.commands())
