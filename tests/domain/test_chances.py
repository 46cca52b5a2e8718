"""The range of a forecast against playing it through many times."""

from __future__ import annotations

import statistics
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.chances import Chance, OpenSum

chances = st.builds(
    lambda won, lost, probability: Chance(won, won + lost, probability),
    st.integers(0, 50),
    st.integers(0, 50),
    st.floats(0, 1),
)


@given(chances, st.lists(st.integers(0, 10**12), max_size=20))
def test_a_range_lies_around_what_is_likely(chance: Chance, amounts: list[int]) -> None:
    open_sum = OpenSum()
    for amount in amounts:
        open_sum.add(1, amount)
    likely, low, high = open_sum.likely({1: chance})
    assert 0 <= low <= likely <= high <= open_sum.total == sum(amounts)
    assert 0 <= chance.mean <= 1
    assert likely == pytest.approx(chance.mean * sum(amounts), abs=1)


def test_a_stage_without_a_past_has_its_probability() -> None:
    assert Chance(0, 0, 0.3).mean == pytest.approx(0.3)
    assert Chance(0, 3, 0.6).mean == pytest.approx(1.2 / 5)  # three lost deals prove nothing for certain
    assert Chance(300, 1000, 0.9).mean == pytest.approx(0.3, abs=0.002)
    assert OpenSum().likely({}) == (0, 0, 0)
    sure = OpenSum()
    sure.add(1, 500)
    assert sure.likely({1: Chance(0, 0, 1.0)}) == (500, 500, 500)
    assert sure.likely({1: Chance(0, 0, 0.0)}) == (0, 0, 0)


@pytest.mark.parametrize(
    "past", [{1: Chance(3, 8, 0.2), 2: Chance(40, 60, 0.5)}, {1: Chance(0, 0, 0.4), 2: Chance(1, 30, 0.1)}]
)
def test_the_range_holds_in_eight_cases_of_ten(past: dict[int, Chance]) -> None:
    chance = Random(5)
    deals = [(chance.choice((1, 2)), chance.randint(1_000, 9_000)) for _ in range(60)]
    open_sum = OpenSum()
    for stage, amount in deals:
        open_sum.add(stage, amount)
    likely, low, high = open_sum.likely(past)
    ends = []
    for _ in range(4000):
        share = {
            stage: chance.betavariate(
                one.won + 2 * one.probability, one.closed - one.won + 2 * (1 - one.probability)
            )
            for stage, one in past.items()
        }
        ends.append(sum(amount for stage, amount in deals if chance.random() < share[stage]))
    assert likely == pytest.approx(statistics.fmean(ends), rel=0.03)
    assert high - low == pytest.approx(2 * 1.2816 * statistics.pstdev(ends), rel=0.06) or low == 0
    assert sum(low <= end <= high for end in ends) / len(ends) == pytest.approx(0.8, abs=0.04)
