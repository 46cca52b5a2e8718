"""Moments and the clock on the wall, also on the days when it is changed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.wall_clock import is_time_zone, moment_of, wall_of

ZONES = ("", "Europe/Moscow", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe")


def test_nine_stays_nine() -> None:
    winter, summer = datetime(2026, 1, 15, 9), datetime(2026, 7, 15, 9)  # noqa: DTZ001 - the clock of the wall
    assert moment_of(winter, "Europe/Berlin") == datetime(2026, 1, 15, 8, tzinfo=UTC)
    assert moment_of(summer, "Europe/Berlin") == datetime(2026, 7, 15, 7, tzinfo=UTC)


def test_what_is_left_out_comes_later() -> None:
    gap = datetime(2026, 3, 29, 2, 30)  # noqa: DTZ001 - the clock of the wall
    assert wall_of(moment_of(gap, "Europe/Berlin"), "Europe/Berlin") == gap + timedelta(hours=1)


@given(st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1)), st.sampled_from(ZONES))  # noqa: DTZ001
def test_there_and_back(naive: datetime, zone: str) -> None:
    moment = naive.replace(tzinfo=UTC, microsecond=0)
    wall = wall_of(moment, zone)
    assert wall.tzinfo is None
    assert abs(moment_of(wall, zone) - moment) in {timedelta(0), timedelta(hours=1), timedelta(minutes=30)}


@pytest.mark.parametrize(
    ("name", "is_one"), [("Europe/Moscow", True), ("", False), ("Луна/Море", False), ("../x", False)]
)
def test_names_of_zones(name: str, is_one: bool) -> None:
    assert is_time_zone(name) == is_one
