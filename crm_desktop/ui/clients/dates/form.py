"""An important day typed in its place: what it is, when, and how early it is reminded of."""

from __future__ import annotations

import datetime as dt
from calendar import isleap
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.client import Birthday
from crm_desktop.domain.dates import parse_birthday, parse_date
from crm_desktop.domain.errors import CrmError, Problem, ValidationError
from crm_desktop.domain.important_date import DateKind, ImportantDate, ImportantDateDraft
from crm_desktop.ui.clients.dates.words import DateWords
from crm_desktop.ui.forms.choice import ChoiceEditor
from crm_desktop.ui.forms.field_row import ProblemLine
from crm_desktop.ui.forms.typed import TypedEditor
from crm_desktop.ui.runtime.error_texts import describe, problem_text
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.combo import dress_popup
from crm_desktop.ui.widgets.text import label, set_property

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEADS = (None, 0, 1, 3, 7, 14, 30, 60)


class DateForm(QWidget):
    """`submitted` carries the draft to store, `cancelled` that nothing is wanted."""

    submitted = Signal(object)
    cancelled = Signal()

    def __init__(self, formats: Formats, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats, self._today = formats, today
        self._words = DateWords(formats)
        self._base = ImportantDateDraft(0, "")
        self.stored: ImportantDate | None = None
        self.what = ChoiceEditor(self.tr("What day it is"), is_open=True)
        self.day = TypedEditor[Birthday](self.tr("Day"), self._read_day, formats.birthday)
        self.is_yearly = QCheckBox(self.tr("Comes each year"), self)
        self.lead = QComboBox(self)
        self.problem = ProblemLine(0)
        self.save = button("", "primary", parent=self)
        self.cancel = button(self.tr("Cancel"), "quiet", parent=self)
        self._build()
        self._usual = self._words.usual_labels()
        self.what.set_choices(self._usual)
        self.what.committed.connect(self._on_what)
        self.what.edited.connect(lambda: self.problem.show_text(""))
        self.day.problem_changed.connect(self.problem.show_text)
        self.save.clicked.connect(self.submit)
        self.cancel.clicked.connect(self.cancelled)

    def start(self, client_id: int) -> None:
        """Begin a new day of a client."""
        self._show(None, ImportantDateDraft(client_id, "", DateKind.OTHER))
        self.day.set_typed(None)

    def edit(self, stored: ImportantDate) -> None:
        """Change a stored day."""
        draft = stored.draft
        self._show(stored, draft)
        self.day.set_typed(Birthday(draft.month, draft.day, draft.year))

    def draft(self) -> ImportantDateDraft | None:
        """Return the day as it is typed; None while there is none."""
        day = self.day.typed_value()
        if day is None:
            return None
        what, is_yearly = self.what.value(), self.is_yearly.isChecked()
        year = day.year
        if year is None and not is_yearly:
            year = _next_year(day, self._today())
        return replace(
            self._base,
            label=what,
            kind=self._usual.get(what, self._base.kind),
            month=day.month,
            day=day.day,
            year=year,
            is_yearly=is_yearly,
            days_before=self.lead.currentData(),
        )

    def submit(self) -> None:
        """Store what is typed, if it is a day."""
        self.what.commit()
        self.day.commit()
        if self.day.problem:
            self.day.setFocus()
            return
        draft = self.draft()
        if draft is None:
            self.day.show_problem(Problem.REQUIRED)
            self.day.setFocus()
            return
        try:
            draft.validate()
        except ValidationError as error:
            self.show_error(error)
            return
        self.submitted.emit(draft)

    def show_error(self, error: CrmError) -> None:
        """Say why it was not stored."""
        if not isinstance(error, ValidationError):
            self.problem.show_text(describe(error).text)
            return
        if "label" in error.problems:
            self.what.setFocus()
        words = dict.fromkeys(problem_text(problem) for problem in error.problems.values())
        self.problem.show_text("; ".join(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.isAutoRepeat():
            self.submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        dress_popup(self.lead)
        self.lead.setMinimumContentsLength(8)
        self.lead.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 2, 0, 6)
        box.setSpacing(4)
        examples = [self._formats.birthday(Birthday(2, 18)), self._formats.birthday(Birthday(2, 18, 2015))]
        self.day.setPlaceholderText(self.tr("{0} or {1}").format(*examples))
        for text, editor in (
            (self.tr("What day it is"), self.what),
            (self.tr("Day, the year may be left out"), self.day),
            (self.tr("Remind"), self.lead),
        ):
            caption = label(text, "small", self)
            caption.setBuddy(editor)
            set_property(editor, "kind", "")
            editor.setAccessibleName(text)
            box.addWidget(caption)
            box.addWidget(editor)
        box.addWidget(self.is_yearly)
        box.addWidget(self.problem)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self.save)
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        box.addLayout(foot)

    def _show(self, stored: ImportantDate | None, draft: ImportantDateDraft) -> None:
        self.stored, self._base = stored, draft
        self.what.set_value(draft.label)
        self.is_yearly.setChecked(draft.is_yearly)
        self.lead.clear()
        leads = _LEADS if draft.days_before in _LEADS else (*_LEADS, draft.days_before)
        for days in leads:
            self.lead.addItem(self._words.lead(days), days)
        self.lead.setCurrentIndex(leads.index(draft.days_before))
        self.save.setText(self.tr("Add") if stored is None else self.tr("Save"))
        self.save.setEnabled(True)
        self.problem.show_text("")

    def _on_what(self) -> None:
        """The end of a contract comes once, everything else again each year."""
        kind = self._usual.get(self.what.value())
        if kind is not None:
            self.is_yearly.setChecked(kind is not DateKind.CONTRACT_END)

    def _read_day(self, text: str) -> tuple[Birthday | None, Problem | None]:
        if not text.strip():
            return None, None
        today, day_first = self._today(), self._formats.is_day_first
        found = parse_birthday(text, today=today, day_first=day_first)
        if found is None and (day := parse_date(text, today=today, day_first=day_first)) is not None:
            found = Birthday(day.month, day.day, day.year)
        return found, None if found else Problem.NOT_A_DATE


def _next_year(day: Birthday, today: dt.date) -> int:
    """Return the year in which a day comes next; who names the end of a contract without one means that."""
    year = today.year + ((day.month, day.day) < (today.month, today.day))
    while (day.month, day.day) == (2, 29) and not isleap(year):
        year += 1
    return year
