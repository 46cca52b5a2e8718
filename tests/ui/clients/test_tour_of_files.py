"""The tour of files."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.ui.clients.tour_of_files import TOUR
from crm_desktop.ui.shell.context import AppContext
from tests.ui.touring import names


def test_every_state_is_shown(app_context: AppContext, qtbot: QtBot) -> None:
    assert names((TOUR,), app_context, qtbot) == ["files-none-yet", "files", "file-refused", "file-preview"]
