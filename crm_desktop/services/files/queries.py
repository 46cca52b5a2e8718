"""Which files clients have, and which of them have lost their bytes."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Any

from crm_desktop.domain.attachment import Attachment
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError
from crm_desktop.models.engines import SqliteEngine
from crm_desktop.services.files.place import file_store_of
from crm_desktop.services.store import Store, moment
from crm_desktop.system.file_store import FileStore

_SELECT = (
    "SELECT attachment.id, attachment.version, attachment.party_id, attachment.name, content_hash, size,"
    " media_type, interaction_id, attachment.created_at, COALESCE(person.name, ''), attachment.deal_id FROM attachment"
    ' LEFT JOIN "user" AS person ON person.id = attachment.created_by_id'
)


class FileQueries:
    """Reads what the base knows of files."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._engine = store.engine

    @property
    def contents(self) -> FileStore:
        """The bytes; where they are may be changed by the preferences of a base on a server."""
        return file_store_of(self._store)

    @property
    def is_on_server(self) -> bool:
        """Whether the base is on a server, so that the place of the files is to be chosen."""
        return not isinstance(self._engine, SqliteEngine)

    def of_client(self, client_id: int) -> list[Attachment]:
        """Return the files of a client, the newest first."""
        where = "WHERE attachment.party_id = ? ORDER BY attachment.created_at DESC, attachment.id DESC"
        return self._read(where, (client_id,))

    def of_entry(self, interaction_id: int) -> list[Attachment]:
        """Return the files that came with an entry, in the order in which they came."""
        return self._read("WHERE attachment.interaction_id = ? ORDER BY attachment.id", (interaction_id,))

    def of_deal(self, deal_id: int) -> list[Attachment]:
        """Return the files of a deal, those that came with its entries too, the newest first."""
        where = (
            "WHERE attachment.deal_id = ? OR attachment.interaction_id IN (SELECT id FROM interaction"
            " WHERE deal_id = ?) ORDER BY attachment.created_at DESC, attachment.id DESC"
        )
        return self._read(where, (deal_id, deal_id))

    def get(self, attachment_id: int) -> Attachment:
        """Return one file; raises NotFoundError."""
        found = self._read("WHERE attachment.id = ?", (attachment_id,))
        if not found:
            raise NotFoundError(EntityRef(Entity.ATTACHMENT, attachment_id))
        return found[0]

    def entry_titles(self, client_id: int) -> dict[int, tuple[str, str]]:
        """Return (kind, subject) of the entries with which files of a client came, by entry."""
        rows = self._engine.rows(
            "SELECT DISTINCT entry.id, entry.kind, entry.subject FROM interaction AS entry"
            " JOIN attachment ON attachment.interaction_id = entry.id WHERE attachment.party_id = ?",
            (client_id,),
        )
        return {row[0]: (row[1], row[2]) for row in rows}

    def missing(self, client_id: int | None = None) -> list[Attachment]:
        """Return the files (of a client, or all) whose bytes are not there, or not all of them."""
        where, params = ("WHERE attachment.party_id = ?", (client_id,)) if client_id else ("", ())
        contents, known = self.contents, dict[str, int | None]()
        found = []
        for attachment in self._read(f"{where} ORDER BY attachment.id", params):
            if attachment.content_hash not in known:
                known[attachment.content_hash] = _size_at(contents.find(attachment.content_hash))
            if known[attachment.content_hash] != attachment.size:
                found.append(attachment)
        return found

    def total(self) -> tuple[int, int]:
        """Return how many contents the base has and their bytes together."""
        rows = self._engine.rows(
            "SELECT count(*), COALESCE(sum(size), 0) FROM"
            " (SELECT DISTINCT content_hash, size FROM attachment) AS content"
        )
        return int(rows[0][0]), int(rows[0][1])

    def _read(self, where: str, params: tuple[object, ...]) -> list[Attachment]:
        return [_attachment(*row) for row in self._engine.rows(f"{_SELECT} {where}", params)]


def _attachment(*row: Any) -> Attachment:
    """Read a row of `_SELECT`."""
    values: list[Any] = [*row[:8], moment(row[8]), *row[9:]]
    return Attachment(*values)


def _size_at(path: Path | None) -> int | None:
    with contextlib.suppress(OSError):
        return path.stat().st_size if path else None
    return None
