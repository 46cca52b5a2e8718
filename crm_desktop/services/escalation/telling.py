"""How the head is told: a line of the log for each occasion, stored by whichever program is first.

Telling is no action: it stands in no log of changes, and nobody can take it back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.escalation import Resolution
from crm_desktop.domain.events import ChangeKind
from crm_desktop.models.engines import Engine
from crm_desktop.services.changes import Changes
from crm_desktop.services.escalation.causes import Cause, since_of, still_waiting

_COLUMNS = (
    "id, version, created_at, created_by_id, updated_at, updated_by_id, rule_id, entity, entity_id, party_id,"
    " occasion, owner_id, told_id, level, at, resolved_at, resolution"
)


def store_causes(
    changes: Changes, causes: Sequence[Cause], told: Mapping[int, int | None]
) -> list[tuple[int, Cause]]:
    """Store lines of the log; `told` is who is told, by rule. Return those that this program is the first to store,
    with their ids."""
    engine = changes.engine
    if not causes:
        return []
    first = engine.reserve_ids("escalation", len(causes))
    engine.execute_many(
        f"INSERT INTO escalation ({_COLUMNS}) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, '', '')"
        " ON CONFLICT (occasion) DO NOTHING",
        (
            (
                first + at, changes.at, None, changes.at, None, cause.rule_id, cause.entity.value, cause.entity_id,
                cause.party_id, cause.occasion, cause.owner_id, told[cause.rule_id], changes.at,
            )
            for at, cause in enumerate(causes)
        ),
    )  # fmt: skip
    rows = engine.rows("SELECT id FROM escalation WHERE id BETWEEN ? AND ?", (first, first + len(causes) - 1))
    mine = {row[0] for row in rows}
    found = [(first + at, cause) for at, cause in enumerate(causes) if first + at in mine]
    tasks = [cause.entity_id for _, cause in found if cause.entity is Entity.TASK]
    engine.execute_many("UPDATE task SET escalated_at = ? WHERE id = ?", ((changes.at, row) for row in tasks))
    _announce(changes, Entity.ESCALATION, ChangeKind.CREATED, [row_id for row_id, _ in found])
    _announce(changes, Entity.TASK, ChangeKind.UPDATED, tasks)
    return found


def over(engine: Engine) -> list[int]:
    """Return the open lines whose cause has vanished: done, answered, planned, talked to, or gone."""
    rows = engine.rows("SELECT id, entity, entity_id, occasion FROM escalation WHERE resolved_at = ''")
    by_entity: dict[Entity, list[tuple[int, int, str]]] = {}
    for row_id, entity, entity_id, occasion in rows:
        by_entity.setdefault(Entity(entity), []).append((row_id, entity_id, since_of(occasion)))
    found: list[int] = []
    for entity, lines in by_entity.items():
        waits = still_waiting(engine, entity, sorted({entity_id for _, entity_id, _ in lines}))
        found += [row_id for row_id, entity_id, since in lines if waits.get(entity_id) != since]
    return found


def close(changes: Changes, ids: Sequence[int]) -> None:
    """Note that the cause of lines has vanished."""
    changes.engine.execute_many(
        "UPDATE escalation SET resolved_at = ?, updated_at = ?, version = version + 1,"
        f" resolution = CASE resolution WHEN '' THEN '{Resolution.DONE}' ELSE resolution END"
        " WHERE id = ? AND resolved_at = ''",
        ((changes.at, changes.at, row_id) for row_id in ids),
    )
    _announce(changes, Entity.ESCALATION, ChangeKind.UPDATED, ids)


def _announce(changes: Changes, entity: Entity, kind: ChangeKind, ids: Sequence[int]) -> None:
    if ids:
        changes.seen.records.setdefault((entity, kind), set()).update(ids)
