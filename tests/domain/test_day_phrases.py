"""Tests of days as they are named within a line."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.day_phrases import parse_day_phrase, parse_days, parse_monthly

TODAY = date(2026, 11, 24)  # a Tuesday


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("в следующую среду", date(2026, 12, 2)),
        ("в эту пятницу", date(2026, 11, 27)),
        ("в ближайший понедельник", date(2026, 11, 30)),
        ("this friday", date(2026, 11, 27)),
        ("next monday", date(2026, 11, 30)),
        ("на следующей неделе", date(2026, 11, 30)),
        ("next week", date(2026, 11, 30)),
        ("в следующем месяце", date(2026, 12, 1)),
        ("в выходные", date(2026, 11, 28)),
        ("в конце недели", date(2026, 11, 27)),
        ("в конце месяца", date(2026, 11, 30)),
        ("в конце года", date(2026, 12, 31)),
        ("15-го числа", date(2026, 12, 15)),
        ("до 28-го", date(2026, 11, 28)),
        ("on the 15th", date(2026, 12, 15)),
        ("dec 25", date(2026, 12, 25)),
        ("december 25th", date(2026, 12, 25)),
        ("the 25th of december", date(2026, 12, 25)),
        ("12/24", date(2026, 12, 24)),
    ],
)
def test_a_day_by_its_phrase(said: str, day: date) -> None:
    assert parse_day_phrase(said, today=TODAY) == day


@pytest.mark.parametrize("said", ["15", "на 15", "неделя", "второй", "of the month", "40-го", ""])
def test_what_names_no_day(said: str) -> None:
    assert parse_day_phrase(said, today=TODAY) is None


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("с 1 по 5 декабря", date(2026, 12, 1), date(2026, 12, 5)),
        ("с понедельника по среду", date(2026, 11, 30), date(2026, 12, 2)),
        ("from monday to wednesday", date(2026, 11, 30), date(2026, 12, 2)),
        ("с 25 ноября по 3 декабря", date(2026, 11, 25), date(2026, 12, 3)),
        ("пн-ср", date(2026, 11, 30), date(2026, 12, 2)),
    ],
)
def test_a_span_of_days(said: str, first: date, last: date) -> None:
    assert parse_days(said, today=TODAY) == (first, last)


@pytest.mark.parametrize(
    "said", ["с 10 до 12", "from 10 to 12", "с 5 по 1 декабря", "от двери до окна", "1-2"]
)
def test_what_is_no_span_of_days(said: str) -> None:
    assert parse_days(said, today=TODAY) is None


@pytest.mark.parametrize(
    ("said", "rule", "first"),
    [
        ("каждое 1 число", "FREQ=MONTHLY", date(2026, 12, 1)),
        ("каждого 15-го числа", "FREQ=MONTHLY", date(2026, 12, 15)),
        ("15-го числа каждого месяца", "FREQ=MONTHLY", date(2026, 12, 15)),
        ("every 15th of the month", "FREQ=MONTHLY", date(2026, 12, 15)),
        ("every first monday of the month", "FREQ=MONTHLY;BYDAY=1MO", date(2026, 12, 7)),
        ("каждую последнюю пятницу месяца", "FREQ=MONTHLY;BYDAY=-1FR", date(2026, 11, 27)),
    ],
)
def test_each_month(said: str, rule: str, first: date) -> None:
    found = parse_monthly(said, today=TODAY)
    assert found is not None
    assert (found[0].rule(), found[1]) == (rule, first)


@pytest.mark.parametrize(
    "said", ["каждые 2 недели", "каждый второй день", "every 2 weeks", "каждое 40 число"]
)
def test_what_is_not_of_each_month(said: str) -> None:
    assert parse_monthly(said, today=TODAY) is None


@given(st.text(max_size=30), st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_any_words_are_read_without_an_error(said: str, today: date) -> None:
    day = parse_day_phrase(said, today=today)
    assert day is None or abs(day - today) < timedelta(days=366 * 9)
    parse_days(said, today=today)
    parse_monthly(said, today=today)
