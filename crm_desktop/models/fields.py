"""Column types that behave alike on SQLite and PostgreSQL."""

from __future__ import annotations

import json
from typing import Any

import peewee


def _is_sqlite(field: peewee.Field) -> bool:
    return isinstance(getattr(field.model._meta.database, "obj", None), peewee.SqliteDatabase)


class IdField(peewee.AutoField):
    """Primary key whose values are never used again, so that an old log entry cannot meet a new record."""

    def ddl(self, ctx: Any) -> Any:
        node = super().ddl(ctx)
        return peewee.NodeList((node, peewee.SQL("AUTOINCREMENT"))) if _is_sqlite(self) else node


class KeyField(peewee.TextField):
    """Folded text that is compared and ordered by code point on every engine."""

    def ddl(self, ctx: Any) -> Any:
        node = super().ddl(ctx)
        return node if _is_sqlite(self) else peewee.NodeList((node, peewee.SQL('COLLATE "C"')))


class JsonTextField(peewee.TextField):
    """A JSON document kept as text, so that both engines log and compare it as the same string."""

    def db_value(self, value: Any) -> str | None:
        return None if value is None else dump_json(value)

    def python_value(self, value: Any) -> Any:
        return None if value is None else json.loads(value)


# One encoder for all: making a new one for each value costs as much as the value.
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def dump_json(value: Any) -> str:
    """Write JSON in the one form in which it is stored and compared."""
    return _ENCODER.encode(value)
