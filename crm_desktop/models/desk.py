"""Tables of the work with a client: entries, promises, consents, files, protected data, segments."""

from __future__ import annotations

import peewee

from crm_desktop.models.catalogue import User
from crm_desktop.models.database import BaseModel, Record
from crm_desktop.models.deals import Deal
from crm_desktop.models.fields import JsonTextField, KeyField
from crm_desktop.models.party import Party


class Outcome(Record):
    """How a contact ended, in the user's words; `next_step` is what usually follows."""

    name = peewee.TextField()
    name_key = KeyField(unique=True)
    kind = peewee.TextField(default="")
    next_step = peewee.TextField(default="")
    next_days = peewee.IntegerField(null=True)
    position = peewee.IntegerField(default=0)


class Interaction(Record):
    """An entry of the timeline: a call, a meeting, a letter, a note; `deal` is what it was about."""

    party = peewee.ForeignKeyField(Party, on_delete="RESTRICT", lazy_load=False, index=False)
    kind = peewee.TextField()
    direction = peewee.TextField(default="")
    started_at = peewee.TextField()
    length_seconds = peewee.IntegerField(null=True)
    subject = peewee.TextField(default="")
    body = peewee.TextField(default="")
    decision = peewee.TextField(default="")
    outcome = peewee.ForeignKeyField(Outcome, null=True, on_delete="RESTRICT", lazy_load=False)
    author = peewee.ForeignKeyField(User, null=True, on_delete="RESTRICT", lazy_load=False)
    contact = peewee.TextField(default="")
    thread_key = peewee.TextField(default="")
    is_pinned = peewee.IntegerField(default=0)
    deal = peewee.ForeignKeyField(Deal, null=True, on_delete="RESTRICT", lazy_load=False, index=False)

    class Meta:
        indexes = ((("party", "started_at", "id"), False),)


Interaction.add_index(
    peewee.SQL(
        "CREATE INDEX interaction_calls ON interaction (started_at) WHERE kind = 'call' AND direction = 'out'"
    )
)
Interaction.add_index(
    peewee.SQL("CREATE INDEX interaction_thread ON interaction (thread_key) WHERE thread_key <> ''")
)
Interaction.add_index(
    peewee.SQL(
        "CREATE INDEX interaction_deal ON interaction (deal_id, started_at, id) WHERE deal_id IS NOT NULL"
    )
)


class Attachment(Record):
    """A file of a client, perhaps of one of its deals; the bytes lie beside the base under the hash of what is
    in them."""

    party = peewee.ForeignKeyField(Party, on_delete="RESTRICT", lazy_load=False)
    interaction = peewee.ForeignKeyField(Interaction, null=True, on_delete="RESTRICT", lazy_load=False)
    name = peewee.TextField()
    content_hash = peewee.TextField(index=True)
    size = peewee.IntegerField()
    media_type = peewee.TextField(default="")
    deal = peewee.ForeignKeyField(Deal, null=True, on_delete="RESTRICT", lazy_load=False, index=False)


Attachment.add_index(
    peewee.SQL("CREATE INDEX attachment_deal ON attachment (deal_id) WHERE deal_id IS NOT NULL")
)


class Promise(Record):
    """What was agreed with a client, and what became of it."""

    party = peewee.ForeignKeyField(Party, on_delete="RESTRICT", lazy_load=False)
    person = peewee.ForeignKeyField(Party, null=True, on_delete="RESTRICT", lazy_load=False)
    kind = peewee.TextField(default="other")
    side = peewee.TextField(default="ours")
    what = peewee.TextField()
    note = peewee.TextField(default="")
    made_by = peewee.ForeignKeyField(User, null=True, on_delete="RESTRICT", lazy_load=False)
    made_at = peewee.TextField()
    valid_until = peewee.TextField(default="")
    state = peewee.TextField(default="open")
    closed_at = peewee.TextField(null=True)
    closed_note = peewee.TextField(default="")
    interaction = peewee.ForeignKeyField(Interaction, null=True, on_delete="RESTRICT", lazy_load=False)
    attachment = peewee.ForeignKeyField(Attachment, null=True, on_delete="RESTRICT", lazy_load=False)


Promise.add_index(
    peewee.SQL("CREATE INDEX promise_open_until ON promise (valid_until, id) WHERE state = 'open'")
)


class Consent(Record):
    """One statement of a client about what his data may be used for."""

    party = peewee.ForeignKeyField(Party, on_delete="RESTRICT", lazy_load=False)
    purpose = peewee.TextField()
    state = peewee.TextField()
    given_on = peewee.TextField()
    source = peewee.TextField(default="")
    note = peewee.TextField(default="")
    attachment = peewee.ForeignKeyField(Attachment, null=True, on_delete="RESTRICT", lazy_load=False)


class ProtectedData(Record):
    """The protected facts of a client (passport and the like), sealed with the password of the base."""

    party = peewee.ForeignKeyField(Party, unique=True, on_delete="RESTRICT", lazy_load=False)
    sealed = peewee.TextField()


class ProtectedAccess(BaseModel):
    """One look at protected facts. Only ever added to; a client that was erased stays a number here."""

    at = peewee.TextField(index=True)
    user_id = peewee.IntegerField(null=True)
    user_name = peewee.TextField(default="")
    machine = peewee.TextField(default="")
    party_id = peewee.IntegerField(index=True)
    action = peewee.TextField()


class StopEntry(Record):
    """A number or address that must not be contacted although its client was erased: only its hash."""

    kind = peewee.TextField()
    hash = peewee.TextField(unique=True)
    reason = peewee.TextField(default="")


class Segment(Record):
    """A group of clients under a name: by a rule, or frozen as a list of members."""

    name = peewee.TextField()
    name_key = KeyField(unique=True)
    is_frozen = peewee.IntegerField(default=0)
    rule = JsonTextField(default=dict)
    position = peewee.IntegerField(default=0)


class SegmentMember(Record):
    """A client in a frozen segment."""

    segment = peewee.ForeignKeyField(Segment, on_delete="RESTRICT", lazy_load=False)
    party = peewee.ForeignKeyField(Party, on_delete="RESTRICT", lazy_load=False)

    class Meta:
        indexes = ((("segment", "party"), True),)
