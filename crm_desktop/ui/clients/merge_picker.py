"""Finding the other card of a merge: likely ones first, any other by searching."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.client import ClientRow
from crm_desktop.system.themes import avatar_swatch
from crm_desktop.ui.clients.row_delegate import paint_line
from crm_desktop.ui.runtime.fonts import FontRole
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.avatar import initials, paint_avatar
from crm_desktop.ui.widgets.search_field import SearchField
from crm_desktop.ui.widgets.text import label

_Index = QModelIndex | QPersistentModelIndex
_DEBOUNCE_MS = 200
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


class MergePicker(QWidget):
    """`chosen` carries the id of the other card."""

    chosen = Signal(int)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._keep_id = 0
        self._latest = Latest(context.runner, self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DEBOUNCE_MS)
        self._timer.timeout.connect(self._ask)
        self.search = SearchField()
        self.search.setPlaceholderText(self.tr("Name, phone or company"))
        self.search.setAccessibleName(self.tr("Find the other card"))
        self.search.textChanged.connect(lambda _text: self._timer.start())
        self.search.returnPressed.connect(self._choose_first)
        self.search.rows_wanted.connect(self._go_to_rows)
        self._caption = label("", "caption")
        self.list = QListWidget()
        self.list.setItemDelegate(_CardDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Cards found"))
        self.list.itemActivated.connect(self._on_item)
        self.list.itemClicked.connect(self._on_item)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 8, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(self.search)
        layout.addWidget(self._caption)
        layout.addWidget(self.list, 1)

    def start(self, keep_id: int) -> None:
        """Offer cards to go into this one."""
        self._keep_id = keep_id
        self.search.clear()
        self._timer.stop()
        self._ask()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        text, keep_id, services = self.search.text().strip(), self._keep_id, self._context.services

        def find(_: object) -> list[ClientRow]:
            if text:
                return [row for row in services.clients.search(text, 30) if row.id != keep_id]
            draft = services.clients.get(keep_id).draft
            return [like.row for like in services.duplicates.find(draft, keep_id, 20)]

        self._latest.ask(find, self._show)

    def _show(self, rows: Sequence[ClientRow]) -> None:
        self.list.clear()
        for row in rows:
            second = " · ".join(text for text in (row.company, row.phone, row.email) if text)
            item = QListWidgetItem(f"{row.name}\n{second}" if second else row.name)
            item.setData(Qt.ItemDataRole.UserRole, row.id)
            item.setData(_NAME, row.name)
            item.setData(_SECOND, second)
            self.list.addItem(item)
        if self.search.text().strip():
            self._caption.setText(self.tr("%n card(s) found", "", len(rows)))
        elif rows:
            self._caption.setText(self.tr("Like this card"))
        else:
            self._caption.setText(self.tr("No card is like this one. Find the other by its name or phone."))

    def _choose_first(self) -> None:
        if self.list.count():
            self._on_item(self.list.item(0))

    def _go_to_rows(self) -> None:
        if self.list.count():
            self.list.setCurrentRow(0)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_item(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
