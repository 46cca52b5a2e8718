"""The history of actions: what was done, by whom, and taking any of it back."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError, NothingToUndoError
from crm_desktop.domain.history import ActionKind, ActionRow, FieldChange, UndoOutcome, UndoStatus
from crm_desktop.domain.text import fold
from crm_desktop.services.changes import Changes
from crm_desktop.services.clients.field_changes import FieldChanges
from crm_desktop.services.reversal import Reversal
from crm_desktop.services.store import Store, moment
from crm_desktop.services.tables import marks

_COLUMNS = "id, op_id, at, user_name, machine, kind, subject, count, undone_by_id, is_final"
_ACTIONS = "kind NOT IN ('undo', 'redo')"
_NAMES = {
    Entity.CLIENT: ("party", "display_name"),
    Entity.CUSTOM_FIELD: ("field_def", "label"),
    Entity.TASK: ("task", "title"),
    Entity.AUTO_TASK: ("auto_task", "title"),
}
_NAMELESS = frozenset(
    {
        Entity.NOT_DUPLICATE,
        Entity.IMPORT_BATCH,
        Entity.SETTING,
        Entity.PLAN,
        Entity.TASK_SERIES,
        Entity.TASK_MEMBER,
        Entity.NOTICE,
        Entity.WORK_HOURS,
        Entity.SPECIAL_DAY,
        Entity.ESCALATION,
    }
)


class HistoryService:
    """Undo, redo and the lists of what happened."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._engine = store.engine

    def list_ids(self, user: str = "", kinds: Collection[ActionKind] = ()) -> list[int]:
        """Return the ids of actions, the newest first: of one person, or of some kinds, if that is given.

        Undoing and redoing are not listed themselves: they show as the state of the action.
        """
        conditions, params = [_ACTIONS], list[str]()
        if user:
            conditions.append("user_name = ?")
            params.append(user)
        if kinds:
            conditions.append(f"kind IN ({marks(list(kinds))})")
            params.extend(kinds)
        where = " AND ".join(conditions)
        rows = self._engine.rows(f"SELECT id FROM change_set WHERE {where} ORDER BY id DESC", params)
        return [row[0] for row in rows]

    def people(self) -> list[str]:
        """Return the names of those who did something, in the alphabet's order."""
        rows = self._engine.rows(f"SELECT DISTINCT user_name FROM change_set WHERE {_ACTIONS}")
        return sorted((row[0] for row in rows if row[0]), key=fold)

    def rows(self, ids: list[int]) -> dict[int, ActionRow]:
        """Return actions by id, as the history shows them."""
        if not ids:
            return {}
        return {
            row[0]: _action(row)
            for row in self._engine.rows(f"SELECT {_COLUMNS} FROM change_set WHERE id IN ({marks(ids)})", ids)
        }

    def get(self, action_id: int) -> ActionRow:
        """Return one action; raises NotFoundError."""
        found = self.rows([action_id]).get(action_id)
        if found is None:
            raise NotFoundError(EntityRef(Entity.SETTING, action_id))
        return found

    def status(self) -> UndoStatus:
        """Return what Ctrl+Z and Ctrl+Shift+Z would do for the person at the keyboard."""
        mine, params = self._mine()
        undo = self._first(
            f"SELECT {_COLUMNS} FROM change_set WHERE {_ACTIONS} AND undone_by_id IS NULL AND is_final = 0 {mine}"
            " ORDER BY id DESC LIMIT 1",
            params,
        )
        redo = self._first(
            f"SELECT {_COLUMNS} FROM change_set WHERE undone_by_id IS NOT NULL {mine}"
            f" AND undone_by_id > COALESCE((SELECT max(id) FROM change_set WHERE {_ACTIONS} {mine}), 0)"
            " ORDER BY undone_by_id DESC LIMIT 1",
            params + params,
        )
        return UndoStatus(undo, redo)

    def changes_of(self, client_id: int) -> list[FieldChange]:
        """Return the field changes of a client and of those merged into it, the newest first."""
        merged = [
            row[0] for row in self._engine.rows("SELECT id FROM party WHERE merged_into_id = ?", (client_id,))
        ]
        return FieldChanges(self._engine, [client_id, *merged]).read()

    def changes_of_deal(self, deal_id: int) -> list[FieldChange]:
        """Return the field changes of a deal, the newest first."""
        from crm_desktop.services.deals.field_changes import DealFieldChanges

        return DealFieldChanges(self._engine, deal_id).read()

    def undo_last(self) -> UndoOutcome:
        """Take back the last action of the person at the keyboard; raises NothingToUndoError."""
        action = self.status().undo
        if action is None:
            raise NothingToUndoError
        return self.undo(action.id)

    def redo_last(self) -> UndoOutcome:
        """Bring back the action that was taken back last; raises NothingToUndoError."""
        action = self.status().redo
        if action is None:
            raise NothingToUndoError
        return self.redo(action.id)

    def undo(self, action_id: int) -> UndoOutcome:
        """Take back any action. What was changed since is kept and named in the outcome."""
        action = self.get(action_id)
        if action.is_undone or not action.can_undo:
            raise NothingToUndoError
        return self._reverse(action, ActionKind.UNDO, action_id)

    def redo(self, action_id: int) -> UndoOutcome:
        """Bring back an action that was taken back."""
        action = self.get(action_id)
        rows = self._engine.rows("SELECT undone_by_id FROM change_set WHERE id = ?", (action_id,))
        if not action.is_undone:
            raise NothingToUndoError
        return self._reverse(action, ActionKind.REDO, rows[0][0])

    def _reverse(self, action: ActionRow, kind: ActionKind, set_id: int) -> UndoOutcome:
        def work(changes: Changes) -> Reversal:
            sql = f"SELECT undone_by_id FROM change_set WHERE id = ?{changes.engine.lock_rows}"
            (now,) = changes.engine.rows(sql, (action.id,))[0]
            if (now is not None) != action.is_undone:  # another program was faster with the same
                raise NothingToUndoError
            reversal = Reversal(changes, set_id, since_id=set_id)
            reversal.run()
            return reversal

        done = self._store.write(
            kind, work, subject=action.subject, count=lambda reversal: reversal.reverted, target_id=action.id
        )
        kept = tuple((ref, self._name_of(ref)) for ref in done.kept)
        return UndoOutcome(self.get(action.id), done.reverted, kept)

    def _mine(self) -> tuple[str, tuple[Any, ...]]:
        """On a shared base Ctrl+Z takes back my own actions, never a colleague's."""
        if self._store.actor_id is None:
            return "", ()
        return "AND user_id = ?", (self._store.actor_id,)

    def _first(self, sql: str, params: tuple[Any, ...]) -> ActionRow | None:
        rows = self._engine.rows(sql, params)
        return _action(rows[0]) if rows else None

    def _name_of(self, ref: EntityRef) -> str:
        table, column = _NAMES.get(ref.entity, (ref.entity.value, "name"))
        if ref.entity in _NAMELESS:
            return ""
        rows = self._engine.rows(f'SELECT {column} FROM "{table}" WHERE id = ?', (ref.id,))
        return str(rows[0][0]) if rows else ""


def _action(row: tuple[Any, ...]) -> ActionRow:
    set_id, op_id, at, user, machine, kind, subject, count, undone_by, is_final = row
    is_undone = undone_by is not None
    return ActionRow(
        set_id,
        op_id,
        moment(at),
        user,
        machine,
        ActionKind(kind),
        subject,
        count,
        is_undone,
        not is_undone and not is_final,
    )
