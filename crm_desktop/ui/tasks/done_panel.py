"""A task is done: what came of it, and what comes next, in one place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.quick_task import Understood
from crm_desktop.domain.reminder import first_leads
from crm_desktop.domain.task import Outcome, Task, TaskDraft, TaskKind
from crm_desktop.ui.forms.choice import ChoiceEditor
from crm_desktop.ui.forms.editors import TextEditor
from crm_desktop.ui.forms.field_row import ProblemLine
from crm_desktop.ui.forms.quick_line import QuickLine
from crm_desktop.ui.runtime.error_texts import describe
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.runtime.task_texts import TASK_ICONS, task_kind_text
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.tasks.doing import TaskDoing
from crm_desktop.ui.tasks.form_when import WhenFields
from crm_desktop.ui.widgets.asking_panel import AskingPanel
from crm_desktop.ui.widgets.segmented import SegmentedControl
from crm_desktop.ui.widgets.side_panel import lie_over
from crm_desktop.ui.widgets.text import label, set_property

WIDTH = 420


class DonePanel(AskingPanel):
    """Stores the result, the outcome and the next task as one action; what comes next may say when in its line."""

    def __init__(self, context: AppContext, host: QWidget, place: QWidget | None = None) -> None:
        """`place` is a part of the host over which it lies, instead of the whole."""
        super().__init__(host, WIDTH)
        self._context, self._over = context, place
        self._task: Task | None = None
        self._outcomes = Latest(context.runner, self)
        self.doing = TaskDoing(context, self)
        self.doing.stored.connect(lambda _id: self.hide_panel())
        self.doing.refused.connect(self._on_refused)
        self.what = label("", "secondary", self.body, wraps=True)
        self.outcome = ChoiceEditor(self.tr("Outcome"), is_open=True)
        self.result = TextEditor(self.tr("What came of it"), 8)
        self.result.setMinimumHeight(72)
        self.next = QuickLine(context.runner, context.services.tasks.understand, self.body)
        self.next.setAccessibleName(self.tr("What comes next"))
        self._said = ("", "")  # a line that was read, and what is to be done without when
        self.next.setPlaceholderText(self.tr("Nothing for now"))
        self.kind = SegmentedControl(self.body)
        for kind in TaskKind:
            self.kind.add(kind.value, icon_name=TASK_ICONS[kind])
            self.kind.set_text(kind.value, task_kind_text(kind), is_icon_only=True)
        self.when = WhenFields(context.formats, context.services.today, self.body)
        self.when.free.hide()
        self.problem = ProblemLine(0)
        for editor in (self.outcome, self.result):
            set_property(editor, "kind", "")
        self.what.setContentsMargins(0, 0, 0, 6)
        self.fields.addWidget(self.what)
        fields: tuple[tuple[str, QWidget], ...] = (
            (self.tr("What came of it"), self.result),
            (self.tr("Outcome"), self.outcome),
            (self.tr("What comes next"), self.next),
        )
        for text, field in fields:
            caption = label(text, "small", self.body)
            caption.setBuddy(field)
            self.fields.addWidget(caption)
            self.fields.addWidget(field)
        for widget in (self.kind, self.when, self.problem):
            self.fields.addWidget(widget)
        self.fields.addStretch(1)
        self.next.textChanged.connect(lambda _text: self._adapt())
        self.next.understood.connect(self._on_understood)
        self.do.setText(self.tr("Done"))
        self.leave.setText(self.tr("Cancel"))

    def ask(self, task: Task) -> None:
        """Ask what came of a task."""
        self._task = task
        self.set_title(task.draft.title)
        self.what.setText(task.client_name)
        self.what.setVisible(bool(task.client_name))
        self.result.set_value("")
        self.outcome.set_value("")
        self.next.clear()
        self.kind.select(TaskKind.FOLLOW_UP.value)
        tomorrow = self._context.services.today() + dt.timedelta(days=1)
        self.when.show_draft(TaskDraft("", day=tomorrow, last_day=tomorrow))
        self.problem.show_text("")
        self._adapt()
        outcomes = self._context.services.outcomes
        self._outcomes.ask(
            lambda _progress: [each.name for each in outcomes.list()],
            self._on_outcomes,
            self._context.shell.show_error,
        )
        self.show_panel(self.result)

    def submit(self) -> None:
        if self.next.is_waiting and self.next.text().strip():
            self.next.understood.connect(self._submit_once, Qt.ConnectionType.SingleShotConnection)
            self.next.ask()
            return
        if self._task is None or (self.next.text().strip() and not self.when.is_good):
            return
        outcome = Outcome(self.result.value(), self.outcome.value(), self._next())
        self.doing.complete(self._task.id, outcome)

    def _submit_once(self, _found: Understood) -> None:
        self.submit()

    def _on_understood(self, found: Understood) -> None:
        """Show the day and the kind that the line names; what it does not speak of stays."""
        draft = found.draft
        self._said = (self.next.text(), draft.title)
        if draft.kind is not TaskKind.TO_DO:
            self.kind.select(draft.kind.value)
        if draft.due_at is not None and draft.starts_at is None and draft.day is None:
            day = draft.due_at.astimezone().date()
            found = replace(found, draft=replace(draft, day=day, last_day=day, due_at=None))
        self.when.take(found, None)

    def _next(self) -> TaskDraft | None:
        line = self.next.text().strip()
        if self._task is None or not line:
            return None
        before = self._task.draft
        read, title = self._said
        draft = TaskDraft(
            (title if read == self.next.text() else "") or line,
            TaskKind(self.kind.current()),
            before.client_id,
            before.deal_id,
            before.owner,
        )
        draft.remind_before = first_leads(draft.kind)
        return self.when.apply(draft)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._over is not None:
            self.hide_panel()
            self.deleteLater()  # the next one is made in the language in force

    def _place(self) -> None:
        if self._over is None:
            super()._place()
        else:
            lie_over(self, self._over, WIDTH)

    def _adapt(self) -> None:
        """Ask when only where something comes next."""
        for widget in (self.kind, self.when):
            widget.setVisible(bool(self.next.text().strip()))

    def _on_outcomes(self, names: Sequence[str]) -> None:
        self.outcome.set_choices(names)

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, CrmError):
            self.problem.show_text(describe(error).text)
        else:
            self._context.shell.show_error(error)
