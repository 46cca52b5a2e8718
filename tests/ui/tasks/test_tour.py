"""The tour of the calendar."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.tasks.tour import TOURS
from tests.ui.tasks.calendar_desk import TODAY, timed
from tests.ui.touring import names


def test_every_state_is_shown(app_context: AppContext, qtbot: QtBot) -> None:
    app_context.services.tasks.create(timed("Касса", TODAY, 15, rule="FREQ=DAILY"))
    assert names(TOURS, app_context, qtbot) == [
        "calendar-day",
        "calendar-week",
        "calendar-month",
        "calendar-agenda",
        "calendar-list",
        "calendar-people",
        "calendar-form",
        "calendar-form-more",
        "calendar-done",
        "calendar-menu",
        "calendar-series",
    ]


def test_an_empty_calendar_is_shown(app_context: AppContext, qtbot: QtBot) -> None:
    assert names(TOURS, app_context, qtbot, on_new_base=True) == ["calendar-empty"]
