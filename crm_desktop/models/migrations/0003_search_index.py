"""The documents that are searched, and the index over them; the column that was searched before goes.

Frozen: this script is what the base looked like on the day it was written and imports nothing of the program.
"""

from typing import Any

import peewee

SQLITE = (
    'CREATE TABLE "search_text" ("id" INTEGER NOT NULL PRIMARY KEY, "text" TEXT NOT NULL)',
    # The text stays in the table, the index only says where three characters in a row occur, not how often.
    """
    CREATE VIRTUAL TABLE search_fts USING fts5(text, content='search_text', content_rowid='id',
        tokenize='trigram', detail='none', columnsize=0)
    """,
)
# Whoever runs the server may not allow extensions: without one the search is slower and finds the same.
POSTGRESQL = (
    'CREATE TABLE "search_text" ("id" BIGINT NOT NULL PRIMARY KEY, "text" TEXT NOT NULL)',
    """
    DO $$ BEGIN
        CREATE EXTENSION IF NOT EXISTS pg_trgm;
        CREATE INDEX search_text_trigrams ON search_text USING gin (text gin_trgm_ops);
    EXCEPTION WHEN OTHERS THEN NULL;
    END $$
    """,
)


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001 - the runner gives both
    """Make the tables; what stands in them is computed when the base is opened."""
    for statement in SQLITE if isinstance(db, peewee.SqliteDatabase) else POSTGRESQL:
        db.execute_sql(" ".join(statement.split()))
    db.execute_sql('ALTER TABLE "party" DROP COLUMN "search_key"')
