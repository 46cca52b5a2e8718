"""What managers are to reach: targets by person, month and metric."""

from __future__ import annotations

import builtins
from collections.abc import Sequence

from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.plan import Plan, PlanMetric, first_of, month_before
from crm_desktop.domain.text import storable
from crm_desktop.models import Plan as PlanTable
from crm_desktop.models import User
from crm_desktop.services.catalogue import ids_by_name, name_key
from crm_desktop.services.changes import Changes
from crm_desktop.services.store import Store

_Key = tuple[int, str, str]


class PlanService:
    """The plans of managers: reading, and every change to them as one undoable action."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._engine = store.engine

    def list(self, since: str, until: str) -> builtins.list[Plan]:
        """Return the plans from a month (`2026-01`) to another, both included, by person, month and metric."""
        rows = self._engine.rows(
            'SELECT owner.name, plan.month, plan.metric, plan.target FROM plan JOIN "user" AS owner'
            " ON owner.id = plan.owner_id WHERE plan.month >= ? AND plan.month <= ?"
            " ORDER BY owner.name_key, plan.month, plan.metric",
            (since, until),
        )
        return [Plan(owner, month, PlanMetric(metric), target) for owner, month, metric, target in rows]

    def set_many(self, plans: Sequence[Plan]) -> int:
        """Set targets, as one action; a target of 0 takes a plan away. Returns how many changed.

        Of several for the same person, month and metric the last one counts. Raises ValidationError.
        """
        for plan in plans:
            plan.validate()
        if not plans:
            return 0

        def work(changes: Changes) -> int:
            owners = ids_by_name(changes, User, [storable(plan.owner) for plan in plans if plan.target])
            wanted: dict[_Key, int] = {}
            for plan in plans:
                owner = owners.get(name_key(storable(plan.owner))) or self._owner(plan.owner)
                if owner is not None:
                    wanted[owner, plan.month, plan.metric.value] = plan.target
            return self._write(changes, wanted)

        months = sorted({plan.month for plan in plans})
        subject = months[0] if len(months) == 1 else f"{months[0]} – {months[-1]}"
        return self._store.write(
            ActionKind.PLAN_CHANGED, work, subject=subject, count=lambda changed: changed
        )

    def copy_month(self, month: str, source: str = "") -> int:
        """Give a month the plans of another one, the month before unless told: those that it has not got yet.

        Returns how many were added. Raises ValidationError for what is no month.
        """
        first_of(month)
        source = source or month_before(month)
        first_of(source)
        there = {(plan.owner, plan.metric) for plan in self.list(month, month)}
        missing = [
            Plan(plan.owner, month, plan.metric, plan.target)
            for plan in self.list(source, source)
            if (plan.owner, plan.metric) not in there
        ]
        return self.set_many(missing)

    def _write(self, changes: Changes, wanted: dict[_Key, int]) -> int:
        rows = changes.engine.rows("SELECT id, owner_id, month, metric, target FROM plan")
        known = {(owner, month, metric): (row_id, target) for row_id, owner, month, metric, target in rows}
        gone = [known[key][0] for key, target in wanted.items() if not target and key in known]
        changed = {
            known[key][0]: {"target": target} for key, target in wanted.items() if target and key in known
        }
        new = [(*key, target) for key, target in wanted.items() if target and key not in known]
        changes.insert_many(PlanTable, ("owner_id", "month", "metric", "target"), new)
        return changes.delete(PlanTable, gone) + changes.update_each(PlanTable, changed) + len(new)

    def _owner(self, name: str) -> int | None:
        rows = self._engine.rows('SELECT id FROM "user" WHERE name_key = ?', (name_key(storable(name)),))
        return rows[0][0] if rows else None
