from __future__ import annotations

import pytest

from crm_desktop.services import Services
from crm_desktop.services.duplicates import Candidates
from crm_desktop.services.duplicates.candidates import contact_keys
from tests.factories import make_client, make_draft


def test_clients_are_found_by_what_identifies_them(services: Services) -> None:
    one = make_client(services, phones="8 912 345-67-89", emails="Anna@b.ru", inn="500100732259")
    two = make_client(services, "Ёлкин Пётр", phones="+7 (912) 345-67-89")
    gone = make_client(services, "Ким Ли", phones="89123456789", inn="500100732259")
    services.clients.archive([gone])
    candidates = Candidates(services.store.engine)
    assert candidates.by_contact(["+79123456789", "anna@b.ru", "", "+70000000000"]) == {
        "+79123456789": [one, two],
        "anna@b.ru": [one],
    }
    assert candidates.by_inn(["500100732259", ""]) == {"500100732259": [one]}
    assert candidates.by_sort_key(["елкин петр"]) == {"елкин петр": [two]}


def test_more_values_than_fit_into_one_statement_are_looked_up(services: Services) -> None:
    ids = services.clients.create_many([make_draft(f"К{at}", phones=f"+7916{at:07}") for at in range(1200)])
    found = Candidates(services.store.engine).by_contact(f"+7916{at:07}" for at in range(1200))
    assert list(found.values()) == [[row_id] for row_id in ids]


@pytest.mark.parametrize(
    ("stored", "typed"),
    [
        ("Лебедева Анна Петровна", "Лебедева Анна"),
        ("Лебедева Анна", "Анна Лебедева"),
        ("Лебедева Анна", "Лебедева А."),
        ("Лебедева Анна", "лебедёва анна"),
        ("Лебедева Екатерина", "Лебедева Катя"),
        ("Лебедева Анна", "Лебедевва Анна"),
        ("Лебедева Анна", "Лебедва Анна"),
        ("Лебедева Анна", "Лебедева"),
    ],
)
def test_likely_spellings_of_a_person_are_candidates(services: Services, stored: str, typed: str) -> None:
    client_id = make_client(services, stored)
    make_client(services, "Смирнов Олег")
    assert list(Candidates(services.store.engine).by_name(make_draft(typed))) == [client_id]


@pytest.mark.parametrize(
    ("stored", "typed"),
    [
        ("ООО «Зерно»", "Зерно"),
        ("Зерно", "ООО «Зерно»"),
        ("Зерно, ООО", "АО Зерно"),
        ("ООО «Золотое зерно»", "Золотое зирно"),
    ],
)
def test_likely_spellings_of_a_company_are_candidates(services: Services, stored: str, typed: str) -> None:
    client_id = make_client(services, stored, kind="company")
    make_client(services, "ООО «Мельница»", kind="company")
    assert list(Candidates(services.store.engine).by_name(make_draft(typed, kind="company"))) == [client_id]


def test_a_draft_without_a_name_has_no_namesakes(sqlite_services: Services) -> None:
    make_client(sqlite_services)
    assert Candidates(sqlite_services.store.engine).by_name(make_draft("")) == {}


@pytest.mark.parametrize("name", ["%", "_", "Бедев%", "\U0010ffff", "'; DROP TABLE party; --", "!" * 300])
def test_hostile_names_are_only_names(sqlite_services: Services, name: str) -> None:
    make_client(sqlite_services)
    candidates = Candidates(sqlite_services.store.engine)
    assert candidates.by_name(make_draft(name)) == {}
    assert candidates.by_name(make_draft(name, kind="company")) == {}
    assert sqlite_services.clients.count() == 1


def test_keys_are_normal_forms_only() -> None:
    draft = make_draft(phones="8 912 345-67-89; не помню", emails="A@B.ru")
    assert contact_keys(draft) == ["+79123456789", "a@b.ru"]


def test_no_look_up_reads_the_whole_base(sqlite_services: Services) -> None:
    engine = sqlite_services.store.engine
    statements: list[str] = []
    rows = engine.rows

    def noted(sql: str, params: object = ()) -> list[tuple[object, ...]]:
        plan = rows(f"EXPLAIN QUERY PLAN {sql}", params)  # type: ignore[arg-type]
        statements.extend(str(step[-1]) for step in plan)
        return rows(sql, params)  # type: ignore[arg-type]

    engine.rows = noted  # type: ignore[method-assign]
    try:
        draft = make_draft("Лебедева Анна", phones="8 912 345-67-89", inn="500100732259")
        sqlite_services.duplicates.find(draft)
        sqlite_services.duplicates.find(make_draft("ООО «Зерно»", kind="company"))
    finally:
        del engine.rows
    assert statements
    assert [step for step in statements if step.startswith("SCAN")] == []
