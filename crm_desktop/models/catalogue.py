"""Tables of the short lists: users, statuses, sources, tags, own fields, saved views, settings."""

from __future__ import annotations

import peewee

from crm_desktop.models.database import BaseModel, Record
from crm_desktop.models.fields import JsonTextField, KeyField


class User(Record):
    """Someone who works with the program; `name_key` keeps names apart whatever their case."""

    name = peewee.TextField()
    name_key = KeyField(unique=True)
    color = peewee.TextField(default="blue")
    is_active = peewee.IntegerField(default=1)


class Status(Record):
    """Where a client stands, in the user's words; `stage` is what the program makes of it."""

    name = peewee.TextField()
    name_key = KeyField(unique=True)
    stage = peewee.TextField(default="client")
    color = peewee.TextField(default="grey")
    position = peewee.IntegerField(default=0)


class Source(Record):
    """Where clients come from."""

    name = peewee.TextField()
    name_key = KeyField(unique=True)


class Tag(Record):
    """A word that is stuck on clients."""

    name = peewee.TextField()
    name_key = KeyField(unique=True)
    color = peewee.TextField(default="blue")


class FieldDef(Record):
    """A field that the user added to the records of an entity; values live in the record's `extra`."""

    entity = peewee.TextField(default="client")
    key = peewee.TextField()
    label = peewee.TextField()
    label_key = KeyField()
    kind = peewee.TextField()
    options = JsonTextField(default=list)
    is_required = peewee.IntegerField(default=0)
    position = peewee.IntegerField(default=0)

    class Meta:
        indexes = ((("entity", "key"), True), (("entity", "label_key"), True))


class SavedView(Record):
    """A filter, order and set of columns under a name."""

    entity = peewee.TextField(default="client")
    name = peewee.TextField()
    name_key = KeyField()
    state = JsonTextField(default=dict)
    position = peewee.IntegerField(default=0)

    class Meta:
        indexes = ((("entity", "name_key"), True),)


class Setting(Record):
    """A preference of the business (not of the machine), undone and backed up like any record."""

    key = peewee.TextField(unique=True)
    value = JsonTextField()


class AppMeta(BaseModel):
    """What the program itself notes about the base: its uid, the version that made it."""

    key = peewee.TextField(unique=True)
    value = peewee.TextField()
