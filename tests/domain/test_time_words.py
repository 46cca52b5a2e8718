"""Times and lengths as people say them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from crm_desktop.domain.time_words import parse_clock, parse_later, parse_length, parse_repeat


@pytest.mark.parametrize(
    ("said", "minute"),
    [
        ("в 15", 900), ("в 3", 900), ("at 9", 540), ("15:30", 930), ("в 15.30", 930), ("3pm", 900), ("12 am", 0),
        ("12 pm", 720), ("в 9 вечера", 1260), ("в 11 ночи", 1380), ("в 2 ночи", 120), ("в 10 часов", 600),
        ("вечером", 1080), ("at 07:15", 435),
    ],
)  # fmt: skip
def test_a_time_of_day(said: str, minute: int) -> None:
    found = parse_clock(said)
    assert found is not None
    assert found.minute == minute


@pytest.mark.parametrize("said", ["15", "25:00", "в 99", "12:60", "скоро", "10-12", "с 16 до 15", ""])
def test_what_is_no_time_of_day(said: str) -> None:
    assert parse_clock(said) is None


def test_from_and_to() -> None:
    found = parse_clock("с 10 до 12:30")
    assert found is not None
    assert (found.minute, found.length) == (600, timedelta(hours=2.5))
    found = parse_clock("3-4 pm")
    assert found is not None
    assert (found.minute, found.length) == (900, timedelta(hours=1))


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("на полчаса", 30),
        ("for 45 minutes", 45),
        ("на 1,5 часа", 90),
        ("на час", 60),
        ("for half an hour", 30),
    ],
)
def test_a_length(said: str, minutes: int) -> None:
    assert parse_length(said) == timedelta(minutes=minutes)


def test_what_is_no_length() -> None:
    assert parse_length("на 0 минут") is None
    assert parse_length("на 100000 часов") is None
    assert parse_later("через неделю") is None
    assert parse_later("через полтора часа") == timedelta(minutes=90)


def test_what_is_no_repetition() -> None:
    assert parse_repeat("по вторник") is None
    assert parse_repeat("every 0 days") is None
    assert parse_repeat("каждый раз") is None
