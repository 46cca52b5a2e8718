"""Sums and numbers as people write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.money import format_number, parse_money, parse_number


@pytest.mark.parametrize(
    ("value", "kopecks"),
    [
        ("1 234,50 ₽", 123450),
        ("8.000,01", 800001),
        ("8.000", 800000),
        ("8,000", 800000),
        ("(35.01)", -3501),
        ("-35,01", -3501),
        ("\u221235,01", -3501),
        ("35,01-", -3501),
        ("1,234.56", 123456),
        ("1'234.50", 123450),
        ("1\u00a0234\u202f567", 123456700),
        ("$1,000", 100000),
        ("-$5", -500),
        ("5р.", 500),
        ("12 тыс. руб.", 1200000),
        ("1,5 млн", 150000000),
        ("€ 12", 1200),
        (3.5, 350),
        (0.285, 29),
        (12, 1200),
        ("1500 руб. 00", None),
        ("1 500 руб. 05 коп.", 150005),
        ("50 т.р.", 5000000),
        ("10к", 1000000),
        ("500.-", 50000),
        ("100 - 200", None),
        ("1.2.3", None),
        ("abc", None),
        ("", None),
        (None, None),
        (True, None),
        (float("nan"), None),
    ],
)
def test_money(value: object, kopecks: int | None) -> None:
    assert parse_money(value) == kopecks


def test_a_number_keeps_its_three_decimals() -> None:
    assert parse_number("1,234") == Decimal("1.234")
    assert parse_number("1 234,5") == Decimal("1234.5")
    assert format_number(Decimal("12.500")) == "12.5"
    assert format_number(Decimal(100)) == "100"


@given(st.text(max_size=30) | st.integers() | st.floats())
def test_anything_is_answered(value: object) -> None:
    number = parse_number(value)
    assert (number is None) or parse_number(format_number(number)) == number
    parse_money(value)


@given(st.integers(min_value=-(10**12), max_value=10**12))
def test_what_is_written_is_read_back(kopecks: int) -> None:
    amount = Decimal(kopecks) / 100
    assert parse_money(f"{amount:,.2f}") == kopecks
    assert parse_money(f"{amount:,.2f} ₽".replace(",", " ").replace(".", ",")) == kopecks
