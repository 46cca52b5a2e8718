"""The one database handle of the process; which engine stands behind it is decided when a base is opened."""

from __future__ import annotations

import peewee
from peewee import IntegrityError, PeeweeException

from crm_desktop.models.fields import IdField

__all__ = ["BaseModel", "IntegrityError", "PeeweeException", "Record", "database"]

database = peewee.DatabaseProxy()


class BaseModel(peewee.Model):
    """A stored row with an id that is never used again."""

    id = IdField()

    class Meta:
        database = database
        legacy_table_names = False
        only_save_dirty = True


class Record(BaseModel):
    """A row that people edit: who made and changed it, and a version that detects edits made elsewhere.

    Times are ISO 8601 text in UTC with microseconds and a final Z, which sorts as it is.
    """

    version = peewee.IntegerField(default=1)
    created_at = peewee.TextField()
    created_by_id = peewee.IntegerField(null=True)
    updated_at = peewee.TextField()
    updated_by_id = peewee.IntegerField(null=True)
