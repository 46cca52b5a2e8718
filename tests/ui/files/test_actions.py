"""Work with files outside of the list: free names, folders, errors that belong to no file."""

from __future__ import annotations

from pathlib import Path

from crm_desktop.domain.errors import StorageError
from crm_desktop.ui.files.actions import free_name
from tests.ui.files.conftest import Desk, Opener


def test_a_free_name_never_covers_a_file(tmp_path: Path) -> None:
    for name in ("a.txt", "a (2).txt", "README"):
        (tmp_path / name).write_text("x")
    assert free_name(tmp_path, "a.txt").name == "a (3).txt"
    assert free_name(tmp_path, "README").name == "README (2)"
    assert free_name(tmp_path, "b.tar.gz").name == "b.tar.gz"


def test_a_file_is_shown_in_its_folder(desk: Desk, opener: Opener) -> None:
    attachment = desk.stored("a.txt")
    desk.pane.doing.show_in_folder(attachment)
    desk.settle()
    assert (Path(opener.urls[0]) / "a.txt").exists()


def test_a_place_that_is_gone_is_told_by_the_window(desk: Desk) -> None:
    folder = desk.services.files.contents.folder
    folder.write_text("no folder")
    desk.pane.add_files([desk.file("a.txt")])
    desk.settle()
    assert isinstance(desk.errors[0], StorageError)
    assert not desk.pane.strip.isVisible()


def test_two_people_rename_one_file(desk: Desk) -> None:
    attachment = desk.stored("a.txt")
    desk.services.files.rename(attachment.id, attachment.version, "b.txt")
    desk.pane.doing.rename(attachment, "c.txt")
    desk.settle()
    assert len(desk.errors) == 1
    assert desk.names() == ["b.txt"]
