"""Backups: whole, checked, never over anything else; and back again."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crm_desktop.domain.errors import StorageError, StorageReason
from crm_desktop.models.engines import SqliteEngine
from crm_desktop.services import Services, backups, build_services
from crm_desktop.services.backups import backup_if_due, list_backups, make_backup, restore_base
from crm_desktop.services.base import open_base
from tests.factories import make_client
from tests.services.world import differences, snapshot
from tests.store_fixtures import Clock


@pytest.fixture
def filled(sqlite_services: Services) -> Services:
    make_client(sqlite_services, phones="89123456789", tags=("VIP",))
    return sqlite_services


def refusal(work: object, *arguments: object) -> StorageReason:
    assert callable(work)
    with pytest.raises(StorageError) as caught:
        work(*arguments)
    return caught.value.reason


def clients_in(path: Path) -> int:
    with closing(sqlite3.connect(path)) as copy:
        return int(copy.execute("SELECT count(*) FROM party").fetchone()[0])


def test_a_backup_is_one_whole_file(filled: Services, tmp_path: Path, clock: Clock) -> None:
    target = tmp_path / "copy.db"
    info = make_backup(filled.store, target)
    assert (info.path, info.made_at, info.size) == (target, clock(), target.stat().st_size)
    assert sorted(path.name for path in tmp_path.glob("*copy*")) == ["copy.db"]
    assert clients_in(target) == 1
    make_client(filled, "Вторая")
    make_backup(filled.store, target)  # an earlier backup may be replaced
    assert clients_in(target) == 2
    shutil.copy(target, tmp_path / "opened.db")
    opened = open_base(tmp_path / "opened.db").store
    assert differences(snapshot(opened.engine), snapshot_of(filled)) == []
    opened.close()


def snapshot_of(services: Services) -> dict[str, dict[int, dict[str, object]]]:
    services.store.close()
    again = open_base(services.store.engine.address).store
    found = snapshot(again.engine)
    again.close()
    return found


def test_a_disk_that_is_full_is_named_with_the_file_that_was_wanted(
    filled: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: object, target: Path) -> None:
        target.write_bytes(b"half")
        raise StorageError(StorageReason.NO_SPACE, str(target))

    monkeypatch.setattr(SqliteEngine, "copy_to", full)
    with pytest.raises(StorageError) as caught:
        make_backup(filled.store, tmp_path / "copy.db")
    assert (caught.value.reason, caught.value.address) == (StorageReason.NO_SPACE, str(tmp_path / "copy.db"))
    assert list(tmp_path.glob("*copy*")) == []


def test_a_disk_that_gets_full_at_the_last_moment_is_named_too(
    filled: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    make_backup(filled.store, tmp_path / "copy.db")
    monkeypatch.setattr(backups, "note_backup", full)
    assert refusal(make_backup, filled.store, tmp_path / "second.db") is StorageReason.NO_SPACE
    assert refusal(restore_base, tmp_path / "new.db", tmp_path / "copy.db") is StorageReason.NO_SPACE
    assert sorted(path.name for path in tmp_path.glob("*.db*")) == [
        "clients.db",
        "clients.db-shm",
        "clients.db-wal",
        "copy.db",
    ]


def test_a_backup_never_replaces_anything_else(filled: Services, tmp_path: Path) -> None:
    letter, other = tmp_path / "letter.txt", tmp_path / "other.db"
    letter.write_text("Уважаемая Анна")
    shutil.copy(filled.store.engine.address, other)
    base = Path(filled.store.engine.address)
    assert refusal(make_backup, filled.store, letter) is StorageReason.NOT_A_BACKUP
    assert refusal(make_backup, filled.store, other) is StorageReason.NOT_A_BACKUP
    assert refusal(make_backup, filled.store, base) is StorageReason.SAME_FILE
    (tmp_path / "link.db").symlink_to(base)
    assert refusal(make_backup, filled.store, tmp_path / "link.db") is StorageReason.SAME_FILE
    assert refusal(make_backup, filled.store, tmp_path / "none" / "copy.db") is StorageReason.NO_FOLDER
    assert letter.read_text() == "Уважаемая Анна"
    assert filled.clients.count() == 1


def test_a_backup_that_is_worked_with_is_a_base(filled: Services, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    make_backup(filled.store, target)
    filled.store.close()
    copy = build_services(open_base(target).store)
    make_client(copy, "Новая работа")
    copy.store.close()
    base = open_base(filled.store.engine.address).store
    assert refusal(make_backup, base, target) is StorageReason.NOT_A_BACKUP
    base.close()


@pytest.mark.postgresql
def test_a_base_on_a_server_is_backed_up_by_the_server(postgresql_address: str, tmp_path: Path) -> None:
    store = open_base(postgresql_address).store
    assert refusal(make_backup, store, tmp_path / "copy.db") is StorageReason.SERVER_BACKUP
    assert refusal(list_backups, store, tmp_path) is StorageReason.SERVER_BACKUP
    assert refusal(restore_base, postgresql_address, tmp_path / "copy.db") is StorageReason.SERVER_BACKUP
    assert backup_if_due(store, tmp_path) is None
    store.close()


def test_a_restored_backup_takes_the_place_and_the_former_base_stays(
    filled: Services, tmp_path: Path, clock: Clock
) -> None:
    base, target = Path(filled.store.engine.address), tmp_path / "copy.db"
    make_backup(filled.store, target)
    make_client(filled, "После копии")
    content = target.read_bytes()
    filled.store.close()
    former = restore_base(base, target, clock)
    assert former is not None
    assert former.name.startswith("clients.before-restore-20261121-")
    assert (clients_in(base), clients_in(former)) == (1, 2)
    assert target.read_bytes() == content
    opened = build_services(open_base(base).store)
    assert opened.maintenance.check().problems == ()
    assert refusal(make_backup, opened.store, former) is StorageReason.NOT_A_BACKUP
    opened.store.close()


def test_what_a_killed_program_left_in_the_journal_is_kept_with_the_former_base(
    filled: Services, tmp_path: Path
) -> None:
    base, killed = Path(filled.store.engine.address), tmp_path / "killed.db"
    target = tmp_path / "copy.db"
    make_backup(filled.store, target)
    make_client(filled, "Только в журнале")
    shutil.copy(base, killed)
    shutil.copy(f"{base}-wal", f"{killed}-wal")
    filled.store.close()
    former = restore_base(killed, target)
    assert former is not None
    assert (clients_in(killed), clients_in(former)) == (1, 2)


def test_a_damaged_base_is_replaced_and_kept_as_it_is(filled: Services, tmp_path: Path) -> None:
    base, target = Path(filled.store.engine.address), tmp_path / "copy.db"
    make_backup(filled.store, target)
    filled.store.close()
    base.write_bytes(b"\xff" * 5000)
    former = restore_base(base, target)
    assert former is not None
    assert former.read_bytes() == b"\xff" * 5000
    assert clients_in(base) == 1


def test_a_base_that_is_not_there_is_brought_back(filled: Services, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    make_backup(filled.store, target)
    assert restore_base(tmp_path / "new.db", target) is None
    assert clients_in(tmp_path / "new.db") == 1


def test_a_base_in_use_is_not_replaced(filled: Services, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    make_backup(filled.store, target)
    make_client(filled, "После копии")
    base = filled.store.engine.address
    with closing(sqlite3.connect(base)) as other:
        other.execute("SELECT count(*) FROM party").fetchone()
        filled.store.close()
        assert refusal(restore_base, base, target) is StorageReason.LOCKED
    assert clients_in(Path(base)) == 2


def test_only_a_sound_file_of_this_program_is_restored(filled: Services, tmp_path: Path) -> None:
    base = Path(filled.store.engine.address)
    letter, other, newer, damaged = (
        tmp_path / name for name in ("letter", "other.db", "newer.db", "damaged.db")
    )
    letter.write_text("Уважаемая Анна")
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE song (name TEXT)")
    for path in (newer, damaged):
        make_backup(filled.store, path)
    with closing(sqlite3.connect(newer)) as connection:
        connection.execute("PRAGMA user_version = 999")
    content = damaged.read_bytes()
    damaged.write_bytes(content[:8192] + b"\xff" * 20000 + content[28192:])
    filled.store.close()
    reasons = [
        refusal(restore_base, base, path) for path in (tmp_path / "none", letter, other, newer, damaged, base)
    ]
    assert reasons == [
        StorageReason.MISSING,
        StorageReason.NOT_OURS,
        StorageReason.NOT_OURS,
        StorageReason.NEWER,
        StorageReason.DAMAGED,
        StorageReason.SAME_FILE,
    ]
    assert clients_in(base) == 1
    assert list(tmp_path.glob("*.part")) == list(tmp_path.glob("*before-restore*")) == []


def test_a_backup_is_made_once_a_day_and_old_ones_go(filled: Services, tmp_path: Path, clock: Clock) -> None:
    folder = tmp_path / "backups"
    for _ in range(100):
        assert backup_if_due(filled.store, folder) is not None
        assert backup_if_due(filled.store, folder) is None
        clock.step(24 * 3600)
    kept = list_backups(filled.store, folder)
    assert len(kept) == len(list(folder.iterdir()))
    days = [backup.made_at.date() for backup in kept]
    assert days == sorted(days, reverse=True)
    newest = datetime(2026, 11, 21, tzinfo=UTC).date().toordinal() + 99
    assert [newest - day.toordinal() for day in days][:7] == list(range(7))
    assert 7 + 3 <= len(days) <= 7 + 5 + 4


def test_the_backups_of_another_base_of_the_same_name_are_not_touched(
    filled: Services, tmp_path: Path, clock: Clock
) -> None:
    folder = tmp_path / "backups"
    backup_if_due(filled.store, folder)
    filled.store.close()
    (tmp_path / "other").mkdir()
    other = open_base(tmp_path / "other" / "clients.db", clock=clock).store
    assert list_backups(other, folder) == []
    assert backup_if_due(other, folder) is not None
    assert len(list(folder.iterdir())) == 2
    other.close()


def test_a_base_with_brackets_in_its_name_finds_its_backups(tmp_path: Path, clock: Clock) -> None:
    store = open_base(tmp_path / "clients[2].db", clock=clock).store
    made = backup_if_due(store, tmp_path / "backups")
    assert list_backups(store, tmp_path / "backups") == [made]
    assert backup_if_due(store, tmp_path / "backups") is None
    store.close()


def test_one_more_backup_stands_among_the_daily_ones(sqlite_services: Services, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "backups"
    made = sqlite_services.maintenance.backup_now(folder)
    assert [backup.path for backup in sqlite_services.maintenance.backups(folder)] == [made.path]
    assert sqlite_services.maintenance.backup_if_due(folder) is None
