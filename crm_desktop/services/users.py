"""The people who work with the base, and who takes over from whom."""

from __future__ import annotations

import builtins
from typing import Any

from crm_desktop.domain.catalogue import User, Workload
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import InUseError, NotFoundError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.promise import PromiseState
from crm_desktop.models import Party, Promise
from crm_desktop.models import User as UserTable
from crm_desktop.services.catalogue import NamedList
from crm_desktop.services.changes import Changes

_OPEN = f"state = '{PromiseState.OPEN}'"


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
        ids = [row[0] for row in self._engine.rows('SELECT id FROM "user"')]
        return {
            user_id: Workload(owned.get(user_id, 0), promised.get(user_id, 0), self._has_past(user_id))
            for user_id in ids
        }

    def delete(self, row_id: int, *, move_to: int | None = None) -> bool:
        """Take a user off the list; `move_to` gets the clients and the open promises. Returns whether the
        user is gone: who wrote entries or kept promises stays as one who has left, for the past keeps its
        author.

        Raises InUseError when there is something to take over and nobody who does.
        """

        def work(changes: Changes) -> bool:
            clients = self._ids("SELECT id FROM party WHERE owner_id = ?", row_id)
            promises = self._ids(f"SELECT id FROM promise WHERE {_OPEN} AND made_by_id = ?", row_id)
            if (clients or promises) and move_to is None:
                entity = Entity.CLIENT if clients else Entity.PROMISE
                raise InUseError(EntityRef(self.entity, row_id), entity, len(clients or promises))
            changes.update_many(Party, clients, owner_id=move_to)
            changes.update_many(Promise, promises, made_by_id=move_to)
            if move_to is not None:
                self._rename_in_rules(changes, self._name_of(row_id), self._name_of(move_to))
            if self._has_past(row_id):
                changes.update(UserTable, row_id, is_active=0)
                return False
            changes.delete(UserTable, [row_id])
            return True

        return self._store.write(self.action, work, subject=self._name_of(row_id))

    def _has_past(self, user_id: int) -> bool:
        """Return whether a user wrote an entry, or made a promise that is over."""
        return bool(
            self._engine.rows(
                "SELECT 1 WHERE EXISTS (SELECT 1 FROM interaction WHERE author_id = ?)"
                f" OR EXISTS (SELECT 1 FROM promise WHERE made_by_id = ? AND NOT {_OPEN})",
                (user_id, user_id),
            )
        )

    def _ids(self, sql: str, *params: Any) -> builtins.list[int]:
        return [row[0] for row in self._engine.rows(sql, params)]

    def _counts(self, sql: str) -> dict[int, int]:
        return dict(self._engine.rows(sql))
