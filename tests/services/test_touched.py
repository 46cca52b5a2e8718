"""What a write has touched adds up from its parts."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.events import ChangeKind
from crm_desktop.models import Interaction, Party
from crm_desktop.services.touched import Touched

SETS = {name for name, each in ((each.name, each.type) for each in fields(Touched)) if each == "set[int]"}
BY_TABLE = {each.name for each in fields(Touched)} - SETS - {"records"}
UPDATED, CREATED = (Entity.CLIENT, ChangeKind.UPDATED), (Entity.INTERACTION, ChangeKind.CREATED)


def test_everything_is_tried() -> None:
    assert len(SETS) >= 8
    assert {"rows", "planned", "left_by_tasks"} == BY_TABLE


@pytest.mark.parametrize("name", sorted(SETS))
def test_ids_of_a_part_are_added(name: str) -> None:
    whole = Touched(**{name: {1}})
    whole.take(Touched(**{name: {2}}))
    assert whole == Touched(**{name: {1, 2}})


@pytest.mark.parametrize(
    ("name", "one", "other", "both"),
    [
        *(
            (name, {Party: {1}}, {Party: {2}, Interaction: {8}}, {Party: {1, 2}, Interaction: {8}})
            for name in sorted(BY_TABLE)
        ),
        ("records", {UPDATED: {1}}, {UPDATED: {2}, CREATED: {8}}, {UPDATED: {1, 2}, CREATED: {8}}),
    ],
)
def test_what_is_kept_by_table_and_by_kind_is_added(name: str, one: Any, other: Any, both: Any) -> None:
    whole = Touched(**{name: one})
    whole.take(Touched(**{name: other}))
    assert whole == Touched(**{name: both})
