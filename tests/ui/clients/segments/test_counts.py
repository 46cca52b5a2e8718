from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.ui.clients.page import ClientsPage
from crm_desktop.ui.shell.context import AppContext
from tests.ui.clients.list_helpers import Shop


def test_segments_are_chips_with_their_sizes(
    page: ClientsPage, segments: tuple[int, int], app_context: AppContext, shop: Shop, qtbot: QtBot
) -> None:
    rule, frozen = segments
    chips = page.table_pane.chips
    assert chips.chip(f"segment:{rule}").text() == "Важные 1"
    assert chips.chip(f"segment:{frozen}").accessibleName() == "Список, 2"
    app_context.services.clients.add_tag([shop.igor], "VIP")
    qtbot.waitUntil(lambda: chips.chip(f"segment:{rule}").text() == "Важные 2", timeout=5000)
