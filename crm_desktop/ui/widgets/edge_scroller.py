"""Scrolls while something is being dragged near an edge: the board to the side, a column up and down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

EDGE = 48
FASTEST = 18  # pixels in a tick
_TICK_MS = 16


def push(distance: int, room: int) -> int:
    """Return how far to scroll in a tick: nothing in the middle, faster the nearer the edge."""
    edge = min(EDGE, room // 4)
    if edge <= 0:
        return 0
    if distance < edge:
        return -max(1, round(FASTEST * (edge - max(0, distance)) / edge))
    if distance > room - edge:
        return max(1, round(FASTEST * (edge - max(0, room - distance)) / edge))
    return 0


class EdgeScroller(QObject):
    """Watches the pointer over a few areas, which may lie in each other."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wanted: list[tuple[QScrollBar, int]] = []
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)

    def watch(self, place: QPoint, across: QAbstractScrollArea, down: Sequence[QAbstractScrollArea]) -> None:
        """Take note of where the pointer is, on the screen."""
        inside = across.viewport().mapFromGlobal(place)
        self._wanted = [(across.horizontalScrollBar(), push(inside.x(), across.viewport().width()))]
        for area in down:
            inside = area.viewport().mapFromGlobal(place)
            self._wanted.append((area.verticalScrollBar(), push(inside.y(), area.viewport().height())))
        if any(step for _bar, step in self._wanted):
            if not self._timer.isActive():
                self._timer.start()
        else:
            self.stop()

    def stop(self) -> None:
        """Scroll no more."""
        self._timer.stop()
        self._wanted = []

    def tick(self) -> None:
        """Scroll once."""
        for bar, step in self._wanted:
            if step:
                bar.setValue(bar.value() + step)
