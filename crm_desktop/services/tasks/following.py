"""Repeated tasks: making them ahead, and what is done to one of them and all that follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.recurrence import check_rule, ended_before, going_on_from, moved_by
from crm_desktop.domain.task import Task, TaskDraft
from crm_desktop.domain.text import storable, tidy
from crm_desktop.domain.wall_clock import wall_of
from crm_desktop.models import Task as TaskTable
from crm_desktop.models import TaskMember, User
from crm_desktop.models import TaskSeries as SeriesTable
from crm_desktop.services.catalogue import ids_by_name, name_key
from crm_desktop.services.changes import Changes
from crm_desktop.services.tables import chunks, marks
from crm_desktop.services.tasks.commands import TaskCommands
from crm_desktop.services.tasks.series import (
    AHEAD,
    OVER,
    RENEWED,
    Series,
    begin_of,
    first_ones,
    make_tasks,
    next_ones,
    note_made,
    occurrence_values,
    read_series,
    series_values,
    standing_clients,
)


class TaskService(TaskCommands):
    """Tasks and meetings, repeated ones too. What is done to one task of a series is done to that one alone."""

    def extend(self, until: date | None = None) -> int:
        """Make the tasks of all series ahead: up to a day that somebody looks at, else for the weeks to come where
        few are left. Returns how many were made; nothing is written when there is nothing to make."""
        now = self._store.clock()
        due = (wall_of(now) + (RENEWED if until is None else timedelta(0))).date()
        far = (wall_of(now) + AHEAD).date() if until is None else until
        rows = self._engine.rows(
            "SELECT id FROM task_series WHERE made_until < ? AND made_until <> ? ORDER BY id",
            ((due if until is None else until).isoformat(), OVER),
        )
        end = datetime.combine(far, time.max)
        found = read_series(self._engine, [row[0] for row in rows])
        wanted = {series.id: next_ones(series, end) for series in found.values()}
        wanted = {row_id: (walls, is_over) for row_id, (walls, is_over) in wanted.items() if walls or is_over}
        if not wanted:
            return 0

        def work(changes: Changes) -> int:
            made = 0
            # Another program may have made them since.
            for series in read_series(changes.engine, sorted(wanted)).values():
                walls, is_over = next_ones(series, end)
                made += len(make_tasks(changes, series, walls))
                note_made(changes, series, walls, is_over=is_over)
            return made

        # Nobody at the keyboard asked for it: Ctrl+Z goes on to what he did himself.
        return self._store.write(ActionKind.TASK_ADDED, work, count=lambda made: made, by_program=True)

    def following(self, task_id: int) -> list[int]:
        """Return the open tasks of the same series from this one on, this one first; of a single task, itself.

        Raises NotFoundError.
        """
        return self._following(self.get(task_id))

    def update_following(self, task_id: int, version: int | None, draft: TaskDraft) -> int:
        """Make this task and all open ones that follow it in its series like the draft, on its days; without a
        rule the series ends before it. Returns how many there are now. Raises what `update` does."""
        draft.validate()
        before = self.get(task_id)
        series = self._series_of(before)
        if series is None:
            self.update(task_id, version, draft)
            return len(self.following(task_id))
        if draft.rule:
            check_rule(_rule_from(series, before, draft), begin_of(draft, draft.zone or series.zone))

        def work(changes: Changes) -> int:
            changes.update(TaskTable, task_id, version, title=tidy(storable(draft.title)))
            open_ids = self._following(before)
            owners = ids_by_name(changes, User, [storable(draft.owner)])
            owner_id = owners.get(name_key(storable(draft.owner))) or self._store.actor_id
            if not draft.rule:
                self._end(changes, series, _key(before), open_ids[1:], detached=task_id)
                self.update(task_id, None, draft)
                return 1
            changed = self._split(changes, series, before, draft, owner_id)
            walls = first_ones(changed, self._store.clock())
            last = datetime.fromisoformat(series.made_until)
            if series.made_until != OVER and walls and walls[-1] < last:
                walls += next_ones(replace(changed, made_until=walls[-1].isoformat()), last)[0]
            self._place(changes, changed, open_ids, walls)
            note_made(changes, changed, walls)
            return len(walls)

        return self._store.write(
            ActionKind.TASK_CHANGED, work, subject=tidy(draft.title), count=lambda count: count
        )

    def remove_following(self, task_id: int) -> int:
        """Remove this task and all open ones that follow it, and end its series before it; returns how many."""
        task = self.get(task_id)
        series = self._series_of(task)
        if series is None:
            return self.remove([task_id])

        def work(changes: Changes) -> int:
            going = self._following(task)
            self._end(changes, series, _key(task), going)
            return len(going)

        return self._store.write(
            ActionKind.TASK_REMOVED, work, subject=task.draft.title, count=lambda count: count
        )

    def _series_of(self, task: Task) -> Series | None:
        if task.series_id is None:
            return None
        return read_series(self._engine, [task.series_id]).get(task.series_id)

    def _following(self, task: Task) -> list[int]:
        if task.series_id is None:
            return [task.id]
        rows = self._engine.rows(
            "SELECT id FROM task WHERE series_id = ? AND occurrence >= ? AND state = 'open' ORDER BY occurrence, id",
            (task.series_id, task.occurrence),
        )
        return [row[0] for row in rows]

    def _end(
        self,
        changes: Changes,
        series: Series,
        moment: datetime,
        going: Sequence[int],
        detached: int | None = None,
    ) -> None:
        """Let a series end before a moment, and take away the open tasks from there on."""
        self._delete(changes, going)
        loose = [] if detached is None else [detached]
        rule = ended_before(series.rule, series.starts, moment)
        if rule is None:  # what was done of it stays, each for itself
            rows = self._engine.rows("SELECT id FROM task WHERE series_id = ?", (series.id,))
            loose = [row[0] for row in rows]
        changes.update_many(TaskTable, loose, series_id=None, occurrence="")
        if rule is None:
            changes.delete(SeriesTable, [series.id])
        else:
            changes.update_many(SeriesTable, [series.id], rule=rule, made_until=OVER)

    def _split(
        self, changes: Changes, series: Series, before: Task, draft: TaskDraft, owner_id: int | None
    ) -> Series:
        """Return the series of what follows: a new one, or the same when nothing comes before."""
        key, zone = _key(before), draft.zone or series.zone
        begin = begin_of(draft, zone)
        values = series_values(draft, _rule_from(series, before, draft), zone, owner_id)
        if draft.rule == series.rule:  # what was taken out, or done before its time, does not come again
            out = {wall for wall in series.left_out if wall >= key} | self._closed_from(series, key)
            values["left_out"] = sorted((wall + (begin - key)).isoformat() for wall in out)
        else:
            values["left_out"] = []
        earlier = ended_before(series.rule, series.starts, key)
        if earlier is None:
            row_id = series.id
            changes.update_many(SeriesTable, [row_id], **values, made_until="")
        else:
            changes.update_many(SeriesTable, [series.id], rule=earlier, made_until=OVER)
            row_id = changes.insert(SeriesTable, **values, made_until="")
        return read_series(changes.engine, [row_id])[row_id]

    def _closed_from(self, series: Series, key: datetime) -> set[datetime]:
        rows = self._engine.rows(
            "SELECT occurrence FROM task WHERE series_id = ? AND occurrence >= ? AND state <> 'open'",
            (series.id, key.isoformat()),
        )
        return {datetime.fromisoformat(row[0]) for row in rows}

    def _place(self, changes: Changes, series: Series, ids: Sequence[int], walls: Sequence[datetime]) -> None:
        """Put tasks to the beginnings of a series, one after the other; make those that are missing, and take
        away those that are too many."""
        people = standing_clients(changes, series.template.participants)
        pairs = list(zip(ids, walls, strict=False))
        changes.update_each(TaskTable, {row_id: occurrence_values(series, wall) for row_id, wall in pairs})
        placed = [row_id for row_id, _ in pairs]
        self._drop_members(changes, placed)
        members = [(row_id, person, place) for row_id in placed for place, person in enumerate(people)]
        changes.insert_many(TaskMember, ("task_id", "party_id", "position"), members)
        self._delete(changes, ids[len(walls) :])
        make_tasks(changes, series, walls[len(ids) :])

    def _delete(self, changes: Changes, ids: Sequence[int]) -> None:
        self._drop_members(changes, ids)
        changes.delete(TaskTable, ids)

    def _drop_members(self, changes: Changes, ids: Sequence[int]) -> None:
        for chunk in chunks(ids):
            sql = f"SELECT id FROM task_member WHERE task_id IN ({marks(chunk)})"
            changes.delete(TaskMember, [row[0] for row in self._engine.rows(sql, chunk)])


def _rule_from(series: Series, task: Task, draft: TaskDraft) -> str:
    """Return the rule of a task and all that follow once they are like a draft."""
    if draft.rule != series.rule:
        return draft.rule
    key = _key(task)
    to = begin_of(draft, draft.zone or series.zone).date()
    return moved_by(going_on_from(series.rule, series.starts, key), (to - key.date()).days, to)


def _key(task: Task) -> datetime:
    return datetime.fromisoformat(task.occurrence)
