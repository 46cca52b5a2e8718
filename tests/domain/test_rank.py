"""A place can always be made between two others, and places sort as they were made."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.rank import DIGITS, between, spread


@given(st.lists(st.integers(0, 10_000), max_size=60), st.integers(0, 40))
def test_whatever_is_put_between_stays_in_order(places: list[int], count: int) -> None:
    order = spread(count)
    for wish in places:
        at = wish % (len(order) + 1)
        before = order[at - 1] if at else ""
        after = order[at] if at < len(order) else ""
        order.insert(at, between(before, after))
    assert order == sorted(order)
    assert len(set(order)) == len(order)
    assert not any(place.endswith(DIGITS[0]) for place in order)


@pytest.mark.parametrize("count", [0, 1, 34, 35, 1000])
def test_places_are_spread_evenly_and_short(count: int) -> None:
    places = spread(count)
    assert len(places) == count
    assert all(len(place) <= 3 for place in places)


def test_places_out_of_order_are_refused() -> None:
    with pytest.raises(ValueError, match="b"):
        between("b", "a")
