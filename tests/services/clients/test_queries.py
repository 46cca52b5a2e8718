"""Reading clients: what is found, in which order, and at what price in statements."""

from __future__ import annotations

from typing import Any

import pytest
from playhouse.test_utils import count_queries

from crm_desktop.domain.client import Birthday, ClientKind, LinkRole
from crm_desktop.domain.client_list import ClientFilter, ClientSort
from crm_desktop.domain.errors import NotFoundError
from crm_desktop.services import Services
from tests.factories import make_client, make_clients, make_draft

EVERYONE, BY_NAME = ClientFilter(), ClientSort()


def names(services: Services, wanted: ClientFilter = EVERYONE, sort: ClientSort = BY_NAME) -> list[str]:
    ids = services.clients.list_ids(wanted, sort)
    rows = services.clients.rows(ids)
    return [rows[row_id].name for row_id in ids]


@pytest.fixture
def people(services: Services) -> Services:
    make_client(services, "Яшин Лев", phones="8 916 111-22-33", status="Новый", notes="Ёж")
    make_client(services, "Ёлкин Пётр", tags=("VIP", "опт"), source="Сайт", birthday=Birthday(2, 29))
    make_client(
        services, "Елкина Анна", emails="Anna@Example.com", company="ООО «Зерно»", addresses="Казань, 1"
    )
    make_client(services, "Лавка", kind=ClientKind.SOLE_TRADER, inn="500100732259", tags=("опт",))
    return services


def test_names_are_listed_as_in_a_dictionary(people: Services) -> None:
    assert names(people) == ["Ёлкин Пётр", "Елкина Анна", "Лавка", "ООО «Зерно»", "Яшин Лев"]
    assert names(people, sort=ClientSort("name", True)) == names(people)[::-1]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("елкин", ["Ёлкин Пётр", "Елкина Анна"]),
        ("ЁЛКИН ПЕТР", ["Ёлкин Пётр"]),
        ("анна зерно", ["Елкина Анна"]),
        ("+7 (916) 111", ["Яшин Лев"]),
        ("8916111", ["Яшин Лев"]),
        ("anna@example", ["Елкина Анна"]),
        ("5001007", ["Лавка"]),
        ("100%", []),
        ("_", []),
        ("", []),
    ],
)
def test_search_finds_words_in_any_form(people: Services, text: str, found: list[str]) -> None:
    assert [row.name for row in people.clients.search(text)] == found


def test_search_puts_names_that_begin_so_first(services: Services) -> None:
    make_client(services, "Арбузова Лена")
    make_client(services, "Ленина Анна")
    assert [row.name for row in services.clients.search("лен")] == ["Ленина Анна", "Арбузова Лена"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (ClientFilter(kinds=frozenset({ClientKind.SOLE_TRADER})), ["Лавка"]),
        (ClientFilter(tags=frozenset({"опт"})), ["Ёлкин Пётр", "Лавка"]),
        (ClientFilter(tags=frozenset({"опт", "VIP"})), ["Ёлкин Пётр"]),
        (ClientFilter(statuses=frozenset({"Новый"})), ["Яшин Лев"]),
        (ClientFilter(sources=frozenset({"Сайт"})), ["Ёлкин Пётр"]),
        (ClientFilter(columns=(("city", "казань"),)), ["Елкина Анна"]),
        (ClientFilter(columns=(("notes", "еж"),)), ["Яшин Лев"]),
        (ClientFilter(columns=(("phone", "111-22"),)), ["Яшин Лев"]),
        (ClientFilter(columns=(("company", "зерн"), ("email", "ANNA"))), ["Елкина Анна"]),
        (ClientFilter(columns=(("name", "петр елк"),)), ["Ёлкин Пётр"]),
        (ClientFilter(columns=(("name", "%"),)), []),
        (ClientFilter(in_recycle_bin=True), []),
    ],
)
def test_a_filter_lets_through_what_it_says(people: Services, wanted: ClientFilter, found: list[str]) -> None:
    assert names(people, wanted) == found
    assert people.clients.count(wanted) == len(found)


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize(
    "column", ["company", "city", "tags", "source", "notes", "email", "phone", "inn", "birthday"]
)
def test_empty_values_come_last_in_every_order(people: Services, column: str, descending: bool) -> None:
    ids = people.clients.list_ids(ClientFilter(), ClientSort(column, descending))
    rows = people.clients.rows(ids)
    values = [getattr(rows[row_id], column) for row_id in ids]
    filled = [value for value in values if value]
    assert values == filled + [value for value in values if not value]


def test_own_fields_sort_and_filter(services: Services) -> None:
    key = services.custom_fields.get(services.custom_fields.create("Вес")).key
    for name, value in (("Первый А", "10"), ("Второй Б", "9"), ("Третий В", None)):
        make_client(services, name, custom={key: value})
    assert names(services, sort=ClientSort(f"custom.{key}")) == ["Первый А", "Второй Б", "Третий В"]
    assert names(services, ClientFilter(columns=((f"custom.{key}", "9"),))) == ["Второй Б"]


def test_the_first_rows_are_those_of_the_whole_list(people: Services) -> None:
    for sort in (ClientSort(), ClientSort("notes"), ClientSort("status", True)):
        first = people.clients.first_rows(ClientFilter(), sort, 3)
        assert [row.id for row in first] == list(people.clients.list_ids(ClientFilter(), sort))[:3]


