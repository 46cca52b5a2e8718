"""What is to be done next with a client, and by when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.timeline import InteractionDraft, NextStep
from crm_desktop.models import Party
from crm_desktop.services.changes import Changes
from crm_desktop.services.store import Store
from crm_desktop.services.timeline.commands import TimelineService, step_columns


class NextStepService:
    """The one next step of each client."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._engine = store.engine

    def get(self, client_id: int) -> NextStep | None:
        """Return the next step of a client, if one is set; raises NotFoundError."""
        _, text, on = self._read(client_id)
        return NextStep(text, date.fromisoformat(on) if on else None) if text or on else None

    def set(self, client_id: int, step: NextStep | None) -> None:
        """Set the next step of a client, or take it off (None); raises NotFoundError."""
        values = step_columns(step)
        self._store.write(
            ActionKind.NEXT_STEP_CHANGED,
            lambda changes: changes.update(Party, client_id, None, **values),
            subject=self._read(client_id)[0],
        )

    def set_many(self, client_ids: Iterable[int], step: NextStep) -> int:
        """Set the next step of clients who have none yet, as one action; return of how many."""
        wanted, values = list(client_ids), step_columns(step)

        def work(changes: Changes) -> int:
            known = changes.fetch(Party, wanted, {"next_step", "next_step_on"})
            free = [row_id for row_id, row in known.items() if not (row["next_step"] or row["next_step_on"])]
            return changes.update_each(Party, dict.fromkeys(free, values))

        return self._store.write(ActionKind.NEXT_STEP_CHANGED, work, subject=step.text, count=len(wanted))

    def complete(self, client_id: int, entry: InteractionDraft, following: NextStep | None = None) -> None:
        """Put an entry on the timeline that says that the step is done, and the step that follows in its place
        (None: no other), as one action."""
        entries = TimelineService(self._store)

        def work(_changes: Changes) -> None:
            entries.add(entry)
            self.set(client_id, following)

        self._store.write(ActionKind.NEXT_STEP_CHANGED, work, subject=self._read(client_id)[0])

    def _read(self, client_id: int) -> tuple[str, str, str]:
        rows = self._engine.rows(
            "SELECT display_name, next_step, next_step_on FROM party WHERE id = ?", (client_id,)
        )
        if not rows:
            raise NotFoundError(EntityRef(Entity.CLIENT, client_id))
        name, text, on = rows[0]
        return name, text, on
