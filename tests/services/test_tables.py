"""What is known of tables as such."""

from __future__ import annotations

import peewee
import pytest

from crm_desktop.domain.entity import Entity
from crm_desktop.models import MODELS, ContactPoint, Interaction, Party, PartyLink, Record, Tag
from crm_desktop.models.party import DERIVED
from crm_desktop.services.tables import (
    ENTITIES,
    ROOT_COLUMNS,
    chunks,
    columns_of,
    entity_of,
    is_part,
    marks,
    references_to,
    root_entity_of,
    rooted_records,
)

NO_RECORDS = {"app_meta", "change_set", "change_item", "protected_access"}


def test_ids_are_cut_into_chunks() -> None:
    assert list(chunks(range(5), 2)) == [[0, 1], [2, 3], [4]]
    assert list(chunks([])) == []
    assert marks([1, 2, 3]) == "?, ?, ?"


def test_derived_columns_are_not_stored_ones() -> None:
    assert set(DERIVED).isdisjoint(columns_of(Party))
    assert set(columns_of(Party)) | set(DERIVED) == set(Party._meta.columns)


@pytest.mark.parametrize("model", MODELS)
def test_every_table_of_users_is_a_record_or_a_part_of_one(model: type[peewee.Model]) -> None:
    table = model._meta.table_name
    assert (table in ENTITIES) + is_part(model) + (table in NO_RECORDS) == 1
    assert issubclass(model, Record) == (table in ENTITIES)


def test_a_part_is_its_client() -> None:
    assert (entity_of(ContactPoint), entity_of(Tag)) == (Entity.CLIENT, Entity.TAG)
    assert is_part(ContactPoint)


def test_a_record_of_a_client_is_itself_and_belongs_to_the_client() -> None:
    assert entity_of(Interaction) is Entity.INTERACTION
    assert root_entity_of(Interaction) is Entity.CLIENT
    assert root_entity_of(Tag) is Entity.TAG
    assert not is_part(Interaction)
    assert (Interaction, "party_id") in rooted_records()
    assert all(model in ROOT_COLUMNS and issubclass(model, Record) for model, _ in rooted_records())


def test_references_are_found() -> None:
    assert (PartyLink, "company_id") in references_to(Party)
    assert (Party, "merged_into_id") in references_to(Party)
