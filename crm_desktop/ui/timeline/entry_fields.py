"""Fields of the form of an entry: its text, the way it went, and what comes next."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from crm_desktop.domain.errors import Problem
from crm_desktop.domain.timeline import Direction, InteractionKind, NextStep, Outcome, TimelineKind
from crm_desktop.ui.forms.day_line import DayLine
from crm_desktop.ui.forms.editors import TextEditor
from crm_desktop.ui.forms.typed import TypedEditor
from crm_desktop.ui.runtime.entry_texts import kind_icon
from crm_desktop.ui.runtime.fonts import text_factor
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.timeline.words import TimelineWords
from crm_desktop.ui.widgets.buttons import button, icon_button, name_control
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.text import label, set_property

_LINES = 2
_PICTURE = 32


class EntryText(TextEditor):
    """The text of an entry: as high as it is long. Esc and Ctrl+Enter belong to the form around it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", 12, parent)
        self.setProperty("kind", None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape or (
            is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            event.ignore()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        least = _LINES * self.fontMetrics().lineSpacing() + 18
        return QSize(200, max(least, super().sizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())


class DirectionButtons(QWidget):
    """Incoming or outgoing, or neither."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.incoming, self.outgoing = button("", "chip", parent=self), button("", "chip", parent=self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for each, other in ((self.incoming, self.outgoing), (self.outgoing, self.incoming)):
            each.setCheckable(True)
            each.clicked.connect(lambda _checked=False, other=other: self._on_clicked(other))
            layout.addWidget(each)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_texts(self, incoming: str, outgoing: str, name: str) -> None:
        """Set the words."""
        self.incoming.setText(incoming)
        self.outgoing.setText(outgoing)
        self.setAccessibleName(name)

    def value(self) -> Direction:
        """Return the direction that is chosen."""
        if self.incoming.isChecked():
            return Direction.IN
        return Direction.OUT if self.outgoing.isChecked() else Direction.NONE

    def set_value(self, direction: Direction) -> None:
        """Choose a direction, without the signal."""
        self.incoming.setChecked(direction is Direction.IN)
        self.outgoing.setChecked(direction is Direction.OUT)

    def _on_clicked(self, other: QWidget) -> None:
        if other is self.incoming:
            self.incoming.setChecked(False)
        else:
            self.outgoing.setChecked(False)
        self.changed.emit()


class NextStepLine(QWidget):
    """What usually follows an outcome, ticked: one press less than to type it, one more to leave it."""

    def __init__(self, formats: Formats, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.tick = QCheckBox(self)
        self.what = QLineEdit(self)
        self.what.setMinimumWidth(140)
        self.day = DayLine("", formats, today, self)
        self.day.setProperty("kind", None)
        fix_width(self.day, 104)
        self.day.follow(self.what)
        self.tick.toggled.connect(self.what.setEnabled)
        self.tick.toggled.connect(self.day.setEnabled)
        self.what.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = FlowLayout(self, 6)
        layout.addWidget(self.tick)
        layout.addWidget(self.day)
        layout.addWidget(self.what)  # last: what is long takes the rest of the line, or a line of its own

    def set_texts(self) -> None:
        """Set all texts in the language in force."""
        self.tick.setText(self.tr("Next step"))
        self.what.setAccessibleName(self.tr("Next step"))
        self.day.setAccessibleName(self.tr("Day of the next step"))
        self.day.setPlaceholderText(self.tr("Day"))

    def suggest(self, outcome: Outcome | None) -> None:
        """Offer what follows an outcome; nothing when nothing does."""
        has_step = outcome is not None and bool(outcome.next_step)
        self.setVisible(has_step)
        self.tick.setChecked(has_step)
        if outcome is not None and has_step:
            self.what.setText(outcome.next_step)
            self.what.setCursorPosition(0)
            days = outcome.next_days
            self.day.set_typed(None if days is None else self._today() + dt.timedelta(days=days))

    def value(self) -> NextStep | None:
        """Return the step to be set, if one is wanted."""
        if self.isHidden() or not self.tick.isChecked() or not self.what.text().strip():
            return None
        return NextStep(self.what.text().strip(), self.day.typed_value())


def fix_width(field: QWidget, width: int) -> None:
    """Give a field one width wherever it stands."""
    field.setFixedWidth(round(width * text_factor()))
    field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


def mark_wrong(field: QWidget, *, is_wrong: bool) -> None:
    """Mark a field whose value was refused."""
    set_property(field, "invalid", is_wrong)


class KindButtons(QWidget):
    """The kinds of entries as pictures side by side, with the name of the chosen one after them."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[InteractionKind, QToolButton] = {}
        self._name = label("", "strong", self)
        layout = FlowLayout(self, 2)
        for kind in InteractionKind:
            each = icon_button(kind_icon(TimelineKind(kind.value)), self, size=18)
            each.setCheckable(True)
            each.setFixedSize(_PICTURE, _PICTURE)
            each.clicked.connect(lambda _checked=False, kind=kind: self._on_clicked(kind))
            self._group.addButton(each)
            self._buttons[kind] = each
            layout.addWidget(each)
        layout.addWidget(self._name)
        self._buttons[InteractionKind.NOTE].setChecked(True)

    def button(self, kind: InteractionKind) -> QToolButton:
        """Return the button of a kind."""
        return self._buttons[kind]

    def current(self) -> InteractionKind:
        """Return the kind that is chosen."""
        return next(kind for kind, each in self._buttons.items() if each.isChecked())

    def select(self, kind: InteractionKind) -> None:
        """Choose a kind, without the signal."""
        self._buttons[kind].setChecked(True)
        self._name.setText(f" {self._buttons[kind].accessibleName()}")

    def set_names(self, names: Mapping[InteractionKind, str]) -> None:
        """Name the kinds."""
        for kind, name in names.items():
            name_control(self._buttons[kind], name)
        self.select(self.current())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        kinds = list(self._buttons)
        target = kinds[(kinds.index(self.current()) + step) % len(kinds)]
        self._buttons[target].setFocus()
        self._on_clicked(target)

    def _on_clicked(self, kind: InteractionKind) -> None:
        self.select(kind)
        self.chosen.emit(kind.value)


class TimeLine(TypedEditor[dt.time]):
    """Takes a time of day, `10:42`, `1042` or `9`, and shows it as the language writes it."""

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__("", _read_time, lambda time: formats.time(_at(time)), parent)
        self.setProperty("kind", None)


class LengthLine(TypedEditor[int]):
    """Takes how long something took, in minutes, `1:20` or `1 h 20 min`, and keeps seconds."""

    def __init__(self, words: TimelineWords, parent: QWidget | None = None) -> None:
        super().__init__("", read_length, words.length, parent)
        self.setProperty("kind", None)


def read_length(text: str) -> tuple[int | None, Problem | None]:
    """Return the seconds that a text means, or what is wrong with it; a bare number is minutes."""
    said = text.strip().lower()
    if not said:
        return None, None
    match = _LENGTH.fullmatch(said)
    if match is None or not any(match.groups()):
        return None, Problem.NOT_A_NUMBER
    hours, minutes, seconds = (int(match[name] or 0) for name in ("hours", "minutes", "seconds"))
    return hours * 3600 + minutes * 60 + seconds, None


def _at(time: dt.time) -> dt.datetime:
    return dt.datetime.combine(dt.date(2000, 1, 1), time)


def _read_time(text: str) -> tuple[dt.time | None, Problem | None]:
    said = text.strip().lower()
    if not said:
        return None, None
    match = _TIME.fullmatch(said)
    if match is None:
        return None, Problem.NOT_A_DATE
    hour, minute, half = int(match["hour"]), int(match["minute"] or 0), match["half"]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > _LAST_HOUR or minute > _LAST_MINUTE:
        return None, Problem.NOT_A_DATE
    return dt.time(hour, minute), None


_LENGTH = re.compile(
    r"(?:(?P<hours>\d{1,2})\s*(?:h|ч|:)\.?\s*)?(?:(?P<minutes>\d{1,3})(?!\d)\s*(?:min|мин|m|м)?\.?)?"
    r"(?:\s*(?P<seconds>\d{1,2})\s*(?:s|с|сек)\.?)?"
)
_LAST_HOUR, _LAST_MINUTE = 23, 59
_TIME = re.compile(r"(?P<hour>\d{1,2})[:.\- ]?(?P<minute>\d{2})?\s*(?:(?P<half>[ap])\.?m\.?)?")
