"""What stands still while something is dragged over it: painted once, not for each step of the mouse."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPixmap


class StillPicture:
    """Keeps one picture for as long as what it was painted from stays the same."""

    def __init__(self) -> None:
        self._of: object = None
        self._kept = QPixmap()

    def forget(self) -> None:
        """Let the picture go: nothing is dragged any more, or it would look another way."""
        self._of, self._kept = None, QPixmap()

    def kept(self, of: object, size: QSize, ratio: float, paint: Callable[[QPainter], None]) -> QPixmap:
        """Return the picture of something, painted anew where it was of something else."""
        if self._kept.isNull() or self._of != (of, size, ratio):
            self._kept = QPixmap(size * ratio)
            self._kept.setDevicePixelRatio(ratio)
            painter = QPainter(self._kept)
            paint(painter)
            painter.end()
            self._of = (of, size, ratio)
        return self._kept
