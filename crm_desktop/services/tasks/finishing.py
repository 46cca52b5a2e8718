"""Saying that tasks are done: whichever way it is said, each leaves its entry on the timeline of its client."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from crm_desktop.domain.task import Outcome, TaskKind, TaskState
from crm_desktop.domain.text import storable
from crm_desktop.domain.timeline import Direction, InteractionDraft, InteractionKind
from crm_desktop.models import Task as TaskTable
from crm_desktop.services.changes import Changes
from crm_desktop.services.tables import chunks, marks
from crm_desktop.services.tasks.writing import hold_tasks
from crm_desktop.services.timeline import TimelineService

# What a done task is on the timeline. The first four are contacts, with which the client was turned to; what
# was only done for the client is a note, and no contact.
ENTRIES = {
    TaskKind.CALL: (InteractionKind.CALL, Direction.OUT),
    TaskKind.MEETING: (InteractionKind.MEETING, Direction.NONE),
    TaskKind.GREETING: (InteractionKind.MESSAGE, Direction.OUT),
    TaskKind.FOLLOW_UP: (InteractionKind.MESSAGE, Direction.OUT),
    TaskKind.INVOICE: (InteractionKind.NOTE, Direction.NONE),
    TaskKind.TO_DO: (InteractionKind.NOTE, Direction.NONE),
}
WITHOUT_A_WORD = Outcome()
OPEN = frozenset({TaskState.OPEN})
NOT_DONE = frozenset({TaskState.OPEN, TaskState.CANCELLED})


class _Going(NamedTuple):
    id: int
    kind: TaskKind
    title: str
    client_id: int | None
    deal_id: int | None

    def entry(self, client_id: int, outcome: Outcome) -> InteractionDraft:
        kind, direction = ENTRIES[self.kind]
        return InteractionDraft(
            client_id,
            kind,
            subject=self.title,
            body=outcome.text,
            outcome=outcome.outcome,
            direction=direction,
            deal_id=self.deal_id,
        )


def finish(
    changes: Changes,
    timeline: TimelineService,
    ids: Sequence[int],
    outcome: Outcome = WITHOUT_A_WORD,
    states: Collection[TaskState] = OPEN,
) -> int:
    """Say that those of some tasks that are in one of these states are done, with an entry for each that has a
    client; returns how many they were."""
    hold_tasks(changes, ids)
    going = _going(changes, ids, states)
    entries = write_entries(changes, timeline, [task.id for task in going], outcome)
    values: dict[str, Any] = {"state": TaskState.DONE.value, "done_at": changes.at}
    if outcome.text.strip():
        values["result"] = storable(outcome.text).strip()
    return changes.update_each(
        TaskTable, {task.id: values | {"interaction_id": entries.get(task.id)} for task in going}
    )


def write_entries(
    changes: Changes, timeline: TimelineService, ids: Sequence[int], outcome: Outcome = WITHOUT_A_WORD
) -> dict[int, int]:
    """Write what came of tasks into the timelines of their clients, and return the entries by task."""
    wanted, drafts = list[int](), list[InteractionDraft]()
    for task in _going(changes, ids, frozenset(TaskState)):
        if task.client_id is not None:
            wanted.append(task.id)
            drafts.append(task.entry(task.client_id, outcome))
    return dict(zip(wanted, timeline.add_many(drafts), strict=True))


def add_words(changes: Changes, timeline: TimelineService, task_id: int, outcome: Outcome) -> None:
    """Say afterwards what came of a done task: its entry says it then, or a new one where there is none. What
    somebody else said of it stays: two may have done it at the same time."""
    [(entry_id, result)] = changes.engine.rows(
        "SELECT interaction_id, result FROM task WHERE id = ?", (task_id,)
    )
    values: dict[str, Any] = {"result": _both(result, storable(outcome.text).strip())}
    if entry_id is None:
        values["interaction_id"] = write_entries(changes, timeline, [task_id], outcome).get(task_id)
    else:
        before = timeline.get(entry_id).draft
        body = _both(before.body, storable(outcome.text).strip())
        said = replace(before, body=body, outcome=outcome.outcome or before.outcome)
        timeline.update(entry_id, None, said)
    changes.update_each(TaskTable, {task_id: values})


def _both(before: str, said: str) -> str:
    return before if said in before else f"{before}\n{said}".strip()


def take_back_entries(changes: Changes, timeline: TimelineService, ids: Sequence[int]) -> None:
    """Take away what done tasks have left on timelines, now that they are open again: only the entries that say no
    more than that; to what somebody wrote or hung on them they stay."""
    for chunk in chunks(ids):
        rows = changes.engine.rows(
            "SELECT entry.id FROM task JOIN interaction AS entry ON entry.id = task.interaction_id"
            f" WHERE task.id IN ({marks(chunk)}) AND entry.subject = task.title AND entry.body = ''"
            " AND entry.decision = '' AND entry.outcome_id IS NULL AND entry.is_pinned = 0"
            " AND NOT EXISTS (SELECT 1 FROM attachment WHERE attachment.interaction_id = entry.id)"
            " AND NOT EXISTS (SELECT 1 FROM promise WHERE promise.interaction_id = entry.id)",
            chunk,
        )
        if rows:
            timeline.remove([row[0] for row in rows])


def _going(changes: Changes, ids: Sequence[int], states: Collection[TaskState]) -> list[_Going]:
    found: list[_Going] = []
    for chunk in chunks(ids):
        sql = (
            "SELECT task.id, task.kind, task.title, COALESCE(task.party_id, deal.party_id), task.deal_id"
            f" FROM task LEFT JOIN deal ON deal.id = task.deal_id WHERE task.id IN ({marks(chunk)})"
            f" AND task.state IN ({marks(states)}) ORDER BY task.id"
        )
        for task_id, kind, title, client_id, deal_id in changes.engine.rows(
            sql, (*chunk, *(state.value for state in states))
        ):
            found.append(_Going(task_id, TaskKind(kind), title, client_id, deal_id))
    return found
