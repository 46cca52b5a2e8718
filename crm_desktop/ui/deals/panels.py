"""Panels that ask before a deal goes on: why it is lost, what it must say yet, what comes next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from crm_desktop.domain.deal import Loss, NextAction
from crm_desktop.domain.errors import Problem
from crm_desktop.ui.forms.action_fields import ActionFields
from crm_desktop.ui.forms.editors import LineEditor, TextEditor
from crm_desktop.ui.forms.field_row import ProblemLine
from crm_desktop.ui.runtime.error_texts import problem_text
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.widgets.asking_panel import AskingPanel
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.text import label, literal, set_property


class LossPanel(AskingPanel):
    """`submitted` carries why deals are lost: a reason of the list or a new one, a note, a competitor."""

    submitted = Signal(object)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.group = QButtonGroup(self)
        self._reasons = QVBoxLayout()
        self._reasons.setSpacing(0)
        self.fields.addWidget(label(self.tr("Why was it lost?"), "strong", self.body))
        self.fields.addLayout(self._reasons)
        self.other = _line(self.tr("Another reason"))
        self.other.textEdited.connect(self._on_other)
        self.problem = ProblemLine(0)
        self.note = TextEditor(self.tr("Note"), 5)
        set_property(self.note, "kind", "")
        self.competitor = _line(self.tr("Who got the order, if anybody"))
        for widget in (self.other, self.problem):
            self.fields.addWidget(widget)
        self.fields.addSpacing(6)
        for caption, editor in ((self.tr("Note"), self.note), (self.tr("Competitor"), self.competitor)):
            words = label(caption, "small", self.body)
            words.setBuddy(editor)
            self.fields.addWidget(words)
            self.fields.addWidget(editor)
        self.fields.addStretch(1)
        self.leave.setText(self.tr("Cancel"))

    def ask(self, title: str, reasons: Sequence[str]) -> None:
        """Ask why these deals are lost."""
        self.set_title(title)
        self.do.setText(self.tr("Close as lost"))
        for old in self.group.buttons():
            self.group.removeButton(old)
            self._reasons.removeWidget(old)
            old.hide()
            old.deleteLater()
        for at, reason in enumerate(reasons):
            choice = QRadioButton(literal(reason), self.body)
            choice.setProperty("reason", reason)
            choice.toggled.connect(self._on_chosen)
            self.group.addButton(choice, at)
            self._reasons.addWidget(choice)
        for field in (self.other, self.competitor):
            field.set_value("")
        self.note.set_value("")
        self.problem.show_text("")
        self.show_panel(self._first())

    def submit(self) -> None:
        chosen = self.group.checkedButton()
        reason = self.other.value() or (str(chosen.property("reason")) if chosen is not None else "")
        if not reason:
            self.problem.show_text(problem_text(Problem.REQUIRED))
            self._first().setFocus()
            return
        loss = Loss(reason, self.note.value(), self.competitor.value())
        self.hide_panel()
        self.submitted.emit(loss)

    def _first(self) -> QWidget:
        every = self.group.buttons()
        return every[0] if every else self.other

    def _on_chosen(self, is_on: bool) -> None:
        if is_on:
            self.other.set_value("")
            self.problem.show_text("")

    def _on_other(self) -> None:
        self.problem.show_text("")
        if self.other.value() and (chosen := self.group.checkedButton()) is not None:
            self.group.setExclusive(False)
            chosen.setChecked(False)
            self.group.setExclusive(True)


class NextPanel(AskingPanel):
    """`submitted` carries what comes next, or None when nothing does."""

    submitted = Signal(object)

    def __init__(self, host: QWidget, formats: Formats, today: Callable[[], dt.date]) -> None:
        super().__init__(host)
        self.action = ActionFields(formats, today, self.body)
        self.fields.addWidget(label(self.tr("What comes next?"), "strong", self.body))
        self.fields.addWidget(self.action)
        self.fields.addStretch(1)
        self.nothing = button(self.tr("Nothing for now"), "link", parent=self)
        self.nothing.clicked.connect(self._on_nothing)
        self.foot.addWidget(self.nothing)
        self.leave.setText(self.tr("Cancel"))
        self.do.setText(self.tr("Plan"))

    def ask(self, title: str, action: NextAction | None) -> None:
        """Ask what comes next; `action` is what is planned so far."""
        self.set_title(title)
        self.action.set_value(action)
        self.show_panel(self.action.on)

    def submit(self) -> None:
        if not self.action.is_good:
            return
        action = self.action.value()
        if action is None:
            self.action.on.show_problem(Problem.REQUIRED)
            self.action.on.setFocus()
            return
        self.hide_panel()
        self.submitted.emit(action)

    def _on_nothing(self) -> None:
        self.hide_panel()
        self.submitted.emit(None)


def _line(name: str) -> LineEditor:
    result = LineEditor(name)
    set_property(result, "kind", "")
    result.setPlaceholderText(name)
    return result
