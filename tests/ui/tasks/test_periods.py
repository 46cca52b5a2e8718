"""Days of views, and how they are called."""

from __future__ import annotations

import datetime as dt

import pytest

from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.tasks.periods import PeriodWords, Shown, days_of, month_later, step, week_number

DAY = dt.date(2026, 11, 24)


def test_a_week_begins_as_the_country_does(languages: Languages) -> None:
    assert days_of(Shown.WEEK, DAY)[0] == dt.date(2026, 11, 22)
    languages.use("ru")
    assert days_of(Shown.WEEK, DAY)[0] == dt.date(2026, 11, 23)
    assert [day.day for day in days_of(Shown.WEEK, DAY, is_work_week=True)] == [23, 24, 25, 26, 27]


def test_a_month_has_whole_weeks(languages: Languages) -> None:
    languages.use("ru")
    days = days_of(Shown.MONTH, DAY)
    assert (days[0], days[-1], len(days)) == (dt.date(2026, 10, 26), dt.date(2026, 12, 6), 42)


def test_steps_keep_the_day_of_the_month_where_they_can() -> None:
    assert step(Shown.MONTH, dt.date(2027, 1, 31), 1) == dt.date(2027, 2, 28)
    assert month_later(dt.date(2027, 1, 31), -2) == dt.date(2026, 11, 30)
    assert step(Shown.WEEK, DAY, -1) == dt.date(2026, 11, 17)
    assert step(Shown.DAY, DAY, 1) == dt.date(2026, 11, 25)


@pytest.mark.parametrize(
    ("shown", "english", "russian"),
    [
        (Shown.DAY, "Tuesday, November 24, 2026", "Вторник, 24 ноября 2026"),
        (Shown.WEEK, "November 22–28, 2026", "23–29 ноября 2026"),
        (Shown.MONTH, "November 2026", "Ноябрь 2026"),
    ],
)
def test_periods_in_words(languages: Languages, shown: Shown, english: str, russian: str) -> None:
    words = PeriodWords(Formats())
    assert words.title(shown, DAY) == english
    languages.use("ru")
    assert words.title(shown, DAY) == russian


def test_a_week_of_two_months_or_years(languages: Languages) -> None:
    languages.use("ru")
    words = PeriodWords(Formats())
    assert words.span(dt.date(2026, 11, 30), dt.date(2026, 12, 6)).endswith("2026")
    assert words.span(dt.date(2026, 12, 28), dt.date(2027, 1, 3)) == "28 декабря 2026 – 3 января 2027"


@pytest.mark.parametrize(
    ("day", "number"),
    [
        (dt.date(2026, 11, 24), 48),
        (dt.date(2027, 1, 1), 53),
        (dt.date(2027, 1, 4), 1),
        (dt.date(2024, 12, 31), 1),
    ],
)
def test_weeks_are_numbered_by_iso(languages: Languages, day: dt.date, number: int) -> None:
    languages.use("ru")
    assert week_number(day) == number


def test_where_weeks_begin_on_sunday_the_number_is_that_of_its_thursday(languages: Languages) -> None:
    languages.use("en")  # of the United States, where nothing else is said
    assert week_number(dt.date(2026, 11, 22)) == 48
