from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.road import road_stages, road_text

stages = st.lists(st.integers(1, 10**6))


@given(stages)
def test_what_is_written_is_read_again(ids: list[int]) -> None:
    assert road_stages(road_text(ids)) == set(ids)


@given(stages)
def test_the_order_and_the_returns_make_no_difference(ids: list[int]) -> None:
    assert road_text(ids) == road_text([*reversed(ids), *ids])


def test_a_road_is_a_plain_text() -> None:
    assert road_text([12, 3, 12, 5]) == "3 5 12"
    assert road_text([]) == ""
    assert road_stages("") == frozenset()
