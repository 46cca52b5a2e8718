from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.periods import Period, PeriodKind, period_at, shifted

CALENDAR = (PeriodKind.WEEK, PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR)
days = st.dates(dt.date(1990, 1, 1), dt.date(2090, 1, 1))


@pytest.mark.parametrize(
    ("kind", "since", "until"),
    [
        (PeriodKind.WEEK, dt.date(2026, 11, 16), dt.date(2026, 11, 22)),
        (PeriodKind.MONTH, dt.date(2026, 11, 1), dt.date(2026, 11, 30)),
        (PeriodKind.QUARTER, dt.date(2026, 10, 1), dt.date(2026, 12, 31)),
        (PeriodKind.YEAR, dt.date(2026, 1, 1), dt.date(2026, 12, 31)),
        (PeriodKind.ALL, None, None),
    ],
)
def test_a_day_lies_in_its_period(kind: PeriodKind, since: dt.date | None, until: dt.date | None) -> None:
    assert period_at(kind, dt.date(2026, 11, 22)) == Period(kind, since, until)


@given(st.sampled_from(CALENDAR), days)
def test_periods_follow_one_another_without_a_gap(kind: PeriodKind, day: dt.date) -> None:
    period = period_at(kind, day)
    after = shifted(period, 1)
    assert period.since is not None
    assert period.until is not None
    assert period.since <= day <= period.until
    assert after.since == period.until + dt.timedelta(days=1)
    assert shifted(after, -1) == period


@given(days, st.integers(0, 400))
def test_own_days_move_by_their_length_and_back(since: dt.date, length: int) -> None:
    period = Period(PeriodKind.OWN, since, since + dt.timedelta(days=length))
    after = shifted(period, 1)
    assert period.until is not None
    assert after.since == period.until + dt.timedelta(days=1)
    assert shifted(after, -1) == period


def test_own_days_that_are_whole_months_move_by_months() -> None:
    spring = Period(PeriodKind.OWN, dt.date(2026, 1, 1), dt.date(2026, 2, 28))
    assert shifted(spring, 1) == Period(PeriodKind.OWN, dt.date(2026, 3, 1), dt.date(2026, 4, 30))


def test_a_period_without_an_end_stays() -> None:
    open_end = Period(PeriodKind.OWN, dt.date(2026, 1, 1))
    assert not open_end.moves
    assert shifted(open_end, 1) == open_end
