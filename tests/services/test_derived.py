"""The columns that lists show are made from the card by one function."""

from __future__ import annotations

import sqlite3
from typing import Any

import pytest

from crm_desktop.domain.client import Employment
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.services import Services
from crm_desktop.services.derived import Parts, derive, refresh_derived, stale_clients
from crm_desktop.services.touched import Touched
from tests.factories import make_client, make_clients

EMPTY = {"kind": "person", "last_name": "", "first_name": "", "patronymic": "", "company_name": "", "inn": ""}
NOTHING = Parts([], [], [], [])


@pytest.mark.parametrize(
    ("party", "parts", "shown"),
    [
        (
            {"last_name": "Ёлкин", "first_name": "Пётр"},
            NOTHING,
            {"display_name": "Ёлкин Пётр", "sort_key": "елкин петр"},
        ),
        (
            {"kind": "company", "company_name": "ООО «Зерно»"},
            NOTHING,
            {"sort_key": "ооо зерно", "company_display": ""},
        ),
        ({"kind": "company", "last_name": "Ким"}, NOTHING, {"display_name": "Ким"}),
        (
            {"kind": "sole_trader", "last_name": "Ким", "company_name": "Лавка"},
            NOTHING,
            {"company_display": "Лавка"},
        ),
        (
            {"kind": "sole_trader", "company_name": "Лавка"},
            NOTHING,
            {"display_name": "Лавка", "company_display": ""},
        ),
        (
            {},
            Parts([("email", "a@b.ru", "a@b.ru", "")], [], [], []),
            {"display_name": "a@b.ru", "main_email": "a@b.ru"},
        ),
        (
            {},
            Parts(
                [("phone", "8912", "+79123456789", "5"), ("phone", "x", "", "")],
                ["", "Казань"],
                [],
                ["VIP", "опт"],
            ),
            {"display_name": "8912", "city": "Казань", "tags_display": "VIP, опт"},
        ),
        (
            {},
            Parts([], [], [("Зерно", "директор"), ("Мука", "")], []),
            {"company_display": "Зерно", "position_title": "директор"},
        ),
    ],
)
def test_what_a_list_shows_of_a_client(party: dict[str, Any], parts: Parts, shown: dict[str, str]) -> None:
    found = derive(EMPTY | party, parts)
    assert {name: found[name] for name in shown} == shown


def test_stale_columns_are_found_and_refreshed_with_those_of_the_people(services: Services) -> None:
    person = make_client(services, company="Зерно", tags=("VIP",))
    company = services.clients.get(person).draft.employments[0].company_id or 0
    engine = services.store.engine
    assert stale_clients(engine, [person, company]) == []
    engine.execute("UPDATE party SET company_name = 'Мука' WHERE id = ?", (company,))
    assert sorted(stale_clients(engine, [person, company])) == sorted([person, company])
    assert refresh_derived(engine, Touched({company})) == 2
    assert stale_clients(engine, [person, company]) == []
    engine.execute("UPDATE tag SET name = 'Важный'")
    assert refresh_derived(engine, Touched(renamed_tags={services.tags.list()[0].id})) == 1
    assert services.clients.rows([person])[person].tags == ("Важный",)


def test_other_tags_touch_nothing_but_what_shows_them(sqlite_services: Services) -> None:
    services = sqlite_services
    ids = make_clients(services, 3)
    seen: list[str] = []
    connection: sqlite3.Connection = services.store.engine.handle.connection()  # type: ignore[no-untyped-call]
    connection.set_trace_callback(seen.append)
    services.clients.add_tag(ids, "VIP")
    services.history.undo_last()
    connection.set_trace_callback(None)
    written = {text.split(" = ")[0] for text in seen if text.startswith("UPDATE party")}
    assert written == {"UPDATE party SET tags_display"}
    assert stale_clients(services.store.engine, ids) == []
    assert {row.tags for row in services.clients.rows(ids).values()} == {()}


def test_only_the_columns_that_differ_are_written(sqlite_services: Services) -> None:
    services = sqlite_services
    client_id = make_client(services, "Ёлкин Пётр")
    with services.store.engine.handle.atomic():
        services.store.engine.execute("UPDATE party SET city = 'Казань' WHERE id = ?", (client_id,))
    seen: list[str] = []
    connection: sqlite3.Connection = services.store.engine.handle.connection()  # type: ignore[no-untyped-call]
    connection.set_trace_callback(seen.append)
    assert refresh_derived(services.store.engine, Touched({client_id})) == 1
    connection.set_trace_callback(None)
    assert [text for text in seen if text.startswith("UPDATE")] == [
        f"UPDATE party SET city = '' WHERE id = {client_id}"
    ]


def test_a_company_that_a_person_leaves_was_not_in_touch_through_him(services: Services) -> None:
    first = make_client(services, "ООО «Маяк»", kind="company")
    second = make_client(services, "ООО «Зерно»", kind="company")
    anna = make_client(services, "Лебедева Анна", company="ООО «Маяк»")
    services.timeline.add(InteractionDraft(anna, InteractionKind.CALL))

    def in_touch() -> list[bool]:
        rows = services.clients.rows([first, second])
        return [rows[client_id].last_contact_at is not None for client_id in (first, second)]

    assert in_touch() == [True, False]
    client = services.clients.get(anna)
    draft = client.draft.copy()
    draft.employments = (Employment("ООО «Зерно»"),)
    services.clients.update(anna, client.version, draft)
    assert in_touch() == [False, True]
    services.history.undo_last()
    assert in_touch() == [True, False]
