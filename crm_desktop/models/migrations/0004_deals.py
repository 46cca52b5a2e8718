"""The tables of selling: pipelines, deals, products, sales, inquiries, plans.

Frozen: this script is what the base looked like on the day it was written and imports nothing of the program.
"""

from typing import Any

import peewee

STATEMENTS = (
    """
    CREATE TABLE "pipeline" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "name" TEXT NOT NULL,
        "name_key" TEXT NOT NULL{key},
        "position" INTEGER NOT NULL,
        "is_active" INTEGER NOT NULL
    )
    """,
    'CREATE UNIQUE INDEX "pipeline_name_key" ON "pipeline" ("name_key")',
    """
    CREATE TABLE "stage" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "pipeline_id" INTEGER NOT NULL,
        "name" TEXT NOT NULL,
        "name_key" TEXT NOT NULL{key},
        "kind" TEXT NOT NULL,
        "color" TEXT NOT NULL,
        "probability" INTEGER NOT NULL,
        "position" INTEGER NOT NULL,
        "idle_days" INTEGER,
        "wip_limit" INTEGER,
        "required" TEXT NOT NULL,
        "checklist" TEXT NOT NULL,
        "task_on_entry" TEXT NOT NULL,
        FOREIGN KEY ("pipeline_id") REFERENCES "pipeline" ("id") ON DELETE RESTRICT
    )
    """,
    'CREATE INDEX "stage_pipeline_id" ON "stage" ("pipeline_id")',
    'CREATE UNIQUE INDEX "stage_pipeline_id_name_key" ON "stage" ("pipeline_id", "name_key")',
    """
    CREATE TABLE "lost_reason" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "name" TEXT NOT NULL,
        "name_key" TEXT NOT NULL{key},
        "position" INTEGER NOT NULL
    )
    """,
    'CREATE UNIQUE INDEX "lost_reason_name_key" ON "lost_reason" ("name_key")',
    """
    CREATE TABLE "deal" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "party_id" INTEGER NOT NULL,
        "company_id" INTEGER,
        "number" INTEGER NOT NULL,
        "title" TEXT NOT NULL,
        "note" TEXT NOT NULL,
        "amount" {big} NOT NULL,
        "currency" TEXT NOT NULL,
        "pipeline_id" INTEGER NOT NULL,
        "stage_id" INTEGER NOT NULL,
        "state" TEXT NOT NULL,
        "rank" TEXT NOT NULL{key},
        "passed" TEXT NOT NULL{key},
        "came_from_id" INTEGER,
        "probability" INTEGER,
        "expected_close" TEXT NOT NULL,
        "stage_entered_at" TEXT NOT NULL,
        "last_activity_at" TEXT NOT NULL,
        "closed_at" TEXT NOT NULL,
        "owner_id" INTEGER,
        "source_id" INTEGER,
        "purpose" TEXT NOT NULL,
        "payment_nature" TEXT NOT NULL,
        "action_kind" TEXT NOT NULL,
        "action_on" TEXT NOT NULL,
        "action_text" TEXT NOT NULL,
        "lost_reason_id" INTEGER,
        "lost_note" TEXT NOT NULL,
        "competitor" TEXT NOT NULL,
        "done" TEXT NOT NULL,
        "extra" TEXT NOT NULL,
        FOREIGN KEY ("party_id") REFERENCES "party" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("company_id") REFERENCES "party" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("pipeline_id") REFERENCES "pipeline" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("stage_id") REFERENCES "stage" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("came_from_id") REFERENCES "stage" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("owner_id") REFERENCES "user" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("source_id") REFERENCES "source" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("lost_reason_id") REFERENCES "lost_reason" ("id") ON DELETE RESTRICT
    )
    """,
    'CREATE INDEX "deal_party_id" ON "deal" ("party_id")',
    'CREATE INDEX "deal_company_id" ON "deal" ("company_id")',
    'CREATE UNIQUE INDEX "deal_number" ON "deal" ("number")',
    'CREATE INDEX "deal_owner_id" ON "deal" ("owner_id")',
    'CREATE INDEX "deal_source_id" ON "deal" ("source_id")',
    'CREATE INDEX "deal_lost_reason_id" ON "deal" ("lost_reason_id")',
    'CREATE INDEX "deal_stage_id_rank_id" ON "deal" ("stage_id", "rank", "id")',
    'CREATE INDEX "deal_closed_at_state_amount" ON "deal" ("closed_at", "state", "amount")',
    (
        'CREATE INDEX "deal_stage_id_probability_amount_party_id" ON "deal"'
        ' ("stage_id", "probability", "amount", "party_id")'
    ),
    (
        "CREATE INDEX deal_figures ON deal (passed, stage_id, came_from_id, currency, created_at, closed_at, state,"
        " amount, pipeline_id, party_id, owner_id, source_id)"
    ),
    "CREATE INDEX deal_open_action ON deal (action_on, id) WHERE state = 'open'",
    """
    CREATE TABLE "deal_move" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "deal_id" INTEGER NOT NULL,
        "party_id" INTEGER NOT NULL,
        "from_stage_id" INTEGER,
        "to_stage_id" INTEGER NOT NULL,
        "at" TEXT NOT NULL,
        "by_id" INTEGER,
        "seconds" {big} NOT NULL,
        "amount" {big} NOT NULL,
        FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("party_id") REFERENCES "party" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("from_stage_id") REFERENCES "stage" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("to_stage_id") REFERENCES "stage" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("by_id") REFERENCES "user" ("id") ON DELETE RESTRICT
    )
    """,
    (
        'CREATE INDEX "deal_move_deal_id_from_stage_id_seconds_party_id" ON "deal_move"'
        ' ("deal_id", "from_stage_id", "seconds", "party_id")'
    ),
    'CREATE INDEX "deal_move_party_id" ON "deal_move" ("party_id")',
    'CREATE INDEX "deal_move_to_stage_id_at_deal_id" ON "deal_move" ("to_stage_id", "at", "deal_id")',
    (
        'CREATE INDEX "deal_move_from_stage_id_seconds_deal_id_party_id" ON "deal_move"'
        ' ("from_stage_id", "seconds", "deal_id", "party_id")'
    ),
    """
    CREATE TABLE "deal_member" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "deal_id" INTEGER NOT NULL,
        "party_id" INTEGER NOT NULL,
        "role" TEXT NOT NULL,
        "influence" INTEGER NOT NULL,
        "position" INTEGER NOT NULL,
        FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("party_id") REFERENCES "party" ("id") ON DELETE RESTRICT
    )
    """,
    'CREATE INDEX "deal_member_deal_id" ON "deal_member" ("deal_id")',
    'CREATE INDEX "deal_member_party_id" ON "deal_member" ("party_id")',
    """
    CREATE TABLE "deal_tag" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "deal_id" INTEGER NOT NULL,
        "party_id" INTEGER NOT NULL,
        "tag_id" INTEGER NOT NULL,
        "position" INTEGER NOT NULL,
        FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("party_id") REFERENCES "party" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("tag_id") REFERENCES "tag" ("id") ON DELETE RESTRICT
    )
    """,
    'CREATE INDEX "deal_tag_party_id" ON "deal_tag" ("party_id")',
    'CREATE INDEX "deal_tag_tag_id" ON "deal_tag" ("tag_id")',
    'CREATE UNIQUE INDEX "deal_tag_deal_id_tag_id" ON "deal_tag" ("deal_id", "tag_id")',
    """
    CREATE TABLE "product_group" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "name" TEXT NOT NULL,
        "name_key" TEXT NOT NULL{key},
        "position" INTEGER NOT NULL
    )
    """,
    'CREATE UNIQUE INDEX "product_group_name_key" ON "product_group" ("name_key")',
    """
    CREATE TABLE "product" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "name" TEXT NOT NULL,
        "sort_key" TEXT NOT NULL{key},
        "search_key" TEXT NOT NULL{key},
        "kind" TEXT NOT NULL,
        "product_group_id" INTEGER,
        "unit" TEXT NOT NULL,
        "price" {big} NOT NULL,
        "currency" TEXT NOT NULL,
        "sku" TEXT NOT NULL,
        "barcode" TEXT NOT NULL,
        "is_active" INTEGER NOT NULL,
        FOREIGN KEY ("product_group_id") REFERENCES "product_group" ("id") ON DELETE RESTRICT
    )
    """,
    'CREATE INDEX "product_sort_key" ON "product" ("sort_key")',
    'CREATE INDEX "product_product_group_id" ON "product" ("product_group_id")',
    "CREATE INDEX product_barcode ON product (barcode) WHERE barcode <> ''",
    "CREATE INDEX product_sku ON product (sku) WHERE sku <> ''",
    """
    CREATE TABLE "sale" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "party_id" INTEGER NOT NULL,
        "deal_id" INTEGER,
        "number" INTEGER NOT NULL,
        "state" TEXT NOT NULL,
        "ordered_on" TEXT NOT NULL,
        "currency" TEXT NOT NULL,
        "total" {big} NOT NULL,
        "paid" {big} NOT NULL,
        "owner_id" INTEGER,
        "cancel_reason" TEXT NOT NULL,
        FOREIGN KEY ("party_id") REFERENCES "party" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("owner_id") REFERENCES "user" ("id") ON DELETE RESTRICT
    )
    """,
    'CREATE INDEX "sale_deal_id" ON "sale" ("deal_id")',
    'CREATE UNIQUE INDEX "sale_number" ON "sale" ("number")',
    'CREATE INDEX "sale_owner_id" ON "sale" ("owner_id")',
    (
        'CREATE INDEX "sale_party_id_ordered_on_state_currency_total_paid" ON "sale"'
        ' ("party_id", "ordered_on", "state", "currency", "total", "paid")'
    ),
    'CREATE INDEX "sale_ordered_on_state_total" ON "sale" ("ordered_on", "state", "total")',
    (
        'CREATE INDEX "sale_currency_ordered_on_state_total_paid_owner_id_party_id" ON "sale"'
        ' ("currency", "ordered_on", "state", "total", "paid", "owner_id", "party_id")'
    ),
    """
    CREATE TABLE "doc_line" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "deal_id" INTEGER,
        "sale_id" INTEGER,
        "party_id" INTEGER NOT NULL,
        "product_id" INTEGER,
        "text" TEXT NOT NULL,
        "unit" TEXT NOT NULL,
        "quantity" {big} NOT NULL,
        "price" {big} NOT NULL,
        "discount" INTEGER NOT NULL,
        "total" {big} NOT NULL,
        "position" INTEGER NOT NULL,
        FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("sale_id") REFERENCES "sale" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("party_id") REFERENCES "party" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("product_id") REFERENCES "product" ("id") ON DELETE RESTRICT
    )
    """,
    'CREATE INDEX "doc_line_deal_id" ON "doc_line" ("deal_id")',
    'CREATE INDEX "doc_line_party_id" ON "doc_line" ("party_id")',
    'CREATE INDEX "doc_line_product_id" ON "doc_line" ("product_id")',
    (
        'CREATE INDEX "doc_line_sale_id_product_id_total_quantity" ON "doc_line"'
        ' ("sale_id", "product_id", "total", "quantity")'
    ),
    """
    CREATE TABLE "payment" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "sale_id" INTEGER NOT NULL,
        "party_id" INTEGER NOT NULL,
        "paid_on" TEXT NOT NULL,
        "amount" {big} NOT NULL,
        "method" TEXT NOT NULL,
        FOREIGN KEY ("sale_id") REFERENCES "sale" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("party_id") REFERENCES "party" ("id") ON DELETE RESTRICT
    )
    """,
    'CREATE INDEX "payment_sale_id" ON "payment" ("sale_id")',
    'CREATE INDEX "payment_party_id" ON "payment" ("party_id")',
    'CREATE INDEX "payment_paid_on" ON "payment" ("paid_on")',
    """
    CREATE TABLE "inquiry" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "number" INTEGER NOT NULL,
        "party_id" INTEGER,
        "deal_id" INTEGER,
        "channel" TEXT NOT NULL,
        "source_id" INTEGER,
        "owner_id" INTEGER,
        "subject" TEXT NOT NULL,
        "body" TEXT NOT NULL,
        "name" TEXT NOT NULL,
        "phone" TEXT NOT NULL,
        "phone_key" TEXT NOT NULL{key},
        "email" TEXT NOT NULL,
        "email_key" TEXT NOT NULL{key},
        "state" TEXT NOT NULL,
        "duplicate_of_id" INTEGER,
        "received_at" TEXT NOT NULL,
        "answer_due_at" TEXT NOT NULL,
        "answered_at" TEXT NOT NULL,
        "closed_at" TEXT NOT NULL,
        FOREIGN KEY ("party_id") REFERENCES "party" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("source_id") REFERENCES "source" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("owner_id") REFERENCES "user" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("duplicate_of_id") REFERENCES "inquiry" ("id") ON DELETE RESTRICT
    )
    """,
    'CREATE UNIQUE INDEX "inquiry_number" ON "inquiry" ("number")',
    'CREATE INDEX "inquiry_party_id" ON "inquiry" ("party_id")',
    'CREATE INDEX "inquiry_deal_id" ON "inquiry" ("deal_id")',
    'CREATE INDEX "inquiry_source_id" ON "inquiry" ("source_id")',
    'CREATE INDEX "inquiry_owner_id" ON "inquiry" ("owner_id")',
    'CREATE INDEX "inquiry_duplicate_of_id" ON "inquiry" ("duplicate_of_id")',
    'CREATE INDEX "inquiry_received_at" ON "inquiry" ("received_at")',
    "CREATE INDEX inquiry_waiting ON inquiry (answer_due_at, id) WHERE answered_at = ''",
    "CREATE INDEX inquiry_phone ON inquiry (phone_key) WHERE phone_key <> ''",
    "CREATE INDEX inquiry_email ON inquiry (email_key) WHERE email_key <> ''",
    """
    CREATE TABLE "plan" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "owner_id" INTEGER NOT NULL,
        "month" TEXT NOT NULL,
        "metric" TEXT NOT NULL,
        "target" {big} NOT NULL,
        FOREIGN KEY ("owner_id") REFERENCES "user" ("id") ON DELETE RESTRICT
    )
    """,
    'CREATE UNIQUE INDEX "plan_owner_id_month_metric" ON "plan" ("owner_id", "month", "metric")',
    ("CREATE INDEX interaction_calls ON interaction (started_at) WHERE kind = 'call' AND direction = 'out'"),
    *(
        f'ALTER TABLE "{table}" ADD COLUMN "deal_id" INTEGER REFERENCES "deal" ("id") ON DELETE RESTRICT'
        for table in ("interaction", "attachment")
    ),
    "CREATE INDEX interaction_deal ON interaction (deal_id, started_at, id) WHERE deal_id IS NOT NULL",
    "CREATE INDEX attachment_deal ON attachment (deal_id) WHERE deal_id IS NOT NULL",
    "CREATE INDEX party_birthday ON party (birth_month_day, id) WHERE birth_month_day <> ''",
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001 - the runner gives both
    """Make the tables. Ids are never used again; keys compare by code point on every engine."""
    sqlite = isinstance(db, peewee.SqliteDatabase)
    words = {
        "{id}": "INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT" if sqlite else "SERIAL NOT NULL PRIMARY KEY",
        "{key}": "" if sqlite else ' COLLATE "C"',
        "{big}": "INTEGER" if sqlite else "BIGINT",
    }
    for statement in STATEMENTS:
        for word, sql in words.items():
            statement = statement.replace(word, sql)  # noqa: PLW2901
        db.execute_sql(" ".join(statement.split()))
