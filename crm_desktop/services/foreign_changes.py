"""What other programs wrote to the same base, told as if it had been written here."""

from __future__ import annotations

from collections.abc import Iterable

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.events import ChangeKind, DataChanged
from crm_desktop.services.changes import DELETE, INSERT, MANY, UPDATE
from crm_desktop.services.store import Store
from crm_desktop.services.tables import ENTITIES, chunks, marks

# Parts of a client (phones, addresses) need no line of their own: their client stands in the log too.
_KINDS = {INSERT: ChangeKind.CREATED, UPDATE: ChangeKind.UPDATED, DELETE: ChangeKind.REMOVED}


class ForeignChanges:
    """Looks into the change log for the actions of others; from the moment on when it was made.

    Ids of change sets are in the order of commits on both engines, so the last one seen is all there is to
    remember. Not for two threads at the same time.
    """

    def __init__(self, store: Store) -> None:
        self._engine = store.engine
        self._own = store.note_own()
        self._seen = int(self._engine.rows("SELECT COALESCE(max(id), 0) FROM change_set")[0][0])

    def look(self) -> list[DataChanged]:
        """Return what others committed since the last look; many records are announced without their ids.

        It is one statement when nobody wrote. Raises StorageError; the next look then tells what this one
        did not.
        """
        sets = self._engine.rows("SELECT id, op_id FROM change_set WHERE id > ? ORDER BY id", (self._seen,))
        if not sets:
            return []
        events = self._events([set_id for set_id, op_id in sets if op_id not in self._own])
        self._seen = sets[-1][0]
        self._own.difference_update(op_id for _, op_id in sets)
        return events

    def _events(self, set_ids: Iterable[int]) -> list[DataChanged]:
        found: dict[tuple[Entity, ChangeKind], set[int]] = {}
        many: set[tuple[Entity, ChangeKind]] = set()
        for chunk in chunks(set_ids):
            of_sets = f"FROM change_item WHERE change_set_id IN ({marks(chunk)})"
            groups = self._engine.rows(
                f"SELECT table_name, op, sum(last_id - row_id + 1) {of_sets} GROUP BY table_name, op", chunk
            )
            for table, op, count in groups:
                if table not in ENTITIES or op not in _KINDS:
                    continue
                key = (ENTITIES[table], _KINDS[op])
                ids = found.setdefault(key, set())
                if count > MANY:
                    many.add(key)
                if key in many:
                    continue
                for first, last in self._engine.rows(
                    f"SELECT row_id, last_id {of_sets} AND table_name = ? AND op = ?", (*chunk, table, op)
                ):
                    ids.update(range(first, last + 1))
                if len(ids) > MANY:
                    many.add(key)
        return [
            DataChanged(entity, frozenset() if (entity, kind) in many else frozenset(ids), kind)
            for (entity, kind), ids in found.items()
        ]
