"""What can be done to tasks, each as one undoable action."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import timedelta

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.recurrence import check_rule
from crm_desktop.domain.task import Outcome, Task, TaskDraft, TaskState
from crm_desktop.domain.text import storable, tidy
from crm_desktop.models import Deal, Party, TaskMember, TaskSeries, User
from crm_desktop.models import Task as TaskTable
from crm_desktop.services.catalogue import ids_by_name, name_key
from crm_desktop.services.changes import Changes
from crm_desktop.services.preferences import PreferenceService
from crm_desktop.services.store import Store
from crm_desktop.services.tables import chunks, marks, table_of
from crm_desktop.services.tasks.finishing import (
    NOT_DONE,
    WITHOUT_A_WORD,
    add_words,
    finish,
    take_back_entries,
)
from crm_desktop.services.tasks.queries import TaskQueries
from crm_desktop.services.tasks.series import (
    begin_of,
    first_ones,
    make_tasks,
    note_made,
    occurrence_values,
    read_series,
    series_values,
)
from crm_desktop.services.tasks.writing import hold_tasks, task_values
from crm_desktop.services.timeline import TimelineService


class TaskCommands(TaskQueries):
    """Tasks and meetings: reading, and every change to them."""

    def __init__(self, store: Store, timeline: TimelineService) -> None:
        super().__init__(store)
        self._timeline = timeline

    def create(self, draft: TaskDraft) -> int:
        """Store a task and return its id; without an owner it is mine. With a rule it is stored with those that
        follow in the weeks to come, and the id is that of the first. Raises ValidationError, NotFoundError."""
        return self.create_many([draft])[0]

    def create_many(self, drafts: Sequence[TaskDraft]) -> list[int]:
        """Store tasks as one action, in order, and return their ids; see `create`."""
        for draft in drafts:
            draft.validate()
        home = self._home_zone() if any(draft.rule for draft in drafts) else ""
        for draft in drafts:
            if draft.rule:
                check_rule(draft.rule, begin_of(draft, draft.zone or home))

        def work(changes: Changes) -> list[int]:
            self._check(drafts)
            owners = ids_by_name(changes, User, [storable(draft.owner) for draft in drafts])
            plain = [at for at, draft in enumerate(drafts) if not draft.rule]
            rows = []
            for at in plain:
                values = task_values(drafts[at], owners)
                rows.append(values | {"owner_id": values["owner_id"] or self._store.actor_id})
            columns = tuple(rows[0]) if rows else ()
            stored = changes.insert_many(TaskTable, columns, [tuple(row.values()) for row in rows])
            ids = dict(zip(plain, stored, strict=True))
            for at, task_id in ids.items():
                self._write_members(changes, task_id, drafts[at])
            for at, draft in enumerate(drafts):
                if draft.rule:
                    owner_id = owners.get(name_key(storable(draft.owner))) or self._store.actor_id
                    ids[at] = self._begin_series(changes, draft, draft.zone or home, owner_id)[0]
            return [ids[at] for at in range(len(drafts))]

        subject = tidy(drafts[0].title) if len(drafts) == 1 else ""
        return self._store.write(ActionKind.TASK_ADDED, work, subject=subject, count=len) if drafts else []

    def update(self, task_id: int, version: int | None, draft: TaskDraft) -> None:
        """Make a task equal to the draft; a single one that gets a rule is the first of a series from now on.

        Raises ValidationError, NotFoundError, StaleError.
        """
        draft.validate()
        before = self.get(task_id)
        begins_series = bool(draft.rule) and before.series_id is None
        zone = (draft.zone or self._home_zone()) if begins_series else ""
        if begins_series:
            check_rule(draft.rule, begin_of(draft, zone))

        def work(changes: Changes) -> None:
            self._check([draft])
            values = task_values(draft, ids_by_name(changes, User, [storable(draft.owner)]))
            changes.update(TaskTable, task_id, version, **values)
            if draft.participants != before.draft.participants:
                old = self._engine.rows("SELECT id FROM task_member WHERE task_id = ?", (task_id,))
                changes.delete(TaskMember, [row[0] for row in old])
                self._write_members(changes, task_id, draft)
            if begins_series:
                self._begin_series(changes, draft, zone, values["owner_id"], first_id=task_id)

        self._store.write(ActionKind.TASK_CHANGED, work, subject=tidy(draft.title))

    def shift(self, ids: Iterable[int], by: timedelta) -> int:
        """Move tasks in time, by the clock on the wall; those of a whole day by whole days. Returns how many have a
        time."""
        return self._change(ids, lambda draft: draft.later_by(by))

    def complete(self, task_id: int, outcome: Outcome = WITHOUT_A_WORD) -> int | None:
        """Say that a task is done; what came of it becomes an entry of the client's timeline, and the next task
        is stored with it. Of one that is done already it is said afterwards. Returns the id of the next task.
        Raises NotFoundError, ValidationError."""
        task = self.get(task_id)

        def work(changes: Changes) -> int | None:
            if not finish(changes, self._timeline, [task_id], outcome, NOT_DONE):
                self.get(task_id)  # another program may have removed it
                add_words(changes, self._timeline, task_id, outcome)
            return self.create(outcome.next_draft) if outcome.next_draft else None

        return self._store.write(ActionKind.TASK_DONE, work, subject=task.draft.title)

    def complete_many(self, ids: Iterable[int]) -> int:
        """Say that tasks are done, without a word about each; returns how many were open."""
        wanted = sorted(set(ids))
        found = [task for task in self.rows(wanted).values() if task.state is TaskState.OPEN]
        if not found:
            return 0
        subject = found[0].draft.title if len(found) == 1 else ""
        return self._store.write(
            ActionKind.TASK_DONE,
            lambda changes: finish(changes, self._timeline, wanted),
            subject=subject,
            count=lambda count: count,
        )

    def reopen(self, ids: Iterable[int]) -> int:
        """Open tasks again; returns how many were closed. What was said of them stays on the timeline, an entry
        without a word goes."""
        found = [task.id for task in self.rows(list(ids)).values() if task.state is not TaskState.OPEN]
        return self._set_state(found, None, TaskState.OPEN, ActionKind.TASK_REOPENED)

    def cancel(self, ids: Iterable[int]) -> int:
        """Say that tasks will not be done; returns how many were open."""
        return self._set_state(ids, TaskState.OPEN, TaskState.CANCELLED, ActionKind.TASK_CHANGED)

    def remove(self, ids: Iterable[int]) -> int:
        """Remove tasks; returns how many. Those of a series do not come again."""
        wanted = sorted(set(ids))
        found = self.rows(wanted)

        def work(changes: Changes) -> int:
            self._leave_out(changes, list(found.values()))
            for chunk in chunks(wanted):
                sql = f"SELECT id FROM task_member WHERE task_id IN ({marks(chunk)})"
                changes.delete(TaskMember, [row[0] for row in self._engine.rows(sql, chunk)])
            return changes.delete(TaskTable, wanted)

        subject = next(iter(found.values())).draft.title if len(found) == 1 else ""
        return self._store.write(ActionKind.TASK_REMOVED, work, subject=subject, count=lambda count: count)

    def reassign(self, ids: Iterable[int], owner: str) -> int:
        """Give tasks to somebody; returns how many changed."""
        return self._change(ids, lambda draft: replace(draft, owner=owner))

    def _change(self, ids: Iterable[int], change: Callable[[TaskDraft], TaskDraft]) -> int:
        wanted = sorted(set(ids))
        found = self.rows(wanted)

        def work(changes: Changes) -> int:
            hold_tasks(changes, wanted)
            # As they are now: what another program has written meanwhile stays.
            drafts = {task_id: change(task.draft) for task_id, task in self.rows(wanted).items()}
            owners = ids_by_name(changes, User, [storable(draft.owner) for draft in drafts.values()])
            return changes.update_each(
                TaskTable, {task_id: task_values(draft, owners) for task_id, draft in drafts.items()}
            )

        subject = next(iter(found.values())).draft.title if len(found) == 1 else ""
        return self._store.write(ActionKind.TASK_CHANGED, work, subject=subject, count=lambda count: count)

    def _set_state(
        self, ids: Iterable[int], before: TaskState | None, after: TaskState, action: ActionKind
    ) -> int:
        def going() -> dict[int, Task]:
            return {
                row_id: task for row_id, task in self.rows(wanted).items() if before in {None, task.state}
            }

        def work(changes: Changes) -> int:
            hold_tasks(changes, wanted)
            is_open = after is TaskState.OPEN
            now = list(going())  # another program may have been faster
            if is_open:
                take_back_entries(changes, self._timeline, now)
            values = {"state": after.value, "done_at": "" if is_open else changes.at}
            return changes.update_each(TaskTable, dict.fromkeys(now, values))

        wanted = sorted(set(ids))
        found = going()
        subject = next(iter(found.values())).draft.title if len(found) == 1 else ""
        return self._store.write(action, work, subject=subject, count=lambda count: count) if found else 0

    def _home_zone(self) -> str:
        return PreferenceService(self._store).get().time_zone

    def _begin_series(
        self, changes: Changes, draft: TaskDraft, zone: str, owner_id: int | None, first_id: int | None = None
    ) -> list[int]:
        """Store a series and the tasks of the weeks to come; the first of them may be there already."""
        series_id = changes.insert(TaskSeries, **series_values(draft, draft.rule, zone, owner_id))
        series = read_series(changes.engine, [series_id])[series_id]
        walls = first_ones(series, self._store.clock())
        note_made(changes, series, walls)
        if first_id is None or not walls:
            return make_tasks(changes, series, walls)
        changes.update(TaskTable, first_id, None, **occurrence_values(series, walls[0]))
        return [first_id, *make_tasks(changes, series, walls[1:])]

    def _leave_out(self, changes: Changes, tasks: Sequence[Task]) -> None:
        """Note in their series that tasks were taken out."""
        gone: dict[int, set[str]] = {}
        for task in tasks:
            if task.series_id is not None:
                gone.setdefault(task.series_id, set()).add(task.occurrence)
        known = read_series(changes.engine, sorted(gone))
        changes.update_each(
            TaskSeries,
            {
                row_id: {"left_out": sorted(gone[row_id] | {wall.isoformat() for wall in series.left_out})}
                for row_id, series in known.items()
            },
        )

    def _write_members(self, changes: Changes, task_id: int, draft: TaskDraft) -> None:
        for position, client_id in enumerate(dict.fromkeys(draft.participants)):
            changes.insert(TaskMember, task_id=task_id, party_id=client_id, position=position)

    def _check(self, drafts: Sequence[TaskDraft]) -> None:
        """Raise NotFoundError when a task is of a client or a deal that is gone."""
        clients = {draft.client_id for draft in drafts if draft.client_id is not None}
        clients.update(client_id for draft in drafts for client_id in draft.participants)
        deals = {draft.deal_id for draft in drafts if draft.deal_id is not None}
        for model, entity, wanted in ((Party, Entity.CLIENT, clients), (Deal, Entity.DEAL, deals)):
            for chunk in chunks(sorted(wanted)):
                sql = f'SELECT id FROM "{table_of(model)}" WHERE id IN ({marks(chunk)})'
                gone = set(chunk) - {row[0] for row in self._engine.rows(sql, chunk)}
                if gone:
                    raise NotFoundError(EntityRef(entity, min(gone)))
