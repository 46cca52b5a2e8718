"""The tour of an export."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.ui.exporting.tour import TOURS
from crm_desktop.ui.shell.context import AppContext
from tests.ui.touring import names


def test_the_panel_is_shown(app_context: AppContext, qtbot: QtBot) -> None:
    assert names(TOURS, app_context, qtbot) == ["export", "export-vcard", "export-mailing"]
