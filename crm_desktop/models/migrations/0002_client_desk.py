"""The tables of the work with a client: entries, promises, consents, files, protected data, segments.

Frozen: this script is what the base looked like on the day it was written and imports nothing of the program.
"""

from typing import Any

import peewee

PARTY_COLUMNS = ("do_not_call_on", "do_not_call_reason", "next_step", "next_step_on", "last_contact_at")
STATEMENTS = (
    *(f'ALTER TABLE "party" ADD COLUMN "{name}" TEXT NOT NULL DEFAULT \'\'' for name in PARTY_COLUMNS),
    "CREATE INDEX party_live_contact ON party (last_contact_at, id) WHERE deleted_at IS NULL",
    "CREATE INDEX party_next_step ON party (next_step_on, id) WHERE next_step_on <> '' AND deleted_at IS NULL",
    """
    CREATE TABLE "outcome" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "name" TEXT NOT NULL,
        "name_key" TEXT NOT NULL{key},
        "kind" TEXT NOT NULL,
        "next_step" TEXT NOT NULL,
        "next_days" INTEGER,
        "position" INTEGER NOT NULL
    )
    """,
    'CREATE UNIQUE INDEX "outcome_name_key" ON "outcome" ("name_key")',
    """
    CREATE TABLE "interaction" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "party_id" INTEGER NOT NULL,
        "kind" TEXT NOT NULL,
        "direction" TEXT NOT NULL,
        "started_at" TEXT NOT NULL,
        "length_seconds" INTEGER,
        "subject" TEXT NOT NULL,
        "body" TEXT NOT NULL,
        "decision" TEXT NOT NULL,
        "outcome_id" INTEGER,
        "author_id" INTEGER,
        "contact" TEXT NOT NULL,
        "thread_key" TEXT NOT NULL,
        "is_pinned" INTEGER NOT NULL,
        FOREIGN KEY ("party_id") REFERENCES "party" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("outcome_id") REFERENCES "outcome" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("author_id") REFERENCES "user" ("id") ON DELETE RESTRICT
    )
    """,
    'CREATE INDEX "interaction_outcome_id" ON "interaction" ("outcome_id")',
    'CREATE INDEX "interaction_author_id" ON "interaction" ("author_id")',
    'CREATE INDEX "interaction_party_id_started_at_id" ON "interaction" ("party_id", "started_at", "id")',
    "CREATE INDEX interaction_thread ON interaction (thread_key) WHERE thread_key <> ''",
    """
    CREATE TABLE "attachment" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "party_id" INTEGER NOT NULL,
        "interaction_id" INTEGER,
        "name" TEXT NOT NULL,
        "content_hash" TEXT NOT NULL,
        "size" INTEGER NOT NULL,
        "media_type" TEXT NOT NULL,
        FOREIGN KEY ("party_id") REFERENCES "party" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("interaction_id") REFERENCES "interaction" ("id") ON DELETE RESTRICT
    )
    """,
    'CREATE INDEX "attachment_party_id" ON "attachment" ("party_id")',
    'CREATE INDEX "attachment_interaction_id" ON "attachment" ("interaction_id")',
    'CREATE INDEX "attachment_content_hash" ON "attachment" ("content_hash")',
    """
    CREATE TABLE "promise" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "party_id" INTEGER NOT NULL,
        "person_id" INTEGER,
        "kind" TEXT NOT NULL,
        "side" TEXT NOT NULL,
        "what" TEXT NOT NULL,
        "note" TEXT NOT NULL,
        "made_by_id" INTEGER,
        "made_at" TEXT NOT NULL,
        "valid_until" TEXT NOT NULL,
        "state" TEXT NOT NULL,
        "closed_at" TEXT,
        "closed_note" TEXT NOT NULL,
        "interaction_id" INTEGER,
        "attachment_id" INTEGER,
        FOREIGN KEY ("party_id") REFERENCES "party" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("person_id") REFERENCES "party" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("made_by_id") REFERENCES "user" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("interaction_id") REFERENCES "interaction" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("attachment_id") REFERENCES "attachment" ("id") ON DELETE RESTRICT
    )
    """,
    'CREATE INDEX "promise_party_id" ON "promise" ("party_id")',
    'CREATE INDEX "promise_person_id" ON "promise" ("person_id")',
    'CREATE INDEX "promise_made_by_id" ON "promise" ("made_by_id")',
    'CREATE INDEX "promise_interaction_id" ON "promise" ("interaction_id")',
    'CREATE INDEX "promise_attachment_id" ON "promise" ("attachment_id")',
    "CREATE INDEX promise_open_until ON promise (valid_until, id) WHERE state = 'open'",
    """
    CREATE TABLE "consent" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "party_id" INTEGER NOT NULL,
        "purpose" TEXT NOT NULL,
        "state" TEXT NOT NULL,
        "given_on" TEXT NOT NULL,
        "source" TEXT NOT NULL,
        "note" TEXT NOT NULL,
        "attachment_id" INTEGER,
        FOREIGN KEY ("party_id") REFERENCES "party" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("attachment_id") REFERENCES "attachment" ("id") ON DELETE RESTRICT
    )
    """,
    'CREATE INDEX "consent_party_id" ON "consent" ("party_id")',
    'CREATE INDEX "consent_attachment_id" ON "consent" ("attachment_id")',
    """
    CREATE TABLE "protected_data" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "party_id" INTEGER NOT NULL,
        "sealed" TEXT NOT NULL,
        FOREIGN KEY ("party_id") REFERENCES "party" ("id") ON DELETE RESTRICT
    )
    """,
    'CREATE UNIQUE INDEX "protected_data_party_id" ON "protected_data" ("party_id")',
    """
    CREATE TABLE "protected_access" (
        "id" {id},
        "at" TEXT NOT NULL,
        "user_id" INTEGER,
        "user_name" TEXT NOT NULL,
        "machine" TEXT NOT NULL,
        "party_id" INTEGER NOT NULL,
        "action" TEXT NOT NULL
    )
    """,
    'CREATE INDEX "protected_access_at" ON "protected_access" ("at")',
    'CREATE INDEX "protected_access_party_id" ON "protected_access" ("party_id")',
    """
    CREATE TABLE "stop_entry" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "kind" TEXT NOT NULL,
        "hash" TEXT NOT NULL,
        "reason" TEXT NOT NULL
    )
    """,
    'CREATE UNIQUE INDEX "stop_entry_hash" ON "stop_entry" ("hash")',
    """
    CREATE TABLE "segment" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "name" TEXT NOT NULL,
        "name_key" TEXT NOT NULL{key},
        "is_frozen" INTEGER NOT NULL,
        "rule" TEXT NOT NULL,
        "position" INTEGER NOT NULL
    )
    """,
    'CREATE UNIQUE INDEX "segment_name_key" ON "segment" ("name_key")',
    """
    CREATE TABLE "segment_member" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "segment_id" INTEGER NOT NULL,
        "party_id" INTEGER NOT NULL,
        FOREIGN KEY ("segment_id") REFERENCES "segment" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("party_id") REFERENCES "party" ("id") ON DELETE RESTRICT
    )
    """,
    'CREATE INDEX "segment_member_segment_id" ON "segment_member" ("segment_id")',
    'CREATE INDEX "segment_member_party_id" ON "segment_member" ("party_id")',
    'CREATE UNIQUE INDEX "segment_member_segment_id_party_id" ON "segment_member" ("segment_id", "party_id")',
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
