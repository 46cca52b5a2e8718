"""Alt, pressed and let go with nothing between: that opens the menu bar; Alt+1 does not."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

# The key of a shortcut never comes as a press: only the question whether a field wants it for itself does.
_BETWEEN = (
    QEvent.Type.ShortcutOverride,
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.WindowDeactivate,
)


class AltKey(QObject):
    """`tapped` when Alt went down and up alone. It listens to the program only while Alt is down."""

    tapped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_alone = False

    def on_press(self, event: QKeyEvent) -> None:
        """Take note of a key that went down in the window."""
        if event.key() == Qt.Key.Key_Alt and not event.isAutoRepeat():
            self._is_alone = True
            _program().installEventFilter(self)

    def on_release(self, event: QKeyEvent) -> None:
        """Take note of a key that came up in the window."""
        if event.key() != Qt.Key.Key_Alt or event.isAutoRepeat():
            return
        is_alone = self._is_alone
        self._forget()
        if is_alone:
            self.tapped.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _BETWEEN and not (isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt):
            self._forget()
        return super().eventFilter(watched, event)

    def _forget(self) -> None:
        self._is_alone = False
        _program().removeEventFilter(self)


def _program() -> QCoreApplication:
    program = QCoreApplication.instance()
    assert program is not None
    return program
