"""The tour of the reminders."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.ui.reminders.tour import TOURS
from crm_desktop.ui.shell.context import AppContext
from tests.ui.touring import names


def test_every_kind_is_shown(app_context: AppContext, qtbot: QtBot) -> None:
    found = names(TOURS, app_context, qtbot)
    assert [name for name in found if name != "reminders-all"] == [
        "reminders-due",
        "reminders-another-time",
        "reminders-morning",
        "reminders-greetings",
        "reminders-forgotten",
        "reminders-decide",
    ]
