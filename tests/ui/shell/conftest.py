"""The main window over a real base, for tests of the shell."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.main_window import MainWindow
from tests.ui.shell.pages import FEATURES, ClientsPage


@pytest.fixture
def window(app_context: AppContext, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window, shown, with the first screen open."""
    result = MainWindow(app_context, FEATURES)
    qtbot.addWidget(result)
    result.resize(1280, 800)
    result.start()
    result.show()
    qtbot.waitExposed(result)
    result.activateWindow()
    yield result
    result.toasts.clear()
    result.palette_popup.dismiss()


@pytest.fixture
def clients_page(window: MainWindow) -> ClientsPage:
    """The screen of clients in the window."""
    page = window.pages.page("clients")
    assert isinstance(page, ClientsPage)
    return page
