"""What keeps the reports on deals fast: few statements, each from an index, and no deal fetched to be counted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from crm_desktop.domain.report import Grouping, ReportName, ReportQuery
from crm_desktop.services import Services
from tests.reports.deal_base import random_deals

# One names the stages of the pipeline; of the losses two are for the years, and one is for orders.
STATEMENTS = {
    ReportName.FUNNEL: 4,
    ReportName.COHORTS: 1,
    ReportName.LOSS_REASONS: 6,
    ReportName.OPEN_DEALS: 1,
}
YEAR = {"since": date(2026, 1, 1), "until": date(2026, 12, 31)}


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


def plan(services: Services, found: list[tuple[str, Any]]) -> list[str]:
    """Return how SQLite goes about the statements, step by step."""
    engine = services.store.engine
    return [str(row[3]) for sql, params in found for row in engine.rows(f"EXPLAIN QUERY PLAN {sql}", params)]


@pytest.mark.parametrize("name", STATEMENTS)
def test_a_report_takes_few_statements_whatever_is_asked(sqlite_services: Services, name: ReportName) -> None:
    base = random_deals(sqlite_services, 61, 40)
    for query in base.queries(name):
        for grouping in (None, Grouping.STAGE):
            with statements(sqlite_services) as found:
                base.maker.make(replace(query, grouping=grouping))
            reading = [sql for sql, _ in found if "setting" not in sql and "segment" not in sql]
            assert len(reading) <= STATEMENTS[name], (query, reading)


@pytest.mark.parametrize("analyzed", [False, True])
@pytest.mark.parametrize(
    "narrowed", [{}, YEAR, {"owners": frozenset({"Анна"})}, {"sources": frozenset({"Сайт"})}]
)
def test_the_funnel_never_reads_the_log_or_the_deals_from_end_to_end(
    sqlite_services: Services, narrowed: dict[str, Any], analyzed: bool
) -> None:
    base = random_deals(sqlite_services, 62, 300)
    if analyzed:
        sqlite_services.store.engine.execute("ANALYZE")
    with statements(sqlite_services) as found:
        base.maker.make(ReportQuery(ReportName.FUNNEL, **narrowed))
    steps = plan(sqlite_services, found)
    for step in steps:
        assert step.startswith("SEARCH") or not step.removeprefix("SCAN ").startswith("move"), steps
        assert step != "SCAN deal", steps
    if narrowed in ({}, YEAR):
        assert any("COVERING INDEX deal_figures" in step for step in steps)


@pytest.mark.parametrize("narrowed", [{}, YEAR])
def test_the_funnel_counts_in_the_base(sqlite_services: Services, narrowed: dict[str, Any]) -> None:
    base = random_deals(sqlite_services, 63, 60)
    # Sixty deals more that went the same ways make no more rows.
    with statements(sqlite_services) as found:
        base.maker.make(ReportQuery(ReportName.FUNNEL, **narrowed))
    before = [len(sqlite_services.store.engine.rows(sql, params)) for sql, params in found]
    double_deals(sqlite_services)
    after = [len(sqlite_services.store.engine.rows(sql, params)) for sql, params in found]
    assert after == before


def double_deals(services: Services) -> None:
    """Store each deal and each of its moves once more."""
    engine = services.store.engine
    ((last,),) = engine.rows("SELECT max(id) FROM deal")
    for table, own, others in (("deal", {"id", "number"}, ()), ("deal_move", {"id"}, ("deal_id",))):
        columns = [row[1] for row in engine.rows(f"PRAGMA table_info({table})") if row[1] != "id"]
        ((highest,),) = engine.rows(f"SELECT max(id) FROM {table}")
        values = [
            f"{column} + {last if column in others else highest}"
            if column in own or column in others
            else column
            for column in columns
        ]
        engine.execute(f"INSERT INTO {table} ({', '.join(columns)}) SELECT {', '.join(values)} FROM {table}")
