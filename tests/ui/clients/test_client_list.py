from __future__ import annotations

import pytest
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from pytestqt.qtbot import QtBot

from crm_desktop.domain.catalogue import CustomFieldKind
from crm_desktop.domain.client_list import ClientFilter, ClientSort, ViewState
from crm_desktop.ui.clients.client_list import ClientList
from crm_desktop.ui.clients.views import ALL, BIN, RECENT, UNOWNED
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client, make_clients
from tests.ui.clients.list_helpers import Shop, names, settle

ALL_NAMES = ["Ковальчук Мария", "Лебедева Анна", "ООО «Северный склад»", "Савченко Игорь"]


def test_all_clients_come_by_name(qtbot: QtBot, app_context: AppContext, client_list: ClientList) -> None:
    listed = names(qtbot, app_context, client_list)
    assert [name for name in listed if name != "Кофейня «Зерно»"] == ALL_NAMES


def test_views_show_what_they_promise(
    qtbot: QtBot, app_context: AppContext, client_list: ClientList, shop: Shop
) -> None:
    app_context.services.clients.archive([shop.igor])
    client_list.choose_view(UNOWNED)
    assert "Ковальчук Мария" in names(qtbot, app_context, client_list)
    assert "Лебедева Анна" not in names(qtbot, app_context, client_list)
    client_list.choose_view(BIN)
    assert names(qtbot, app_context, client_list) == ["Савченко Игорь"]
    assert client_list.is_bin
    client_list.choose_view(RECENT)
    assert client_list.state.sort == ClientSort("created_at", descending=True)


def test_search_filter_and_filter_row_work_together(
    qtbot: QtBot, app_context: AppContext, client_list: ClientList
) -> None:
    client_list.set_text("345-67")
    assert names(qtbot, app_context, client_list) == ["Лебедева Анна"]
    client_list.set_text("")
    client_list.set_columns_filter({"tags": "ОПТ"})
    assert names(qtbot, app_context, client_list) == ["Ковальчук Мария"]
    assert client_list.is_changed
    client_list.reset_filter()
    assert len(names(qtbot, app_context, client_list)) >= 4
    assert not client_list.is_changed


@pytest.mark.parametrize("key", ["name", "company", "phone", "tags", "status", "owner", "updated_at"])
def test_every_kind_of_order_gives_all_rows(
    qtbot: QtBot, app_context: AppContext, client_list: ClientList, key: str
) -> None:
    count = len(client_list.model.ids)
    with qtbot.waitSignal(client_list.loaded):
        client_list.model.sort(client_list.model.column_index(key))
    assert client_list.state.sort == ClientSort(key)
    assert len(client_list.model.ids) == count


def test_an_edit_elsewhere_repaints_its_row_alone(
    qtbot: QtBot, app_context: AppContext, client_list: ClientList, shop: Shop
) -> None:
    services, model = app_context.services, client_list.model
    order = list(model.ids)
    resets, repaints = QSignalSpy(model.modelReset), QSignalSpy(model.dataChanged)
    with qtbot.waitSignal(client_list.loaded):
        services.clients.set_value([shop.anna], "status", "Спящий")
    row = model.row_of(shop.anna)
    assert row is not None
    assert row.status == "Спящий"
    assert list(model.ids) == order
    assert resets.count() == 0
    positions = {repaints.at(at)[0].row() for at in range(repaints.count())}
    assert positions == {model.position_of(shop.anna)}


def test_new_and_removed_clients_come_and_go(
    qtbot: QtBot, app_context: AppContext, client_list: ClientList, shop: Shop
) -> None:
    new = make_client(app_context.services, "Абрамов Олег")
    qtbot.waitUntil(lambda: client_list.model.position_of(new) == 0)
    app_context.services.clients.archive([new, shop.anna])
    qtbot.waitUntil(lambda: client_list.model.position_of(shop.anna) == -1)


