"""When a task is: a day with hours, or whole days, or nothing; what else is at that time, and when one is free."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from crm_desktop.domain.quick_task import Understood
from crm_desktop.domain.task import TaskDraft
from crm_desktop.ui.forms.clock_line import ClockLine
from crm_desktop.ui.forms.day_line import DayLine
from crm_desktop.ui.forms.editors import LineEditor
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.tasks.entries import USUAL_LENGTH, local
from crm_desktop.ui.widgets.buttons import MenuButton, button
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.text import label, set_property

_SOON = (0, 1, 7)
_ONE_DAY = dt.timedelta(days=1)


class WhenFields(QWidget):
    """`changed` after each change that can be read; `free_wanted` when somebody asks for free hours."""

    changed = Signal()
    free_wanted = Signal()

    def __init__(self, formats: Formats, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats, self._today = formats, today
        self.day = DayLine(self.tr("Day"), formats, today)
        self.begin = ClockLine(self.tr("From what time"), formats)
        self.end = ClockLine(self.tr("To what time"), formats)
        self.last = DayLine(self.tr("Last day"), formats, today)
        self.all_day = QCheckBox(self.tr("All day"), self)
        self.free = MenuButton(self.tr("Free time"), "quiet", parent=self)
        self.free_menu = QMenu(self)
        self.free.set_menu(self.free_menu)
        self.free_menu.aboutToShow.connect(self.free_wanted)
        self._length = dt.timedelta(minutes=USUAL_LENGTH)
        self._taken: TaskDraft | None = None  # when the line says it is
        self._build()
        for editor in (self.day, self.last, self.begin, self.end):
            set_property(editor, "kind", "")
        self.day.committed.connect(self._on_day)
        self.begin.committed.connect(self._on_begin)
        self.begin.edited.connect(self._on_begin)
        self.end.committed.connect(self._on_end)
        self.last.committed.connect(self.changed)
        self.all_day.toggled.connect(self._on_all_day)

    def show_draft(self, draft: TaskDraft) -> None:
        """Show when a draft is."""
        begins = local(draft.starts_at) if draft.starts_at else None
        ends = local(draft.ends_at) if draft.ends_at else None
        self.day.set_typed(begins.date() if begins else draft.day)
        self.begin.set_typed(begins.hour * 60 + begins.minute if begins else None)
        self.end.set_typed(ends.hour * 60 + ends.minute if ends and ends != begins else None)
        if begins and ends and ends > begins:
            self._length = ends - begins
        last = ends.date() if begins and ends and ends.date() != begins.date() else draft.last_day
        self.last.set_typed(last if last != self.day.typed_value() else None)
        with QSignalBlocker(self.all_day):
            self.all_day.setChecked(draft.is_all_day)
        self._adapt()

    def apply(self, draft: TaskDraft) -> TaskDraft:
        """Return a draft at the time that the fields say."""
        day, begin, end, last = (
            self.day.typed_value(),
            self.begin.typed_value(),
            self.end.typed_value(),
            self.last.typed_value(),
        )
        nothing = replace(draft, starts_at=None, ends_at=None, day=None, last_day=None)
        if day is None and begin is None:
            return nothing
        day = day or self._today()
        if begin is None or self.all_day.isChecked():
            return replace(nothing, day=day, last_day=last or day)
        starts = dt.datetime.combine(day, dt.time()) + dt.timedelta(minutes=begin)
        if end is None:
            return replace(nothing, starts_at=starts.astimezone(), ends_at=None)
        ends = dt.datetime.combine(last or day, dt.time()) + dt.timedelta(minutes=end)
        if last is None and ends <= starts:
            ends += _ONE_DAY
        return replace(nothing, starts_at=starts.astimezone(), ends_at=ends.astimezone())

    def take(self, found: Understood, kept: dt.date | None) -> None:
        """Show when a line says it is; where it names no day, the day that is `kept` stays, and where it says only
        how long, the beginning."""
        draft = found.draft
        if draft.due_at is not None:  # what an earlier form of the line said of when
            if self._taken is not None and self.apply(TaskDraft("")) == self._taken:
                self.show_draft(TaskDraft(""))
            self._taken = None
        if draft.starts_at is None and draft.day is None:
            if found.length is not None and self.begin.typed_value() is not None:
                self._length = found.length
                self._on_begin()
            return
        if draft.starts_at is not None and kept is not None and not found.says_day:
            by = kept - local(draft.starts_at).date()
            ends = (local(draft.ends_at) + by).astimezone() if draft.ends_at else None
            draft = replace(draft, starts_at=(local(draft.starts_at) + by).astimezone(), ends_at=ends)
        self.show_draft(draft)
        self._taken = self.apply(TaskDraft(""))

    def set_times(self, begins: dt.datetime, ends: dt.datetime) -> None:
        """Take other hours, by the local clock."""
        self.show_draft(TaskDraft("", starts_at=begins.astimezone(), ends_at=ends.astimezone()))
        self.changed.emit()

    @property
    def is_good(self) -> bool:
        """Whether all can be read; what cannot is marked and gets the keyboard."""
        editors: tuple[LineEditor, ...] = (self.day, self.begin, self.end, self.last)
        for editor in editors:
            editor.commit()
        wrong = next((editor for editor in editors if editor.problem), None)
        if wrong is not None:
            wrong.setFocus()
        return wrong is None

    def offer_free(self, spans: Sequence[tuple[dt.datetime, dt.datetime]], length: dt.timedelta) -> None:
        """Fill the menu with hours that are free."""
        self.free_menu.clear()
        for begins, ends in spans:
            text = f"{self._formats.time(begins)}–{self._formats.time(ends)}"
            begin = local(begins)
            self.free_menu.addAction(text, partial(self.set_times, begin, begin + length))
        if not spans:
            nothing = self.free_menu.addAction(self.tr("Nothing is free on this day"))
            nothing.setEnabled(False)

    def length(self) -> dt.timedelta:
        """Return how long the task takes, the usual time where that is not said."""
        return self._length

    # Inner

    def _build(self) -> None:
        self.day.setPlaceholderText(self.tr("tomorrow, Friday, 25.12"))
        self.begin.setPlaceholderText(self.tr("from"))
        self.end.setPlaceholderText(self.tr("to"))
        self.last.setPlaceholderText(self.tr("to the day"))
        upper = QHBoxLayout()
        upper.setSpacing(6)
        upper.addWidget(self.day, 5)
        upper.addWidget(self.begin, 3)
        upper.addWidget(label("–", "muted", self))
        upper.addWidget(self.end, 3)
        days = QWidget(self)
        flow = FlowLayout(days, spacing=6)
        for distance in _SOON:
            on = self._today() + dt.timedelta(days=distance)
            chip = button(self._formats.relative_day(on, self._today()), "chip", parent=days)
            chip.clicked.connect(lambda _on=False, distance=distance: self._set_day(distance))
            flow.addWidget(chip)
        never = button(self.tr("without a time"), "chip", parent=days)
        never.clicked.connect(self._clear)
        flow.addWidget(never)
        lower = QHBoxLayout()
        lower.setSpacing(6)
        lower.addWidget(self.all_day)
        lower.addWidget(self.last, 1)
        lower.addStretch()  # only while there is no last day
        lower.addWidget(self.free)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(upper)
        layout.addWidget(days)
        layout.addLayout(lower)

    def _adapt(self) -> None:
        is_all_day = self.all_day.isChecked()
        for clock in (self.begin, self.end):
            clock.setEnabled(not is_all_day)
        self.last.setVisible(is_all_day or self.last.typed_value() is not None)
        begin = self.begin.typed_value()
        self.end.setPlaceholderText(self.tr("to") if begin is None else self._usual_end(begin))
        self.free.setEnabled(self.day.typed_value() is not None)

    def _usual_end(self, begin: int) -> str:
        at = dt.datetime.combine(self._today(), dt.time())
        return self._formats.time(at + dt.timedelta(minutes=begin + USUAL_LENGTH))

    def _set_day(self, distance: int) -> None:
        self.day.set_typed(self._today() + dt.timedelta(days=distance))
        self._on_day()

    def _clear(self, _is_on: bool = False) -> None:
        self.show_draft(TaskDraft(""))
        self.changed.emit()

    def _on_day(self) -> None:
        self.last.set_typed(None)
        if self.day.typed_value() is not None and self.begin.typed_value() is None:
            with QSignalBlocker(self.all_day):
                self.all_day.setChecked(True)
        self._adapt()
        for clock in (self.begin, self.end):
            clock.setEnabled(True)
        self.changed.emit()

    def _on_begin(self) -> None:
        begin = self.begin.typed_value()
        if begin is not None:
            with QSignalBlocker(self.all_day):
                self.all_day.setChecked(False)
            minutes = round(self._length.total_seconds() / 60)
            self.end.set_typed((begin + minutes) % (24 * 60))
        self._adapt()
        self.changed.emit()

    def _on_end(self) -> None:
        begin, end = self.begin.typed_value(), self.end.typed_value()
        if begin is not None and end is not None and self.last.typed_value() is None:
            self._length = dt.timedelta(minutes=(end - begin) % (24 * 60) or USUAL_LENGTH)
        self.changed.emit()

    def _on_all_day(self, is_on: bool) -> None:
        if is_on:
            self.begin.set_typed(None)
            self.end.set_typed(None)
        else:
            self.last.set_typed(None)
        self._adapt()
        self.changed.emit()
