"""Segments: groups of clients under a name, by a rule that is asked anew each time, or frozen as a list."""

from __future__ import annotations

import builtins
from array import array
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from crm_desktop.domain.client_list import ClientFilter, ClientSort, Segment
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import DuplicateError, NotFoundError, Problem, ValidationError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.text import tidy
from crm_desktop.models import Segment as SegmentTable
from crm_desktop.models import SegmentMember
from crm_desktop.services.catalogue import name_key
from crm_desktop.services.changes import Changes
from crm_desktop.services.clients import ClientService
from crm_desktop.services.filter_records import filter_record, rule_of
from crm_desktop.services.store import Store
from crm_desktop.services.tables import chunks, marks


class SegmentService:
    """The segments of the base, their members and their sizes."""

    def __init__(self, store: Store, clients: ClientService) -> None:
        self._store = store
        self._engine = store.engine
        self._clients = clients
        self._counted: tuple[tuple[int, date], dict[int, int]] | None = None

    def list(self) -> builtins.list[Segment]:
        """Return all segments in the user's order."""
        rows = self._engine.rows(
            "SELECT id, version, name, is_frozen, rule FROM segment ORDER BY position, id"
        )
        return [
            Segment(i, version, name, bool(frozen), rule_of(rule)) for i, version, name, frozen, rule in rows
        ]

    def get(self, segment_id: int) -> Segment:
        """Return one segment; raises NotFoundError."""
        found = next((segment for segment in self.list() if segment.id == segment_id), None)
        if found is None:
            raise NotFoundError(EntityRef(Entity.SEGMENT, segment_id))
        return found

    def find(self, name: str) -> Segment | None:
        """Return the segment of a name, whatever its case and spacing."""
        key = name_key(name)
        return next((segment for segment in self.list() if name_key(segment.name) == key), None)

    # What belongs to a segment

    def ids(self, segment_id: int, sort: ClientSort = ClientSort()) -> array[int]:  # noqa: B008 - frozen
        """Return the clients of a segment now, without those in the recycle bin; raises NotFoundError."""
        self.get(segment_id)
        return self._clients.list_ids(ClientFilter(segment_id=segment_id), sort)

    def count(self, segment_id: int) -> int:
        """Return how many clients a segment has now; raises NotFoundError."""
        self.get(segment_id)
        return self._clients.count(ClientFilter(segment_id=segment_id))

    def counts(self) -> dict[int, int]:
        """Return how many clients each segment has now; counted again only after a change and on a new day."""
        last = int(self._engine.rows("SELECT COALESCE(max(id), 0) FROM change_set")[0][0])
        moment = (last, self._store.clock().astimezone().date())
        if self._counted is None or self._counted[0] != moment:
            every = {
                segment.id: self._clients.count(ClientFilter(segment_id=segment.id))
                for segment in self.list()
            }
            self._counted = (moment, every)
        return dict(self._counted[1])

    # Changing segments

    def create(self, name: str, rule: ClientFilter) -> int:
        """Add a segment of all clients that fit a rule, now and later; return its id.

        Raises ValidationError for an empty name, DuplicateError for a known one.
        """
        return self._add(name, rule, None)

    def create_frozen(self, name: str, ids: Iterable[int]) -> int:
        """Add a segment of exactly these clients; return its id. Raises as `create`."""
        return self._add(name, ClientFilter(), builtins.list(ids))

    def freeze(self, segment_id: int, name: str) -> int:
        """Add a frozen segment of those who belong to a segment now; return its id.

        Raises as `create`, and NotFoundError.
        """
        return self.create_frozen(name, self.ids(segment_id))

    def rename(self, segment_id: int, name: str, version: int | None = None) -> None:
        """Give a segment another name; raises ValidationError, DuplicateError, NotFoundError, StaleError."""
        key = self._free_key(name, segment_id)
        self._store.write(
            ActionKind.SEGMENT_CHANGED,
            lambda changes: changes.update(SegmentTable, segment_id, version, name=tidy(name), name_key=key),
            subject=tidy(name),
        )

    def update_rule(self, segment_id: int, rule: ClientFilter, version: int | None = None) -> None:
        """Give a segment another rule; a frozen one takes its members from the rule from now on.

        Raises NotFoundError, StaleError.
        """
        segment = self.get(segment_id)
        record = filter_record(_of_live(rule))

        def work(changes: Changes) -> None:
            changes.update(SegmentTable, segment_id, version, rule=record, is_frozen=0)
            changes.delete(SegmentMember, self._members(segment_id))

        self._store.write(ActionKind.SEGMENT_CHANGED, work, subject=segment.name)

    def remove(self, segment_id: int) -> None:
        """Remove a segment, not its clients; raises NotFoundError."""
        segment = self.get(segment_id)

        def work(changes: Changes) -> None:
            changes.delete(SegmentMember, self._members(segment_id))
            changes.delete(SegmentTable, [segment_id])

        self._store.write(ActionKind.SEGMENT_CHANGED, work, subject=segment.name)

    def reorder(self, ids: Iterable[int]) -> None:
        """Put the segments in this order."""
        wanted = {row_id: {"position": at} for at, row_id in enumerate(ids)}
        self._store.write(
            ActionKind.SEGMENT_CHANGED,
            lambda changes: changes.update_each(SegmentTable, wanted),
            count=len(wanted),
        )

    def add_members(self, segment_id: int, ids: Iterable[int]) -> int:
        """Add clients to a frozen segment; return how many were not in it yet.

        Raises NotFoundError, and ValidationError for a segment by rule: there the rule says who belongs to it.
        """
        segment = self._frozen(segment_id)
        wanted = builtins.list(ids)
        return self._store.write(
            ActionKind.SEGMENT_CHANGED,
            lambda changes: self._insert_members(changes, segment_id, wanted),
            subject=segment.name,
            count=lambda added: added,
        )

    def remove_members(self, segment_id: int, ids: Iterable[int]) -> int:
        """Take clients out of a frozen segment; return how many were in it. Raises as `add_members`."""
        segment = self._frozen(segment_id)
        wanted = set(ids)

        def work(changes: Changes) -> int:
            rows = self._engine.rows(
                "SELECT id, party_id FROM segment_member WHERE segment_id = ?", (segment_id,)
            )
            return changes.delete(SegmentMember, [row_id for row_id, party in rows if party in wanted])

        return self._store.write(
            ActionKind.SEGMENT_CHANGED, work, subject=segment.name, count=lambda removed: removed
        )

    # Inner

    def _add(self, name: str, rule: ClientFilter, members: builtins.list[int] | None) -> int:
        key = self._free_key(name, None)
        record = filter_record(_of_live(rule))

        def work(changes: Changes) -> int:
            last = int(self._engine.rows("SELECT COALESCE(max(position), -1) FROM segment")[0][0])
            row_id = changes.insert(
                SegmentTable,
                name=tidy(name),
                name_key=key,
                is_frozen=int(members is not None),
                rule=record,
                position=last + 1,
            )
            self._insert_members(changes, row_id, members or [])
            return row_id

        return self._store.write(ActionKind.SEGMENT_CHANGED, work, subject=tidy(name))

    def _insert_members(self, changes: Changes, segment_id: int, ids: builtins.list[int]) -> int:
        known = self._engine.rows("SELECT party_id FROM segment_member WHERE segment_id = ?", (segment_id,))
        there = {row[0] for row in known}
        stored: builtins.list[int] = []
        for chunk in chunks(dict.fromkeys(ids)):
            found = self._engine.rows(f"SELECT id FROM party WHERE id IN ({marks(chunk)})", chunk)
            stored += [row[0] for row in found if row[0] not in there]
        changes.insert_many(
            SegmentMember, ("segment_id", "party_id"), [(segment_id, party) for party in sorted(stored)]
        )
        return len(stored)

    def _members(self, segment_id: int) -> builtins.list[int]:
        sql = "SELECT id FROM segment_member WHERE segment_id = ?"
        return [row[0] for row in self._engine.rows(sql, (segment_id,))]

    def _frozen(self, segment_id: int) -> Segment:
        segment = self.get(segment_id)
        if not segment.is_frozen:
            raise ValidationError({"members": Problem.NOT_A_CHOICE})
        return segment

    def _free_key(self, name: str, own_id: int | None) -> str:
        key = name_key(name)
        if not key:
            raise ValidationError({"name": Problem.REQUIRED})
        taken = self.find(name)
        if taken is not None and taken.id != own_id:
            raise DuplicateError("name", EntityRef(Entity.SEGMENT, taken.id))
        return key


def _of_live(rule: ClientFilter) -> ClientFilter:
    """Return a rule as a segment keeps it: nobody writes to clients in the recycle bin."""
    return replace(rule, in_recycle_bin=False)
