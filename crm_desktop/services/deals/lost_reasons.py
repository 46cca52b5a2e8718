"""Why deals are lost, in the user's words."""

from __future__ import annotations

from collections.abc import Iterable

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.pipeline import LostReason
from crm_desktop.models import Deal as DealTable
from crm_desktop.models import LostReason as LostReasonTable
from crm_desktop.services.catalogue import NamedList


class LostReasonService(NamedList[LostReason]):
    """The reasons to choose from when a deal is lost."""

    model, entity, action = LostReasonTable, Entity.LOST_REASON, ActionKind.LOST_REASON_CHANGED
    used_by = (DealTable, "lost_reason_id")
    user = Entity.DEAL
    order = "position, id"

    def list(self) -> list[LostReason]:
        """Return all reasons in their order."""
        return [LostReason(*row) for row in self._select("id, version, name, position")]

    def create(self, name: str) -> int:
        """Add a reason at the end of the list; raises DuplicateError when the name exists in any case."""
        return self._create(name, position=len(self.list()))

    def update(self, reason_id: int, version: int | None = None, *, name: str) -> None:
        """Change the name."""
        self._update(reason_id, version, name=name)

    def reorder(self, ids: Iterable[int]) -> None:
        """Put the reasons in this order."""
        wanted = {row_id: {"position": at} for at, row_id in enumerate(ids)}
        self._store.write(self.action, lambda changes: changes.update_each(LostReasonTable, wanted))
