"""Which period a moment lies in, against asking the calendar about each."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.moments import start_of, utc_text
from crm_desktop.domain.report import Grouping
from crm_desktop.reports import periods
from crm_desktop.reports.periods import Periods
from crm_desktop.reports.sale_groups import PERIODS, first_day, next_period

_FIRST, _LAST = datetime(2024, 1, 1), datetime(2027, 12, 31)  # noqa: DTZ001 - hypothesis adds the zone
MOMENTS = st.lists(st.datetimes(_FIRST, _LAST), min_size=1, max_size=30)


@given(MOMENTS, st.sampled_from(PERIODS))
def test_each_moment_lies_in_its_period(moments: list[datetime], grouping: Grouping) -> None:
    run = Periods(map(utc_text, moments), grouping)
    for each in moments:
        assert run.of(utc_text(each)) == first_day(each.astimezone().date(), grouping)
        ended = (each.astimezone() - timedelta(microseconds=1)).date()
        assert run.of(utc_text(each), is_end=True) == first_day(ended, grouping)


@given(MOMENTS, st.sampled_from(PERIODS))
def test_periods_are_shown_without_gaps(moments: list[datetime], grouping: Grouping) -> None:
    run = Periods(map(utc_text, moments), grouping)
    found = {run.of(utc_text(each)) for each in moments}
    shown = run.shown(found)
    assert found <= set(shown)
    assert shown[1:] == [next_period(day, grouping) for day in shown[:-1]]


@pytest.mark.parametrize("grouping", PERIODS)
def test_a_year_typed_wrong_makes_no_million_of_days(
    monkeypatch: pytest.MonkeyPatch, grouping: Grouping
) -> None:
    monkeypatch.setattr(periods, "MOST", 100)
    days = [date(3, 1, 2), date(2026, 11, 21), date(9999, 12, 30)]
    run = Periods(map(start_of, days), grouping)
    found = {run.of(start_of(day)) for day in days}
    assert run.shown(found) == [first_day(day, grouping) for day in days]
    assert run.of(start_of(days[1]), is_end=True) == first_day(days[1] - timedelta(days=1), grouping)


def test_of_nothing_there_are_none() -> None:
    assert Periods((), Grouping.DAY).days == []
