"""What tests of the screen of clients share."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.ui.clients.actions import ClientActions
from crm_desktop.ui.clients.client_list import ClientList
from crm_desktop.ui.clients.lists import ClientLists
from crm_desktop.ui.clients.page import ClientsPage
from crm_desktop.ui.shell.context import AppContext
from tests.ui.clients.card_fixtures import Desk
from tests.ui.clients.list_helpers import Shop, make_shop, settle
from tests.ui.clients.segment_helpers import VIP


@pytest.fixture
def desk(app_context: AppContext, qtbot: QtBot) -> Desk:
    """A card on screen, with what it told the shell."""
    return Desk(app_context, qtbot)


@pytest.fixture
def shop(app_context: AppContext) -> Shop:
    """Four clients, and the messages that the window was asked to show."""
    result = make_shop(app_context.services)
    app_context.shell.undo_offered.connect(result.toasts.append)
    app_context.shell.toast_requested.connect(lambda request: result.toasts.append(request.text))
    return result


@pytest.fixture
def lists(app_context: AppContext, shop: Shop) -> ClientLists:
    """The names to choose from."""
    return ClientLists(app_context.services)


@pytest.fixture
def client_list(app_context: AppContext, shop: Shop, qtbot: QtBot) -> ClientList:
    """The list without a screen, complete."""
    result = ClientList(app_context)
    app_context.events.changed.connect(result.on_event)
    with qtbot.waitSignal(result.loaded):
        result.load()
    return result


@pytest.fixture
def page(app_context: AppContext, shop: Shop, qtbot: QtBot) -> ClientsPage:
    """The screen of clients, shown as a table, complete."""
    result = ClientsPage(app_context)
    qtbot.addWidget(result)
    result.resize(1240, 800)
    result.restore_state({"mode": "table"})
    with qtbot.waitExposed(result), qtbot.waitSignal(result.clients.loaded):
        result.show()
    result.focus_first()
    settle(qtbot, app_context)
    return result


@pytest.fixture
def actions(page: ClientsPage) -> ClientActions:
    """What can be done on the screen of clients."""
    return page.actions_of


@pytest.fixture
def segments(page: ClientsPage, app_context: AppContext, shop: Shop, qtbot: QtBot) -> tuple[int, int]:
    """A segment by rule and a frozen one, on screen."""
    services = app_context.services
    made = (
        services.segments.create("Важные", VIP),
        services.segments.create_frozen("Список", [shop.igor, shop.maria]),
    )
    qtbot.waitUntil(lambda: page.clients.groups.counts == {made[0]: 1, made[1]: 2})
    return made
