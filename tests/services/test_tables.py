"""What is known of tables as such."""

from __future__ import annotations

import peewee
import pytest

from crm_desktop.domain.entity import Entity
from crm_desktop.models import MODELS, ContactPoint, Party, PartyLink, Record, Tag
from crm_desktop.models.party import DERIVED
from crm_desktop.services.tables import (
    ENTITIES,
    ROOT_COLUMNS,
    chunks,
    columns_of,
    entity_of,
    marks,
    references_to,
)

NO_RECORDS = {"app_meta", "change_set", "change_item"}


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
    assert (table in ENTITIES) + (model in ROOT_COLUMNS) + (table in NO_RECORDS) == 1
    assert issubclass(model, Record) == (table in ENTITIES)


def test_a_part_is_its_client() -> None:
    assert (entity_of(ContactPoint), entity_of(Tag)) == (Entity.CLIENT, Entity.TAG)


def test_references_are_found() -> None:
    assert (PartyLink, "company_id") in references_to(Party)
    assert (Party, "merged_into_id") in references_to(Party)
