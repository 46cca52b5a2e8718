"""The tour of the settings."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.ui.settings.page import ENTRIES
from crm_desktop.ui.settings.tour import TOURS
from crm_desktop.ui.shell.context import AppContext
from tests.ui.touring import names


def test_every_section_is_shown(app_context: AppContext, qtbot: QtBot) -> None:
    assert names(TOURS, app_context, qtbot) == [f"settings-{key}" for key in ENTRIES]
