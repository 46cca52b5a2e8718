from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.periods import PeriodKind
from crm_desktop.domain.report import (
    AbcLimits,
    Comparison,
    Grouping,
    ReportName,
    ReportQuery,
    RfmLimits,
)
from crm_desktop.domain.report_records import Asked, asked_of, asked_record

names = st.frozensets(st.text(max_size=6), max_size=3)
ids = st.frozensets(st.integers(1, 99), max_size=3)
cuts = st.just(()) | st.lists(st.integers(0, 999), min_size=4, max_size=4).map(sorted).map(tuple)
queries = st.builds(
    ReportQuery,
    st.sampled_from(ReportName),
    since=st.none() | st.dates(),
    until=st.none() | st.dates(),
    pipeline_id=st.none() | st.integers(1, 9),
    owners=names,
    sources=names,
    tags=names,
    product_ids=ids,
    product_group_ids=ids,
    segment_id=st.none() | st.integers(1, 9),
    currency=st.sampled_from(["", "EUR"]),
    grouping=st.none() | st.sampled_from(Grouping),
    comparison=st.sampled_from(Comparison),
    compare_owner=st.text(max_size=6),
    counts_skipped=st.booleans(),
    abc=st.sampled_from([AbcLimits(), AbcLimits(0.5, 0.9)]),
    rfm=st.builds(RfmLimits, cuts, cuts, cuts),
)
asked = st.builds(Asked, queries, st.sampled_from(PeriodKind))


@given(asked)
def test_a_question_is_read_as_it_was_written(question: Asked) -> None:
    assert asked_of(json.loads(json.dumps(asked_record(question)))) == question


@pytest.mark.parametrize("record", [None, [], "", {}, {"name": "weather"}])
def test_a_record_of_no_report_is_no_question(record: object) -> None:
    assert asked_of(record) is None


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("since", "yesterday"),
        ("owners", "Anna"),
        ("owners", [1, None]),
        ("product_ids", ["7", True]),
        ("pipeline_id", True),
        ("grouping", "by mood"),
        ("comparison", 7),
        ("abc", [0.9, 0.5]),
        ("abc", ["a", "b"]),
        ("rfm", {"money": [4, 3, 2, 1]}),
        ("rfm", [1]),
        ("period", "fortnight"),
    ],
)
def test_what_is_strange_asks_for_nothing(key: str, value: Any) -> None:
    assert asked_of({"name": "abc", key: value}) == Asked(ReportQuery(ReportName.ABC))


def test_this_month_is_another_month_later() -> None:
    question = Asked(ReportQuery(ReportName.FUNNEL, dt.date(2026, 10, 1), dt.date(2026, 10, 31)))
    assert question.on(dt.date(2026, 12, 5)).query.since == dt.date(2026, 12, 1)
    own = Asked(question.query, PeriodKind.OWN)
    assert own.on(dt.date(2026, 12, 5)) == own
