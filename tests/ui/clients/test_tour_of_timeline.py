"""The tour of the timeline."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.ui.clients.tour_of_timeline import TOUR
from crm_desktop.ui.shell.context import AppContext
from tests.ui.touring import names


def test_every_state_is_shown(app_context: AppContext, qtbot: QtBot) -> None:
    assert names((TOUR,), app_context, qtbot) == [
        "timeline-many-entries",
        "timeline-composer",
        "timeline-decisions",
        "timeline-search",
        "timeline-edit-in-place",
        "timeline-company",
    ]
