"""Two cards of one client become one: one undoable action that carries everything over."""

from __future__ import annotations

from typing import Any

from crm_desktop.domain.client import Client, ClientDraft
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError, StaleError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.merge import MergePreview, merge_fields
from crm_desktop.models import (
    DealMember,
    NotDuplicate,
    Party,
    PartyLink,
    ProtectedData,
    SegmentMember,
    TaskMember,
)
from crm_desktop.services.changes import Changes
from crm_desktop.services.clients.queries import ClientQueries
from crm_desktop.services.clients.writing import write_draft
from crm_desktop.services.store import Store
from crm_desktop.services.tables import MENTIONS, Model, Row, rooted_records, table_of

# What a client has only once: of what, by the column that says so.
_ONE_FOR_EACH: dict[Model, str] = {
    ProtectedData: "1",
    SegmentMember: "segment_id",
    DealMember: "deal_id",
    TaskMember: "task_id",
}


class MergeService:
    """Merges clients."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._engine = store.engine
        self._clients = ClientQueries(store.engine)

    def preview(self, keep_id: int, absorb_id: int) -> MergePreview:
        """Return both cards field by field with a suggestion for each; raises NotFoundError."""
        keep, absorb = self._pair(keep_id, absorb_id)
        return MergePreview(
            keep_id,
            absorb_id,
            keep.version,
            absorb.version,
            keep.draft,
            absorb.draft,
            merge_fields(keep.draft, absorb.draft),
        )

    def merge(self, preview: MergePreview, draft: ClientDraft) -> None:
        """Make the kept client equal to the draft (usually `preview.draft(choices)`), give it the people,
        the history and the past of the other, and put the other into the recycle bin.

        Raises ValidationError, NotFoundError, and StaleError when one of them was changed since the preview.
        """
        draft.validate()

        def work(changes: Changes) -> None:
            keep, absorb = self._pair(preview.keep_id, preview.absorb_id)
            for client, version in ((keep, preview.keep_version), (absorb, preview.absorb_version)):
                if client.version != version:
                    raise StaleError(EntityRef(Entity.CLIENT, client.id))
            self._carry_over(changes, keep.id, absorb.id)
            write_draft(changes, keep.id, None, _without(draft, absorb.id))

        subject = draft.display_name() or draft.fallback_name()
        self._store.write(ActionKind.CLIENTS_MERGED, work, subject=subject, count=2)

    def _pair(self, keep_id: int, absorb_id: int) -> tuple[Client, Client]:
        if keep_id == absorb_id:
            raise ValueError("a client cannot be merged with itself")
        found = {client.id: client for client in self._clients.get_many([keep_id, absorb_id])}
        for row_id in (keep_id, absorb_id):
            if row_id not in found or found[row_id].deleted_at is not None:
                raise NotFoundError(EntityRef(Entity.CLIENT, row_id))
        return found[keep_id], found[absorb_id]

    def _carry_over(self, changes: Changes, keep_id: int, absorb_id: int) -> None:
        """Move what points at the absorbed client; its own phones and the like stay with it, so that
        it comes back whole from the recycle bin."""
        self._move_people(changes, keep_id, absorb_id)
        self._move_not_duplicates(changes, keep_id, absorb_id)
        self._move_records(changes, keep_id, absorb_id)
        rows = changes.fetch(Party, [keep_id, absorb_id])
        changes.update(Party, keep_id, **_kept_wishes(rows[keep_id], rows[absorb_id]))
        if rows[keep_id]["import_batch_id"] is None and rows[absorb_id]["import_batch_id"] is not None:
            changes.update(Party, keep_id, import_batch_id=rows[absorb_id]["import_batch_id"])
        earlier = self._ids("SELECT id FROM party WHERE merged_into_id = ?", absorb_id)
        changes.update_many(Party, earlier, merged_into_id=keep_id)
        changes.update(Party, absorb_id, deleted_at=changes.at, merged_into_id=keep_id)

    def _move_people(self, changes: Changes, keep_id: int, absorb_id: int) -> None:
        """Give the kept client the people of the other; who works at both keeps one place."""
        there = set(self._ids("SELECT person_id FROM party_link WHERE company_id = ?", keep_id))
        moved, gone = {}, []
        for link_id, person_id in self._engine.rows(
            "SELECT id, person_id FROM party_link WHERE company_id = ? ORDER BY id", (absorb_id,)
        ):
            if person_id == keep_id or person_id in there:
                gone.append(link_id)
            else:
                moved[link_id] = {"company_id": keep_id}
                there.add(person_id)
        changes.update_each(PartyLink, moved)
        changes.delete(PartyLink, gone)

    def _move_not_duplicates(self, changes: Changes, keep_id: int, absorb_id: int) -> None:
        """Remember for the kept client who is another client than the absorbed one."""
        select = (
            "SELECT party_b_id FROM not_duplicate WHERE party_a_id = ?"
            " UNION SELECT party_a_id FROM not_duplicate WHERE party_b_id = ?"
        )
        others = {row[0] for row in self._engine.rows(select, (absorb_id, absorb_id))} - {keep_id}
        known = {row[0] for row in self._engine.rows(select, (keep_id, keep_id))}
        pairs: list[tuple[Any, ...]] = [tuple(sorted((keep_id, other))) for other in sorted(others - known)]
        changes.insert_many(NotDuplicate, ("party_a_id", "party_b_id"), pairs)

    def _move_records(self, changes: Changes, keep_id: int, absorb_id: int) -> None:
        """Give the kept client the entries, promises, consents and files of the other, and its protected
        data and segments where it has none itself."""
        tables: list[tuple[Model, str]] = [*rooted_records(), *MENTIONS]
        for model, column in tables:
            mark = _ONE_FOR_EACH.get(model, "id")
            select = f'SELECT id, {mark} FROM "{table_of(model)}" WHERE {column} = ?'
            there = {found for _, found in self._engine.rows(select, (keep_id,))}
            others = self._engine.rows(select, (absorb_id,))
            moved = [row_id for row_id, found in others if found not in there]
            changes.update_many(model, moved, **{column: keep_id})

    def _ids(self, sql: str, *params: Any) -> list[int]:
        return [row[0] for row in self._engine.rows(sql, params)]


def _without(draft: ClientDraft, absorb_id: int) -> ClientDraft:
    """Drop a place of work at the client that goes: a sole trader cannot work in himself."""
    draft = draft.copy()
    draft.employments = tuple(place for place in draft.employments if place.company_id != absorb_id)
    return draft


def _kept_wishes(keep: Row, absorb: Row) -> dict[str, Any]:
    """Return what the kept client gets of the other: a wish not to be called is never lost, and the next
    step only where there is none."""
    values: dict[str, Any] = {}
    asked = min(filter(None, (keep["do_not_call_on"], absorb["do_not_call_on"])), default="")
    if asked:
        # The one who may be called may have a reason too: why that is allowed again.
        said = (row["do_not_call_reason"] for row in (keep, absorb) if row["do_not_call_on"])
        reasons = dict.fromkeys(filter(None, said))
        values = {"do_not_call_on": asked, "do_not_call_reason": "; ".join(reasons)}
    if absorb["next_step"] and not keep["next_step"]:
        values |= {"next_step": absorb["next_step"], "next_step_on": absorb["next_step_on"]}
    return values
