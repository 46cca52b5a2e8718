"""A new task is about the client that the screen shows."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.ui.clients.page import LIST_MODE, TABLE_MODE, ClientsPage
from crm_desktop.ui.shell.context import AppContext
from tests.ui.clients.list_helpers import Shop, settle


def test_a_new_task_is_about_the_client_in_view(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage, shop: Shop
) -> None:
    page.set_mode(LIST_MODE)
    page.pane.rows.select_id(shop.maria)
    settle(qtbot, app_context)
    assert page.record_in_view() == EntityRef(Entity.CLIENT, shop.maria)
    page.set_mode(TABLE_MODE)
    page.focus_first()
    assert page.record_in_view() == EntityRef(Entity.CLIENT, shop.maria)
    page.focus_find()
    assert page.record_in_view() is None
