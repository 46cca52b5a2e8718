"""The menus of the segment that the list shows."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.conditions import Condition, Op
from crm_desktop.ui.clients.page import ClientsPage
from crm_desktop.ui.clients.views import ALL
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.name_popup import NamePopup
from tests.ui.clients.list_helpers import Shop, entry, names, settle
from tests.ui.clients.segment_helpers import VIP, name_it


def view_menu(page: ClientsPage) -> QMenu:
    return page.menus.view_menu(QPoint(100, 100))


def test_a_segment_by_rule_shows_its_rule_and_a_frozen_one_its_members(
    page: ClientsPage, segments: tuple[int, int], app_context: AppContext, qtbot: QtBot
) -> None:
    rule, frozen = segments
    page.clients.choose_view(f"segment:{rule}")
    assert names(qtbot, app_context, page.clients) == ["Лебедева Анна"]
    assert page.clients.state.filter == VIP
    page.clients.choose_view(f"segment:{frozen}")
    assert names(qtbot, app_context, page.clients) == ["Ковальчук Мария", "Савченко Игорь"]


def test_what_is_shown_becomes_a_segment(page: ClientsPage, app_context: AppContext, qtbot: QtBot) -> None:
    page.clients.set_filter(VIP)
    entry(view_menu(page), "Save as a segment…").trigger()
    name_it(page, "Новый сегмент")
    settle(qtbot, app_context)
    assert page.clients.view.title() == "Новый сегмент"
    assert not page.clients.is_changed
    assert app_context.services.segments.list()[0].rule == VIP


def test_a_rule_is_changed_to_what_is_shown(
    page: ClientsPage, segments: tuple[int, int], app_context: AppContext, qtbot: QtBot
) -> None:
    rule, _ = segments
    page.clients.choose_view(f"segment:{rule}")
    assert not entry(view_menu(page), "Change the rule to what is shown").isEnabled()
    wider = ClientFilter(conditions=(Condition("tags", Op.FILLED),))
    page.clients.set_filter(wider)
    entry(view_menu(page), "Change the rule to what is shown").trigger()
    settle(qtbot, app_context)
    assert app_context.services.segments.get(rule).rule == wider
    qtbot.waitUntil(lambda: not page.clients.is_changed)


def test_a_segment_is_frozen_renamed_and_removed(
    page: ClientsPage, segments: tuple[int, int], app_context: AppContext, qtbot: QtBot, shop: Shop
) -> None:
    rule, _ = segments
    page.clients.choose_view(f"segment:{rule}")
    entry(view_menu(page), "Freeze as a list…").trigger()
    popup = page.findChild(NamePopup)
    assert popup is not None
    assert popup.field.text().startswith("Важные, ")
    name_it(page, "Застывшие")
    settle(qtbot, app_context)
    made = app_context.services.segments.find("застывшие")
    assert made is not None
    assert made.is_frozen
    assert page.clients.view.segment == made
    entry(view_menu(page), "Rename…").trigger()
    name_it(page, "Лёд")
    settle(qtbot, app_context)
    qtbot.waitUntil(lambda: page.clients.view.title() == "Лёд")
    entry(view_menu(page), "Remove the segment").trigger()
    settle(qtbot, app_context)
    qtbot.waitUntil(lambda: page.clients.view_key == ALL)
    assert shop.toasts[-1] == "Segment removed: Лёд"
