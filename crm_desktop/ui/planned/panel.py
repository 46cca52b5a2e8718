"""What is to be done next with a client or in a deal: the open tasks, the first of them on top, a new one in a line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.events import DataChanged
from crm_desktop.domain.progress import Progress
from crm_desktop.domain.task import Task, TaskDraft
from crm_desktop.ui.planned.item import PlannedItem
from crm_desktop.ui.planned.line import TaskLine
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.runtime.task_times import TaskTimes
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import button, icon_button, name_control
from crm_desktop.ui.widgets.cards import SectionCard
from crm_desktop.ui.widgets.tab_order import order_tabs
from crm_desktop.ui.widgets.text import label

MOST = 3  # at first: below stands what else is known
_WATCHED = frozenset({Entity.TASK, Entity.CLIENT, Entity.DEAL, Entity.USER})


class PlannedPanel(SectionCard):
    """The first of the tasks is the next step. Done asks what came of it, a click opens the form."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("What comes next"))
        self._context = context
        self._times = TaskTimes(context.formats)
        self._about: EntityRef | None = None
        self._client_id: int | None = None
        self._tasks: list[Task] | None = None
        self._shown_at: dt.datetime | None = None
        self._shows_all = False
        self._line: TaskLine | None = None
        self.items: list[PlannedItem] = []
        self._latest = Latest(context.runner, self)
        self.adder = icon_button("plus", self)
        name_control(self.adder, self.tr("Add a task"))
        self.adder.clicked.connect(self.begin)
        self.add_button(self.adder)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.body.addLayout(self._rows)
        self._nothing = label(self.tr("Nothing is planned"), "secondary", wraps=True)
        self.body.addWidget(self._nothing)
        self.all_button = button("", "link", parent=self)
        self.all_button.clicked.connect(self._show_all)
        self.body.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeft)
        # Several events of one write are one reading.
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._read)
        context.events.changed.connect(self._on_event)
        context.shell.day_began.connect(self._timer.start)
        self._show([])
        self._nothing.hide()  # until it is known

    @property
    def line(self) -> TaskLine:
        """The line for a new task, made when it is first wanted."""
        if self._line is None:
            self._line = TaskLine(self._context, self._times, self)
            self._line.submitted.connect(self._on_submitted)
            self._line.more_requested.connect(self._on_more)
            self._line.left.connect(self._close_line)
            self._line.hide()
            self.body.insertWidget(0, self._line)
            order_tabs(self)
        return self._line

    @property
    def open_tasks(self) -> list[Task]:
        """The open tasks as they were read, as they fall due."""
        return self._tasks or []

    def show_client(self, client_id: int) -> None:
        """Show what is to be done with a client, in all of its deals too."""
        self._begin(EntityRef(Entity.CLIENT, client_id), client_id)

    def show_deal(self, deal_id: int, client_id: int) -> None:
        """Show what is to be done in a deal."""
        self._begin(EntityRef(Entity.DEAL, deal_id), client_id)

    def clear(self) -> None:
        """Show nothing; a task that was being typed can be brought back."""
        self._offer_typed()
        self._about = self._client_id = self._tasks = None
        self._latest.forget()
        self._timer.stop()
        self._close_line()
        self._show([])
        self._nothing.hide()

    def begin(self) -> None:
        """Open the line for a new task."""
        if self._about is None:
            return
        if self.line.isHidden():
            self.line.start()
            self.line.show()
            self._nothing.hide()
        self.line.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._tasks and self._shown_at is not None:
            self._show(self._tasks)  # what was in time may be late by now

    # What is done

    def put_off(self, task: Task, days: int | None) -> None:
        """Give a task another day, counted from today; None takes its time away."""
        tasks, today = self._context.services.tasks, self._context.services.today()
        day = None if days is None else today + dt.timedelta(days=days)

        def work() -> None:
            stored = tasks.get(task.id)
            tasks.update(task.id, stored.version, stored.draft.on_day(day))

        title = task.draft.title
        if day is None:
            said = self.tr("Without a time now: {0}").format(title)
        else:
            word = self._context.formats.relative_day(day, today)
            said = self.tr("Moved: {0} – {1}").format(title, word)
        self._write(work, said)

    def _on_submitted(self, draft: TaskDraft) -> None:
        tasks, shell, line = self._context.services.tasks, self._context.shell, self.line
        wanted, about = self._own(draft), self._about

        def on_done(task_id: int) -> None:
            if about == self._about:
                self._close_line()
            text = self.tr("Task added: {0}").format(wanted.title.strip())
            shell.toast_undo_or_open(text, EntityRef(Entity.TASK, task_id))

        self._context.runner.run(
            lambda _progress: tasks.create(wanted), on_done, line.show_error, writes=True, owner=self
        )

    def _on_more(self, draft: TaskDraft) -> None:
        """Go on in the form with what the line says."""
        wanted = self._own(draft)
        self._close_line()
        self._context.shell.begin_task(wanted)

    def _offer_typed(self) -> None:
        if self._line is None or self._line.isHidden() or not self._line.is_touched:
            return
        shell, typed = self._context.shell, self._own(TaskDraft(self._line.line.text().strip()))
        text = self.tr("The task was not stored: {0}").format(typed.title)
        shell.toast(text, self.tr("Bring back"), lambda: shell.begin_task(typed))

    def _own(self, draft: TaskDraft) -> TaskDraft:
        """Return a draft as one of this card."""
        is_deal = self._about is not None and self._about.entity is Entity.DEAL
        deal_id = self._about.id if is_deal and self._about is not None else None
        owner = draft.owner or self._context.services.store.actor_name
        return replace(draft, client_id=self._client_id, deal_id=deal_id, owner=owner)

    def _write(self, work: Callable[[], object], said: str) -> None:
        shell = self._context.shell
        self._context.runner.run(
            lambda _progress: work(),
            lambda _done: shell.toast_undo(said),
            shell.show_error,
            writes=True,
            owner=self,
        )

    # What it shows

    def _begin(self, about: EntityRef, client_id: int) -> None:
        if about != self._about:
            self.clear()
            self._shows_all = False
        self._about, self._client_id = about, client_id
        self._read()

    def _read(self) -> None:
        about, tasks = self._about, self._context.services.tasks
        if about is None:
            return
        read = tasks.open_of_deal if about.entity is Entity.DEAL else tasks.open_of_client

        def work(_progress: Progress) -> list[Task]:
            return read(about.id)

        self._latest.ask(work, self._on_read, self._context.shell.show_error)

    def _on_read(self, found: list[Task]) -> None:
        if found != self._tasks:
            self._show(found)
        self._tasks = found

    def _show(self, tasks: Sequence[Task]) -> None:
        at, control = self._focused()
        for item in self.items:
            self._rows.removeWidget(item)
            item.hide()
            item.deleteLater()
        services = self._context.services
        shown = tasks if self._shows_all else tasks[:MOST]
        now, me = services.store.clock(), services.store.actor_name
        names_deal = self._about is not None and self._about.entity is Entity.CLIENT
        self.items = [
            PlannedItem(task, self._times, now, me=me, names_deal=names_deal, parent=self) for task in shown
        ]
        for position, item in enumerate(self.items):
            if position:
                item.layout().insertWidget(0, _rule())  # type: ignore[union-attr]
            self._connect(item)
            self._rows.addWidget(item)
        self._shown_at = now
        self.all_button.setVisible(len(tasks) > len(shown))
        self.all_button.setText(self.tr("Show all %n open", "", len(tasks)))
        self._nothing.setVisible(not tasks and (self._line is None or self._line.isHidden()))
        order_tabs(self)  # what was made just now stands last for Tab
        self._focus_again(at, control)

    def _connect(self, item: PlannedItem) -> None:
        task, tasks, shell = item.task, self._context.services.tasks, self._context.shell
        title = task.draft.title
        item.done_requested.connect(lambda: shell.finish_task(task.id))
        item.open_requested.connect(lambda: shell.open_task(task.id))
        item.moved.connect(lambda days: self.put_off(task, days))
        item.cancelled.connect(
            lambda: self._write(
                lambda: tasks.cancel([task.id]), self.tr("Will not be done: {0}").format(title)
            )
        )
        item.removed.connect(
            lambda: self._write(lambda: tasks.remove([task.id]), self.tr("Removed: {0}").format(title))
        )

    def _show_all(self) -> None:
        self._shows_all = True
        self._show(self.open_tasks)

    def _close_line(self) -> None:
        if self._line is None or self._line.isHidden():
            return
        focused = QApplication.focusWidget()
        had_keyboard = focused is not None and self._line.isAncestorOf(focused)
        self._line.hide()
        self._line.start()
        self._nothing.setVisible(not self.open_tasks)
        if had_keyboard:
            self.adder.setFocus()

    # The keyboard stays where it was, although the widgets are new ones.

    def _focused(self) -> tuple[int, int]:
        focused = QApplication.focusWidget()
        for at, item in enumerate(self.items):
            if focused is not None and item.isAncestorOf(focused):
                controls = item.controls()
                return at, controls.index(focused) if focused in controls else 0
        return -1, -1

    def _focus_again(self, at: int, control: int) -> None:
        if at < 0:
            return
        if self.items:
            self.items[min(at, len(self.items) - 1)].controls()[control].setFocus()
        else:
            self.adder.setFocus()

    def _on_event(self, event: DataChanged) -> None:
        if self._about is not None and event.entity in _WATCHED:
            self._timer.start()


def _rule() -> QFrame:
    line = QFrame()
    line.setProperty("kind", "line")
    return line
