"""Classes by revenue: the formula word by word, for any revenues and any limits."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.abc import AbcClass, AbcCurve
from crm_desktop.domain.report import AbcLimits

revenues = st.lists(st.integers(0, 50) | st.integers(0, 10**13), max_size=40)
shares = st.integers(1, 100).map(lambda percent: percent / 100)


@given(revenues, shares, shares)
def test_the_formula_word_by_word(values: list[int], one: float, other: float) -> None:
    limits = AbcLimits(min(one, other), max(one, other))
    curve = AbcCurve(values)
    classes = []
    for value in curve.values:
        above = sum(each for each in values if each > value)
        expected = AbcClass.C
        for name, limit in ((AbcClass.B, limits.b), (AbcClass.A, limits.a)):
            if above < Fraction(round(limit * 100), 100) * sum(values):
                expected = name
        assert curve.class_of(value, limits) is expected
        assert curve.place(value) == 1 + sum(each > value for each in values)
        classes.append(expected)
    assert curve.ends(limits) == (classes.count(AbcClass.A), len(classes) - classes.count(AbcClass.C))
    assert classes == sorted(classes)  # all of A, then of B, then of C
    assert curve.total == sum(values)


@given(revenues, shares)
def test_a_wider_limit_never_makes_a_class_smaller(values: list[int], limit: float) -> None:
    curve = AbcCurve(values)
    ends = [curve.ends(AbcLimits(part, 1.0))[0] for part in (limit / 2, limit, min(1, limit * 1.5))]
    assert ends == sorted(ends)


def test_examples() -> None:
    assert AbcCurve([]).ends(AbcLimits()) == (0, 0)
    assert AbcCurve([0, 0]).ends(AbcLimits()) == (0, 0)
    assert AbcCurve([5]).ends(AbcLimits()) == (1, 1)
    # 80 is exactly the first limit: the next one is not inside any more.
    assert AbcCurve([80, 15, 5]).ends(AbcLimits()) == (1, 2)
    assert AbcCurve([79, 16, 5]).ends(AbcLimits()) == (2, 2)
    assert AbcCurve([10] * 10).ends(AbcLimits()) == (10, 10)  # equal revenue is of one class
    assert AbcCurve([3, 1, 2]).sum(1, 3) == 3
