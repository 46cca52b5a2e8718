"""A box to type a search into: waits until typing pauses, Esc empties it, Down leads on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from crm_desktop.ui.runtime.icons import icon

DEBOUNCE_MS = 200
_CLEAR_ACTION = "_q_qlineeditclearaction"  # Qt's name for it


def add_clear_button(field: QLineEdit) -> None:
    """Let a field be emptied by a cross of the program's own; Qt's is a black disc in every theme."""
    field.setClearButtonEnabled(True)
    for action in field.findChildren(QAction):
        if action.objectName() == _CLEAR_ACTION:
            action.setIcon(icon("x", "text2"))


class SearchField(QLineEdit):
    """`search_changed` carries the text once typing pauses, and at once on Enter or when emptied.

    `rows_wanted` comes on Down: what was found is to be walked through.
    """

    search_changed = Signal(str)
    rows_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, icon_name: str = "search") -> None:
        super().__init__(parent)
        self._said = ""
        glass = QAction(self)
        glass.setIcon(icon(icon_name, "text3"))
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        add_clear_button(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE_MS)
        self._timer.timeout.connect(self._say)
        self.textChanged.connect(self._on_text_changed)
        self.returnPressed.connect(self._say)

    def set_hint(self, placeholder: str, name: str) -> None:
        """Set the example inside and the name for screen readers."""
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and not self.text():
            # An empty box has nothing to take back: the keys belong to the program's own undo.
            keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            if any(event.matches(key) for key in keys):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self._say()
            self.rows_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _on_text_changed(self, text: str) -> None:
        if text:
            self._timer.start()
        else:
            self._say()

    def _say(self) -> None:
        self._timer.stop()
        if self.text() != self._said:
            self._said = self.text()
            self.search_changed.emit(self._said)
