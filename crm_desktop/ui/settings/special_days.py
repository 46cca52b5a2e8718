"""Days that are worked otherwise than the calendar says: a list, and a form that adds some."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.domain.work_text import HoursError, read_hours_text
from crm_desktop.domain.work_time import Spans, SpecialDay
from crm_desktop.ui.forms.day_line import DayLine
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.settings.working_texts import WorkingTexts
from crm_desktop.ui.widgets.buttons import button, icon_button, name_control
from crm_desktop.ui.widgets.line_undo import LineUndo
from crm_desktop.ui.widgets.text import ElidingLabel, label, set_property

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ONE_DAY = dt.timedelta(days=1)
_MOST_DAYS = 366


@dataclass(frozen=True)
class Run:
    """Special days in a row that say the same."""

    ids: tuple[int, ...]
    since: dt.date
    until: dt.date
    label: str
    spans: Spans


def runs(days: Sequence[SpecialDay], since: dt.date) -> list[Run]:
    """Return days, from one on, with those that follow each other and say the same as one."""
    found: list[Run] = []
    for each in days:
        last = found[-1] if found else None
        if (
            last
            and last.until + _ONE_DAY == each.day
            and (last.label, last.spans) == (each.label, each.spans)
        ):
            found[-1] = Run((*last.ids, each.id), last.since, each.day, each.label, each.spans)
        else:
            found.append(Run((each.id,), each.day, each.day, each.label, each.spans))
    return [each for each in found if each.until >= since]


class RunRow(QWidget):
    """One run of days with a button that takes it away."""

    def __init__(self, run: Run, when: str, texts: WorkingTexts, parent: QWidget) -> None:
        super().__init__(parent)
        self.run = run
        said = texts.day(run.spans)
        self.remove = icon_button("trash-2", self, size=16)
        name_control(self.remove, self.tr("Remove {0}").format(when))
        self.text = ElidingLabel(
            f"{when} · {said} · {run.label}" if run.label else f"{when} · {said}", "", self
        )
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.text, 1)
        line.addWidget(self.remove)


class SpecialDays(QWidget):
    """`add_requested` carries first day, last day, note and spans; `remove_requested` the run."""

    add_requested = Signal(object, object, str, object)
    remove_requested = Signal(object)

    def __init__(
        self,
        formats: Formats,
        today: Callable[[], dt.date],
        texts: WorkingTexts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today, self._texts = today, texts
        self._runs: list[Run] = []
        self.rows: list[RunRow] = []
        self.heading = label("", "strong", self)
        self._hint = label("", "small", self, wraps=True)
        self.since, self.until = DayLine("", formats, today, self), DayLine("", formats, today, self)
        self.hours, self.note = QLineEdit(self), QLineEdit(self)
        self.add = button("", "", "plus", self)
        self._captions = [label("", "small", self) for _ in range(4)]
        self._problem = label("", "error", self, wraps=True)
        self._problem.hide()
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self._build()
        self.add.clicked.connect(self._on_add)
        self.retranslate()

    def show_days(self, days: Sequence[SpecialDay]) -> None:
        """Show the days of somebody that are not over."""
        wanted = runs(days, self._today())
        if wanted == self._runs:
            return
        self._runs = wanted
        self._show_runs()

    def done(self) -> None:
        """Be ready for the next days: the last ones were stored."""
        for line in (self.since, self.until):
            line.set_typed(None)
        self.hours.clear()
        self.note.clear()
        self.show_problem("")

    def show_problem(self, text: str, line: QLineEdit | None = None) -> None:
        """Say why days cannot be added, and mark the line that is to blame."""
        for each in (self.since, self.until, self.hours):
            set_property(each, "invalid", bool(text) and each is line)
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        if line is not None:
            line.setFocus()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.heading.setText(self.tr("Special days"))
        self._hint.setText(
            self.tr(
                "Holidays that somebody takes, a stocktaking, a Saturday that is worked: these days go before the"
                " calendar."
            )
        )
        words = (self.tr("Day"), self.tr("Last day"), self.tr("Hours"), self.tr("Note"))
        for caption, line, word in zip(
            self._captions, (self.since, self.until, self.hours, self.note), words, strict=True
        ):
            caption.setText(word)
            caption.setBuddy(line)
            line.setAccessibleName(word)
        self.until.setPlaceholderText(self.tr("the same day"))
        self.hours.setPlaceholderText(self._texts.day(()))
        self.note.setPlaceholderText(self.tr("Stocktaking"))
        self.add.setText(self.tr("Add"))
        self._show_runs()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.isAutoRepeat():
            self._on_add()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        for line in (self.hours, self.note):
            LineUndo(line)
        for day in (self.since, self.until):
            day.setProperty("kind", "")
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        for at, line in enumerate((self.since, self.until, self.hours)):
            grid.addWidget(self._captions[at], 0, at)
            grid.addWidget(line, 1, at)
            grid.setColumnStretch(at, 1)
        grid.addWidget(self._captions[3], 2, 0)
        grid.addWidget(self.note, 3, 0, 1, 2)
        grid.addWidget(self.add, 3, 2, Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.heading)
        layout.addWidget(self._hint)
        layout.addLayout(self._list)
        layout.addLayout(grid)
        layout.addWidget(self._problem)
        for first, second in zip(
            (self.since, self.until, self.hours, self.note),
            (self.until, self.hours, self.note, self.add),
            strict=True,
        ):
            QWidget.setTabOrder(first, second)

    def _when(self, run: Run) -> str:
        return self._texts.run(run.since, run.until, self._today())

    def _show_runs(self) -> None:
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [RunRow(run, self._when(run), self._texts, self) for run in self._runs]
        for row in self.rows:
            row.remove.clicked.connect(lambda _checked=False, run=row.run: self.remove_requested.emit(run))
            self._list.addWidget(row)

    def _on_add(self) -> None:
        since = self.since.typed_value()
        if since is None or not self.since.is_readable:
            self.show_problem(self.tr("Name the day: 31.12, tomorrow, Saturday."), self.since)
            return
        until = self.until.typed_value() or since
        if not self.until.is_readable:
            self.show_problem(self.tr("The last day is not understood."), self.until)
        elif until < since:
            self.show_problem(self.tr("The last day has to come after the first one."), self.until)
        elif (until - since).days > _MOST_DAYS:
            self.show_problem(self.tr("That is more than a year."), self.until)
        else:
            try:
                spans = read_hours_text(self.hours.text())
            except HoursError as error:
                self.show_problem(self._texts.problem(error), self.hours)
                return
            self.show_problem("")
            self.add_requested.emit(since, until, self.note.text(), spans)
