"""Turns the log of one action round: what was created goes, what was changed or removed comes back.

Later work is never overwritten. A row that somebody worked on since is kept as it is and named.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import groupby
from typing import Any

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.models import TABLES, Deal, FieldDef, Party, Record, User
from crm_desktop.models.database import IntegrityError
from crm_desktop.services.changes import DELETE, INSERT, STAMP, UPDATE, Changes, Item
from crm_desktop.services.former_values import BOOKKEEPING, EXTRA, coupled_groups, former_values, known_keys
from crm_desktop.services.staying_parts import StayingParts, carried_columns
from crm_desktop.services.tables import (
    ROOT_COLUMNS,
    Model,
    Row,
    chunks,
    columns_of,
    is_part,
    marks,
    optional_references,
    references_to,
    root_entity_of,
    rooted_records,
    table_of,
)

_NONE: set[int] = set()
# A later action counts while it stands: not itself an undo or redo, and not undone.
_ACTIVE = "later.undone_by_id IS NULL AND later.kind NOT IN ('undo', 'redo')"


class Reversal:
    """Writes the reverse of one change set into `changes`, and collects what was kept."""

    def __init__(self, changes: Changes, set_id: int, since_id: int) -> None:
        """`set_id` is the set to turn round, `since_id` the action after which work counts as later."""
        self.changes = changes
        self.engine = changes.engine
        self.set_id = set_id
        self.since_id = since_id
        self.kept: dict[EntityRef, None] = {}
        self._reverted: set[tuple[str, int]] = set()
        self._items = self._read_items()
        self._made: dict[str, set[int]] = {}
        for item in self._items:
            if item.op == INSERT:
                self._made.setdefault(item.table, set()).update(range(item.row_id, item.last_id + 1))
        self._parts = StayingParts(self.engine, self._made, self._later_columns, lambda: self._own_columns)
        self._later_roots = self._read_later_roots()
        self._has_later = bool(self._later_roots) or self._is_followed()

    @property
    def reverted(self) -> int:
        """How many records went back, whole or in part; phones and tags count with their client."""
        return len(self._reverted)

    def run(self) -> None:
        """Turn every item round, the last first."""
        kept_clients = self._clients_to_keep()
        for (table, op), group in groupby(reversed(self._items), key=lambda item: (item.table, item.op)):
            model = TABLES[table]
            items = list(group)
            if op == INSERT:
                self._take_back_rows(model, items, kept_clients)
            elif op == DELETE:
                self._put_back_rows(model, items)
            else:
                for same_row in _one_item_per_row(items):
                    self._put_back_values(model, same_row)

    def _read_items(self) -> list[Item]:
        return [
            Item(*values)
            for values in self.engine.rows(
                "SELECT table_name, row_id, last_id, root_id, op, before, after FROM change_item"
                " WHERE change_set_id = ? ORDER BY id",
                (self.set_id,),
            )
        ]

    def _read_later_roots(self) -> set[tuple[str, int]]:
        """Return (entity, id) of the records that standing later actions wrote to."""
        found: set[tuple[str, int]] = set()
        for table, root_id in self.engine.rows(
            "SELECT DISTINCT item.table_name, item.root_id FROM change_item AS item"
            " JOIN change_set AS later ON later.id = item.change_set_id"
            f" WHERE item.change_set_id > ? AND item.root_id IS NOT NULL AND {_ACTIVE}",
            (self.since_id,),
        ):
            found.add((root_entity_of(TABLES[table]), root_id))
        return found

    def _is_followed(self) -> bool:
        """Return whether a standing later action wrote anything at all."""
        return bool(
            self.engine.rows(
                "SELECT 1 FROM change_set AS later WHERE later.id > ?"
                f" AND {_ACTIVE} AND EXISTS (SELECT 1 FROM change_item WHERE change_set_id = later.id) LIMIT 1",
                (self.since_id,),
            )
        )

    def _later_columns(self, model: Model, ids: Sequence[int]) -> dict[int, set[str]]:
        """Return, by row, the columns that standing later actions wrote."""
        found: dict[int, set[str]] = {}
        if not self._has_later:
            return found
        for row_id, after in self.engine.rows(
            "SELECT item.row_id, item.after FROM change_item AS item"
            " JOIN change_set AS later ON later.id = item.change_set_id"
            f" WHERE item.table_name = ? AND item.row_id IN ({marks(ids)}) AND item.op = ?"
            f" AND item.change_set_id > ? AND {_ACTIVE}",
            (table_of(model), *ids, UPDATE, self.since_id),
        ):
            found.setdefault(row_id, set()).update(json.loads(after or "{}"))
        return found

    def _clients_to_keep(self) -> set[int]:
        """Return the clients that this action created and that have to stay, with all their parts:
        those worked on since, and those that rows of other records refer to."""
        made = self._made_ids(Party)
        if not made:
            return set()
        kept = {row_id for row_id in made if ("client", row_id) in self._later_roots}
        kept |= self._with_later_records(made)
        going = made - kept
        pending = True
        while pending:
            pending = False
            for model, column, root_column in _references_of_others(Party):
                select = (
                    f'SELECT {column}, {root_column}, id FROM "{table_of(model)}" WHERE {column} IS NOT NULL'
                )
                for target, root, row_id in self._referring(select, column, going):
                    if target in going and self._goes_on_referring(model, column, row_id, root, going):
                        going.discard(target)
                        pending = True
        return made - going

    def _with_later_records(self, made: set[int]) -> set[int]:
        """Return those of the clients that have records (calls, promises) which this action did not create."""
        found: set[int] = set()
        for model, column in rooted_records():
            own = self._made_ids(model)
            select = f'SELECT {column}, id FROM "{table_of(model)}" WHERE {column} IS NOT NULL'
            found.update(root for root, row_id in self._referring(select, column, made) if row_id not in own)
        return found

    def _goes_on_referring(
        self, model: Model, column: str, row_id: int, root: int | None, going: set[int]
    ) -> bool:
        """Return whether a row will still refer to a client when all else of this action is turned round."""
        if root in going:
            return False
        if row_id not in self._made_ids(model):
            later = self._later_columns(model, [row_id]).get(row_id, set())
            return column in later or column not in self._own_columns.get((table_of(model), row_id), set())
        if model is Party or root in self._made_ids(Party):
            return True  # a client of this action that stays, with its parts
        return bool(self._later_columns(model, [row_id]).get(row_id, set()) - {"position"})

    @cached_property
    def _own_columns(self) -> dict[tuple[str, int], set[str]]:
        """What this action wrote of rows that were there before, by table and row."""
        found: dict[tuple[str, int], set[str]] = {}
        for item in self._items:
            if item.op == UPDATE:
                found.setdefault((item.table, item.row_id), set()).update(json.loads(item.after or "{}"))
        return found

    def _referring(self, select: str, column: str, targets: Iterable[int]) -> Iterable[tuple[Any, ...]]:
        for chunk in chunks(sorted(targets)):
            yield from self.engine.rows(f"{select} AND {column} IN ({marks(chunk)})", chunk)

    def _made_ids(self, model: Model) -> set[int]:
        """Return the ids of the rows that this action created."""
        return self._made.get(table_of(model), _NONE)

    def _count(self, model: Model, root_ids: Iterable[int]) -> None:
        entity = root_entity_of(model)
        self._reverted.update((entity, root_id) for root_id in root_ids)

    def _keep(self, model: Model, root_ids: Iterable[int]) -> None:
        for root_id in root_ids:
            self.kept[EntityRef(root_entity_of(model), root_id)] = None

    def _take_back_rows(self, model: Model, items: list[Item], kept_clients: set[int]) -> None:
        ids = [row_id for item in items for row_id in range(item.row_id, item.last_id + 1)]
        root_column = ROOT_COLUMNS.get(model)
        going: dict[int, int] = {}
        select = f'SELECT id, {root_column or "id"} FROM "{table_of(model)}" WHERE id'
        for chunk in chunks(ids):
            later = self._later_columns(model, chunk) if root_column else {}
            edited = {row_id for row_id, columns in later.items() if columns - carried_columns(model)}
            staying = self._parts.among(model, chunk, kept_clients)
            for row_id, root in self.engine.rows(f"{select} IN ({marks(chunk)})", chunk):
                if row_id in edited or row_id in staying or self._must_stay(model, root, kept_clients):
                    self._keep(model, [root])
                else:
                    going[row_id] = root
        if not is_part(model):
            going = self._without_referenced(model, going)
        if model is Party:
            self._part_from_keepers(list(going))
        self.changes.delete(model, going)
        self._count(model, going.values())

    def _part_from_keepers(self, ids: list[int]) -> None:
        """Take absorbed clients off those that keep them: of two that go together one would hold the other."""
        for chunk in chunks(ids):
            rows = self.changes.fetch(Party, chunk).values()
            parted = {"merged_into_id": None}
            absorbed = [row for row in rows if row["merged_into_id"] is not None]
            self.changes.update_each(
                Party, {row["id"]: {name: row[name] for name in STAMP} | parted for row in absorbed}
            )

    def _must_stay(self, model: Model, root: int, kept_clients: set[int]) -> bool:
        """Return whether a created row belongs to a record that stays."""
        if model is Party or model in ROOT_COLUMNS:
            return root in kept_clients
        return (root_entity_of(model), root) in self._later_roots

    def _without_referenced(self, model: Model, roots: dict[int, int]) -> dict[int, int]:
        """Leave out the rows that other rows use by now (a tag, the letter that proves a promise); `roots`
        are the records they belong to, by row.

        Rows that go together (two users who made each other) do not keep each other.
        """
        used: set[int] = set()
        ids = list(roots)
        columns = [*references_to(model), *(_marks_of_users() if model is User else ())]
        for other, column in columns:
            select = f'SELECT {column}, id FROM "{table_of(other)}" WHERE {column} IS NOT NULL'
            going = set(ids) if other is model else set()
            found = self._referring(select, column, ids)
            used.update(target for target, row_id in found if row_id not in going)
        if model is FieldDef:
            used.update(self._fields_with_values(ids))
        self._keep(model, [roots[row_id] for row_id in sorted(used)])
        return {row_id: root for row_id, root in roots.items() if row_id not in used}

    def _fields_with_values(self, ids: list[int]) -> Iterable[int]:
        """Return those of the own fields that a client or a deal has a value of."""
        for row_id, field in self.changes.fetch(FieldDef, ids).items():
            value = self.engine.json_value(EXTRA, field["key"])
            table = "deal" if field["entity"] == Entity.DEAL else "party"
            if self.engine.rows(f"SELECT 1 FROM {table} WHERE {value} IS NOT NULL LIMIT 1"):
                yield row_id

    def _put_back_rows(self, model: Model, items: list[Item]) -> None:
        for some in _batches(items):
            there = self.changes.fetch(model, [item.row_id for item in some])
            self._keep(model, [item.root_id or item.row_id for item in some if item.row_id in there])
            rows = [_row_of(model, item) for item in some if item.row_id not in there]
            if model in (Party, Deal):
                self._without_lost_fields(rows)
            self._restore(model, rows)

    def _own_fields(self) -> set[str]:
        return {row[0] for row in self.engine.rows("SELECT key FROM field_def")}

    def _without_lost_fields(self, records: list[Row]) -> None:
        """Leave out the values of own fields that were removed since."""
        fields = self._own_fields()
        for row in records:
            row[EXTRA], is_whole = known_keys(row[EXTRA], fields)
            if not is_whole:
                self._keep(Party, [row["id"]])

    def _restore(self, model: Model, rows: list[Row]) -> None:
        """Store removed rows again; those whose place was taken since (a new tag of the same name, a
        client erased for good) are found by halving."""
        try:
            with self.changes.part():
                self.changes.restore_rows(model, rows)
            self._count(model, [row[ROOT_COLUMNS.get(model, "id")] for row in rows])
        except IntegrityError:
            if len(rows) == 1:
                self._keep(model, [rows[0][ROOT_COLUMNS.get(model, "id")]])
                whole = self._without_lost_references(model, rows[0])
                if whole != rows[0]:
                    self._restore(model, [whole])
                return
            middle = len(rows) // 2
            self._restore(model, rows[:middle])
            self._restore(model, rows[middle:])

    def _without_lost_references(self, model: Model, row: Row) -> Row:
        """Return a row without what it may do without and that is gone (the entry that proved a promise)."""
        lost = [
            column
            for column, target in optional_references(model)
            if row[column] is not None and not self.changes.fetch(target, [row[column]], ("id",))
        ]
        return row | dict.fromkeys(lost)

    def _put_back_values(self, model: Model, items: list[Item]) -> None:
        for some in _batches(items):
            ids = [item.row_id for item in some]
            rows = self.changes.fetch(model, ids)
            later = self._later_columns(model, ids)
            wanted: dict[int, Row] = {}
            roots = {item.row_id: item.root_id or item.row_id for item in some}
            for item in some:
                row = rows.get(item.row_id)
                values = row and self._values_to_put_back(item, row, later.get(item.row_id, set()))
                if values is None:
                    self._keep(model, [roots[item.row_id]])
                else:
                    wanted[item.row_id] = values
            self._write_back(model, wanted, roots)

    def _write_back(self, model: Model, wanted: dict[int, Row], roots: dict[int, int]) -> None:
        """Write former values; those that are impossible by now (the name is taken, the status is gone)
        are found by halving, down to the single column."""
        try:
            with self.changes.part():
                self.changes.update_each(model, wanted)
            self._count(model, [roots[row_id] for row_id, values in wanted.items() if values])
        except IntegrityError:
            if len(wanted) > 1:
                ids = list(wanted)
                for half in (ids[: len(ids) // 2], ids[len(ids) // 2 :]):
                    self._write_back(model, {row_id: wanted[row_id] for row_id in half}, roots)
                return
            ((row_id, values),) = wanted.items()
            self._keep(model, [roots[row_id]])
            groups = coupled_groups(values)
            for group in groups if len(groups) > 1 else ():
                self._write_back(model, {row_id: group}, roots)

    def _values_to_put_back(self, item: Item, row: Row, later: set[str]) -> dict[str, Any] | None:
        """Return the former values of the columns nobody wrote since; None when none is left."""
        model = TABLES[item.table]
        before, after = json.loads(item.before or "{}"), json.loads(item.after or "{}")
        values, lost = former_values(
            model, before, after, row, later, self._own_fields() if EXTRA in before else ()
        )
        if lost:
            self._keep(model, [item.root_id or item.row_id])
        if not values and not set(after) <= BOOKKEEPING:
            return None if lost else {}
        if not later:
            # One action may write a row twice: what did not change by this part is not stamped anew by it.
            unchanged = {name: row[name] for name in STAMP if values and name in row}
            values |= unchanged | {name: before[name] for name in STAMP if name in before}
        return values


def _row_of(model: Model, item: Item) -> Row:
    """Return the removed row of a log entry, with blanks for columns that were added since."""
    row: Row = json.loads(item.before or "{}")
    for field in model._meta.sorted_fields:
        if field.column_name not in row and field.column_name in columns_of(model):
            row[field.column_name] = field.default() if callable(field.default) else field.default
    return row


def _references_of_others(target: Model) -> list[tuple[Model, str, str]]:
    """Return (table, column, column that names the client of the row) for each reference to a table
    that is not the one by which a part belongs to its client."""
    return [
        (model, column, ROOT_COLUMNS.get(model, "id" if model is Party else "NULL"))
        for model, column in references_to(target)
        if column != ROOT_COLUMNS.get(model)
    ]


def _marks_of_users() -> list[tuple[Model, str]]:
    """Return the columns that say who made or changed a record; they hold ids of users without a key."""
    records = [model for model in TABLES.values() if issubclass(model, Record)]
    return [(model, column) for model in records for column in ("created_by_id", "updated_by_id")]


def _batches(items: list[Item], size: int = 500) -> Iterable[list[Item]]:
    for at in range(0, len(items), size):
        yield items[at : at + size]


def _one_item_per_row(items: list[Item]) -> list[list[Item]]:
    """Cut a run of updates where a row comes a second time: the newer one must go back first."""
    runs: list[list[Item]] = []
    seen: set[int] = set()
    for item in items:
        if not runs or item.row_id in seen:
            runs.append([])
            seen = set()
        runs[-1].append(item)
        seen.add(item.row_id)
    return runs
