"""Which contents a base still needs: for its files, and for what can be undone."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

from crm_desktop.domain.errors import StorageError, StorageReason
from crm_desktop.models.engines import Engine
from crm_desktop.models.engines.sqlite import reason_of
from crm_desktop.services.tables import chunks, marks

Rows = Callable[..., Iterable[tuple[Any, ...]]]
_ROWS = "SELECT DISTINCT content_hash FROM attachment"
_IMAGES = "SELECT before FROM change_item WHERE table_name = 'attachment' AND before IS NOT NULL"


def contents_needed(engine: Engine) -> set[str]:
    """Return the hashes of all contents that a file of the base, or an action that can be undone, needs."""
    return _needed(engine.rows)


def contents_needed_by(base: Path) -> set[str]:
    """Return the same of a base in a file that is not opened; nothing of what is no base with files.

    Raises StorageError when it cannot be read now: what it needs is then unknown, and nothing may go.
    """
    if not base.is_file():
        return set()
    try:
        with closing(sqlite3.connect(f"{base.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
            if not {"attachment", "change_item"} <= tables:
                return set()
            return _needed(lambda sql: connection.execute(sql).fetchall())
    except sqlite3.Error as error:
        reason = reason_of(error) or StorageReason.IO
        if reason is StorageReason.NOT_OURS:
            return set()
        raise StorageError(reason, str(base)) from error


def contents_of_clients(engine: Engine, client_ids: Collection[int]) -> set[str]:
    """Return the hashes of the contents that files of clients, removed ones included, stand for."""
    found: set[str] = set()
    for chunk in chunks(sorted(set(client_ids))):
        family = f"SELECT id FROM party WHERE id IN ({marks(chunk)}) OR merged_into_id IN ({marks(chunk)})"
        params = (*chunk, *chunk)
        found |= {row[0] for row in engine.rows(f"{_ROWS} WHERE party_id IN ({family})", params)}
        found |= _in_images(engine.rows(f"{_IMAGES} AND root_id IN ({family})", params))
    return found


def contents_in_use(engine: Engine, hashes: Collection[str]) -> set[str]:
    """Return those of some contents that the base still needs."""
    wanted = set(hashes)
    used: set[str] = set()
    for chunk in _text_chunks(sorted(wanted)):
        used |= {row[0] for row in engine.rows(f"{_ROWS} WHERE content_hash IN ({marks(chunk)})", chunk)}
    return used | (_in_images(engine.rows(_IMAGES)) & wanted) if wanted else used


def _needed(rows: Rows) -> set[str]:
    return {row[0] for row in rows(_ROWS)} | _in_images(rows(_IMAGES))


def _in_images(rows: Iterable[tuple[Any, ...]]) -> set[str]:
    images = (json.loads(text) for (text,) in rows)
    return {image["content_hash"] for image in images if "content_hash" in image}


def _text_chunks(texts: list[str], size: int = 500) -> Iterable[list[str]]:
    return (texts[at : at + size] for at in range(0, len(texts), size))
