from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.moments import day_of, utc_text
from crm_desktop.reports.months import Months, first_of, months_between

moments = st.datetimes(timezones=st.just(UTC)).filter(lambda when: 1990 <= when.year < 2090)


@given(moments, moments)
def test_each_moment_lies_in_its_month(one: datetime, other: datetime) -> None:
    first, last = sorted((utc_text(one), utc_text(other)))
    months = Months.of(first, last)
    assert (months.days[0], months.days[-1]) == (first_of(day_of(first)), first_of(day_of(last)))
    for text in (first, last):
        assert months.days[months.at(text)] == first_of(day_of(text))


def test_a_moment_before_the_first_month_lies_in_none() -> None:
    assert Months([date(2026, 5, 1)]).at(utc_text(datetime(2026, 3, 1, tzinfo=UTC))) == -1


def test_months_come_one_after_the_other() -> None:
    assert months_between(date(2025, 11, 30), date(2026, 2, 1)) == [
        date(2025, 11, 1),
        date(2025, 12, 1),
        date(2026, 1, 1),
        date(2026, 2, 1),
    ]
    assert months_between(date(2026, 2, 1), date(2026, 1, 1)) == []
