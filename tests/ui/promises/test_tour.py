"""The tour of the promises."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.ui.promises.tour import TOURS
from crm_desktop.ui.shell.context import AppContext
from tests.ui.touring import names


def test_every_state_is_shown(app_context: AppContext, qtbot: QtBot) -> None:
    assert names(TOURS, app_context, qtbot) == ["promises", "promises-selected", "promises-broken"]


def test_the_screen_without_promises_is_shown(app_context: AppContext, qtbot: QtBot) -> None:
    assert names(TOURS, app_context, qtbot, on_new_base=True) == ["promises-empty"]
