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
from crm_desktop.services.next_tasks import CLIENTS, Plan, add_planned, complete_first
from crm_desktop.services.store import Store
from crm_desktop.services.timeline.commands import TimelineService, step_columns


class NextStepService:
    """The next step of each client: the first of the open tasks that are of no deal."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._engine = store.engine

    def get(self, client_id: int) -> NextStep | None:
        """Return the next step of a client, if one is set; raises NotFoundError."""
        _, text, on = self._read(client_id)
        return NextStep(text, date.fromisoformat(on) if on else None) if text or on else None

    def set(self, client_id: int, step: NextStep | None, *, is_new: bool = False) -> None:
        """Set the next step of a client, or take it off (None); raises NotFoundError.

        A new one is added to what is to be done: who set it did not see another one to be changed.
        """
        values = step_columns(step)
        plan = Plan("", values["next_step_on"], values["next_step"])

        def work(changes: Changes) -> None:
            if is_new:
                add_planned(changes, CLIENTS, client_id, plan)
            else:
                changes.update(Party, client_id, None, **values)

        self._store.write(ActionKind.NEXT_STEP_CHANGED, work, subject=self._read(client_id)[0])

    def set_many(self, client_ids: Iterable[int], step: NextStep) -> int:
        """Set the next step of clients who have none yet, as one action; return of how many."""
        wanted, values = list(client_ids), step_columns(step)

        def work(changes: Changes) -> int:
            known = changes.fetch(Party, wanted, {"next_step", "next_step_on"})
            free = [row_id for row_id, row in known.items() if not (row["next_step"] or row["next_step_on"])]
            return changes.update_each(Party, dict.fromkeys(free, values))

        return self._store.write(ActionKind.NEXT_STEP_CHANGED, work, subject=step.text, count=len(wanted))

    def complete(self, client_id: int, entry: InteractionDraft, following: NextStep | None = None) -> None:
        """Say that the step is done, put an entry on the timeline that says so, and add the step that follows, as
        one action; the first of the open tasks is the next step then."""
        entries = TimelineService(self._store)

        def work(changes: Changes) -> None:
            complete_first(changes, CLIENTS, client_id, entries.add(entry))
            if following is not None:
                self.set(client_id, following, is_new=True)

        self._store.write(ActionKind.NEXT_STEP_CHANGED, work, subject=self._read(client_id)[0])

    def _read(self, client_id: int) -> tuple[str, str, str]:
        rows = self._engine.rows(
            "SELECT display_name, next_step, next_step_on FROM party WHERE id = ?", (client_id,)
        )
        if not rows:
            raise NotFoundError(EntityRef(Entity.CLIENT, client_id))
        name, text, on = rows[0]
        return name, text, on
