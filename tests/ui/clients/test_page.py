"""The screen of clients as a person uses it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.ui.clients import FEATURE
from crm_desktop.ui.clients.page import LIST_MODE, TABLE_MODE, ClientsPage
from crm_desktop.ui.clients.views import BIN
from crm_desktop.ui.shell.context import AppContext, ExportRequest
from crm_desktop.ui.shell.main_window import MainWindow
from tests.factories import make_client, make_clients
from tests.ui.clients.list_helpers import Shop, names, settle
from tests.ui.keyboard import type_text

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    """Press a key where the keyboard is, as a person does who cannot see widgets."""
    target = QApplication.focusWidget()
    assert isinstance(target, QWidget)
    qtbot.keyClick(target, key, modifier)


def test_first_client_is_current_and_the_table_has_the_keyboard(page: ClientsPage) -> None:
    assert page.mode == TABLE_MODE
    assert page.table_pane.rows.hasFocus()
    assert page.table_pane.rows.currentIndex().row() == 0
    assert not page.card.isVisible()


def test_edit_in_place_by_keyboard_alone(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage, shop: Shop
) -> None:
    page.table_pane.rows.select_id(shop.igor)
    press(qtbot, Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "Савченко Игорь"
    editor.selectAll()
    type_text(editor, "Савченко Пётр Ильич")
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: app_context.services.clients.get(shop.igor).draft.name.patronymic == "Ильич")
    settle(qtbot, app_context)
    row = page.clients.model.row_of(shop.igor)
    assert row is not None
    assert row.name == "Савченко Пётр Ильич"
    app_context.services.history.undo_last()
    assert app_context.services.clients.get(shop.igor).draft.name.first_name == "Игорь"
    settle(qtbot, app_context)


def test_refused_edit_shows_the_stored_value_again(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage, shop: Shop
) -> None:
    services, model = app_context.services, page.clients.model
    row = model.row_of(shop.igor)
    assert row is not None
    app_context.services.clients.archive([shop.igor])
    services.clients.delete_forever([shop.igor])
    at = model.index(model.position_of(shop.igor), model.column_index("notes"))
    model.put_rows([row])
    with qtbot.waitSignal(page.actions_of.edit_failed):
        model.setData(at, "x")
    settle(qtbot, app_context)
    assert model.position_of(shop.igor) == -1


def test_enter_opens_the_card_beside_the_table_and_closing_gives_the_keyboard_back(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage, shop: Shop
) -> None:
    page.table_pane.rows.select_id(shop.anna)
    press(qtbot, Key.Key_Return)
    assert page.card.isVisible()
    assert page.card.view.timeline.view.hasFocus()
    press(qtbot, Key.Key_F2)
    assert page.card.view.fields.editor("last_name").hasFocus()
    press(qtbot, Key.Key_Escape)
    assert not page.card.isVisible()
    assert page.table_pane.rows.hasFocus()
    settle(qtbot, app_context)


def test_list_and_table_keep_the_same_client(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage, shop: Shop
) -> None:
    page.table_pane.rows.select_id(shop.maria)
    page.toggle_mode()
    assert page.mode == LIST_MODE
    assert page.list_pane.rows.current_id() == shop.maria
    assert page.card.isVisible()
    assert page.list_pane.rows.hasFocus()
    assert 320 <= page.list_pane.width() <= 340
    page.list_pane.rows.select_id(shop.anna)
    page.toggle_mode()
    assert page.table_pane.rows.current_id() == shop.anna
    settle(qtbot, app_context)


def test_picked_rows_are_what_an_action_means(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage, shop: Shop
) -> None:
    rows = page.table_pane.rows
    rows.select_id(shop.anna)
    assert page.chosen_ids() == [shop.anna]
    rows.select_id(shop.igor)
    press(qtbot, Key.Key_Space)
    rows.select_id(shop.anna)
    assert page.chosen_ids() == [shop.igor]


def test_del_removes_with_a_name_and_the_neighbour_becomes_current(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage, shop: Shop
) -> None:
    rows = page.table_pane.rows
    rows.select_id(shop.anna)
    after = page.clients.model.id_at(rows.currentIndex().row() + 1)
    press(qtbot, Key.Key_Delete)
    qtbot.waitUntil(lambda: shop.toasts == ["Moved to the recycle bin: Лебедева Анна"])
    qtbot.waitUntil(lambda: page.clients.model.position_of(shop.anna) == -1)
    assert rows.current_id() == after
    settle(qtbot, app_context)


def test_del_in_the_bin_asks_before_erasing(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage, shop: Shop
) -> None:
    app_context.services.clients.archive([shop.anna])
    page.commands()["clients_bin"]()
    settle(qtbot, app_context)
    assert page.clients.view_key == BIN
    press(qtbot, Key.Key_Delete)
    box = QApplication.activeModalWidget()
    assert box is not None
    assert "Лебедева Анна" in box.text()  # type: ignore[attr-defined]
    box.close()
    page.do("restore")
    qtbot.waitUntil(lambda: "Brought back: Лебедева Анна" in shop.toasts)
    settle(qtbot, app_context)


def test_paste_and_export_are_handed_on(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage, shop: Shop
) -> None:
    QGuiApplication.clipboard().setText("Орлов Пётр\t+7 900 000-00-00")
    with qtbot.waitSignal(app_context.shell.table_pasted) as heard:
        press(qtbot, Key.Key_V, Modifier.ControlModifier)
    assert heard.args == ["Орлов Пётр\t+7 900 000-00-00"]
    page.table_pane.rows.select_id(shop.anna)
    with qtbot.waitSignal(app_context.shell.export_requested) as heard:
        page.do("excel")
    (request,) = heard.args
    assert isinstance(request, ExportRequest)
    assert (request.ids, request.columns) == ((shop.anna,), page.table_pane.rows.shown_columns())
    assert (request.filter, request.sort) == (page.clients.state.filter, page.clients.state.sort)


def test_copy_by_keyboard(qtbot: QtBot, app_context: AppContext, page: ClientsPage, shop: Shop) -> None:
    press(qtbot, Key.Key_A, Modifier.ControlModifier)
    press(qtbot, Key.Key_C, Modifier.ControlModifier)
    count = len(page.clients.model.ids)
    qtbot.waitUntil(lambda: shop.toasts == [f"Copied: {count} clients"])
    assert QGuiApplication.clipboard().text().count("\n") == count


def test_opening_a_record_from_elsewhere_finds_it_in_the_list(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage, shop: Shop
) -> None:
    page.open_ref(EntityRef(Entity.CLIENT, shop.maria))
    assert page.table_pane.rows.current_id() == shop.maria
    assert page.card.isVisible()
    settle(qtbot, app_context)


def test_a_client_saved_in_the_card_becomes_current_in_the_list(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage
) -> None:
    page.set_mode(LIST_MODE)
    new = make_client(app_context.services, "Яковлев Лев")
    page.card.saved.emit(new)
    qtbot.waitUntil(lambda: page.list_pane.rows.current_id() == new)
    settle(qtbot, app_context)


def test_an_empty_base_teaches_how_to_begin(qtbot: QtBot, app_context: AppContext) -> None:
    page = ClientsPage(app_context)
    qtbot.addWidget(page)
    page.resize(1240, 800)
    with qtbot.waitExposed(page), qtbot.waitSignal(page.clients.loaded):
        page.show()
    assert page.welcome.isVisible()
    with qtbot.waitSignal(app_context.shell.command_requested) as heard:
        page.welcome.secondary_clicked.emit()
    assert heard.args == ["import"]
    page.welcome.primary.click()
    assert page.card.isVisible()
    settle(qtbot, app_context)


def test_changes_while_hidden_wait_until_the_screen_is_shown(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage
) -> None:
    page.hide()
    new = make_client(app_context.services, "Абрамов Олег")
    QApplication.processEvents()
    assert app_context.runner.busy_count == 0
    assert page.clients.model.position_of(new) == -1
    page.show()
    qtbot.waitUntil(lambda: page.clients.model.position_of(new) == 0)
    settle(qtbot, app_context)


def test_state_survives_a_restart(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage, shop: Shop
) -> None:
    rows = page.table_pane.rows
    page.clients.model.sort(page.clients.model.column_index("phone"), Qt.SortOrder.DescendingOrder)
    rows.show_column("city", is_shown=True)
    rows.move_column("city", -2)
    rows.head.resizeSection(page.clients.model.column_index("phone"), 222)
    page.table_pane.show_filter_row(is_shown=True)
    page.clients.set_columns_filter({"phone": "7"})
    settle(qtbot, app_context)
    rows.select_id(shop.igor)
    app_context.settings.set_screen_state("clients", page.state())

    again = ClientsPage(app_context)
    qtbot.addWidget(again)
    again.resize(1240, 800)
    again.restore_state(app_context.settings.screen_state("clients"))
    with qtbot.waitExposed(again), qtbot.waitSignal(again.clients.loaded):
        again.show()
    table = again.table_pane.rows
    assert again.mode == TABLE_MODE
    assert again.clients.state.filter == page.clients.state.filter
    assert table.shown_columns() == rows.shown_columns()
    assert table.columnWidth(again.clients.model.column_index("phone")) == 222
    assert table.head.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
    assert table.head.filter_texts() == {"phone": "7"}
    assert table.current_id() == shop.igor
    settle(qtbot, app_context)


def test_strange_state_is_no_reason_to_fail(qtbot: QtBot, app_context: AppContext) -> None:
    page = ClientsPage(app_context)
    qtbot.addWidget(page)
    page.restore_state({"mode": 7, "view": None, "shown": [], "list_width": "wide", "client": {}})
    assert page.mode == LIST_MODE


def test_language_switch_changes_every_text_at_once(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage
) -> None:
    app_context.languages.use("ru")
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    QApplication.processEvents()
    assert page.table_pane.title.text() == "Клиенты"
    assert page.clients.model.headerData(0, Qt.Orientation.Horizontal) == "Клиент"
    assert page.table_pane.chips.chip("all").text() == "Все"
    settle(qtbot, app_context)


def test_narrow_window_shows_either_table_or_card(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage, shop: Shop
) -> None:
    page.resize(720, 560)
    page.open_client(shop.anna)
    assert page.card.isVisible()
    assert not page.table_pane.isVisible()
    page.card.closed.emit()
    assert page.table_pane.isVisible()
    settle(qtbot, app_context)


def test_no_query_on_the_thread_of_the_window_grows_with_the_base(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage
) -> None:
    make_clients(app_context.services, 2500)
    qtbot.waitUntil(lambda: len(page.clients.model.ids) > 2500)
    settle(qtbot, app_context)
    seen: list[str] = []
    connection = app_context.services.store.engine.handle.connection()
    connection.set_trace_callback(seen.append)
    for key in ("company", "name", "tags", "created_at"):
        page.clients.model.sort(page.clients.model.column_index(key))
        settle(qtbot, app_context)
        page.table_pane.rows.viewport().repaint()
    connection.set_trace_callback(None)
    lists = [sql for sql in seen if sql.startswith("SELECT party.id FROM")]
    assert all("LIMIT" in sql for sql in lists)
    assert names(qtbot, app_context, page.clients)


def test_removal_is_taken_back_from_the_message_by_keyboard(
    qtbot: QtBot, app_context: AppContext, shop: Shop
) -> None:
    """The whole window: remove with Del, go to the message with F6, press Undo."""
    app_context.settings.set_screen_state("clients", {"mode": "table"})
    window = MainWindow(app_context, (FEATURE,))
    qtbot.addWidget(window)
    window.resize(1400, 800)
    window.start()
    with qtbot.waitExposed(window):
        window.show()
    page = window.pages.current_page
    assert isinstance(page, ClientsPage)
    qtbot.waitUntil(lambda: page.clients.loader.is_complete)
    page.table_pane.rows.select_id(shop.anna)
    page.focus_first()
    qtbot.keyClick(page.table_pane.rows, Key.Key_Delete)
    qtbot.waitUntil(lambda: bool(window.toasts.toasts))
    qtbot.waitUntil(lambda: page.clients.model.position_of(shop.anna) == -1)
    window.toasts.focus_newest()
    qtbot.keyClick(window.toasts.toasts[-1].action_button, Key.Key_Space)
    qtbot.waitUntil(lambda: page.clients.model.position_of(shop.anna) >= 0)
    settle(qtbot, app_context)
    window.toasts.clear()


def test_an_autosave_in_the_card_does_not_pull_the_list_back(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage, shop: Shop
) -> None:
    page.set_mode(LIST_MODE)
    page.list_pane.rows.select_id(shop.anna)
    page.card.saved.emit(shop.anna)
    page.list_pane.rows.select_id(shop.igor)
    with qtbot.waitSignal(page.clients.loaded):
        app_context.services.clients.set_value([shop.anna], "status", "Спящий")
    assert page.list_pane.rows.current_id() == shop.igor
    settle(qtbot, app_context)


def test_an_open_form_is_not_closed_by_changes_of_the_list(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage
) -> None:
    page.commands()["new_client"]()
    with qtbot.waitSignal(page.clients.loaded):
        make_client(app_context.services, "Абрамов Олег")
    assert page.card.isVisible()
    assert page.card.client_id is None
    assert page.card.form.isVisible()
    settle(qtbot, app_context)


def test_a_form_given_up_in_an_empty_base_leads_back_to_the_beginning(
    qtbot: QtBot, app_context: AppContext
) -> None:
    page = ClientsPage(app_context)
    qtbot.addWidget(page)
    page.resize(1240, 800)
    with qtbot.waitExposed(page), qtbot.waitSignal(page.clients.loaded):
        page.show()
    page.welcome.primary.click()
    assert not page.welcome.isVisible()
    page.card.closed.emit()
    assert page.welcome.isVisible()
    settle(qtbot, app_context)


def test_the_card_can_be_put_away_only_beside_the_table(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage, shop: Shop
) -> None:
    page.open_client(shop.anna)
    assert page.card.view.header.cross.isVisible()
    page.toggle_mode()
    assert not page.card.view.header.cross.isVisible()
    settle(qtbot, app_context)


def test_leaving_the_screen_stores_what_is_being_typed_in_the_card(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage, shop: Shop
) -> None:
    page.open_client(shop.anna)
    editor = page.card.view.fields.editor("notes")
    editor.setPlainText("typed")  # type: ignore[attr-defined]
    assert page.may_leave()
    settle(qtbot, app_context)
    assert app_context.services.clients.get(shop.anna).draft.notes == "typed"
    settle(qtbot, app_context)


def test_a_form_given_up_gives_the_keyboard_back_to_the_list(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage
) -> None:
    page.set_mode(LIST_MODE)
    page.open_client(page.clients.model.ids[1])
    settle(qtbot, app_context)
    page.commands()["new_client"]()
    qtbot.keyClick(page.card.form.line, Qt.Key.Key_Escape)
    settle(qtbot, app_context)
    assert page.card.view.isVisible()
    assert page.card.client_id == page.list_pane.rows.current_id()
    qtbot.waitUntil(page.list_pane.rows.hasFocus)
