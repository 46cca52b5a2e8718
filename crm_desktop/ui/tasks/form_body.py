"""The fields of the form of a task, and how they stand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from crm_desktop.domain.quick_task import ClientGuess, Understood
from crm_desktop.domain.task import Priority, Task, TaskDraft, TaskKind, TaskState
from crm_desktop.ui.forms.captions import captioned, side_by_side
from crm_desktop.ui.forms.choice import ChoiceEditor
from crm_desktop.ui.forms.clock_line import ClockLine
from crm_desktop.ui.forms.day_line import DayLine
from crm_desktop.ui.forms.editors import LineEditor, TextEditor
from crm_desktop.ui.forms.field_row import ProblemLine
from crm_desktop.ui.forms.pick_line import Pick, PickLine, client_finder
from crm_desktop.ui.forms.quick_line import QuickLine
from crm_desktop.ui.forms.repeat_fields import RepeatFields
from crm_desktop.ui.runtime.task_texts import TASK_ICONS, priority_text, task_kind_text
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.tasks.entries import entry_of, local
from crm_desktop.ui.tasks.form_more import ChecklistEditor, LeadsEditor, PeopleEditor
from crm_desktop.ui.tasks.form_when import WhenFields
from crm_desktop.ui.tasks.look import EntryWords
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.combo import dress_popup
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.message_bar import MessageBar
from crm_desktop.ui.widgets.segmented import SegmentedControl
from crm_desktop.ui.widgets.text import label, literal, set_property

_MOST_CLASHES = 3


class FormBody(QWidget):
    """Made in the language in force; `guess_chosen` carries a client that a line may mean and the name."""

    guess_chosen = Signal(int, str)

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        formats, today = context.formats, context.services.today
        self._words = EntryWords(formats)
        self.quick = QuickLine(context.runner, context.services.tasks.understand, self)
        self.quick.setAccessibleName(self.tr("Task in one line"))
        self.quick.setPlaceholderText(self.tr("tomorrow at 3 pm call Petrov"))
        self.understood = label("", "small", self, wraps=True)
        self.guesses = QWidget(self)
        self._guess_flow = FlowLayout(self.guesses, spacing=6)
        self.title = LineEditor(self.tr("What is to be done"))
        self.kind = SegmentedControl(self)
        self.kind_name = label("", "small", self)
        for kind in TaskKind:
            self.kind.add(kind.value, icon_name=TASK_ICONS[kind])
            self.kind.set_text(kind.value, task_kind_text(kind), is_icon_only=True)
        self.kind.chosen.connect(lambda _key: self.show_kind())
        self.when = WhenFields(formats, today, self)
        self.clash = MessageBar(self)
        self.client = PickLine(
            self.tr("Client"), context.runner, client_finder(context.services.clients.search)
        )
        self._taken_due: dt.datetime | None = None  # the deadline that the line said
        self.named: int | None = None  # the client whom the line names
        self.named_over: Pick | None = None  # who was there before
        self.deal = _box(self, self.tr("Deal"))
        self.owner = ChoiceEditor(self.tr("Responsible"), is_open=True)
        self.more = QCheckBox(self.tr("More: deadline, place, checklist, reminders, repeating"), self)
        self._more = QWidget(self)
        self._make_more()
        self.scope = QWidget(self)
        self.only_this = QRadioButton(self.tr("Change only this one"), self.scope)
        self.following = QRadioButton(self.tr("This one and all that follow"), self.scope)
        self.problem = ProblemLine(0)
        for editor in (self.title, self.client, self.owner):
            set_property(editor, "kind", "")
        self._build()

    # What it shows

    def show_kind(self) -> None:
        """Name the kind that is chosen."""
        kind = TaskKind(self.kind.current())
        self.kind_name.setText(self.tr("Kind: {0}").format(task_kind_text(kind)))

    def show_due(self, due: dt.datetime | None) -> None:
        """Show a deadline."""
        self._taken_due = None
        at = local(due) if due else None
        self.due_day.set_typed(at.date() if at else None)
        self.due_clock.set_typed(at.hour * 60 + at.minute if at else None)

    def take_due(self, due: dt.datetime | None) -> None:
        """Show the deadline that a line says; one that it says no more goes."""
        if due is not None:
            self.more.setChecked(True)
        elif self._taken_due is None or self.due_at() != self._taken_due:
            return
        self.show_due(due)
        self._taken_due = self.due_at()

    def due_at(self) -> dt.datetime | None:
        """Return the deadline; without an hour it is the end of its day."""
        day, minute = self.due_day.typed_value(), self.due_clock.typed_value()
        if day is None:
            return None
        at = dt.datetime.combine(day, dt.time())
        return (at + dt.timedelta(minutes=23 * 60 + 59 if minute is None else minute)).astimezone()

    @property
    def are_more_good(self) -> bool:
        """Whether the deadline can be read; what cannot is marked and gets the keyboard."""
        for editor in (self.due_day, self.due_clock):
            editor.commit()
            if editor.problem:
                self.more.setChecked(True)
                editor.setFocus()
                return False
        return True

    def show_understood(self, draft: TaskDraft, found: Understood) -> None:
        """Say in words what a line means, and offer the clients it may be about."""
        task = Task(0, 0, draft, TaskState.OPEN, "", "", "", self._context.services.store.clock())
        entry = entry_of(task, local(self._context.services.store.clock()))
        now = local(self._context.services.store.clock())
        parts = [task_kind_text(draft.kind)]
        due = local(draft.due_at) if draft.due_at else None
        if entry is not None or due is None:
            parts.append(self._words.when_exactly(entry, now) if entry else self.tr("without a time"))
        if due is not None:
            parts.append(self.tr("by {0}").format(self._words.moment(due, now)))
        if draft.rule:
            parts.append(self.tr("repeats"))
        if draft.client_id is not None:
            parts.append(self.client.value())
        if draft.priority is not Priority.NORMAL:
            parts.append(priority_text(draft.priority))
        self.understood.setText(self.tr("Understood: {0}").format(" · ".join(part for part in parts if part)))
        self.understood.show()
        for chip in self.guesses.findChildren(QWidget):
            self._guess_flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        others = [one for one in found.clients if one.client_id != draft.client_id]
        for guess in others[:4]:
            chip = button(literal(guess.name), "chip", "user", self.guesses)
            chip.clicked.connect(
                lambda _on=False, guess=guess: self.guess_chosen.emit(guess.client_id, guess.name)
            )
            self._guess_flow.addWidget(chip)
        self.guesses.setVisible(bool(others))

    def take_named(self, client: ClientGuess | None) -> bool:
        """Show the client whom the line names; when it does no longer, whoever was there before. Returns whether
        that is somebody else."""
        before = self.client.picked_id()
        if client is not None and client.client_id != self.named:  # whom somebody chose since then stays
            if self.named is None:
                self.named_over = Pick(before, self.client.value(), "") if before is not None else None
            self.named = client.client_id
            self.client.set_pick(Pick(client.client_id, client.name, client.name))
        elif client is None and self.named is not None:
            if before == self.named:
                self.client.set_pick(self.named_over)
            self.named = None
        return self.client.picked_id() != before

    def show_clashes(self, tasks: Sequence[Task]) -> None:
        """Warn of what else is at that time."""
        if not tasks:
            self.clash.hide()
            return
        lines, now = [], local(self._context.services.store.clock())
        for task in tasks[:_MOST_CLASHES]:
            entry = entry_of(task, now)
            when = self._words.times(entry.begins, entry.ends) if entry else ""
            lines.append(f"{when} {task.draft.title}".strip())
        text = self.tr("At that time there is already: {0}").format("; ".join(lines))
        self.clash.show_message(text, "warning")

    # How it stands

    def _make_more(self) -> None:
        context = self._context
        formats, today = context.formats, context.services.today
        self.due_day = DayLine(self.tr("Deadline"), formats, today)
        self.due_day.setPlaceholderText(self.tr("day"))
        self.due_clock = ClockLine(self.tr("Hour of the deadline"), formats)
        self.due_clock.setPlaceholderText(self.tr("hour"))
        self.priority = _box(self, self.tr("Priority"))
        for priority in Priority:
            self.priority.addItem(priority_text(priority), priority.value)
        self.place = LineEditor(self.tr("Place"))
        self.people = PeopleEditor(context, self)
        self.checklist = ChecklistEditor(self)
        self.leads = LeadsEditor(self)
        self.repeat = RepeatFields(formats, today, self)
        self.note = TextEditor(self.tr("Note"), 8)
        for editor in (self.due_day, self.due_clock, self.place, self.note):
            set_property(editor, "kind", "")

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 0, 20, 12)
        layout.setSpacing(6)
        for widget in (self.quick, self.understood, self.guesses):
            layout.addWidget(widget)
        scope = QVBoxLayout(self.scope)  # above all else: it says what the changes below are of
        scope.setContentsMargins(0, 0, 0, 6)
        scope.setSpacing(2)
        scope.addWidget(self.only_this)
        scope.addWidget(self.following)
        layout.addWidget(self.scope)
        layout.addLayout(captioned(label(self.tr("What is to be done"), "small", self), self.title))
        layout.addWidget(self.kind_name)
        layout.addWidget(self.kind)
        layout.addLayout(captioned(label(self.tr("When"), "small", self), self.when))
        layout.addWidget(self.clash)
        layout.addLayout(captioned(label(self.tr("Client"), "small", self), self.client))
        layout.addLayout(
            side_by_side(
                captioned(label(self.tr("Deal"), "small", self), self.deal),
                captioned(label(self.tr("Responsible"), "small", self), self.owner),
            )
        )
        layout.addSpacing(4)
        layout.addWidget(self.more)
        layout.addWidget(self._more)
        layout.addWidget(self.problem)
        layout.addStretch(1)
        self._build_more()
        self.more.toggled.connect(self._more.setVisible)
        self._more.hide()
        self.clash.hide()

    def _build_more(self) -> None:
        due = QHBoxLayout()
        due.setSpacing(6)
        due.addWidget(self.due_day, 3)
        due.addWidget(self.due_clock, 2)
        due_column = QVBoxLayout()
        due_column.setSpacing(2)
        due_column.addWidget(label(self.tr("Deadline"), "small", self))
        due_column.addLayout(due)
        layout = QVBoxLayout(self._more)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(
            side_by_side(due_column, captioned(label(self.tr("Priority"), "small", self), self.priority))
        )
        for text, editor in (
            (self.tr("Place"), self.place),
            (self.tr("Who takes part"), self.people),
            (self.tr("Checklist"), self.checklist),
            (self.tr("Remind"), self.leads),
            (self.tr("Repeat"), self.repeat),
            (self.tr("Note"), self.note),
        ):
            layout.addLayout(captioned(label(text, "small", self), editor))


def _box(parent: QWidget, name: str) -> QComboBox:
    box = QComboBox(parent)
    dress_popup(box)
    box.setAccessibleName(name)
    return box
