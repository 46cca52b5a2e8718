"""The one road by which rows are written: each write is recorded so that it can be taken back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError, StaleError
from crm_desktop.domain.events import ChangeKind, DataChanged
from crm_desktop.models import ContactPoint, Party, PartyLink, PartyTag, Record
from crm_desktop.models import Address as AddressTable
from crm_desktop.models.database import BaseModel
from crm_desktop.models.engines import Engine
from crm_desktop.models.fields import JsonTextField, dump_json
from crm_desktop.models.party import DERIVED

Model = type[BaseModel]
Row = dict[str, Any]

INSERT, UPDATE, DELETE = "insert", "update", "delete"
STAMP = ("updated_at", "updated_by_id")
CHUNK = 500
# More changed records than this are announced as "many": a list reloads instead of asking for each.
MANY = 2000

# Columns of a client that its derived columns, and those of its people, are made from.
SHOWN_ELSEWHERE = frozenset({"kind", "last_name", "first_name", "patronymic", "company_name", "inn", "name"})

# The column that names the client a part belongs to.
ROOT_COLUMNS: dict[Model, str] = {
    ContactPoint: "party_id",
    AddressTable: "party_id",
    PartyTag: "party_id",
    PartyLink: "person_id",
}
ENTITIES: dict[str, Entity] = {
    "party": Entity.CLIENT,
    "tag": Entity.TAG,
    "status": Entity.STATUS,
    "source": Entity.SOURCE,
    "user": Entity.USER,
    "field_def": Entity.CUSTOM_FIELD,
    "saved_view": Entity.SAVED_VIEW,
    "setting": Entity.SETTING,
    "import_batch": Entity.IMPORT_BATCH,
    "not_duplicate": Entity.NOT_DUPLICATE,
}


class Item(NamedTuple):
    """One entry of the change log, before it has an id."""

    table: str
    row_id: int
    last_id: int
    root_id: int | None
    op: str
    before: str | None
    after: str | None


def chunks(ids: Iterable[int], size: int = CHUNK) -> Iterator[list[int]]:
    """Cut ids into lists short enough for one statement."""
    chunk: list[int] = []
    for row_id in ids:
        chunk.append(row_id)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def marks(values: Sequence[Any]) -> str:
    """Return `?, ?, ?` for an IN list."""
    return ", ".join("?" * len(values))


def table_of(model: Model) -> str:
    """Return the name of a model's table."""
    return str(model._meta.table_name)


def columns_of(model: Model) -> tuple[str, ...]:
    """Return the stored columns of a model, without those that are derived from others."""
    derived = DERIVED if model is Party else ()
    return tuple(field.column_name for field in model._meta.sorted_fields if field.column_name not in derived)


