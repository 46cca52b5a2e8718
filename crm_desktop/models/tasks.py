"""Tables of time: tasks and their series, reminders that were given, working hours, escalation, automatic tasks."""

from __future__ import annotations

import peewee

from crm_desktop.models.catalogue import User
from crm_desktop.models.database import Record
from crm_desktop.models.deals import Deal, Stage
from crm_desktop.models.desk import Interaction
from crm_desktop.models.fields import JsonTextField, KeyField
from crm_desktop.models.party import Party


class TaskSeries(Record):
    """A task that is repeated: `rule` is an RRULE, `starts_local` its first beginning on the clock of `zone`.
    Tasks are made ahead up to `made_until`; `left_out` are the beginnings that were taken out, `template` is
    what each of them says besides the client, the deal and the owner."""

    party = peewee.ForeignKeyField(Party, null=True, on_delete="RESTRICT", lazy_load=False)
    deal = peewee.ForeignKeyField(Deal, null=True, on_delete="RESTRICT", lazy_load=False)
    owner = peewee.ForeignKeyField(User, null=True, on_delete="RESTRICT", lazy_load=False, index=False)

    rule = peewee.TextField()
    zone = peewee.TextField(default="")
    starts_local = peewee.TextField()
    made_until = peewee.TextField(default="")
    left_out = JsonTextField(default=list)
    template = JsonTextField(default=dict)


class Task(Record):
    """Something to be done. `starts_at` and `ends_at` are moments, `day` and `last_day` whole days; `due_at` is
    when it becomes overdue, `remind_at` the next moment to remind of it, `put_off` how often it went to a later
    day."""

    party = peewee.ForeignKeyField(Party, null=True, on_delete="RESTRICT", lazy_load=False)
    deal = peewee.ForeignKeyField(Deal, null=True, on_delete="RESTRICT", lazy_load=False)
    kind = peewee.TextField(default="todo")
    title = peewee.TextField()
    note = peewee.TextField(default="")
    owner = peewee.ForeignKeyField(User, null=True, on_delete="RESTRICT", lazy_load=False, index=False)
    starts_at = peewee.TextField(default="")
    ends_at = peewee.TextField(default="")
    day = peewee.TextField(default="")
    last_day = peewee.TextField(default="")
    deadline_at = peewee.TextField(default="")
    due_at = peewee.TextField(default="")
    remind_at = peewee.TextField(default="")
    remind_before = JsonTextField(default=list)
    priority = peewee.IntegerField(default=1)
    place = peewee.TextField(default="")
    checklist = JsonTextField(default=list)
    state = peewee.TextField(default="open")
    done_at = peewee.TextField(default="")
    result = peewee.TextField(default="")
    interaction = peewee.ForeignKeyField(Interaction, null=True, on_delete="RESTRICT", lazy_load=False)
    series = peewee.ForeignKeyField(TaskSeries, null=True, on_delete="RESTRICT", lazy_load=False)
    occurrence = peewee.TextField(default="")
    uid = peewee.TextField(default="")
    escalated_at = peewee.TextField(default="")
    put_off = peewee.IntegerField(default=0)

    class Meta:
        indexes = ((("starts_at", "ends_at"), False), (("day", "last_day"), False))


Task.add_index(
    peewee.SQL(
        "CREATE INDEX task_open_due ON task (owner_id, due_at, id) WHERE state = 'open' AND due_at <> ''"
    )
)
Task.add_index(peewee.SQL("CREATE INDEX task_due ON task (due_at, id) WHERE state = 'open' AND due_at <> ''"))
Task.add_index(
    peewee.SQL(
        "CREATE INDEX task_long ON task (due_at, id) WHERE state = 'open' AND due_at <> '' AND (deadline_at <> ''"
        " OR last_day <> day OR ends_at <> '' AND substr(starts_at, 1, 10) <> substr(ends_at, 1, 10))"
    )
)
Task.add_index(
    peewee.SQL("CREATE INDEX task_open_remind ON task (owner_id, remind_at) WHERE remind_at <> ''")
)
Task.add_index(
    peewee.SQL("CREATE INDEX task_open_tray ON task (owner_id, id) WHERE state = 'open' AND due_at = ''")
)
Task.add_index(peewee.SQL("CREATE INDEX task_done ON task (done_at) WHERE done_at <> ''"))
Task.add_index(peewee.SQL("CREATE INDEX task_uid ON task (uid) WHERE uid <> ''"))


class TaskMember(Record):
    """A client who takes part in a meeting of another one."""

    task = peewee.ForeignKeyField(Task, on_delete="RESTRICT", lazy_load=False)
    party = peewee.ForeignKeyField(Party, on_delete="RESTRICT", lazy_load=False)
    position = peewee.IntegerField(default=0)


