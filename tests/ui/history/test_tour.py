"""The tour of the history."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.ui.history.tour import TOURS
from crm_desktop.ui.shell.context import AppContext
from tests.ui.touring import names


def test_every_state_is_shown(app_context: AppContext, qtbot: QtBot) -> None:
    assert names(TOURS, app_context, qtbot) == ["history", "history-undone"]
    assert app_context.services.history.status().redo is None


def test_an_empty_history_is_shown(app_context: AppContext, qtbot: QtBot) -> None:
    assert names(TOURS, app_context, qtbot, on_new_base=True) == ["history-empty"]
