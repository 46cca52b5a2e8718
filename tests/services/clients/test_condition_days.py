from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crm_desktop.domain.conditions import Op
from crm_desktop.services.clients.condition_days import birthdays, span, start_of

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("op", "value", "days"),
    [
        (Op.ON, TODAY, (TODAY, TODAY)),
        (Op.SINCE, TODAY, (TODAY, None)),
        (Op.UNTIL, TODAY, (None, TODAY)),
        (Op.WITHIN, 0, (TODAY, TODAY)),
        (Op.WITHIN, 7, (date(2026, 11, 15), TODAY)),
        (Op.OLDER, 7, (None, date(2026, 11, 14))),
        (Op.NEXT, 7, (TODAY, date(2026, 11, 29))),
    ],
)
def test_an_operator_means_a_span_of_days(op: Op, value: date | int, days: tuple[date, date]) -> None:
    assert span(op, value, TODAY) == days


@example(date(2026, 2, 27), 1, 59)  # who was born on 29 February
@example(date(2028, 2, 27), 1, 59)
@given(st.dates(date(2000, 1, 1), date(2099, 1, 1)), st.integers(0, 800), st.integers(0, 365))
def test_a_birthday_is_ahead_when_one_of_the_coming_days_is_it(today: date, ahead: int, at: int) -> None:
    born = date(2000, 1, 1) + timedelta(at)  # each day of a leap year
    wanted = set()
    for day in (today + timedelta(n) for n in range(ahead + 1)):
        wanted.add((day.month, day.day))
        has_no_leap_day = (date(day.year, 3, 1) - timedelta(1)).day == 28
        if (day.month, day.day) == (2, 28) and has_no_leap_day:
            wanted.add((2, 29))
    found = any(first <= f"{born:%m-%d}" <= last for first, last in birthdays(today, ahead))
    assert found == ((born.month, born.day) in wanted)


def test_a_day_begins_here_at_midnight() -> None:
    assert start_of(TODAY).endswith("Z")
    assert start_of(TODAY) < start_of(TODAY + timedelta(1))
