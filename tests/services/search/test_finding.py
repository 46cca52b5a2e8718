"""What a search costs: steps of the engine and statements, whatever is typed; not time, which a machine decides."""

from __future__ import annotations

import sqlite3
from typing import Any

import pytest
from playhouse.test_utils import count_queries

from crm_desktop.domain.search import SearchKind
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.services import Services
from crm_desktop.services.search import lookup, ranking
from crm_desktop.services.search.finding import Finder
from tests.factories import make_client, make_clients

RARE = ("клиентов00012", "rkbtynjd00012", "0012", "обсудили", "ъъъ", "№")
TYPED = ("к", "кл", "кли", "ivan", "bdfy", "916 000", "иван клиент", "о с", *RARE)


@pytest.fixture
def many(sqlite_services: Services) -> Services:
    ids = make_clients(sqlite_services, 300)
    sqlite_services.timeline.add_many(
        [
            InteractionDraft(ids[at % 300], InteractionKind.NOTE, body=f"обсудили скидку {at}")
            for at in range(600)
        ]
    )
    return sqlite_services


def statements(services: Services, text: str) -> list[tuple[str, Any]]:
    engine, seen = services.store.engine, []
    engine.handle.query_hooks.append(lambda event: seen.append((event.sql, event.params)))
    services.search.find(text, 8)
    engine.handle.query_hooks.pop()
    return seen


@pytest.mark.parametrize("text", TYPED)
def test_no_table_is_read_from_end_to_end(many: Services, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(lookup, "NEWEST", 20)
    monkeypatch.setattr(ranking, "MANY", 50)
    for sql, params in statements(many, text):
        steps = [str(row[3]) for row in many.store.engine.rows(f"EXPLAIN QUERY PLAN {sql}", params or ())]
        made_here = ("SCAN candidates", "SCAN latest", "SCAN newest", "SCAN walk")
        scans = [step for step in steps if step.startswith("SCAN ") and not step.startswith(made_here)]
        known = (
            "SCAN search_fts VIRTUAL TABLE",
            "SCAN party USING INDEX party_live_name",
            "SCAN field_def",
        )
        assert [step for step in scans if not step.startswith(known)] == [], sql
        assert not any("INDEX 0:M" in step and "><" not in step for step in steps), (
            sql
        )  # always within a kind


@pytest.mark.parametrize("text", TYPED)
def test_statements_and_rows_are_few(many: Services, text: str) -> None:
    with count_queries() as counter:
        answer = many.search.find(text, 8)
    assert counter.count <= 75
    assert len(answer.hits) <= 8 * len(SearchKind)


@pytest.mark.parametrize("text", RARE)
def test_the_steps_do_not_grow_with_the_base(
    many: Services, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setattr(lookup, "NEWEST", 50)
    monkeypatch.setattr(ranking, "MANY", 50)
    small = _steps(many, text)
    ids = make_clients(many, 1200, notes="совсем другое")
    many.timeline.add_many(
        [InteractionDraft(ids[0], InteractionKind.NOTE, body="другое") for _ in range(2400)]
    )
    assert _steps(many, text) <= max(3 * small, 20_000)


def _steps(services: Services, text: str) -> int:
    connection: sqlite3.Connection = services.store.engine.handle.connection()  # type: ignore[no-untyped-call]
    counted = 0

    def count() -> int:
        nonlocal counted
        counted += 1
        return 0

    connection.set_progress_handler(count, 100)
    try:
        services.search.find(text, 8)
    finally:
        connection.set_progress_handler(None, 0)
    return counted * 100


def test_the_best_reading_of_a_record_counts(services: Services) -> None:
    client_id = make_client(services, "Иванов Иван", phones="8 912 345-67-89")
    finder = Finder(services.store.engine)
    (hit,) = finder.clients("иванов", 5)
    assert (hit.record_id, hit.rank, hit.words) == (client_id, ranking.NAME_BEGINS, ("иванов",))
    (hit,) = finder.clients("bdfyjd", 5)
    assert (hit.record_id, hit.words) == (client_id, ("иванов",))
    assert hit.rank > ranking.NAME_BEGINS
    assert finder.newest(SearchKind.ENTRY, "иванов", 5) == []
