"""Tables of a client: the party and the parts that belong to it.

A party holds the columns of a person and of a company together, because a sole trader is both.
Columns named in DERIVED are kept by `services/derived.py` from the others and are never logged.
"""

from __future__ import annotations

import peewee

from crm_desktop.models.catalogue import Source, Status, Tag, User
from crm_desktop.models.database import BaseModel, Record
from crm_desktop.models.fields import JsonTextField, KeyField

DERIVED = (
    "display_name",
    "sort_key",
    "main_phone",
    "main_email",
    "company_display",
    "position_title",
    "city",
    "tags_display",
    "last_contact_at",
)


_BLANK = peewee.SQL("DEFAULT ''")


class ImportBatch(Record):
    """One import of a file: what it was, and what became of it."""

    file_name = peewee.TextField()
    file_hash = peewee.TextField(index=True)
    sheet = peewee.TextField(default="")
    mapping = JsonTextField(default=dict)
    policy = peewee.TextField(default="")
    counts = JsonTextField(default=dict)


class Party(Record):
    """A client: person, company or sole trader."""

    uid = peewee.TextField()
    kind = peewee.TextField(constraints=[peewee.Check("kind IN ('person', 'company', 'sole_trader')")])
    last_name = peewee.TextField(default="")
    first_name = peewee.TextField(default="")
    patronymic = peewee.TextField(default="")
    company_name = peewee.TextField(default="")
    birthday = peewee.TextField(default="")
    birth_month_day = peewee.TextField(default="")
    inn = peewee.TextField(default="")
    kpp = peewee.TextField(default="")
    ogrn = peewee.TextField(default="")
    must_know = peewee.TextField(default="")
    preferences = peewee.TextField(default="")
    notes = peewee.TextField(default="")
    status = peewee.ForeignKeyField(Status, null=True, on_delete="RESTRICT", lazy_load=False)
    source = peewee.ForeignKeyField(Source, null=True, on_delete="RESTRICT", lazy_load=False)
    owner = peewee.ForeignKeyField(User, null=True, on_delete="RESTRICT", lazy_load=False)
    extra = JsonTextField(default=dict)
    deleted_at = peewee.TextField(null=True)
    merged_into = peewee.ForeignKeyField("self", null=True, on_delete="RESTRICT", lazy_load=False)
    import_batch = peewee.ForeignKeyField(ImportBatch, null=True, on_delete="RESTRICT", lazy_load=False)
    display_name = peewee.TextField(default="")
    sort_key = KeyField(default="")
    main_phone = peewee.TextField(default="")
    main_email = peewee.TextField(default="")
    company_display = peewee.TextField(default="")
    position_title = peewee.TextField(default="")
    city = peewee.TextField(default="")
    tags_display = peewee.TextField(default="")
    # Added later: SQLite adds a column only with a default of its own.
    do_not_call_on = peewee.TextField(default="", constraints=[_BLANK])
    do_not_call_reason = peewee.TextField(default="", constraints=[_BLANK])
    next_step = peewee.TextField(default="", constraints=[_BLANK])
    next_step_on = peewee.TextField(default="", constraints=[_BLANK])
    last_contact_at = peewee.TextField(default="", constraints=[_BLANK])


Party.add_index(peewee.SQL("CREATE INDEX party_live_name ON party (sort_key, id) WHERE deleted_at IS NULL"))
Party.add_index(
    peewee.SQL("CREATE INDEX party_live_created ON party (created_at, id) WHERE deleted_at IS NULL")
)
Party.add_index(
    peewee.SQL("CREATE INDEX party_live_updated ON party (updated_at, id) WHERE deleted_at IS NULL")
)
Party.add_index(
    peewee.SQL("CREATE INDEX party_live_contact ON party (last_contact_at, id) WHERE deleted_at IS NULL")
)
Party.add_index(
    peewee.SQL(
        "CREATE INDEX party_next_step ON party (next_step_on, id)"
        " WHERE next_step_on <> '' AND deleted_at IS NULL"
    )
)
Party.add_index(
    peewee.SQL("CREATE INDEX party_birthday ON party (birth_month_day, id) WHERE birth_month_day <> ''")
)
Party.add_index(peewee.SQL("CREATE INDEX party_bin ON party (deleted_at, id) WHERE deleted_at IS NOT NULL"))
Party.add_index(peewee.SQL("CREATE INDEX party_inn ON party (inn) WHERE inn <> ''"))


class ContactPoint(BaseModel):
    """A way to reach a client: phone, e-mail, messenger, social network or site.

    `raw` is what was typed; `normal` is the form that is compared (E.164, lower-case address), empty
    when `raw` was not recognised as what it should be.
    """

    party = peewee.ForeignKeyField(Party, on_delete="RESTRICT", lazy_load=False)
    kind = peewee.TextField()
    raw_text = peewee.TextField(column_name="raw")
    normal = KeyField(default="")
    extension = peewee.TextField(default="")
    label = peewee.TextField(default="")
    position = peewee.IntegerField(default=0)


ContactPoint.add_index(
    peewee.SQL("CREATE INDEX contact_point_normal ON contact_point (normal, kind) WHERE normal <> ''")
)


class Address(BaseModel):
    """A postal address as typed, and its parts as far as they are known."""

    party = peewee.ForeignKeyField(Party, on_delete="RESTRICT", lazy_load=False)
    raw_text = peewee.TextField(column_name="raw")
    label = peewee.TextField(default="")
    postcode = peewee.TextField(default="")
    region = peewee.TextField(default="")
    city = peewee.TextField(default="")
    position = peewee.IntegerField(default=0)


class PartyLink(BaseModel):
    """A person's place in a company."""

    person = peewee.ForeignKeyField(Party, on_delete="RESTRICT", lazy_load=False)
    company = peewee.ForeignKeyField(Party, on_delete="RESTRICT", lazy_load=False)
    role = peewee.TextField(default="employee")
    title = peewee.TextField(default="")
    has_left = peewee.IntegerField(default=0)
    is_main = peewee.IntegerField(default=1)
    position = peewee.IntegerField(default=0)


class PartyTag(BaseModel):
    """A tag on a client."""

    party = peewee.ForeignKeyField(Party, on_delete="RESTRICT", lazy_load=False)
    tag = peewee.ForeignKeyField(Tag, on_delete="RESTRICT", lazy_load=False)
    position = peewee.IntegerField(default=0)

    class Meta:
        indexes = ((("party", "tag"), True),)


class NotDuplicate(Record):
    """Two clients that look alike and are not the same; `party_a` has the smaller id."""

    party_a = peewee.ForeignKeyField(Party, on_delete="RESTRICT", lazy_load=False)
    party_b = peewee.ForeignKeyField(Party, on_delete="RESTRICT", lazy_load=False)

    class Meta:
        indexes = ((("party_a", "party_b"), True),)
