"""The tour of an import."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.ui.importing.tour import TOURS
from crm_desktop.ui.shell.context import AppContext
from tests.ui.touring import CLIENTS, names


def test_every_page_is_shown_and_the_import_taken_back(app_context: AppContext, qtbot: QtBot) -> None:
    assert names(TOURS, app_context, qtbot) == [
        "import-choose",
        "import-pasted-columns",
        "import-pasted-check",
        "import-deals-columns",
        "import-deals-check",
        "import-damaged-file",
        "import-workbook-file",
        "import-workbook-columns",
        "import-workbook-check",
        "import-done",
        "import-undone",
    ]
    assert app_context.services.clients.count() < CLIENTS + 20
