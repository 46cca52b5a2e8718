"""Carries out what is done with tasks, each with a message that takes it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.task import Outcome, TaskDraft
from crm_desktop.ui.runtime.task_times import TaskTimes
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.tasks.entries import Entry, Slot, placed


class TaskDoing(QObject):
    """`stored` carries the id of a task that a form has stored, `refused` why it has not; `failed` comes when
    something was not done, so that the picture shows again what holds."""

    stored = Signal(int)
    refused = Signal(object)
    failed = Signal()

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._tasks = context.services.tasks
        self._times = TaskTimes(context.formats)
        self._versions: dict[int, int] = {}  # of what was stored here and is not shown yet

    def create(self, draft: TaskDraft) -> None:
        """Store a new task."""

        def on_done(task_id: int) -> None:
            self.stored.emit(task_id)
            now = self._context.services.store.clock()
            when = self._times.when(draft, now) if draft.starts_at or draft.day or draft.due_at else ""
            said = " · ".join(part for part in (draft.title.strip(), when) if part)
            text = self.tr("Task added: {0}").format(said)  # it may be of a day that is not in view
            self._context.shell.toast_undo_or_open(text, EntityRef(Entity.TASK, task_id))

        self._run(lambda: self._tasks.create(draft), on_done, self.refused.emit)

    def update(self, task_id: int, version: int, draft: TaskDraft) -> None:
        """Make a stored task equal to the draft."""

        def on_done(_nothing: None) -> None:
            self.stored.emit(task_id)
            self._context.shell.toast_undo(self.tr("Task saved"))

        self._run(lambda: self._tasks.update(task_id, version, draft), on_done, self.refused.emit)

    def place(self, entry: Entry, slot: Slot, *, with_following: bool = False) -> None:
        """Move an entry to another time, day or person, or give it another length; with all that follow it, if that
        is wanted."""
        tasks, versions = self._tasks, self._versions

        def work() -> None:
            version = max(entry.version, versions.get(entry.id, 0))
            store = tasks.update_following if with_following else tasks.update
            store(entry.id, version, placed(tasks.get(entry.id).draft, slot))
            versions[entry.id] = tasks.get(entry.id).version

        is_moved = slot.begins != entry.begins or slot.owner not in {None, entry.owner}
        text = self.tr("Moved: {0}") if is_moved else self.tr("Length changed: {0}")
        self._run(work, lambda _nothing: self._say(text.format(entry.title)))

    def schedule(self, task_id: int, slot: Slot) -> None:
        """Give a task without a time one."""
        tasks = self._tasks

        def work() -> str:
            task = tasks.get(task_id)
            tasks.update(task_id, task.version, placed(task.draft, slot))
            return task.draft.title

        self._run(work, lambda title: self._say(self.tr("Planned: {0}").format(title)))

    def unschedule(self, task_id: int) -> None:
        """Take the time of a task away."""
        tasks = self._tasks

        def work() -> str:
            task = tasks.get(task_id)
            draft = replace(task.draft, starts_at=None, ends_at=None, day=None, last_day=None, due_at=None)
            tasks.update(task_id, task.version, draft)
            return task.draft.title

        self._run(work, lambda title: self._say(self.tr("Without a time now: {0}").format(title)))

    def complete(self, task_id: int, outcome: Outcome) -> None:
        """Say that a task is done, and what came of it."""

        def on_done(next_id: int | None) -> None:
            self.stored.emit(task_id)
            if next_id is None:
                self._say(self.tr("Done"))
            else:
                self._context.shell.toast_undo_or_open(
                    self.tr("Done; the next task is planned"), EntityRef(Entity.TASK, next_id)
                )

        self._run(lambda: self._tasks.complete(task_id, outcome), on_done, self.refused.emit)

    def finish(self, ids: Sequence[int]) -> None:
        """Say that tasks are done, without a word about each."""
        wanted = list(ids)
        self._change(
            lambda: self._tasks.complete_many(wanted), lambda count: self.tr("%n task(s) done", "", count)
        )

    def reopen(self, ids: Sequence[int]) -> None:
        """Open tasks again."""
        wanted = list(ids)
        self._change(
            lambda: self._tasks.reopen(wanted), lambda count: self.tr("%n task(s) open again", "", count)
        )

    def cancel(self, ids: Sequence[int]) -> None:
        """Say that tasks will not be done."""
        wanted = list(ids)
        self._change(
            lambda: self._tasks.cancel(wanted), lambda count: self.tr("%n task(s) cancelled", "", count)
        )

    def remove(self, ids: Sequence[int]) -> None:
        """Remove tasks."""
        wanted = list(ids)
        self._change(
            lambda: self._tasks.remove(wanted), lambda count: self.tr("%n task(s) removed", "", count)
        )

    def remove_following(self, task_id: int) -> None:
        """Remove a repeated task and all that follow it."""
        self._change(
            lambda: self._tasks.remove_following(task_id),
            lambda count: self.tr("%n task(s) removed", "", count),
        )

    def update_following(self, task_id: int, version: int, draft: TaskDraft) -> None:
        """Make a repeated task and all that follow it like the draft."""

        def on_done(_count: int) -> None:
            self.stored.emit(task_id)
            self._context.shell.toast_undo(self.tr("This task and all that follow it are saved"))

        self._run(lambda: self._tasks.update_following(task_id, version, draft), on_done, self.refused.emit)

    def shift(self, ids: Sequence[int], days: int) -> None:
        """Move tasks by some days."""
        wanted = list(ids)
        self._change(
            lambda: self._tasks.shift(wanted, timedelta(days=days)),
            lambda count: self.tr("%n task(s) moved", "", count),
        )

    def give(self, ids: Sequence[int], owner: str) -> None:
        """Give tasks to somebody."""
        wanted = list(ids)

        def said(count: int) -> str:
            whose = owner or self.tr("without a responsible")
            return self.tr("%n task(s) given on", "", count) + f": {whose}"

        self._change(lambda: self._tasks.reassign(wanted, owner), said)

    # Inner

    def _say(self, text: str) -> None:
        self._context.shell.toast_undo(text)

    def _change(self, work: Callable[[], int], text: Callable[[int], str]) -> None:
        self._run(work, lambda count: self._say(text(count)) if count else None)

    def _run(
        self,
        work: Callable[[], Any],
        on_done: Callable[[Any], None],
        on_error: Callable[[Exception], None] | None = None,
    ) -> None:
        self._context.runner.run(
            lambda _progress: work(), on_done, on_error or self._on_error, writes=True, owner=self
        )

    def _on_error(self, error: Exception) -> None:
        self._context.shell.show_error(error)
        self.failed.emit()