def test_a_card_shows_everything_and_the_people_of_a_company(people: Services) -> None:
    company = people.clients.companies("зерн")[0]
    card = people.clients.get(company[0])
    assert [(link.name, link.role) for link in card.people] == [("Елкина Анна", LinkRole.EMPLOYEE)]
    with pytest.raises(NotFoundError):
        people.clients.get(999)


def test_a_stored_draft_reads_back_as_it_was(services: Services) -> None:
    draft = make_draft(
        "Ёлкин Пётр Ильич", phones="89123456789 доб. 5; не телефон", emails="A@B.ru", addresses="Казань, 1",
        company="Зерно", tags=("VIP", "опт"), status="Новый", source="Сайт", owner="Марина", notes="a\nb",
        must_know="!", birthday=Birthday(2, 29), inn="500100732259",
    )  # fmt: skip
    stored = services.clients.get(services.clients.create(draft)).draft
    stored.employments = (type(stored.employments[0])(stored.employments[0].company),)
    assert stored == draft


def test_a_page_of_rows_is_one_statement(people: Services) -> None:
    ids = list(people.clients.list_ids())
    with count_queries() as counter:
        assert len(people.clients.rows(ids)) == len(ids)
    assert counter.count == 1


def test_a_card_is_six_statements_at_most(people: Services) -> None:
    for row_id in people.clients.list_ids():
        with count_queries() as counter:
            people.clients.get(row_id)
        assert counter.count <= 6


def test_a_search_takes_few_statements_whatever_it_finds(people: Services) -> None:
    for text, limit, most in (("елкин", 1, 3), ("елкин", 20, 20), ("зерн", 20, 20)):
        with count_queries() as counter:
            assert people.clients.search(text, limit)
        assert counter.count <= most


def test_every_hit_of_a_search_comes_once(people: Services) -> None:
    for text in ("е", "елкин", "а", "зерн"):
        found = [row.id for row in people.clients.search(text)]
        assert sorted(found) == sorted(people.clients.list_ids(ClientFilter(text=text)))


def test_an_export_takes_five_statements_for_each_five_hundred(services: Services) -> None:
    ids = make_clients(services, 1001)
    with count_queries() as counter:
        assert len(list(services.clients.drafts(ids))) == 1001
    assert counter.count == 3 * 5


def plan(services: Services, call: Any) -> list[str]:
    """Return how SQLite goes about each statement of a call."""
    engine, seen = services.store.engine, []
    engine.handle.query_hooks.append(lambda event: seen.append((event.sql, event.params)))
    call()
    engine.handle.query_hooks.pop()
    return [
        str(step[3])
        for sql, params in seen
        for step in engine.rows(f"EXPLAIN QUERY PLAN {sql}", params or ())
    ]


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize(
    ("column", "index"),
    [("name", "party_live_name"), ("created_at", "party_live_created"), ("updated_at", "party_live_updated")],
)
def test_the_usual_orders_come_from_an_index(
    sqlite_services: Services, column: str, index: str, descending: bool
) -> None:
    sort = ClientSort(column, descending)
    steps = plan(sqlite_services, lambda: sqlite_services.clients.list_ids(ClientFilter(), sort))
    assert [index in step and "TEMP B-TREE" not in step for step in steps] == [True]
    steps = plan(sqlite_services, lambda: sqlite_services.clients.first_rows(ClientFilter(), sort, 50))
    assert not [step for step in steps if "TEMP B-TREE" in step]


def test_rows_and_cards_are_found_by_keys(sqlite_services: Services) -> None:
    client_id = make_client(sqlite_services, company="Зерно", tags=("VIP",))
    company_id = sqlite_services.clients.companies("зерно")[0][0]
    for call in (
        lambda: sqlite_services.clients.rows([client_id]),
        lambda: sqlite_services.clients.get(client_id),
        lambda: sqlite_services.clients.get(company_id),
    ):
        assert [step for step in plan(sqlite_services, call) if step.startswith("SCAN")] == []


def test_a_search_reads_no_table_from_end_to_end(sqlite_services: Services) -> None:
    make_client(sqlite_services, "Елкина Анна")
    for text in ("елк", "ел", "анна елкина", "916 123", "tkrbyf"):
        steps = plan(sqlite_services, lambda text=text: sqlite_services.clients.search(text))
        assert "party_live_name (sort_key>? AND sort_key<?)" in steps[0]
        assert [step for step in steps if step.startswith(("SCAN party", "SCAN doc"))] == []


def test_a_tag_with_a_comma_is_one_tag_in_the_list(services: Services) -> None:
    client_id = make_client(services, "Анна", tags=("Москва, центр", "VIP", "a,b"))
    assert services.clients.rows([client_id])[client_id].tags == ("Москва, центр", "VIP", "a,b")
    assert names(services, ClientFilter(columns=(("tags", "центр"),))) == ["Анна"]


def test_clients_picked_out_elsewhere_are_filtered_further(services: Services) -> None:
    anna, boris = make_client(services, "Анна"), make_client(services, "Борис")
    make_client(services, "Анна Третья")
    picked = ClientFilter(ids=frozenset({anna, boris}), picked_as="ABC")
    assert set(services.clients.list_ids(picked)) == {anna, boris}
    assert services.clients.count(picked) == 2
    assert list(services.clients.list_ids(ClientFilter(ids=picked.ids, text="анна"))) == [anna]
