"""Tables of selling: pipelines, deals with all that belongs to them, products, sales, inquiries, plans."""

from __future__ import annotations

import peewee

from crm_desktop.models.catalogue import Source, Tag, User
from crm_desktop.models.database import Record
from crm_desktop.models.fields import JsonTextField, KeyField
from crm_desktop.models.party import Party


class Pipeline(Record):
    """A way of selling."""

    name = peewee.TextField()
    name_key = KeyField(unique=True)
    position = peewee.IntegerField(default=0)
    is_active = peewee.IntegerField(default=1)


class Stage(Record):
    """A step of a pipeline: a column of the board."""

    pipeline = peewee.ForeignKeyField(Pipeline, on_delete="RESTRICT", lazy_load=False)
    name = peewee.TextField()
    name_key = KeyField()
    kind = peewee.TextField(default="open")
    color = peewee.TextField(default="blue")
    probability = peewee.IntegerField(default=0)
    position = peewee.IntegerField(default=0)
    idle_days = peewee.IntegerField(null=True)
    wip_limit = peewee.IntegerField(null=True)
    required = JsonTextField(default=list)
    checklist = JsonTextField(default=list)
    task_on_entry = peewee.TextField(default="")  # an automatic task since; former actions in the log name it

    class Meta:
        indexes = ((("pipeline", "name_key"), True),)


class LostReason(Record):
    """Why deals are lost, in the user's words."""

    name = peewee.TextField()
    name_key = KeyField(unique=True)
    position = peewee.IntegerField(default=0)


class Deal(Record):
    """A deal. `state`, `stage_entered_at` and `closed_at` are written with each move; so are `passed` (all stages
    it ever entered, see `domain.road`) and `came_from` (the stage before this one), which repeat its log.
    `rank` is its place in the column."""

    party = peewee.ForeignKeyField(Party, on_delete="RESTRICT", lazy_load=False)
    company = peewee.ForeignKeyField(Party, null=True, on_delete="RESTRICT", lazy_load=False)
    number = peewee.IntegerField(unique=True)
    title = peewee.TextField()
    note = peewee.TextField(default="")
    amount = peewee.BigIntegerField(default=0)
    currency = peewee.TextField(default="")
    pipeline = peewee.ForeignKeyField(Pipeline, on_delete="RESTRICT", lazy_load=False, index=False)
    stage = peewee.ForeignKeyField(Stage, on_delete="RESTRICT", lazy_load=False, index=False)
    state = peewee.TextField(default="open")
    rank = KeyField(default="")
    passed = KeyField(default="")
    came_from = peewee.ForeignKeyField(Stage, null=True, on_delete="RESTRICT", lazy_load=False, index=False)
    probability = peewee.IntegerField(null=True)
    expected_close = peewee.TextField(default="")
    stage_entered_at = peewee.TextField()
    last_activity_at = peewee.TextField()
    closed_at = peewee.TextField(default="")
    owner = peewee.ForeignKeyField(User, null=True, on_delete="RESTRICT", lazy_load=False)
    source = peewee.ForeignKeyField(Source, null=True, on_delete="RESTRICT", lazy_load=False)
    purpose = peewee.TextField(default="")
    payment_nature = peewee.TextField(default="")
    action_kind = peewee.TextField(default="")
    action_on = peewee.TextField(default="")
    action_text = peewee.TextField(default="")
    lost_reason = peewee.ForeignKeyField(LostReason, null=True, on_delete="RESTRICT", lazy_load=False)
    lost_note = peewee.TextField(default="")
    competitor = peewee.TextField(default="")
    done = JsonTextField(default=list)
    extra = JsonTextField(default=dict)

    class Meta:
        indexes = (
            (("stage", "rank", "id"), False),
            (("closed_at", "state", "amount"), False),
            (("stage", "probability", "amount", "party"), False),  # the sums over the columns of the board
        )


