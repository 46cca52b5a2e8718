"""The tour of the sales."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.ui.sales.tour import TOURS
from crm_desktop.ui.shell.context import AppContext
from tests.ui.touring import names


def test_every_state_is_shown(app_context: AppContext, qtbot: QtBot) -> None:
    found = names(TOURS, app_context, qtbot)
    assert found == ["sales", "sales-one", "sales-payment", "sales-cancel"]


def test_the_screen_without_sales_is_shown(app_context: AppContext, qtbot: QtBot) -> None:
    assert names(TOURS, app_context, qtbot, on_new_base=True) == ["sales-empty"]
