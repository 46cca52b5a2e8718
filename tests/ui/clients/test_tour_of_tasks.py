"""The tour of tasks on the card of a client."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.ui.clients.tour_of_tasks import TOUR
from crm_desktop.ui.shell.context import AppContext
from tests.ui.touring import names


def test_every_state_is_shown(app_context: AppContext, qtbot: QtBot) -> None:
    assert names((TOUR,), app_context, qtbot) == [
        "tasks-on-the-card",
        "task-in-a-line",
        "task-over-the-card",
        "task-done",
        "important-dates",
        "important-date-form",
        "forgotten-on-the-card",
    ]
