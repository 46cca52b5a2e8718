"""The tour of an import."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.ui.importing.tour import TOURS
from crm_desktop.ui.shell.context import AppContext
from tests.ui.touring import names


def test_every_page_is_shown_and_the_base_is_left_as_it_was(app_context: AppContext, qtbot: QtBot) -> None:
    shown = names(TOURS, app_context, qtbot)
    assert shown[0] == "import-choose"
    assert shown[-2:] == ["import-done", "import-undone"]
    assert len(shown) == len(set(shown)) >= 8
    assert app_context.services.history.status().redo is not None
