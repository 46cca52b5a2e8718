"""Values of own fields."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.domain.custom_values import parse_custom, parse_yes_no
from crm_desktop.domain.errors import Problem

TODAY = date(2026, 11, 21)


def field(kind: CustomFieldKind, *, is_required: bool = False) -> CustomField:
    return CustomField(1, 1, "size", "Размер", kind, ("Большой", "Зелёный чай"), is_required)


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (CustomFieldKind.TEXT, " абв ", "абв"),
        (CustomFieldKind.TEXT, 12.0, "12"),
        (CustomFieldKind.NUMBER, "12", 12),
        (CustomFieldKind.NUMBER, "1 234,5", 1234.5),
        (CustomFieldKind.MONEY, "1 234,50 ₽", 123450),
        (CustomFieldKind.DATE, "12.03.2021", "2021-03-12"),
        (CustomFieldKind.CHOICE, "зеленый  ЧАЙ", "Зелёный чай"),
        (CustomFieldKind.YES_NO, "Да", True),
        (CustomFieldKind.YES_NO, "no", False),
        (CustomFieldKind.NUMBER, "", None),
    ],
)
def test_right_values(kind: CustomFieldKind, value: object, expected: object) -> None:
    assert parse_custom(field(kind), value, today=TODAY) == (expected, None)


@pytest.mark.parametrize(
    ("kind", "problem"),
    [
        (CustomFieldKind.NUMBER, Problem.NOT_A_NUMBER),
        (CustomFieldKind.MONEY, Problem.NOT_A_NUMBER),
        (CustomFieldKind.DATE, Problem.NOT_A_DATE),
        (CustomFieldKind.CHOICE, Problem.NOT_A_CHOICE),
        (CustomFieldKind.YES_NO, Problem.NOT_YES_NO),
    ],
)
def test_wrong_values_say_why(kind: CustomFieldKind, problem: Problem) -> None:
    assert parse_custom(field(kind), "чепуха", today=TODAY) == (None, problem)


def test_a_required_field_may_not_be_empty() -> None:
    assert parse_custom(field(CustomFieldKind.TEXT, is_required=True), " ", today=TODAY) == (
        None,
        Problem.REQUIRED,
    )


@pytest.mark.parametrize(
    ("value", "answer"), [("да", True), ("+", True), (1, True), (0.0, False), (2, None), ("может", None)]
)
def test_yes_and_no(value: object, answer: bool | None) -> None:
    assert parse_yes_no(value) is answer


@given(
    st.sampled_from(CustomFieldKind),
    st.text(max_size=30) | st.integers() | st.floats() | st.booleans() | st.none(),
)
def test_anything_is_answered(kind: CustomFieldKind, value: object) -> None:
    parsed, problem = parse_custom(field(kind), value, today=TODAY)
    assert problem is None or parsed is None
