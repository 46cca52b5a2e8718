"""The tour of the first screen."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.today.tour import TOURS
from tests.ui.touring import names


def test_every_state_is_shown(app_context: AppContext, qtbot: QtBot) -> None:
    assert names(TOURS, app_context, qtbot) == [
        "today",
        "today-figures",
        "today-mine",
        "today-put-off",
        "today-what-came-of-it",
        "today-blocks",
    ]


def test_the_screen_of_an_empty_base_is_shown(app_context: AppContext, qtbot: QtBot) -> None:
    assert names(TOURS, app_context, qtbot, on_new_base=True) == ["today-empty"]
