"""The sign of the program: a white icon on a square of the accent colour."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.ui.runtime.icons import paint_icon
from crm_desktop.ui.runtime.theme import active


class Mark(QWidget):
    """The sign in any size; decoration only."""

    def __init__(self, parent: QWidget | None = None, size: int = 28) -> None:
        super().__init__(parent)
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(active().color("accent"))
        square = QRect(0, 0, self._size, self._size)
        painter.drawRoundedRect(square, self._size / 4, self._size / 4)
        margin = round(self._size * 0.21)
        paint_icon(painter, square.adjusted(margin, margin, -margin, -margin), "users", "on_accent")
