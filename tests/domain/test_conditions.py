from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.catalogue import CustomFieldKind
from crm_desktop.domain.client_list import COLUMN_KEYS
from crm_desktop.domain.conditions import (
    FIELDS,
    OPS,
    Condition,
    FieldType,
    Op,
    Operand,
    Value,
    condition_of,
    condition_record,
    is_complete,
    operand,
    own_field_type,
)

values: st.SearchStrategy[Value] = st.text(max_size=5) | st.integers() | st.floats(allow_nan=False)
conditions = st.builds(
    Condition, st.text(max_size=9), st.sampled_from(Op), st.lists(values, max_size=3).map(tuple)
)


@given(conditions)
def test_any_condition_survives_json(condition: Condition) -> None:
    assert condition_of(json.loads(json.dumps(condition_record(condition)))) == condition


@pytest.mark.parametrize(
    "record",
    [
        None,
        [],
        {},
        {"field": "city"},
        {"field": "city", "op": "newer"},
        {"field": "city", "op": "is", "values": [{}]},
    ],
)
def test_what_cannot_be_read_is_a_condition_nothing_fits(record: object) -> None:
    assert condition_of(record).op is Op.UNKNOWN


def test_everything_the_list_shows_can_be_asked() -> None:
    assert set(COLUMN_KEYS) <= set(FIELDS)
    assert {own_field_type(kind) for kind in CustomFieldKind} <= set(OPS)
    assert {op for ops in OPS.values() for op in ops} == set(Op) - {Op.UNKNOWN}


@pytest.mark.parametrize(
    ("kind", "op", "given", "is_whole"),
    [
        (FieldType.TEXT, Op.CONTAINS, ("",), False),
        (FieldType.TEXT, Op.CONTAINS, ("а",), True),
        (FieldType.TEXT, Op.EMPTY, (), True),
        (FieldType.TEXT, Op.NEXT, (1,), False),
        (FieldType.NAME, Op.ANY_OF, (), False),
        (FieldType.NAME, Op.ANY_OF, ("",), True),
        (FieldType.CONTACT, Op.OLDER, (60,), True),
        (FieldType.CONTACT, Op.OLDER, (-1,), False),
        (FieldType.CONTACT, Op.SINCE, ("2026-02-30",), False),
        (FieldType.CONTACT, Op.SINCE, ("2026-02-28",), True),
        (FieldType.BIRTHDAY, Op.IN_MONTH, (13,), False),
        (FieldType.MONEY, Op.AT_LEAST, (100,), True),
        (FieldType.MONEY, Op.AT_LEAST, ("100",), False),
    ],
)
def test_a_condition_is_asked_when_it_says_enough(
    kind: FieldType, op: Op, given: tuple[Value, ...], is_whole: bool
) -> None:
    assert is_complete(Condition("x", op, given), kind) is is_whole


def test_sums_are_typed_as_money() -> None:
    assert operand(FieldType.MONEY, Op.IS) is Operand.MONEY
    assert operand(FieldType.NUMBER, Op.IS) is Operand.NUMBER
    assert operand(FieldType.TEXT, Op.IS) is Operand.TEXT
    assert operand(FieldType.MONEY, Op.EMPTY) is Operand.NOTHING
