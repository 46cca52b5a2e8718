"""Working days, counted one by one."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.working_days import working_days


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(-3, 400))
def test_each_day_is_looked_at(since: date, length: int) -> None:
    days = [since + timedelta(days=at) for at in range(length + 1)]
    assert working_days(since, since + timedelta(days=length)) == sum(day.isoweekday() <= 5 for day in days)


def test_a_month() -> None:
    assert working_days(date(2026, 11, 1), date(2026, 11, 30)) == 21
