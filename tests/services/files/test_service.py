"""Files of clients: stored once, given to clients as actions that can be undone, gone only when nobody needs them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from crm_desktop.domain.errors import (
    Cancelled,
    FileFormatError,
    FileReason,
    NotFoundError,
    StaleError,
    StorageError,
    StorageReason,
    ValidationError,
)
from crm_desktop.domain.history import ActionKind
from crm_desktop.models import Consent
from crm_desktop.services import Services
from crm_desktop.services.changes import Changes
from crm_desktop.system import file_store
from tests.factories import make_client
from tests.services.files.given import a_file, stored


def test_files_are_added_in_one_action_and_listed(services: Services, tmp_path: Path) -> None:
    client_id = make_client(services)
    author = services.users.create("Марина")
    services.store.act_as(author, "Марина")
    one, two = a_file(tmp_path / "in"), a_file(tmp_path / "in", "Фото.jpg", b"jpeg")
    ids = services.files.add(client_id, [one, two])
    assert len(ids) == 2
    photo, contract = services.files.of_client(client_id)
    assert (contract.name, contract.size, contract.media_type) == ("Договор.pdf", 13, "application/pdf")
    assert (contract.added_by, contract.added_at, contract.client_id) == (
        "Марина",
        services.store.clock(),
        client_id,
    )
    assert [photo.id, contract.id] == ids[::-1]
    assert services.files.path_of(contract).read_bytes() == b"%PDF-1.4 text"
    action = services.history.status().undo
    assert action is not None
    assert (action.kind, action.subject, action.count) == (ActionKind.FILES_ADDED, "Лебедева Анна", 2)
    services.history.undo_last()
    assert services.files.of_client(client_id) == []
    services.history.redo_last()
    assert services.files.path_of(services.files.get(ids[0])).read_bytes() == b"%PDF-1.4 text"
    assert services.files.total() == (2, 17)


def test_one_content_is_stored_once_for_all_clients(services: Services, tmp_path: Path) -> None:
    first, second = make_client(services), make_client(services, "Ёлкин Пётр")
    path = a_file(tmp_path / "in")
    (one,) = services.files.add(first, [path])
    assert services.files.add(first, [path, path]) == [one, one]  # dropped again by mistake
    (other,) = services.files.add(first, [a_file(tmp_path / "in", "Копия.pdf")])
    (third,) = services.files.add(second, [path])
    assert len({one, other, third}) == 3
    assert len(stored(services)) == 1
    assert services.files.total() == (1, 13)


def test_names_from_strangers_are_made_safe(services: Services) -> None:
    client_id = make_client(services)
    file_id = services.files.add_bytes(client_id, "../../x\u202efdp.exe\x00", b"MZ")
    attachment = services.files.get(file_id)
    assert attachment.name == "xfdp.exe"
    with pytest.raises(FileFormatError) as caught:
        services.files.open_copy(attachment)
    assert caught.value.reason is FileReason.PROGRAM
    assert services.files.shown_copy(attachment).name == "xfdp.exe"


@pytest.mark.parametrize("bad", ["missing", "folder", "stop", "no client", "large"])
def test_of_several_files_all_or_none_are_added(
    services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bad: str
) -> None:
    client_id = make_client(services)
    paths = [a_file(tmp_path / "in"), tmp_path / "none"]
    expected: type[Exception] = FileFormatError
    if bad == "folder":
        paths[1] = tmp_path
    elif bad == "large":
        monkeypatch.setattr(file_store, "MAX_SIZE", 20)
        paths[1] = a_file(tmp_path / "in", "film.avi", b"x" * 21)
    elif bad == "no client":
        client_id, paths[1], expected = 99, a_file(tmp_path / "in", "b.txt"), NotFoundError
    progress = None
    if bad == "stop":
        paths[1], progress, expected = a_file(tmp_path / "in", "b.txt"), Stop(), Cancelled
    with pytest.raises(expected):
        services.files.add(client_id, paths, progress=progress)
    assert stored(services) == []
    assert services.files.total() == (0, 0)
    assert services.store.engine.rows("SELECT 1 FROM change_set WHERE kind = 'files_added'") == []


class Stop:
    """The user stops at the second look."""

    looks = 0

    def report(self, done: int, total: int | None) -> None:
        pass

    def raise_if_cancelled(self) -> None:
        self.looks += 1
        if self.looks > 3:
            raise Cancelled


def test_a_share_that_is_lost_is_told_and_nothing_is_added(services: Services, tmp_path: Path) -> None:
    client_id = make_client(services)
    (file_id,) = services.files.add(client_id, [a_file(tmp_path / "in")])
    folder = services.files.contents.folder
    folder.rename(folder.with_name("away"))
    folder.write_text("no folder any more")
    with pytest.raises(StorageError):
        services.files.add(client_id, [a_file(tmp_path / "in", "b.txt", b"b")])
    assert [attachment.id for attachment in services.files.missing(client_id)] == [file_id]
    with pytest.raises(FileFormatError) as caught:
        services.files.path_of(services.files.get(file_id))
    assert (caught.value.reason, caught.value.path) == (FileReason.MISSING, "Договор.pdf")
    folder.unlink()
    folder.with_name("away").rename(folder)
    assert services.files.missing() == []


def test_a_new_name_keeps_the_extension(services: Services) -> None:
    client_id = make_client(services)
    file_id = services.files.add_bytes(client_id, "scan001.PDF", b"x")
    files = services.files
    files.rename(file_id, 1, "Договор от 21.11.2026")
    assert files.get(file_id).name == "Договор от 21.11.2026.pdf"
    files.rename(file_id, 2, "Акт.pdf")
    assert files.get(file_id).name == "Акт.pdf"
    with pytest.raises(StaleError):
        files.rename(file_id, 2, "Старое")
    with pytest.raises(ValidationError):
        files.rename(file_id, 3, "  ")
    services.history.undo_last()
    assert files.get(file_id).name == "Договор от 21.11.2026.pdf"
    bare = files.add_bytes(client_id, "scan", b"y")
    files.rename(bare, 1, "photo.jpg")
    assert files.get(bare).name == "photo.jpg"
    with pytest.raises(NotFoundError):
        files.rename(999, 1, "x")


def test_a_removed_file_comes_back_with_what_it_proves(services: Services) -> None:
    client_id = make_client(services)
    file_id = services.files.add_bytes(client_id, "consent.pdf", b"signed")

    def consent(changes: Changes) -> int:
        values = {"purpose": "calls", "state": "given", "given_on": "2026-11-01", "attachment_id": file_id}
        return changes.insert(Consent, party_id=client_id, **values)

    services.store.write(ActionKind.CONSENT_CHANGED, consent)
    assert services.files.remove([file_id]) == 1
    assert services.files.of_client(client_id) == []
    assert services.files.orphans() == []  # it can be undone
    services.files.sweep(older_than=0)
    services.history.undo_last()
    attachment = services.files.get(file_id)
    assert services.files.path_of(attachment).read_bytes() == b"signed"
    assert services.store.engine.rows("SELECT attachment_id FROM consent") == [(file_id,)]
    assert services.files.remove([]) == 0
    assert services.maintenance.check().problems == ()


def test_a_full_disk_leaves_no_row(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    client_id = make_client(services)

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageError) as caught:
        services.files.add_bytes(client_id, "a.txt", b"a")
    assert caught.value.reason is StorageReason.NO_SPACE
    assert services.files.of_client(client_id) == []
    assert stored(services) == []
