"""Scores by cut points: in order, and equal values together."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.rfm import RfmGroup, quintiles, recency_score, rfm_group, score

values = st.lists(st.integers(0, 9) | st.integers(0, 10**12), min_size=1, max_size=60)


@given(values)
def test_cut_points_are_values_at_each_fifth(given_values: list[int]) -> None:
    cuts = quintiles(sorted(given_values))
    assert len(cuts) == 4
    assert list(cuts) == sorted(cuts)
    for fifth, cut in enumerate(cuts, 1):
        assert cut in given_values
        assert sum(value <= cut for value in given_values) * 5 >= fifth * len(given_values)
        assert sum(value < cut for value in given_values) * 5 < fifth * len(given_values)


@given(values)
def test_scores_follow_the_values(given_values: list[int]) -> None:
    ascending = sorted(given_values)
    cuts = quintiles(ascending)
    scores = [score(value, cuts) for value in ascending]
    assert scores == sorted(scores)
    assert set(scores) <= {1, 2, 3, 4, 5}
    assert len({*zip(ascending, scores, strict=True)}) == len(set(ascending))  # ties are together
    assert [recency_score(value, cuts) for value in ascending] == [6 - one for one in scores]


@given(st.integers(1, 40))
def test_different_values_make_equal_fifths(fifth: int) -> None:
    ascending = list(range(fifth * 5))
    cuts = quintiles(ascending)
    assert Counter(score(value, cuts) for value in ascending) == dict.fromkeys(range(1, 6), fifth)


def test_nothing_and_one() -> None:
    assert quintiles([]) == ()
    assert quintiles([7]) == (7, 7, 7, 7)
    assert (score(7, (7, 7, 7, 7)), recency_score(7, (7, 7, 7, 7))) == (1, 5)


@pytest.mark.parametrize(
    ("scores", "group"),
    [
        ((5, 5, 5), RfmGroup.CHAMPIONS),
        ((4, 3, 4), RfmGroup.CHAMPIONS),  # 3.5 is rounded up
        ((5, 3, 3), RfmGroup.LOYAL),
        ((3, 5, 5), RfmGroup.LOYAL),
        ((5, 1, 1), RfmGroup.NEW),
        ((4, 1, 2), RfmGroup.PROMISING),
        ((3, 1, 3), RfmGroup.FADING),
        ((2, 5, 5), RfmGroup.AT_RISK),
        ((1, 3, 5), RfmGroup.AT_RISK),
        ((2, 3, 3), RfmGroup.SLEEPING),
        ((1, 3, 3), RfmGroup.SLEEPING),
        ((1, 1, 2), RfmGroup.GONE),
    ],
)
def test_groups(scores: tuple[int, int, int], group: RfmGroup) -> None:
    assert rfm_group(*scores) is group
