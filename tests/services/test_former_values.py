"""What may go back of a row, and what later work holds."""

from __future__ import annotations

import json

import pytest

from crm_desktop.models import Party, PartyTag, Tag
from crm_desktop.services.former_values import coupled_groups, former_keys, former_values


@pytest.mark.parametrize(
    ("now", "later", "values", "lost"),
    [
        ("new", set(), {"notes": "old"}, False),
        ("new", {"notes"}, {}, True),  # written there and back
        ("other", {"notes"}, {}, True),
        ("old", {"notes"}, {}, False),  # somebody did it by hand
        ("new", {"inn"}, {"notes": "old"}, False),
    ],
)
def test_a_value_goes_back_unless_somebody_wrote_it_since(
    now: str, later: set[str], values: dict[str, str], lost: bool
) -> None:
    found = former_values(Party, {"notes": "old"}, {"notes": "new"}, {"notes": now}, later)
    assert found == (values, lost)


def test_who_and_when_are_not_values() -> None:
    stamp = {"updated_at": "1", "updated_by_id": 1}
    assert former_values(Party, stamp, {"updated_at": "2", "updated_by_id": 2}, {}, set()) == ({}, False)


def test_the_order_of_parts_is_not_worth_a_word() -> None:
    assert former_values(PartyTag, {"position": 0}, {"position": 1}, {"position": 5}, {"position"}) == (
        {},
        False,
    )


def test_a_key_does_not_go_back_without_its_name() -> None:
    before, after = {"name": "a", "name_key": "a"}, {"name": "b", "name_key": "b"}
    assert former_values(Tag, before, after, {"name": "B", "name_key": "b"}, {"name"}) == ({}, True)


@pytest.mark.parametrize(
    ("former", "after", "now", "result", "is_whole"),
    [
        ({}, {"a": 1}, {"a": 1, "b": 2}, {"b": 2}, True),
        ({"a": 1}, {}, {"b": 2}, {"a": 1, "b": 2}, True),
        ({"a": 1}, {"a": 2}, {"a": 3}, {"a": 3}, False),
        ({"a": 1}, {"a": 2}, {"a": 1}, {"a": 1}, True),
        ([1], [2], [3], [3], False),
    ],
)
def test_documents_go_back_key_by_key(
    former: object, after: object, now: object, result: object, is_whole: bool
) -> None:
    text, whole = former_keys(json.dumps(former), json.dumps(after), json.dumps(now))
    assert (json.loads(text), whole) == (result, is_whole)


def test_a_value_of_a_field_that_is_gone_does_not_come_back() -> None:
    before, after = {"extra": '{"a":1,"b":2}'}, {"extra": "{}"}
    assert former_values(Party, before, after, after, set(), {"b"}) == ({"extra": '{"b":2}'}, True)


def test_values_fall_into_groups_that_go_back_alone() -> None:
    values = {"name": "a", "name_key": "a", "color": "red", "updated_at": "1"}
    groups = sorted(coupled_groups(values), key=len)
    assert groups == [{"color": "red"}, {"name": "a", "name_key": "a"}]
