"""Somebody at the keyboard of the window in this process: presses keys where the keyboard is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.keyboard import type_text

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier
PATIENCE_MS = 30_000


class Person:
    """Knows no widgets: what takes the keys is whatever has the keyboard."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self._qtbot.keyClick(self.place(), key, modifier)

    def type(self, text: str) -> None:
        """Type a text."""
        type_text(self.place(), text)

    def type_over(self, text: str) -> None:
        """Replace what stands in a field."""
        self.press(Key.Key_A, modifier=CTRL)
        self.type(text)

    def place(self) -> QWidget:
        """Return what has the keyboard."""
        widget = QApplication.activePopupWidget() or QApplication.focusWidget() or QApplication.activeWindow()
        assert widget is not None, "the keyboard leads nowhere"
        return widget

    def sees_button(self, text: str) -> None:
        """Wait until the keyboard is on a button with this text."""
        self.waits(lambda: text in self.words())

    def words(self) -> str:
        """Return what a screen reader says of where the keyboard is."""
        widget = QApplication.focusWidget()
        if widget is None:
            return ""
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        return f"{text} {widget.accessibleName()}"

    def sees_window(self, title: str) -> None:
        """Wait until a dialog with this title has the keyboard."""
        self.waits(lambda: title in getattr(QApplication.activeWindow(), "windowTitle", str)())

    def waits(self, condition: Callable[[], object]) -> None:
        """Wait until something has happened."""

        def has_happened() -> bool:
            _activate()
            return bool(condition())

        self._qtbot.waitUntil(has_happened, timeout=PATIENCE_MS)


def _activate() -> None:
    """Do what a window manager does when a dialog closes; the platform without a screen has none."""
    if QApplication.activeWindow() is None:
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and window.isWindow():
                window.activateWindow()
