"""Queries of reports: what a period is set against."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.report import (
    Column,
    Comparison,
    Report,
    ReportName,
    ReportQuery,
    Row,
    Table,
    ValueKind,
    add_months,
    by_key,
    period_before,
    year_before,
)

DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 3, 31), -1, date(2024, 2, 29)),
        (date(2024, 12, 15), 1, date(2025, 1, 15)),
        (date(2024, 1, 15), -1, date(2023, 12, 15)),
        (date(2024, 11, 30), 13, date(2025, 12, 30)),
    ],
)
def test_months_are_added_by_the_calendar(day: date, months: int, expected: date) -> None:
    assert add_months(day, months) == expected


@given(DAYS, st.integers(-500, 500))
def test_adding_months_lands_in_the_right_month(day: date, months: int) -> None:
    moved = add_months(day, months)
    assert moved.year * 12 + moved.month == day.year * 12 + day.month + months
    assert moved.day == day.day or (moved + timedelta(days=1)).day == 1


def test_whole_months_are_set_against_whole_months() -> None:
    assert period_before(date(2026, 2, 1), date(2026, 4, 30)) == (date(2025, 11, 1), date(2026, 1, 31))
    assert period_before(date(2026, 3, 1), date(2026, 3, 31)) == (date(2026, 2, 1), date(2026, 2, 28))


@given(DAYS, st.integers(0, 400))
def test_the_period_before_ends_where_the_period_begins(since: date, length: int) -> None:
    until = since + timedelta(days=length)
    first, last = period_before(since, until)
    assert last == since - timedelta(days=1)
    assert first <= last


def test_a_year_before_keeps_a_whole_february_whole() -> None:
    assert year_before(date(2024, 2, 1), date(2024, 2, 29)) == (date(2023, 2, 1), date(2023, 2, 28))
    assert year_before(date(2025, 2, 1), date(2025, 2, 28)) == (date(2024, 2, 1), date(2024, 2, 29))
    assert year_before(date(2026, 11, 3), date(2026, 11, 20)) == (date(2025, 11, 3), date(2025, 11, 20))


def test_what_a_query_is_set_against() -> None:
    november = ReportQuery(
        ReportName.FUNNEL, date(2026, 11, 1), date(2026, 11, 30), owners=frozenset({"Марина"})
    )
    assert november.other() is None
    before = ReportQuery(
        ReportName.FUNNEL,
        date(2026, 11, 1),
        date(2026, 11, 30),
        comparison=Comparison.PERIOD_BEFORE,
    ).other()
    assert before is not None
    assert (before.since, before.until) == (date(2026, 10, 1), date(2026, 10, 31))
    assert before.other() is None
    versus = ReportQuery(ReportName.FUNNEL, comparison=Comparison.OWNER, compare_owner="Пётр").other()
    assert versus is not None
    assert versus.owners == {"Пётр"}
    assert ReportQuery(ReportName.FUNNEL, comparison=Comparison.OWNER).other() is None
    assert ReportQuery(ReportName.FUNNEL, comparison=Comparison.YEAR_BEFORE).other() is None


def test_tables_of_a_report_are_found_by_their_key() -> None:
    columns = (Column("name", ValueKind.TEXT), Column("entered", ValueKind.COUNT))
    table = Table("stages", columns, (Row(("Новая", 3)),))
    report = Report(ReportQuery(ReportName.FUNNEL), "RUB", tables=(table,))
    assert report.table("stages") is table
    assert not report.is_empty
    assert Report(ReportQuery(ReportName.FUNNEL), "RUB", tables=(Table("stages", columns, ()),)).is_empty
    assert by_key(table.rows[0], columns) == {"name": "Новая", "entered": 3}
    with pytest.raises(KeyError):
        report.table("months")
