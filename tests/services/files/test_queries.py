"""What the base knows of files, and which of them have lost their bytes."""

from __future__ import annotations

from pathlib import Path

import pytest

from crm_desktop.domain.errors import (
    FileFormatError,
    FileReason,
)
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.services import Services
from tests.factories import make_client
from tests.services.files.given import a_file


def test_a_content_that_was_cut_short_counts_as_missing(services: Services, tmp_path: Path) -> None:
    client_id = make_client(services)
    (file_id,) = services.files.add(client_id, [a_file(tmp_path / "in")])
    attachment = services.files.get(file_id)
    services.files.path_of(attachment).write_bytes(b"%PDF")
    assert services.files.missing() == [attachment]
    assert services.files.missing(make_client(services, "Другая Вера")) == []
    with pytest.raises(FileFormatError) as caught:
        services.files.path_of(attachment)
    assert caught.value.reason is FileReason.DAMAGED


def test_files_of_an_entry_are_its_own(services: Services) -> None:
    client_id = make_client(services)
    entry = services.timeline.add(InteractionDraft(client_id, InteractionKind.LETTER, subject="Смета"))
    alone = services.files.add_bytes(client_id, "a.txt", b"a")
    first = services.files.add_bytes(client_id, "a.txt", b"a", entry)
    assert first != alone
    assert services.files.add_bytes(client_id, "a.txt", b"a", entry) == first
    assert [attachment.id for attachment in services.files.of_entry(entry)] == [first]
    assert services.files.entry_titles(client_id) == {entry: ("letter", "Смета")}
