"""What the rest of the program needs from a database engine beyond peewee itself."""

from __future__ import annotations

import threading
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

import peewee

from crm_desktop.domain.errors import StorageError, StorageReason
from crm_desktop.models.database import database

# After these the connection is not trusted any more: it is dropped, and the next statement opens a new one.
_LOST = frozenset({StorageReason.UNREACHABLE, StorageReason.IO, StorageReason.DAMAGED})


def chain(error: BaseException | None) -> Iterator[BaseException]:
    """Yield an error and all that led to it.

    When SQLite has rolled back by itself, peewee's own ROLLBACK fails too and hides the cause; the cause
    is still there, in the context.
    """
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        current = waiting.pop(0)
        if current is not None and id(current) not in seen:
            seen.add(id(current))
            yield current
            waiting += [current.__cause__, current.__context__]


class Engine(ABC):
    """One opened base: how to connect, what its errors mean, and its fast roads for bulk work.

    `address` is what the user gave: a file path or a postgresql:// address.
    """

    address: str
    handle: peewee.Database
    placeholder: str
    whole_table = (
        ""  # put behind a table that is best read from end to end, where the engine would not see it
    )
    ids_of_json: str  # selects the ids that stand in a parameter as a JSON list
    lock_rows = ""  # added to a SELECT inside a write where the engine does not lock the whole base
    has_one_writer = False  # whether writes of two threads of this program must wait for each other

    def __init__(self) -> None:
        self._local = threading.local()

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
        self._local.is_lost = False
        if not self.handle.is_closed():
            self.handle.close()

    @contextmanager
    def reader(self) -> Iterator[None]:
        """Connect a worker thread for reading."""
        with self.writer():
            self._local.is_reader = True
            try:
                self.forbid_writes()
                yield
            finally:
                self._local.is_reader = False

    @contextmanager
    def writer(self) -> Iterator[None]:
        """Connect a worker thread for writing; raises StorageError when the base is out of reach."""
        try:
            context = database.connection_context()
            context.__enter__()
        except peewee.PeeweeException as error:
            raise self.storage_error(error) or error from error
        try:
            yield
        finally:
            with self._translated():
                context.__exit__(None, None, None)

    @abstractmethod
    def forbid_writes(self) -> None:
        """Make the connection of this thread refuse to write."""

    @abstractmethod
    def reason(self, error: BaseException) -> StorageReason | None:
        """Return what a database error means to the user; None when it is a bug or a broken rule."""

    @abstractmethod
    def taken_column(self, error: BaseException) -> str | None:
        """Return the column that must be unique and is not, when that is what the error says."""

    @abstractmethod
    def is_broken_reference(self, error: BaseException) -> bool:
        """Return whether a reference kept a row from being removed, or points to nothing."""

    def storage_error(self, error: BaseException) -> StorageError | None:
        """Return the StorageError behind a database error; None when the storage is not to blame."""
        reason = self.reason(error)
        return StorageError(reason, self.address) if reason else None

    def drop_lost_connection(self, reason: StorageReason) -> bool:
        """Drop a connection that cannot be trusted after this; the next statement opens a new one."""
        if reason not in _LOST:
            return False
        with suppress(peewee.PeeweeException):
            self.handle.close()
        self._local.is_lost = True
        return True

    def ensure_open(self) -> None:
        """Open a new connection in the place of one that was lost; raises StorageError."""
        if not getattr(self._local, "is_lost", False):
            return
        try:
            self.handle.connect(reuse_if_open=True)
            if getattr(self._local, "is_reader", False):
                self.forbid_writes()
        except peewee.PeeweeException as error:
            raise self.storage_error(error) or error from error
        self._local.is_lost = False

    @contextmanager
    def _translated(self) -> Iterator[None]:
        """Turn errors of the storage into StorageError; broken rules pass for the caller to look at."""
        try:
            yield
        except peewee.PeeweeException as error:
            translated = self.storage_error(error)
            if translated is None:
                raise
            if not self.handle.in_transaction():
                self.drop_lost_connection(translated.reason)
            raise translated from error

    @abstractmethod
    def reserve_ids(self, table: str, count: int) -> int:
        """Take `count` fresh ids of a table in a row, and return the first. Only inside a write."""

    @abstractmethod
    def hold(self, table: str) -> None:
        """Let others who are about to add rows to a table wait until this write is committed.

        What is looked up after this cannot be added by somebody else meanwhile.
        """

    def execute(self, sql: str, params: Sequence[Any] = ()) -> Any:
        """Run one statement written with `?` and return its cursor; raises StorageError."""
        self.ensure_open()
        with self._translated():
            return database.execute_sql(self._sql(sql), params)

    def rows(self, sql: str, params: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Run one query written with `?` and return all its rows; raises StorageError."""
        cursor = self.execute(sql, params)
        with self._translated(), peewee.__exception_wrapper__:  # type: ignore[attr-defined]
            return list(cursor.fetchall())

    def execute_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run one statement written with `?` for each row of parameters, in the running transaction."""
        with self._translated(), peewee.__exception_wrapper__:  # type: ignore[attr-defined]
            cursor: Any = database.cursor()
            try:
                cursor.executemany(self._sql(sql), rows)
            finally:
                cursor.close()

    def _sql(self, sql: str) -> str:
        return sql if self.placeholder == "?" else sql.replace("%", "%%").replace("?", self.placeholder)

    @abstractmethod
    def folded(self, column: str) -> str:
        """Return the SQL of a column folded like `domain.text.fold` (case, ё)."""

    @abstractmethod
    def json_value(self, column: str, key: str) -> str:
        """Return the SQL of the value under `key` in a JSON column, for ordering and comparing."""

    @abstractmethod
    def json_text(self, column: str, key: str) -> str:
        """Return the SQL of the value under `key` in a JSON column, as text."""

    @abstractmethod
    def json_number(self, column: str, key: str) -> str:
        """Return the SQL of the number under `key` in a JSON column; NULL for what is no number."""

    @abstractmethod
    def json_list(self, column: str) -> str:
        """Return the SQL of the numbers of a column of a group, as the text of a JSON list."""

    @abstractmethod
    def seconds_of(self, column: str) -> str:
        """Return the SQL of a stored moment as whole seconds."""

    @abstractmethod
    def integrity_problems(self) -> list[str]:
        """Return what the engine finds wrong with the file itself; empty when it is sound."""

    @abstractmethod
    def last_id(self, table: str) -> int:
        """Return the highest id of a table that was ever given out."""

    @abstractmethod
    def wipe(self) -> None:
        """Leave no copy of erased rows in what the engine writes beside its tables. Not inside a write."""
