"""The people who work with the base, and who takes over from whom."""

from __future__ import annotations

import builtins
from datetime import date
from typing import Any

from crm_desktop.domain.catalogue import User, Workload
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import InUseError, NotFoundError
from crm_desktop.domain.history import ActionKind
from crm_desktop.models import Party
from crm_desktop.models import User as UserTable
from crm_desktop.services.catalogue import NamedList
from crm_desktop.services.changes import Changes
from crm_desktop.services.handing_over import count_duties, forget_own, hand_over, has_past


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
        today = self._today()
        found = count_duties(self._engine, today)
        return {
            user_id: _workload(found.get(user_id, {}), has_past(self._engine, user_id, today))
            for (user_id,) in self._engine.rows('SELECT id FROM "user"')
        }

    def delete(self, row_id: int, *, move_to: int | None = None) -> bool:
        """Take a user off the list; `move_to` gets what is still to be done: clients, open promises and tasks,
        open deals and inquiries, sales that are not over, plans from this month on. Returns whether the user
        is gone: whom the past names (entries, moves, sales) stays as one who has left.

        Raises InUseError when there is something to take over and nobody who does.
        """

        def work(changes: Changes) -> bool:
            today = self._today()
            waiting = count_duties(self._engine, today).get(row_id, {})
            if waiting and move_to is None:
                entity, count = next(iter(waiting.items()))
                raise InUseError(EntityRef(self.entity, row_id), entity, count)
            hand_over(changes, row_id, move_to, today)
            if move_to is not None:
                self._rename_in_rules(changes, self._name_of(row_id), self._name_of(move_to))
            if has_past(self._engine, row_id, today):
                changes.update(UserTable, row_id, is_active=0)
                return False
            forget_own(changes, row_id)
            changes.delete(UserTable, [row_id])
            return True

        return self._store.write(self.action, work, subject=self._name_of(row_id))

    def _today(self) -> date:
        return self._store.clock().astimezone().date()


def _workload(waiting: dict[Entity, int], is_named: bool) -> Workload:
    return Workload(
        waiting.get(Entity.CLIENT, 0),
        waiting.get(Entity.PROMISE, 0),
        is_named,
        waiting.get(Entity.TASK, 0),
        waiting.get(Entity.DEAL, 0),
        waiting.get(Entity.INQUIRY, 0),
        waiting.get(Entity.SALE, 0),
        waiting.get(Entity.PLAN, 0),
    )
