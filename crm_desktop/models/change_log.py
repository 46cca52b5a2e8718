"""Tables of the change log: one change set per user action, one item per changed row or run of new rows."""

from __future__ import annotations

import peewee

from crm_desktop.models.database import BaseModel


class ChangeSet(BaseModel):
    """One user action. `op_id` names one attempt to write, so that a retry finds out that it got through.

    An undo is a change set of its own that points at what it took back (`target`); `undone_by` on the
    target points back while the action is undone.
    """

    op_id = peewee.TextField(unique=True)
    at = peewee.TextField(index=True)
    user_id = peewee.IntegerField(null=True)
    user_name = peewee.TextField(default="")
    machine = peewee.TextField(default="")
    kind = peewee.TextField()
    subject = peewee.TextField(default="")
    count = peewee.IntegerField(default=1)
    target_id = peewee.IntegerField(null=True, index=True)
    undone_by_id = peewee.IntegerField(null=True)
    is_final = peewee.IntegerField(default=0)


class ChangeItem(BaseModel):
    """What a change set did to one row, or to the run of new rows `row_id`..`last_id`.

    `root_id` is the client the row belongs to (the row itself for other records). `before` and `after`
    are JSON of the changed columns; a removal keeps the whole row in `before`, a creation keeps nothing.
    """

    change_set_id = peewee.IntegerField(index=True)
    table = peewee.TextField(column_name="table_name")
    row_id = peewee.IntegerField()
    last_id = peewee.IntegerField()
    root_id = peewee.IntegerField(null=True)
    op = peewee.TextField()
    before = peewee.TextField(null=True)
    after = peewee.TextField(null=True)

    class Meta:
        indexes = ((("table", "row_id"), False), (("root_id", "table"), False))
