"""Adding, listing, opening and removing files of clients."""

from __future__ import annotations

import contextlib
import mimetypes
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from crm_desktop.domain.attachment import Attachment
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import (
    CrmError,
    FileFormatError,
    FileReason,
    NotFoundError,
    Problem,
    ValidationError,
)
from crm_desktop.domain.file_names import extension_of, is_program, safe_name
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.progress import Progress
from crm_desktop.models import Attachment as AttachmentTable
from crm_desktop.services.changes import Changes
from crm_desktop.services.files import copies
from crm_desktop.services.files.sweeping import FileSweeping
from crm_desktop.services.tables import marks, references_to
from crm_desktop.services.timeline.deal_activity import note_activity
from crm_desktop.system.file_store import Stored


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file whose bytes are stored and whose row is still to be written; `source` is where they came from."""

    name: str
    content: Stored
    source: Path | bytes


class FileService(FileSweeping):
    """The files of clients. Bytes come first, rows after them: a row never stands for what is not there."""

    def add(
        self,
        client_id: int,
        paths: Sequence[Path],
        interaction_id: int | None = None,
        progress: Progress | None = None,
    ) -> list[int]:
        """Store files and give them to a client, all or none; returns their ids in the order of `paths`.

        A file that the client has already under this name is not added again. Raises FileFormatError
        (MISSING, FOLDER, NOT_READABLE, TOO_LARGE), StorageError, NotFoundError, Cancelled.
        """
        return self.attach(client_id, self.take_in(paths, progress), interaction_id)

    def add_bytes(self, client_id: int, name: str, data: bytes, interaction_id: int | None = None) -> int:
        """Store bytes as a file of a client; see `add`."""
        return self.attach(client_id, [self.take_in_bytes(name, data)], interaction_id)[0]

    def take_in(self, paths: Sequence[Path], progress: Progress | None = None) -> list[NewFile]:
        """Store the bytes of files, without touching the base: the long part of `add`. Raises as `add`."""
        contents, taken, done = self.contents, list[NewFile](), 0
        total = sum(_size_of(path) for path in paths)
        try:
            for path in paths:
                content = contents.put_file(path, progress, done, total)
                done += content.size
                taken.append(NewFile(safe_name(path.name), content, path))
        except CrmError:
            self.give_up(taken)
            raise
        return taken

    def take_in_bytes(self, name: str, data: bytes) -> NewFile:
        """Store bytes that are to become a file; raises StorageError."""
        return NewFile(safe_name(name), self.contents.put_bytes(data), data)

    def give_up(self, files: Iterable[NewFile]) -> None:
        """Remove what was taken in, was not there before, and belongs to nobody."""
        self.forget({file.content.content_hash for file in files if file.content.is_new})

    def attach(
        self,
        client_id: int,
        files: Sequence[NewFile],
        interaction_id: int | None = None,
        deal_id: int | None = None,
    ) -> list[int]:
        """Give files that were taken in to a client, or to one of its deals, as one action; returns their ids.
        Raises NotFoundError."""

        def work(changes: Changes) -> tuple[list[int], int]:
            known = self._known(client_id, interaction_id, deal_id)
            new = {_key(file): file for file in files if _key(file) not in known}
            rows = [
                (
                    client_id,
                    interaction_id,
                    deal_id,
                    name,
                    content_hash,
                    file.content.size,
                    self._media_type(name),
                )
                for (content_hash, name), file in new.items()
            ]
            columns = ("party_id", "interaction_id", "deal_id", "name", "content_hash", "size", "media_type")
            if deal_id is not None:
                note_activity(changes, {deal_id: changes.at})
            made = changes.insert_many(AttachmentTable, columns, rows)
            known |= dict(zip(new, made, strict=True))
            return [known[_key(file)] for file in files], len(made)

        try:
            ids, _ = self._store.write(
                ActionKind.FILES_ADDED,
                work,
                subject=self._client_name(client_id),
                count=lambda result: result[1],
            )
        except CrmError:
            self.give_up(files)
            raise
        self._bring_back(files)
        return ids

    def rename(self, attachment_id: int, version: int, name: str) -> None:
        """Give a file another name; its extension stays, for it says how the file is opened.

        Raises ValidationError, NotFoundError, StaleError.
        """
        if not name.strip():
            raise ValidationError({"name": Problem.REQUIRED})
        former = self.get(attachment_id)
        extension = extension_of(former.name)
        wanted = safe_name(name)
        if extension and extension_of(wanted) != extension:
            wanted = safe_name(f"{wanted}.{extension}")
        self._store.write(
            ActionKind.FILE_RENAMED,
            lambda changes: changes.update(AttachmentTable, attachment_id, version, name=wanted),
            subject=wanted,
        )

    def remove(self, ids: Collection[int]) -> int:
        """Take files off their clients, as one action that can be undone: the bytes stay. Returns how many."""
        wanted = list(ids)

        def work(changes: Changes) -> int:
            for model, column in references_to(AttachmentTable):
                found = self._engine.rows(
                    f'SELECT id FROM "{model._meta.table_name}" WHERE {column} IN ({marks(wanted)})', wanted
                )
                changes.update_many(model, [row[0] for row in found], **{column: None})
            return changes.delete(AttachmentTable, wanted)

        if not wanted:
            return 0
        rows = self._engine.rows(
            f"SELECT DISTINCT party_id FROM attachment WHERE id IN ({marks(wanted)})", wanted
        )
        subject = self._client_name(rows[0][0]) if len(rows) == 1 else ""
        return self._store.write(
            ActionKind.FILES_REMOVED, work, subject=subject, count=lambda removed: removed
        )

    def path_of(self, attachment: Attachment, progress: Progress | None = None) -> Path:
        """Return where the bytes are, after reading them. Raises FileFormatError (MISSING, DAMAGED)."""
        try:
            return self.contents.verified(attachment.content_hash, progress)
        except FileFormatError as error:
            raise FileFormatError(error.reason, attachment.name, error.path) from error

    def open_copy(self, attachment: Attachment) -> Path:
        """Return a read-only copy for the system's program; raises FileFormatError(PROGRAM) for what would run."""
        if is_program(attachment.name):
            raise FileFormatError(FileReason.PROGRAM, attachment.name)
        return self.shown_copy(attachment)

    def shown_copy(self, attachment: Attachment) -> Path:
        """Return a read-only copy under the name of the file, to be shown in its folder or dragged away."""
        return copies.copy_for_others(self.path_of(attachment), attachment)

    def save_as(self, attachment: Attachment, target: Path, progress: Progress | None = None) -> None:
        """Write a file to where the user wants it; raises FileFormatError, Cancelled."""
        copies.write_copy(self.path_of(attachment, progress), target, progress)

    @cached_property
    def _types(self) -> mimetypes.MimeTypes:
        """The types that Python knows by itself: what is stored must not depend on the computer."""
        return mimetypes.MimeTypes()

    def _media_type(self, name: str) -> str:
        return self._types.guess_type(name)[0] or ""

    def _bring_back(self, files: Sequence[NewFile]) -> None:
        """Store again what another program has swept away between its bytes and its row."""
        contents = self.contents
        for file in files:
            if contents.find(file.content.content_hash) is not None:
                continue
            if isinstance(file.source, bytes):
                contents.put_bytes(file.source)
            else:
                contents.put_file(file.source)

    def _known(
        self, client_id: int, interaction_id: int | None, deal_id: int | None
    ) -> dict[tuple[str, str], int]:
        """Return the files that need not be added again: those of the entry, of the deal, or else of the client."""
        column, owner = ("interaction_id", interaction_id) if interaction_id else ("party_id", client_id)
        if deal_id is not None and not interaction_id:
            column, owner = "deal_id", deal_id
        rows = self._engine.rows(
            f"SELECT content_hash, name, id FROM attachment WHERE {column} = ?", (owner,)
        )
        return {(content_hash, name): row_id for content_hash, name, row_id in rows}

    def _client_name(self, client_id: int) -> str:
        rows = self._engine.rows("SELECT display_name FROM party WHERE id = ?", (client_id,))
        if not rows:
            raise NotFoundError(EntityRef(Entity.CLIENT, client_id))
        return str(rows[0][0])


def _key(file: NewFile) -> tuple[str, str]:
    return file.content.content_hash, file.name


def _size_of(path: Path) -> int:
    with contextlib.suppress(OSError, ValueError):
        return path.stat().st_size
    return 0
