"""What a screen asks for costs the same in a base ten times as large: counted in steps of SQLite, not in time."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import date
from itertools import islice

import pytest

from crm_desktop.demo.generator import clients
from crm_desktop.domain.client_list import ClientFilter, ClientSort
from crm_desktop.services import Services
from tests.factories import make_draft

FEW, MANY = 300, 3000
STEP = 20
A_FEW = 1000  # so little is not worth a word: a level more in an index, an action more in the log


def _steps(services: Services, ask: Callable[[], object]) -> int:
    connection: sqlite3.Connection = services.store.engine.handle.connection()  # type: ignore[no-untyped-call]
    counted = 0

    def count() -> int:
        nonlocal counted
        counted += 1
        return 0

    connection.set_progress_handler(count, STEP)
    try:
        ask()
    finally:
        connection.set_progress_handler(None, 0)
    return counted * STEP


def _questions(services: Services) -> dict[str, Callable[[], object]]:
    client_id = services.clients.list_ids()[0]
    ids = list(services.clients.list_ids()[:100])
    typed = make_draft("Щукоборов Аристарх", phones="+7 912 000-00-01", emails="a@shch.ru")
    return {
        "first page": lambda: services.clients.first_rows(ClientFilter(), ClientSort(), 100),
        "latest first": lambda: services.clients.first_rows(
            ClientFilter(), ClientSort("updated_at", descending=True), 100
        ),
        "a page by ids": lambda: services.clients.rows(ids),
        "card": lambda: services.clients.get(client_id),
        "search by how names begin": lambda: services.clients.search("а", 5),
        "duplicates of what is typed": lambda: services.duplicates.find(typed),
        "history of a client": lambda: services.history.changes_of(client_id),
        "undo status": services.history.status,
        "names to choose from": services.tags.colors,
        "latest actions": lambda: services.history.rows(services.history.list_ids()[:50]),
    }


@pytest.fixture
def costs(sqlite_services: Services) -> dict[str, tuple[int, int]]:
    """The steps of each question in a small base and in one ten times as large."""
    drafts = clients(MANY, 7, "ru", date(2026, 11, 21))
    sqlite_services.clients.create_many(list(islice(drafts, FEW)))
    small = {key: _steps(sqlite_services, ask) for key, ask in _questions(sqlite_services).items()}
    sqlite_services.clients.create_many(list(islice(drafts, MANY - FEW)))
    return {
        key: (small[key], _steps(sqlite_services, ask)) for key, ask in _questions(sqlite_services).items()
    }


def test_no_question_of_a_screen_grows_with_the_base(costs: dict[str, tuple[int, int]]) -> None:
    grown = {key: steps for key, steps in costs.items() if steps[1] > max(1.5 * steps[0], A_FEW)}
    assert grown == {}
