"""A line for a day, typed as people say it: `until Friday`, `25.12`, `in a week`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from crm_desktop.domain.day_words import day_at_end, parse_day
from crm_desktop.domain.errors import Problem
from crm_desktop.ui.forms.typed import TypedEditor
from crm_desktop.ui.runtime.formats import Formats


class DayLine(TypedEditor[dt.date]):
    """Takes a day in words or figures and shows it as a date."""

    def __init__(
        self, name: str, formats: Formats, today: Callable[[], dt.date], parent: QWidget | None = None
    ) -> None:
        super().__init__(name, self._read_day, formats.date, parent)
        self._formats, self._today = formats, today
        self._heard: dt.date | None = None  # the day that a followed sentence named

    def _read_day(self, text: str) -> tuple[dt.date | None, Problem | None]:
        if not text.strip():
            return None, None
        found = parse_day(text, today=self._today(), day_first=self._formats.is_day_first)
        return found, None if found else Problem.NOT_A_DATE

    def follow(self, line: QLineEdit) -> None:
        """Take the day that a sentence typed in another line ends with, until a day is typed here."""
        line.textEdited.connect(self._on_sentence)

    def _on_sentence(self, text: str) -> None:
        if self.is_edited or self.typed_value() not in (None, self._heard):
            return
        self._heard = day_at_end(text, today=self._today(), day_first=self._formats.is_day_first)
        if self._heard != self.typed_value():
            self.set_typed(self._heard)
