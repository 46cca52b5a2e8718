"""A place can always be made between two others, and places sort as they were made."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.rank import DIGITS, between, places, spread


@given(st.lists(st.integers(0, 10_000), max_size=60), st.integers(0, 40))
def test_whatever_is_put_between_stays_in_order(wishes: list[int], count: int) -> None:
    order = spread(count)
    for wish in wishes:
        at = wish % (len(order) + 1)
        before = order[at - 1] if at else ""
        after = order[at] if at < len(order) else ""
        order.insert(at, between(before, after))
    assert order == sorted(order)
    assert len(set(order)) == len(order)
    assert not any(place.endswith(DIGITS[0]) for place in order)


@pytest.mark.parametrize("count", [0, 1, 34, 35, 1000])
def test_places_are_spread_evenly_and_short(count: int) -> None:
    found = spread(count)
    assert len(found) == count
    assert all(len(place) <= 3 for place in found)


def test_places_out_of_order_are_refused() -> None:
    with pytest.raises(ValueError, match="b"):
        between("b", "a")


@given(st.lists(st.tuples(st.integers(0, 10_000), st.integers(1, 5)), max_size=40))
def test_several_are_put_between_at_once(wishes: list[tuple[int, int]]) -> None:
    order: list[str] = []
    for wish, count in wishes:
        at = wish % (len(order) + 1)
        before = order[at - 1] if at else ""
        after = order[at] if at < len(order) else ""
        order[at:at] = places(before, after, count)
    assert order == sorted(order)
    assert len(set(order)) == len(order)
    assert not any(place.endswith(DIGITS[0]) for place in order)


def test_what_is_always_put_on_top_or_at_the_bottom_keeps_short_places() -> None:
    top = bottom = places("", "", 1)[0]
    for _ in range(5000):
        (higher,), (lower,) = places("", top, 1), places(bottom, "", 1)
        assert higher < top
        assert lower > bottom
        top, bottom = higher, lower
    assert max(len(top), len(bottom)) <= 8


@pytest.mark.parametrize("edge", ["1", "00000001", "zzzzzzzz", "zzzzzzzzz"])
def test_there_is_room_beyond_the_last_step(edge: str) -> None:
    (before,), (after,) = places("", edge, 1), places(edge, "", 1)
    assert before < edge < after
