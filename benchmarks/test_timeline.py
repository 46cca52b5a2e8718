"""The timeline of a card with 5,000 entries, as the window asks for it, and the writing of one more."""

from __future__ import annotations

import statistics
import time
from typing import Any

import pytest

from benchmarks.conftest import Record
from crm_desktop.domain.timeline import (
    InteractionDraft,
    InteractionKind,
    TimelineFilter,
    TimelineKey,
    TimelineKind,
)
from crm_desktop.services import Services

ENTRIES = 5000
PAGE = 100
FILTERS = {
    "one kind": TimelineFilter(kinds=frozenset({TimelineKind.MEETING})),
    "decisions": TimelineFilter(only_decisions=True),
    "one person": TimelineFilter(authors=frozenset({"Инна Мороз"})),
    "a word": TimelineFilter(text="скатерти"),
    "a word that is nowhere": TimelineFilter(text="щщщщ"),
}


def longest(services: Services) -> int:
    """Return the client with the most entries."""
    rows = services.store.engine.rows(
        "SELECT party_id FROM interaction GROUP BY party_id ORDER BY count(*) DESC, party_id LIMIT 1"
    )
    return int(rows[0][0])


def test_first_page_of_a_long_timeline(benchmark: Any, figures: Record, services: Services) -> None:
    client_id = longest(services)
    page = benchmark(lambda: services.timeline.page(client_id, limit=PAGE))
    assert len(page.items) == PAGE
    assert page.has_more
    times = []
    for _ in range(15):
        start = time.perf_counter()
        services.store.engine.rows(
            "SELECT * FROM interaction WHERE party_id = ? ORDER BY started_at DESC, id DESC LIMIT 100",
            (client_id,),
        )
        times.append(time.perf_counter() - start)
    ratio = benchmark.stats.stats.median / statistics.median(times)
    figures("First page of a timeline of 5,000 entries", "10 ms", ratio=ratio)


def test_page_deep_in_a_long_timeline(benchmark: Any, figures: Record, services: Services) -> None:
    client_id = longest(services)
    at = services.store.engine.rows(
        "SELECT started_at, id FROM interaction WHERE party_id = ? ORDER BY started_at LIMIT 1 OFFSET 500",
        (client_id,),
    )[0]
    key = TimelineKey(at[0], services.timeline.item(at[1]).key.table, at[1])
    page = benchmark(lambda: services.timeline.page(client_id, after=key, limit=PAGE))
    assert len(page.items) == PAGE
    figures("Page at the end of a timeline of 5,000 entries", "10 ms")


@pytest.mark.parametrize("kind", FILTERS)
def test_filtered_page(benchmark: Any, figures: Record, services: Services, kind: str) -> None:
    client_id = longest(services)
    page = benchmark.pedantic(
        lambda: services.timeline.page(client_id, FILTERS[kind], limit=PAGE), rounds=15, warmup_rounds=1
    )
    assert bool(page.items) is (kind != "a word that is nowhere")
    figures(f"Timeline of 5,000 entries filtered by {kind}", "50 ms", found=len(page.items))


def test_counts_and_glance(benchmark: Any, figures: Record, services: Services) -> None:
    client_id = longest(services)

    def ask() -> int:
        services.timeline.pinned(client_id)
        services.timeline.authors(client_id)
        return services.timeline.summary(client_id).counts["all"]

    assert benchmark.pedantic(ask, rounds=15, warmup_rounds=1) >= ENTRIES
    figures("Glance, pins and authors of a timeline of 5,000 entries", "50 ms")


def test_log_an_entry(benchmark: Any, figures: Record, own_services: Services) -> None:
    client_id = longest(own_services)
    people = own_services.clients.list_ids()[::997]
    at = iter(range(10**9))

    def add() -> None:
        number = next(at)
        chosen = people[number % len(people)] if number % 2 else client_id
        draft = InteractionDraft(
            chosen, InteractionKind.CALL, body=f"Спрашивали про скатерти, заказ № {number}", outcome="Думает"
        )
        own_services.timeline.add(draft)

    benchmark.pedantic(add, rounds=200, warmup_rounds=5)
    ordered = sorted(benchmark.stats.stats.data)
    p95 = ordered[int(len(ordered) * 0.95)]
    figures("An entry saved and logged (19 of 20)", "3 ms", seconds=p95)
