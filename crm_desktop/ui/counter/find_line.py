"""A line to type into with what was found below it: the first is taken by Enter, without leaving the line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from crm_desktop.ui.runtime.fonts import FontRole, font
from crm_desktop.ui.runtime.icons import icon, paint_icon
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.widgets.line_undo import LineUndo

_Index = QModelIndex | QPersistentModelIndex
_OFFER = Qt.ItemDataRole.UserRole
_ROW, _PADDING, _ICON = 34, 10, 16
_MOST_SHOWN = 8
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True)
class Offer:
    """Something that can be taken: `what` is for whoever asked, `text` and `more` are read by people."""

    what: Any
    text: str
    more: str = ""
    icon: str = ""


class _OfferDelegate(QStyledItemDelegate):
    """Paints an offer: its name at the left, what tells it from others at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, max(_ROW, active().row_height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        offer: Offer = index.data(_OFFER)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        theme = active()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("sel"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("hover"))
        inner = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        if offer.icon:
            square = QRect(inner.left(), inner.center().y() - _ICON // 2 + 1, _ICON, _ICON)
            paint_icon(painter, square, offer.icon, "accent_text")
            inner.setLeft(square.right() + 9)
        centre = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.setFont(font(FontRole.BODY, tabular=True))
        painter.setPen(QPen(theme.color("text2")))
        more = painter.fontMetrics().elidedText(
            offer.more, Qt.TextElideMode.ElideRight, inner.width() * 2 // 3
        )
        painter.drawText(inner, int(centre | Qt.AlignmentFlag.AlignRight), more)
        inner.setRight(inner.right() - painter.fontMetrics().horizontalAdvance(more) - (12 if more else 0))
        painter.setFont(font(FontRole.STRONG if not offer.icon else FontRole.BODY))
        painter.setPen(QPen(theme.color("accent_text" if offer.icon else "text")))
        name = painter.fontMetrics().elidedText(offer.text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, int(centre | Qt.AlignmentFlag.AlignLeft), name)


class FindLine(QLineEdit):
    """`asked` carries each text that is typed, `chosen` an offer that was taken, `entered` a text on which Enter
    was pressed while nothing was offered. `host` is the widget over which the offers lie."""

    asked = Signal(str)
    chosen = Signal(object)
    entered = Signal(str)

    def __init__(self, host: QWidget, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._host = host
        glass = QAction(self)
        glass.setIcon(icon(icon_name, "text3"))
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self.offers = QListWidget(host)
        self.offers.setProperty("kind", "boxed")
        self.offers.setItemDelegate(_OfferDelegate(self.offers))
        self.offers.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.offers.setMouseTracking(True)
        self.offers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.offers.itemClicked.connect(lambda item: self._take(item.data(_OFFER)))
        self.offers.hide()
        self.textEdited.connect(self.asked)
        LineUndo(self)

    def clear(self) -> None:
        """Begin anew: with nothing typed there is nothing to take back here, and Ctrl+Z takes back the sale."""
        self.setText("")

    def set_names(self, placeholder: str, name: str, offers: str) -> None:
        """Set the example inside, and what a screen reader says of the line and of what it offers."""
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)
        self.offers.setAccessibleName(offers)

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Offer these; none hides the list."""
        self.offers.clear()
        for offer in offers:
            item = QListWidgetItem(f"{offer.text}, {offer.more}" if offer.more else offer.text)
            item.setData(_OFFER, offer)
            self.offers.addItem(item)
        if not offers or not self.hasFocus():
            self.offers.hide()
            return
        self.offers.setCurrentRow(0)
        self._place()
        self.offers.show()
        self.offers.raise_()

    def current_offer(self) -> Offer | None:
        """Return the offer that Enter takes."""
        item = self.offers.currentItem() if self.offers.isVisible() else None
        return item.data(_OFFER) if item is not None else None

    def take_keyboard(self) -> None:
        """Begin to type, over what is there."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            offer = self.current_offer()
            if offer is not None:
                self._take(offer)
            else:
                self.entered.emit(self.text().strip())
        elif step is not None and self.offers.isVisible():
            count = self.offers.count()
            self.offers.setCurrentRow((self.offers.currentRow() + step) % count)
        elif event.key() == Qt.Key.Key_Escape and (self.offers.isVisible() or self.text()):
            if self.offers.isVisible():
                self.offers.hide()
            else:
                self.clear()
                self.asked.emit("")
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.offers.hide()

    def _take(self, offer: Offer) -> None:
        self.offers.hide()
        self.chosen.emit(offer)

    def _place(self) -> None:
        at = self.mapTo(self._host, QPoint(0, self.height() + 2))
        rows = min(self.offers.count(), _MOST_SHOWN)
        height = rows * max(_ROW, active().row_height) + 2 * self.offers.frameWidth() + 10
        self.offers.setGeometry(at.x(), at.y(), self.width(), min(height, self._host.height() - at.y()))
