"""What the rest of the program needs from a database engine beyond peewee itself."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import peewee

from crm_desktop.domain.errors import StorageReason
from crm_desktop.models.database import database


class Engine(ABC):
    """One opened base: how to connect, what its errors mean, and its fast roads for bulk work.

    `address` is what the user gave: a file path or a postgresql:// address.
    """

    address: str
    handle: peewee.Database
    placeholder: str
    lock_rows = ""  # added to a SELECT inside a write where the engine does not lock the whole base

    # -- opening -----------------------------------------------------------------------------------

    @abstractmethod
    def open(self) -> None:
        """Connect this thread and bind the models; raises StorageError when the base is not usable."""

    @abstractmethod
    def schema_version(self) -> int:
        """Return the number of the last migration the base has seen; 0 for a base without tables."""

    @abstractmethod
    def set_schema_version(self, version: int) -> None:
        """Note the number of the last migration."""

    @abstractmethod
    def is_empty(self) -> bool:
        """Return whether the base has no table yet."""

    @abstractmethod
    def is_writable(self) -> bool:
        """Return whether this base may be written at all."""

    def close(self) -> None:
        """Close the connection of this thread."""
        if not self.handle.is_closed():
            self.handle.close()

    @contextmanager
    def reader(self) -> Iterator[None]:
        """Connect a worker thread for reading."""
        with database.connection_context():
            self.forbid_writes()
            yield

    @contextmanager
    def writer(self) -> Iterator[None]:
        """Connect a worker thread for writing."""
        with database.connection_context():
            yield

    @abstractmethod
    def forbid_writes(self) -> None:
        """Make the connection of this thread refuse to write."""

    # -- errors ------------------------------------------------------------------------------------

    @abstractmethod
    def reason(self, error: BaseException) -> StorageReason | None:
        """Return what a database error means to the user; None when it is a bug or a broken rule."""

    @abstractmethod
    def is_busy(self, error: BaseException) -> bool:
        """Return whether trying the whole action again may help."""

    # -- bulk --------------------------------------------------------------------------------------

    @abstractmethod
    def reserve_ids(self, table: str, count: int) -> int:
        """Take `count` fresh ids of a table in a row, and return the first. Only inside a write."""

    def execute(self, sql: str, params: Sequence[Any] = ()) -> Any:
        """Run one statement written with `?` and return its cursor."""
        return database.execute_sql(self._sql(sql), params)

    def rows(self, sql: str, params: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Run one query written with `?` and return all its rows."""
        return list(self.execute(sql, params).fetchall())

    def execute_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run one statement written with `?` for each row of parameters, in the running transaction."""
        cursor = database.connection().cursor()
        try:
            with peewee.__exception_wrapper__:
                cursor.executemany(self._sql(sql), rows)
        finally:
            cursor.close()

    def _sql(self, sql: str) -> str:
        return sql if self.placeholder == "?" else sql.replace("%", "%%").replace("?", self.placeholder)

    # -- expressions -------------------------------------------------------------------------------

    @abstractmethod
    def folded(self, column: str) -> str:
        """Return the SQL of a column folded like `domain.text.fold` (case, ё)."""

    @abstractmethod
    def json_value(self, column: str, key: str) -> str:
        """Return the SQL of the value under `key` in a JSON column, for ordering and comparing."""

    @abstractmethod
    def json_text(self, column: str, key: str) -> str:
        """Return the SQL of the value under `key` in a JSON column, as text."""

    # -- checking ----------------------------------------------------------------------------------

    @abstractmethod
    def integrity_problems(self) -> list[str]:
        """Return what the engine finds wrong with the file itself; empty when it is sound."""
