from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox  # noqa: TID251 - the box is what the user sees
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.services import Services
from crm_desktop.ui.clients.actions import LONG, ClientActions
from crm_desktop.ui.clients.page import ClientsPage
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_clients
from tests.ui.clients.list_helpers import Shop, settle


def status(services: Services, client_id: int) -> str:
    return services.clients.get(client_id).draft.status


def test_bulk_edit_is_one_action_that_can_be_taken_back(
    qtbot: QtBot, app_context: AppContext, actions: ClientActions, shop: Shop
) -> None:
    services = app_context.services
    actions.set_value([shop.anna, shop.igor, shop.maria], "status", "Спящий")
    qtbot.waitUntil(lambda: bool(shop.toasts))
    assert shop.toasts == ["Status: Спящий · 3 clients"]
    assert {status(services, each) for each in (shop.anna, shop.igor, shop.maria)} == {"Спящий"}
    services.history.undo_last()
    assert [status(services, each) for each in (shop.anna, shop.igor, shop.maria)] == ["Клиент", "Новый", ""]
    settle(qtbot, app_context)


def test_taking_a_value_away_and_changing_nothing_are_said(
    qtbot: QtBot, app_context: AppContext, actions: ClientActions, shop: Shop
) -> None:
    actions.set_value([shop.anna], "owner", "")
    actions.set_value([shop.anna], "owner", "")
    qtbot.waitUntil(lambda: len(shop.toasts) == 2)
    assert shop.toasts == ["Responsible: none", "Nothing to change"]
    settle(qtbot, app_context)


def test_tags_are_stuck_on_and_taken_off(
    qtbot: QtBot, app_context: AppContext, actions: ClientActions, shop: Shop
) -> None:
    actions.add_tag([shop.anna, shop.igor], "VIP")
    actions.remove_tag([shop.anna, shop.igor], "VIP")
    qtbot.waitUntil(lambda: len(shop.toasts) == 2)
    assert shop.toasts == ["Tag added: VIP", "Tag removed: VIP · 2 clients"]
    assert app_context.services.clients.list_ids(ClientFilter(tags=frozenset({"VIP"}))).tolist() == []
    settle(qtbot, app_context)


def test_removal_names_the_client_and_the_bin_gives_it_back(
    qtbot: QtBot, app_context: AppContext, actions: ClientActions, shop: Shop
) -> None:
    actions.archive([shop.anna], "Лебедева Анна")
    actions.archive([shop.igor, shop.maria], "")
    actions.restore([shop.anna], "Лебедева Анна")
    qtbot.waitUntil(lambda: len(shop.toasts) == 3)
    assert shop.toasts == [
        "Moved to the recycle bin: Лебедева Анна",
        "2 clients moved to the recycle bin",
        "Brought back: Лебедева Анна",
    ]
    settle(qtbot, app_context)


def erase_box(page: ClientsPage) -> QMessageBox:
    found = page.findChild(QMessageBox)
    assert isinstance(found, QMessageBox)
    return found


def press(box: QMessageBox, text: str) -> Callable[[], None]:
    return next(each for each in box.buttons() if each.text() == text).click


def test_erasing_asks_first_by_name_and_with_verbs(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage, shop: Shop
) -> None:
    services = app_context.services
    services.clients.archive([shop.anna])
    page.actions_of.erase([shop.anna], "Лебедева Анна")
    box = erase_box(page)
    assert box.text() == "Erase “Лебедева Анна” for good?"
    assert {each.text() for each in box.buttons()} == {"Erase this client for good", "Keep"}
    press(box, "Keep")()
    settle(qtbot, app_context)
    assert services.clients.get(shop.anna).deleted_at is not None


def test_erasing_when_confirmed_leaves_nothing_to_undo_it_with(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage, shop: Shop
) -> None:
    services = app_context.services
    services.clients.archive([shop.anna, shop.igor])
    page.actions_of.erase([shop.anna, shop.igor], "")
    press(erase_box(page), "Erase 2 clients for good")()
    qtbot.waitUntil(lambda: "2 clients erased for good" in shop.toasts)
    assert services.clients.get_many([shop.anna, shop.igor]) == []
    settle(qtbot, app_context)


