"""Asks for what deals must say before they may enter a stage, and only for that."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.deal import DealDraft, DealMember, MemberRole
from crm_desktop.domain.errors import Problem
from crm_desktop.domain.lines import Line
from crm_desktop.domain.pipeline import RequiredField
from crm_desktop.services import Services
from crm_desktop.ui.deals.fields.lines_editor import LinesEditor
from crm_desktop.ui.forms.action_fields import ActionFields
from crm_desktop.ui.forms.amounts import money_line
from crm_desktop.ui.forms.choice import ChoiceEditor
from crm_desktop.ui.forms.day_line import DayLine
from crm_desktop.ui.forms.editors import LineEditor
from crm_desktop.ui.forms.field_row import ProblemLine
from crm_desktop.ui.forms.pick_line import PickLine, client_finder
from crm_desktop.ui.forms.typed import TypedEditor
from crm_desktop.ui.runtime.deal_texts import DealWords
from crm_desktop.ui.runtime.error_texts import problem_text
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.task_runner import TaskRunner
from crm_desktop.ui.widgets.asking_panel import AskingPanel
from crm_desktop.ui.widgets.text import label, set_property


class FillPanel(AskingPanel):
    """`submitted` carries a function that fills a draft in with what was typed."""

    submitted = Signal(object)

    def __init__(
        self,
        host: QWidget,
        services: Services,
        runner: TaskRunner,
        formats: Formats,
        today: Callable[[], dt.date],
    ) -> None:
        super().__init__(host)
        self._services, self._runner, self._formats, self._today = services, runner, formats, today
        self._words = DealWords(formats)
        self._editors: dict[RequiredField, QWidget] = {}
        self._problems: dict[RequiredField, ProblemLine] = {}
        self._part = QWidget(self.body)
        self.explanation = label("", "secondary", self.body, wraps=True)
        self.fields.addWidget(self.explanation)
        self.fields.addWidget(self._part)
        self.fields.addStretch(1)
        self.leave.setText(self.tr("Cancel"))
        self.do.setText(self.tr("Fill in and move"))

    def ask(self, stage: str, titles: Sequence[str], missing: Collection[RequiredField]) -> None:
        """Ask for these fields of these deals, which are to enter a stage."""
        self.set_title(self.tr("What “{0}” wants to know").format(stage))
        names = ", ".join(f"“{title}”" for title in titles[:3])
        if len(titles) > 3:
            names += ", …"
        self.explanation.setText(self.tr("Not filled in yet: {0}").format(names))
        self._build([field for field in RequiredField if field in missing])
        self.show_panel(next(iter(self._editors.values())))

    def editor(self, field: RequiredField) -> QWidget:
        """Return the field in which something is typed."""
        return self._editors[field]

    def submit(self) -> None:
        values: dict[RequiredField, object] = {}
        for field, editor in self._editors.items():
            value = self._value(editor)
            self._problems[field].show_text("" if value else problem_text(Problem.REQUIRED))
            if value:
                values[field] = value
        empty = next((field for field in self._editors if field not in values), None)
        if empty is not None:
            self._editors[empty].setFocus()
            return
        self.hide_panel()
        self.submitted.emit(lambda draft: filled(draft, values))

    def _build(self, missing: Sequence[RequiredField]) -> None:
        self.fields.removeWidget(self._part)
        self._part.hide()
        self._part.deleteLater()
        self._part = QWidget(self.body)
        self.fields.insertWidget(1, self._part)
        column = QVBoxLayout(self._part)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(4)
        self._editors, self._problems = {}, {}
        for field in missing:
            name = self._words.required(field)
            editor = self._editors[field] = self._make(field, name)
            if isinstance(editor, LineEditor | ChoiceEditor):
                set_property(editor, "kind", "")
            caption = label(name, "small", self._part)
            caption.setBuddy(editor)
            problem = self._problems[field] = ProblemLine(0)
            for widget in (caption, editor, problem):
                column.addWidget(widget)

    def _make(self, field: RequiredField, name: str) -> QWidget:
        services, formats = self._services, self._formats
        if field is RequiredField.AMOUNT:
            return money_line(name, formats)
        if field is RequiredField.EXPECTED_CLOSE:
            return DayLine(name, formats, self._today)
        if field is RequiredField.OWNER:
            return _choice(name, [user.name for user in services.users.list()])
        if field is RequiredField.SOURCE:
            return _choice(name, [source.name for source in services.sources.list()])
        if field in (RequiredField.COMPANY, RequiredField.DECIDER):
            return PickLine(name, self._runner, client_finder(services.clients.search))
        if field is RequiredField.NEXT_ACTION:
            return ActionFields(formats, self._today)
        if field is RequiredField.LINES:
            return LinesEditor(formats, self._runner, services.products.find, services.products.get)
        return LineEditor(name)

    @staticmethod
    def _value(editor: QWidget) -> object:
        if isinstance(editor, PickLine):
            editor.take_only()
            return editor.picked_id()
        if isinstance(editor, TypedEditor):
            editor.commit()
            return None if editor.problem else editor.typed_value()
        if isinstance(editor, LinesEditor):
            return editor.lines()
        if isinstance(editor, ActionFields | LineEditor | ChoiceEditor):
            return editor.value()
        return None


def _choice(name: str, words: Sequence[str]) -> ChoiceEditor:
    result = ChoiceEditor(name, is_open=True)
    result.set_choices(words)
    return result


def filled(draft: DealDraft, values: dict[RequiredField, object]) -> DealDraft:
    """Return a draft with these values where it says nothing yet."""
    result = draft.copy()
    for field, value in values.items():
        if field is RequiredField.DECIDER and isinstance(value, int):
            others = tuple(member for member in result.members if member.client_id != value)
            if not any(member.role is MemberRole.DECIDES for member in result.members):
                result.members = (*others, DealMember(value, MemberRole.DECIDES))
        elif field is RequiredField.COMPANY and isinstance(value, int):
            result = result if result.company_id else replace(result, company_id=value)
        elif field is RequiredField.LINES and isinstance(value, tuple):
            lines: tuple[Line, ...] = value
            result.lines = result.lines or lines
        elif not getattr(result, field.value):
            setattr(result, field.value, value)
    return result
