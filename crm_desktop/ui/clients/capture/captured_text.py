"""The box of a quick capture: what was recognised in the text stands out in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from crm_desktop.domain.capture import Fact, FactKind
from crm_desktop.ui.runtime.theme import active

PAIRS = {
    FactKind.PHONE: "info",
    FactKind.EMAIL: "violet",
    FactKind.HANDLE: "cyan",
    FactKind.INN: "olive",
    FactKind.COMPANY: "amber",
    FactKind.PERSON: "success",
    FactKind.BIRTHDAY: "rose",
}
_LAST_PLAIN = 0xFFFF


class CapturedText(QPlainTextEdit):
    """Enter files the text (`confirmed`), Shift+Enter begins a line."""

    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: tuple[Fact, ...] = ()
        self._prefilled = ""
        self.setTabChangesFocus(True)
        active().changed.connect(self._paint_facts)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Let these pieces of the text stand out."""
        self._facts = tuple(facts)
        self._paint_facts()

    def prefill(self, text: str) -> None:
        """Show a text that nobody typed: pasting takes its place."""
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._prefilled = text

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self._prefilled and self.toPlainText() == self._prefilled:
            self.selectAll()
        self._prefilled = ""
        super().insertFromMimeData(source)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.confirmed.emit()
            return
        super().keyPressEvent(event)

    def _paint_facts(self) -> None:
        text, marks = self.toPlainText(), []
        for fact in self._facts:
            mark = QTextEdit.ExtraSelection()
            soft, ink = active().pair(PAIRS[fact.kind])
            shape = QTextCharFormat()
            shape.setBackground(soft)
            shape.setForeground(ink)
            cursor = QTextCursor(self.document())
            cursor.setPosition(_units(text[: fact.start]))
            cursor.setPosition(_units(text[: fact.end]), QTextCursor.MoveMode.KeepAnchor)
            mark.cursor, mark.format = cursor, shape
            marks.append(mark)
        self.setExtraSelections(marks)


def _units(text: str) -> int:
    """Return how long Qt takes a text for: a letter beyond the first plane counts twice."""
    return len(text) + sum(ord(letter) > _LAST_PLAIN for letter in text)
