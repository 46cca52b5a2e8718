from __future__ import annotations

from crm_desktop.domain.client_list import COLUMN_KEYS
from crm_desktop.services import Services
from crm_desktop.ui.clients.client_list import ClientList
from crm_desktop.ui.clients.columns import DEFAULT_COLUMNS, TITLES, client_columns, column_title
from crm_desktop.ui.clients.lists import ClientLists
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.table.column import Column
from tests.ui.clients.list_helpers import Shop


def by_key(lists: ClientLists, context: AppContext) -> dict[str, Column]:
    return {column.key: column for column in client_columns(lists, context.formats)}


def test_every_column_of_the_domain_is_there_with_a_title(
    lists: ClientLists, app_context: AppContext
) -> None:
    assert set(COLUMN_KEYS) == set(TITLES)
    columns = by_key(lists, app_context)
    assert set(COLUMN_KEYS) <= set(columns)
    assert all(column.title() for column in columns.values())
    assert set(DEFAULT_COLUMNS) <= set(columns)


def test_own_fields_are_columns_too(lists: ClientLists, app_context: AppContext) -> None:
    titles = [column.title() for column in client_columns(lists, app_context.formats)]
    assert titles[-2:] == ["Скидка", "Договор"]


def test_cells_read_as_people_write(
    lists: ClientLists, app_context: AppContext, client_list: ClientList, shop: Shop
) -> None:
    columns = by_key(lists, app_context)
    row = client_list.model.row_of(shop.anna)
    texts = {key: columns[key].text(row) for key in columns}
    assert texts["name"] == "Лебедева Анна"
    assert texts["kind"] == "Person"
    assert texts["company"] == "Кофейня «Зерно»"
    assert texts["phone"] == "+7 912 345-67-89"
    assert texts["tags"] == "VIP, кофе"
    assert texts["birthday"] == "December 3"
    assert texts["created_at"] == "11/21/2026"


def test_own_values_read_as_people_write(
    lists: ClientLists, app_context: AppContext, client_list: ClientList, shop: Shop
) -> None:
    services: Services = app_context.services
    number, yes_no = lists.own_fields
    client = services.clients.get(shop.anna)
    client.draft.custom = {number.key: 1250.5, yes_no.key: True}
    services.clients.update(shop.anna, client.version, client.draft)
    row = services.clients.rows([shop.anna])[shop.anna]
    columns = by_key(lists, app_context)
    assert columns[f"custom.{number.key}"].text(row) == "1,250.5"
    assert columns[f"custom.{yes_no.key}"].text(row) == "Yes"
    assert [each.text for each in columns[f"custom.{yes_no.key}"].choices()] == ["Yes", "No"]


def test_wrong_text_is_refused_in_words(
    lists: ClientLists, app_context: AppContext, client_list: ClientList, shop: Shop
) -> None:
    columns = by_key(lists, app_context)
    row = client_list.model.row_of(shop.anna)
    assert columns["email"].problem_with(row, "anna") == "Does not look like an e-mail address"
    assert columns["email"].problem_with(row, "anna@b.example") == ""


def test_title_of_a_column_follows_the_language(app_context: AppContext) -> None:
    assert column_title("owner") == "Responsible"


def test_a_status_or_colleague_must_exist(
    lists: ClientLists, app_context: AppContext, client_list: ClientList, shop: Shop
) -> None:
    columns = by_key(lists, app_context)
    row = client_list.model.row_of(shop.igor)
    assert columns["status"].problem_with(row, "постоянный ") == ""
    assert columns["status"].problem_with(row, "") == ""
    assert columns["status"].problem_with(row, "Постояный") == "This is not on the list"
    assert columns["owner"].problem_with(row, "Мария") == "This is not on the list"
    assert columns["source"].problem_with(row, "Новый источник") == ""
