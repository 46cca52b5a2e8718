from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.moments import day_of, moment, start_of, utc_text

moments = st.datetimes(timezones=st.just(UTC)).filter(lambda when: 2 <= when.year < 9999)


@given(moments)
def test_what_is_written_is_read_again(when: datetime) -> None:
    assert moment(utc_text(when)) == when


@given(moments, moments)
def test_texts_sort_by_time(one: datetime, other: datetime) -> None:
    assert (utc_text(one) < utc_text(other)) == (one < other)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_a_day_begins_at_its_start_and_not_before(day: date) -> None:
    start = start_of(day)
    assert day_of(start) == day
    assert day_of(utc_text(moment(start) - timedelta(microseconds=1))) == day - timedelta(days=1)
