from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.ui.clients.page import LIST_MODE, ClientsPage
from crm_desktop.ui.shell.context import AppContext, ExportRequest
from tests.ui.clients.list_helpers import Shop, entry, settle
from tests.ui.clients.segment_helpers import name_it, pick


def test_a_whole_selection_is_not_to_be_called(
    page: ClientsPage, app_context: AppContext, shop: Shop, qtbot: QtBot
) -> None:
    pick(page, shop.anna, shop.igor)
    entry(page.groups.menu(), "Do not call…").trigger()
    name_it(page, "просил")
    settle(qtbot, app_context)
    client = app_context.services.clients.get(shop.anna)
    assert client.do_not_call is not None
    assert client.do_not_call.reason == "просил"
    entry(page.groups.menu(), "May be called again").trigger()
    settle(qtbot, app_context)
    assert app_context.services.clients.get(shop.igor).do_not_call is None
    app_context.services.history.undo_last()
    assert app_context.services.clients.get(shop.igor).do_not_call is not None


def test_one_entry_is_written_for_many(
    page: ClientsPage, app_context: AppContext, shop: Shop, qtbot: QtBot
) -> None:
    pick(page, shop.anna, shop.igor)
    entry(page.groups.menu(), "Log a contact…").trigger()
    panel = page.groups.log_panel
    assert panel.isVisible()
    panel.form.text.setPlainText("Поздравили с праздником")
    panel.form.save.click()
    settle(qtbot, app_context)
    assert panel.isHidden()
    for client_id in (shop.anna, shop.igor):
        row = app_context.services.clients.rows([client_id])[client_id]
        assert row.last_contact_at is not None
    app_context.services.history.undo_last()
    assert app_context.services.clients.rows([shop.anna])[shop.anna].last_contact_at is None


def test_a_selection_is_exported_from_the_narrow_list_too(
    page: ClientsPage, app_context: AppContext, shop: Shop
) -> None:
    asked: list[ExportRequest] = []
    app_context.shell.export_requested.connect(asked.append)
    page.set_mode(LIST_MODE)
    assert page.list_pane.bulk.button("excel").isHidden()
    pick(page, shop.anna, shop.igor)
    entry(page.groups.menu(), "Export…").trigger()
    assert set(asked[-1].ids) == {shop.anna, shop.igor}
