"""The folder of contents: each once, whole, verified, whatever happens to the disk or to another program."""

from __future__ import annotations

import errno
import hashlib
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from crm_desktop.domain.errors import Cancelled, FileFormatError, FileReason, StorageError, StorageReason
from crm_desktop.system import file_store
from crm_desktop.system.file_store import FileStore

ROOT = Path(__file__).resolve().parents[2]
DATA = "Договор поставки".encode() * 200_000  # more than one piece


def hash_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@pytest.fixture
def contents(tmp_path: Path) -> FileStore:
    return FileStore(tmp_path / "base.db.files")


def names(contents: FileStore) -> list[str]:
    return sorted(path.name for path in contents.folder.rglob("*") if path.is_file())


def a_file(folder: Path, data: bytes = DATA, name: str = "act.pdf") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


class Stopping:
    """Stops the work after some reports."""

    def __init__(self, after: int) -> None:
        self.left = after
        self.reports: list[tuple[int, int | None]] = []

    def report(self, done: int, total: int | None) -> None:
        self.reports.append((done, total))
        self.left -= 1

    def raise_if_cancelled(self) -> None:
        if self.left <= 0:
            raise Cancelled


def test_a_content_lies_once_under_its_hash(contents: FileStore, tmp_path: Path) -> None:
    first = contents.put_file(a_file(tmp_path))
    again = contents.put_bytes(DATA)
    assert (first.content_hash, first.size, first.is_new) == (hash_of(DATA), len(DATA), True)
    assert (again.content_hash, again.is_new) == (first.content_hash, False)
    assert names(contents) == [first.content_hash]
    assert (
        contents.verified(first.content_hash) == contents.folder / first.content_hash[:2] / first.content_hash
    )
    assert contents.verified(first.content_hash).read_bytes() == DATA


def test_progress_counts_bytes_and_a_stop_leaves_nothing(contents: FileStore, tmp_path: Path) -> None:
    source = a_file(tmp_path)
    watcher = Stopping(100)
    contents.put_file(source, watcher, 10, len(DATA) + 10)
    assert watcher.reports[-1] == (len(DATA) + 10, len(DATA) + 10)
    contents.remove(hash_of(DATA))
    with pytest.raises(Cancelled):
        contents.put_file(source, Stopping(2))
    assert names(contents) == []


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda path: None, FileReason.MISSING),
        (lambda path: path.mkdir(), FileReason.FOLDER),
        (lambda path: os.mkfifo(path, 0o600), FileReason.NOT_READABLE),
        (
            lambda path: os.truncate(a_file(path.parent, b"", path.name), file_store.MAX_SIZE + 1),
            FileReason.TOO_LARGE,
        ),
    ],
)
def test_what_cannot_be_taken_is_named(
    contents: FileStore, tmp_path: Path, make: object, reason: FileReason
) -> None:
    path = tmp_path / "source"
    assert callable(make)
    make(path)
    with pytest.raises(FileFormatError) as caught:
        contents.put_file(path)
    assert (caught.value.reason, caught.value.path) == (reason, str(path))
    assert not contents.folder.exists()


