"""A client opened from elsewhere stays open, also where the list does not show it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.ui.clients.page import LIST_MODE, ClientsPage
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client
from tests.ui.clients.list_helpers import Shop, settle


def test_a_list_without_the_opened_client_puts_no_other_in_its_place(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage, shop: Shop
) -> None:
    page.set_mode(LIST_MODE)
    page.receive(ClientFilter(ids=(shop.maria,)))
    settle(qtbot, app_context)
    page.open_ref(EntityRef(Entity.CLIENT, shop.anna))
    settle(qtbot, app_context)
    assert page.card.client_id == shop.anna
    make_client(app_context.services, "Новый Иван")
    settle(qtbot, app_context)
    assert page.card.client_id == shop.anna
    page.clients.choose_view("all")
    settle(qtbot, app_context)
    page.pane.rows.select_id(shop.igor)
    settle(qtbot, app_context)
    assert page.card.client_id == shop.igor
