"""Which contents a base needs, read from the opened base and from the file of one that is closed."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from crm_desktop.domain.errors import StorageError
from crm_desktop.services import Services
from crm_desktop.services.backups import make_backup
from crm_desktop.services.files.references import (
    contents_in_use,
    contents_needed,
    contents_needed_by,
    contents_of_clients,
)
from tests.factories import make_client


def hash_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_files_and_actions_that_can_be_undone_need_their_contents(services: Services) -> None:
    client_id, other = make_client(services), make_client(services, "Ёлкин Пётр")
    services.files.add_bytes(client_id, "a.txt", b"a")
    services.files.remove([services.files.add_bytes(client_id, "b.txt", b"b")])
    services.files.add_bytes(other, "c.txt", b"c")
    services.files.add_bytes(other, "d.txt", b"d")
    services.history.undo_last()
    engine = services.store.engine
    every = {hash_of(data) for data in (b"a", b"b", b"c", b"d")}
    assert contents_needed(engine) == every
    assert contents_in_use(engine, {*every, hash_of(b"x")}) == every
    assert contents_in_use(engine, []) == set()
    assert contents_of_clients(engine, [client_id]) == {hash_of(b"a"), hash_of(b"b")}


def test_a_merged_client_counts_with_the_one_that_is_kept(services: Services) -> None:
    kept, absorbed = make_client(services), make_client(services, "Лебедева Аня")
    services.files.remove([services.files.add_bytes(absorbed, "b.txt", b"b")])
    services.store.engine.execute("UPDATE party SET merged_into_id = ? WHERE id = ?", (kept, absorbed))
    assert contents_of_clients(services.store.engine, [kept]) == {hash_of(b"b")}


def test_the_file_of_a_closed_base_tells_what_it_needs(sqlite_services: Services, tmp_path: Path) -> None:
    sqlite_services.files.add_bytes(make_client(sqlite_services), "a.txt", b"a")
    base = Path(sqlite_services.store.engine.address)
    assert contents_needed_by(base) == {hash_of(b"a")}
    (tmp_path / "no base.db").write_text("text")
    assert contents_needed_by(tmp_path / "no base.db") == set()
    assert contents_needed_by(tmp_path / "none.db") == set()


def test_a_base_that_cannot_be_read_now_may_need_everything(
    sqlite_services: Services, tmp_path: Path
) -> None:
    sqlite_services.files.add_bytes(make_client(sqlite_services), "a.txt", b"a")
    target = tmp_path / "copy.db"
    make_backup(sqlite_services.store, target)
    whole = target.read_bytes()
    target.write_bytes(whole[:100] + b"\xff" * 2000 + whole[2100:])
    with pytest.raises(StorageError):
        contents_needed_by(target)
