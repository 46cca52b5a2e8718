from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.ui.clients.page import ClientsPage
from crm_desktop.ui.clients.views import BIN
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.table.column_menu import ColumnChooser
from tests.ui.clients.list_helpers import Shop, names, settle
from tests.ui.keyboard import type_text


def test_count_and_words_tell_what_is_shown(qtbot: QtBot, app_context: AppContext, page: ClientsPage) -> None:
    pane = page.table_pane
    assert pane.count.text() == str(len(page.clients.model.ids))
    page.clients.set_filter(ClientFilter(tags=frozenset({"опт"})))
    settle(qtbot, app_context)
    assert (pane.count.text(), pane.words.full_text()) == ("1", "· опт")
    assert pane.filter_button.isChecked()


def test_search_waits_for_a_pause_and_escape_empties_it(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage
) -> None:
    search = page.table_pane.search
    page.focus_find()
    qtbot.waitUntil(search.hasFocus)
    with qtbot.waitSignal(page.clients.loaded):
        type_text(search, "анна")
    assert names(qtbot, app_context, page.clients) == ["Лебедева Анна"]
    with qtbot.waitSignal(page.clients.loaded):
        qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert len(page.clients.model.ids) > 3


def test_another_view_takes_the_search_away_even_under_the_cursor(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage
) -> None:
    search = page.table_pane.search
    page.focus_find()
    with qtbot.waitSignal(page.clients.loaded):
        type_text(search, "анна")
    page.clients.choose_view("recent")
    assert search.text() == ""
    settle(qtbot, app_context)
    with qtbot.waitSignal(page.clients.loaded):
        type_text(search, "анна")
    assert names(qtbot, app_context, page.clients) == ["Лебедева Анна"]


def test_both_faces_search_for_the_same(qtbot: QtBot, app_context: AppContext, page: ClientsPage) -> None:
    with qtbot.waitSignal(page.clients.loaded):
        type_text(page.table_pane.search, "анна")
    page.toggle_mode()
    assert page.list_pane.search.text() == "анна"
    qtbot.keyClick(page.list_pane.search, Qt.Key.Key_Return)
    settle(qtbot, app_context)


def test_letters_typed_into_the_table_search(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage
) -> None:
    with qtbot.waitSignal(page.clients.loaded):
        type_text(page.table_pane.rows, "С")
    assert page.table_pane.search.text() == "С"
    assert page.table_pane.search.hasFocus()


def test_nothing_found_says_why_and_how_to_get_out(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage
) -> None:
    page.clients.set_text("zzzz")
    settle(qtbot, app_context)
    pane = page.table_pane
    assert pane.body.currentWidget() is pane.nothing
    assert pane.nothing.primary.text() == "Reset filter"
    pane.nothing.primary.click()
    settle(qtbot, app_context)
    assert pane.body.currentWidget() is pane.rows
    assert pane.search.text() == ""


def test_empty_bin_is_told_apart_from_nothing_found(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage
) -> None:
    page.table_pane.chips.chip(BIN).click()
    settle(qtbot, app_context)
    pane = page.table_pane
    assert pane.nothing.primary.text() == "Show all clients"
    assert pane.words.full_text().startswith("· tick clients")
    assert not pane.bulk.button("remove").isVisibleTo(pane.bulk)
    assert pane.bulk.button("restore").isVisibleTo(pane.bulk)
    pane.nothing.primary.click()
    settle(qtbot, app_context)
    assert page.clients.view_key == "all"


def test_bar_takes_the_place_of_the_views_so_that_rows_do_not_move(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage
) -> None:
    rows, pane = page.table_pane.rows, page.table_pane
    before = rows.mapTo(page, rows.rect().topLeft())
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert pane.line.currentWidget() is pane.bulk
    assert pane.bulk.accessibleName() == f"Selected 1 of {len(page.clients.model.ids)}"
    assert rows.mapTo(page, rows.rect().topLeft()) == before
    pane.bulk.select_all_requested.emit()
    assert page.clients.model.checked_count == len(page.clients.model.ids)
    pane.bulk.clear_requested.emit()
    assert pane.line.currentWidget() is not pane.bulk
    assert rows.hasFocus()


