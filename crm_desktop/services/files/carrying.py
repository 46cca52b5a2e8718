"""Files of clients on their way to the backups of a base and back."""

from __future__ import annotations

import contextlib
import logging
import time
from pathlib import Path

from crm_desktop.domain.errors import FileFormatError, StorageError
from crm_desktop.domain.progress import NoProgress, Progress
from crm_desktop.services.files.place import (
    file_store_of,
    folder_beside,
    folder_of_backups,
    folders_in,
)
from crm_desktop.services.files.references import contents_needed_by
from crm_desktop.services.files.sweeping import DAY
from crm_desktop.services.store import Store
from crm_desktop.system.file_store import FileStore

log = logging.getLogger(__name__)


__all__ = ["back_up_files", "bring_files_back", "folder_of_backups", "sweep_backed_up_files"]


def back_up_files(store: Store, copy: Path, folder: Path, progress: Progress | None = None) -> None:
    """Copy what the copy of a base refers to into the folder of its backups, each content once for all of them.

    A content that is lost or damaged is no reason to have no backup: a check tells of it. Raises StorageError,
    Cancelled.
    """
    _carry(contents_needed_by(copy), file_store_of(store), FileStore(folder), progress)


def bring_files_back(backup: Path, base: Path) -> None:
    """Bring what a backup refers to, and what is not there, to the place of a base. Raises StorageError."""
    source = FileStore(folder_beside(backup), lambda: folders_in(backup.parent))
    _carry(contents_needed_by(backup), source, FileStore(folder_beside(base)), None)


def sweep_backed_up_files(folder: Path) -> None:
    """Remove from the folder of backups what none of the bases beside it refers to any more."""
    needed: set[str] = set()
    try:
        for path in folder.parent.iterdir():
            needed |= contents_needed_by(path)
    except StorageError as error:
        log.warning("files of backups stay: one of them cannot be read: %s", error.reason)
        return
    contents = FileStore(folder)
    contents.remove_parts(DAY)
    for content_hash, facts in list(contents.contents()):
        if content_hash not in needed and time.time() - facts.st_mtime > DAY:
            contents.remove(content_hash)


def _carry(hashes: set[str], source: FileStore, target: FileStore, progress: Progress | None) -> None:
    progress = progress or NoProgress()
    there = {content_hash for content_hash, _ in target.contents()}
    wanted = sorted(hashes - there)
    for done, content_hash in enumerate(wanted):
        progress.raise_if_cancelled()
        progress.report(done, len(wanted))
        path = source.find(content_hash)
        if path is None:
            continue
        with contextlib.suppress(FileFormatError):
            if not target.take_over(path, content_hash):
                log.warning("a file of a client is damaged: %s", content_hash)