def test_a_file_that_grows_while_it_is_read_ends_somewhere(
    contents: FileStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = a_file(tmp_path)
    monkeypatch.setattr(file_store, "MAX_SIZE", len(DATA))
    monkeypatch.setattr(file_store, "_check_source", lambda _source: a_file(tmp_path, DATA + b"more"))
    with pytest.raises(FileFormatError) as caught:
        contents.put_file(source)
    assert caught.value.reason is FileReason.TOO_LARGE
    assert names(contents) == []


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (errno.ENOSPC, StorageReason.NO_SPACE),
        (errno.EROFS, StorageReason.READ_ONLY),
        (errno.ESTALE, StorageReason.NO_FOLDER),
        (errno.EIO, StorageReason.IO),
    ],
)
def test_a_disk_that_fails_leaves_nothing_half_stored(
    contents: FileStore, monkeypatch: pytest.MonkeyPatch, code: int, reason: StorageReason
) -> None:
    def fail(_handle: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(StorageError) as caught:
        contents.put_bytes(DATA)
    assert (caught.value.reason, caught.value.address) == (reason, str(contents.folder))
    assert names(contents) == []


def test_a_share_that_is_gone_is_not_made_on_the_local_disk(tmp_path: Path) -> None:
    contents = FileStore(tmp_path / "share" / "base.db.files")
    with pytest.raises(StorageError) as caught:
        contents.put_bytes(DATA)
    assert caught.value.reason is StorageReason.NO_FOLDER
    assert not (tmp_path / "share").exists()
    assert contents.find(hash_of(DATA)) is None


def test_a_damaged_content_is_found_and_mended_by_adding_the_file_again(contents: FileStore) -> None:
    stored = contents.put_bytes(DATA)
    path = contents.verified(stored.content_hash)
    path.write_bytes(DATA[:-1] + b"!")
    with pytest.raises(FileFormatError) as caught:
        contents.verified(stored.content_hash)
    assert caught.value.reason is FileReason.DAMAGED
    assert contents.put_bytes(DATA).is_new
    assert contents.verified(stored.content_hash).read_bytes() == DATA


def test_a_missing_content_is_looked_for_elsewhere_and_brought_here(tmp_path: Path) -> None:
    other = FileStore(tmp_path / "former.db.files")
    stored = other.put_bytes(DATA)
    contents = FileStore(tmp_path / "base.db.files", lambda: (tmp_path / "base.db.files", other.folder))
    assert contents.find(stored.content_hash) is not None
    path = contents.verified(stored.content_hash)
    assert path.is_relative_to(contents.folder)
    other.remove(stored.content_hash)
    assert contents.verified(stored.content_hash).read_bytes() == DATA


def test_a_hash_from_a_strange_base_leads_nowhere_else(contents: FileStore, tmp_path: Path) -> None:
    a_file(tmp_path, name="secret")
    contents.put_bytes(DATA)
    assert contents.find("../secret") is None
    assert contents.find("A" * 64) is None
    with pytest.raises(FileFormatError):
        contents.verified("../../secret")


def test_removing_takes_the_content_and_its_empty_folder(contents: FileStore) -> None:
    stored = contents.put_bytes(DATA)
    assert [content_hash for content_hash, _ in contents.contents()] == [stored.content_hash]
    assert contents.remove(stored.content_hash)
    assert not contents.remove(stored.content_hash)
    assert list(contents.folder.iterdir()) == []


WRITER = """
import sys
from pathlib import Path
from crm_desktop.system.file_store import FileStore
contents = FileStore(Path(sys.argv[1]))
print("ready", flush=True)
sys.stdin.readline()
for number in range(5):
    for text in ("one", "two", "three"):
        contents.put_bytes(text.encode() * 300_000)
"""


def test_programs_that_add_the_same_file_at_once_store_it_once(contents: FileStore) -> None:
    command = [sys.executable, "-c", WRITER, str(contents.folder)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    programs = [
        subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    for program in programs:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("go\n")
        program.stdin.flush()
    assert [program.communicate(timeout=60) and program.returncode for program in programs] == [0, 0, 0]
    assert names(contents) == sorted(hash_of(text * 300_000) for text in (b"one", b"two", b"three"))


KILLED = """
import os, sys
from pathlib import Path
from crm_desktop.system.file_store import FileStore

class Kill:
    def report(self, done, total):
        os._exit(9)
    def raise_if_cancelled(self):
        pass

FileStore(Path(sys.argv[1])).put_file(Path(sys.argv[2]), Kill())
"""


def test_a_program_killed_while_writing_leaves_only_a_part_that_is_swept(
    contents: FileStore, tmp_path: Path
) -> None:
    source = a_file(tmp_path)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", KILLED, str(contents.folder), str(source)]
    assert subprocess.run(command, env=environment, check=False, timeout=60).returncode == 9
    assert contents.find(hash_of(DATA)) is None
    assert list(contents.contents()) == []
    (part,) = names(contents)
    contents.remove_parts(3600)
    assert names(contents) == [part]  # somebody may be writing it now
    os.utime(contents.folder / part, (time.time() - 4000,) * 2)
    contents.remove_parts(3600)
    assert names(contents) == []
    assert contents.put_file(source).is_new
