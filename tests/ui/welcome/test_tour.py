"""The tour of the first start."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.welcome.tour import TOURS
from tests.ui.touring import names


def test_every_step_is_shown(app_context: AppContext, qtbot: QtBot) -> None:
    assert names(TOURS, app_context, qtbot, on_new_base=True) == [
        "first-start",
        "first-start-2",
        "first-start-named",
        "first-start-3",
    ]
