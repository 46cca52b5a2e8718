"""The first tables: users and other short lists, clients and their parts, the change log.

Frozen: this script is what the base looked like on the day it was written and imports nothing of the program.
"""

from typing import Any

import peewee

STATEMENTS = (
    """
    CREATE TABLE "app_meta" (
        "id" {id},
        "key" TEXT NOT NULL,
        "value" TEXT NOT NULL
    )
    """,
    'CREATE UNIQUE INDEX "app_meta_key" ON "app_meta" ("key")',
    """
    CREATE TABLE "user" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "name" TEXT NOT NULL,
        "name_key" TEXT NOT NULL{key},
        "color" TEXT NOT NULL,
        "is_active" INTEGER NOT NULL
    )
    """,
    'CREATE UNIQUE INDEX "user_name_key" ON "user" ("name_key")',
    """
    CREATE TABLE "status" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "name" TEXT NOT NULL,
        "name_key" TEXT NOT NULL{key},
        "stage" TEXT NOT NULL,
        "color" TEXT NOT NULL,
        "position" INTEGER NOT NULL
    )
    """,
    'CREATE UNIQUE INDEX "status_name_key" ON "status" ("name_key")',
    """
    CREATE TABLE "source" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "name" TEXT NOT NULL,
        "name_key" TEXT NOT NULL{key}
    )
    """,
    'CREATE UNIQUE INDEX "source_name_key" ON "source" ("name_key")',
    """
    CREATE TABLE "tag" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "name" TEXT NOT NULL,
        "name_key" TEXT NOT NULL{key},
        "color" TEXT NOT NULL
    )
    """,
    'CREATE UNIQUE INDEX "tag_name_key" ON "tag" ("name_key")',
    """
    CREATE TABLE "field_def" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "entity" TEXT NOT NULL,
        "key" TEXT NOT NULL,
        "label" TEXT NOT NULL,
        "label_key" TEXT NOT NULL{key},
        "kind" TEXT NOT NULL,
        "options" TEXT NOT NULL,
        "is_required" INTEGER NOT NULL,
        "position" INTEGER NOT NULL
    )
    """,
    'CREATE UNIQUE INDEX "field_def_entity_key" ON "field_def" ("entity", "key")',
    'CREATE UNIQUE INDEX "field_def_entity_label_key" ON "field_def" ("entity", "label_key")',
    """
    CREATE TABLE "saved_view" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "entity" TEXT NOT NULL,
        "name" TEXT NOT NULL,
        "name_key" TEXT NOT NULL{key},
        "state" TEXT NOT NULL,
        "position" INTEGER NOT NULL
    )
    """,
    'CREATE UNIQUE INDEX "saved_view_entity_name_key" ON "saved_view" ("entity", "name_key")',
    """
    CREATE TABLE "setting" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "key" TEXT NOT NULL,
        "value" TEXT NOT NULL
    )
    """,
    'CREATE UNIQUE INDEX "setting_key" ON "setting" ("key")',
    """
    CREATE TABLE "import_batch" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "file_name" TEXT NOT NULL,
        "file_hash" TEXT NOT NULL,
        "sheet" TEXT NOT NULL,
        "mapping" TEXT NOT NULL,
        "policy" TEXT NOT NULL,
        "counts" TEXT NOT NULL
    )
    """,
    'CREATE INDEX "import_batch_file_hash" ON "import_batch" ("file_hash")',
    """
    CREATE TABLE "party" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "uid" TEXT NOT NULL,
        "kind" TEXT NOT NULL CHECK (kind IN ('person', 'company', 'sole_trader')),
        "last_name" TEXT NOT NULL,
        "first_name" TEXT NOT NULL,
        "patronymic" TEXT NOT NULL,
        "company_name" TEXT NOT NULL,
        "birthday" TEXT NOT NULL,
        "birth_month_day" TEXT NOT NULL,
        "inn" TEXT NOT NULL,
        "kpp" TEXT NOT NULL,
        "ogrn" TEXT NOT NULL,
        "must_know" TEXT NOT NULL,
        "preferences" TEXT NOT NULL,
        "notes" TEXT NOT NULL,
        "status_id" INTEGER,
        "source_id" INTEGER,
        "owner_id" INTEGER,
        "extra" TEXT NOT NULL,
        "deleted_at" TEXT,
        "merged_into_id" INTEGER,
        "import_batch_id" INTEGER,
        "display_name" TEXT NOT NULL,
        "sort_key" TEXT NOT NULL{key},
        "search_key" TEXT NOT NULL{key},
        "main_phone" TEXT NOT NULL,
        "main_email" TEXT NOT NULL,
        "company_display" TEXT NOT NULL,
        "position_title" TEXT NOT NULL,
        "city" TEXT NOT NULL,
        "tags_display" TEXT NOT NULL,
        FOREIGN KEY ("status_id") REFERENCES "status" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("source_id") REFERENCES "source" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("owner_id") REFERENCES "user" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("merged_into_id") REFERENCES "party" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("import_batch_id") REFERENCES "import_batch" ("id") ON DELETE RESTRICT
    )
    """,
    'CREATE INDEX "party_status_id" ON "party" ("status_id")',
    'CREATE INDEX "party_source_id" ON "party" ("source_id")',
    'CREATE INDEX "party_owner_id" ON "party" ("owner_id")',
    'CREATE INDEX "party_merged_into_id" ON "party" ("merged_into_id")',
    'CREATE INDEX "party_import_batch_id" ON "party" ("import_batch_id")',
    "CREATE INDEX party_live_name ON party (sort_key, id) WHERE deleted_at IS NULL",
    "CREATE INDEX party_live_created ON party (created_at, id) WHERE deleted_at IS NULL",
    "CREATE INDEX party_live_updated ON party (updated_at, id) WHERE deleted_at IS NULL",
    "CREATE INDEX party_bin ON party (deleted_at, id) WHERE deleted_at IS NOT NULL",
    "CREATE INDEX party_inn ON party (inn) WHERE inn <> ''",
    """
    CREATE TABLE "contact_point" (
        "id" {id},
        "party_id" INTEGER NOT NULL,
        "kind" TEXT NOT NULL,
        "raw" TEXT NOT NULL,
        "normal" TEXT NOT NULL{key},
        "extension" TEXT NOT NULL,
        "label" TEXT NOT NULL,
        "position" INTEGER NOT NULL,
        FOREIGN KEY ("party_id") REFERENCES "party" ("id") ON DELETE RESTRICT
    )
    """,
    'CREATE INDEX "contact_point_party_id" ON "contact_point" ("party_id")',
    "CREATE INDEX contact_point_normal ON contact_point (normal, kind) WHERE normal <> ''",
    """
    CREATE TABLE "address" (
        "id" {id},
        "party_id" INTEGER NOT NULL,
        "raw" TEXT NOT NULL,
        "label" TEXT NOT NULL,
        "postcode" TEXT NOT NULL,
        "region" TEXT NOT NULL,
        "city" TEXT NOT NULL,
        "position" INTEGER NOT NULL,
        FOREIGN KEY ("party_id") REFERENCES "party" ("id") ON DELETE RESTRICT
    )
    """,
    'CREATE INDEX "address_party_id" ON "address" ("party_id")',
    """
    CREATE TABLE "party_link" (
        "id" {id},
        "person_id" INTEGER NOT NULL,
        "company_id" INTEGER NOT NULL,
        "role" TEXT NOT NULL,
        "title" TEXT NOT NULL,
        "has_left" INTEGER NOT NULL,
        "is_main" INTEGER NOT NULL,
        "position" INTEGER NOT NULL,
        FOREIGN KEY ("person_id") REFERENCES "party" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("company_id") REFERENCES "party" ("id") ON DELETE RESTRICT
    )
    """,
    'CREATE INDEX "party_link_person_id" ON "party_link" ("person_id")',
    'CREATE INDEX "party_link_company_id" ON "party_link" ("company_id")',
    """
    CREATE TABLE "party_tag" (
        "id" {id},
        "party_id" INTEGER NOT NULL,
        "tag_id" INTEGER NOT NULL,
        "position" INTEGER NOT NULL,
        FOREIGN KEY ("party_id") REFERENCES "party" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("tag_id") REFERENCES "tag" ("id") ON DELETE RESTRICT
    )
    """,
    'CREATE INDEX "party_tag_party_id" ON "party_tag" ("party_id")',
    'CREATE INDEX "party_tag_tag_id" ON "party_tag" ("tag_id")',
    'CREATE UNIQUE INDEX "party_tag_party_id_tag_id" ON "party_tag" ("party_id", "tag_id")',
    """
    CREATE TABLE "not_duplicate" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "party_a_id" INTEGER NOT NULL,
        "party_b_id" INTEGER NOT NULL,
        FOREIGN KEY ("party_a_id") REFERENCES "party" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("party_b_id") REFERENCES "party" ("id") ON DELETE RESTRICT
    )
    """,
    'CREATE INDEX "not_duplicate_party_a_id" ON "not_duplicate" ("party_a_id")',
    'CREATE INDEX "not_duplicate_party_b_id" ON "not_duplicate" ("party_b_id")',
    'CREATE UNIQUE INDEX "not_duplicate_party_a_id_party_b_id" ON "not_duplicate" ("party_a_id", "party_b_id")',
    """
    CREATE TABLE "change_set" (
        "id" {id},
        "op_id" TEXT NOT NULL,
        "at" TEXT NOT NULL,
        "user_id" INTEGER,
        "user_name" TEXT NOT NULL,
        "machine" TEXT NOT NULL,
        "kind" TEXT NOT NULL,
        "subject" TEXT NOT NULL,
        "count" INTEGER NOT NULL,
        "target_id" INTEGER,
        "undone_by_id" INTEGER,
        "is_final" INTEGER NOT NULL
    )
    """,
    'CREATE UNIQUE INDEX "change_set_op_id" ON "change_set" ("op_id")',
    'CREATE INDEX "change_set_at" ON "change_set" ("at")',
    'CREATE INDEX "change_set_target_id" ON "change_set" ("target_id")',
    """
    CREATE TABLE "change_item" (
        "id" {id},
        "change_set_id" INTEGER NOT NULL,
        "table_name" TEXT NOT NULL,
        "row_id" INTEGER NOT NULL,
        "last_id" INTEGER NOT NULL,
        "root_id" INTEGER,
        "op" TEXT NOT NULL,
        "before" TEXT,
        "after" TEXT
    )
    """,
    'CREATE INDEX "change_item_change_set_id" ON "change_item" ("change_set_id")',
    'CREATE INDEX "change_item_table_name_row_id" ON "change_item" ("table_name", "row_id")',
    'CREATE INDEX "change_item_root_id_table_name" ON "change_item" ("root_id", "table_name")',
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001 - the runner gives both
    """Make the tables. Ids are never used again; keys compare by code point on every engine."""
    sqlite = isinstance(db, peewee.SqliteDatabase)
    words = {
        "{id}": "INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT" if sqlite else "SERIAL NOT NULL PRIMARY KEY",
        "{key}": "" if sqlite else ' COLLATE "C"',
    }
    for statement in STATEMENTS:
        for word, sql in words.items():
            statement = statement.replace(word, sql)  # noqa: PLW2901
        db.execute_sql(" ".join(statement.split()))
