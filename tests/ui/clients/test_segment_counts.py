from __future__ import annotations

import json

from pytestqt.qtbot import QtBot

from crm_desktop.ui.clients.page import ClientsPage
from crm_desktop.ui.clients.views import ALL
from crm_desktop.ui.shell.context import AppContext
from tests.ui.clients.list_helpers import Shop, names


def test_segments_are_chips_with_their_sizes(
    page: ClientsPage, segments: tuple[int, int], app_context: AppContext, shop: Shop, qtbot: QtBot
) -> None:
    rule, frozen = segments
    chips = page.table_pane.chips
    assert chips.chip(f"segment:{rule}").text() == "Важные 1"
    assert chips.chip(f"segment:{frozen}").accessibleName() == "Список, 2"
    app_context.services.clients.add_tag([shop.igor], "VIP")
    qtbot.waitUntil(lambda: chips.chip(f"segment:{rule}").text() == "Важные 2")


def test_the_segment_of_last_time_is_shown_at_the_start(
    page: ClientsPage, segments: tuple[int, int], app_context: AppContext, qtbot: QtBot
) -> None:
    page.clients.choose_view(f"segment:{segments[1]}")
    names(qtbot, app_context, page.clients)
    kept = json.loads(json.dumps(page.state()))
    later = ClientsPage(app_context)
    qtbot.addWidget(later)
    later.restore_state(kept)
    with qtbot.waitSignal(later.clients.loaded):
        later.clients.load()
    assert later.clients.view.title() == "Список"
    assert names(qtbot, app_context, later.clients) == ["Ковальчук Мария", "Савченко Игорь"]


def test_a_segment_that_is_gone_gives_way_to_all_clients(
    page: ClientsPage, segments: tuple[int, int], app_context: AppContext, qtbot: QtBot
) -> None:
    page.clients.choose_view(f"segment:{segments[1]}")
    names(qtbot, app_context, page.clients)
    app_context.services.segments.remove(segments[1])
    qtbot.waitUntil(lambda: page.clients.view_key == ALL)
    assert len(names(qtbot, app_context, page.clients)) == 5
