"""What a write has touched adds up from its parts."""

from __future__ import annotations

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.events import ChangeKind
from crm_desktop.models import Interaction, Party
from crm_desktop.services.touched import Touched


def test_a_part_adds_to_the_whole() -> None:
    whole = Touched({1}, rows={Party: {1}}, records={(Entity.CLIENT, ChangeKind.UPDATED): {1}})
    whole.take(
        Touched(
            {2},
            {3},
            {4},
            {5},
            {6},
            {7},
            {8},
            {Party: {2}, Interaction: {8}},
            {(Entity.CLIENT, ChangeKind.UPDATED): {2}, (Entity.INTERACTION, ChangeKind.CREATED): {8}},
        )
    )
    assert whole == Touched(
        {1, 2},
        {3},
        {4},
        {5},
        {6},
        {7},
        {8},
        {Party: {1, 2}, Interaction: {8}},
        {(Entity.CLIENT, ChangeKind.UPDATED): {1, 2}, (Entity.INTERACTION, ChangeKind.CREATED): {8}},
    )
