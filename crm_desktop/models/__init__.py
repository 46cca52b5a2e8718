"""Peewee tables, the database handle and what differs between the engines."""

from crm_desktop.models import drivers  # noqa: F401 - first: it keeps peewee from loading a driver

# isort: split

from crm_desktop.models.catalogue import AppMeta, FieldDef, SavedView, Setting, Source, Status, Tag, User
from crm_desktop.models.change_log import ChangeItem, ChangeSet
from crm_desktop.models.database import BaseModel, Record, database
from crm_desktop.models.desk import (
    Attachment,
    Consent,
    Interaction,
    Outcome,
    Promise,
    ProtectedAccess,
    ProtectedData,
    Segment,
    SegmentMember,
    StopEntry,
)
from crm_desktop.models.party import (
    Address,
    ContactPoint,
    ImportBatch,
    NotDuplicate,
    Party,
    PartyLink,
    PartyTag,
)

# In the order in which rows can be written without breaking a reference.
MODELS: tuple[type[BaseModel], ...] = (
    AppMeta,
    User,
    Status,
    Source,
    Tag,
    FieldDef,
    SavedView,
    Setting,
    ImportBatch,
    Party,
    ContactPoint,
    Address,
    PartyLink,
    PartyTag,
    NotDuplicate,
    Outcome,
    Interaction,
    Attachment,
    Promise,
    Consent,
    ProtectedData,
    ProtectedAccess,
    StopEntry,
    Segment,
    SegmentMember,
    ChangeSet,
    ChangeItem,
)
TABLES: dict[str, type[BaseModel]] = {model._meta.table_name: model for model in MODELS}

__all__ = [
    "MODELS",
    "TABLES",
    "Address",
    "AppMeta",
    "Attachment",
    "BaseModel",
    "ChangeItem",
    "ChangeSet",
    "Consent",
    "ContactPoint",
    "FieldDef",
    "ImportBatch",
    "Interaction",
    "NotDuplicate",
    "Outcome",
    "Party",
    "PartyLink",
    "PartyTag",
    "Promise",
    "ProtectedAccess",
    "ProtectedData",
    "Record",
    "SavedView",
    "Segment",
    "SegmentMember",
    "Setting",
    "Source",
    "Status",
    "StopEntry",
    "Tag",
    "User",
    "database",
]
