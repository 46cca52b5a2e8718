"""The figures of deals: the funnel and what goes with it, without the drawing."""

from __future__ import annotations

import statistics
import time
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from benchmarks.conftest import Record
from crm_desktop.domain.report import ReportName, ReportQuery
from crm_desktop.reports.base import Source
from crm_desktop.reports.maker import ReportMaker
from crm_desktop.reports.stages import chosen_road
from crm_desktop.reports.stays import stays
from crm_desktop.services import Services

FUNNEL = ReportQuery(ReportName.FUNNEL)
QUERIES = {
    "all deals": FUNNEL,
    "one year": ReportQuery(ReportName.FUNNEL, since=date(2025, 1, 1), until=date(2025, 12, 31)),
    "one person": FUNNEL,
}
# The least that counts the deals by what is kept of their log: one pass over one index.
_RAW = "SELECT passed, count(*), SUM(amount) FROM deal GROUP BY passed"
_RAW_STAYS = "SELECT from_stage_id, count(*), SUM(seconds) FROM deal_move GROUP BY from_stage_id"
_RAW_LOG = "SELECT to_stage_id, count(DISTINCT deal_id) FROM deal_move GROUP BY to_stage_id"


@pytest.fixture
def source(services: Services) -> Source:
    """Where the reports read."""
    engine, currency = services.store.engine, services.preferences.get().currency
    return Source(engine, services.store.clock, lambda: currency, services.segments.ids)


def raw(services: Services, sql: str) -> float:
    """Return the median time of the bare statement, in seconds."""
    times = []
    for _ in range(9):
        start = time.perf_counter()
        services.store.engine.rows(sql)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


@pytest.mark.parametrize("kind", QUERIES)
def test_funnel(benchmark: Any, figures: Record, services: Services, source: Source, kind: str) -> None:
    maker, query = ReportMaker(source), QUERIES[kind]
    if kind == "one person":
        query = replace(query, owners=frozenset({services.users.list()[0].name}))
    report = benchmark.pedantic(lambda: maker.make(query), rounds=9, warmup_rounds=1)
    taken = benchmark.stats.stats.median
    figures(
        f"Funnel of {kind}, with times in stages: its figures",
        "500 ms",
        ratio=taken / raw(services, _RAW),
        against_the_log=taken / raw(services, _RAW_LOG),
    )
    assert report.tiles[0].value


def test_time_in_stages(benchmark: Any, figures: Record, services: Services, source: Source) -> None:
    road = chosen_road(source, None)
    assert road is not None
    found = benchmark.pedantic(lambda: stays(source, FUNNEL, road), rounds=9, warmup_rounds=1)
    assert found
    taken = benchmark.stats.stats.median
    figures("Median and average time in each stage", "80 ms", ratio=taken / raw(services, _RAW_STAYS))


@pytest.mark.parametrize("name", [ReportName.COHORTS, ReportName.LOSS_REASONS, ReportName.OPEN_DEALS])
def test_other_reports(benchmark: Any, figures: Record, source: Source, name: ReportName) -> None:
    maker = ReportMaker(source)
    report = benchmark.pedantic(lambda: maker.make(ReportQuery(name)), rounds=5, warmup_rounds=1)
    assert not report.is_empty
    figures(f"Report {name.value}: its figures", "500 ms")
