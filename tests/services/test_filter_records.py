from __future__ import annotations

import json

import pytest

from crm_desktop.domain.client import ClientKind
from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.conditions import Condition, Op
from crm_desktop.services.filter_records import document, filter_of, filter_record, rule_of

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


def test_kinds_that_are_not_known_do_not_widen_a_filter() -> None:
    assert [each.op for each in filter_of({"kinds": ["person", "robot"]}).conditions] == [Op.UNKNOWN]


@pytest.mark.parametrize("text", ["nonsense", "null", "[]", "3", '"all"', "[" * 100_000])
def test_a_rule_that_is_no_filter_lets_nobody_through(text: str) -> None:
    assert [each.op for each in rule_of(text).conditions] == [Op.UNKNOWN]
    assert not isinstance(document(text), dict)


@pytest.mark.parametrize("number", [True, -1, 2**63, "5", 1.5])
def test_what_is_no_id_names_no_segment(number: object) -> None:
    assert filter_of({"segment_id": number, "import_batch_id": number}) == ClientFilter()


def test_letters_that_no_base_can_hold_are_taken_out() -> None:
    assert filter_of({"text": "а\ud800б", "tags": ["\ud800VIP"]}) == ClientFilter(
        "аб", tags=frozenset({"VIP"})
    )
