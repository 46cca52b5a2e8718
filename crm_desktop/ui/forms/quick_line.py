"""A task typed in one line; what was understood is marked in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from crm_desktop.domain.quick_task import Understood
from crm_desktop.ui.runtime.task_runner import Latest, TaskRunner
from crm_desktop.ui.runtime.theme import active

_PAUSE_MS = 180


class QuickLine(QLineEdit):
    """`understood` carries what a line means, a moment after it was typed."""

    understood = Signal(object)

    def __init__(
        self, runner: TaskRunner, read: Callable[[str], Understood], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._latest = Latest(runner, self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.ask)
        self.spans: tuple[tuple[int, int], ...] = ()
        self.textEdited.connect(self._on_typed)

    @property
    def is_waiting(self) -> bool:
        """Whether what is typed has not been read yet."""
        return self._timer.isActive()

    def ask(self) -> None:
        """Read the line now."""
        self._timer.stop()
        text = self.text()
        if text.strip():
            self._latest.ask(lambda _progress: self._read(text), lambda found: self._on_read(text, found))
        else:
            self._latest.forget()

    def mark(self, spans: Sequence[tuple[int, int]]) -> None:
        """Mark parts of the line."""
        self.spans = tuple(spans)
        theme, attributes = active(), []
        for begin, end in spans:
            look = QTextCharFormat()
            look.setForeground(theme.color("accent_text"))
            look.setBackground(theme.color("accent_soft"))
            kind = QInputMethodEvent.AttributeType.TextFormat
            place = begin - self.cursorPosition()
            attributes.append(QInputMethodEvent.Attribute(kind, place, end - begin, look))
        QApplication.sendEvent(self, QInputMethodEvent("", attributes))

    def _on_typed(self) -> None:
        if self.spans:
            self.mark(())
        self._timer.start()

    def _on_read(self, text: str, found: Understood) -> None:
        if text == self.text():
            self.mark(found.spans)
            self.understood.emit(found)
