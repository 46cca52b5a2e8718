"""A line for a time of day, typed as people say it: `15`, `15:30`, `3 pm`, `1530`."""

from __future__ import annotations

import datetime as dt
import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.errors import Problem
from crm_desktop.domain.time_words import parse_clock
from crm_desktop.ui.forms.typed import TypedEditor
from crm_desktop.ui.runtime.formats import Formats

_DAY = 24 * 60
_STEP = 15
_FIGURES = re.compile(r"(\d{1,2})(?:[:.\s-]?(\d\d))?")


class ClockLine(TypedEditor[int]):
    """Holds minutes from midnight. Up and Down change the time by a quarter of an hour."""

    def __init__(self, name: str, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(name, read_clock, lambda minute: formats.time(_moment(minute)), parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {int(Qt.Key.Key_Up): _STEP, int(Qt.Key.Key_Down): -_STEP}.get(event.key())
        value = self.typed_value()
        if step is None or value is None:
            super().keyPressEvent(event)
            return
        self.setText(self._write((value + step) // _STEP * _STEP % _DAY))
        self.selectAll()
        self.edited.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling the form must not change what the pointer happens to pass over.
        event.ignore()


def read_clock(text: str) -> tuple[int | None, Problem | None]:
    """Return the minute of the day that a text means, or what is wrong with it."""
    said = " ".join(text.lower().replace("\u00a0", " ").replace("\u202f", " ").split())
    if not said:
        return None, None
    match = _FIGURES.fullmatch(said)
    if match:
        hour, minute = int(match[1]), int(match[2] or 0)
        if hour < 24 and minute < 60:
            return hour * 60 + minute, None
        return None, Problem.NOT_A_DATE
    found = parse_clock(said)
    return (found.minute, None) if found else (None, Problem.NOT_A_DATE)


def _moment(minute: int) -> dt.datetime:
    return dt.datetime.combine(dt.date(2000, 1, 1), dt.time()) + dt.timedelta(minutes=minute)
