"""What deals repeat of their stage log, so that reports need not read all of it."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from crm_desktop.domain.road import road_text
from crm_desktop.models import Deal, DealMove
from crm_desktop.models.engines import Engine
from crm_desktop.services.changes import DELETE, Changes, chunks, marks, table_of


def settle_roads(changes: Changes) -> None:
    """Make what deals repeat of their log true again, whatever wrote the log: the stages that a deal went through,
    and the one it came from last."""
    written = changes.seen.rows.get(DealMove)
    if not written:
        return
    for chunk in chunks(sorted(_deals_of(changes, written))):
        true = _stale(changes.engine, chunk)
        changes.update_each(
            Deal,
            {row_id: {"passed": road, "came_from_id": before} for row_id, (road, before) in true.items()},
        )


def stale_roads(engine: Engine) -> list[int]:
    """Return the deals that do not say what their log says."""
    ids = [row[0] for row in engine.rows("SELECT id FROM deal ORDER BY id")]
    return [row_id for chunk in chunks(ids) for row_id in _stale(engine, chunk)]


def _stale(engine: Engine, ids: Sequence[int]) -> dict[int, tuple[str, int | None]]:
    """Return, by deal, what its log says, where the deal says otherwise."""
    sql = f"SELECT id, passed, came_from_id FROM deal WHERE id IN ({marks(ids)})"
    stored = {row_id: (passed, before) for row_id, passed, before in engine.rows(sql, ids)}
    return {row_id: road for row_id, road in _roads(engine, stored).items() if stored[row_id] != road}


def _roads(engine: Engine, ids: Collection[int]) -> dict[int, tuple[str, int | None]]:
    """Return, by deal, the stages that its log names as a road, and the stage it came from last."""
    if not ids:
        return {}
    stages: dict[int, list[int]] = {row_id: [] for row_id in ids}
    before: dict[int, int | None] = dict.fromkeys(stages)
    for deal_id, come_from, stage_id in engine.rows(
        "SELECT deal_id, from_stage_id, to_stage_id FROM deal_move"
        f" WHERE deal_id IN ({marks(stages)}) ORDER BY at, id",
        tuple(stages),
    ):
        stages[deal_id].append(stage_id)
        before[deal_id] = come_from
    return {row_id: (road_text(passed), before[row_id]) for row_id, passed in stages.items()}


def _deals_of(changes: Changes, written: Iterable[int]) -> set[int]:
    """Return the deals of moves that were written, and of those that are gone."""
    found: set[int] = set()
    table = table_of(DealMove)
    for chunk in chunks(sorted(written)):
        sql = f"SELECT DISTINCT deal_id FROM {table} WHERE id IN ({marks(chunk)})"
        found.update(row[0] for row in changes.engine.rows(sql, chunk))
    for item in changes.items:
        if item.table == table and item.op == DELETE:
            before: dict[str, Any] = json.loads(item.before or "{}")
            if "deal_id" in before:  # else it was erased with its client, and the deal with it
                found.add(before["deal_id"])
    return found
