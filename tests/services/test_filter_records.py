from __future__ import annotations

import json

import pytest

from crm_desktop.domain.client import ClientKind
from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.conditions import Condition, Op
from crm_desktop.services.filter_records import filter_of, filter_record

WHOLE = ClientFilter(
    text="ёлка",
    kinds=frozenset({ClientKind.PERSON}),
    tags=frozenset({"VIP"}),
    columns=(("city", "мос"),),
    conditions=(Condition("last_contact", Op.OLDER, (60,)), Condition("status", Op.ANY_OF, ("", "Лид"))),
    match_any=True,
    segment_id=5,
    import_batch_id=7,
    in_recycle_bin=True,
)


def test_a_filter_survives_json() -> None:
    assert filter_of(json.loads(json.dumps(filter_record(WHOLE)))) == WHOLE


def test_a_filter_that_lets_everybody_through_is_an_empty_record() -> None:
    assert filter_record(ClientFilter()) == {}


@pytest.mark.parametrize("conditions", [None, 5, [5], [{"op": "from_the_future"}]])
def test_conditions_that_cannot_be_read_do_not_widen_a_filter(conditions: object) -> None:
    assert [each.op for each in filter_of({"conditions": conditions}).conditions] == [Op.UNKNOWN]
