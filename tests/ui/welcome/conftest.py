"""The window that the first start takes the place of."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.main_window import MainWindow
from tests.ui.shell.pages import FEATURES


@pytest.fixture
def window(app_context: AppContext, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window, shown, with its first screen open."""
    result = MainWindow(app_context, FEATURES)
    qtbot.addWidget(result)
    result.start()
    result.show()
    yield result
    result.toasts.clear()
