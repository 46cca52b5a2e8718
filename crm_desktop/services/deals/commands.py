"""What can be done to deals, each as one undoable action."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from crm_desktop.domain.deal import DealDraft, NextAction
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.lines import Line
from crm_desktop.domain.text import storable
from crm_desktop.models import (
    Attachment,
    DealMember,
    DealMove,
    DealTag,
    DocLine,
    Inquiry,
    Interaction,
    Sale,
    Task,
    TaskSeries,
    User,
)
from crm_desktop.models import Deal as DealTable
from crm_desktop.services.catalogue import ids_by_name, name_key
from crm_desktop.services.changes import Changes, chunks, marks, table_of
from crm_desktop.services.deals.road import DealRoad
from crm_desktop.services.deals.writing import action_values, deal_values, find_names, write_parts


class DealService(DealRoad):
    """Deals: reading, and every change to them."""

    def update(self, deal_id: int, version: int | None, draft: DealDraft) -> None:
        """Make a deal equal to the draft, except for its pipeline and stage, which `move` changes.

        Raises ValidationError, NotFoundError, StaleError.
        """
        draft.validate()

        def work(changes: Changes) -> None:
            self._check_clients([draft])
            names = find_names(changes, [draft])
            before = changes.fetch(DealTable, [deal_id], ("party_id", "currency")).get(deal_id)
            values = deal_values(draft, names, before["currency"] if before else "")
            changes.update(DealTable, deal_id, version, **values, last_activity_at=changes.at)
            if before is not None and before["party_id"] != draft.client_id:
                follow_client(changes, deal_id, before["party_id"], draft.client_id)
            write_parts(changes, deal_id, draft, names)

        self._store.write(ActionKind.DEAL_CHANGED, work, subject=draft.title)

    def repeat(self, deal_id: int) -> int:
        """Store a new deal like another one in the first stage of its pipeline, with its client, people, products
        and tags, and return its id. What is planned or was said of the other one stays with it.

        Raises NotFoundError, and ValidationError for what the first stage requires.
        """
        draft = replace(
            self.get(deal_id).draft.copy(),
            stage_id=None,
            probability=None,
            expected_close=None,
            next_action=None,
            note="",
            done=frozenset(),
        )
        return self.create(draft)

    def set_lines(self, deal_id: int, lines: Sequence[Line]) -> None:
        """Change only the lines of a deal, and with them its amount."""
        deal = self.get(deal_id)
        draft = deal.draft.copy()
        draft.lines = tuple(lines)
        self.update(deal_id, deal.version, draft)

    def set_next_action(self, ids: Iterable[int], action: NextAction | None) -> int:
        """Plan the next action of deals, or take it off; returns how many changed."""
        return self._set(ids, action_values(action))

    def set_owner(self, ids: Iterable[int], owner: str) -> int:
        """Give deals to somebody (a new name is added to the users; "" is nobody); returns how many changed."""
        name = storable(owner)

        def values(changes: Changes) -> dict[str, Any]:
            return {"owner_id": ids_by_name(changes, User, [name]).get(name_key(name))}

        return self._set(ids, values)

    def set_expected_close(self, ids: Iterable[int], day: date | None) -> int:
        """Say when deals are expected to close; returns how many changed."""
        return self._set(ids, {"expected_close": day.isoformat() if day else ""})

    def tick(self, deal_id: int, point: str, is_done: bool = True) -> None:
        """Tick a point of a checklist, or take the tick off; raises NotFoundError."""
        deal = self.get(deal_id)

        def work(changes: Changes) -> None:
            done = deal.draft.done | {point} if is_done else deal.draft.done - {point}
            changes.update(DealTable, deal_id, deal.version, done=sorted(done), last_activity_at=changes.at)

        self._store.write(ActionKind.DEAL_CHANGED, work, subject=deal.draft.title)

    def remove(self, ids: Iterable[int]) -> int:
        """Take deals away with their log and lines; returns how many there were. Sales, inquiries, entries, files and
        tasks that came with them stay with their clients, without the deal."""
        wanted = list(ids)

        def work(changes: Changes) -> int:
            for chunk in chunks(wanted):
                for other in (Sale, Inquiry, Interaction, Attachment, Task, TaskSeries):
                    changes.update_many(other, _of_deals(changes, other, chunk), deal_id=None)
                for part in (DocLine, DealTag, DealMember, DealMove):
                    changes.delete(part, _of_deals(changes, part, chunk))
            return changes.delete(DealTable, wanted)

        return self._store.write(
            ActionKind.DEAL_REMOVED, work, subject=self._subject(wanted), count=lambda removed: removed
        )

    def _set(
        self, ids: Iterable[int], values: Mapping[str, Any] | Callable[[Changes], Mapping[str, Any]]
    ) -> int:
        wanted = list(ids)

        def work(changes: Changes) -> int:
            new = values(changes) if callable(values) else values
            return changes.update_many(DealTable, wanted, **new)

        return self._store.write(
            ActionKind.DEAL_CHANGED, work, subject=self._subject(wanted), count=lambda changed: changed
        )


def follow_client(changes: Changes, deal_id: int, former_id: int, client_id: int) -> None:
    """Let all that belongs to a deal belong to its new client; what was with somebody else stays there."""
    for model in (DealMove, DealTag, DocLine, Task, TaskSeries):
        changes.update_many(model, _of_deals(changes, model, [deal_id]), party_id=client_id)
    for record in (Interaction, Attachment):
        sql = f"SELECT id FROM {table_of(record)} WHERE deal_id = ? AND party_id = ?"
        ids = [row[0] for row in changes.engine.rows(sql, (deal_id, former_id))]
        changes.update_many(record, ids, party_id=client_id)


def _of_deals(changes: Changes, model: Any, deal_ids: Sequence[int]) -> list[int]:
    sql = f"SELECT id FROM {table_of(model)} WHERE deal_id IN ({marks(deal_ids)})"
    return [row[0] for row in changes.engine.rows(sql, deal_ids)]