# All that reports count deals by: they read this alone, and what they group by first lies together.
Deal.add_index(
    peewee.SQL(
        "CREATE INDEX deal_figures ON deal (passed, stage_id, came_from_id, currency, created_at, closed_at, state,"
        " amount, pipeline_id, party_id, owner_id, source_id)"
    )
)
Deal.add_index(peewee.SQL("CREATE INDEX deal_open_action ON deal (action_on, id) WHERE state = 'open'"))


class DealMove(Record):
    """One move of a deal from stage to stage; `seconds` is how long it stood where it came from."""

    deal = peewee.ForeignKeyField(Deal, on_delete="RESTRICT", lazy_load=False, index=False)
    party = peewee.ForeignKeyField(Party, on_delete="RESTRICT", lazy_load=False)
    from_stage = peewee.ForeignKeyField(Stage, null=True, on_delete="RESTRICT", lazy_load=False, index=False)
    to_stage = peewee.ForeignKeyField(Stage, on_delete="RESTRICT", lazy_load=False, index=False)
    at = peewee.TextField()
    by = peewee.ForeignKeyField(User, null=True, on_delete="RESTRICT", lazy_load=False, index=False)
    seconds = peewee.BigIntegerField(default=0)
    amount = peewee.BigIntegerField(default=0)

    class Meta:
        indexes = (
            (("deal", "from_stage", "seconds", "party"), False),
            (("to_stage", "at", "deal"), False),
            (("from_stage", "seconds", "deal", "party"), False),
        )


class DealMember(Record):
    """Somebody who takes part in a deal."""

    deal = peewee.ForeignKeyField(Deal, on_delete="RESTRICT", lazy_load=False)
    party = peewee.ForeignKeyField(Party, on_delete="RESTRICT", lazy_load=False)
    role = peewee.TextField()
    influence = peewee.IntegerField(default=50)
    position = peewee.IntegerField(default=0)


class DealTag(Record):
    """A tag on a deal."""

    deal = peewee.ForeignKeyField(Deal, on_delete="RESTRICT", lazy_load=False, index=False)
    party = peewee.ForeignKeyField(Party, on_delete="RESTRICT", lazy_load=False)
    tag = peewee.ForeignKeyField(Tag, on_delete="RESTRICT", lazy_load=False)
    position = peewee.IntegerField(default=0)

    class Meta:
        indexes = ((("deal", "tag"), True),)


class ProductGroup(Record):
    """A group of products."""

    name = peewee.TextField()
    name_key = KeyField(unique=True)
    position = peewee.IntegerField(default=0)


class Product(Record):
    """What is sold; `search_key` is its folded name, article and barcode."""

    name = peewee.TextField()
    sort_key = KeyField(index=True)
    search_key = KeyField(default="")
    kind = peewee.TextField(default="goods")
    product_group = peewee.ForeignKeyField(ProductGroup, null=True, on_delete="RESTRICT", lazy_load=False)
    unit = peewee.TextField(default="")
    price = peewee.BigIntegerField(default=0)
    currency = peewee.TextField(default="")
    sku = peewee.TextField(default="")
    barcode = peewee.TextField(default="")
    is_active = peewee.IntegerField(default=1)


Product.add_index(peewee.SQL("CREATE INDEX product_barcode ON product (barcode) WHERE barcode <> ''"))
Product.add_index(peewee.SQL("CREATE INDEX product_sku ON product (sku) WHERE sku <> ''"))


class Sale(Record):
    """An order of a client. `total` and `paid` repeat its lines and payments and are written with them."""

    party = peewee.ForeignKeyField(Party, on_delete="RESTRICT", lazy_load=False, index=False)
    deal = peewee.ForeignKeyField(Deal, null=True, on_delete="RESTRICT", lazy_load=False)
    number = peewee.IntegerField(unique=True)
    state = peewee.TextField(default="ordered")
    ordered_on = peewee.TextField()
    currency = peewee.TextField(default="")
    total = peewee.BigIntegerField(default=0)
    paid = peewee.BigIntegerField(default=0)
    owner = peewee.ForeignKeyField(User, null=True, on_delete="RESTRICT", lazy_load=False)
    cancel_reason = peewee.TextField(default="")

    class Meta:
        indexes = (
            (("party", "ordered_on", "state", "currency", "total", "paid"), False),
            (("ordered_on", "state", "total"), False),
            # Reports sum by day, owner and client without touching the table.
            (("currency", "ordered_on", "state", "total", "paid", "owner", "party"), False),
        )


