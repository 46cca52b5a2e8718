"""The database engines; everything that differs between them is in this package."""

from __future__ import annotations

from pathlib import Path

from crm_desktop.domain.errors import StorageError, StorageReason
from crm_desktop.models.engines.base import Engine
from crm_desktop.models.engines.sqlite import SqliteEngine

__all__ = ["Engine", "SqliteEngine", "engine_for"]


def engine_for(address: str | Path) -> Engine:
    """Return the engine for a file path or a `postgresql://` address; nothing is opened yet.

    Raises StorageError for an address that is neither.
    """
    text = str(address)
    if text.startswith(("postgresql://", "postgres://")):
        from crm_desktop.models.engines.postgresql import PostgresqlEngine  # loads the driver

        try:
            return PostgresqlEngine(text)
        except ValueError as error:
            raise StorageError(StorageReason.UNREACHABLE, text) from error
    if "://" in text:
        raise StorageError(StorageReason.NOT_OURS, text)
    return SqliteEngine(Path(text).expanduser().absolute())
