"""A task in one form: a line that is understood at the top, all that was understood below it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QWidget

from crm_desktop.domain.deal import DealRow
from crm_desktop.domain.errors import CrmError, Problem, StaleError, ValidationError
from crm_desktop.domain.progress import Progress
from crm_desktop.domain.quick_task import Understood
from crm_desktop.domain.reminder import first_leads
from crm_desktop.domain.task import Priority, Task, TaskDraft, TaskKind, TaskState
from crm_desktop.domain.work_time import OFFICE
from crm_desktop.ui.forms.pick_line import Pick
from crm_desktop.ui.runtime.error_texts import describe, problem_text
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.runtime.task_texts import task_state_text
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.tasks.doing import TaskDoing
from crm_desktop.ui.tasks.entries import Slot, local, placed
from crm_desktop.ui.tasks.form_body import FormBody
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.side_panel import SidePanel, lie_over
from crm_desktop.ui.widgets.tab_order import tab_inside

WIDTH = 440
_PAUSE_MS = 200
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Offers(NamedTuple):
    people: list[str]
    names: dict[int, str]


class TaskForm(SidePanel):
    """Begins a task or changes a stored one. Enter in a line stores; `done_requested` asks what came of it."""

    stored = Signal(int)
    done_requested = Signal(int)

    def __init__(self, context: AppContext, host: QWidget, place: QWidget | None = None) -> None:
        super().__init__(host, WIDTH)
        self._context, self._over = context, place
        self._editing: Task | None = None
        self._base = TaskDraft("")
        self._shown = TaskDraft("")
        self._leads: tuple[dt.timedelta, ...] = ()
        self.doing = TaskDoing(context, self)
        self.doing.stored.connect(self._on_stored)
        self.doing.refused.connect(self._on_refused)
        self._offers, self._deals, self._clash = (Latest(context.runner, self) for _ in range(3))
        self._free = Latest(context.runner, self)
        self.body = FormBody(context, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self.set_body(self.body)
        self.save = button(self.tr("Save"), "primary", parent=self)
        self.done = button(self.tr("Done…"), "", "check", self)
        self.leave = button(self.tr("Cancel"), "quiet", parent=self)
        for widget in (self.save, self.done, self.leave):
            self.foot.addWidget(widget)
        self.foot.addStretch(1)
        self._connect()
        if place is not None:
            place.installEventFilter(self)

    # What it is told

    def start(self, slot: Slot | None = None, client_id: int | None = None) -> None:
        """Begin a new task; one that is being typed stays, and goes into the slot."""
        draft = TaskDraft("", owner=self._context.services.store.actor_name, client_id=client_id)
        if self.isVisible() and self._editing is None and self.is_edited:
            if slot is not None:
                self.body.when.show_draft(placed(self.draft(), slot))
            self.body.quick.setFocus()
            return
        self._fill(None, placed(draft, slot) if slot is not None else draft)
        self.show_panel(self.body.quick)

    def begin(self, draft: TaskDraft) -> None:
        """Begin a new task of which something is known; one that is being typed stays."""
        if self.isVisible() and self._editing is None and self.is_edited:
            self.body.quick.setFocus()
            return
        self._fill(None, draft)
        self.show_panel(self.body.quick)

    def edit(self, task: Task) -> None:
        """Change a stored task."""
        self._fill(task, task.draft)
        self.show_panel(self.body.title)

    def draft(self) -> TaskDraft:
        """Return what the fields say."""
        body = self.body
        draft = replace(
            self._base,
            title=body.title.value(),
            kind=TaskKind(body.kind.current()),
            client_id=body.client.picked_id(),
            deal_id=body.deal.currentData(),
            owner=body.owner.value(),
            due_at=body.due_at(),
            priority=Priority(body.priority.currentData()),
            place=body.place.value(),
            note=body.note.value(),
            participants=body.people.ids(),
            checklist=body.checklist.items(),
            remind_before=body.leads.leads(),
            rule=body.repeat.rule(),
        )
        return body.when.apply(draft)

    @property
    def is_edited(self) -> bool:
        """Whether something differs from what was shown first."""
        return self.draft() != self._shown

    def submit(self) -> None:
        """Store the task, if it can be stored."""
        if self.body.quick.isVisible() and self.body.quick.is_waiting:
            self.body.quick.understood.connect(self._submit_once, Qt.ConnectionType.SingleShotConnection)
            self.body.quick.ask()
            return
        self._submit()

    def may_leave(self) -> bool:
        """Keep the user here while something is typed and not stored; an unchanged form closes."""
        if not self.is_edited:
            self.hide_panel()
            return True
        self.body.problem.show_text(self.tr("This task is not saved yet: save it or cancel."))
        self.save.setFocus()
        return False

    # Inner

    def _fill(self, task: Task | None, draft: TaskDraft) -> None:
        draft = draft.copy()
        if task is None:
            self._leads = draft.remind_before = draft.remind_before or first_leads(draft.kind)
        self._editing, self._base = task, draft
        body = self.body
        body.named = None
        body.quick.setText("")
        body.quick.mark(())
        for widget in (body.quick, body.understood, body.guesses):
            widget.setVisible(task is None and widget is body.quick)
        title = self.tr("New task") if task is None else self.tr("Task")
        if task is not None and task.state is not TaskState.OPEN:
            title = f"{title} · {task_state_text(task.state)}"
        self.set_title(title)
        self._show(draft)
        if task is not None and draft.client_id is not None:
            body.client.set_pick(Pick(draft.client_id, task.client_name, task.client_name))
        is_series = task is not None and task.series_id is not None
        body.scope.setVisible(is_series)
        body.only_this.setChecked(True)
        self.done.setVisible(task is not None and task.state is TaskState.OPEN)
        body.problem.show_text("")
        body.clash.hide()
        self._ask_offers(draft)
        self._ask_deals(draft.client_id, draft.deal_id)
        self._shown = self.draft()
        self._look()

    def _show(self, draft: TaskDraft) -> None:
        body = self.body
        body.title.set_value(draft.title)
        body.kind.select(draft.kind.value)
        body.show_kind()
        body.client.set_pick(None)
        body.owner.set_value(draft.owner)
        body.when.show_draft(draft)
        body.show_due(draft.due_at)
        body.priority.setCurrentIndex(body.priority.findData(draft.priority.value))
        body.place.set_value(draft.place)
        body.note.set_value(draft.note)
        body.people.set_people([Pick(row_id, str(row_id), "") for row_id in draft.participants])
        body.checklist.set_items(draft.checklist)
        body.leads.set_leads(draft.remind_before)
        body.repeat.set_rule(draft.rule, _begin(draft))
        body.more.setChecked(_says_more(draft))

    def _ask_offers(self, draft: TaskDraft) -> None:
        services = self._context.services
        wanted = list({*draft.participants, *([draft.client_id] if draft.client_id else [])})

        def work(_progress: Progress) -> _Offers:
            people = [user.name for user in services.users.list(only_active=True)]
            names = {row.id: row.name for row in services.clients.rows(wanted).values()} if wanted else {}
            return _Offers(people, names)

        def on_done(offers: _Offers) -> None:
            body = self.body
            is_same = not self.is_edited
            body.owner.set_choices(offers.people)
            picks = [Pick(one, offers.names.get(one, ""), "") for one in draft.participants]
            body.people.set_people(picks)
            name = offers.names.get(draft.client_id or 0, "")
            if draft.client_id is not None and name and body.client.picked_id() in {None, draft.client_id}:
                body.client.set_pick(Pick(draft.client_id, name, name))
            if is_same:
                self._shown = self.draft()

        self._offers.ask(work, on_done, self._context.shell.show_error)

    def _ask_deals(self, client_id: int | None, chosen: int | None) -> None:
        deals = self._context.services.deals
        self._show_deals([], chosen)
        if client_id is None:
            return

        def on_done(rows: Sequence[DealRow]) -> None:
            self._show_deals(rows, chosen)

        self._deals.ask(lambda _progress: deals.of_client(client_id), on_done, self._context.shell.show_error)

    def _show_deals(self, rows: Sequence[DealRow], chosen: int | None) -> None:
        box: QComboBox = self.body.deal
        box.clear()
        box.addItem("", None)
        for row in rows:
            box.addItem(row.title, row.id)
        if chosen is not None and box.findData(chosen) < 0:
            title = self._editing.deal_title if self._editing else ""
            box.addItem(title or f"№ {chosen}", chosen)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.setEnabled(box.count() > 1)

    # What it hears

    def _connect(self) -> None:
        body = self.body
        self.save.clicked.connect(self.submit)
        self.leave.clicked.connect(self.hide_panel)
        self.done.clicked.connect(self._on_done_clicked)
        self.close_requested.connect(self.hide_panel)
        body.quick.understood.connect(self._on_understood)
        body.guess_chosen.connect(self._on_guess)
        body.when.changed.connect(self._on_when)
        body.when.free_wanted.connect(self._ask_free)
        body.owner.committed.connect(self._pause.start)
        body.kind.chosen.connect(lambda _key: self._on_kind())
        body.client.picked.connect(lambda: self._ask_deals(body.client.picked_id(), None))

    def _on_understood(self, found: Understood) -> None:
        """Show in the fields what a line says; what it does not speak of stays."""
        body, draft = self.body, found.draft
        body.title.set_value(draft.title)
        body.kind.select(draft.kind.value)
        body.show_kind()
        self._suggest_leads()
        begin = _begin(self._shown)
        body.when.take(found, begin.date() if begin else None)
        body.take_due(draft.due_at)
        body.priority.setCurrentIndex(body.priority.findData(draft.priority.value))
        body.repeat.set_rule(draft.rule, _begin(self.draft()))
        if draft.rule:
            body.more.setChecked(True)
        guess = next((one for one in found.clients if one.client_id == draft.client_id), None)
        if body.take_named(guess):
            self._ask_deals(body.client.picked_id(), None)
        body.show_understood(self.draft(), found)
        self._look()

    def _on_kind(self) -> None:
        self._suggest_leads()
        self._pause.start()

    def _suggest_leads(self) -> None:
        """Remind of a new task as fits its kind, until somebody chose himself."""
        leads = self.body.leads
        if self._editing is None and leads.leads() == self._leads:
            self._leads = first_leads(TaskKind(self.body.kind.current()))
            leads.set_leads(self._leads)

    def _on_guess(self, client_id: int, name: str) -> None:
        self.body.client.set_pick(Pick(client_id, name, name))
        self._ask_deals(client_id, None)

    def _on_when(self) -> None:
        self.body.repeat.set_start(_begin(self.draft()))
        self._pause.start()

    def _look(self) -> None:
        """Look what else there is at that time."""
        tasks, draft = self._context.services.tasks, self.draft()
        except_id = self._editing.id if self._editing else None
        self._clash.ask(lambda _progress: tasks.conflicts(draft, except_id), self.body.show_clashes)

    def _ask_free(self) -> None:
        tasks, when = self._context.services.tasks, self.body.when
        day, length = when.day.typed_value(), when.length()
        if day is None:
            return
        owners = [self.body.owner.value()] if self.body.owner.value() else []
        now = self._context.services.store.clock()
        hours = self._context.services.working_time

        def find() -> list[tuple[dt.datetime, dt.datetime]]:
            work = hours.common(owners, day) or OFFICE[0]  # who works on a day off works as on any other
            return tasks.free_slots(owners, day, length, work)

        self._free.ask(
            lambda _progress: find(),
            lambda spans: when.offer_free([span for span in spans if span[1] > now], length),
            self._context.shell.show_error,
        )

    def _submit_once(self, _found: Understood) -> None:
        self._submit()

    def _submit(self) -> None:
        body = self.body
        if not (body.when.is_good and body.are_more_good and body.repeat.is_good):
            return
        draft = self.draft()
        try:
            draft.validate()
        except ValidationError as error:
            self._on_refused(error)
            return
        body.problem.show_text("")
        task = self._editing
        if task is None:
            self.doing.create(draft)
        elif body.scope.isVisible() and body.following.isChecked():
            self.doing.update_following(task.id, task.version, draft)
        else:
            self.doing.update(task.id, task.version, draft)

    def _on_done_clicked(self) -> None:
        if self._editing is not None:
            task_id = self._editing.id
            self.hide_panel()
            self.done_requested.emit(task_id)

    def _on_stored(self, task_id: int) -> None:
        self.hide_panel()
        self.stored.emit(task_id)

    def _on_refused(self, error: Exception) -> None:
        body = self.body
        if isinstance(error, ValidationError):
            if error.problems.get("title") is Problem.REQUIRED:
                body.problem.show_text(self.tr("Say what is to be done."))
                (body.quick if body.quick.isVisible() else body.title).setFocus()
                return
            words = dict.fromkeys(problem_text(each) for each in error.problems.values())
            body.problem.show_text("; ".join(words))
        elif isinstance(error, CrmError) and not isinstance(error, StaleError):
            body.problem.show_text(describe(error).text)
        else:
            self._context.shell.show_error(error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.isAutoRepeat():
            self.submit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, is_forward: bool) -> bool:
        return tab_inside(self, is_forward=is_forward) or super().focusNextPrevChild(is_forward)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._over is not None:
            self.hide_panel()
            self.deleteLater()  # the next one is made in the language in force

    def _place(self) -> None:
        if self._over is None:
            super()._place()
            return
        lie_over(self, self._over, WIDTH)


def _begin(draft: TaskDraft) -> dt.datetime | None:
    if draft.starts_at is not None:
        return local(draft.starts_at)
    return dt.datetime.combine(draft.day, dt.time()) if draft.day else None


def _says_more(draft: TaskDraft) -> bool:
    is_usual = draft.priority is Priority.NORMAL and draft.due_at is None
    is_usual &= draft.remind_before in ((), first_leads(draft.kind))
    said = (draft.place, draft.note, draft.participants, draft.checklist, draft.rule)
    return not is_usual or any(said)
