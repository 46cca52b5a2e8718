"""Files of clients go with the backups of their base: each once for all backups, and back again."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from crm_desktop.domain.errors import Cancelled, StorageError, StorageReason
from crm_desktop.services import Services
from crm_desktop.services.backups import backup_if_due, make_backup, restore_base
from crm_desktop.services.base import open_base
from crm_desktop.services.files.carrying import sweep_backed_up_files
from crm_desktop.services.files.place import folder_beside, folders_in
from tests.factories import make_client
from tests.services.files.given import stored
from tests.store_fixtures import Clock


@pytest.fixture
def backups(tmp_path: Path) -> Path:
    folder = tmp_path / "backups"
    folder.mkdir()
    return folder


def carried(folder: Path) -> list[str]:
    (shared,) = folders_in(folder)
    return sorted(path.name for path in shared.rglob("*") if path.is_file())


def test_all_backups_share_one_folder_of_files(
    sqlite_services: Services, backups: Path, clock: Clock
) -> None:
    files, client_id = sqlite_services.files, make_client(sqlite_services)
    files.add_bytes(client_id, "a.txt", b"a" * 100)
    backup_if_due(sqlite_services.store, backups)
    first = carried(backups)
    path = next(folders_in(backups)[0].glob(f"??/{first[0]}"))
    os.utime(path, (1_000_000_000,) * 2)
    removed = files.add_bytes(client_id, "b.txt", b"b")
    files.remove([removed])
    clock.step(24 * 3600)
    backup_if_due(sqlite_services.store, backups)
    assert carried(backups) == stored(sqlite_services)
    assert len(carried(backups)) == 2
    assert path.stat().st_mtime == 1_000_000_000  # it was not copied again
    make_backup(sqlite_services.store, backups / "by hand.db")
    assert len(folders_in(backups)) == 1


def test_a_restore_brings_the_files_back(sqlite_services: Services, backups: Path, tmp_path: Path) -> None:
    base = Path(sqlite_services.store.engine.address)
    client_id = make_client(sqlite_services)
    file_id = sqlite_services.files.add_bytes(client_id, "a.txt", b"a")
    make_backup(sqlite_services.store, backups / "copy.db")
    later = sqlite_services.files.add_bytes(client_id, "later.txt", b"later")
    early = sqlite_services.files.path_of(sqlite_services.files.get(file_id))
    sqlite_services.store.close()
    early.unlink()
    former = restore_base(base, backups / "copy.db")
    assert former is not None
    restored = Services(open_base(base).store)
    assert restored.files.path_of(restored.files.get(file_id)).read_bytes() == b"a"
    assert restored.files.sweep(older_than=0) == 0  # the base that was replaced still needs its files
    restored.store.close()
    kept = Services(open_base(former).store)
    assert kept.files.missing() == []
    assert kept.files.path_of(kept.files.get(later)).read_bytes() == b"later"
    kept.store.close()
    (tmp_path / "other").mkdir()
    restore_base(tmp_path / "other" / "new.db", backups / "copy.db")
    elsewhere = Services(open_base(tmp_path / "other" / "new.db").store)
    assert elsewhere.maintenance.check().problems == ()
    assert elsewhere.files.contents.folder == folder_beside(tmp_path / "other" / "new.db")
    elsewhere.store.close()


def test_lost_files_are_no_reason_to_have_no_backup(sqlite_services: Services, backups: Path) -> None:
    client_id = make_client(sqlite_services)
    ids = [sqlite_services.files.add_bytes(client_id, f"{at}.txt", b"%d" % at) for at in range(3)]
    paths = [sqlite_services.files.path_of(sqlite_services.files.get(file_id)) for file_id in ids]
    paths[0].unlink()
    paths[1].write_bytes(b"!")
    make_backup(sqlite_services.store, backups / "copy.db")
    assert carried(backups) == [paths[2].name]


def test_files_that_no_backup_has_any_more_go_with_the_last_one(
    sqlite_services: Services, backups: Path, clock: Clock
) -> None:
    clock.now = clock.now.replace(month=1, day=13)  # no first of a week or a month
    going, staying = make_client(sqlite_services), make_client(sqlite_services, "Ёлкин Пётр")
    sqlite_services.files.add_bytes(going, "a.txt", b"going")
    sqlite_services.files.add_bytes(staying, "b.txt", b"staying")
    backup_if_due(sqlite_services.store, backups)
    sqlite_services.clients.archive([going])
    sqlite_services.clients.delete_forever([going])
    for path in folders_in(backups)[0].glob("??/*"):
        os.utime(path, (time.time() - 2 * 24 * 3600,) * 2)
    for day in range(400):
        clock.step(24 * 3600)
        made = backup_if_due(sqlite_services.store, backups) if day % 20 == 0 else None
        assert made is None or len(carried(backups)) in (1, 2)
    assert carried(backups) == stored(sqlite_services)
    assert len(carried(backups)) == 1


def test_files_stay_while_a_backup_that_may_need_them_cannot_be_read(
    sqlite_services: Services, backups: Path
) -> None:
    sqlite_services.files.add_bytes(make_client(sqlite_services), "a.txt", b"a")
    made = make_backup(sqlite_services.store, backups / "copy.db").path
    (shared,) = folders_in(backups)
    for path in shared.glob("??/*"):
        os.utime(path, (1_000_000_000,) * 2)
    whole = made.read_bytes()
    made.write_bytes(whole[:100] + b"\xff" * 2000 + whole[2100:])
    sweep_backed_up_files(shared)
    assert len(carried(backups)) == 1
    made.unlink()
    sweep_backed_up_files(shared)
    assert carried(backups) == []


def test_a_backup_that_is_stopped_or_finds_no_space_leaves_no_base(
    sqlite_services: Services, backups: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sqlite_services.files.add_bytes(make_client(sqlite_services), "a.txt", b"a")

    class Stop:
        def report(self, done: int, total: int | None) -> None:
            pass

        def raise_if_cancelled(self) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        make_backup(sqlite_services.store, backups / "copy.db", Stop())

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageError) as caught:
        make_backup(sqlite_services.store, backups / "copy.db")
    assert caught.value.reason is StorageReason.NO_SPACE
    assert list(backups.glob("*.db*")) == []
