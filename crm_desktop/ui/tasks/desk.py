"""What can be done with a task, wherever it is shown: the form, what came of it, the menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.recurrence import read_repeat
from crm_desktop.domain.task import Task, TaskState
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.tasks.doing import TaskDoing
from crm_desktop.ui.tasks.done_panel import DonePanel
from crm_desktop.ui.tasks.entries import Entry, Slot
from crm_desktop.ui.tasks.form import TaskForm
from crm_desktop.ui.tasks.series_question import SeriesQuestion
from crm_desktop.ui.widgets.text import literal

TOMORROW, WEEK = 1, 7


class TaskDesk(QObject):
    """Makes its panels when they are first wanted; they lie over the host. `stored` carries a task that the form
    has stored."""

    stored = Signal(int)

    def __init__(self, context: AppContext, host: QWidget) -> None:
        super().__init__(host)
        self._context, self._host = context, host
        self.doing = TaskDoing(context, self)
        self.question = SeriesQuestion(host)
        self._form: TaskForm | None = None
        self._done: DonePanel | None = None

    @property
    def form(self) -> TaskForm:
        """The form of a task."""
        if self._form is None:
            self._form = TaskForm(self._context, self._host)
            self._form.done_requested.connect(lambda task_id: self.ask([task_id]))
            self._form.stored.connect(self.stored)
        return self._form

    @property
    def done_panel(self) -> DonePanel:
        """The panel that asks what came of a task."""
        if self._done is None:
            self._done = DonePanel(self._context, self._host)
        return self._done

    def retranslate(self) -> None:
        """Make the panels anew in the language in force when they are next wanted."""
        for panel in (self._form, self._done):
            if panel is not None:
                panel.hide_panel()
                panel.deleteLater()
        self._form = self._done = None

    def close_untouched(self) -> bool:
        """Close a form in which nothing was typed; True when there was one."""
        form = self._form
        if form is None or not form.isVisible() or form.is_edited:
            return False
        form.hide_panel()
        return True

    def may_leave(self) -> bool:
        """Whether no form holds the user."""
        if self._form is not None and self._form.isVisible():
            return self._form.may_leave()
        return True

    # One or many

    def start(self, slot: Slot | None = None, client_id: int | None = None) -> None:
        """Begin a new task, in a slot or with a client if one is given."""
        self.form.start(slot, client_id)

    def open(self, task_id: int) -> None:
        """Open a task."""
        try:
            task = self._context.services.tasks.get(task_id)
        except CrmError as error:
            self._context.shell.show_error(error)
            return
        self.form.edit(task)

    def finish(self, ids: Sequence[int]) -> None:
        """Say that tasks are done; of one with a client, ask what came of it."""
        rows = self._context.services.tasks.rows(ids)
        only = next(iter(rows.values())) if len(rows) == 1 else None
        if only is not None and only.draft.client_id is not None:
            self.ask(ids)
        else:
            self.doing.finish(ids)

    def toggle(self, task_id: int, entry: Entry | None) -> None:
        """Say that a task is done, or open it again where its entry shows it as done."""
        if entry is not None and entry.is_done:
            self.doing.reopen([task_id])
        else:
            self.finish([task_id])

    def ask(self, ids: Sequence[int]) -> None:
        """Ask what came of a task."""
        rows = self._context.services.tasks.rows(ids)
        if rows:
            self.done_panel.ask(next(iter(rows.values())))

    def remove(self, ids: Sequence[int], place: QPoint | None = None) -> None:
        """Remove tasks; of a repeated one ask, at a place of the screen, whether only it is meant."""
        rows = self._context.services.tasks.rows(ids)
        only = next(iter(rows.values())) if len(rows) == 1 else None
        if only is None or only.series_id is None:
            self.doing.remove(ids)
            return
        task_id = only.id
        self.question.ask_removal(
            place or QCursor.pos(),
            lambda: self.doing.remove([task_id]),
            lambda: self.doing.remove_following(task_id),
        )

    def move(self, entry: Entry, slot: Slot, place: QPoint, never: Callable[[], None]) -> None:
        """Move an entry into a slot; of a repeated one ask first whether only it is meant, and `never` when it is
        to stay."""
        if not entry.is_repeated:
            self.doing.place(entry, slot)
            return
        self.question.ask_move(
            place,
            lambda: self.doing.place(entry, slot),
            lambda: self.doing.place(entry, slot, with_following=True),
            never,
            moves_others=slot.begins.date() != entry.begins.date() and self._has_more_weekdays(entry.id),
        )

    def _has_more_weekdays(self, task_id: int) -> bool:
        """Whether a repeated task comes on several days of the week, which all move together."""
        task = self._context.services.tasks.rows([task_id]).get(task_id)
        repeat = read_repeat(task.draft.rule) if task is not None else None
        return repeat is not None and len(repeat.weekdays) > 1

    # The menu

    def open_menu(self, ids: Sequence[int], parent: QWidget, place: QPoint) -> None:
        """Show what can be done with some tasks at a place of the screen."""
        menu = self.menu(ids, parent)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def menu(self, ids: Sequence[int], parent: QWidget) -> QMenu:
        """Return what can be done with some tasks; all that dragging does can be done without it."""
        result = QMenu(parent)
        rows = list(self._context.services.tasks.rows(ids).values())
        if not rows:
            return result
        only = rows[0] if len(rows) == 1 else None
        if only is not None:
            self._add_one(result, only)
        is_open = any(row.state is TaskState.OPEN for row in rows)
        if is_open:
            result.addAction(icon("check"), self.tr("Done") + "\tSpace", lambda: self.finish(ids))
        if any(row.state is not TaskState.OPEN for row in rows):
            result.addAction(icon("rotate-ccw"), self.tr("Open again"), lambda: self.doing.reopen(ids))
        if is_open and any(row.draft.starts_at or row.draft.day or row.draft.due_at for row in rows):
            result.addAction(
                icon("calendar-plus"), self.tr("+1 day"), lambda: self.doing.shift(ids, TOMORROW)
            )
            result.addAction(icon("calendar-range"), self.tr("+1 week"), lambda: self.doing.shift(ids, WEEK))
        self._add_owners(result, ids)
        result.addSeparator()
        if is_open:
            result.addAction(icon("ban"), self.tr("Will not be done"), lambda: self.doing.cancel(ids))
        result.addAction(icon("trash-2"), self.tr("Remove") + "\tDel", lambda: self.doing.remove(ids))
        if only is not None and only.series_id is not None:
            result.addAction(
                icon("trash-2"),
                self.tr("Remove this and all that follow"),
                lambda: self.doing.remove_following(only.id),
            )
        return result

    def _add_one(self, menu: QMenu, task: Task) -> None:
        menu.addAction(icon("pencil"), self.tr("Open") + "\tEnter", lambda: self.open(task.id))
        client_id, deal_id = task.draft.client_id, task.draft.deal_id
        if client_id is not None:
            ref = EntityRef(Entity.CLIENT, client_id)
            menu.addAction(icon("contact"), self.tr("To the client"), lambda: self._context.navigate(ref))
        if deal_id is not None:
            deal = EntityRef(Entity.DEAL, deal_id)
            menu.addAction(
                icon("square-kanban"), self.tr("To the deal"), lambda: self._context.navigate(deal)
            )
        menu.addSeparator()
        if task.state is TaskState.OPEN:
            menu.addAction(
                icon("message-square-text"), self.tr("Done, with a word…"), lambda: self.ask([task.id])
            )
        if task.state is TaskState.OPEN and (task.draft.starts_at or task.draft.day):
            menu.addAction(
                icon("inbox"), self.tr("Take the time away"), lambda: self.doing.unschedule(task.id)
            )

    def _add_owners(self, menu: QMenu, ids: Sequence[int]) -> None:
        people = self._context.services.users.list(only_active=True)
        if len(people) < 2:
            return
        owners = menu.addMenu(icon("user"), self.tr("Give to"))
        for user in people:
            owners.addAction(literal(user.name), partial(self.doing.give, ids, user.name))