def test_filter_row_filters_and_goes_with_escape(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage
) -> None:
    page.commands()["clients_filter_row"]()
    field = page.table_pane.rows.head.filter_field("phone")
    assert isinstance(field, QLineEdit)
    with qtbot.waitSignal(page.clients.loaded):
        type_text(field, "8 (903) 118")
    assert names(qtbot, app_context, page.clients) == ["Савченко Игорь"]
    with qtbot.waitSignal(page.clients.loaded):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not page.table_pane.rows.head.is_filter_shown
    assert not page.table_pane.row_filter_button.isChecked()
    assert page.table_pane.rows.hasFocus()


def test_filter_row_shows_the_filter_of_a_view(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage, shop: Shop
) -> None:
    page.table_pane.show_filter_row(is_shown=True)
    page.clients.set_columns_filter({"name": "Савч"})
    view = app_context.services.views.save("С", page.clients.state_to_save())
    settle(qtbot, app_context)
    page.clients.choose_view("all")
    assert page.table_pane.rows.head.filter_texts() == {}
    page.clients.choose_view(f"saved:{view}")
    assert page.table_pane.rows.head.filter_texts() == {"name": "Савч"}
    settle(qtbot, app_context)


def test_columns_are_chosen_by_button(qtbot: QtBot, app_context: AppContext, page: ClientsPage) -> None:
    page.table_pane.columns_button.click()
    chooser = page.table_pane.findChild(ColumnChooser)
    assert isinstance(chooser, ColumnChooser)
    next(action for action in chooser.actions() if action.text() == "City").toggle()
    assert "city" in page.clients.state.columns
    assert page.clients.is_changed
    chooser.close()


def test_every_control_has_a_name(page: ClientsPage) -> None:
    for pane in (page.table_pane, page.list_pane):
        controls = [pane.filter_button, pane.mode_button, pane.search, pane.rows, pane.chips]
        assert all(control.accessibleName() for control in controls)


def test_a_narrow_table_leaves_its_room_to_the_search_box(page: ClientsPage) -> None:
    pane = page.table_pane
    assert pane.columns_button.text() == "Columns"
    page.resize(700, 600)
    assert pane.columns_button.text() == ""
    assert pane.columns_button.accessibleName() == "Columns"
    assert pane.search.width() >= 160


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_from_the_search_into_the_rows(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage, key: Qt.Key
) -> None:
    pane = page.table_pane
    page.focus_find()
    type_text(pane.search, "савченко")
    with qtbot.waitSignal(page.clients.loaded):
        qtbot.keyClick(pane.search, key)
        assert pane.search.hasFocus()  # until the rows are there
    assert pane.rows.hasFocus()
    assert pane.rows.current_id() == page.clients.model.ids[0]
    page.clients.set_text("zzzz")
    settle(qtbot, app_context)
    page.focus_find()
    qtbot.keyClick(pane.search, key)
    assert pane.search.hasFocus()


@pytest.mark.parametrize("mode", ["list", "table"])
def test_tab_goes_through_the_pane_as_it_is_seen(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage, mode: str
) -> None:
    page.set_mode(mode)
    settle(qtbot, app_context)
    pane = page.pane
    app_context.services.views.save("Опт", page.clients.state)
    page.clients.reload_views()
    page.focus_find()
    seen = [QApplication.focusWidget()]
    while seen[-1] is not pane.rows:
        qtbot.keyClick(seen[-1], Qt.Key.Key_Tab)
        assert QApplication.focusWidget() not in seen
        seen.append(QApplication.focusWidget())
    places = [widget.mapTo(page, widget.rect().center()) for widget in seen]
    lines = [place.y() // 24 for place in places]
    assert lines == sorted(lines)
    for before, after in pairwise(places):
        assert after.y() - before.y() > 12 or after.x() > before.x()
    assert all(chip in seen for chip in pane.chips._chips.values() if chip.isVisible())
