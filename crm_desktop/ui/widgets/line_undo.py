"""Ctrl+Z in a box that has nothing to take back goes on to the window, which takes back the last action."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


class LineUndo(QObject):
    """Watches one box. Qt's own boxes keep Ctrl+Z for themselves even when they cannot do anything with it."""

    def __init__(self, edit: QLineEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            idle_undo = event.matches(QKeySequence.StandardKey.Undo) and not self._edit.isUndoAvailable()
            idle_redo = event.matches(QKeySequence.StandardKey.Redo) and not self._edit.isRedoAvailable()
            if idle_undo or idle_redo:
                event.ignore()
                return True
        return super().eventFilter(watched, event)
