"""The rows of a plan, sorted into the kinds that lists and counters show. Made beside the plan, off the window."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from crm_desktop.domain.import_plan import ImportPolicy, RowAction
from crm_desktop.services.imports import ImportPlan, PlannedRow


class Kind(StrEnum):
    """Which rows of a plan a list shows."""

    ALL = "all"
    CREATED = "created"
    UPDATED = "updated"
    SKIPPED = "skipped"
    REJECTED = "rejected"
    PROBLEMS = "problems"


@dataclass(frozen=True, slots=True)
class PlanIndex:
    """Rows by their number, numbers by kind, and how many clients will be written."""

    rows: Mapping[int, PlannedRow] = field(default_factory=dict)
    kinds: Mapping[Kind, array[int]] = field(default_factory=dict)
    written: int = 0

    def of_kind(self, kind: Kind) -> array[int]:
        """Return the numbers of the rows of a kind, in their order."""
        return self.kinds.get(kind) or array("q")


def index_plan(plan: ImportPlan) -> PlanIndex:
    """Sort the rows of a plan; a row with problems is of two kinds."""
    kinds: dict[Kind, array[int]] = {kind: array("q") for kind in Kind}
    join = Kind.SKIPPED if plan.policy is ImportPolicy.SKIP else Kind.UPDATED
    kind_of = {
        RowAction.CREATE: Kind.CREATED,
        RowAction.UPDATE: Kind.UPDATED,
        RowAction.JOIN: join,
        RowAction.SKIP: Kind.SKIPPED,
        RowAction.REJECT: Kind.REJECTED,
    }
    written = 0
    for row in plan.rows:
        kinds[Kind.ALL].append(row.row)
        kinds[kind_of[row.action]].append(row.row)
        if row.problems:
            kinds[Kind.PROBLEMS].append(row.row)
        written += row.action in (RowAction.CREATE, RowAction.UPDATE)
    return PlanIndex({row.row: row for row in plan.rows}, kinds, written)
