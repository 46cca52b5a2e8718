"""Working time against a count of minute by minute."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.domain.work_time import (
    OFFICE,
    Spans,
    WorkSum,
    WorkTime,
    common_spans,
    free_spans,
    tidy_spans,
)

ZONES = [ZoneInfo("Europe/Moscow"), ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York"), UTC]
ZONES += [ZoneInfo("Australia/Lord_Howe"), ZoneInfo("Africa/Cairo")]  # by half an hour; at midnight
MINUTE = timedelta(minutes=1)
SPANS = st.lists(
    st.tuples(st.integers(0, 1440), st.integers(0, 1440)).map(lambda pair: (min(pair), max(pair))), max_size=3
).map(lambda spans: tidy_spans(tuple(spans)))


def moments(first: date) -> st.SearchStrategy[datetime]:
    """Return the minutes of four days."""
    midnight = datetime(first.year, first.month, first.day, tzinfo=UTC)
    return st.integers(0, 4 * 1440).map(lambda minute: midnight + minute * MINUTE)


# Around the days on which clocks are put on and back.
BEGINNINGS = st.one_of(
    moments(date(2026, 3, 27)),
    moments(date(2026, 10, 23)),
    moments(date(2026, 3, 6)),
    moments(date(2026, 4, 3)),
    moments(date(2026, 4, 24)),  # in Cairo the clock is put on at midnight
    moments(date(2026, 10, 29)),
)


@st.composite
def work_times(draw: st.DrawFn) -> WorkTime:
    week = tuple(draw(st.lists(SPANS, min_size=7, max_size=7)))
    special = draw(
        st.dictionaries(st.dates(date(2026, 3, 1), date(2026, 4, 5)), SPANS, max_size=3),
    )
    holidays = draw(st.frozensets(st.dates(date(2026, 3, 25), date(2026, 4, 2)), max_size=3))
    return WorkTime(draw(st.sampled_from(ZONES)), week, special, holidays)


def counted(work: WorkTime, since: datetime, until: datetime) -> timedelta:
    """Count the worked minutes one by one, by what the clock on the wall says at each."""
    total, at = timedelta(0), since
    while at < until:
        wall = at.astimezone(work.zone)
        minute = wall.hour * 60 + wall.minute
        if any(begin <= minute < end for begin, end in work.spans(wall.date())):
            total += MINUTE
        at += MINUTE
    return total


@settings(max_examples=150, deadline=None)
@given(work_times(), BEGINNINGS, st.integers(0, 3 * 1440))
def test_working_time_is_what_the_minutes_add_up_to(work: WorkTime, since: datetime, minutes: int) -> None:
    until = since + timedelta(minutes=minutes)
    assert work.between(since, until) == counted(work, since, until)


@settings(max_examples=150, deadline=None)
@given(work_times(), BEGINNINGS, st.integers(1, 2000))
def test_so_much_work_later_so_much_work_has_passed(work: WorkTime, since: datetime, minutes: int) -> None:
    end = work.after(since, timedelta(minutes=minutes))
    if end is None:
        assert work.between(since, since + timedelta(days=400)) < timedelta(minutes=minutes)
    else:
        assert work.between(since, end) == timedelta(minutes=minutes)
        assert work.between(since, end - MINUTE) < timedelta(minutes=minutes)


@settings(max_examples=150, deadline=None)
@given(work_times(), BEGINNINGS, st.integers(1, 2000))
def test_so_much_work_earlier_so_much_work_has_passed(work: WorkTime, until: datetime, minutes: int) -> None:
    begin = work.before(until, timedelta(minutes=minutes))
    if begin is None:
        assert work.between(until - timedelta(days=400), until) < timedelta(minutes=minutes)
    else:
        assert work.between(begin, until) == timedelta(minutes=minutes)
        assert work.between(begin + MINUTE, until) < timedelta(minutes=minutes)


@settings(max_examples=100, deadline=None)
@given(work_times(), st.lists(st.tuples(BEGINNINGS, st.integers(-5, 60 * 1440)), min_size=1, max_size=5))
def test_days_that_are_added_up_once_say_the_same(work: WorkTime, asked: list[tuple[datetime, int]]) -> None:
    total = WorkSum(work)
    for since, minutes in asked:
        until = since + timedelta(minutes=minutes)
        assert total.between(since, until) == work.between(since, until)


@pytest.mark.parametrize(
    ("zone", "day", "spans", "hours"),
    [
        ("Europe/Berlin", date(2026, 3, 29), ((0, 1440),), 23),
        ("Europe/Berlin", date(2026, 10, 25), ((0, 1440),), 25),
        (
            "Europe/Berlin",
            date(2026, 3, 29),
            ((150, 300),),
            2,
        ),  # from half past two, which there is not, to five
        ("Europe/Berlin", date(2026, 10, 25), ((120, 180),), 2),  # from two to three, twice
        ("Africa/Cairo", date(2026, 4, 24), ((0, 120),), 1),  # the day begins at one
        ("Australia/Lord_Howe", date(2026, 10, 4), ((0, 1440),), 23.5),
    ],
)
def test_a_minute_is_worked_as_often_as_the_clock_shows_it(
    zone: str, day: date, spans: Spans, hours: float
) -> None:
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    only = WorkTime(ZoneInfo(zone), ((),) * 7, {day: spans})
    assert only.between(noon - timedelta(days=2), noon + timedelta(days=2)) == timedelta(hours=hours)
    last = only.after(noon - timedelta(days=2), timedelta(hours=hours))
    assert last is not None
    assert only.before(last, timedelta(hours=hours)) == only.after(noon - timedelta(days=2), MINUTE) - MINUTE  # type: ignore[operator]


def test_common_spans_are_in_all_of_them() -> None:
    assert common_spans([]) == ()
    assert common_spans([((0, 100), (200, 300)), ((50, 250),)]) == ((50, 100), (200, 250))


def test_an_office_over_a_weekend() -> None:
    moscow = ZoneInfo("Europe/Moscow")
    office = WorkTime(moscow)
    friday = datetime(2026, 11, 20, 17, 0, tzinfo=moscow)
    assert office.after(friday, timedelta(hours=2)) == datetime(2026, 11, 23, 10, 0, tzinfo=moscow)
    assert office.between(friday, datetime(2026, 11, 23, 10, 0, tzinfo=moscow)) == timedelta(hours=2)
    assert office.working_days(date(2026, 11, 1), date(2026, 11, 30)) == 21
    assert office.next_working_day(date(2026, 11, 20)) == date(2026, 11, 23)
    assert office.is_open(friday)
    assert not office.is_open(friday + timedelta(hours=1))
    assert office.minutes(date(2026, 11, 20)) == 9 * 60


def test_a_special_day_is_worked_in_spite_of_the_week_and_of_holidays() -> None:
    saturday = date(2026, 11, 21)
    work = WorkTime(UTC, OFFICE, {saturday: ((600, 660),)}, {saturday})
    assert work.minutes(saturday) == 60
    assert not WorkTime(UTC, OFFICE, {}, {date(2026, 11, 20)}).is_working_day(date(2026, 11, 20))


def test_nobody_works_for_ever() -> None:
    never = WorkTime(UTC, ((),) * 7)
    assert never.after(datetime(2026, 1, 1, tzinfo=UTC), MINUTE) is None
    assert never.before(datetime(2026, 1, 1, tzinfo=UTC), MINUTE) is None
    assert never.next_working_day(date(2026, 1, 1)) == date(2026, 1, 2)


@pytest.mark.parametrize(
    "spans", [((60, 120), (100, 180)), ((100, 180), (60, 100)), ((60, 180), (70, 80), (90, 90))]
)
def test_spans_that_touch_are_one(spans: Spans) -> None:
    assert tidy_spans(spans) == ((60, 180),)


@given(SPANS, SPANS, st.integers(1, 120))
def test_what_is_free_is_worked_and_not_busy(busy: Spans, within: Spans, at_least: int) -> None:
    free = {minute for a, b in free_spans(busy, within, at_least) for minute in range(a, b)}
    worked = {minute for a, b in within for minute in range(a, b)}
    taken = {minute for a, b in busy for minute in range(a, b)}
    assert free <= worked - taken
    assert all(b - a >= at_least for a, b in free_spans(busy, within, at_least))
    runs, run = [], 0
    for minute in range(1441):
        if minute in worked - taken:
            run += 1
        elif run:
            runs.append(run)
            run = 0
    assert len(free_spans(busy, within, 1)) >= len(runs) - 2
    assert sum(b - a for a, b in free_spans(busy, within, 1)) == len(worked - taken)


@given(st.integers(-40, 40), st.sets(st.integers(0, 60), max_size=30))
def test_working_days_are_counted_one_by_one(days: int, off: set[int]) -> None:
    start = date(2026, 11, 20)
    work = WorkTime(UTC, holidays=frozenset(start + timedelta(days=each - 30) for each in off))
    found = work.shifted(start, days)
    if days > 0:
        assert work.working_days(start + timedelta(days=1), found) == days
    elif days < 0:
        assert work.working_days(found, start - timedelta(days=1)) == -days
    assert work.is_working_day(found)


def test_where_nobody_ever_works_the_count_ends() -> None:
    never = WorkTime(UTC, ((),) * 7)
    assert never.shifted(date(2026, 11, 20), 2) > date(2026, 11, 20)
    assert never.shifted(date(2026, 11, 20), 0) == date(2026, 11, 21)
