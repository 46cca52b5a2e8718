"""The hours of a week: a line for each day, in which several spans can be typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from crm_desktop.domain.work_text import HoursError, read_hours_text
from crm_desktop.domain.work_time import OFFICE, Spans
from crm_desktop.ui.settings.working_texts import WorkingTexts, week_order
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.line_undo import LineUndo
from crm_desktop.ui.widgets.text import label, set_property

_DAYS, _WORKING_DAYS = 7, 5
_NAME_WIDTH = 120


class WeekEditor(QWidget):
    """`changed` carries the seven days from Monday when a line is left that says something else now."""

    changed = Signal(object)

    def __init__(self, texts: WorkingTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._week: Sequence[Spans] = OFFICE
        self.lines = [QLineEdit(self) for _ in range(_DAYS)]
        self._names = [label("", "", self) for _ in range(_DAYS)]
        self._problems = [label("", "error", self, wraps=True) for _ in range(_DAYS)]
        self.same = button("", "link", "copy", self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnMinimumWidth(0, _NAME_WIDTH)
        self._grid.setColumnStretch(1, 1)
        for day, line in enumerate(self.lines):
            LineUndo(line)
            line.editingFinished.connect(lambda day=day: self._on_left(day))
            self._problems[day].hide()
            self._names[day].setBuddy(line)
        self._order: list[int] = []
        self.same.clicked.connect(self._on_same)
        self.retranslate()

    def show_week(self, week: Sequence[Spans]) -> None:
        """Show the hours of a week; what is being typed is left alone."""
        self._week = week
        for day, line in enumerate(self.lines):
            if not line.hasFocus() or self._is_read(day):
                line.setText(self._texts.spans(week[day]))
                line.setCursorPosition(0)
                self._show_problem(day, "")

    def retranslate(self) -> None:
        """Set all texts in the language in force, and the days in its order."""
        for day, line in enumerate(self.lines):
            self._names[day].setText(self._texts.weekday(day))
            line.setAccessibleName(self._texts.weekday(day))
            line.setPlaceholderText(self._texts.day(()))
        self.same.setText(self.tr("From Tuesday to Friday as on Monday"))
        if self._order != week_order():
            self._lay_out()
        self.show_week(self._week)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        day = next((at for at, line in enumerate(self.lines) if line.hasFocus()), None)
        if event.key() == Qt.Key.Key_Escape and day is not None:
            self.lines[day].setText(self._texts.spans(self._week[day]))
            self._show_problem(day, "")
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._order = week_order()
        before: QWidget | None = None
        for at, day in enumerate(self._order):
            self._grid.addWidget(self._names[day], at * 2, 0)
            self._grid.addWidget(self.lines[day], at * 2, 1)
            self._grid.addWidget(self._problems[day], at * 2 + 1, 1)
            if before is not None:
                QWidget.setTabOrder(before, self.lines[day])
            before = self.lines[day]
        self._grid.addWidget(self.same, _DAYS * 2, 1, Qt.AlignmentFlag.AlignLeft)

    def _is_read(self, day: int) -> bool:
        try:
            return read_hours_text(self.lines[day].text()) == self._week[day]
        except HoursError:
            return False

    def _on_left(self, day: int) -> None:
        try:
            spans = read_hours_text(self.lines[day].text())
        except HoursError as error:
            self._show_problem(day, self._texts.problem(error))
            return
        self._show_problem(day, "")
        if spans == self._week[day]:
            self.lines[day].setText(self._texts.spans(spans))
        else:
            self.changed.emit([*self._week[:day], spans, *self._week[day + 1 :]])

    def _on_same(self) -> None:
        week = [self._week[0]] * _WORKING_DAYS + list(self._week[_WORKING_DAYS:])
        if week != list(self._week):
            self.changed.emit(week)

    def _show_problem(self, day: int, text: str) -> None:
        set_property(self.lines[day], "invalid", bool(text))
        self._problems[day].setText(text)
        self._problems[day].setVisible(bool(text))
