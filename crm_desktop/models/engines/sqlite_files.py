"""Copies of SQLite bases as files: made, checked, and put in the place of a base that nobody has open."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from crm_desktop.domain.errors import StorageError, StorageReason
from crm_desktop.models.engines.sqlite import APPLICATION_ID, BUSY_TIMEOUT_SECONDS, MAGIC, reason_of

TAILS = ("-wal", "-shm", "-journal")
NOTE = "backup_made_at"
UID = "base_uid"  # stands in every base that is finished


def check_file(path: Path, newest_schema: int) -> None:
    """Raise StorageError when a file is not a sound base of this program: MISSING, NOT_OURS, NEWER, DAMAGED."""
    if not path.is_file():
        raise StorageError(StorageReason.MISSING, str(path))
    try:
        with path.open("rb") as file:
            if file.read(len(MAGIC)) != MAGIC:
                raise StorageError(StorageReason.NOT_OURS, str(path))
        with closing(_connect(path)) as connection:
            mark, version = (
                _one(connection, f"PRAGMA {name}") for name in ("application_id", "user_version")
            )
            if mark != APPLICATION_ID:
                raise StorageError(StorageReason.NOT_OURS, str(path))
            if version > newest_schema:
                raise StorageError(StorageReason.NEWER, str(path))
            if _one(connection, "PRAGMA integrity_check(1)") != "ok" or _one(
                connection, "PRAGMA foreign_key_check"
            ):
                raise StorageError(StorageReason.DAMAGED, str(path))
    except (sqlite3.Error, OSError) as error:
        raise StorageError(reason_of(error) or StorageReason.DAMAGED, str(path)) from error


def copy_file(source: Path, target: Path) -> None:
    """Copy a base with what lies in its journal, also while it is in use, into one file without a journal."""
    try:
        with closing(_connect(source)) as base, closing(sqlite3.connect(target)) as copy:
            base.backup(copy)
            # A backup is one file, and can be read from a read-only disk.
            copy.execute("PRAGMA journal_mode = DELETE").fetchone()
    except sqlite3.Error as error:
        target.unlink(missing_ok=True)
        raise StorageError(reason_of(error) or StorageReason.IO, str(target)) from error


def note_backup(path: Path, made_at: str | None) -> None:
    """Write into a copy that it is a backup, and of when; None takes the note out again."""
    with closing(sqlite3.connect(path)) as copy, copy:
        copy.execute("DELETE FROM app_meta WHERE key = ?", (NOTE,))
        if made_at is not None:
            copy.execute("INSERT INTO app_meta (key, value) VALUES (?, ?)", (NOTE, made_at))


def backup_note(path: Path) -> str | None:
    """Return when a backup was made; None for a file that is not a backup."""
    try:
        with path.open("rb") as file:
            if file.read(len(MAGIC)) != MAGIC:
                return None
        with closing(_connect(path)) as connection:
            value = _one(connection, f"SELECT value FROM app_meta WHERE key = '{NOTE}'")
    except (sqlite3.Error, OSError):
        return None
    return None if value is None else str(value)


def take_out_of_use(path: Path) -> bool:
    """Write the journal of a base back into it; returns whether it could be read at all.

    Raises StorageError(LOCKED) when somebody has it open: leaving WAL mode needs the file for oneself.
    """
    try:
        with closing(_connect(path, timeout=1)) as connection:
            is_alone = _one(connection, "PRAGMA journal_mode = DELETE") != "wal"
    except sqlite3.Error as error:
        if reason_of(error) is not StorageReason.LOCKED:
            return False
        is_alone = False
    if not is_alone:
        raise StorageError(StorageReason.LOCKED, str(path))
    return True


def remove_unfinished(path: Path) -> None:
    """Remove a base whose making failed; one that another program has open, or has finished, stays."""
    try:
        with closing(_connect(path, timeout=0)) as connection:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            # Leaving WAL mode needs the file for oneself.
            if _one(connection, "PRAGMA journal_mode = DELETE") == "wal":
                return
            connection.execute("BEGIN EXCLUSIVE")
            has_notes = _one(connection, "SELECT 1 FROM sqlite_master WHERE name = 'app_meta'")
            if has_notes and _one(connection, f"SELECT 1 FROM app_meta WHERE key = '{UID}'"):
                return
    except sqlite3.Error:
        return
    for tail in ("", *TAILS):
        path.with_name(path.name + tail).unlink(missing_ok=True)


def put_in_place(source: Path, path: Path) -> None:
    """Let a file take the place of a base that nobody has open, together with what lies beside it.

    A journal left behind by the old file would be written into the new one.
    """
    for tail in TAILS:
        path.with_name(path.name + tail).unlink(missing_ok=True)
    source.replace(path)


def _connect(path: Path, timeout: float = BUSY_TIMEOUT_SECONDS) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=timeout)


def _one(connection: sqlite3.Connection, sql: str) -> Any:
    row = connection.execute(sql).fetchone()
    return row[0] if row else None
