"""Moving deals: the rules of a move, the place in the column, and what is noted of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from crm_desktop.domain.deal import Loss, MemberRole
from crm_desktop.domain.deal_list import MoveResult, MoveWarning
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError, Problem, TransitionError, ValidationError
from crm_desktop.domain.pipeline import RequiredField, Stage, StageKind, may_move
from crm_desktop.domain.rank import places
from crm_desktop.domain.road import road_stages, road_text
from crm_desktop.domain.text import storable, tidy
from crm_desktop.models import Deal as DealTable
from crm_desktop.models import DealMove
from crm_desktop.models import LostReason as LostReasonTable
from crm_desktop.models import Stage as StageTable
from crm_desktop.services.catalogue import ids_by_name, name_key
from crm_desktop.services.changes import Changes, Row, chunks, marks
from crm_desktop.services.deals.filtering import LIVE
from crm_desktop.services.store import moment

_COLUMNS = (
    "stage_id", "pipeline_id", "state", "rank", "passed", "amount", "stage_entered_at", "done", "action_on",
    "expected_close", "owner_id", "source_id", "purpose", "company_id",
)  # fmt: skip
MOVE_COLUMNS = ("deal_id", "party_id", "from_stage_id", "to_stage_id", "at", "by_id", "seconds", "amount")
_PLACE = "(rank, id)"


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a column: right behind the deal `after`, else right before the deal `before`, else on top."""

    before: int | None = None
    after: int | None = None


def missing_fields(
    changes_or_engine: Any, rows: Mapping[int, Row], required: Iterable[RequiredField]
) -> dict[int, frozenset[RequiredField]]:
    """Return, by deal, what it must say yet before it may enter a stage."""
    wanted = frozenset(required)
    found: dict[int, set[RequiredField]] = {row_id: set() for row_id in rows}
    columns = {
        RequiredField.AMOUNT: "amount",
        RequiredField.EXPECTED_CLOSE: "expected_close",
        RequiredField.OWNER: "owner_id",
        RequiredField.SOURCE: "source_id",
        RequiredField.PURPOSE: "purpose",
        RequiredField.COMPANY: "company_id",
        RequiredField.NEXT_ACTION: "action_on",
    }
    for field, column in columns.items():
        if field in wanted:
            for row_id, row in rows.items():
                if not row[column]:
                    found[row_id].add(field)
    for field, table, condition in (
        (RequiredField.LINES, "doc_line", ""),
        (RequiredField.DECIDER, "deal_member", f" AND role = '{MemberRole.DECIDES}'"),
    ):
        if field in wanted:
            have: set[int] = set()
            for chunk in chunks(rows):
                sql = f"SELECT DISTINCT deal_id FROM {table} WHERE deal_id IN ({marks(chunk)}){condition}"
                have.update(row[0] for row in changes_or_engine.rows(sql, chunk))
            for row_id in rows.keys() - have:
                found[row_id].add(field)
    return {row_id: frozenset(fields) for row_id, fields in found.items() if fields}


