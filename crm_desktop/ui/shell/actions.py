"""One QAction per command, whoever shows it: menus, buttons, palette, shortcut sheet."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.shell.commands import Command

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,./`"
_CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбю.ё"
_TWINS = {
    latin: cyrillic
    for latin, cyrillic in zip(_LATIN, _CYRILLIC, strict=True)
    if latin.isalpha() and cyrillic.isalpha()
}


def _is_ours(event: QKeyEvent) -> bool:
    """Tell Ctrl+E and Ctrl+K, which text boxes under X11 take for end of line and cutting the rest of it."""
    return event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() in (
        Qt.Key.Key_E,
        Qt.Key.Key_K,
    )


def with_twins(shortcuts: Iterable[str]) -> list[QKeySequence]:
    """Return the shortcuts, each letter with the Cyrillic letter on the same key.

    With Russian as the only layout of the system Qt reports Ctrl+K as Ctrl+Л.
    """
    result = []
    for shortcut in shortcuts:
        result.append(QKeySequence(shortcut))
        *modifiers, key = shortcut.split("+")
        twin = _TWINS.get(key.lower())
        if modifiers and twin:
            result.append(QKeySequence("+".join((*modifiers, twin.upper()))))
    return result


class Actions(QObject):
    """Builds the actions and tells which command was chosen."""

    triggered = Signal(str)

    def __init__(self, commands: Iterable[Command], window: QWidget) -> None:
        super().__init__(window)
        self.commands = {command.key: command for command in commands}
        self._actions: dict[str, QAction] = {}
        groups: dict[str, QActionGroup] = {}
        for command in self.commands.values():
            action = self._make(command)
            if command.choice:
                group = groups.setdefault(command.choice, QActionGroup(self))
                action.setCheckable(True)
                group.addAction(action)
            window.addAction(action)
            self._actions[command.key] = action
        window.installEventFilter(self)
        self._watched: QWidget | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)
        self.retranslate()

    def action(self, key: str) -> QAction:
        """Return the action of a command."""
        return self._actions[key]

    def retranslate(self) -> None:
        """Set the texts in the language in force."""
        for key, command in self.commands.items():
            self._actions[key].setText(command.title())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif (
            event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event)
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Look into the keys of the text box at hand: under X11 it would keep some of ours for itself."""
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = now if isinstance(now, QLineEdit | QPlainTextEdit | QTextEdit) else None
        if self._watched is not None:
            self._watched.installEventFilter(self)

    def _make(self, command: Command) -> QAction:
        action = QAction(self)
        action.setObjectName(command.key)
        if command.icon:
            action.setIcon(icon(command.icon))
        action.setShortcuts(with_twins(command.shortcuts))
        action.triggered.connect(lambda: self.triggered.emit(command.key))
        return action
