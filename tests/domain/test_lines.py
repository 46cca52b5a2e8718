"""What lines cost, to the last kopeck."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.lines import Line, total


@pytest.mark.parametrize(
    ("quantity", "price", "discount", "cost"),
    [
        (1000, 9990, 0, 9990),
        (1500, 10_000, 0, 15_000),
        (1000, 9999, 1250, 8749),  # 87.49125
        (3333, 100, 0, 333),
        (500, 1, 0, 1),  # half a kopeck is rounded up
        (1000, 5000, 10_000, 0),
    ],
)
def test_a_line_costs(quantity: int, price: int, discount: int, cost: int) -> None:
    assert Line("Coffee", quantity, price, discount).total == cost


@given(st.integers(1, 10**7), st.integers(0, 10**10), st.integers(0, 10_000))
def test_rounding_is_never_more_than_half_a_unit_off(quantity: int, price: int, discount: int) -> None:
    exact = Fraction(quantity * price * (10_000 - discount), 1000 * 10_000)
    assert abs(Line("x", quantity, price, discount).total - exact) <= Fraction(1, 2)


def test_a_bill_is_the_sum_of_its_rounded_lines() -> None:
    assert total([Line("a", 500, 1), Line("b", 500, 1)]) == 2
    assert total([]) == 0
