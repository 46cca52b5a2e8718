"""Repeated tasks: rules against a plain look at every day."""

from __future__ import annotations

import calendar
from datetime import date, datetime, time, timedelta
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.errors import ValidationError
from crm_desktop.domain.recurrence import (
    Frequency,
    Repeat,
    between,
    check_rule,
    ended_before,
    first_few,
    going_on_from,
    moved_by,
    occurrences,
    read_repeat,
)

ONE_DAY = timedelta(days=1)
STARTS = st.datetimes(datetime(2020, 1, 1), datetime(2030, 12, 31)).map(  # noqa: DTZ001 - the clock of the wall
    lambda moment: moment.replace(second=0, microsecond=0)
)


@st.composite
def repeats(draw: st.DrawFn) -> Repeat:
    frequency = draw(st.sampled_from(Frequency))
    weekdays: tuple[int, ...] = ()
    nth = None
    on_last_day = False
    if frequency is Frequency.WEEKLY:
        weekdays = tuple(sorted(draw(st.frozensets(st.integers(0, 6)))))
    elif frequency is Frequency.MONTHLY:
        on_last_day = draw(st.booleans())
        if not on_last_day and draw(st.booleans()):
            weekdays, nth = (draw(st.integers(0, 6)),), draw(st.sampled_from([1, 2, 3, 4, 5, -1, -2]))
    count = draw(st.none() | st.integers(1, 20))
    until = None if count else draw(st.none() | st.dates(date(2020, 1, 1), date(2033, 1, 1)))
    return Repeat(frequency, draw(st.integers(1, 4)), weekdays, nth, on_last_day, count, until)


def is_due(repeat: Repeat, starts: datetime, day: date) -> bool:
    """Say of one day whether it is one of the rule, by what the rule says in words."""
    first = starts.date()
    months = (day.year - first.year) * 12 + day.month - first.month
    length = calendar.monthrange(day.year, day.month)[1]
    if repeat.frequency is Frequency.DAILY:
        return (day - first).days % repeat.interval == 0
    if repeat.frequency is Frequency.WEEKLY:
        weeks = ((day - timedelta(day.weekday())) - (first - timedelta(first.weekday()))).days // 7
        return weeks % repeat.interval == 0 and day.weekday() in (repeat.weekdays or (first.weekday(),))
    if repeat.frequency is Frequency.YEARLY:
        return (day.year - first.year) % repeat.interval == 0 and (day.month, day.day) == (
            first.month,
            first.day,
        )
    if months % repeat.interval:
        return False
    if repeat.on_last_day:
        return day.day == length
    if repeat.nth is not None:
        of_its_kind = [
            at for at in range(1, length + 1) if date(day.year, day.month, at).weekday() == repeat.weekdays[0]
        ]
        at = repeat.nth - 1 if repeat.nth > 0 else repeat.nth
        return -len(of_its_kind) <= at < len(of_its_kind) and of_its_kind[at] == day.day
    return day.day == first.day


def by_looking(repeat: Repeat, starts: datetime, days: int) -> list[datetime]:
    """Return the beginnings within so many days, found by looking at each."""
    found = [
        datetime.combine(day, starts.time())
        for day in (starts.date() + step * ONE_DAY for step in range(days))
        if is_due(repeat, starts, day) and (repeat.until is None or day <= repeat.until)
    ]
    return found[: repeat.count] if repeat.count else found


@given(repeats(), STARTS)
def test_a_rule_gives_the_days_that_it_names(repeat: Repeat, starts: datetime) -> None:
    end = datetime.combine(starts.date() + 1500 * ONE_DAY, time.max)
    assert between(repeat.rule(), starts, starts, end) == by_looking(repeat, starts, 1501)


@given(repeats(), STARTS, st.integers(0, 900), st.integers(0, 300))
def test_a_part_of_the_time_has_a_part_of_the_beginnings(
    repeat: Repeat, starts: datetime, later: int, length: int
) -> None:
    since = starts + later * ONE_DAY
    until = since + length * ONE_DAY
    everything = by_looking(repeat, starts, later + length + 2)
    assert between(repeat.rule(), starts, since, until) == [at for at in everything if since <= at <= until]


@given(repeats())
def test_a_rule_that_a_form_wrote_can_be_read_by_it(repeat: Repeat) -> None:
    assert read_repeat(repeat.rule()) == repeat


@given(repeats(), STARTS, st.data())
def test_all_following_parts_a_series_without_losing_or_doubling(
    repeat: Repeat, starts: datetime, data: st.DataObject
) -> None:
    rule = repeat.rule()
    some = list(islice(occurrences(rule, starts), 12))
    if not some:
        return
    at = data.draw(st.sampled_from(some))
    before = ended_before(rule, starts, at)
    kept = list(islice(occurrences(before, starts), 12)) if before else []
    following = going_on_from(rule, starts, at)
    going_on = [moment for moment in islice(occurrences(following, at), 12) if moment >= at]
    assert kept == [moment for moment in some if moment < at]
    if repeat.interval == 1 and repeat.frequency is not Frequency.WEEKLY:
        assert (kept + going_on)[: len(some)] == some


