"""Contents that nobody needs any more: found, swept away, forgotten with their clients."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Collection
from pathlib import Path

from crm_desktop.domain.attachment import Attachment
from crm_desktop.domain.errors import FileFormatError, StorageError
from crm_desktop.domain.progress import Progress
from crm_desktop.models.engines import SqliteEngine
from crm_desktop.services.files import copies
from crm_desktop.services.files.queries import FileQueries
from crm_desktop.services.files.references import (
    contents_in_use,
    contents_needed,
    contents_needed_by,
    contents_of_clients,
)
from crm_desktop.system.file_store import is_intact

DAY = 24 * 3600
SWEPT_AFTER = 30 * DAY
_MARK = ".swept"


class FileSweeping(FileQueries):
    """Removes bytes. Rows and actions that can be undone decide what stays."""

    def orphans(self) -> list[str]:
        """Return the hashes of contents that no file, and no action that can be undone, needs."""
        needed = self._needed()
        return [content_hash for content_hash, _ in self.contents.contents() if content_hash not in needed]

    def sweep(self, older_than: float = SWEPT_AFTER) -> int:
        """Remove old orphans and what killed programs left; returns how many contents went.

        Another program may have stored a content whose row is still to come: so young ones stay. Raises
        StorageError, and removes nothing, when a base beside this one cannot be read.
        """
        contents, needed, removed = self.contents, self._needed(), 0
        contents.remove_parts(min(older_than, DAY))
        for content_hash, facts in list(contents.contents()):
            if content_hash not in needed and time.time() - facts.st_mtime >= older_than:
                removed += contents.remove(content_hash)
        copies.drop_old_copies()
        return removed

    def sweep_if_due(self) -> None:
        """Sweep unless this, or another program at the same base, did so within the last day. What a base
        beside this one needs, and cannot be read now, stays."""
        folder = self.contents.folder
        mark = folder / _MARK
        with contextlib.suppress(OSError, StorageError):
            if mark.exists() and time.time() - mark.stat().st_mtime < DAY:
                return
            if folder.is_dir():
                mark.touch()
                self.sweep()

    def wrong_ids(self, progress: Progress) -> list[int]:
        """Return the files whose bytes are missing or not what their hash says, after reading them all."""
        contents = self.contents
        by_content: dict[str, list[Attachment]] = {}
        for attachment in self._read("ORDER BY attachment.id", ()):
            by_content.setdefault(attachment.content_hash, []).append(attachment)
        wrong: list[int] = []
        for content_hash, attachments in by_content.items():
            progress.raise_if_cancelled()
            path = contents.find(content_hash)
            if path is None or not _is_right(path, attachments[0], progress):
                wrong += [attachment.id for attachment in attachments]
        return sorted(wrong)

    def contents_of(self, client_ids: Collection[int]) -> set[str]:
        """Return the hashes that files of clients stand for: what `forget` is told after they are erased."""
        return contents_of_clients(self._engine, client_ids)

    def forget(self, hashes: Collection[str]) -> None:
        """Remove those contents that nothing in the base needs any more, after the commit that let them go."""
        gone = set(hashes) - contents_in_use(self._engine, hashes)
        contents = self.contents
        for content_hash in gone:
            contents.remove(content_hash)
        copies.drop_copies(hashes)  # also of what others have: a copy is named as the file that is forgotten

    def _needed(self) -> set[str]:
        """Return what this base needs, and, in a file, what the bases beside it (its former self) need."""
        needed = contents_needed(self._engine)
        if isinstance(self._engine, SqliteEngine):
            own = self._engine.path
            for other in own.parent.glob(f"*{own.suffix}"):
                if other.is_file() and other != own:
                    needed |= contents_needed_by(other)
        return needed


def _is_right(path: Path, attachment: Attachment, progress: Progress) -> bool:
    """Return whether a content is whole; its length tells sooner than its bytes."""
    try:
        return path.stat().st_size == attachment.size and is_intact(path, attachment.content_hash, progress)
    except (OSError, FileFormatError):
        return False
