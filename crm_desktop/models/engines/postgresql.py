"""PostgreSQL: for a team that has outgrown one computer or a network drive."""

from __future__ import annotations

from urllib.parse import urlsplit, urlunsplit

import peewee

from crm_desktop.domain.errors import StorageError, StorageReason
from crm_desktop.models.database import database
from crm_desktop.models.engines.base import Engine

_VERSION_KEY = "schema_version"
# SQLSTATE classes and codes: serialization failure, deadlock, lock timeout; disk full; read-only; rights.
_BUSY = {"40001", "40P01", "55P03"}
_REASONS = {
    "53100": StorageReason.NO_SPACE,
    "25006": StorageReason.READ_ONLY,
    "42501": StorageReason.READ_ONLY,
    "XX001": StorageReason.DAMAGED,
    "XX002": StorageReason.DAMAGED,
}


def _driver_errors(error: BaseException | None) -> list[BaseException]:
    found = []
    while error is not None:
        found.append(error)
        error = error.__cause__ or error.__context__
    return found


class PostgresqlEngine(Engine):
    """A base on a PostgreSQL server."""

    placeholder = "%s"
    lock_rows = " FOR UPDATE"

    def __init__(self, address: str) -> None:
        self.url = address
        self.address = without_password(address)
        self.handle = peewee.PostgresqlDatabase(
            address,
            prefer_psycopg3=True,
            autoconnect=False,
            options="-c lock_timeout=10s -c statement_timeout=60s -c client_encoding=UTF8",
            connect_timeout=10,
        )

    def open(self) -> None:
        try:
            self.handle.connect()
        except peewee.PeeweeException as error:
            raise StorageError(StorageReason.UNREACHABLE, self.address) from error
        database.initialize(self.handle)
        if not self.is_empty() and not self._is_ours():
            self.close()
            raise StorageError(StorageReason.NOT_OURS, self.address)

    def _is_ours(self) -> bool:
        return {"app_meta", "party", "change_set"} <= set(self.handle.get_tables())

    def is_empty(self) -> bool:
        return not self.handle.get_tables()

    def is_writable(self) -> bool:
        return self.rows("SHOW transaction_read_only")[0][0] == "off"

    def schema_version(self) -> int:
        if self.is_empty():
            return 0
        found = self.rows("SELECT value FROM app_meta WHERE key = ?", (_VERSION_KEY,))
        return int(found[0][0]) if found else 0

    def set_schema_version(self, version: int) -> None:
        self.execute("DELETE FROM app_meta WHERE key = ?", (_VERSION_KEY,))
        self.execute("INSERT INTO app_meta (key, value) VALUES (?, ?)", (_VERSION_KEY, str(version)))

    def forbid_writes(self) -> None:
        self.execute("SET default_transaction_read_only = on")

    def reason(self, error: BaseException) -> StorageReason | None:
        for cause in _driver_errors(error):
            state = getattr(cause, "sqlstate", None)
            if state in _BUSY:
                return StorageReason.LOCKED
            if state in _REASONS:
                return _REASONS[state]
            if state is not None and state[:2] in {"08", "57"}:
                return StorageReason.UNREACHABLE
        return StorageReason.UNREACHABLE if self.handle.is_closed() else None

    def is_busy(self, error: BaseException) -> bool:
        return any(getattr(cause, "sqlstate", None) in _BUSY for cause in _driver_errors(error))

    def reserve_ids(self, table: str, count: int) -> int:
        # One statement would give ids with gaps when others insert: setval under a lock keeps the run whole.
        sequence = f"{table}_id_seq"
        self.execute("SELECT pg_advisory_xact_lock(hashtext(?))", (sequence,))
        first = int(self.rows("SELECT nextval(?::regclass)", (sequence,))[0][0])
        if count > 1:
            self.execute("SELECT setval(?::regclass, ?)", (sequence, first + count - 1))
        return first

    def folded(self, column: str) -> str:
        return f"replace(lower({column}), 'ё', 'е')"

    def json_value(self, column: str, key: str) -> str:
        return f"({column}::jsonb -> '{_json_key(key)}')"

    def json_text(self, column: str, key: str) -> str:
        return f"({column}::jsonb ->> '{_json_key(key)}')"

    def integrity_problems(self) -> list[str]:
        # The server checks its own files and keys; what is left to check are our own rules.
        return []


def without_password(address: str) -> str:
    """Return the address as it may be shown and logged."""
    parts = urlsplit(address)
    if parts.password is None:
        return address
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit(parts._replace(netloc=f"{parts.username}@{host}"))


def _json_key(key: str) -> str:
    """Check a JSON key; keys are made by the program, the check is the second lock on the door."""
    if not key.isidentifier():
        raise ValueError(key)
    return key