def test_what_was_left_out_does_not_come() -> None:
    starts = datetime(2026, 11, 23, 9)  # noqa: DTZ001
    second = datetime(2026, 11, 30, 9)  # noqa: DTZ001
    assert second in first_few("FREQ=WEEKLY", starts)
    assert second not in list(islice(occurrences("FREQ=WEEKLY", starts, left_out=[second]), 5))


@pytest.mark.parametrize(
    "rule",
    ["", "FREQ=HOURLY", "FREQ=SECONDLY;COUNT=5", "FREQ=DAILY;COUNT=0", "FREQ=WEEKLY;BYDAY=XX", "FREQ=DAILY;UNTIL=x",
     "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYHOUR=9", "FREQ=MONTHLY;COUNT=3;BYMONTHDAY=77", "rm -rf"],
)  # fmt: skip
def test_a_rule_that_cannot_be_is_refused(rule: str) -> None:
    with pytest.raises(ValidationError):
        check_rule(rule, datetime(2026, 11, 23, 9))  # noqa: DTZ001


@pytest.mark.parametrize(
    "rule", ["FREQ=YEARLY;BYWEEKNO=20", "FREQ=MONTHLY;BYMONTHDAY=15", "FREQ=WEEKLY;BYDAY=1MO,2TU"]
)
def test_a_rule_that_a_form_cannot_show_is_left_as_it_is(rule: str) -> None:
    assert read_repeat(rule) is None


def test_the_end_of_a_rule_of_another_program_is_understood() -> None:
    starts = datetime(2026, 11, 23, 9)  # noqa: DTZ001
    for until in ("20261125", "20261125T090000", "20261125T235959Z"):
        assert len(list(occurrences(f"RRULE:FREQ=DAILY;UNTIL={until}", starts))) == 3


def test_the_last_day_of_february_comes_each_year() -> None:
    starts = datetime(2024, 2, 29, 9)  # noqa: DTZ001
    assert [at.date() for at in first_few("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", starts, 3)] == [
        date(2024, 2, 29), date(2025, 2, 28), date(2026, 2, 28),
    ]  # fmt: skip


def test_a_rule_is_written_as_calendars_write_it() -> None:
    rule = Repeat(Frequency.MONTHLY, weekdays=(4,), nth=-1, until=date(2027, 1, 31)).rule()
    assert rule == "FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270131T235959"


@pytest.mark.parametrize(
    ("rule", "to", "expected"),
    [
        ("FREQ=WEEKLY;BYDAY=MO,TH", date(2026, 11, 24), "FREQ=WEEKLY;BYDAY=TU,FR"),
        ("FREQ=MONTHLY;BYDAY=2WE", date(2026, 11, 12), "FREQ=MONTHLY;BYDAY=2TH"),
        ("FREQ=MONTHLY;BYDAY=2WE", date(2026, 11, 19), "FREQ=MONTHLY;BYDAY=3TH"),
        ("FREQ=MONTHLY;BYDAY=4SA", date(2026, 11, 30), "FREQ=MONTHLY;BYDAY=-1MO"),
        ("FREQ=MONTHLY;BYDAY=-1FR", date(2026, 11, 26), "FREQ=MONTHLY;BYDAY=-1TH"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", date(2026, 11, 29), "FREQ=MONTHLY;BYMONTHDAY=29"),
        ("FREQ=MONTHLY;BYMONTHDAY=10", date(2026, 11, 11), "FREQ=MONTHLY;BYMONTHDAY=11"),
        ("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=30", date(2026, 12, 1), "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=1"),
        ("FREQ=MONTHLY", date(2026, 11, 11), "FREQ=MONTHLY"),
    ],
)
def test_a_rule_goes_with_what_is_put_off(rule: str, to: date, expected: str) -> None:
    assert moved_by(rule, 1, to) == expected
    assert moved_by(rule, 0, to) == rule


@given(repeats(), STARTS, st.integers(1, 20))
def test_after_a_move_the_first_one_is_where_it_was_moved_to(
    repeat: Repeat, starts: datetime, days: int
) -> None:
    first = next(occurrences(repeat.rule(), starts), None)
    if first is None or repeat.until is not None or len(repeat.weekdays) > 1:
        return
    to = first + timedelta(days=days)
    moved = moved_by(repeat.rule(), days, to.date())
    assert next(occurrences(moved, to), None) == to
