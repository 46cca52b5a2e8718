"""The first screen for its tests."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.ui.shell.context import AppContext
from tests.ui.today.desk import Desk


@pytest.fixture
def desk(app_context: AppContext, qtbot: QtBot) -> Desk:
    return Desk(app_context, qtbot)


@pytest.fixture
def full(desk: Desk) -> Desk:
    """The screen with a day in it, shown."""
    desk.fill()
    desk.show()
    return desk
