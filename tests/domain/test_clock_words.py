"""Tests of times of day that are told in words."""

from __future__ import annotations

import pytest

from crm_desktop.domain.clock_words import told_minute


@pytest.mark.parametrize(
    ("said", "clock"),
    [
        ("в полтретьего", "14:30"),
        ("полтретьего", "14:30"),
        ("в половине седьмого", "18:30"),
        ("в половине первого", "12:30"),
        ("в четверть пятого", "16:15"),
        ("без четверти шесть", "17:45"),
        ("без десяти пять вечера", "16:50"),
        ("без пяти час", "12:55"),
        ("в три", "15:00"),
        ("в семь утра", "7:00"),
        ("в десять вечера", "22:00"),
        ("в час", "13:00"),
        ("half past two", "14:30"),
        ("half past 9", "9:30"),
        ("at quarter to five", "16:45"),
        ("at ten past nine", "9:10"),
        ("at seven am", "7:00"),
    ],
)
def test_a_time_in_words(said: str, clock: str) -> None:
    hour, minute = clock.split(":")
    assert told_minute(said) == int(hour) * 60 + int(minute)


@pytest.mark.parametrize("said", ["пол", "без ста пять", "в 3", "три", "five", "10 to 12", "past two", ""])
def test_what_tells_no_time(said: str) -> None:
    assert told_minute(said) is None
