"""What a person has to be told now: found by reading only, and then claimed in one write.

A row of `notice` says that its person has been told of an occasion. Whoever stores it first tells; nobody can undo
that, so it is not logged.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.moments import utc_text
from crm_desktop.domain.reminder import ReminderState
from crm_desktop.models.engines import Engine
from crm_desktop.services.changes import Changes
from crm_desktop.services.task_moments import TIMES, TaskTimes, told
from crm_desktop.services.tasks.queries import LIVE

# Between two zones there is at most this much: what is of a whole day moves with the computer.
ZONES = timedelta(hours=26)
SET_BACK = timedelta(hours=1)  # a clock that goes so much back was wrong before, or is now
_NOTICE = (
    "id, version, created_at, created_by_id, updated_at, updated_by_id, user_id, occasion, entity, entity_id,"
    " party_id, at, state, snoozed_to"
)
_OWNERS = (
    "task.owner_id = ?",
    "task.owner_id IS NULL AND (task.created_by_id IS NULL OR task.created_by_id = ?)",
)


@dataclass(frozen=True, slots=True)
class Claim:
    """One occasion that somebody is to be told of; `is_told` is False for what a later one makes needless."""

    occasion: str
    entity: Entity
    entity_id: int
    party_id: int | None
    at: datetime
    is_told: bool = True


def tasks_soon(engine: Engine, user_id: int, now: datetime, *, lock: bool = False) -> list[TaskTimes]:
    """Return the tasks of a person that may be due by now, and a little more."""
    tail = engine.lock_rows if lock else ""
    found = []
    for owner in _OWNERS:
        sql = (
            f"SELECT {TIMES} FROM task WHERE {owner} AND task.remind_at <> '' AND task.remind_at <= ?"
            f" AND {LIVE} ORDER BY task.remind_at, task.id{tail}"
        )
        found += [TaskTimes(*row) for row in engine.rows(sql, (user_id, utc_text(now + ZONES)))]
    return found


def task_claims(engine: Engine, user_id: int, tasks: Iterable[TaskTimes], now: datetime) -> list[Claim]:
    """Return what is due of tasks: of several reminders of one that have passed, the last one is told."""
    groups: dict[bool, list[list[Claim]]] = {True: [], False: []}
    for task in tasks:
        passed = [each for each in task.occasions() if each.moment <= now]
        groups[task.user_id is None].append(
            [Claim(each.key, Entity.TASK, task.id, task.party_id, each.moment) for each in passed]
        )
    return not_told(engine, user_id, groups[False]) + not_told(engine, None, groups[True])


def not_told(engine: Engine, user_id: int | None, groups: Sequence[Sequence[Claim]]) -> list[Claim]:
    """Return what nobody was told of yet. Each group is about one thing, in the order of time: only its last claim
    is told, and none when a later one has been told before."""
    done = told(engine, user_id, [claim.occasion for group in groups for claim in group])
    return [
        replace(claim, is_told=claim is group[-1])
        for group in groups
        for claim in group
        if claim.occasion not in done
    ]


def returning(engine: Engine, user_id: int, now: datetime) -> list[int]:
    """Return the notices that come again by now; also those that were put off on a clock that was far ahead."""
    sql = (
        "SELECT id FROM notice WHERE user_id = ? AND state = 'snoozed' AND (snoozed_to <= ? OR updated_at > ?)"
        " ORDER BY snoozed_to, id"
    )
    rows = engine.rows(sql, (user_id, utc_text(now), utc_text(now + SET_BACK)))
    return [row[0] for row in rows]


def store_claims(changes: Changes, user_id: int, claims: Sequence[Claim]) -> list[int]:
    """Store what a person is told of; return the ids of what this program is the one to tell."""
    engine = changes.engine
    if not claims:
        return []
    first = engine.reserve_ids("notice", len(claims))
    engine.execute_many(
        f"INSERT INTO notice ({_NOTICE}) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')"
        " ON CONFLICT (user_id, occasion) DO NOTHING",
        (
            (
                first + at, changes.at, changes.actor_id, changes.at, changes.actor_id, user_id, claim.occasion,
                claim.entity.value, claim.entity_id, claim.party_id, utc_text(claim.at),
                (ReminderState.SHOWN if claim.is_told else ReminderState.ANSWERED).value,
            )
            for at, claim in enumerate(claims)
        ),
    )  # fmt: skip
    mine = engine.rows(
        "SELECT id FROM notice WHERE id BETWEEN ? AND ? AND state = 'shown' ORDER BY id",
        (first, first + len(claims) - 1),
    )
    ids = [row[0] for row in mine]
    _replace_former(
        engine, user_id, [claim.entity_id for claim in claims if claim.entity is Entity.TASK], ids
    )
    return ids


def _replace_former(engine: Engine, user_id: int, tasks: Sequence[int], fresh: Sequence[int]) -> None:
    """An earlier reminder of the same task that still stands on the screen makes room for the new one."""
    about = set(tasks) if fresh else set()
    rows = engine.rows(
        "SELECT id, entity_id FROM notice WHERE user_id = ? AND state = 'shown' AND entity = 'task'",
        (user_id,),
    )
    kept = set(fresh)
    old = [row_id for row_id, task_id in rows if task_id in about and row_id not in kept]
    set_state(engine, old, ReminderState.ANSWERED)


def bring_back(changes: Changes, ids: Iterable[int]) -> list[int]:
    """Show notices again that were put off, and return those of them that no other program was faster with."""
    engine = changes.engine
    found = []
    for row_id in ids:
        sql = f"SELECT id FROM notice WHERE id = ? AND state = 'snoozed'{engine.lock_rows}"
        if engine.rows(sql, (row_id,)):
            found.append(row_id)
    set_state(engine, found, ReminderState.SHOWN)
    return found


def set_state(engine: Engine, ids: Iterable[int], state: ReminderState) -> None:
    """Store how far reminders are."""
    engine.execute_many(
        "UPDATE notice SET state = ?, snoozed_to = '', version = version + 1 WHERE id = ?",
        ((state.value, row_id) for row_id in ids),
    )


def put_off(changes: Changes, ids: Iterable[int], until: datetime) -> None:
    """Let reminders come again later."""
    changes.engine.execute_many(
        "UPDATE notice SET state = 'snoozed', snoozed_to = ?, updated_at = ?, version = version + 1 WHERE id = ?",
        ((utc_text(until), changes.at, row_id) for row_id in ids),
    )
