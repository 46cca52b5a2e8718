"""The list of outcomes: how contacts end, and what usually follows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.text import storable, tidy
from crm_desktop.domain.timeline import InteractionKind, Outcome
from crm_desktop.models import Interaction
from crm_desktop.models import Outcome as OutcomeTable
from crm_desktop.services.catalogue import NamedList

LONGEST_WAIT = 3650  # days


class OutcomeService(NamedList[Outcome]):
    """The outcomes an entry can have, in the user's order."""

    model, entity, action = OutcomeTable, Entity.OUTCOME, ActionKind.OUTCOME_CHANGED
    used_by = (Interaction, "outcome_id")
    user = Entity.INTERACTION
    order = "position, id"

    def list(self) -> list[Outcome]:
        """Return all outcomes in their order."""
        rows = self._select("id, version, name, kind, next_step, next_days, position")
        return [
            Outcome(row_id, version, name, InteractionKind(kind) if kind else None, step, days, at)
            for row_id, version, name, kind, step, days, at in rows
        ]

    def create(
        self,
        name: str,
        kind: InteractionKind | None = None,
        next_step: str = "",
        next_days: int | None = None,
    ) -> int:
        """Add an outcome at the end of the list; raises ValidationError, DuplicateError."""
        values = _stored({"kind": kind, "next_step": next_step, "next_days": next_days})
        return self._create(name, position=len(self.list()), **values)

    def update(self, outcome_id: int, version: int | None = None, **values: Any) -> None:
        """Change `name`, `kind` (None: for every kind), `next_step` or `next_days`.

        Raises ValidationError, DuplicateError, NotFoundError, StaleError.
        """
        self._update(outcome_id, version, **_stored(values))

    def remove(self, outcome_id: int, *, move_to: int | None = None) -> None:
        """Remove an outcome; its entries get `move_to` instead. Raises InUseError when entries have it and
        no replacement is given."""
        self.delete(outcome_id, move_to=move_to)

    def move(self, ids: Iterable[int]) -> None:
        """Put the outcomes in this order."""
        wanted = {row_id: {"position": at} for at, row_id in enumerate(ids)}
        self._store.write(self.action, lambda changes: changes.update_each(OutcomeTable, wanted))


def _stored(values: dict[str, Any]) -> dict[str, Any]:
    """Return values as the table holds them; raises ValidationError."""
    stored = dict(values)
    if "kind" in stored:
        stored["kind"] = InteractionKind(stored["kind"]).value if stored["kind"] else ""
    if "next_step" in stored:
        stored["next_step"] = tidy(storable(stored["next_step"]))
    days = stored.get("next_days")
    if days is not None and not 0 <= days <= LONGEST_WAIT:
        raise ValidationError({"next_days": Problem.NOT_A_NUMBER})
    return stored
