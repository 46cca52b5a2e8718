"""The list of clients and the card, as the window asks for them."""

from __future__ import annotations

import statistics
import time
from typing import Any

import pytest

from benchmarks.conftest import Record
from crm_desktop.domain.client import ClientKind
from crm_desktop.domain.client_list import COLUMN_KEYS, ClientFilter, ClientSort
from crm_desktop.domain.conditions import Condition, Op
from crm_desktop.services import Services

PAGE = 100
_ORDER = "FROM party WHERE deleted_at IS NULL ORDER BY sort_key, id LIMIT 100"
FILTERS = {
    "kind": ClientFilter(kinds=frozenset({ClientKind.COMPANY})),
    "status": ClientFilter(statuses=frozenset({"Клиент"})),
    "tag": ClientFilter(tags=frozenset({"VIP"})),
    "responsible": ClientFilter(owners=frozenset({"Инна Мороз"})),
    "text": ClientFilter(text="иванов"),
    "city contains": ClientFilter(columns=(("city", "моск"),)),
    "no contact for 60 days": ClientFilter(conditions=(Condition("last_contact", Op.OLDER, (60,)),)),
    "overdue next step": ClientFilter(conditions=(Condition("next_step", Op.OVERDUE),)),
    "consent to mailings": ClientFilter(conditions=(Condition("consent.mailings", Op.ANY_OF, ("given",)),)),
    "any of three conditions": ClientFilter(
        conditions=(
            Condition("birthday", Op.IN_MONTH, (0,)),
            Condition("promises", Op.OVERDUE),
            Condition("city", Op.CONTAINS, ("моск",)),
        ),
        match_any=True,
    ),
}
SEARCHES = {
    "3 letters": "ива",
    "6 letters": "иванов",
    "1 letter": "и",
    "inside a word": "ванов",
    "part of a phone": "916123",
    "part of an e-mail": "inbox.ex",
    "two words": "анна иванова",
    "nothing found": "щщщщ",
}


def _raw(services: Services, sql: str, *params: object) -> float:
    """Return the median time of the bare statement, in seconds: what the figure is compared with."""
    times = []
    for _ in range(15):
        start = time.perf_counter()
        services.store.engine.rows(sql, params)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def test_first_page(benchmark: Any, figures: Record, services: Services) -> None:
    rows = benchmark(lambda: services.clients.first_rows(ClientFilter(), ClientSort(), PAGE))
    assert len(rows) == PAGE
    raw = _raw(services, f"SELECT * {_ORDER}")
    figures("First page of the list", "50 ms", ratio=benchmark.stats.stats.median / raw)


def test_last_page(benchmark: Any, figures: Record, services: Services) -> None:
    ids = services.clients.list_ids()
    rows = benchmark(lambda: services.clients.rows(list(ids[-PAGE:])))
    assert len(rows) == PAGE
    figures("Last page of the list", "50 ms")


@pytest.mark.parametrize("column", [*COLUMN_KEYS, "own field: number", "own field: text"])
def test_sort(benchmark: Any, figures: Record, services: Services, column: str) -> None:
    key = column
    if column.startswith("own field"):
        kind = column.partition(": ")[2]
        key = next(f"custom.{field.key}" for field in services.custom_fields.list() if field.kind == kind)

    def sort() -> int:
        ids = services.clients.list_ids(ClientFilter(), ClientSort(key, descending=True))
        services.clients.rows(list(ids[:PAGE]))
        return len(ids)

    count = benchmark.pedantic(sort, rounds=7, warmup_rounds=1)
    assert count > 99_000
    figures(f"Sort by {column}, ids and first page", "300 ms")


@pytest.mark.parametrize("kind", FILTERS)
def test_filter(benchmark: Any, figures: Record, services: Services, kind: str) -> None:
    ids = benchmark.pedantic(lambda: services.clients.list_ids(FILTERS[kind]), rounds=7, warmup_rounds=1)
    assert 0 < len(ids) < 90_000
    figures(f"Filter by {kind}", "", found=len(ids))


@pytest.mark.parametrize("kind", SEARCHES)
def test_search(benchmark: Any, figures: Record, services: Services, kind: str) -> None:
    found = benchmark.pedantic(lambda: services.clients.search(SEARCHES[kind]), rounds=9, warmup_rounds=1)
    assert bool(found) is (kind != "nothing found")
    figures(f"Search, {kind}", "", found=len(found))


def test_open_card(benchmark: Any, figures: Record, services: Services) -> None:
    ids = services.clients.list_ids()[::5000]
    at = iter(range(10**9))
    benchmark(lambda: services.clients.get(ids[next(at) % len(ids)]))
    raw = _raw(services, "SELECT * FROM party WHERE id = ?", ids[0])
    figures("Open a card: its data", "", ratio=benchmark.stats.stats.median / raw)


def test_possible_duplicates(benchmark: Any, figures: Record, services: Services) -> None:
    found = benchmark.pedantic(services.duplicates.pairs, rounds=3, warmup_rounds=1)
    assert found
    figures("Possible duplicates in the whole base", "")
