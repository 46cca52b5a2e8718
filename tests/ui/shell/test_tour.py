"""The tour of the window itself."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.tour import TOURS
from tests.ui.touring import names


def test_every_state_is_shown(app_context: AppContext, qtbot: QtBot) -> None:
    found = names(TOURS, app_context, qtbot)
    assert len(found) == len(set(found))
    assert {
        "palette-found",
        "main-menu",
        "create",
        "shortcuts",
        "about",
        "crash-report",
        "small-window",
        "small-window-deals",
    } <= set(found)
