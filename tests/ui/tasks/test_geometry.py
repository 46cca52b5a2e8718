"""Points are times and times are points."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.ui.tasks.geometry import GUTTER, Geometry, rounded, step_before

places = st.builds(
    Geometry,
    st.integers(300, 2400),
    st.integers(200, 1600),
    st.integers(1, 7),
    st.integers(0, 800),
    st.integers(0, 9),
)


@given(places, st.integers(0, 1440))
def test_a_minute_is_found_where_it_is_painted(place: Geometry, minute: int) -> None:
    assert abs(place.minute_at(place.y(minute)) - minute) <= 1


@given(places, st.integers(0, 2400))
def test_every_point_belongs_to_the_column_in_which_it_lies(place: Geometry, x: int) -> None:
    column = place.column_at(x)
    assert 0 <= column < place.columns
    if GUTTER <= x < place.width:
        assert place.left(column) <= x < place.left(column + 1)


def test_times_are_rounded_to_quarters_within_the_day() -> None:
    assert [rounded(minute) for minute in (-20, 7, 8, 1437, 1500)] == [0, 0, 15, 1440, 1440]
    assert [step_before(minute) for minute in (-3, 14.9, 15, 1600)] == [0, 0, 15, 1425]
