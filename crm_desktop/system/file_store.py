"""Bytes of files in a folder, each content once, under the hash of what is in it."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import io
import os
import re
import secrets
import stat
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from crm_desktop.domain.errors import FileFormatError, FileReason, StorageError, StorageReason
from crm_desktop.domain.progress import NoProgress, Progress

MAX_SIZE = 2 * 1024**3
_CHUNK = 1024 * 1024
_HASH = re.compile(r"[0-9a-f]{64}")
_PART = ".part"
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS)
_GONE = (errno.ENOENT, errno.ENOTDIR, errno.ESTALE, errno.EHOSTDOWN, errno.ENOTCONN, errno.ETIMEDOUT)


@dataclass(frozen=True, slots=True)
class Stored:
    """One content: its hash, its bytes, and whether it was not there before."""

    content_hash: str
    size: int
    is_new: bool = False


class FileStore:
    """A folder of contents: `ab/abcdef...`. Programs on several computers may use it at the same time.

    `elsewhere` names folders of the same kind in which a content may lie that is missing here.
    """

    def __init__(self, folder: Path, elsewhere: Callable[[], Iterable[Path]] = tuple) -> None:
        self.folder = folder
        self._elsewhere = elsewhere

    def put_file(
        self, source: Path, progress: Progress | None = None, done: int = 0, total: int = 0
    ) -> Stored:
        """Copy the bytes of a file into the store. `done` of `total` bytes are done before this file.

        Raises FileFormatError for the source (MISSING, FOLDER, NOT_READABLE, TOO_LARGE), StorageError for
        the store, Cancelled.
        """
        _check_source(source)
        try:
            file = source.open("rb")
        except OSError as error:
            raise _source_error(error, source) from error
        with file:
            return self._put(file, source, progress or NoProgress(), done, total)

    def put_bytes(self, data: bytes) -> Stored:
        """Store bytes that are in memory; raises StorageError."""
        return self._put(io.BytesIO(data), Path(), NoProgress(), 0, len(data))

    def find(self, content_hash: str) -> Path | None:
        """Return where a content lies, here or elsewhere, unverified; None when it is nowhere."""
        if not _HASH.fullmatch(content_hash):
            return None
        for folder in (self.folder, *self._elsewhere_but_here()):
            path = _place(folder, content_hash)
            if path.is_file():
                return path
        return None

    def verified(self, content_hash: str, progress: Progress | None = None) -> Path:
        """Return the path of a content after reading it; one that lies elsewhere is brought here.

        Raises FileFormatError: MISSING, DAMAGED, NOT_READABLE.
        """
        path = self.find(content_hash)
        if path is None:
            raise FileFormatError(FileReason.MISSING, str(_place(self.folder, content_hash)))
        if not is_intact(path, content_hash, progress):
            raise FileFormatError(FileReason.DAMAGED, str(path))
        with contextlib.suppress(StorageError, FileFormatError):
            if self.take_over(path, content_hash):
                return _place(self.folder, content_hash)
        return path

    def take_over(self, source: Path, content_hash: str) -> bool:
        """Copy a content from another folder; returns whether it was what its hash says. Raises StorageError,
        FileFormatError(NOT_READABLE)."""
        if _place(self.folder, content_hash).is_file():
            return True
        stored = self.put_file(source)
        if stored.content_hash != content_hash and stored.is_new:
            self.remove(stored.content_hash)
        return stored.content_hash == content_hash

    def remove(self, content_hash: str) -> bool:
        """Remove a content; returns whether it was there. One that is open elsewhere stays for now."""
        path = _place(self.folder, content_hash)
        with contextlib.suppress(OSError):
            path.unlink()
            with contextlib.suppress(OSError):
                path.parent.rmdir()  # only when it is empty now
            return True
        return False

    def contents(self) -> Iterator[tuple[str, os.stat_result]]:
        """Yield the hash and the facts of each content here."""
        for path in sorted(self.folder.glob("??/*")):
            if _HASH.fullmatch(path.name):
                with contextlib.suppress(OSError):
                    yield path.name, path.stat()

    def remove_parts(self, older_than: float) -> None:
        """Remove what writes that were killed left behind, when it is older than so many seconds."""
        for path in self.folder.glob(f".*{_PART}"):
            with contextlib.suppress(OSError):
                if time.time() - path.stat().st_mtime > older_than:
                    path.unlink()

    def _elsewhere_but_here(self) -> Iterator[Path]:
        for folder in self._elsewhere():
            if folder != self.folder:
                yield folder

    def _put(self, file: BinaryIO, source: Path, progress: Progress, done: int, total: int) -> Stored:
        self._make_folder(self.folder)
        draft = self.folder / f".{os.getpid()}.{secrets.token_hex(6)}{_PART}"
        try:
            content_hash, size = _copy(file, source, draft, progress, done, total)
            target = self._room_for(content_hash)
            is_new = not (target.is_file() and is_intact(target, content_hash))
            if is_new:
                self._put_in_place(draft, target, content_hash)
            else:
                os.utime(target)  # wanted again: nobody sweeps it away before its row is written
            return Stored(content_hash, size, is_new)
        except OSError as error:
            raise self._store_error(error) from error
        finally:
            with contextlib.suppress(OSError):
                draft.unlink(missing_ok=True)

    def _put_in_place(self, draft: Path, target: Path, content_hash: str) -> None:
        try:
            draft.replace(target)
        except PermissionError:
            # Another program stored the same content at this moment and has it open.
            if not (target.is_file() and is_intact(target, content_hash)):
                raise
        _flush_folder(target.parent)

    def _room_for(self, content_hash: str) -> Path:
        self._make_folder(self.folder)
        target = _place(self.folder, content_hash)
        self._make_folder(target.parent)
        return target

    def _make_folder(self, folder: Path) -> None:
        """Make one folder, never its parent: a share that is gone must not be made on the local disk."""
        try:
            folder.mkdir(exist_ok=True)
        except OSError as error:
            raise self._store_error(error) from error

    def _store_error(self, error: OSError) -> StorageError:
        reason = StorageReason.IO
        if error.errno in _FULL:
            reason = StorageReason.NO_SPACE
        elif error.errno in _REFUSED:
            reason = StorageReason.READ_ONLY
        elif error.errno in _GONE:
            reason = StorageReason.NO_FOLDER
        return StorageError(reason, str(self.folder), os.strerror(error.errno) if error.errno else "")


def is_intact(path: Path, content_hash: str, progress: Progress | None = None) -> bool:
    """Return whether a file holds the bytes that its hash stands for; raises FileFormatError(NOT_READABLE)."""
    progress = progress or NoProgress()
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                progress.raise_if_cancelled()
                digest.update(chunk)
    except OSError as error:
        raise _source_error(error, path) from error
    return digest.hexdigest() == content_hash


def _place(folder: Path, content_hash: str) -> Path:
    return folder / content_hash[:2] / content_hash


def _copy(
    file: BinaryIO, source: Path, draft: Path, progress: Progress, done: int, total: int
) -> tuple[str, int]:
    """Copy to the draft and bring it to the disk; returns the hash and the size. OSError is the draft's."""
    digest = hashlib.sha256()
    size = 0
    with draft.open("xb") as copy:
        while True:
            progress.raise_if_cancelled()
            try:
                chunk = file.read(_CHUNK)
            except OSError as error:
                raise _source_error(error, source) from error
            if not chunk:
                break
            size += len(chunk)
            if size > MAX_SIZE:  # a file that grows while it is read
                raise FileFormatError(FileReason.TOO_LARGE, str(source))
            digest.update(chunk)
            copy.write(chunk)
            progress.report(done + size, max(total, done + size))
        copy.flush()
        os.fsync(copy.fileno())
    return digest.hexdigest(), size


def _check_source(source: Path) -> None:
    """Refuse what is no file before it is opened: a pipe would never end."""
    try:
        facts = source.stat()
    except (OSError, ValueError) as error:
        known = error if isinstance(error, OSError) else FileNotFoundError(errno.ENOENT, "")
        raise _source_error(known, source) from error
    if stat.S_ISDIR(facts.st_mode):
        raise FileFormatError(FileReason.FOLDER, str(source))
    if not stat.S_ISREG(facts.st_mode):
        raise FileFormatError(FileReason.NOT_READABLE, str(source))
    if facts.st_size > MAX_SIZE:
        raise FileFormatError(FileReason.TOO_LARGE, str(source))


def _source_error(error: OSError, source: Path) -> FileFormatError:
    reason = FileReason.MISSING if isinstance(error, FileNotFoundError) else FileReason.NOT_READABLE
    return FileFormatError(reason, str(source), os.strerror(error.errno) if error.errno else "")


def _flush_folder(folder: Path) -> None:
    """Bring the new name to the disk, where folders can be opened for that."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
