"""A list of what was changed, by whom and when: painted as a timeline."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from crm_desktop.ui.runtime.fonts import FontRole, font
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.icons import paint_icon
from crm_desktop.ui.runtime.theme import active

_LEFT, _CIRCLE, _GAP, _BOTTOM = 20, 28, 16, 16
ENTRY_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One action on a card: when, by whom, and a line for each thing that became different."""

    at: dt.datetime
    user: str
    icon: str
    title: str
    lines: tuple[str, ...]


class HistoryModel(QAbstractListModel):
    """The entries of one card, the newest first."""

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._entries: list[HistoryEntry] = []

    def show(self, entries: Iterable[HistoryEntry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            head = f"{self.when(entry)} {entry.title}"
            return ". ".join((head, *entry.lines))
        return None

    def when(self, entry: HistoryEntry) -> str:
        """Return who did it and when, as it stands at the right of an entry."""
        moment = self._formats.date_time(entry.at)
        return f"{entry.user}, {moment}" if entry.user else moment


class HistoryDelegate(QStyledItemDelegate):
    """Paints an entry: a circle with an icon on a line, the title, who and when, the changes."""

    def __init__(self, model: HistoryModel, view: QListView) -> None:
        super().__init__(view)
        self._model, self._view = model, view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        entry: HistoryEntry = index.data(ENTRY_ROLE)
        width = self._view.viewport().width() - _LEFT - _CIRCLE - _GAP - 20
        height = QFontMetrics(font(FontRole.STRONG)).height() + 4
        for line in entry.lines:
            height += self._line_height(line, width) + 2
        return QSize(0, max(_CIRCLE, height) + _BOTTOM)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = active()
        entry: HistoryEntry = index.data(ENTRY_ROLE)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QRect(rect.left() + _LEFT, rect.top(), _CIRCLE, _CIRCLE)
        if index.row() < self._model.rowCount() - 1:
            painter.setPen(QPen(theme.color("border"), 2))
            painter.drawLine(circle.center().x(), circle.bottom() + 4, circle.center().x(), rect.bottom() - 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent.soft"))
        painter.drawEllipse(circle)
        paint_icon(painter, circle.adjusted(7, 7, -7, -7), entry.icon, "accent.ink")
        text = QRect(circle.right() + _GAP, rect.top() + 5, 0, 20)
        text.setRight(rect.right() - 20)
        when = self._model.when(entry)
        painter.setFont(font(FontRole.SMALL))
        when_width = painter.fontMetrics().horizontalAdvance(when)
        painter.setPen(theme.color("text3"))
        painter.drawText(text, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop), when)
        painter.setFont(font(FontRole.STRONG))
        painter.setPen(theme.color("text"))
        room = text.width() - when_width - 12
        title = painter.fontMetrics().elidedText(entry.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(text, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), title)
        top = text.top() + painter.fontMetrics().height() + 4
        painter.setFont(font(FontRole.BODY))
        painter.setPen(theme.color("text2"))
        for line in entry.lines:
            height = self._line_height(line, text.width())
            painter.drawText(QRect(text.left(), top, text.width(), height), _WRAP, line)
            top += height + 2
        painter.restore()

    @staticmethod
    def _line_height(line: str, width: int) -> int:
        return (
            QFontMetrics(font(FontRole.BODY)).boundingRect(QRect(0, 0, width, 10_000), _WRAP, line).height()
        )


class ChangeList(QListView):
    """Shows entries, the newest first; nothing in it is chosen or changed."""

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = HistoryModel(formats, self)
        self.setModel(self.entries)
        self.setItemDelegate(HistoryDelegate(self.entries, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