class Mover:
    """Moves deals inside a write."""

    def __init__(self, changes: Changes, stages: Mapping[int, Stage]) -> None:
        self._changes = changes
        self._engine = changes.engine
        self._stages = stages

    def move(
        self,
        ids: Sequence[int],
        stage_id: int,
        place: Place = Place(),
        accept: frozenset[MoveWarning] = frozenset(),
        loss: Loss | None = None,
    ) -> MoveResult:
        """Put deals into a stage, in this order, at a place; see `DealService.move`."""
        target = self._stages[stage_id]
        # Whoever moves something into the same column waits here, and then sees where everything stands.
        self._changes.fetch(StageTable, [stage_id], ["position"])
        wanted = list(dict.fromkeys(ids))
        rows = self._changes.fetch(DealTable, sorted(wanted), _COLUMNS)
        if wanted and not rows:
            raise NotFoundError(EntityRef(Entity.DEAL, wanted[0]))
        wanted = [row_id for row_id in wanted if row_id in rows]
        entering = {row_id: rows[row_id] for row_id in wanted if rows[row_id]["stage_id"] != stage_id}
        self._check(entering, target, loss)
        warnings = self._warnings(entering, target) - accept
        if warnings:
            return MoveResult((), frozenset(warnings))
        new = self._ranks(wanted, stage_id, place)
        reason = self._reason(loss) if target.kind is StageKind.LOST and entering else None
        for row_id, row in entering.items():
            new.setdefault(row_id, {}).update(self._entered(row, target, loss, reason))
        changed = self._changes.update_each(DealTable, new)
        self._log(entering, target)
        return MoveResult(tuple(wanted) if changed else ())

    def _check(self, entering: Mapping[int, Row], target: Stage, loss: Loss | None) -> None:
        for row_id, row in entering.items():
            if not may_move(StageKind(row["state"]), target.kind):
                raise TransitionError(EntityRef(Entity.DEAL, row_id), row["state"], target.kind)
        missing = missing_fields(self._engine, entering, target.required)
        if missing:
            raise ValidationError(
                {
                    field.value: Problem.REQUIRED
                    for field in RequiredField
                    if field in set().union(*missing.values())
                }
            )
        if entering and target.kind is StageKind.LOST and not (loss and loss.reason.strip()):
            raise ValidationError({"reason": Problem.REQUIRED})

    def _warnings(self, entering: Mapping[int, Row], target: Stage) -> set[MoveWarning]:
        found: set[MoveWarning] = set()
        if entering and target.wip_limit is not None:
            there = self._engine.rows(
                f"SELECT count(*) FROM deal WHERE stage_id = ? AND {LIVE}", (target.id,)
            )
            if there[0][0] + len(entering) > target.wip_limit:
                found.add(MoveWarning.WIP_LIMIT)
        for row in entering.values():
            left = self._stages[row["stage_id"]]
            goes_on = target.kind is StageKind.WON or (
                target.kind is StageKind.OPEN and target.position > left.position
            )
            if goes_on and left.pipeline_id == target.pipeline_id and set(left.checklist) - _ticked(row):
                found.add(MoveWarning.CHECKLIST)
        return found

    def _entered(self, row: Row, target: Stage, loss: Loss | None, reason: int | None) -> dict[str, Any]:
        """Return what a deal says after it entered a stage."""
        is_open = target.kind is StageKind.OPEN
        at = self._moment(row)
        values: dict[str, Any] = {
            "stage_id": target.id,
            "pipeline_id": target.pipeline_id,
            "state": target.kind.value,
            "passed": road_text(road_stages(row["passed"]) | {target.id}),
            "came_from_id": row["stage_id"],
            "stage_entered_at": at,
            "last_activity_at": at,
            "closed_at": "" if is_open else at,
            "lost_reason_id": reason,
            "lost_note": storable(loss.note).strip() if loss and reason else "",
            "competitor": tidy(storable(loss.competitor)) if loss and reason else "",
        }
        if not is_open:
            return values | {"action_kind": "", "action_on": "", "action_text": ""}
        return values

    def _moment(self, row: Row) -> str:
        """Return when a deal is moved. A write may have waited for that of another program: no move comes before
        the one that it follows."""
        return max(self._changes.at, str(row["stage_entered_at"]))

    def _log(self, entering: Mapping[int, Row], target: Stage) -> None:
        moves = [
            (
                row_id,
                row["party_id"],
                row["stage_id"],
                target.id,
                self._moment(row),
                self._changes.actor_id,
                round((moment(self._moment(row)) - moment(row["stage_entered_at"])).total_seconds()),
                row["amount"],
            )
            for row_id, row in entering.items()
        ]
        self._changes.insert_many(DealMove, MOVE_COLUMNS, moves)

    def _reason(self, loss: Loss | None) -> int | None:
        if loss is None:
            return None
        name = storable(loss.reason)
        return ids_by_name(self._changes, LostReasonTable, [name])[name_key(name)]

    def _ranks(self, ids: Sequence[int], stage_id: int, place: Place) -> dict[int, dict[str, Any]]:
        """Return the new places of deals in a column, and of neighbours that stand on one spot with another."""
        low, high, tied = self._between(ids, stage_id, place)
        order = [*ids, *tied]
        return {
            row_id: {"rank": rank} for row_id, rank in zip(order, places(low, high, len(order)), strict=True)
        }

    def _between(self, ids: Sequence[int], stage_id: int, place: Place) -> tuple[str, str, list[int]]:
        """Return the ranks between which deals go, and the deals behind them that need a new rank too: two
        that came to the same spot, by an undo, leave no room between them."""
        below, above, params = self._sides(stage_id, place)
        others = f"stage_id = ? AND id NOT IN ({marks(ids)})"
        select = f"SELECT rank FROM deal WHERE {others} AND {_PLACE}"
        found = (
            self._engine.rows(
                f"{select} {below} (?, ?) ORDER BY rank DESC, id DESC LIMIT 1", (stage_id, *ids, *params)
            )
            if params
            else []
        )
        low = found[0][0] if found else ""
        following = f"SELECT rank, id FROM deal WHERE {others}"
        values: tuple[Any, ...] = (stage_id, *ids)
        if params:
            following, values = f"{following} AND {_PLACE} {above} (?, ?)", (*values, *params)
        first = self._engine.rows(f"{following} ORDER BY rank, id LIMIT 1", values)
        if not first or first[0][0] != low:
            return low, first[0][0] if first else "", []
        tied = self._engine.rows(f"{following} AND rank = ? ORDER BY rank, id", (*values, low))
        behind = self._engine.rows(
            f"SELECT rank FROM deal WHERE {others} AND rank > ? ORDER BY rank, id LIMIT 1",
            (stage_id, *ids, low),
        )
        return low, behind[0][0] if behind else "", [row[1] for row in tied]

    def _sides(self, stage_id: int, place: Place) -> tuple[str, str, tuple[Any, ...]]:
        """Return how to compare with the neighbour that is still there: what stands above it, what below."""
        for neighbour, below, above in ((place.after, "<=", ">"), (place.before, "<", ">=")):
            if neighbour is not None:
                rows = self._engine.rows(
                    "SELECT rank, id FROM deal WHERE id = ? AND stage_id = ?", (neighbour, stage_id)
                )
                if rows:
                    return below, above, tuple(rows[0])
        return "", "", ()


def ranks_on_top(changes: Changes, counts: Mapping[int, int]) -> dict[int, list[str]]:
    """Return, by stage, free places on top of the column, the lowest of them first; whoever else adds to
    one of these columns waits until this write is committed."""
    changes.fetch(StageTable, sorted(counts), ["position"])
    free: dict[int, list[str]] = {}
    for stage_id, count in counts.items():
        first = changes.engine.rows(
            "SELECT rank FROM deal WHERE stage_id = ? ORDER BY rank, id LIMIT 1", (stage_id,)
        )
        free[stage_id] = places("", first[0][0] if first else "", count)[::-1]
    return free


def _ticked(row: Row) -> set[str]:
    return set(json.loads(row["done"]))
