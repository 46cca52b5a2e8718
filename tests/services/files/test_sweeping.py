"""Bytes go only when no file and no action that can be undone needs them."""

from __future__ import annotations

import os
import time
from pathlib import Path

from crm_desktop.domain.maintenance import CheckCode
from crm_desktop.services import Services
from tests.factories import make_client
from tests.services.files.given import a_file, stored


def test_only_old_orphans_are_swept(services: Services, tmp_path: Path) -> None:
    client_id = make_client(services)
    services.files.add(client_id, [a_file(tmp_path / "in")])
    (new,) = services.files.take_in([a_file(tmp_path / "in", "b.txt", b"never attached")])
    assert services.files.orphans() == [new.content.content_hash]
    assert services.files.sweep() == 0  # its row may still come
    path = services.files.contents.verified(new.content.content_hash)
    os.utime(path, (time.time() - 40 * 24 * 3600,) * 2)
    assert services.files.sweep() == 1
    assert services.files.orphans() == []
    assert len(stored(services)) == 1


def test_bytes_swept_between_taking_in_and_attaching_are_stored_again(
    services: Services, tmp_path: Path
) -> None:
    client_id = make_client(services)
    taken = services.files.take_in([a_file(tmp_path / "in")])
    taken.append(services.files.take_in_bytes("b.txt", b"from memory"))
    services.files.sweep(older_than=0)
    assert stored(services) == []
    services.files.attach(client_id, taken)
    assert services.files.missing() == []


def test_an_erased_client_takes_the_bytes_that_nobody_else_has(services: Services, tmp_path: Path) -> None:
    going, staying = make_client(services), make_client(services, "Ёлкин Пётр")
    shared, own = a_file(tmp_path / "in"), a_file(tmp_path / "in", "passport.jpg", b"passport")
    services.files.add(going, [shared, own])
    removed = services.files.add_bytes(going, "old.txt", b"removed before")
    services.files.remove([removed])
    services.files.add(staying, [shared])
    passport = services.files.of_client(going)[0]
    copy = services.files.shown_copy(passport)
    services.clients.archive([going])
    services.clients.delete_forever([going])
    assert stored(services) == [services.files.of_client(staying)[0].content_hash]
    assert not copy.exists()


def test_sweeping_is_done_once_a_day(services: Services, tmp_path: Path) -> None:
    services.files.sweep_if_due()  # nothing was ever stored
    assert not services.files.contents.folder.exists()
    services.files.add(make_client(services), [a_file(tmp_path / "in")])
    for data, goes in ((b"first", True), (b"second", False)):
        new = services.files.take_in_bytes("x.txt", data)
        path = services.files.contents.verified(new.content.content_hash)
        os.utime(path, (time.time() - 40 * 24 * 3600,) * 2)
        services.files.sweep_if_due()
        assert path.exists() != goes


def test_a_check_finds_what_is_missing_cut_or_changed(services: Services) -> None:
    client_id = make_client(services)
    ids = [services.files.add_bytes(client_id, f"{at}.txt", b"content %d" % at) for at in range(4)]
    ids.append(services.files.add_bytes(client_id, "copy of 3.txt", b"content 3"))
    assert services.maintenance.check().problems == ()
    paths = [services.files.path_of(services.files.get(file_id)) for file_id in ids]
    paths[0].unlink()
    paths[1].write_bytes(b"cut")
    paths[3].write_bytes(b"content X")
    (problem,) = services.maintenance.check().problems
    assert (problem.code, problem.table, problem.ids) == (
        CheckCode.CONTENT,
        "attachment",
        (ids[0], ids[1], ids[3], ids[4]),
    )
