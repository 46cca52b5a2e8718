"""The fields of protected facts; a field that is left with another value is stored."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.protected import ProtectedFacts
from crm_desktop.ui.forms.day_line import DayLine
from crm_desktop.ui.forms.editors import LineEditor, TextEditor
from crm_desktop.ui.forms.field_row import ProblemLine
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.text import label

Field = TypeVar("Field", LineEditor, DayLine, TextEditor)


class FactsForm(QWidget):
    """`committed` when something else is to be kept; `facts` says what."""

    committed = Signal()

    def __init__(self, formats: Formats, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.document = self._add(self.tr("Document"), LineEditor(""))
        self.number = self._add(self.tr("Series and number"), LineEditor(""))
        self.issued_by = self._add(self.tr("Issued by"), LineEditor(""))
        self.issued_on = self._add(self.tr("Date of issue"), DayLine("", formats, today))
        problem = ProblemLine(12)
        self.issued_on.problem_changed.connect(problem.show_text)
        self._layout.addWidget(problem)
        self.registration = self._add(self.tr("Registration address"), TextEditor("", 4))
        self.note = self._add(self.tr("Note"), TextEditor("", 6))
        self._rows: list[tuple[LineEditor, LineEditor]] = []
        self._row_box = QVBoxLayout()
        self._row_box.setContentsMargins(0, 6, 0, 0)
        self._row_box.setSpacing(2)
        self._layout.addLayout(self._row_box)
        self.add_row = button(self.tr("Add a line"), "link", "plus", self)
        self.add_row.clicked.connect(self._on_add_row)
        foot = QHBoxLayout()
        foot.addWidget(self.add_row)
        foot.addStretch(1)
        self._layout.addLayout(foot)

    def show_facts(self, facts: ProtectedFacts) -> None:
        """Show what is kept."""
        for editor, text in (
            (self.document, facts.document),
            (self.number, facts.number),
            (self.issued_by, facts.issued_by),
            (self.registration, facts.registration),
            (self.note, facts.note),
        ):
            editor.set_value(text)
        self.issued_on.set_typed(facts.issued_on)
        for name, value in self._rows:
            for editor in (name, value):
                editor.hide()
                editor.deleteLater()
        self._rows.clear()
        for name_text, value_text in facts.rows:
            self._new_row(name_text, value_text)

    def facts(self) -> ProtectedFacts:
        """Return what the fields say."""
        return ProtectedFacts(
            self.document.value(),
            self.number.value(),
            self.issued_by.value(),
            self.issued_on.typed_value(),
            self.registration.value(),
            self.note.value(),
            tuple((name.value(), value.value()) for name, value in self._rows),
        ).tidied()

    def commit(self) -> None:
        """Take what is being typed, as leaving the fields does."""
        rows = (each for row in self._rows for each in row)
        for line in (self.document, self.number, self.issued_by, self.issued_on, *rows):
            line.commit()
        for text in (self.registration, self.note):
            text.commit()

    def _add(self, name: str, editor: Field) -> Field:
        caption = label(name, "small", self)
        caption.setContentsMargins(12, 4, 0, 0)
        caption.setBuddy(editor)
        editor.setAccessibleName(name)
        editor.committed.connect(self.committed)
        self._layout.addWidget(caption)
        self._layout.addWidget(editor)
        return editor

    def _on_add_row(self) -> None:
        name, _value = self._new_row("", "")
        name.setFocus()

    def _new_row(self, name: str, value: str) -> tuple[LineEditor, LineEditor]:
        row = LineEditor(self.tr("What it is")), LineEditor(self.tr("Value"))
        line = QHBoxLayout()
        line.setSpacing(2)
        for editor, text in zip(row, (name, value), strict=True):
            editor.setPlaceholderText(editor.accessibleName())
            editor.set_value(text)
            editor.committed.connect(self.committed)
            line.addWidget(editor)
        self._row_box.addLayout(line)
        self._rows.append(row)
        return row
