"""What services know of tables as such: which record a row belongs to, and who refers to whom."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from typing import Any, TypeVar

import peewee

from crm_desktop.domain.entity import Entity
from crm_desktop.models import (
    TABLES,
    Address,
    Attachment,
    Consent,
    ContactPoint,
    Deal,
    DealMember,
    DealMove,
    DealTag,
    DocLine,
    Escalation,
    ImportantDate,
    Inquiry,
    Interaction,
    Notice,
    Party,
    PartyLink,
    PartyTag,
    Payment,
    Promise,
    ProtectedData,
    Record,
    Sale,
    SegmentMember,
    Task,
    TaskMember,
    TaskSeries,
)
from crm_desktop.models.database import BaseModel
from crm_desktop.models.party import DERIVED

Model = type[BaseModel]
Row = dict[str, Any]
V = TypeVar("V")

CHUNK = 500
STAMP = ("updated_at", "updated_by_id")

# The column that names the client a row belongs to. Parts (phones, tags) have no version of their own: a
# write to a part gives a new version to its client. Records that belong to a client (calls, promises) have
# one, and leave the client's alone.
ROOT_COLUMNS: dict[Model, str] = {
    ContactPoint: "party_id",
    Address: "party_id",
    PartyTag: "party_id",
    PartyLink: "person_id",
    Interaction: "party_id",
    Attachment: "party_id",
    Promise: "party_id",
    Consent: "party_id",
    ProtectedData: "party_id",
    SegmentMember: "party_id",
    Deal: "party_id",
    DealMove: "party_id",
    DealMember: "party_id",
    DealTag: "party_id",
    Sale: "party_id",
    DocLine: "party_id",
    Payment: "party_id",
    ImportantDate: "party_id",
}
# References that only name a client in the record of another one, or in one that belongs to nobody yet.
MENTIONS: tuple[tuple[Model, str], ...] = (
    (Promise, "person_id"),
    (Deal, "company_id"),
    (Inquiry, "party_id"),
    (Task, "party_id"),
    (TaskSeries, "party_id"),
    (TaskMember, "party_id"),
    (Notice, "party_id"),
    (Escalation, "party_id"),
)
ENTITIES: dict[str, Entity] = {
    "party": Entity.CLIENT,
    "tag": Entity.TAG,
    "status": Entity.STATUS,
    "source": Entity.SOURCE,
    "user": Entity.USER,
    "field_def": Entity.CUSTOM_FIELD,
    "saved_view": Entity.SAVED_VIEW,
    "setting": Entity.SETTING,
    "import_batch": Entity.IMPORT_BATCH,
    "not_duplicate": Entity.NOT_DUPLICATE,
    "outcome": Entity.OUTCOME,
    "interaction": Entity.INTERACTION,
    "attachment": Entity.ATTACHMENT,
    "promise": Entity.PROMISE,
    "consent": Entity.CONSENT,
    "protected_data": Entity.PROTECTED_DATA,
    "stop_entry": Entity.STOP_ENTRY,
    "segment": Entity.SEGMENT,
    "segment_member": Entity.SEGMENT_MEMBER,
    "pipeline": Entity.PIPELINE,
    "stage": Entity.STAGE,
    "lost_reason": Entity.LOST_REASON,
    "deal": Entity.DEAL,
    "deal_move": Entity.DEAL_MOVE,
    "deal_member": Entity.DEAL_MEMBER,
    "deal_tag": Entity.DEAL_TAG,
    "product_group": Entity.PRODUCT_GROUP,
    "product": Entity.PRODUCT,
    "sale": Entity.SALE,
    "doc_line": Entity.DOC_LINE,
    "payment": Entity.PAYMENT,
    "inquiry": Entity.INQUIRY,
    "plan": Entity.PLAN,
    "task_series": Entity.TASK_SERIES,
    "task": Entity.TASK,
    "task_member": Entity.TASK_MEMBER,
    "important_date": Entity.IMPORTANT_DATE,
    "notice": Entity.NOTICE,
    "work_hours": Entity.WORK_HOURS,
    "special_day": Entity.SPECIAL_DAY,
    "escalation_rule": Entity.ESCALATION_RULE,
    "escalation": Entity.ESCALATION,
    "auto_task": Entity.AUTO_TASK,
}


def chunks(values: Iterable[V], size: int = CHUNK) -> Iterator[list[V]]:
    """Cut ids, or what else is looked for, into lists short enough for one statement."""
    chunk: list[V] = []
    for value in values:
        chunk.append(value)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def marks(values: Collection[Any]) -> str:
    """Return `?, ?, ?` for an IN list."""
    return ", ".join("?" * len(values))


def like(text: str) -> str:
    """Take the meaning off the wildcards of LIKE; the escape mark is `!`."""
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_")


@cache
def table_of(model: Model) -> str:
    """Return the name of a model's table."""
    return str(model._meta.table_name)


@cache
def columns_of(model: Model) -> tuple[str, ...]:
    """Return the stored columns of a model, without those that are derived from others."""
    derived = DERIVED if model is Party else ()
    return tuple(field.column_name for field in model._meta.sorted_fields if field.column_name not in derived)


def entity_of(model: Model) -> Entity:
    """Return the kind of record that a row of this table is; a part is its client."""
    return ENTITIES.get(table_of(model), Entity.CLIENT)


def root_entity_of(model: Model) -> Entity:
    """Return the kind of record that a row of this table belongs to in the log: its client, or itself."""
    return Entity.CLIENT if model in ROOT_COLUMNS else entity_of(model)


def is_part(model: Model) -> bool:
    """Return whether rows of this table are parts of a client, without a version of their own."""
    return model in ROOT_COLUMNS and not issubclass(model, Record)


@cache
def rooted_records() -> tuple[tuple[Model, str], ...]:
    """Return the tables of records that belong to a client, with the column that names it."""
    return tuple((model, column) for model, column in ROOT_COLUMNS.items() if issubclass(model, Record))


def references_to(target: Model) -> list[tuple[Model, str]]:
    """Return (table, column) of each reference to a table."""
    return [
        (model, field.column_name)
        for model in TABLES.values()
        for field in model._meta.sorted_fields
        if isinstance(field, peewee.ForeignKeyField) and field.rel_model is target
    ]


@cache
def optional_references(model: Model) -> tuple[tuple[str, Model], ...]:
    """Return (column, table it refers to) of each reference that a row may do without."""
    fields = (field for field in model._meta.sorted_fields if isinstance(field, peewee.ForeignKeyField))
    return tuple((field.column_name, field.rel_model) for field in fields if field.null)


@cache
def columns_to_read(model: Model, only: frozenset[str]) -> tuple[str, ...]:
    """Return the columns of a row that a write needs besides those it names; all when it names none."""
    if not only:
        return columns_of(model)
    wanted = {*only, "id", ROOT_COLUMNS.get(model, "id")}
    if issubclass(model, Record):
        wanted |= {*STAMP, "version"}
    return tuple(sorted(wanted))


def runs(ids: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Cut ids, as they come, into runs of neighbours: (first, last)."""
    start = 0
    for at in range(1, len(ids) + 1):
        if at == len(ids) or ids[at] != ids[at - 1] + 1:
            yield ids[start], ids[at - 1]
            start = at
