"""Where the bytes are: beside a base in a file, in a folder of the business for one on a server."""

from __future__ import annotations

from pathlib import Path

import pytest

from crm_desktop.domain.errors import StorageError, StorageReason
from crm_desktop.services import Services
from crm_desktop.services.base import open_base
from crm_desktop.services.files.place import folder_of, folder_of_backups, folders_in, uid_of
from tests.factories import make_client


def test_a_base_in_a_file_has_its_files_beside_it(sqlite_services: Services) -> None:
    base = Path(sqlite_services.store.engine.address)
    sqlite_services.preferences.update(files_folder="/somewhere/else")  # is for bases on a server
    sqlite_services.files.add_bytes(make_client(sqlite_services), "a.txt", b"a")
    assert folder_of(sqlite_services.store) == base.with_name("clients.db.files")
    assert folders_in(base.parent) == [base.with_name("clients.db.files")]


def test_a_copied_base_finds_the_files_of_the_one_beside_it(sqlite_services: Services) -> None:
    client_id = make_client(sqlite_services)
    file_id = sqlite_services.files.add_bytes(client_id, "a.txt", b"a")
    base = Path(sqlite_services.store.engine.address)
    sqlite_services.maintenance.backup(base.with_name("copy.db"))
    sqlite_services.store.close()
    copy = Services(open_base(base.with_name("copy.db")).store)
    assert copy.files.missing() == []
    path = copy.files.path_of(copy.files.get(file_id))
    assert path.is_relative_to(base.with_name("copy.db.files"))
    copy.store.close()


@pytest.mark.postgresql
def test_a_base_on_a_server_has_them_where_its_preferences_say(
    postgresql_address: str, tmp_path: Path, home: Path
) -> None:
    services = Services(open_base(postgresql_address).store)
    client_id = make_client(services)
    early = services.files.add_bytes(client_id, "a.txt", b"a")
    uid = uid_of(services.store.engine)
    assert services.files.path_of(services.files.get(early)).is_relative_to(home / f"{uid}.files")
    share = tmp_path / "share"
    services.preferences.update(files_folder=str(share))
    with pytest.raises(StorageError) as caught:
        services.files.add_bytes(client_id, "b.txt", b"b")
    assert caught.value.reason is StorageReason.NO_FOLDER
    share.mkdir()
    late = services.files.add_bytes(client_id, "b.txt", b"b")
    for file_id in (early, late):  # what was stored on this computer before follows when it is asked for
        assert services.files.path_of(services.files.get(file_id)).is_relative_to(share / f"{uid}.files")
    services.store.close()


def test_backups_of_one_base_share_a_folder() -> None:
    assert folder_of_backups(Path("b"), "clients", "1234567890") == Path("b/clients-12345678.files")


def test_only_a_base_on_a_server_asks_where_its_files_are(services: Services) -> None:
    assert services.files.is_on_server == ("://" in services.store.engine.address)
