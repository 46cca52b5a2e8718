"""Copies for other programs: read-only, made anew when touched, written whole."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from crm_desktop.domain.errors import (
    FileFormatError,
    FileReason,
)
from crm_desktop.services import Services
from crm_desktop.services.files.copies import drop_old_copies
from tests.factories import make_client


def test_copies_for_others_are_read_only_and_made_anew_when_touched(services: Services) -> None:
    client_id = make_client(services)
    attachment = services.files.get(services.files.add_bytes(client_id, "Смета.txt", b"100"))
    copy = services.files.open_copy(attachment)
    assert (copy.name, copy.read_bytes(), copy.stat().st_mode & 0o222) == ("Смета.txt", b"100", 0)
    assert services.files.open_copy(attachment) == copy
    copy.chmod(0o600)
    copy.write_bytes(b"1000000")
    assert services.files.open_copy(attachment).read_bytes() == b"100"
    assert services.files.path_of(attachment).read_bytes() == b"100"


def test_a_file_is_saved_where_the_user_wants_it(services: Services, tmp_path: Path) -> None:
    client_id = make_client(services)
    attachment = services.files.get(services.files.add_bytes(client_id, "Смета.txt", b"100"))
    services.files.save_as(attachment, tmp_path / "saved.txt")
    assert (tmp_path / "saved.txt").read_bytes() == b"100"
    with pytest.raises(FileFormatError) as caught:
        services.files.save_as(attachment, tmp_path / "none" / "saved.txt")
    assert caught.value.reason is FileReason.NOT_WRITABLE


def test_copies_that_nobody_asks_for_go_after_a_week(services: Services) -> None:
    client_id = make_client(services)
    ids = [services.files.add_bytes(client_id, name, name.encode()) for name in ("old.txt", "new.txt")]
    old, new = (services.files.open_copy(services.files.get(file_id)) for file_id in ids)
    os.utime(old.parent, (time.time() - 8 * 24 * 3600,) * 2)
    drop_old_copies()
    assert not old.parent.exists()
    assert new.exists()