class ImportantDate(Record):
    """A day of a client that comes again each year, or once: an anniversary, the end of a contract."""

    party = peewee.ForeignKeyField(Party, on_delete="RESTRICT", lazy_load=False)
    label = peewee.TextField()
    kind = peewee.TextField(default="anniversary")
    month = peewee.IntegerField()
    day = peewee.IntegerField()
    year = peewee.IntegerField(null=True)
    is_yearly = peewee.IntegerField(default=1)
    days_before = peewee.IntegerField(null=True)

    class Meta:
        indexes = ((("month", "day"), False),)


class Notice(Record):
    """What one person was reminded of. `occasion` says of what and for when, so that each comes once, whichever
    computer is the first; `snoozed_to` is when it comes again."""

    user = peewee.ForeignKeyField(User, on_delete="RESTRICT", lazy_load=False, index=False)
    occasion = KeyField()
    entity = peewee.TextField()
    entity_id = peewee.IntegerField()
    party = peewee.ForeignKeyField(Party, null=True, on_delete="RESTRICT", lazy_load=False)
    at = peewee.TextField()
    state = peewee.TextField(default="shown")
    snoozed_to = peewee.TextField(default="")

    class Meta:
        indexes = ((("occasion", "user"), True),)


Notice.add_index(
    peewee.SQL("CREATE INDEX notice_snoozed ON notice (user_id, snoozed_to) WHERE state = 'snoozed'")
)
Notice.add_index(peewee.SQL("CREATE INDEX notice_shown ON notice (user_id, at) WHERE state = 'shown'"))


class WorkHours(Record):
    """The working week of one person, or of all (`user` empty): for each weekday its spans of minutes of the day."""

    user = peewee.ForeignKeyField(User, null=True, on_delete="RESTRICT", lazy_load=False)
    week = JsonTextField(default=list)


class SpecialDay(Record):
    """A day off, or a working day in spite of the calendar, of one person or of all."""

    user = peewee.ForeignKeyField(User, null=True, on_delete="RESTRICT", lazy_load=False, index=False)
    day = peewee.TextField(index=True)
    label = peewee.TextField(default="")
    week = JsonTextField(default=list)  # the spans worked on that day; empty: none


class EscalationRule(Record):
    """When the head is told, and when the work goes to somebody else. `after` is in minutes of working time for
    tasks and inquiries, in days for deals and clients. `is_gone` is a removed one that the log still names."""

    name = peewee.TextField()
    cause = peewee.TextField()
    after = peewee.IntegerField()
    client_class = peewee.TextField(default="")
    notify = peewee.ForeignKeyField(User, null=True, on_delete="RESTRICT", lazy_load=False)
    reassign_after = peewee.IntegerField(null=True)
    reassign_to = peewee.ForeignKeyField(User, null=True, on_delete="RESTRICT", lazy_load=False)
    is_active = peewee.IntegerField(default=1)
    is_gone = peewee.IntegerField(default=0)
    position = peewee.IntegerField(default=0)


class Escalation(Record):
    """One time that the head was told: of what, at which level, whose it was, and what was done about it."""

    rule = peewee.ForeignKeyField(EscalationRule, on_delete="RESTRICT", lazy_load=False)
    entity = peewee.TextField()
    entity_id = peewee.IntegerField()
    party = peewee.ForeignKeyField(Party, null=True, on_delete="RESTRICT", lazy_load=False)
    occasion = peewee.TextField(unique=True)
    owner = peewee.ForeignKeyField(User, null=True, on_delete="RESTRICT", lazy_load=False, index=False)
    told = peewee.ForeignKeyField(User, null=True, on_delete="RESTRICT", lazy_load=False, index=False)
    level = peewee.IntegerField(default=1)
    at = peewee.TextField()
    resolved_at = peewee.TextField(default="")
    resolution = peewee.TextField(default="")
    new_owner = peewee.ForeignKeyField(User, null=True, on_delete="RESTRICT", lazy_load=False, index=False)

    class Meta:
        indexes = ((("entity", "entity_id"), False), (("at",), False))


Escalation.add_index(
    peewee.SQL("CREATE INDEX escalation_open ON escalation (entity, entity_id) WHERE resolved_at = ''")
)


class AutoTask(Record):
    """A task that is made by itself: on entering a stage, on a new inquiry, after a sale, before a promise ends.
    `owner` empty is whoever answers for the record; `is_spare` makes none for a deal that has a task already."""

    occasion = peewee.TextField()
    stage = peewee.ForeignKeyField(Stage, null=True, on_delete="RESTRICT", lazy_load=False)
    days = peewee.IntegerField(default=0)
    in_working_days = peewee.IntegerField(default=0)
    owner = peewee.ForeignKeyField(User, null=True, on_delete="RESTRICT", lazy_load=False)
    is_spare = peewee.IntegerField(default=0)
    kind = peewee.TextField(default="todo")
    title = peewee.TextField()
    priority = peewee.IntegerField(default=1)
    is_active = peewee.IntegerField(default=1)
    position = peewee.IntegerField(default=0)
