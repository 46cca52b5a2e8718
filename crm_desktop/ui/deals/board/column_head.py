"""What stands above a column: its name, how many deals, their sum; and the narrow strip of a folded column."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTransform,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.deal import ColumnTotal
from crm_desktop.ui.deals.board.card_painter import paint_stage_dot
from crm_desktop.ui.deals.board.column_view import MIME, dragged_ids
from crm_desktop.ui.deals.board.spec import BoardColumn
from crm_desktop.ui.runtime.fonts import FontRole, font
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.widgets.buttons import icon_button, keep_place, name_control
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.text import ElidingLabel, label, set_tip

HEIGHT = 58
FOLDED = 44
_DOT = 8


class StageDot(QWidget):
    """The colour of a stage."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._color = "grey"
        self.setFixedSize(_DOT, _DOT)

    def set_color(self, color: str) -> None:
        """Show another colour."""
        self._color = color
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_stage_dot(painter, self.rect(), self._color)


class ColumnHead(QWidget):
    """`add_requested` when a deal is to be added here, `fold_requested` when the column is to be narrow."""

    add_requested = Signal()
    fold_requested = Signal()

    def __init__(self, column: BoardColumn, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = column
        self._formats = formats
        self._total = ColumnTotal(0, 0, 0)
        self.dot = StageDot(self)
        self.name = ElidingLabel("", "strong", self)
        self.count = label("", "muted", self)
        self.limit = Chip("", "warning", "triangle-alert", self)
        self.limit.hide()
        self.fold = icon_button("chevrons-left", self, size=14)
        self.fold.setFixedSize(24, 24)
        self.fold.clicked.connect(self.fold_requested)
        self.add = icon_button("plus", self, size=16)
        self.add.setFixedSize(24, 24)
        keep_place(self.add)
        self.add.clicked.connect(self.add_requested)
        self.sum = ElidingLabel("", "small", self)
        upper = QHBoxLayout()
        upper.setSpacing(6)
        for widget in (self.dot, self.name, self.count, self.limit, self.add):
            upper.addWidget(widget)
        upper.setStretch(1, 1)
        lower = QHBoxLayout()
        lower.setSpacing(6)
        lower.addWidget(self.sum, 1)
        lower.addWidget(self.fold)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 2)
        layout.setSpacing(0)
        layout.addLayout(upper)
        layout.addLayout(lower)
        self.show_column(column)

    def show_column(self, column: BoardColumn) -> None:
        """Show another name or colour."""
        self.column = column
        self.dot.set_color(column.color)
        self.name.setText(column.title)
        self.add.setVisible(column.takes_new)
        self.setAccessibleName(column.title)
        self.retranslate()
        self.show_total(self._total)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        name_control(self.add, self.tr("Add a deal: {0}").format(self.column.title))
        name_control(self.fold, self.tr("Fold the column: {0}").format(self.column.title))

    def show_total(self, total: ColumnTotal) -> None:
        """Show how many deals stand here and what they are worth."""
        self._total = total
        number, money = self._formats.number, self._formats.money
        limit = self.column.wip_limit
        is_over = limit is not None and total.count > limit
        self.count.ensurePolished()  # its width counts before it shows
        self.count.setText(number(total.count))
        self.count.setVisible(not is_over)
        self.limit.setVisible(is_over)
        if limit is not None:
            self.limit.set_chip(f"{number(total.count)} / {number(limit)}", "warning", "triangle-alert")
            set_tip(self.limit, self.tr("More deals than the limit of this stage: {0}").format(number(limit)))
        text = money(total.amount)
        if total.weighted != total.amount and total.count:
            text += f"  ·  ≈ {money(round(total.weighted, -2))}"  # an estimate: no cents
        tip = self.tr("Sum: {0}. Weighted by probability: {1}").format(
            money(total.amount), money(total.weighted)
        )
        if (days := self.column.days) is not None:
            text += "  ·  " + self.tr("in %n day(s)", "", days)
            tip = self.tr("Deals closed earlier are no longer on the board; the list has them all.")
        self.sum.setText(text)
        set_tip(self.sum, tip)
        self.setAccessibleDescription(self.tr("%n deal(s)", "", total.count) + f", {text}")


class FoldedColumn(QWidget):
    """A column as a narrow strip that still takes cards. A click, Enter or Space unfolds it."""

    unfold_requested = Signal()
    dropped = Signal(object)

    def __init__(self, column: BoardColumn, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = column
        self._formats = formats
        self._count = 0
        self._is_target = False
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_column(column)

    def show_column(self, column: BoardColumn) -> None:
        """Show another name or colour."""
        self.column = column
        name_control(self, self.tr("Unfold the column: {0}").format(column.title))
        self.update()

    def show_total(self, total: ColumnTotal) -> None:
        """Show how many deals stand here."""
        self._count = total.count
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(FOLDED, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = active()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sunken"))
        painter.drawRoundedRect(self.rect(), 10, 10)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._is_target or self.hasFocus():
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 9, 9)
        paint_stage_dot(painter, QRect((self.width() - _DOT) // 2, 16, _DOT, _DOT), self.column.color)
        painter.setFont(font(FontRole.STRONG))
        painter.setPen(theme.color("text2"))
        painter.drawText(
            QRect(0, 28, self.width(), 24),
            int(Qt.AlignmentFlag.AlignCenter),
            self._formats.number(self._count),
        )
        painter.setTransform(QTransform(0, 1, -1, 0, self.width() / 2, 58), True)
        painter.setPen(theme.color("text"))
        room = self.height() - 70
        shown = painter.fontMetrics().elidedText(self.column.title, Qt.TextElideMode.ElideRight, room)
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(0, -12, max(0, room), 24), int(align), shown)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.unfold_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.unfold_requested.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            self._set_target(is_target=True)
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._set_target(is_target=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._set_target(is_target=False)
        if ids := dragged_ids(event.mimeData()):
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
            self.dropped.emit(ids)

    def _set_target(self, *, is_target: bool) -> None:
        self._is_target = is_target
        self.update()
