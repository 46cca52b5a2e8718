"""A new task in one line on a card: what was understood is shown before it is stored."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.errors import CrmError, Problem, ValidationError
from crm_desktop.domain.quick_task import Understood
from crm_desktop.domain.task import TaskDraft
from crm_desktop.ui.forms.field_row import ProblemLine
from crm_desktop.ui.forms.quick_line import QuickLine
from crm_desktop.ui.runtime.error_texts import describe, problem_text
from crm_desktop.ui.runtime.task_times import TaskTimes
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.text import label

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TaskLine(QWidget):
    """`submitted` carries the draft to store, `more_requested` the one to go on with in the form, `left` that
    nothing is wanted."""

    submitted = Signal(object)
    more_requested = Signal(object)
    left = Signal()

    def __init__(self, context: AppContext, times: TaskTimes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._times, self._clock = times, context.services.store.clock
        self._found: Understood | None = None
        self._then: Callable[[TaskDraft], None] | None = None
        self.line = QuickLine(context.runner, context.services.tasks.understand, self)
        self.line.setAccessibleName(self.tr("Task in one line"))
        self.line.setPlaceholderText(self.tr("tomorrow at 3 pm call"))
        self.line.understood.connect(self._on_understood)
        self.line.textEdited.connect(self._on_typed)
        self.words = label("", "small", self, wraps=True)
        self.problem = ProblemLine(0)
        self.add = button(self.tr("Add"), "primary", parent=self)
        self.cancel = button(self.tr("Cancel"), "quiet", parent=self)
        self.more = button(self.tr("In full"), "link", parent=self)
        self.add.clicked.connect(self.submit)
        self.cancel.clicked.connect(self.left)
        self.more.clicked.connect(lambda: self._when_read(self.more_requested.emit))
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self.add)
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        foot.addWidget(self.more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(6)
        for widget in (self.line, self.words, self.problem):
            layout.addWidget(widget)
        layout.addLayout(foot)
        self.start()

    @property
    def is_touched(self) -> bool:
        """Whether something is typed."""
        return bool(self.line.text().strip())

    def start(self) -> None:
        """Begin with an empty line."""
        self._found = self._then = None
        self.line.setText("")
        self.line.mark(())
        self.words.hide()
        self.problem.show_text("")
        self.add.setEnabled(True)

    def submit(self) -> None:
        """Store what is typed, once it has been read."""
        if not self.add.isEnabled():
            return
        if not self.is_touched:
            self.problem.show_text(problem_text(Problem.REQUIRED))
            self.line.setFocus()
            return
        self._when_read(self._submit)

    def show_error(self, error: Exception) -> None:
        """Say why it was not stored."""
        self.add.setEnabled(True)
        if isinstance(error, ValidationError):
            words = dict.fromkeys(problem_text(each) for each in error.problems.values())
            self.problem.show_text("; ".join(words))
        elif isinstance(error, CrmError):
            self.problem.show_text(describe(error).text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.isAutoRepeat():
            self.submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _when_read(self, then: Callable[[TaskDraft], None]) -> None:
        """Go on with what the line says; one that was typed just now is read first."""
        if not self.is_touched:
            then(TaskDraft(""))
        elif self._found is not None and not self.line.is_waiting:
            then(self._found.draft)
        else:
            self._then = then
            self.line.ask()

    def _submit(self, draft: TaskDraft) -> None:
        self.add.setEnabled(False)
        self.submitted.emit(draft)

    def _on_typed(self) -> None:
        self._found = self._then = None
        self.problem.show_text("")
        if not self.is_touched:
            self.words.hide()

    def _on_understood(self, found: Understood) -> None:
        self._found = found
        self.words.setText(self._times.understood(found.draft, self._clock()))
        self.words.show()
        then, self._then = self._then, None
        if then is not None:
            then(found.draft)
