"""What a write has touched, as far as it must be looked at again before the commit, or announced."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.events import ChangeKind
from crm_desktop.models import Deal, Party, Task
from crm_desktop.services.tables import Model, Row

# Columns that repeat the first open task of a deal or a client.
PLANS: dict[Model, frozenset[str]] = {
    Deal: frozenset({"action_kind", "action_on", "action_text"}),
    Party: frozenset({"next_step", "next_step_on"}),
}


@dataclass(slots=True)
class Touched:
    """Ids, collected while an action writes.

    `stale_parties` are clients whose derived columns must be computed anew, `retagged` those that carry
    other tags now, `renamed_tags` the tags whose clients show another name now, `contacted` the clients
    whose entries were written and the companies that people left, `part_roots` the clients of which a part
    was written, `stamped_parties` those that have a new version already. `rows` are all rows written, by
    table; `records` what is announced. `deals` are those of which a line or a tag was written or removed.
    `planned` are deals and clients whose next action or step was written, `left_by_tasks` those that a task was
    taken from, by table; `reopened` are deals that are open again, `closed` those that are so no more.
    """

    stale_parties: set[int] = field(default_factory=set)
    retagged: set[int] = field(default_factory=set)
    renamed_tags: set[int] = field(default_factory=set)
    contacted: set[int] = field(default_factory=set)
    part_roots: set[int] = field(default_factory=set)
    stamped_parties: set[int] = field(default_factory=set)
    deals: set[int] = field(default_factory=set)
    reopened: set[int] = field(default_factory=set)
    closed: set[int] = field(default_factory=set)
    planned: dict[Model, set[int]] = field(default_factory=dict)
    left_by_tasks: dict[Model, set[int]] = field(default_factory=dict)
    rows: dict[Model, set[int]] = field(default_factory=dict)
    records: dict[tuple[Entity, ChangeKind], set[int]] = field(default_factory=dict)

    def note_plans_of_new(
        self, model: Model, ids: Iterable[int], columns: Sequence[str], rows: Sequence[Sequence[Any]]
    ) -> None:
        """Note which of some new deals or clients say what is next."""
        at = [place for place, name in enumerate(columns) if name in PLANS.get(model, ())]
        if at:
            planned = self.planned.setdefault(model, set())
            planned.update(
                row_id for row_id, row in zip(ids, rows, strict=True) if any(row[place] for place in at)
            )

    def note_plans(self, model: Model, row: Row, new: Mapping[str, Any]) -> None:
        """Note what a change of a row means for what is next; `row` is what it was, `new` what changes."""
        if not PLANS.get(model, frozenset()).isdisjoint(new):
            self.planned.setdefault(model, set()).add(row["id"])
        if model is Deal and "state" in new:
            (self.reopened if new["state"] == "open" else self.closed).add(row["id"])
        elif model is Task:
            self.note_left_by_task({name: row[name] for name in new if name in row})

    def note_left_by_task(self, former: Row) -> None:
        """Note whose a task was."""
        for model, column in ((Deal, "deal_id"), (Party, "party_id")):
            if former.get(column) is not None:
                self.left_by_tasks.setdefault(model, set()).add(former[column])

    def take(self, other: Touched) -> None:
        """Add what a part of the write has touched."""
        self.stale_parties |= other.stale_parties
        self.retagged |= other.retagged
        self.renamed_tags |= other.renamed_tags
        self.contacted |= other.contacted
        self.part_roots |= other.part_roots
        self.stamped_parties |= other.stamped_parties
        self.deals |= other.deals
        self.reopened |= other.reopened
        self.closed |= other.closed
        for mine, theirs in (
            (self.rows, other.rows),
            (self.planned, other.planned),
            (self.left_by_tasks, other.left_by_tasks),
        ):
            for model, rows in theirs.items():
                mine.setdefault(model, set()).update(rows)
        for key, ids in other.records.items():
            self.records.setdefault(key, set()).update(ids)
