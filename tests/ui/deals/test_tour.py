"""The tour of the deals."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.ui.deals.tour import TOURS
from crm_desktop.ui.shell.context import AppContext
from tests.ui.touring import names


def test_every_state_is_shown(app_context: AppContext, qtbot: QtBot) -> None:
    assert names(TOURS, app_context, qtbot) == [
        "deals-board",
        "deals-lanes",
        "deals-lanes-by-class",
        "deals-quick-add",
        "deals-lost",
        "deals-card",
        "deals-card-timeline",
        "deals-card-composer",
        "deals-card-files",
        "deals-card-history",
        "deals-actions",
        "deals-list",
    ]


def test_the_screen_without_deals_is_shown(app_context: AppContext, qtbot: QtBot) -> None:
    assert names(TOURS, app_context, qtbot, on_new_base=True) == ["deals-empty"]
