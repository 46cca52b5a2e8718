"""Russian registration numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.errors import Problem
from crm_desktop.domain.tax_ids import (
    check_inn,
    check_kpp,
    check_ogrn,
    normal_inn,
    normal_kpp,
    normal_ogrn,
    split_inn_kpp,
)


@pytest.mark.parametrize("text", ["7707083893", "500100732259", "ИНН 7707083893", "7707 083 893", ""])
def test_right_inn(text: str) -> None:
    assert check_inn(text) is None


@pytest.mark.parametrize(
    "text", ["7707083894", "500100732258", "770708389", "0000000000", "abc", "٧٧٠٧٠٨٣٨٩٣"]
)
def test_wrong_inn(text: str) -> None:
    assert check_inn(text) is Problem.BAD_INN


def test_kpp_and_ogrn() -> None:
    assert check_kpp("773601001") is None
    assert check_kpp("77360100") is Problem.BAD_KPP
    assert check_ogrn("1027700132195") is None
    assert check_ogrn("304500116000157") is None
    assert check_ogrn("1027700132196") is Problem.BAD_OGRN


def test_a_zero_lost_in_excel_comes_back_only_when_the_check_digit_agrees() -> None:
    assert normal_inn(105043800.0) == "105043800"
    assert normal_inn(276024544) == "0276024544" or check_inn("0276024544") is Problem.BAD_INN
    for first_nine in ("010504380", "026812345"):
        full = next(first_nine + digit for digit in "0123456789" if check_inn(first_nine + digit) is None)
        assert normal_inn(float(full)) == full
    assert normal_inn("7707083893.0") == "7707083893"
    assert normal_inn("77-07-083893") == "7707083893"
    assert normal_inn("нет") == "нет"


def test_ogrn_of_a_sole_trader_whose_remainder_has_two_digits() -> None:
    assert int("31602507898206") % 13 == 11
    assert check_ogrn("316025078982061") is None
    assert check_ogrn("316025078982062") is Problem.BAD_OGRN
    assert check_ogrn("516025078982061") is Problem.BAD_OGRN


def test_the_others_lose_blanks_too() -> None:
    assert normal_kpp(10501001.0) == "010501001"
    assert normal_kpp("7736 01001") == "773601001"
    assert normal_ogrn("1 027 700 132 195") == "1027700132195"
    assert normal_ogrn("123") == "123"


@pytest.mark.parametrize(
    "text", ["7707083893/773601001", "ИНН 7707083893 КПП 773601001", "7707083893 / 773601001"]
)
def test_two_in_one_cell(text: str) -> None:
    assert split_inn_kpp(text) == ("7707083893", "773601001")


@given(st.text(max_size=30) | st.integers() | st.floats())
def test_anything_is_answered(value: object) -> None:
    for normal in (normal_inn, normal_kpp, normal_ogrn):
        assert normal(normal(value)) == normal(value)
    for check in (check_inn, check_kpp, check_ogrn):
        check(str(value))
    split_inn_kpp(str(value))
