"""Copies of files under their human names, which other programs may open and nobody mistakes for the original."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import stat
import time
from collections.abc import Iterable
from pathlib import Path

from crm_desktop.domain.attachment import Attachment
from crm_desktop.domain.errors import FileFormatError
from crm_desktop.domain.progress import NoProgress, Progress
from crm_desktop.exchange.safe_write import as_file_error, replaced_file
from crm_desktop.system import paths
from crm_desktop.system.file_store import is_intact

_CHUNK = 1024 * 1024
_KEPT_SECONDS = 7 * 24 * 3600


def copy_for_others(source: Path, attachment: Attachment) -> Path:
    """Return a read-only copy of a content under the name of the file; an untouched one serves again."""
    folder = _folder_of(attachment.content_hash)
    target = folder / attachment.name
    if _is_untouched(target, attachment):
        os.utime(folder)
        return target
    draft = folder / f".{secrets.token_hex(4)}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, draft)
        draft.chmod(stat.S_IRUSR)
        _make_removable(target)
        draft.replace(target)
    except OSError as error:
        raise as_file_error(error, target) from error
    finally:
        _remove(draft)
    return target


def write_copy(source: Path, target: Path, progress: Progress | None = None) -> None:
    """Write a content to a file of the user's choice, whole or not at all; raises FileFormatError, Cancelled."""
    progress = progress or NoProgress()
    with replaced_file(target) as draft, source.open("rb") as file, draft.open("wb") as copy:
        total, done = source.stat().st_size, 0
        while chunk := file.read(_CHUNK):
            progress.raise_if_cancelled()
            copy.write(chunk)
            done += len(chunk)
            progress.report(done, total)


def drop_copies(hashes: Iterable[str]) -> None:
    """Remove the copies of contents that were erased."""
    for content_hash in hashes:
        _drop(_folder_of(content_hash))


def drop_old_copies() -> None:
    """Remove the copies that nobody asked for in the last days."""
    for folder in _all().glob("*"):
        with contextlib.suppress(OSError):
            if time.time() - folder.stat().st_mtime > _KEPT_SECONDS:
                _drop(folder)


def _all() -> Path:
    return paths.cache_folder() / "opened"


def _folder_of(content_hash: str) -> Path:
    return _all() / content_hash[:16]


def _is_untouched(target: Path, attachment: Attachment) -> bool:
    try:
        return target.is_file() and is_intact(target, attachment.content_hash)
    except FileFormatError:
        return False


def _drop(folder: Path) -> None:
    """Remove a folder of copies; what another program holds open stays until the next time."""
    for path in folder.glob("*"):
        _make_removable(path)
        _remove(path)
    with contextlib.suppress(OSError):
        folder.rmdir()


def _make_removable(path: Path) -> None:
    """On Windows a read-only file can be neither removed nor replaced."""
    with contextlib.suppress(OSError):
        path.chmod(stat.S_IRUSR | stat.S_IWUSR)


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