class DocLine(Record):
    """A line of a deal or of a sale; one of the two is set."""

    deal = peewee.ForeignKeyField(Deal, null=True, on_delete="RESTRICT", lazy_load=False)
    sale = peewee.ForeignKeyField(Sale, null=True, on_delete="RESTRICT", lazy_load=False, index=False)
    party = peewee.ForeignKeyField(Party, on_delete="RESTRICT", lazy_load=False)
    product = peewee.ForeignKeyField(Product, null=True, on_delete="RESTRICT", lazy_load=False)
    text = peewee.TextField(default="")
    unit = peewee.TextField(default="")
    quantity = peewee.BigIntegerField(default=1000)
    price = peewee.BigIntegerField(default=0)
    discount = peewee.IntegerField(default=0)
    total = peewee.BigIntegerField(default=0)
    position = peewee.IntegerField(default=0)

    class Meta:
        indexes = ((("sale", "product", "total", "quantity"), False),)


class Payment(Record):
    """Money that came for a sale."""

    sale = peewee.ForeignKeyField(Sale, on_delete="RESTRICT", lazy_load=False)
    party = peewee.ForeignKeyField(Party, on_delete="RESTRICT", lazy_load=False)
    paid_on = peewee.TextField(index=True)
    amount = peewee.BigIntegerField()
    method = peewee.TextField(default="cash")


class Inquiry(Record):
    """A request of somebody who may become a client.

    `phone` and `email` are what was typed, `phone_key` and `email_key` the forms that are compared.
    """

    number = peewee.IntegerField(unique=True)
    party = peewee.ForeignKeyField(Party, null=True, on_delete="RESTRICT", lazy_load=False)
    deal = peewee.ForeignKeyField(Deal, null=True, on_delete="RESTRICT", lazy_load=False)
    channel = peewee.TextField()
    source = peewee.ForeignKeyField(Source, null=True, on_delete="RESTRICT", lazy_load=False)
    owner = peewee.ForeignKeyField(User, null=True, on_delete="RESTRICT", lazy_load=False)
    subject = peewee.TextField(default="")
    body = peewee.TextField(default="")
    name = peewee.TextField(default="")
    phone = peewee.TextField(default="")
    phone_key = KeyField(default="")
    email = peewee.TextField(default="")
    email_key = KeyField(default="")
    state = peewee.TextField(default="new")
    duplicate_of = peewee.ForeignKeyField("self", null=True, on_delete="RESTRICT", lazy_load=False)
    received_at = peewee.TextField(index=True)
    answer_due_at = peewee.TextField()
    answered_at = peewee.TextField(default="")
    closed_at = peewee.TextField(default="")


Inquiry.add_index(
    peewee.SQL("CREATE INDEX inquiry_waiting ON inquiry (answer_due_at, id) WHERE answered_at = ''")
)
Inquiry.add_index(peewee.SQL("CREATE INDEX inquiry_phone ON inquiry (phone_key) WHERE phone_key <> ''"))
Inquiry.add_index(peewee.SQL("CREATE INDEX inquiry_email ON inquiry (email_key) WHERE email_key <> ''"))


class Plan(Record):
    """A target of one person for one month."""

    owner = peewee.ForeignKeyField(User, on_delete="RESTRICT", lazy_load=False, index=False)
    month = peewee.TextField()
    metric = peewee.TextField()
    target = peewee.BigIntegerField(default=0)

    class Meta:
        indexes = ((("owner", "month", "metric"), True),)
