"""Copies of bases as files."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from crm_desktop.domain.errors import StorageError, StorageReason
from crm_desktop.models.engines.sqlite_files import (
    backup_note,
    check_file,
    copy_file,
    note_backup,
    put_in_place,
    take_out_of_use,
)
from crm_desktop.models.schema import latest_version
from crm_desktop.services import Services
from tests.factories import make_client


def test_a_backup_carries_a_note_of_when_it_was_made(sqlite_address: str) -> None:
    path = Path(sqlite_address)
    assert backup_note(path) is None
    note_backup(path, "2026-11-21T09:00:00.000000Z")
    assert backup_note(path) == "2026-11-21T09:00:00.000000Z"
    note_backup(path, None)
    assert backup_note(path) is None
    assert backup_note(path.with_name("none")) is None


def test_a_sound_base_passes_and_a_newer_does_not(sqlite_address: str) -> None:
    path = Path(sqlite_address)
    check_file(path, latest_version())
    with pytest.raises(StorageError) as caught:
        check_file(path, 0)
    assert caught.value.reason is StorageReason.NEWER


def test_a_copy_has_what_is_still_in_the_journal(sqlite_services: Services, tmp_path: Path) -> None:
    make_client(sqlite_services)
    copy_file(Path(sqlite_services.store.engine.address), tmp_path / "copy.db")
    with closing(sqlite3.connect(tmp_path / "copy.db")) as copy:
        assert copy.execute("SELECT last_name FROM party").fetchall() == [("Лебедева",)]
    assert not list(tmp_path.glob("copy.db-*"))


def test_a_base_in_use_cannot_be_taken_out_of_use(sqlite_services: Services) -> None:
    path = Path(sqlite_services.store.engine.address)
    with pytest.raises(StorageError) as caught:
        take_out_of_use(path)
    assert caught.value.reason is StorageReason.LOCKED
    sqlite_services.store.close()
    assert take_out_of_use(path)
    path.write_bytes(b"x" * 5000)
    assert not take_out_of_use(path)


def test_the_journal_of_the_old_file_does_not_get_into_the_new_one(tmp_path: Path) -> None:
    old, new = tmp_path / "base.db", tmp_path / "new.db"
    old.write_text("old")
    (tmp_path / "base.db-wal").write_text("journal")
    new.write_text("new")
    put_in_place(new, old)
    assert [(path.name, path.read_text()) for path in tmp_path.glob("*.db*")] == [("base.db", "new")]
