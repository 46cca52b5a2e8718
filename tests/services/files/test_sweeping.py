"""Bytes go only when no file and no action that can be undone needs them."""

from __future__ import annotations

import os
import time
from pathlib import Path

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
