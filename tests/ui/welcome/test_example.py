"""The example in a base of its own."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.system import paths
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.main_window import MainWindow
from crm_desktop.ui.welcome.example import CLIENTS, Example, is_example
from crm_desktop.ui.widgets.busy_panel import BusyPanel


@pytest.fixture
def example(app_context: AppContext, window: MainWindow) -> Example:
    return Example(app_context, window)


def test_it_is_known_by_its_place() -> None:
    assert is_example(str(paths.demo_database("ru")))
    assert not is_example(str(paths.default_database()))
    assert not is_example("postgresql://host/example-ru.db")


def test_a_quiet_line_leads_back(example: Example, window: MainWindow, qtbot: QtBot) -> None:
    assert window.banner.isVisible()
    with qtbot.waitSignal(example.left):
        window.banner.action_clicked.emit()


def test_it_is_filled_once_and_somebody_works_in_it(
    example: Example, window: MainWindow, app_context: AppContext, qtbot: QtBot
) -> None:
    example.fill("Анна", "rose")
    assert window.is_covered
    qtbot.waitUntil(lambda: not window.is_covered)
    clients = app_context.services.clients
    assert len(clients.list_ids(ClientFilter())) == CLIENTS
    current = app_context.services.users.current()
    assert current is not None
    assert current.name == "Анна"
    example.fill("Анна", "rose")
    assert not window.is_covered
    assert len(clients.list_ids(ClientFilter())) == CLIENTS


def test_stopped_it_leads_back_and_leaves_no_clients(
    example: Example, window: MainWindow, app_context: AppContext, qtbot: QtBot
) -> None:
    example.fill()
    with qtbot.waitSignal(example.left):
        window.findChild(BusyPanel).cancel()
    assert not window.is_covered
    assert len(app_context.services.clients.list_ids(ClientFilter())) == 0


def test_the_line_follows_the_language(
    example: Example, window: MainWindow, app_context: AppContext, qtbot: QtBot
) -> None:
    app_context.languages.use("ru")
    qtbot.waitUntil(lambda: window.banner.text().startswith("Это пример"))
