"""SQLite: the default, one file on this computer."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

import peewee

from crm_desktop.domain.errors import StorageError, StorageReason
from crm_desktop.domain.text import fold
from crm_desktop.models.database import database
from crm_desktop.models.engines.base import Engine, chain

APPLICATION_ID = 0x43524D44  # "CRMD"
BUSY_TIMEOUT_SECONDS = 5
MAGIC = b"SQLite format 3\x00"

_PRAGMAS = (
    ("journal_mode", "wal"),
    ("synchronous", "full"),  # a save is a save, also when the power goes
    ("foreign_keys", 1),
    ("trusted_schema", 0),
    ("temp_store", "memory"),
    ("cache_size", -32000),
    ("mmap_size", 0),
    ("journal_size_limit", 64 * 1024 * 1024),
    ("secure_delete", 1),  # what was erased is not left in free pages
)

_REASONS = {
    sqlite3.SQLITE_BUSY: StorageReason.LOCKED,
    sqlite3.SQLITE_LOCKED: StorageReason.LOCKED,
    sqlite3.SQLITE_READONLY: StorageReason.READ_ONLY,
    sqlite3.SQLITE_PERM: StorageReason.READ_ONLY,
    sqlite3.SQLITE_FULL: StorageReason.NO_SPACE,
    sqlite3.SQLITE_CORRUPT: StorageReason.DAMAGED,
    sqlite3.SQLITE_NOTADB: StorageReason.NOT_OURS,
    sqlite3.SQLITE_CANTOPEN: StorageReason.UNREACHABLE,
    sqlite3.SQLITE_IOERR: StorageReason.IO,
}


def reason_of(error: BaseException | None) -> StorageReason | None:
    """Walk from an error to the SQLite error behind it and tell what it means to the user."""
    for cause in chain(error):
        code = getattr(cause, "sqlite_errorcode", None)
        if code is not None and code & 0xFF in _REASONS:
            return _REASONS[code & 0xFF]
    return None


class SqliteEngine(Engine):
    """A base in one SQLite file."""

    placeholder = "?"
    whole_table = " NOT INDEXED"
    ids_of_json = "SELECT value FROM json_each(?)"
    # Two connections that write and checkpoint at the same instant may damage a file in WAL mode before
    # SQLite 3.51.3.
    has_one_writer = True
    handle: peewee.SqliteDatabase

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.address = str(path)
        self.handle = peewee.SqliteDatabase(
            _existing(path),
            uri=True,
            pragmas=_PRAGMAS,
            timeout=BUSY_TIMEOUT_SECONDS,
            autoconnect=False,
            lock_type="IMMEDIATE",
        )
        self.handle.register_function(
            lambda text: fold(text) if text else "", "crm_fold", 1, deterministic=True
        )

    def open(self) -> None:
        self._check_file()
        try:
            self._check_ours()
            self.handle.connect()
        except (sqlite3.Error, peewee.PeeweeException) as error:
            raise StorageError(reason_of(error) or StorageReason.IO, self.address) from error
        database.initialize(self.handle)
        if self.is_empty():
            # At once, so that a file is known as ours even when its first tables do not get finished.
            self.execute(f"PRAGMA application_id = {APPLICATION_ID}")

    def _check_file(self) -> None:
        if not self.path.parent.is_dir():
            raise StorageError(StorageReason.NO_FOLDER, self.address)
        if self.path.is_dir():
            raise StorageError(StorageReason.NOT_OURS, self.address)
        if not self.path.exists():
            if not os.access(self.path.parent, os.W_OK):
                raise StorageError(StorageReason.READ_ONLY, self.address)
            return
        if not self.is_writable():
            raise StorageError(StorageReason.READ_ONLY, self.address)
        try:
            with self.path.open("rb") as file:
                head = file.read(len(MAGIC))
        except OSError as error:
            raise StorageError(StorageReason.UNREACHABLE, self.address) from error
        if head and head != MAGIC:
            raise StorageError(StorageReason.NOT_OURS, self.address)

    def _check_ours(self) -> None:
        """Look before the first pragma, so that the file of another program is not touched."""
        with closing(sqlite3.connect(self.path, timeout=BUSY_TIMEOUT_SECONDS)) as connection:
            (mark,) = connection.execute("PRAGMA application_id").fetchone()
            (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if tables and mark != APPLICATION_ID:
            raise StorageError(StorageReason.NOT_OURS, self.address)

    def is_writable(self) -> bool:
        # The write bits are asked too: root, and a service on Windows, pass every access check.
        mode = self.path.stat().st_mode
        return bool(mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)) and os.access(self.path, os.W_OK)

    def is_empty(self) -> bool:
        return not self.rows("SELECT 1 FROM sqlite_master WHERE type = 'table' LIMIT 1")

    def schema_version(self) -> int:
        return int(self.handle.pragma("user_version") or 0)

    def set_schema_version(self, version: int) -> None:
        self.handle.pragma("user_version", version)

    def forbid_writes(self) -> None:
        self.handle.pragma("wal_autocheckpoint", 0)
        self.handle.pragma("query_only", 1)

    def reason(self, error: BaseException) -> StorageReason | None:
        return reason_of(error)

    def taken_column(self, error: BaseException) -> str | None:
        for cause in chain(error):
            if getattr(cause, "sqlite_errorname", "") == "SQLITE_CONSTRAINT_UNIQUE":
                # UNIQUE constraint failed: table.column, table.column
                return str(cause).rpartition(".")[2]
        return None

    def is_broken_reference(self, error: BaseException) -> bool:
        # A removal that ON DELETE RESTRICT forbids is reported as a constraint of a trigger.
        names = {"SQLITE_CONSTRAINT_FOREIGNKEY", "SQLITE_CONSTRAINT_TRIGGER"}
        return any(getattr(cause, "sqlite_errorname", "") in names for cause in chain(error))

    def hold(self, table: str) -> None:  # noqa: ARG002 - one road for both engines
        # Nothing to do: a write locks the whole base.
        return

    def reserve_ids(self, table: str, count: int) -> int:
        rows = self.rows("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,))
        last = int(rows[0][0]) if rows else 0
        if rows:
            self.execute("UPDATE sqlite_sequence SET seq = ? WHERE name = ?", (last + count, table))
        else:
            self.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, count))
        return last + 1

    def folded(self, column: str) -> str:
        return f"crm_fold({column})"

    def json_value(self, column: str, key: str) -> str:
        return f"json_extract({column}, '$.{_json_key(key)}')"

    def json_text(self, column: str, key: str) -> str:
        return f"CAST(json_extract({column}, '$.{_json_key(key)}') AS TEXT)"

    def json_number(self, column: str, key: str) -> str:
        path = f"{column}, '$.{_json_key(key)}'"
        return f"CASE WHEN json_type({path}) IN ('integer', 'real') THEN json_extract({path}) END"

    def json_list(self, column: str) -> str:
        return f"json_group_array({column})"

    def seconds_of(self, column: str) -> str:
        return f"CAST(strftime('%s', {column}) AS INTEGER)"

    def integrity_problems(self) -> list[str]:
        return [str(row[0]) for row in self.rows("PRAGMA integrity_check(20)") if row[0] != "ok"]

    def last_id(self, table: str) -> int:
        rows = self.rows("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,))
        return int(rows[0][0]) if rows else 0

    def wipe(self) -> None:
        # The log beside the file holds pages as they were until it is written back and cut to nothing.
        self.rows("PRAGMA wal_checkpoint(TRUNCATE)")

    def copy_to(self, target: Path) -> None:
        """Write a consistent copy of the live base; raises StorageError when there is no room for it."""
        try:
            with closing(sqlite3.connect(target)) as copy:
                source: sqlite3.Connection = self.handle.connection()  # type: ignore[no-untyped-call]
                source.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE").fetchone()  # a copy is one file
        except sqlite3.Error as error:
            target.unlink(missing_ok=True)
            raise StorageError(reason_of(error) or StorageReason.IO, str(target)) from error


def _existing(path: Path) -> str:
    """Return the address of a file that must be there: each thread connects anew, and must not put an empty
    base in the place of one that was moved or deleted meanwhile."""
    name = path.absolute().as_posix()
    # With a third slash before it the share of a network path is no host name, which SQLite would refuse.
    return f"file://{'' if name.startswith('/') else '/'}{quote(name, safe='/:')}?mode=rw"


def _json_key(key: str) -> str:
    """Quote a key for a JSON path; keys are made by the program, the check is the second lock on the door."""
    if not key.isidentifier():
        raise ValueError(key)
    return f'"{key}"'
