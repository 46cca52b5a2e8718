"""The migrations make exactly the tables that the models describe."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from crm_desktop.domain.errors import StorageError, StorageReason
from crm_desktop.models import MODELS, schema
from crm_desktop.models.database import database
from crm_desktop.models.engines import Engine, SqliteEngine, engine_for

HISTORY = "schema_migration"


def by_models(engine: Engine) -> None:
    database.create_tables(MODELS, safe=False)


def by_migrations(engine: Engine) -> None:
    schema.upgrade(engine)


def sqlite_schema(path: Path) -> dict[tuple[str, str], str]:
    """Return the statement of each table and index, in one spelling."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute(
            "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL"
        ).fetchall()
    return {
        (kind, name): plain(sql)
        for kind, name, table, sql in rows
        if not table.startswith(("sqlite_", "search_", HISTORY))  # what is searched is no data of a model
    }


def plain(sql: str) -> str:
    """Take out what says the same in other words: quotes, blanks, IF NOT EXISTS."""
    text = sql.replace('"', "").replace("IF NOT EXISTS ", "")
    text = re.sub(r"\s+", " ", text).lower()
    return re.sub(r" ?([(),]) ?", r"\1", text).strip()


def columns_and_rest(sql: str) -> tuple[list[str], ...]:
    """Cut a CREATE TABLE into its columns, in order, and its keys, in any order."""
    parts = re.split(r",(?![^(]*\))", sql.partition("(")[2].rpartition(")")[0])
    for part in [part for part in parts if " references " in part and not part.startswith("foreign")]:
        # A column that came later names its key behind itself.
        column, key = part.split(" references ")
        parts[parts.index(part)] = column
        parts.append(f"foreign key({column.split()[0]})references {key}")
    return [part for part in parts if not part.startswith("foreign")], sorted(
        p for p in parts if p.startswith("foreign")
    )


def test_sqlite_tables_of_migrations_and_models_are_the_same(tmp_path: Path) -> None:
    schemas = []
    for name, make in (("models", by_models), ("migrations", by_migrations)):
        engine = SqliteEngine(tmp_path / f"{name}.db")
        engine.open()
        make(engine)
        engine.close()
        schemas.append(sqlite_schema(engine.path))
    models, migrations = schemas
    assert len(models) > len(MODELS)
    assert models.keys() == migrations.keys()
    for key, sql in models.items():
        if key[0] == "table":
            assert columns_and_rest(migrations[key]) == columns_and_rest(sql), key
        else:
            assert migrations[key] == sql


POSTGRESQL = {
    "columns": "SELECT table_name, column_name, data_type, is_nullable, collation_name, column_default"
    " FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, ordinal_position",
    "indexes": "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1, 2",
    "rules": "SELECT conrelid::regclass::text, pg_get_constraintdef(oid) FROM pg_constraint"
    " WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2",
}


@pytest.mark.postgresql
@pytest.mark.parametrize("what", POSTGRESQL)
def test_postgresql_tables_of_migrations_and_models_are_the_same(what: str) -> None:
    from tests import postgres

    found = []
    for name, make in (("by_models", by_models), ("by_migrations", by_migrations)):
        engine = engine_for(postgres.server().create_database(name))
        engine.open()
        make(engine)
        found.append(
            [row for row in engine.rows(POSTGRESQL[what]) if not row[0].startswith((HISTORY, "search_"))]
        )
        engine.close()
        postgres.server().drop_database(name)
    assert found[0] == found[1]


def test_an_upgrade_is_needed_once(engine_address: str, tmp_path: Path) -> None:
    engine = engine_for(engine_address)
    engine.open()
    assert not schema.needs_upgrade(engine)
    assert schema.upgrade(engine) == []
    assert len(schema.applied(engine)) == schema.latest_version()
    assert schema.count_waiting(engine) == 0
    engine.set_schema_version(0)
    assert schema.needs_upgrade(engine)
    engine.set_schema_version(999)
    with pytest.raises(StorageError) as caught:
        schema.needs_upgrade(engine)
    assert caught.value.reason is StorageReason.NEWER
    engine.close()
