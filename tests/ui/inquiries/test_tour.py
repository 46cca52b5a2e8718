"""The tour of the inquiries."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.ui.inquiries.tour import TOURS
from crm_desktop.ui.shell.context import AppContext
from tests.ui.touring import names


def test_every_state_is_shown(app_context: AppContext, qtbot: QtBot) -> None:
    assert names(TOURS, app_context, qtbot) == [
        "inquiries",
        "inquiries-selected",
        "inquiries-converted",
        "inquiry-new",
    ]


def test_the_screen_without_inquiries_is_shown(app_context: AppContext, qtbot: QtBot) -> None:
    assert names(TOURS, app_context, qtbot, on_new_base=True) == ["inquiries-empty"]
