from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.ui.clients.page import ClientsPage
from crm_desktop.ui.shell.context import AppContext
from tests.ui.clients.list_helpers import Shop, entry, names, settle
from tests.ui.clients.segment_helpers import name_it, pick


def test_a_selection_goes_into_a_segment_and_out_again(
    page: ClientsPage, segments: tuple[int, int], app_context: AppContext, shop: Shop, qtbot: QtBot
) -> None:
    _, frozen = segments
    pick(page, shop.anna)
    entry(page.groups.menu(), "Add to a segment", "Список").trigger()
    qtbot.waitUntil(lambda: app_context.services.segments.count(frozen) == 3)
    page.clients.choose_view(f"segment:{frozen}")
    names(qtbot, app_context, page.clients)
    pick(page, shop.anna)
    entry(page.groups.menu(), "Take out of this segment").trigger()
    settle(qtbot, app_context)
    assert names(qtbot, app_context, page.clients) == ["Ковальчук Мария", "Савченко Игорь"]


def test_a_selection_becomes_a_new_segment(
    page: ClientsPage, app_context: AppContext, shop: Shop, qtbot: QtBot
) -> None:
    pick(page, shop.anna, shop.igor)
    entry(page.groups.menu(), "Add to a segment", "New segment…").trigger()
    name_it(page, "Звонки")
    settle(qtbot, app_context)
    found = app_context.services.segments.find("Звонки")
    assert found is not None
    assert set(app_context.services.segments.ids(found.id)) == {shop.anna, shop.igor}