class Changes:
    """The writes of one user action. Services get it from `Store.write` and write only through it."""

    def __init__(self, engine: Engine, at: str, actor_id: int | None) -> None:
        self.engine = engine
        self.at = at
        self.actor_id = actor_id
        self.items: list[Item] = []
        self.stale_parties: set[int] = set()
        self.renamed_tags: set[int] = set()
        self._written_parties: set[int] = set()
        self._part_roots: set[int] = set()
        self._touched: dict[tuple[Entity, ChangeKind], set[int]] = {}

    # -- reading -----------------------------------------------------------------------------------

    def fetch(self, model: Model, ids: Iterable[int]) -> dict[int, Row]:
        """Return the stored columns of rows by id, held until the commit; vanished ids are left out."""
        columns = columns_of(model)
        select = f'SELECT {", ".join(columns)} FROM "{table_of(model)}" WHERE id IN '
        found: dict[int, Row] = {}
        for chunk in chunks(ids):
            for values in self.engine.rows(f"{select}({marks(chunk)}){self.engine.lock_rows}", chunk):
                row = dict(zip(columns, values, strict=True))
                found[row["id"]] = row
        return found

    # -- writing -----------------------------------------------------------------------------------

    def insert(self, model: Model, **values: Any) -> int:
        """Store one new row and return its id."""
        return self.insert_many(model, tuple(values), [tuple(values.values())])[0]

    def insert_many(self, model: Model, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> range:
        """Store new rows, all with the same columns, and return the run of their ids."""
        if not rows:
            return range(0)
        first = self.engine.reserve_ids(table_of(model), len(rows))
        ids = range(first, first + len(rows))
        fixed = self._defaults(model, columns)
        names = ("id", *columns, *fixed)
        tail = tuple(fixed.values())
        json_at = self._json_columns(model, columns)
        stored = ([row_id, *values, *tail] for row_id, values in zip(ids, rows, strict=True))
        if json_at:
            stored = (_with_json(values, json_at) for values in stored)
        self._insert_rows(model, names, stored)
        root_column = ROOT_COLUMNS.get(model)
        roots: list[int] = []
        if root_column:
            at = list(columns).index(root_column)
            roots = [row[at] for row in rows]
            self._part_roots.update(roots)
            self.stale_parties.update(roots)
        root = ids[0] if len(ids) == 1 else None
        if root_column:
            root = roots[0] if len(set(roots)) == 1 else None
        self.items.append(Item(table_of(model), ids[0], ids[-1], root, INSERT, None, None))
        self._note(model, ids, ChangeKind.CREATED)
        if model is Party:
            self._written_parties.update(ids)
            self.stale_parties.update(ids)
        return ids

    def restore_rows(self, model: Model, rows: Sequence[Row]) -> None:
        """Put removed rows back as they were, under their old ids."""
        columns = columns_of(model)
        names = columns + (DERIVED if model is Party else ())
        blank = ("",) * (len(names) - len(columns))
        self._insert_rows(model, names, ([*(row[c] for c in columns), *blank] for row in rows))
        for row in rows:
            self.items.append(Item(table_of(model), row["id"], row["id"], self._root(model, row), INSERT, None, None))
        self._after_row_change(model, {row["id"]: row for row in rows}, ChangeKind.CREATED)

    def update(self, model: Model, row_id: int, version: int | None = None, **values: Any) -> bool:
        """Write the columns of one row that differ; returns whether anything did.

        Raises NotFoundError, and StaleError when `version` is given and is not the stored one.
        """
        row = self.fetch(model, [row_id]).get(row_id)
        ref = EntityRef(ENTITIES.get(table_of(model), Entity.CLIENT), row_id)
        if row is None:
            raise NotFoundError(ref)
        if version is not None and row["version"] != version:
            raise StaleError(ref)
        return self.update_each(model, {row_id: values}) > 0

    def update_many(self, model: Model, ids: Iterable[int], **values: Any) -> int:
        """Write the same columns of many rows; returns how many really changed."""
        return self.update_each(model, dict.fromkeys(ids, values))

    def update_each(self, model: Model, wanted: Mapping[int, Mapping[str, Any]], *, stamp: bool = True) -> int:
        """Write columns of many rows, each its own; returns how many really changed.

        `stamp` notes who and when; an undo writes the former stamp back instead.
        """
        changed = 0
        for chunk in chunks(wanted):
            rows = self.fetch(model, chunk)
            statements: dict[tuple[str, ...], list[list[Any]]] = {}
            touched: dict[int, Row] = {}
            renamed: set[int] = set()
            for row_id, row in rows.items():
                new = self._difference(model, row, wanted[row_id])
                if not new:
                    continue
                if stamp and issubclass(model, Record):
                    new |= {"updated_at": self.at, "updated_by_id": self.actor_id}
                self._log_update(model, row, new)
                if issubclass(model, Record):
                    new["version"] = row["version"] + 1
                if not SHOWN_ELSEWHERE.isdisjoint(new):
                    renamed.add(row_id)
                statements.setdefault(tuple(new), []).append([*new.values(), row_id, row.get("version", 0)])
                touched[row_id] = row | new
            for names, params in statements.items():
                self._update_rows(model, names, params)
            self._after_update(model, touched, renamed)
            changed += len(touched)
        return changed

    def delete(self, model: Model, ids: Iterable[int]) -> int:
        """Remove rows for good from their table, keeping them whole in the log; returns how many."""
        removed = 0
        for chunk in chunks(ids):
            rows = self.fetch(model, chunk)
            if not rows:
                continue
            found = list(rows)
            self.engine.execute(f'DELETE FROM "{table_of(model)}" WHERE id IN ({marks(found)})', found)
            for row_id, row in rows.items():
                image = dump_json(row)
                self.items.append(Item(table_of(model), row_id, row_id, self._root(model, row), DELETE, image, None))
            self._after_row_change(model, rows, ChangeKind.REMOVED)
            removed += len(rows)
        return removed

    # -- closing -----------------------------------------------------------------------------------

    def touch_owners_of_parts(self) -> None:
        """Give a new version to each client of which only parts (phones, tags, places) were written."""
        only_parts = self._part_roots - self._written_parties
        for chunk in chunks(sorted(only_parts)):
            rows = self.fetch(Party, chunk)
            params = []
            for row_id, row in rows.items():
                new = {"updated_at": self.at, "updated_by_id": self.actor_id}
                self._log_update(Party, row, new)
                params.append([self.at, self.actor_id, row["version"] + 1, row_id, row["version"]])
            self._update_rows(Party, (*STAMP, "version"), params)
            self._note(Party, rows, ChangeKind.UPDATED)
            self._written_parties.update(rows)

    def events(self) -> list[DataChanged]:
        """Return what to announce after the commit; many records are announced without their ids."""
        return [
            DataChanged(entity, frozenset(ids) if len(ids) <= MANY else frozenset(), kind)
            for (entity, kind), ids in self._touched.items()
        ]

    # -- inner -------------------------------------------------------------------------------------

    def _defaults(self, model: Model, columns: Sequence[str]) -> Row:
        """Return the values of the columns that the caller did not name."""
        fixed: Row = {}
        stamps = {
            "version": 1,
            "created_at": self.at,
            "created_by_id": self.actor_id,
            "updated_at": self.at,
            "updated_by_id": self.actor_id,
        }
        for field in model._meta.sorted_fields:
            name = field.column_name
            if name == "id" or name in columns:
                continue
            if issubclass(model, Record) and name in stamps:
                fixed[name] = stamps[name]
            else:
                value = field.default() if callable(field.default) else field.default
                fixed[name] = dump_json(value) if isinstance(field, JsonTextField) else value
        return fixed

    @staticmethod
    def _json_columns(model: Model, columns: Sequence[str]) -> list[int]:
        by_name = model._meta.columns
        return [at for at, name in enumerate(columns, start=1) if isinstance(by_name[name], JsonTextField)]

    def _insert_rows(self, model: Model, names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        sql = f'INSERT INTO "{table_of(model)}" ({", ".join(names)}) VALUES ({marks(names)})'
        self.engine.execute_many(sql, rows)

    def _update_rows(self, model: Model, names: Sequence[str], params: list[list[Any]]) -> None:
        """Write rows given as values of `names`, then id and the version that was read."""
        sets = ", ".join(f"{name} = ?" for name in names)
        sql = f'UPDATE "{table_of(model)}" SET {sets} WHERE id = ?'
        if issubclass(model, Record):
            sql += " AND version = ?"
        else:
            params = [values[:-1] for values in params]
        self.engine.execute_many(sql, params)

    @staticmethod
    def _difference(model: Model, row: Row, wanted: Mapping[str, Any]) -> Row:
        by_name = model._meta.columns
        new = {}
        for name, value in wanted.items():
            stored = value
            if isinstance(by_name[name], JsonTextField) and not isinstance(value, str):
                stored = dump_json(value)
            if row[name] != stored:
                new[name] = stored
        return new

    def _log_update(self, model: Model, row: Row, new: Mapping[str, Any]) -> None:
        before = dump_json({name: row[name] for name in new})
        self.items.append(
            Item(table_of(model), row["id"], row["id"], self._root(model, row), UPDATE, before, dump_json(dict(new)))
        )

    @staticmethod
    def _root(model: Model, row: Row) -> int:
        return int(row[ROOT_COLUMNS.get(model, "id")])

    def _after_row_change(self, model: Model, rows: Mapping[int, Row], kind: ChangeKind) -> None:
        self._note(model, rows, kind)
        if model is Party:
            self._written_parties.update(rows)
            self.stale_parties.update(rows)
        elif model in ROOT_COLUMNS:
            roots = [self._root(model, row) for row in rows.values()]
            self._part_roots.update(roots)
            self.stale_parties.update(roots)
        elif table_of(model) == "tag":
            self.renamed_tags.update(rows)

    def _after_update(self, model: Model, rows: Mapping[int, Row], renamed: set[int]) -> None:
        if model is Party:
            self._note(model, rows, ChangeKind.UPDATED)
            self._written_parties.update(rows)
            self.stale_parties.update(renamed)
        else:
            self._after_row_change(model, rows, ChangeKind.UPDATED)

    def _note(self, model: Model, ids: Iterable[int], kind: ChangeKind) -> None:
        entity = ENTITIES.get(table_of(model))
        if entity is not None:
            self._touched.setdefault((entity, kind), set()).update(ids)


def _with_json(values: list[Any], at: list[int]) -> list[Any]:
    for index in at:
        if not isinstance(values[index], str):
            values[index] = dump_json(values[index])
    return values