def test_rows_are_copied_as_the_table_on_screen(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage, shop: Shop
) -> None:
    columns = [column for column in page.clients.model.columns if column.key in ("name", "phone", "tags")]
    page.actions_of.copy([shop.igor, shop.anna], columns)
    qtbot.waitUntil(lambda: "Copied: 2 clients" in shop.toasts)
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text().split("\n") == [
        "Client\tPhone\tTags",
        "Савченко Игорь\t+7 903 118-40-02\t",
        "Лебедева Анна\t+7 912 345-67-89\tVIP, кофе",
    ]
    assert clipboard.mimeData().html().count("<tr>") == 3


def test_copying_many_rows_does_not_read_on_the_thread_of_the_window(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage, shop: Shop
) -> None:
    ids = make_clients(app_context.services, 1200)
    settle(qtbot, app_context)
    seen: list[str] = []
    connection = app_context.services.store.engine.handle.connection()
    connection.set_trace_callback(seen.append)
    page.actions_of.copy(ids, page.clients.model.columns[:1])
    qtbot.waitUntil(lambda: "Copied: 1200 clients" in shop.toasts)
    connection.set_trace_callback(None)
    of_clients = [sql for sql in seen if "FROM party" in sql]
    assert len(of_clients) <= 1  # the page on screen; copying itself takes three
    assert QGuiApplication.clipboard().text().count("\n") == 1200


def test_cell_edit_is_refused_when_somebody_was_faster(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage, shop: Shop
) -> None:
    row = page.clients.model.row_of(shop.anna)
    assert row is not None
    client = app_context.services.clients.get(shop.anna)
    client.draft.notes = "from elsewhere"
    app_context.services.clients.update(shop.anna, client.version, client.draft)
    errors: list[Exception] = []
    app_context.shell.error_raised.connect(errors.append)
    with qtbot.waitSignal(page.actions_of.edit_failed):
        page.actions_of.edit_cell(row, "notes", "mine")
    assert [type(error).__name__ for error in errors] == ["StaleError"]
    assert app_context.services.clients.get(shop.anna).draft.notes == "from elsewhere"
    settle(qtbot, app_context)


def test_two_quick_edits_of_one_row_are_both_stored(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage, shop: Shop
) -> None:
    row = page.clients.model.row_of(shop.anna)
    assert row is not None
    page.actions_of.edit_cell(row, "notes", "first")
    page.actions_of.edit_cell(row, "status", "Спящий")
    settle(qtbot, app_context)
    draft = app_context.services.clients.get(shop.anna).draft
    assert (draft.notes, draft.status) == ("first", "Спящий")
    settle(qtbot, app_context)


def test_a_long_change_says_that_it_is_under_way(
    qtbot: QtBot, app_context: AppContext, actions: ClientActions, shop: Shop
) -> None:
    actions.set_value([shop.anna, *range(100_000, 100_000 + LONG)], "status", "Спящий")
    assert shop.toasts == ["Working on 10001 clients…"]
    qtbot.waitUntil(lambda: len(shop.toasts) == 2)
    settle(qtbot, app_context)


def test_a_third_edit_is_stored_while_the_second_is_still_on_its_way(
    page: ClientsPage, app_context: AppContext, shop: Shop, qtbot: QtBot
) -> None:
    errors: list[Exception] = []
    app_context.shell.error_raised.connect(errors.append)
    row = page.clients.model.row_of(shop.igor)
    release = threading.Event()
    page.actions_of.edit_cell(row, "notes", "first")
    app_context.runner.run(lambda _progress: release.wait(10), writes=True)
    page.actions_of.edit_cell(row, "notes", "second")
    qtbot.waitUntil(lambda: app_context.services.clients.get(shop.igor).draft.notes == "first")
    qtbot.waitUntil(lambda: app_context.runner.busy_count == 2)
    page.actions_of.edit_cell(row, "status", "Спящий")
    release.set()
    settle(qtbot, app_context)
    draft = app_context.services.clients.get(shop.igor).draft
    assert (draft.notes, draft.status, errors) == ("second", "Спящий", [])
