from __future__ import annotations

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client_list import ClientFilter, ClientSort
from crm_desktop.ui.clients.page import ClientsPage
from crm_desktop.ui.clients.views import BIN
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.name_popup import NamePopup
from tests.ui.clients.list_helpers import Shop, entry, settle


def texts(menu: object) -> list[str]:
    return [action.text().split("\t")[0] for action in menu.actions() if not action.isSeparator()]  # type: ignore[attr-defined]


def named(page: ClientsPage, name: str) -> None:
    popup = page.findChild(NamePopup)
    assert isinstance(popup, NamePopup)
    popup.field.setText(name)
    popup.field.returnPressed.emit()


def test_row_menu_is_short_and_ends_with_what_removes(page: ClientsPage) -> None:
    done: list[str] = []
    menu = page.menus.row_menu(done.append)
    assert len(texts(menu)) <= 8
    assert texts(menu)[-1] == "Move to the recycle bin"
    assert menu.actions()[-2].isSeparator()
    for text in ("Open card", "Copy as a table", "Export to Excel…", "Move to the recycle bin"):
        entry(menu, text).trigger()
    assert done == ["open", "copy", "excel", "remove"]


def test_row_menu_of_the_bin_brings_back_or_erases(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage
) -> None:
    page.clients.choose_view(BIN)
    settle(qtbot, app_context)
    assert texts(page.menus.row_menu(lambda _key: None)) == [
        "Open card",
        "Copy as a table",
        "Restore",
        "Erase for good…",
    ]


def test_values_are_given_to_all_picked_rows(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage, shop: Shop
) -> None:
    page.clients.model.check_all()
    entry(page.menus.value_menu("owner"), "Марина").trigger()
    settle(qtbot, app_context)
    assert app_context.services.clients.count(ClientFilter(owners=frozenset({""}))) == 0
    entry(page.menus.value_menu("owner"), "Nobody").trigger()
    settle(qtbot, app_context)
    assert app_context.services.clients.count(ClientFilter(owners=frozenset({"Марина"}))) == 0
    settle(qtbot, app_context)


def test_tags_old_and_new(qtbot: QtBot, app_context: AppContext, page: ClientsPage, shop: Shop) -> None:
    page.table_pane.rows.select_id(shop.igor)
    entry(page.menus.tag_menu(), "VIP").trigger()
    entry(page.menus.tag_menu(), "New tag…").trigger()
    named(page, "срочно")
    settle(qtbot, app_context)
    assert set(app_context.services.clients.get(shop.igor).draft.tags) == {"VIP", "срочно"}
    entry(page.menus.tag_menu(), "Take off", "VIP").trigger()
    settle(qtbot, app_context)
    assert app_context.services.clients.get(shop.igor).draft.tags == ("срочно",)
    settle(qtbot, app_context)


def test_view_is_saved_updated_renamed_and_removed(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage, shop: Shop
) -> None:
    views, at = app_context.services.views, QPoint(10, 10)
    page.clients.set_filter(ClientFilter(tags=frozenset({"опт"})))
    entry(page.menus.view_menu(at), "Save as a new view…").trigger()
    named(page, "Опт")
    settle(qtbot, app_context)
    assert page.clients.view.title() == "Опт"
    page.clients.set_filter(ClientFilter(tags=frozenset({"кофе"})))
    assert page.clients.is_changed
    entry(page.menus.view_menu(at), "Update the view").trigger()
    settle(qtbot, app_context)
    assert not page.clients.is_changed
    assert views.list()[0].state.filter.tags == {"кофе"}
    entry(page.menus.view_menu(at), "Rename…").trigger()
    named(page, "Кофе")
    settle(qtbot, app_context)
    assert page.clients.view.title() == "Кофе"
    entry(page.menus.view_menu(at), "Remove the view").trigger()
    settle(qtbot, app_context)
    assert views.list() == []
    assert page.clients.view.title() == "All"
    assert shop.toasts[-1] == "View removed: Кофе"


def test_changes_of_a_view_can_be_taken_back(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage
) -> None:
    page.clients.set_filter(ClientFilter(tags=frozenset({"опт"})))
    entry(page.menus.view_menu(QPoint()), "Back to the saved state").trigger()
    settle(qtbot, app_context)
    assert page.clients.state.filter == ClientFilter()


def test_order_can_be_chosen_without_a_table(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage
) -> None:
    entry(page.menus.sort_menu(), "Added").trigger()
    entry(page.menus.sort_menu(), "Descending").trigger()
    settle(qtbot, app_context)
    assert page.clients.state.sort == ClientSort("created_at", descending=True)
    assert entry(page.menus.sort_menu(), "Added").isChecked()


def test_ampersand_in_a_name_stays_in_the_name(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage, shop: Shop
) -> None:
    app_context.services.tags.create("R&D")
    settle(qtbot, app_context)
    qtbot.waitUntil(lambda: "R&D" in page.clients.lists.tags)
    entry(page.menus.tag_menu(), "R&&D").trigger()
    settle(qtbot, app_context)
    assert any("R&D" in (page.clients.model.row_at(at).tags) for at in range(len(page.clients.model.ids)))
