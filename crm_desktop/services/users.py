"""The people who work with the base, and who takes over from whom."""

from __future__ import annotations

import builtins
from typing import Any

from crm_desktop.domain.catalogue import User, Workload
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import InUseError, NotFoundError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.promise import PromiseState
from crm_desktop.domain.task import TaskState
from crm_desktop.models import EscalationRule, Notice, Party, Promise, SpecialDay, Task, TaskSeries, WorkHours
from crm_desktop.models import User as UserTable
from crm_desktop.services.catalogue import NamedList
from crm_desktop.services.changes import Changes, Model, table_of

_OPEN = f"state = '{PromiseState.OPEN}'"
_TASK_OPEN = f"state = '{TaskState.OPEN}'"


class UserService(NamedList[User]):
    """The people who work with the base."""

    model, entity, action = UserTable, Entity.USER, ActionKind.USER_CHANGED
    used_by = (Party, "owner_id")

    def list(self, *, only_active: bool = False) -> builtins.list[User]:
        """Return the users by name."""
        rows = self._select("id, version, name, color, is_active")
        users = [User(i, v, name, color, bool(active)) for i, v, name, color, active in rows]
        return [user for user in users if user.is_active or not only_active]

    def create(self, name: str, color: str = "blue") -> int:
        """Add a user."""
        return self._create(name, color=color)

    def update(self, user_id: int, version: int | None = None, **values: Any) -> None:
        """Change `name`, `color` or `is_active`."""
        if "is_active" in values:
            values["is_active"] = int(values["is_active"])
        self._update(user_id, version, **values)

    def act_as(self, user_id: int) -> User:
        """Say who works from now on; raises NotFoundError."""
        user = next((user for user in self.list() if user.id == user_id), None)
        if user is None:
            raise NotFoundError(EntityRef(Entity.USER, user_id))
        self._store.act_as(user.id, user.name)
        return user

    def current(self) -> User | None:
        """Return who works now, if anybody said so."""
        return next((user for user in self.list() if user.id == self._store.actor_id), None)

    def workloads(self) -> dict[int, Workload]:
        """Return, by user, what somebody else would have to take over, and who has a past here."""
        owned = self._counts(
            "SELECT owner_id, count(*) FROM party WHERE owner_id IS NOT NULL GROUP BY owner_id"
        )
        promised = self._counts(
            f"SELECT made_by_id, count(*) FROM promise WHERE {_OPEN} AND made_by_id IS NOT NULL GROUP BY made_by_id"
        )
        planned = self._counts(
            f"SELECT owner_id, count(*) FROM task WHERE {_TASK_OPEN} AND owner_id IS NOT NULL GROUP BY owner_id"
        )
        ids = [row[0] for row in self._engine.rows('SELECT id FROM "user"')]
        return {
            user_id: Workload(
                owned.get(user_id, 0),
                promised.get(user_id, 0),
                self._has_past(user_id),
                planned.get(user_id, 0),
            )
            for user_id in ids
        }

    def delete(self, row_id: int, *, move_to: int | None = None) -> bool:
        """Take a user off the list; `move_to` gets the clients, the open promises and the open tasks. Returns
        whether the user is gone: who wrote entries, kept promises or did tasks stays as one who has left, for
        the past keeps its author.

        Raises InUseError when there is something to take over and nobody who does.
        """

        def work(changes: Changes) -> bool:
            clients = self._ids("SELECT id FROM party WHERE owner_id = ?", row_id)
            promises = self._ids(f"SELECT id FROM promise WHERE {_OPEN} AND made_by_id = ?", row_id)
            tasks = self._ids(f"SELECT id FROM task WHERE {_TASK_OPEN} AND owner_id = ?", row_id)
            if (clients or promises or tasks) and move_to is None:
                entity = Entity.CLIENT if clients else Entity.PROMISE if promises else Entity.TASK
                raise InUseError(EntityRef(self.entity, row_id), entity, len(clients or promises or tasks))
            changes.update_many(Party, clients, owner_id=move_to)
            changes.update_many(Promise, promises, made_by_id=move_to)
            changes.update_many(Task, tasks, owner_id=move_to)
            self._hand_over_plans(changes, row_id, move_to)
            if move_to is not None:
                self._rename_in_rules(changes, self._name_of(row_id), self._name_of(move_to))
            if self._has_past(row_id):
                changes.update(UserTable, row_id, is_active=0)
                return False
            changes.delete(UserTable, [row_id])
            return True

        return self._store.write(self.action, work, subject=self._name_of(row_id))

    def _hand_over_plans(self, changes: Changes, row_id: int, move_to: int | None) -> None:
        """Give series of tasks and rules to somebody else; hours and reminders go with the user."""
        columns: tuple[tuple[Model, str], ...] = (
            (TaskSeries, "owner_id"),
            (EscalationRule, "notify_id"),
            (EscalationRule, "reassign_to_id"),
        )
        for model, column in columns:
            ids = self._ids(f'SELECT id FROM "{table_of(model)}" WHERE {column} = ?', row_id)
            changes.update_many(model, ids, **{column: move_to})
        for model in (Notice, WorkHours, SpecialDay):
            changes.delete(model, self._ids(f'SELECT id FROM "{table_of(model)}" WHERE user_id = ?', row_id))

    def _has_past(self, user_id: int) -> bool:
        """Return whether a user wrote an entry, made a promise that is over, did a task or was told of one."""
        return bool(
            self._engine.rows(
                "SELECT 1 WHERE EXISTS (SELECT 1 FROM interaction WHERE author_id = ?)"
                f" OR EXISTS (SELECT 1 FROM promise WHERE made_by_id = ? AND NOT {_OPEN})"
                f" OR EXISTS (SELECT 1 FROM task WHERE owner_id = ? AND NOT {_TASK_OPEN})"
                " OR EXISTS (SELECT 1 FROM task_member WHERE user_id = ?)"
                " OR EXISTS (SELECT 1 FROM escalation WHERE owner_id = ? OR told_id = ? OR new_owner_id = ?)",
                (user_id,) * 7,
            )
        )

    def _ids(self, sql: str, *params: Any) -> builtins.list[int]:
        return [row[0] for row in self._engine.rows(sql, params)]

    def _counts(self, sql: str) -> dict[int, int]:
        return dict(self._engine.rows(sql))
