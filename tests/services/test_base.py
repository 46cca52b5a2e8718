"""Opening a base: a new one, an old one, one of another program, one that cannot be used."""

from __future__ import annotations

import logging
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from crm_desktop.domain.errors import StorageError, StorageReason
from crm_desktop.domain.timeline import InteractionKind
from crm_desktop.models import schema
from crm_desktop.services import base, build_services
from crm_desktop.services.base import open_base
from tests.factories import make_client

DATABASES = Path(__file__).resolve().parents[1] / "databases"


def reason(address: str | Path, **options: bool) -> StorageReason:
    with pytest.raises(StorageError) as caught:
        open_base(address, **options).store.close()
    return caught.value.reason


def migrations_with(tmp_path: Path, name: str, body: str) -> Path:
    """The program's migrations and one more, as a later version of the program will have it."""
    folder = tmp_path / f"migrations-{name}"
    shutil.copytree(schema.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / f"{name}.py").write_text(f"def up(migrator, db):\n    {body}\n", encoding="utf-8")
    return folder


def test_a_new_base_has_statuses_in_the_language_of_its_maker(tmp_path: Path) -> None:
    opened = open_base(tmp_path / "new.db", language="ru")
    services = build_services(opened.store)
    assert opened.is_new
    assert opened.safety_copy is None
    assert [status.name for status in services.statuses.list()][:2] == ["Новый", "В работе"]
    outcomes = {outcome.name: outcome for outcome in services.outcomes.list()}
    missed = outcomes["Не дозвонились"]
    assert (missed.kind, missed.next_step, missed.next_days) == (InteractionKind.CALL, "Перезвонить", 1)
    assert services.history.list_ids() == []
    opened.store.close()
    again = open_base(tmp_path / "new.db")
    assert not again.is_new
    again.store.close()


@pytest.mark.postgresql
def test_an_empty_database_on_a_server_becomes_a_base(postgresql_template: str) -> None:
    from tests import postgres

    address = postgres.server().create_database("crm_empty")
    opened = open_base(address, language="en")
    assert opened.is_new
    assert build_services(opened.store).statuses.list()[0].name == "New"
    opened.store.close()
    postgres.server().drop_database("crm_empty")


@pytest.mark.postgresql
def test_a_base_on_a_server_whose_making_was_cut_off_is_finished() -> None:
    import psycopg

    from tests import postgres

    address = postgres.server().create_database("crm_cut_off")
    with psycopg.connect(address) as connection:
        connection.execute(
            "CREATE TABLE schema_migration (id SERIAL PRIMARY KEY, name VARCHAR(255) UNIQUE, applied TIMESTAMP)"
        )
    opened = open_base(address)
    assert opened.is_new
    opened.store.close()
    postgres.server().drop_database("crm_cut_off")


def test_a_file_of_no_bytes_becomes_a_base(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    opened = open_base(path)
    assert opened.is_new
    opened.store.close()


def test_a_base_whose_making_was_cut_off_is_finished(tmp_path: Path) -> None:
    path = tmp_path / "half.db"
    opened = open_base(path)
    engine = opened.store.engine
    for statement in (
        "DELETE FROM app_meta",
        "DELETE FROM status",
        "DELETE FROM outcome",
        "DELETE FROM setting",
        "DELETE FROM auto_task",
        "DELETE FROM stage",
        "DELETE FROM pipeline",
        "DELETE FROM lost_reason",
        "PRAGMA user_version = 0",
    ):
        engine.execute(statement)
    opened.store.close()
    again = open_base(path)
    assert again.is_new
    services = build_services(again.store)
    assert len(services.statuses.list()) == 6
    assert len(services.pipelines.list()) == 1
    again.store.close()


def test_a_missing_file_is_made_only_when_wanted(tmp_path: Path) -> None:
    assert reason(tmp_path / "none.db", create=False) is StorageReason.MISSING
    assert not (tmp_path / "none.db").exists()
    (tmp_path / "empty.db").touch()
    assert reason(tmp_path / "empty.db", create=False) is StorageReason.DAMAGED


def test_nothing_is_left_of_a_new_base_that_could_not_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "MIGRATIONS", migrations_with(tmp_path, "9001_bad", "1 / 0"))
    assert reason(tmp_path / "new.db") is StorageReason.UPGRADE_FAILED
    assert list(tmp_path.glob("new*")) == []


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    assert reason(tmp_path / "none" / "new.db") is StorageReason.NO_FOLDER


