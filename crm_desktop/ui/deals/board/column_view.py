"""The list of cards of one column: what the mouse and the keys do, and where a dragged card would land."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from crm_desktop.domain.deal import DealRow
from crm_desktop.ui.deals.board.card_painter import GAP, card_pitch, card_width
from crm_desktop.ui.deals.board.column_model import ColumnModel
from crm_desktop.ui.runtime.theme import active

MIME = "application/x-crm-desktop-deals"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SIDES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_STEPS = (*_SIDES, Qt.Key.Key_Up, Qt.Key.Key_Down)
_LINE = 3


def dragged_ids(data: QMimeData | None) -> list[int]:
    """Return the deals that are being dragged, none for anything else."""
    if data is None or not data.hasFormat(MIME):
        return []
    return [int(each) for each in json.loads(bytes(data.data(MIME).data()))]


def drag_data(deal_ids: Iterable[int]) -> QMimeData:
    """Return what a drag of deals carries."""
    data = QMimeData()
    data.setData(MIME, json.dumps(list(deal_ids)).encode())
    return data


class ColumnView(QListView):
    """Ctrl with an arrow moves cards, an arrow alone the keyboard.

    `dropped` carries the deals and the position at which they were let go; `step_requested` whether cards are to
    go a column to the side, and how many places down; `side_requested` the direction in which the keyboard goes;
    `picked_alone` comes when this column's cards are the only ones picked; `button_clicked` carries a deal and
    where on the screen its button was clicked.
    """

    open_requested = Signal(int)
    menu_requested = Signal(QPoint)
    drag_requested = Signal()
    dropped = Signal(object, int)
    dragged_over = Signal(QPoint)
    drag_ended = Signal()
    step_requested = Signal(int, int)
    side_requested = Signal(int)
    picked_alone = Signal()
    remove_requested = Signal()
    button_clicked = Signal(int, QPoint)

    def __init__(self, model: ColumnModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = -1
        self.cards = model
        self.has_button_at: Callable[[DealRow, QPoint], bool] = lambda _row, _place: False
        self.setModel(model)
        self.setProperty("kind", "plain")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)

    # Cards

    def current_id(self) -> int | None:
        """Return the deal that has the keyboard."""
        at = self.currentIndex().row()
        return self.cards.rows[at].id if 0 <= at < len(self.cards.rows) else None

    def picked_ids(self) -> list[int]:
        """Return the picked deals from top to bottom."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [self.cards.rows[at].id for at in rows if at < len(self.cards.rows)]

    def choose(self, position: int) -> None:
        """Give a card the keyboard and pick it alone."""
        if self.cards.rows:
            position = max(0, min(position, len(self.cards.rows) - 1))
            self.setCurrentIndex(self.cards.index(position))
            self.scrollTo(self.currentIndex())

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        modifiers = event.modifiers()
        many = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        index = self.indexAt(event.position().toPoint())
        is_kept = index.isValid() and self.selectionModel().isSelected(index)
        super().mousePressEvent(event)
        if not modifiers & many and not is_kept:
            self.picked_alone.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        many = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if event.button() == Qt.MouseButton.LeftButton and not event.modifiers() & many:
            self.picked_alone.emit()
            place = event.position().toPoint()
            if (row := self._button_at(place)) is not None:
                self.button_clicked.emit(row.id, self.viewport().mapToGlobal(place))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        is_over = self._button_at(event.position().toPoint()) is not None
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.ArrowCursor
        )

    def _button_at(self, place: QPoint) -> DealRow | None:
        """Return the card whose button is at a place."""
        index = self.indexAt(place)
        if not index.isValid():
            return None
        row = self.cards.rows[index.row()]
        return row if self.has_button_at(row, place - self.visualRect(index).topLeft()) else None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if self._button_at(event.position().toPoint()) is not None:
            return
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.open_requested.emit(self.cards.rows[index.row()].id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard and self.currentIndex().isValid():
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self._pick_current()
        if self.picked_ids():
            self.menu_requested.emit(place)
        event.accept()

    # The keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_control = modifiers == Qt.KeyboardModifier.ControlModifier
        is_plain = modifiers == Qt.KeyboardModifier.NoModifier
        key = Qt.Key(event.key())
        current = self.current_id()
        if (is_control and key in _STEPS) or (is_plain and key == Qt.Key.Key_Delete):
            self._pick_current()
        if is_control and key in _SIDES:
            self.step_requested.emit(_SIDES[key], 0)
        elif is_control and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_requested.emit(0, -1 if key == Qt.Key.Key_Up else 1)
        elif is_plain and key in _SIDES:
            self.side_requested.emit(_SIDES[key])
        elif is_plain and (key in _ENTER or key == Qt.Key.Key_F2) and current is not None:
            self.open_requested.emit(current)
        elif is_plain and key == Qt.Key.Key_Delete and current is not None:
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)
            if is_plain and key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End):
                self.picked_alone.emit()

    def _pick_current(self) -> None:
        """Pick the card that has the keyboard when none is: the one that was picked may have gone elsewhere."""
        if not self.selectedIndexes() and self.currentIndex().isValid():
            self.selectionModel().select(
                self.currentIndex(), self.selectionModel().SelectionFlag.ClearAndSelect
            )

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # A click chooses for itself: with Ctrl it would take back what was picked here.
        is_click = event.reason() == Qt.FocusReason.MouseFocusReason
        if (
            not is_click
            and not self.selectedIndexes()
            and self.cards.rows
            and not self.currentIndex().isValid()
        ):
            self.setCurrentIndex(self.cards.index(0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # Dragging

    def startDrag(self, actions: Qt.DropAction) -> None:
        self.drag_requested.emit()
        # Nobody tells the list that the pointer left it with the card: the next one would stay painted as hovered.
        QCoreApplication.sendEvent(self.viewport(), QEvent(QEvent.Type.Leave))
        self.setState(QAbstractItemView.State.NoState)

    def gap_at(self, place: QPoint) -> int:
        """Return the position at which a card that is let go there would land."""
        index: QModelIndex = self.indexAt(place)
        if index.isValid():
            rect = self.visualRect(index)
            return index.row() + (1 if place.y() > rect.center().y() else 0)
        first = self.visualRect(self.cards.index(0)) if self.cards.rows else QRect()
        return 0 if self.cards.rows and place.y() < first.top() else len(self.cards.rows)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dragged_ids(event.mimeData()):
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if not event.mimeData().hasFormat(MIME):
            event.ignore()
            return
        place = event.position().toPoint()
        self._show_gap(self.gap_at(place))
        self.dragged_over.emit(self.viewport().mapToGlobal(place))
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_gap(-1)
        self.drag_ended.emit()

    def dropEvent(self, event: QDropEvent) -> None:
        position = self.gap_at(event.position().toPoint())
        self._show_gap(-1)
        self.drag_ended.emit()
        self.setState(QAbstractItemView.State.NoState)
        ids = dragged_ids(event.mimeData())
        if ids:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
            self.dropped.emit(ids, position)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._gap < 0:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(active().color("accent"))
        painter.drawRoundedRect(QRectF(self._line()), 1.5, 1.5)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @property
    def gap(self) -> int:
        """Where the drop line is, -1 when nothing is being dragged over this column."""
        return self._gap

    def _show_gap(self, gap: int) -> None:
        if gap == self._gap:
            return
        before = self._line() if self._gap >= 0 else QRect()
        self._gap = gap
        # Only the two lines are painted again, not the cards.
        self.viewport().update(before.adjusted(-1, -1, 1, 1))
        if gap >= 0:
            self.viewport().update(self._line().adjusted(-1, -1, 1, 1))

    def _line(self) -> QRect:
        if self._gap < len(self.cards.rows):
            top = self.visualRect(self.cards.index(self._gap)).top() - GAP // 2 - _LINE // 2
        elif self.cards.rows:
            top = self.visualRect(self.cards.index(len(self.cards.rows) - 1)).bottom() - GAP // 2
        else:
            top = 2
        height = self.viewport().height()
        return QRect(2, max(0, min(top, height - _LINE)), card_width(self) - 4, _LINE)

    def wanted_height(self) -> int:
        """Return the height in which all cards read so far are seen."""
        return max(1, len(self.cards.rows)) * card_pitch()
