"""What stands above a lane of the board: whose deals these are, how many and their sum; a click folds it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from crm_desktop.ui.deals.board.spec import BoardLane
from crm_desktop.ui.runtime.fonts import FontRole, font
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.icons import paint_icon
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.widgets.buttons import PushButton
from crm_desktop.ui.widgets.text import literal

HEIGHT = 34
_ARROW = 14


class LaneHead(PushButton):
    """A button as wide as the board; its words stay at the left while the board is scrolled."""

    def __init__(self, lane: BoardLane, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._formats = formats
        self.lane = lane
        self.is_folded = False
        self.offset = 0
        self.setFlat(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)
        self.show_lane(lane)

    def show_lane(self, lane: BoardLane) -> None:
        """Show other words."""
        self.lane = lane
        self.setText(literal(f"{lane.title}, {self._sum()}"))
        self.setAccessibleName(f"{lane.title}, {self._sum()}")
        self.update()

    def set_folded(self, *, is_folded: bool) -> None:
        """Show whether the cards are hidden."""
        self.is_folded = is_folded
        self.update()

    def _sum(self) -> str:
        words = self.tr("%n deal(s)", "", self.lane.count)
        return f"{words}, {self._formats.money(self.lane.amount)}"

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = active()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.color("hover" if self.underMouse() else "app"))
        middle = self.height() // 2
        left = self.offset + 10
        arrow = QRect(left, middle - _ARROW // 2, _ARROW, _ARROW)
        paint_icon(painter, arrow, "chevron-right" if self.is_folded else "chevron-down", "text2")
        painter.setFont(font(FontRole.STRONG))
        painter.setPen(theme.color("text"))
        align = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        room = QRect(left + _ARROW + 6, 0, 420, self.height())
        title = painter.fontMetrics().elidedText(self.lane.title, Qt.TextElideMode.ElideRight, 400)
        painter.drawText(room, align, title)
        used = painter.fontMetrics().horizontalAdvance(title) + 12
        painter.setFont(font(FontRole.SMALL))
        painter.setPen(theme.color("text2"))
        painter.drawText(room.adjusted(used, 0, 300, 0), align, self._sum())
        if self.hasFocus():
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(QRect(left - 6, 3, 440, self.height() - 6), 6, 6)
