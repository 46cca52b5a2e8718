"""When things happened: inside the past, in working hours, and more of late."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from crm_desktop.demo.days import DAY, OPENS, SHUTS, SPAN, Days

NOON = datetime(2026, 11, 18, 12, 30, tzinfo=UTC)


def test_days_are_dates() -> None:
    days = Days(NOON)
    assert days.date(SPAN) == NOON.astimezone().date()
    assert days.date(0) == days.date(SPAN) - timedelta(days=SPAN)
    assert days.date(SPAN + 40) > days.date(SPAN)
    assert days.at(days.now) <= NOON < days.at(days.now) + timedelta(minutes=1)


def test_drawn_days_stay_between_the_two() -> None:
    days, chance = Days(NOON), Random(1)
    assert {days.draw(chance, 500, 502) for _ in range(300)} == {500, 501, 502}
    assert {days.draw(chance, SPAN, SPAN) for _ in range(20)} == {SPAN}


def test_business_grows_has_seasons_and_rests_on_sundays() -> None:
    days, chance = Days(NOON), Random(1)
    drawn = [days.date(days.draw(chance)) for _ in range(20_000)]
    weekdays = Counter(on.weekday() for on in drawn)
    assert weekdays[6] < weekdays[5] < weekdays[0]
    years = Counter((days.date(SPAN) - on).days // 365 for on in drawn)
    assert years[0] > years[1] > years[2]
    months = Counter(on.month for on in drawn)
    assert months[12] > 1.5 * months[1]


@pytest.mark.parametrize("hour", [0, 3, 9, 12, 23])
def test_nothing_of_today_is_in_the_future(hour: int) -> None:
    days, chance = Days(NOON.astimezone().replace(hour=hour, minute=1)), Random(1)
    moments = [days.hour(chance, SPAN) for _ in range(200)]
    assert max(moments) <= days.now
    assert min(moments) >= SPAN * DAY


def test_what_follows_is_later_and_in_working_hours() -> None:
    days, chance = Days(NOON), Random(1)
    for gap in (0.0, 0.4, 1.0, 2.5, 30.0, 5000.0):
        for _ in range(50):
            before = days.hour(chance, 700)
            after = days.after(chance, before, gap)
            assert after > before
            if gap >= 1:
                assert OPENS <= after % DAY < SHUTS
            if 1 <= gap < 100:
                assert days.date(after // DAY).weekday() < 5
