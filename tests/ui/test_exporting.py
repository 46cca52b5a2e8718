"""Exports as the shell knows them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.exporting import COMMANDS, FEATURE
from crm_desktop.ui.exporting.panel import ExportPanel
from crm_desktop.ui.shell.context import AppContext, ExportRequest
from crm_desktop.ui.shell.feature import Place


def test_a_wish_for_a_file_opens_the_panel(app_context: AppContext, qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    place.show()
    assert FEATURE.attach is not None
    FEATURE.attach(app_context, place)
    assert place.findChild(ExportPanel) is None
    app_context.shell.export_clients(ExportRequest())
    panel = place.findChild(ExportPanel)
    assert panel is not None
    assert panel.isVisible()
    qtbot.waitUntil(lambda: app_context.runner.busy_count == 0)


def test_it_has_no_screen_of_its_own(app_context: AppContext) -> None:
    assert FEATURE.place is Place.NOWHERE
    assert [command.page for command in COMMANDS] == ["clients"]
