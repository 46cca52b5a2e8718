"""How a file is opened and what its errors mean."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from crm_desktop.domain.errors import StorageError, StorageReason
from crm_desktop.models.engines import SqliteEngine
from crm_desktop.models.engines.sqlite import reason_of
from crm_desktop.services import Services


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("trusted_schema", 0), ("mmap_size", 0),
     ("secure_delete", 1), ("application_id", 0x43524D44)],
)  # fmt: skip
def test_a_save_is_a_save_and_keys_are_kept(sqlite_services: Services, pragma: str, value: object) -> None:
    assert sqlite_services.store.engine.rows(f"PRAGMA {pragma}") == [(value,)]


def test_a_transaction_takes_the_lock_at_once(sqlite_services: Services) -> None:
    """A deferred one that reads and then writes fails at once when somebody else writes."""
    engine = sqlite_services.store.engine
    with (
        closing(sqlite3.connect(engine.address, timeout=0)) as other,
        engine.handle.atomic(),
        pytest.raises(sqlite3.OperationalError, match="locked"),
    ):
        other.execute("BEGIN IMMEDIATE")


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (sqlite3.SQLITE_BUSY_SNAPSHOT, StorageReason.LOCKED),
        (sqlite3.SQLITE_READONLY_DIRECTORY, StorageReason.READ_ONLY),
        (sqlite3.SQLITE_FULL, StorageReason.NO_SPACE),
        (sqlite3.SQLITE_CORRUPT_INDEX, StorageReason.DAMAGED),
        (sqlite3.SQLITE_NOTADB, StorageReason.NOT_OURS),
        (sqlite3.SQLITE_IOERR_FSYNC, StorageReason.IO),
        (sqlite3.SQLITE_CONSTRAINT_UNIQUE, None),
    ],
)
def test_codes_have_reasons(code: int, reason: StorageReason | None) -> None:
    error = sqlite3.OperationalError("")
    error.sqlite_errorcode = code
    assert reason_of(error) is reason


def test_a_copy_is_whole_and_a_failed_one_is_removed(sqlite_services: Services, tmp_path: Path) -> None:
    engine = sqlite_services.store.engine
    assert isinstance(engine, SqliteEngine)
    engine.copy_to(tmp_path / "copy.db")
    with closing(sqlite3.connect(tmp_path / "copy.db")) as copy:
        assert copy.execute("SELECT count(*) FROM status").fetchone() == (6,)
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    with pytest.raises(StorageError):
        engine.copy_to(tmp_path / "none" / "copy.db")


def test_nothing_is_left_beside_a_closed_file(sqlite_services: Services) -> None:
    sqlite_services.store.close()
    path = Path(sqlite_services.store.engine.address)
    assert sorted(path.parent.glob("clients.db*")) == [path]


def test_a_file_that_went_away_is_not_replaced_by_an_empty_one(sqlite_services: Services) -> None:
    """Each task of the window connects anew."""
    engine = sqlite_services.store.engine
    assert isinstance(engine, SqliteEngine)
    engine.close()
    moved = engine.path.rename(engine.path.with_name("moved.db"))
    with pytest.raises(StorageError) as caught, engine.reader():
        engine.rows("SELECT 1 FROM party")
    assert caught.value.reason is StorageReason.UNREACHABLE
    assert not engine.path.exists()
    moved.rename(engine.path)


@pytest.mark.parametrize("name", ["50% off.db", "a?b#c.db", "клиенты 1.db"])
def test_any_name_of_a_file_will_do(tmp_path: Path, name: str) -> None:
    engine = SqliteEngine(tmp_path / name)
    engine.open()
    engine.close()
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == [name]