def test_a_folder_is_no_base(tmp_path: Path) -> None:
    assert reason(tmp_path) is StorageReason.NOT_OURS


def test_a_file_of_another_kind_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "letter.db"
    path.write_text("Уважаемая Анна!\n" * 1000, encoding="utf-8")
    before = path.read_bytes()
    assert reason(path) is StorageReason.NOT_OURS
    assert path.read_bytes() == before
    assert sorted(tmp_path.glob("letter*")) == [path]


def test_a_base_of_another_program_is_left_byte_for_byte(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("CREATE TABLE song (name TEXT)")
        other.execute("INSERT INTO song VALUES ('Катюша')")
    before = path.read_bytes()
    assert reason(path) is StorageReason.NOT_OURS
    assert path.read_bytes() == before
    assert sorted(tmp_path.glob("other*")) == [path]


def test_a_base_of_a_newer_program_is_refused_and_left_as_it_is(sqlite_address: str) -> None:
    with closing(sqlite3.connect(sqlite_address)) as newer:
        newer.execute("PRAGMA user_version = 999")
    assert reason(sqlite_address) is StorageReason.NEWER
    with closing(sqlite3.connect(sqlite_address)) as newer:
        assert newer.execute("PRAGMA user_version").fetchone() == (999,)


def test_a_base_that_has_seen_unknown_migrations_is_refused(
    sqlite_address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(sqlite3.connect(sqlite_address)) as newer, newer:
        newer.execute(
            "INSERT INTO schema_migration (name, applied) VALUES ('9001_other', '2027-01-01 00:00:00')"
        )
    monkeypatch.setattr(schema, "MIGRATIONS", migrations_with(tmp_path, "9002_mine", "pass"))
    assert reason(sqlite_address) is StorageReason.NEWER


def test_a_read_only_file_is_named(sqlite_address: str) -> None:
    Path(sqlite_address).chmod(0o444)
    assert reason(sqlite_address) is StorageReason.READ_ONLY


def test_a_damaged_file_is_named(sqlite_address: str) -> None:
    path = Path(sqlite_address)
    content = path.read_bytes()
    path.write_bytes(content[:100] + b"\xff" * 4000 + content[4100:])
    assert reason(path) is StorageReason.DAMAGED


def test_a_locked_file_is_named(sqlite_address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from crm_desktop.models.engines import sqlite

    monkeypatch.setattr(sqlite, "BUSY_TIMEOUT_SECONDS", 0.05)
    with closing(sqlite3.connect(sqlite_address, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("BEGIN EXCLUSIVE")
        assert reason(sqlite_address) is StorageReason.LOCKED


@pytest.mark.postgresql
@pytest.mark.parametrize(
    "address", ["postgresql://crm@127.0.0.1:1/none", "postgresql://crm:geheim@127.0.0.1:1/none"]
)
def test_a_server_that_does_not_answer_is_named_without_the_password(address: str) -> None:
    with pytest.raises(StorageError) as caught:
        open_base(address)
    assert caught.value.reason is StorageReason.UNREACHABLE
    assert "geheim" not in str(caught.value)


@pytest.mark.postgresql
def test_a_database_of_another_program_on_a_server_is_left_alone() -> None:
    import psycopg

    from tests import postgres

    address = postgres.server().create_database("crm_other")
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("CREATE TABLE song (name TEXT)")
    assert reason(address) is StorageReason.NOT_OURS
    with psycopg.connect(address) as connection:
        tables = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
    assert tables == [("song",)]
    postgres.server().drop_database("crm_other")


def test_a_copy_is_made_before_an_upgrade(
    sqlite_address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = schema.latest_version()
    first = open_base(sqlite_address)
    make_client(build_services(first.store))
    first.store.close()
    body = "db.execute_sql('ALTER TABLE party ADD COLUMN rating INTEGER')"
    monkeypatch.setattr(schema, "MIGRATIONS", migrations_with(tmp_path, "9001_rating", body))
    opened = open_base(sqlite_address)
    assert opened.store.engine.rows("SELECT rating FROM party") == [(None,)]
    assert opened.store.engine.schema_version() == 9001
    assert opened.safety_copy is not None
    assert opened.safety_copy.name == f"clients.before-upgrade-{before}.db"
    with closing(sqlite3.connect(opened.safety_copy)) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (before,)
        assert copy.execute("SELECT last_name FROM party").fetchall() == [("Лебедева",)]
    opened.store.close()


@pytest.mark.parametrize("name", ["first_fails", "second_fails"])
def test_a_failed_upgrade_leaves_the_file_as_it_was(
    sqlite_address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    first = open_base(sqlite_address)
    make_client(build_services(first.store))
    first.store.close()
    before = dump(sqlite_address)
    good = "db.execute_sql('ALTER TABLE party ADD COLUMN rating INTEGER')"
    bad = "db.execute_sql('DELETE FROM contact_point'); db.execute_sql('UPDATE party SET nothing = 1')"
    folder = migrations_with(tmp_path, "9001_one", bad if name == "first_fails" else good)
    (folder / "9002_two.py").write_text(f"def up(migrator, db):\n    {bad}\n", encoding="utf-8")
    monkeypatch.setattr(schema, "MIGRATIONS", folder)
    assert reason(sqlite_address) is StorageReason.UPGRADE_FAILED
    assert dump(sqlite_address) == before
    monkeypatch.undo()
    again = open_base(sqlite_address)
    assert build_services(again.store).maintenance.check().problems == ()
    again.store.close()


@pytest.mark.postgresql
def test_a_failed_upgrade_on_a_server_leaves_the_base_as_it_was(
    postgresql_address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = "db.execute_sql('DELETE FROM status'); db.execute_sql('UPDATE party SET nothing = 1')"
    monkeypatch.setattr(schema, "MIGRATIONS", migrations_with(tmp_path, "9001_bad", bad))
    assert reason(postgresql_address) is StorageReason.UPGRADE_FAILED
    monkeypatch.undo()
    opened = open_base(postgresql_address)
    assert len(build_services(opened.store).statuses.list()) == 6
    opened.store.close()


def dump(path: str) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def test_a_slow_statement_is_logged_with_its_thread_and_without_its_values(
    engine_address: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    opened = open_base(engine_address)
    monkeypatch.setattr(base, "SLOW_SECONDS", 0.0)
    with caplog.at_level(logging.WARNING, "crm_desktop"):
        opened.store.engine.rows(
            "SELECT id FROM party WHERE last_name IN (?, ?, ?)", ("Тайна", "Секрет", "x")
        )
    assert "MainThread" in caplog.text
    assert "last_name IN (?, ...)" in caplog.text
    assert "Тайна" not in caplog.text
    opened.store.close()


SQLITE_ONLY = """
import sys
import crm_desktop.services
from crm_desktop.services.base import open_base
store = open_base(sys.argv[1]).store
print(sorted(name for name in sys.modules if name.startswith("psycopg")))
store.close()
if len(sys.argv) > 2:
    store = open_base(sys.argv[2]).store
    print(store.engine.rows("SELECT count(*) FROM status"))
    store.close()
"""


@pytest.mark.postgresql
def test_a_base_in_a_file_does_not_load_the_driver_of_a_server(
    sqlite_address: str, postgresql_address: str
) -> None:
    command = [sys.executable, "-c", SQLITE_ONLY, sqlite_address, postgresql_address]
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, cwd=DATABASES.parents[1], timeout=60
    )
    assert done.stdout.splitlines() == ["[]", "[(6,)]"]
