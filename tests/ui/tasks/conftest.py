"""What tests of the calendar share."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.ui.shell.context import AppContext
from tests.ui.tasks.calendar_desk import CalendarDesk


@pytest.fixture
def desk(app_context: AppContext, qtbot: QtBot) -> CalendarDesk:
    """The calendar, not shown yet."""
    return CalendarDesk(app_context, qtbot)
