"""PostgreSQL: for a team that has outgrown one computer or a network drive."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit, urlunsplit

import peewee
import psycopg
from psycopg.pq import TransactionStatus
from psycopg.types.json import Json, Jsonb

from crm_desktop.domain.errors import StorageError, StorageReason
from crm_desktop.models.database import database
from crm_desktop.models.engines.base import Engine, chain

_VERSION_KEY = "schema_version"
_HISTORY = "schema_migration"
_BUSY = ("40001", "40P01", "55P03", "57014")  # serialization failure, deadlock, lock and statement timeout
_REASONS = {
    **dict.fromkeys(_BUSY, StorageReason.LOCKED),
    "53100": StorageReason.NO_SPACE,
    "25006": StorageReason.READ_ONLY,
    "42501": StorageReason.READ_ONLY,
    "XX001": StorageReason.DAMAGED,
    "XX002": StorageReason.DAMAGED,
}
_UNREACHABLE_CLASSES = frozenset({"08", "53", "57"})  # connection, too many connections, shut down
_UNIQUE = "23505"
_REFERENCE = frozenset({"23001", "23503"})


class _Adapter(peewee.Psycopg3Adapter):
    """psycopg for a peewee that was imported without it (see models/drivers.py)."""

    txn_idle = TransactionStatus.IDLE
    txn_inerror = TransactionStatus.INERROR
    txn_unknown = TransactionStatus.UNKNOWN

    def __init__(self) -> None:
        super().__init__()
        self.json_type, self.jsonb_type = Json, Jsonb

    def check_driver(self) -> None:
        """Nothing to check: this module imports the driver."""

    def connect(self, db: Any, **params: Any) -> psycopg.Connection[Any]:
        return psycopg.connect(db.database, **params)


class _Database(peewee.PostgresqlDatabase):
    # Whichever of the two peewee decides for, it gets psycopg 3.
    psycopg2_adapter = _Adapter
    psycopg3_adapter = _Adapter


def sqlstate(error: BaseException) -> str | None:
    """Return the code of the server behind a database error."""
    states = (getattr(cause, "sqlstate", None) for cause in chain(error))
    return next((state for state in states if state), None)


class PostgresqlEngine(Engine):
    """A base on a PostgreSQL server."""

    placeholder = "%s"
    lock_rows = " FOR UPDATE"
    ids_of_json = "SELECT value::bigint FROM json_array_elements_text(?::json)"

    def __init__(self, address: str) -> None:
        super().__init__()
        self.url = address
        self.address = without_password(address)
        self.handle = _Database(
            address,
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
        # The list of migrations alone is what a start that was cut off leaves, or one that is going on.
        return set(self.handle.get_tables()) <= {_HISTORY}

    def is_writable(self) -> bool:
        return str(self.rows("SHOW transaction_read_only")[0][0]) == "off"

    def schema_version(self) -> int:
        if not self.rows("SELECT to_regclass('app_meta')")[0][0]:
            return 0
        found = self.rows("SELECT value FROM app_meta WHERE key = ?", (_VERSION_KEY,))
        return int(found[0][0]) if found else 0

    def set_schema_version(self, version: int) -> None:
        self.execute(
            "INSERT INTO app_meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (_VERSION_KEY, str(version)),
        )

    def forbid_writes(self) -> None:
        self.execute("SET default_transaction_read_only = on")

    def reason(self, error: BaseException) -> StorageReason | None:
        state = sqlstate(error)
        if state is None:
            # Without an answer of the server the connection itself has failed, or the program is wrong.
            lost = any(isinstance(cause, psycopg.OperationalError) for cause in chain(error))
            return StorageReason.UNREACHABLE if lost else None
        if state in _REASONS:
            return _REASONS[state]
        return StorageReason.UNREACHABLE if state[:2] in _UNREACHABLE_CLASSES else None

    def taken_column(self, error: BaseException) -> str | None:
        for cause in chain(error):
            if isinstance(cause, psycopg.Error) and cause.sqlstate == _UNIQUE:
                # Key (entity, label_key)=(client, ...) already exists.
                columns = (cause.diag.message_detail or "").partition("(")[2].partition(")")[0]
                return columns.rpartition(", ")[2]
        return None

    def is_broken_reference(self, error: BaseException) -> bool:
        return sqlstate(error) in _REFERENCE

    def hold(self, table: str) -> None:
        self.execute("SELECT pg_advisory_xact_lock(hashtext(?))", (f"{table}_id_seq",))

    def reserve_ids(self, table: str, count: int) -> int:
        # One statement would give ids with gaps when others insert: setval under a lock keeps the run whole.
        # The lock is held to the end of the write, so ids of the change log are in the order of commits.
        self.hold(table)
        sequence = f"{table}_id_seq"
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

    def json_number(self, column: str, key: str) -> str:
        value = self.json_value(column, key)
        return f"CASE WHEN jsonb_typeof({value}) = 'number' THEN {self.json_text(column, key)}::numeric END"

    def json_list(self, column: str) -> str:
        return f"CAST(json_agg({column}) AS TEXT)"

    def seconds_of(self, column: str) -> str:
        return f"CAST(floor(extract(epoch FROM CAST({column} AS timestamptz))) AS BIGINT)"

    def integrity_problems(self) -> list[str]:
        # The server checks its own files and keys; what is left to check are our own rules.
        return []

    def last_id(self, table: str) -> int:
        last, is_called = self.rows(f'SELECT last_value, is_called FROM "{table}_id_seq"')[0]
        return int(last) if is_called else 0

    def wipe(self) -> None:
        # The server's own cleaning (autovacuum) and its archive are in the hands of its administrator.
        return


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
