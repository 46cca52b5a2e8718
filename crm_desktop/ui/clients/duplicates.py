"""The screen of possible duplicates: pairs of cards in the whole base that may be one client."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.client import ClientRow
from crm_desktop.domain.entity import Entity
from crm_desktop.domain.events import DataChanged
from crm_desktop.services.duplicates import DuplicatePair
from crm_desktop.system.themes import avatar_swatch
from crm_desktop.ui.clients.card_alike import reason_words
from crm_desktop.ui.clients.merge import MergeView
from crm_desktop.ui.runtime.fonts import FontRole, font
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.feature import FeaturePage
from crm_desktop.ui.widgets.avatar import initials, paint_avatar
from crm_desktop.ui.widgets.busy_panel import BusyPanel
from crm_desktop.ui.widgets.buttons import icon_button, name_control
from crm_desktop.ui.widgets.cards import card
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.text import label

LIST_WIDTH, LIST_NARROW = 330, 268
_NARROW = 900
LIMIT = 200
PAIR_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class PairModel(QAbstractListModel):
    """Pairs of cards, the surest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pairs: list[DuplicatePair] = []

    def show(self, pairs: Sequence[DuplicatePair]) -> None:
        """Show other pairs."""
        self.beginResetModel()
        self._pairs = list(pairs)
        self.endResetModel()

    def position(self, ids: frozenset[int]) -> int:
        """Return where a pair of clients stands; -1 when it is not there."""
        return next((at for at, pair in enumerate(self._pairs) if {pair.first.id, pair.second.id} == ids), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._pairs)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        pair = self._pairs[index.row()]
        if role == PAIR_ROLE:
            return pair
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{pair.first.name}, {pair.second.name}: {reasons_text(pair)}"
        return None


def reasons_text(pair: DuplicatePair) -> str:
    """Return what two cards have in common."""
    words = reason_words()
    return ", ".join(words[reason] for reason in pair.reasons)


class PairDelegate(QStyledItemDelegate):
    """Paints a pair: both names below each other with their avatars, and what they share."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, 82)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        pair: DuplicatePair = index.data(PAIR_ROLE)
        rect = option.rect.adjusted(4, 2, -4, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            has_keyboard = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(active().color("focus" if has_keyboard else "sel"), 2))
            painter.setBrush(active().color("sel"))
            painter.drawRoundedRect(rect, 8, 8)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(active().color("hover"))
            painter.drawRoundedRect(rect, 8, 8)
        for at, row in enumerate((pair.first, pair.second)):
            self._paint_client(
                painter, QRect(rect.left() + 10, rect.top() + 6 + at * 24, rect.width() - 20, 22), row
            )
        painter.setFont(font(FontRole.SMALL))
        painter.setPen(active().color("text2"))
        line = QRect(rect.left() + 42, rect.top() + 54, rect.width() - 52, 20)
        text = painter.fontMetrics().elidedText(reasons_text(pair), Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), text)
        painter.restore()

    @staticmethod
    def _paint_client(painter: QPainter, rect: QRect, row: ClientRow) -> None:
        paint_avatar(
            painter, QRect(rect.left(), rect.top(), 22, 22), initials(row.name), avatar_swatch(row.id)
        )
        painter.setFont(font(FontRole.STRONG))
        painter.setPen(active().color("text"))
        words = rect.adjusted(32, 0, 0, 0)
        metrics = painter.fontMetrics()
        name = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), name)
        rest = words.adjusted(metrics.horizontalAdvance(name) + 8, 0, 0, 0)
        if rest.width() > 60:
            painter.setFont(font(FontRole.SMALL))
            painter.setPen(active().color("text3"))
            second = row.company or row.phone
            shown = painter.fontMetrics().elidedText(second, Qt.TextElideMode.ElideRight, rest.width())
            painter.drawText(rest, int(Qt.AlignmentFlag.AlignVCenter), shown)


class DuplicatesPage(FeaturePage):
    """Lists the pairs on the left and shows the chosen one, ready to be merged, on the right."""

    watched = frozenset({Entity.CLIENT, Entity.NOT_DUPLICATE})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._latest = Latest(context.runner, self)
        self._wanted_row = 0
        self.model = PairModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(PairDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.merge = MergeView(context)
        self.merge.merged.connect(lambda _id: self._next())
        self.merge.told_apart.connect(lambda _one, _other: self._next())
        self.merge.cancelled.connect(self.list.setFocus)
        self._busy = BusyPanel(context.formats)
        self._busy.cancel_requested.connect(self._latest.forget)
        self._nothing = EmptyState("badge-check")
        self._title = label("", "subtitle")
        self._count = label("", "muted")
        self._again = icon_button("refresh-cw", self)
        self._again.clicked.connect(self.refresh)
        self._stack = QStackedWidget()
        for page in (self._make_pairs(), self._busy, self._nothing):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addWidget(self._stack)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Possible duplicates"))
        self.list.setAccessibleName(self.tr("Possible duplicates"))
        name_control(self._again, self.tr("Look again"))
        self._nothing.set_texts(
            self.tr("No duplicates"),
            self.tr("No two cards share a phone, an e-mail, an INN or a name."),
        )
        self._show_count()

    def refresh(self) -> None:
        self._busy.start(self.tr("Looking for duplicates…"))
        if not self.model.rowCount():
            self._stack.setCurrentIndex(1)
        pairs = self.context.services.duplicates.pairs
        self._latest.ask(lambda _: pairs(LIMIT), self._on_found, self.context.shell.show_error)

    def on_data_changed(self, event: DataChanged) -> None:
        self.refresh_soon()

    def commands(self) -> Mapping[str, Callable[[], None]]:
        return {"find_duplicates": self.focus_first}

    def focus_first(self) -> None:
        self.list.setFocus()

    def panes(self) -> list[QWidget]:
        return [self.list, self.merge]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._left.setFixedWidth(LIST_WIDTH if event.size().width() >= _NARROW else LIST_NARROW)

    def _make_pairs(self) -> QWidget:
        left = self._left = card()
        column = QVBoxLayout(left)
        column.setContentsMargins(8, 12, 8, 8)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._again)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        body = QWidget()
        layout = QHBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(left)
        layout.addWidget(self.merge, 1)
        return body

    def _on_found(self, pairs: Sequence[DuplicatePair]) -> None:
        current = self.list.currentIndex().data(PAIR_ROLE)
        self.model.show(pairs)
        self._show_count()
        self._stack.setCurrentIndex(0 if pairs else 2)
        if not pairs:
            return
        kept = self.model.position(frozenset({current.first.id, current.second.id})) if current else -1
        row = kept if kept >= 0 else min(self._wanted_row, len(pairs) - 1)
        self.list.setCurrentIndex(self.model.index(row))

    def _on_current(self, index: QModelIndex) -> None:
        pair: DuplicatePair | None = index.data(PAIR_ROLE)
        if pair is not None:
            self._wanted_row = index.row()
            self.merge.show_pair(pair.first.id, pair.second.id)

    def _next(self) -> None:
        """After one pair is settled, go on with the one that takes its place."""
        self._wanted_row = max(0, self.list.currentIndex().row())
        self.refresh_soon()
        self.list.setFocus()

    def _show_count(self) -> None:
        count = self.model.rowCount()
        self._count.setText(f"{count}+" if count >= LIMIT else str(count or ""))
