"""What keeps the program fast, told by plans, statements and modules: a busy machine cannot make these fail."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from crm_desktop.demo import fill
from crm_desktop.domain.client import ClientKind
from crm_desktop.domain.client_list import ClientFilter, ClientSort
from crm_desktop.domain.conditions import Condition, Op
from crm_desktop.domain.mailing import MailingWay
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.services import Services

ROOT = Path(__file__).resolve().parents[2]
PAGE = 100


@pytest.fixture
def filled(sqlite_services: Services) -> Services:
    """A base with more clients than two pages hold."""
    fill(sqlite_services, 300, language="ru")
    return sqlite_services


@contextmanager
def statements(services: Services) -> Iterator[list[tuple[str, Any]]]:
    """Collect the statements that run meanwhile."""
    found: list[tuple[str, Any]] = []

    def note(event: Any) -> None:
        found.append((event.sql, event.params))

    hooks = services.store.engine.handle.query_hooks
    hooks.append(note)
    yield found
    hooks.remove(note)


def plan(services: Services, found: list[tuple[str, Any]]) -> str:
    """Return how SQLite goes about the statements."""
    engine = services.store.engine
    return "\n".join(
        str(row[3]) for sql, params in found for row in engine.rows(f"EXPLAIN QUERY PLAN {sql}", params)
    )


@pytest.mark.parametrize("column", ["name", "last_contact", "created_at", "updated_at"])
@pytest.mark.parametrize("descending", [False, True])
def test_first_page_comes_straight_from_an_index(filled: Services, column: str, descending: bool) -> None:
    with statements(filled) as found:
        rows = filled.clients.first_rows(ClientFilter(), ClientSort(column, descending), PAGE)
    assert len(rows) == PAGE
    assert len(found) == 2
    assert "USE TEMP B-TREE" not in plan(filled, found[:1])
    assert " INDEX party_live_" in plan(filled, found[:1])


def test_a_page_of_rows_is_looked_up_by_id(filled: Services) -> None:
    ids = list(filled.clients.list_ids()[-PAGE:])
    with statements(filled) as found:
        filled.clients.rows(ids)
    assert len(found) == 1
    assert "SCAN" not in plan(filled, found)


@pytest.mark.parametrize("kind", ClientKind)
def test_a_card_takes_few_statements_and_no_scan(filled: Services, kind: ClientKind) -> None:
    row_id = filled.clients.list_ids(ClientFilter(kinds=frozenset({kind})))[0]
    with statements(filled) as found:
        filled.clients.get(row_id)
    assert len(found) <= 6
    assert [line for line in plan(filled, found).splitlines() if line.startswith("SCAN")] == []


def test_an_export_reads_in_pages(filled: Services, tmp_path: Path) -> None:
    with statements(filled) as found:
        filled.exports.export(tmp_path / "out.json")
    assert len(found) < 12


def test_a_start_loads_nothing_heavy_before_the_list_shows(
    filled: Services, sqlite_address: str, data_folder: Path
) -> None:
    filled.store.close()
    done = subprocess.run(
        [sys.executable, ROOT / "benchmarks" / "first_paint.py", sqlite_address],
        env={**os.environ, "CRM_BENCH_START": str(time.time())},
        capture_output=True,
        check=True,
        timeout=120,
    )
    assert json.loads(done.stdout)["heavy"] == []


@pytest.mark.parametrize(
    ("condition", "index"),
    [
        (Condition("next_step", Op.OVERDUE), "party_next_step"),
        (Condition("next_step", Op.NEXT, (7,)), "party_next_step"),
        (Condition("next_step", Op.UNTIL, ("2026-12-01",)), "party_next_step"),
        (Condition("promises", Op.OVERDUE), "promise_open_until"),
        (Condition("tags", Op.ANY_OF, ("VIP",)), "party_tag_tag_id"),
    ],
)
def test_a_narrow_question_goes_along_an_index(filled: Services, condition: Condition, index: str) -> None:
    with statements(filled) as found:
        filled.clients.list_ids(ClientFilter(conditions=(condition,)))
    assert len(found) == 1
    assert index in plan(filled, found)


def test_a_segment_costs_one_statement_more_than_its_rule(filled: Services) -> None:
    rule = ClientFilter(conditions=(Condition("last_contact", Op.OLDER, (60,)),))
    by_rule = filled.segments.create("Спящие", rule)
    frozen = filled.segments.create_frozen("Список", list(filled.clients.list_ids())[:50])
    for segment, wanted in ((by_rule, "party"), (frozen, "segment_member_segment_id")):
        with statements(filled) as found:
            filled.clients.list_ids(ClientFilter(segment_id=segment))
        assert len(found) == 2
        assert wanted in plan(filled, found)


def test_a_mailing_asks_two_statements_for_each_five_hundred(filled: Services) -> None:
    ids = list(filled.clients.list_ids())
    with statements(filled) as found:
        filled.mailing.plan(ids, MailingWay.ANY)
    assert len(found) == 2


def _scanned(services: Services, found: list[tuple[str, Any]]) -> list[str]:
    """Return the large tables that statements read from end to end."""
    large = ("party", "interaction", "promise", "contact_point", "search_text", "change_item")
    scans = [line.split()[1] for line in plan(services, found).splitlines() if line.startswith("SCAN ")]
    return [table for table in scans if table in large]


def test_an_entry_costs_the_same_in_a_long_timeline(filled: Services) -> None:
    short, long = list(filled.clients.list_ids())[:2]
    filled.timeline.add_many(
        [InteractionDraft(long, InteractionKind.NOTE, body=f"скатерть {at}") for at in range(500)]
    )
    counts = []
    for client_id in (short, long):
        with statements(filled) as found:
            filled.timeline.add(InteractionDraft(client_id, InteractionKind.CALL, body="Спрашивали цену"))
        assert _scanned(filled, found) == []
        counts.append(len(found))
    assert counts[0] == counts[1] <= 20


def test_an_edit_takes_few_statements_and_no_scan(filled: Services) -> None:
    client = filled.clients.get(filled.clients.list_ids()[0])
    client.draft.notes = "Перезвонить в среду"
    with statements(filled) as found:
        filled.clients.update(client.id, client.version, client.draft)
    assert _scanned(filled, found) == []
    assert len(found) <= 30


def test_a_page_of_a_long_timeline_is_read_and_no_more(filled: Services) -> None:
    client_id = filled.store.engine.rows(
        "SELECT party_id FROM interaction GROUP BY party_id ORDER BY count(*) DESC LIMIT 1"
    )[0][0]
    with statements(filled) as found:
        page = filled.timeline.page(client_id, limit=PAGE)
    assert (len(page.items), page.has_more) == (PAGE, True)
    assert len(found) <= 6
    assert _scanned(filled, found) == []
