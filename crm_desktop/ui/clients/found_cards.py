"""A list of cards that were found, to choose one of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from crm_desktop.domain.client import ClientRow
from crm_desktop.system.themes import avatar_swatch
from crm_desktop.ui.clients.row_delegate import paint_line
from crm_desktop.ui.runtime.fonts import FontRole
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.widgets.avatar import initials, paint_avatar

_Index = QModelIndex | QPersistentModelIndex
_NAME, _SECOND = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
_HEIGHT, _AVATAR = 52, 32


class _CardDelegate(QStyledItemDelegate):
    """Paints a card as the list of clients does: avatar, name, a way to reach below it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, max(_HEIGHT, active().list_row_height - 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        theme = active()
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        if is_current or state & QStyle.StateFlag.State_MouseOver:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("sel" if is_current else "hover"))
            painter.drawRoundedRect(QRectF(rect).adjusted(0, 1, 0, -1), 8, 8)
            painter.restore()
        name: str = index.data(_NAME)
        picture = QRect(rect.left() + 10, rect.center().y() - _AVATAR // 2 + 1, _AVATAR, _AVATAR)
        paint_avatar(painter, picture, initials(name), avatar_swatch(index.data(Qt.ItemDataRole.UserRole)))
        left, middle = picture.right() + 13, rect.center().y()
        width = rect.right() - left - 10
        second: str = index.data(_SECOND)
        line = (
            QRect(left, middle - 19, width, 20) if second else QRect(left, rect.top(), width, rect.height())
        )
        paint_line(painter, line, name, FontRole.STRONG, "text")
        paint_line(painter, QRect(left, middle + 1, width, 18), second, FontRole.SMALL, "text2")


class FoundCards(QListWidget):
    """`chosen` carries the id of a card that was clicked, or taken with Enter."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_CardDelegate(self))
        self.setMouseTracking(True)
        self.itemActivated.connect(self._on_item)
        self.itemClicked.connect(self._on_item)

    def show_rows(self, rows: Sequence[ClientRow]) -> None:
        """Show these cards."""
        self.clear()
        for row in rows:
            second = " · ".join(text for text in (row.company, row.phone, row.email) if text)
            item = QListWidgetItem(f"{row.name}\n{second}" if second else row.name)
            item.setData(Qt.ItemDataRole.UserRole, row.id)
            item.setData(_NAME, row.name)
            item.setData(_SECOND, second)
            self.addItem(item)

    def choose_first(self) -> None:
        """Take the first card, if there is one."""
        if self.count():
            self._on_item(self.item(0))

    def take_keyboard(self) -> None:
        """Go into the list, to its first card."""
        if self.count():
            self.setCurrentRow(0)
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_item(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