def test_a_renamed_tag_is_repainted_everywhere(
    qtbot: QtBot, app_context: AppContext, client_list: ClientList, shop: Shop
) -> None:
    tag = next(tag for tag in app_context.services.tags.list() if tag.name == "VIP")
    with qtbot.waitSignal(client_list.lists_changed):
        app_context.services.tags.update(tag.id, name="Важный")
    row = client_list.model.row_of(shop.anna)
    assert row is not None
    assert "Важный" in row.tags
    assert "Важный" in client_list.lists.tags


def test_a_new_own_field_becomes_a_column(
    qtbot: QtBot, app_context: AppContext, client_list: ClientList
) -> None:
    with qtbot.waitSignal(client_list.arranged):
        app_context.services.custom_fields.create("Размер", CustomFieldKind.TEXT)
    assert client_list.model.columns[-1].title() == "Размер"


def test_a_saved_view_becomes_the_current_one(
    qtbot: QtBot, app_context: AppContext, client_list: ClientList
) -> None:
    client_list.set_filter(ClientFilter(tags=frozenset({"опт"})))
    view_id = app_context.services.views.save("Опт", client_list.state_to_save())
    client_list.show_saved(view_id)
    assert client_list.view.title() == "Опт"
    assert not client_list.is_changed
    client_list.choose_view(ALL)
    client_list.choose_view(f"saved:{view_id}")
    assert names(qtbot, app_context, client_list) == ["Ковальчук Мария"]


def test_search_text_is_not_part_of_a_view(
    client_list: ClientList, app_context: AppContext, qtbot: QtBot
) -> None:
    client_list.set_text("анна")
    settle(qtbot, app_context)
    assert client_list.state_to_save().filter == ClientFilter()
    assert not client_list.is_changed


def test_state_of_the_last_time_is_taken_over_as_far_as_it_makes_sense(client_list: ClientList) -> None:
    client_list.restore(
        "saved:99", ViewState(sort=ClientSort("custom.gone"), columns=("name", "gone", "city"))
    )
    assert client_list.view_key == ALL
    assert client_list.state.sort == ClientSort()
    assert client_list.state.columns == ("name", "city")


def test_model_of_clients_keeps_the_rules_of_qt(
    qtbot: QtBot, app_context: AppContext, client_list: ClientList
) -> None:
    tester = QAbstractItemModelTester(client_list.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    client_list.set_text("анна")
    settle(qtbot, app_context)
    client_list.choose_view(RECENT)
    settle(qtbot, app_context)
    assert tester.model() is client_list.model


def test_a_screenful_costs_two_statements(
    qtbot: QtBot, app_context: AppContext, client_list: ClientList
) -> None:
    make_clients(app_context.services, 300)
    settle(qtbot, app_context)
    qtbot.waitUntil(lambda: len(client_list.model.ids) > 300)
    seen: list[str] = []
    connection = app_context.services.store.engine.handle.connection()
    client_list.model.refresh(())
    connection.set_trace_callback(seen.append)
    try:
        for at in range(80, 120):
            for column in range(len(client_list.model.columns)):
                client_list.model.data(client_list.model.index(at, column))
    finally:
        connection.set_trace_callback(None)
    assert len([sql for sql in seen if "FROM party" in sql]) == 2


@pytest.mark.parametrize("typed", ["fyyf", "Cfdxtyrj"])
def test_a_search_typed_in_the_wrong_layout_finds_all_the_same(
    qtbot: QtBot, app_context: AppContext, client_list: ClientList, typed: str
) -> None:
    client_list.set_text(typed)
    assert len(names(qtbot, app_context, client_list)) == 1


def test_the_next_start_shows_all_clients_not_those_of_one_import(client_list: ClientList) -> None:
    client_list.set_filter(ClientFilter(import_batch_id=7, tags=frozenset({"VIP"})))
    assert client_list.is_changed
    assert client_list.state_to_keep().filter == ClientFilter(tags=frozenset({"VIP"}))
