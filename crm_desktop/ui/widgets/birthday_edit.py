"""A day of birth whose year may be unknown: typed freely, checked when left."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from crm_desktop.domain.client import Birthday
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.widgets.text import set_property

_NUMBERS = re.compile(r"(\d{1,4})[./\- ](\d{1,2})(?:[./\- ](\d{2,4}))?\.?")
_CENTURY_START = 30  # two digits: 26 is 2026, 87 is 1987


def read_birthday(text: str, *, day_first: bool = True) -> Birthday | None:
    """Read `03.12.1987`, `3.12`, `1987-12-03` or an empty text; raises ValueError for what is no day."""
    text = text.strip()
    if not text:
        return None
    if text.startswith("--"):
        return Birthday.from_text(text)
    match = _NUMBERS.fullmatch(text)
    if match is None:
        raise ValueError(text)
    first, second, third = match.groups()
    if len(first) > 2:
        return Birthday(int(second), int(third or 0), int(first))
    day, month = (int(first), int(second)) if day_first else (int(second), int(first))
    if third is None:
        return Birthday(month, day)
    year = int(third)
    if len(third) == 2:
        year += 1900 if year >= _CENTURY_START else 2000
    return Birthday(month, day, year)


class BirthdayEdit(QWidget):
    """`changed` when another day was typed and left; a text that is no day is kept and marked."""

    changed = Signal()

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._value: Birthday | None = None
        self._edit = QLineEdit(self)
        self._edit.editingFinished.connect(self._on_finished)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._edit)
        self.setFocusProxy(self._edit)
        self.retranslate()

    @property
    def edit(self) -> QLineEdit:
        """The box that is typed into."""
        return self._edit

    @property
    def is_valid(self) -> bool:
        """Whether the box is empty or holds a day."""
        try:
            self._read()
        except ValueError:
            return False
        return True

    def value(self) -> Birthday | None:
        """Return the last day that was one."""
        return self._value

    def set_value(self, value: Birthday | None) -> None:
        """Show a day, without the signal."""
        self._value = value
        self._edit.setText(self._typed(value))
        set_property(self._edit, "invalid", False)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        examples = self._typed(Birthday(12, 31, 1990)), self._typed(Birthday(12, 31))
        self._edit.setPlaceholderText(self.tr("{0} or {1}").format(*examples))
        self._edit.setAccessibleName(self.tr("Birthday"))
        self._edit.setText(self._typed(self._value))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _typed(self, value: Birthday | None) -> str:
        if value is None:
            return ""
        first, second = (value.day, value.month) if self._formats.is_day_first else (value.month, value.day)
        mark = "." if self._formats.is_day_first else "/"
        text = f"{first:02d}{mark}{second:02d}"
        return f"{text}{mark}{value.year}" if value.year else text

    def _read(self) -> Birthday | None:
        return read_birthday(self._edit.text(), day_first=self._formats.is_day_first)

    def _on_finished(self) -> None:
        try:
            value = self._read()
        except ValueError:
            set_property(self._edit, "invalid", True)
            return
        set_property(self._edit, "invalid", False)
        if value != self._value:
            self.set_value(value)
            self.changed.emit()
