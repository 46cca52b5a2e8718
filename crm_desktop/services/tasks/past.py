"""Writes tasks in one go, open and done ones: from a file, or for the example."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.escalation import EscalationCause, Resolution
from crm_desktop.domain.important_date import ImportantDateDraft
from crm_desktop.domain.task import TaskDraft, TaskState
from crm_desktop.domain.text import storable, tidy
from crm_desktop.models import Escalation, ImportantDate, Task, TaskMember, User
from crm_desktop.services.catalogue import ids_by_name
from crm_desktop.services.changes import Changes
from crm_desktop.services.store import utc_text
from crm_desktop.services.tasks.writing import task_values

_ESCALATION = (
    "rule_id", "entity", "entity_id", "party_id", "occasion", "owner_id", "told_id", "at", "resolved_at", "resolution"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PastTask:
    """A task, when it was written down, and what became of it; `escalated_at` is when the head was told, and
    `resolution` what he did about it, if the task was done then."""

    draft: TaskDraft
    created_at: datetime
    state: TaskState = TaskState.OPEN
    done_at: datetime | None = None
    result: str = ""
    escalated_at: datetime | None = None
    resolution: Resolution = Resolution.DONE


def add_past_tasks(changes: Changes, tasks: Sequence[PastTask]) -> range:
    """Store single tasks as they are, in order, and return the run of their ids. Raises ValidationError."""
    if not tasks:
        return range(0)
    for task in tasks:
        task.draft.validate()
    owners = ids_by_name(changes, User, [storable(task.draft.owner) for task in tasks])
    rules = changes.engine.rows(
        "SELECT id, notify_id FROM escalation_rule WHERE cause = ? ORDER BY position, id LIMIT 1",
        (EscalationCause.TASK_OVERDUE.value,),
    )
    rows = [task_values(task.draft, owners) | _ending(changes, task, is_told=bool(rules)) for task in tasks]
    ids = changes.insert_many(Task, tuple(rows[0]), [tuple(row.values()) for row in rows])
    members = [
        (task_id, person, place)
        for task_id, task in zip(ids, tasks, strict=True)
        for place, person in enumerate(task.draft.participants)
    ]
    changes.insert_many(TaskMember, ("task_id", "party_id", "position"), members)
    for rule_id, head in rules:
        lines = [
            _line(rule_id, head, task_id, row, task.resolution)
            for task_id, row, task in zip(ids, rows, tasks, strict=True)
            if row["escalated_at"]
        ]
        changes.insert_many(Escalation, _ESCALATION, lines)
    return ids


def add_important_dates(changes: Changes, dates: Sequence[ImportantDateDraft]) -> range:
    """Store days of clients and return the run of their ids. Raises ValidationError."""
    rows = []
    for date in dates:
        date.validate()
        label, kind = tidy(storable(date.label)), date.kind.value
        rows.append((date.client_id, label, kind, date.month, date.day, date.year, int(date.is_yearly)))
    return changes.insert_many(
        ImportantDate, ("party_id", "label", "kind", "month", "day", "year", "is_yearly"), rows
    )


def _ending(changes: Changes, task: PastTask, *, is_told: bool) -> dict[str, Any]:
    done = "" if task.state is TaskState.OPEN else utc_text(task.done_at) if task.done_at else changes.at
    return {
        "state": task.state.value,
        "done_at": done,
        "result": storable(task.result).strip(),
        "created_at": utc_text(task.created_at),
        "escalated_at": utc_text(task.escalated_at) if task.escalated_at and is_told else "",
    }


def _line(
    rule_id: int, head: int | None, task_id: int, row: dict[str, Any], resolution: Resolution
) -> tuple[Any, ...]:
    occasion = f"{rule_id}:{Entity.TASK.value}:{task_id}:{row['due_at']}"
    entity, at, done = Entity.TASK.value, row["escalated_at"], row["done_at"]
    told = (rule_id, entity, task_id, row["party_id"], occasion, row["owner_id"], head, at)
    return (*told, done, resolution.value if done else "")
