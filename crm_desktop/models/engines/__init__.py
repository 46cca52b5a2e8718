"""The database engines; everything that differs between them is in this package."""

from __future__ import annotations

from pathlib import Path

from crm_desktop.models.engines.base import Engine
from crm_desktop.models.engines.sqlite import SqliteEngine

__all__ = ["Engine", "SqliteEngine", "engine_for"]


def engine_for(address: str | Path) -> Engine:
    """Return the engine for a file path or a `postgresql://` address; nothing is opened yet."""
    text = str(address)
    if text.startswith(("postgresql://", "postgres://")):
        from crm_desktop.models.engines.postgresql import PostgresqlEngine  # loads the driver

        return PostgresqlEngine(text)
    return SqliteEngine(Path(text).expanduser().absolute())
