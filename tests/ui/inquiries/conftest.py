"""The screen of inquiries over a real base."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.ui.shell.context import AppContext
from tests.ui.inquiries.desk import Desk


@pytest.fixture
def desk(app_context: AppContext, qtbot: QtBot) -> Desk:
    return Desk(app_context, qtbot)
