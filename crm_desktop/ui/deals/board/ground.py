"""The ground of the board: where the columns are, painted below heads and cards."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.ui.deals.board.column_head import FOLDED
from crm_desktop.ui.deals.board.spec import BoardColumn
from crm_desktop.ui.runtime.theme import active

NARROWEST, WIDEST = 216, 340
GAP = 10
Span = tuple[int, int]  # left edge and width of a column


def spans(columns: Sequence[BoardColumn], folded: Collection[str], width: int) -> dict[str, Span]:
    """Return left edge and width of each column: they share the width, none narrower than can be read."""
    wide = [column for column in columns if column.key not in folded]
    room = width - (len(columns) - 1) * GAP - (len(columns) - len(wide)) * FOLDED
    each = max(NARROWEST, min(WIDEST, room // max(1, len(wide))))
    found, left = {}, 0
    for column in columns:
        own = FOLDED if column.key in folded else each
        found[column.key] = (left, own)
        left += own + GAP
    return found


class Ground(QWidget):
    """Paints the columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "clear")
        self.bands: list[QRect] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(active().color("sunken"))
        for band in self.bands:
            if band.intersects(event.rect()):
                painter.drawRoundedRect(QRectF(band), 10, 10)
