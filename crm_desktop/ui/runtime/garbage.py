"""Reference cycles are searched on the thread of the window, where widgets may be deleted."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from crm_desktop.services.collector import collect_by_hand, collect_due

_EVERY_MS = 500


class Garbage(QObject):
    """Takes over the search from Python for as long as the program runs."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        collect_by_hand()
        self.timer = QTimer(self)
        self.timer.setInterval(_EVERY_MS)
        self.timer.timeout.connect(self.search)
        self.timer.start()

    def search(self) -> None:
        """Search now, but not while the mouse drags something: that would stand still for a moment."""
        if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            collect_due()

    def stop(self) -> None:
        """Search no more: the program ends."""
        self.timer.stop()
