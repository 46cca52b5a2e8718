"""The History tab of a card: a painted timeline of what was changed, by whom and when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

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
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.catalogue import CustomField
from crm_desktop.domain.history import FieldChange
from crm_desktop.services import Services
from crm_desktop.ui.clients.card_history_words import HistoryEntry, HistoryWords
from crm_desktop.ui.runtime.fonts import FontRole, font
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.icons import paint_icon
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.text import label

_LEFT, _CIRCLE, _GAP, _BOTTOM = 20, 28, 16, 16
ENTRY_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


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


class _HistoryList(QListView):
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class HistoryTab(QWidget):
    """Reads the history of a client when it is looked at, and shows it."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._latest = Latest(context.runner, self)
        self.model = HistoryModel(context.formats, self)
        self.view = _HistoryList()
        self.view.setModel(self.model)
        self.view.setItemDelegate(HistoryDelegate(self.model, self.view))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setAccessibleName(self.tr("History of changes"))
        self._empty = label(self.tr("Nothing was changed since this card was made."), "secondary", wraps=True)
        self._empty.setContentsMargins(20, 0, 20, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 14, 0, 0)
        layout.addWidget(self._empty)
        layout.addWidget(self.view, 1)

    def show_client(self, client_id: int) -> None:
        """Read and show the history of a client."""
        services = self._context.services
        self._latest.ask(lambda _: _read(services, client_id), self._on_read)

    def _on_read(
        self, found: tuple[Sequence[FieldChange], Sequence[CustomField], Mapping[str, Mapping[str, str]]]
    ) -> None:
        changes, own_fields, names = found
        entries = HistoryWords(self._context.formats, own_fields, names).entries(changes)
        self.model.show(entries)
        self._empty.setVisible(not entries)
        self.view.setVisible(bool(entries))


def _read(
    services: Services, client_id: int
) -> tuple[Sequence[FieldChange], Sequence[CustomField], Mapping[str, Mapping[str, str]]]:
    names = {
        "status_id": {str(status.id): status.name for status in services.statuses.list()},
        "source_id": {str(source.id): source.name for source in services.sources.list()},
        "owner_id": {str(user.id): user.name for user in services.users.list()},
    }
    return services.history.changes_of(client_id), services.custom_fields.list(), names
