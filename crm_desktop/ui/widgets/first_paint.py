"""Work that waits until a widget has been on screen: what the user sees first comes first."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_PAUSE_MS = 15  # until the screen has taken over the picture


class FirstPaint(QObject):
    """Watches a widget; `painted` comes once, when its first picture is on screen."""

    painted = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._is_over = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._finish)
        widget.installEventFilter(self)

    @property
    def is_near(self) -> bool:
        """Whether the widget shows and is about to be painted for the first time."""
        return self._widget.isVisible() and not self._is_over

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            self._timer.start(_PAUSE_MS)
        return False

    def _finish(self) -> None:
        self._is_over = True
        self.painted.emit()
