"""The one road by which rows are written: each write is recorded so that it can be taken back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from crm_desktop.domain.entity import EntityRef
from crm_desktop.domain.errors import NotFoundError, StaleError
from crm_desktop.domain.events import ChangeKind, DataChanged
from crm_desktop.models import (
    DealTag,
    DocLine,
    Interaction,
    Party,
    PartyLink,
    PartyTag,
    Record,
    Tag,
    Task,
    database,
)
from crm_desktop.models.engines import Engine
from crm_desktop.models.fields import JsonTextField, dump_json
from crm_desktop.models.party import DERIVED
from crm_desktop.services.item_log import Item, ItemLog
from crm_desktop.services.put_off import PUT_OFF, put_off
from crm_desktop.services.tables import (
    CHUNK,
    ENTITIES,
    ROOT_COLUMNS,
    STAMP,
    Model,
    Row,
    chunks,
    columns_of,
    columns_to_read,
    entity_of,
    is_part,
    marks,
    runs,
    table_of,
)
from crm_desktop.services.touched import Touched

__all__ = [
    "CHUNK",
    "CONFIRM",
    "DELETE",
    "ENTITIES",
    "INSERT",
    "ROOT_COLUMNS",
    "STAMP",
    "UPDATE",
    "Changes",
    "Item",
    "Model",
    "Row",
    "chunks",
    "columns_of",
    "marks",
    "table_of",
]

INSERT, UPDATE, DELETE = "insert", "update", "delete"
CONFIRM = "confirm"  # somebody looked at values and found them right: nothing was written, nothing goes back
# More changed records than this are announced as "many": a list reloads instead of asking for each.
MANY = 2000

# Columns of a client that its derived columns, and those of its people, are made from.
SHOWN_ELSEWHERE = frozenset({"kind", "last_name", "first_name", "patronymic", "company_name"})


class Changes:
    """The writes of one user action. Services get it from `Store.write` and write only through it."""

    def __init__(self, engine: Engine, at: str, actor_id: int | None) -> None:
        self.engine = engine
        self.at = at
        self.actor_id = actor_id
        self.items = ItemLog()
        self.is_final = False
        self.writing: Model | None = None
        self.removing: tuple[Model, list[int]] | None = None
        self.seen = Touched()

    @contextmanager
    def part(self) -> Iterator[None]:
        """Run a part of the action that may fail alone: all or nothing, and the action goes on."""
        outer, count = self.seen, len(self.items)
        self.seen = Touched()
        try:
            with database.atomic():
                yield
        except BaseException:
            self.items.cut(count)
            self.seen = outer
            raise
        outer.take(self.seen)
        self.seen = outer

    def fetch(self, model: Model, ids: Iterable[int], only: Iterable[str] = ()) -> dict[int, Row]:
        """Return stored columns of rows by id, held until the commit; vanished ids are left out.

        `only` are the columns wanted besides those that each write needs; without them it is all.
        """
        columns = columns_to_read(model, frozenset(only))
        select = f'SELECT {", ".join(columns)} FROM "{table_of(model)}" WHERE id IN '
        found: dict[int, Row] = {}
        for chunk in chunks(ids):
            for values in self.engine.rows(f"{select}({marks(chunk)}){self.engine.lock_rows}", chunk):
                row = dict(zip(columns, values, strict=True))
                found[row["id"]] = row
        return found

    def insert(self, model: Model, **values: Any) -> int:
        """Store one new row and return its id; see `insert_many`."""
        return self.insert_many(model, tuple(values), [tuple(values.values())])[0]

    def insert_many(self, model: Model, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> range:
        """Store new rows, all with the same columns, and return the run of their ids.

        A JSON column takes a document as text, or a value that is not text.
        """
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
            self._note_rooted(model, roots)
        root = ids[0] if len(ids) == 1 else None
        if root_column:
            root = roots[0] if len(set(roots)) == 1 else None
        self.items.append(Item(table_of(model), ids[0], ids[-1], root, INSERT, None, None))
        self._note(model, ids, ChangeKind.CREATED)
        self.seen.note_plans_of_new(model, ids, columns, rows)
        if model is Party:
            self.seen.stamped_parties.update(ids)
            self.seen.stale_parties.update(ids)
        return ids

    def restore_rows(self, model: Model, rows: Sequence[Row]) -> None:
        """Put removed rows back as they were, under their old ids."""
        columns = columns_of(model)
        names = columns + (DERIVED if model is Party else ())
        blank = ("",) * (len(names) - len(columns))
        self._insert_rows(model, names, ([*(row[c] for c in columns), *blank] for row in rows))
        for first, last in runs([row["id"] for row in rows]):
            self.items.append(Item(table_of(model), first, last, None, INSERT, None, None))
        self._after_row_change(model, {row["id"]: row for row in rows}, ChangeKind.CREATED)

    def update(self, model: Model, row_id: int, version: int | None = None, **values: Any) -> bool:
        """Write the columns of one row that differ; returns whether anything did.

        Raises NotFoundError, and StaleError when `version` is given and is not the stored one.
        """
        row = self.fetch(model, [row_id]).get(row_id)
        ref = EntityRef(entity_of(model), row_id)
        if row is None:
            raise NotFoundError(ref)
        if version is not None and row["version"] != version:
            raise StaleError(ref)
        return self.update_each(model, {row_id: values}) > 0

    def update_many(self, model: Model, ids: Iterable[int], **values: Any) -> int:
        """Write the same columns of many rows; returns how many really changed."""
        return self.update_each(model, dict.fromkeys(ids, values))

    def update_each(self, model: Model, wanted: Mapping[int, Mapping[str, Any]]) -> int:
        """Write columns of many rows, each its own; returns how many really changed.

        Who and when is noted too, unless the values name them, as those of an undo do.
        """
        changed = 0
        for chunk in chunks(wanted):
            columns = {name for row_id in chunk for name in wanted[row_id]}
            rows = self.fetch(model, chunk, columns | PUT_OFF if model is Task else columns)
            if model is Party:
                self.seen.stamped_parties.update(row_id for row_id in rows if STAMP[0] in wanted[row_id])
            statements: dict[tuple[str, ...], list[list[Any]]] = {}
            touched: dict[int, Row] = {}
            renamed: set[int] = set()
            for row_id, row in rows.items():
                new = self._difference(model, row, wanted[row_id])
                if not new:
                    continue
                if issubclass(model, Record) and STAMP[0] not in wanted[row_id]:
                    new |= {"updated_at": self.at, "updated_by_id": self.actor_id}
                    if model is Task:
                        new |= put_off(row, new)
                self._log_update(model, row, new)
                if issubclass(model, Record):
                    new["version"] = row["version"] + 1
                if not SHOWN_ELSEWHERE.isdisjoint(new):
                    renamed.add(row_id)
                self._note_former(model, row, new)
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
            self.removing = (model, found)
            self.engine.execute(f'DELETE FROM "{table_of(model)}" WHERE id IN ({marks(found)})', found)
            for row_id, row in rows.items():
                image = dump_json(row)
                self.items.append(
                    Item(table_of(model), row_id, row_id, self._root(model, row), DELETE, image, None)
                )
            self._after_row_change(model, rows, ChangeKind.REMOVED)
            if model is PartyLink:
                self.seen.contacted.update(row["company_id"] for row in rows.values())
            elif model is Task:
                for row in rows.values():
                    self.seen.note_left_by_task(row)
            removed += len(rows)
        self.removing = None
        return removed

    def touch_owners_of_parts(self) -> None:
        """Give a new version to each client of which only parts (phones, tags, places) were written."""
        only_parts = self.seen.part_roots - self.seen.stamped_parties
        for chunk in chunks(sorted(only_parts)):
            rows = self.fetch(Party, chunk, STAMP)
            params = []
            for row_id, row in rows.items():
                new = {"updated_at": self.at, "updated_by_id": self.actor_id}
                self._log_update(Party, row, new)
                params.append([self.at, self.actor_id, row["version"] + 1, row_id, row["version"]])
            self._update_rows(Party, (*STAMP, "version"), params)
            self._note(Party, rows, ChangeKind.UPDATED)
            self.seen.stamped_parties.update(rows)

    def events(self) -> list[DataChanged]:
        """Return what to announce after the commit; many records are announced without their ids."""
        return [
            DataChanged(entity, frozenset(ids) if len(ids) <= MANY else frozenset(), kind)
            for (entity, kind), ids in self.seen.records.items()
        ]

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
        for column in model._meta.sorted_fields:
            name = column.column_name
            if name == "id" or name in columns:
                continue
            if issubclass(model, Record) and name in stamps:
                fixed[name] = stamps[name]
            else:
                value = column.default() if callable(column.default) else column.default
                fixed[name] = dump_json(value) if isinstance(column, JsonTextField) else value
        return fixed

    @staticmethod
    def _json_columns(model: Model, columns: Sequence[str]) -> list[int]:
        by_name = model._meta.columns
        return [at for at, name in enumerate(columns, start=1) if isinstance(by_name[name], JsonTextField)]

    def _insert_rows(self, model: Model, names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        self.writing = model
        sql = f'INSERT INTO "{table_of(model)}" ({", ".join(names)}) VALUES ({marks(names)})'
        self.engine.execute_many(sql, rows)

    def _update_rows(self, model: Model, names: Sequence[str], params: list[list[Any]]) -> None:
        """Write rows given as values of `names`, then id and the version that was read."""
        self.writing = model
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
            Item(
                table_of(model),
                row["id"],
                row["id"],
                self._root(model, row),
                UPDATE,
                before,
                dump_json(dict(new)),
            )
        )

    @staticmethod
    def _root(model: Model, row: Row) -> int:
        return int(row[ROOT_COLUMNS.get(model, "id")])

    def _after_row_change(self, model: Model, rows: Mapping[int, Row], kind: ChangeKind) -> None:
        self._note(model, rows, kind)
        if model is Party:
            self.seen.stamped_parties.update(rows)
            self.seen.stale_parties.update(rows)
        elif model in ROOT_COLUMNS:
            self._note_rooted(model, [self._root(model, row) for row in rows.values()])
            if model in (DocLine, DealTag):
                self.seen.deals.update(row["deal_id"] for row in rows.values() if row.get("deal_id"))
        elif model is Tag:
            self.seen.renamed_tags.update(rows)

    def _after_update(self, model: Model, rows: Mapping[int, Row], renamed: set[int]) -> None:
        if model is Party:
            self._note(model, rows, ChangeKind.UPDATED)
            self.seen.stamped_parties.update(rows)
            self.seen.stale_parties.update(renamed)
        else:
            self._after_row_change(model, rows, ChangeKind.UPDATED)

    def _note_former(self, model: Model, row: Row, new: Mapping[str, Any]) -> None:
        """Note whose a row was before it goes to somebody else."""
        if ROOT_COLUMNS.get(model) in new:
            self._note_rooted(model, [self._root(model, row)])
        self.seen.note_plans(model, row, new)
        if model is PartyLink and "company_id" in new:
            # The company that was left has one fewer through whom it was in touch.
            self.seen.contacted.add(row["company_id"])

    def _note_rooted(self, model: Model, roots: list[int]) -> None:
        if is_part(model):
            self.seen.part_roots.update(roots)
            (self.seen.retagged if model is PartyTag else self.seen.stale_parties).update(roots)
        elif model is Interaction:
            self.seen.contacted.update(roots)

    def _note(self, model: Model, ids: Iterable[int], kind: ChangeKind) -> None:
        ids = list(ids)
        self.seen.rows.setdefault(model, set()).update(ids)
        entity = ENTITIES.get(table_of(model))
        if entity is None:
            return
        records = self.seen.records.setdefault((entity, kind), set())
        if len(records) <= MANY:  # more are announced without their ids: those need no memory
            records.update(ids)


def _with_json(values: list[Any], at: list[int]) -> list[Any]:
    for index in at:
        if not isinstance(values[index], str):
            values[index] = dump_json(values[index])
    return values
