"""Tasks without a time, or with a deadline alone: a list beside the calendar, to be dragged into the day and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QDrag, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from crm_desktop.domain.task import Task
from crm_desktop.ui.runtime.fonts import FontRole, font, text_factor
from crm_desktop.ui.runtime.icons import paint_icon
from crm_desktop.ui.runtime.task_texts import TASK_ICONS, task_kind_text
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.tasks.look import KIND_COLORS
from crm_desktop.ui.tasks.task_data import task_data
from crm_desktop.ui.tasks.task_rows import TaskWords
from crm_desktop.ui.widgets.text import tip_text

Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ROW = 40


class TrayModel(QAbstractListModel):
    """The tasks of the tray."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.tasks: list[Task] = []
        self._due: dict[int, str] = {}

    def show_tasks(self, tasks: Sequence[Task], due: Mapping[int, str]) -> None:
        """Show these tasks; `due` says by when those with a deadline are to be done."""
        self.beginResetModel()
        self.tasks, self._due = list(tasks), dict(due)
        self.endResetModel()

    def second_line(self, row: int) -> str:
        """Return by when a task is to be done, and with whom."""
        task = self.tasks[row]
        return " · ".join(part for part in (self._due.get(task.id, ""), task.client_name) if part)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.tasks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        task = self.tasks[index.row()]
        parts = (task.draft.title, self.second_line(index.row()))
        if role == Qt.ItemDataRole.DisplayRole:
            return task.draft.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (task_kind_text(task.draft.kind), *parts) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text("\n".join(part for part in parts if part))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, round(_ROW * text_factor()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, TrayModel):
            return
        task = model.tasks[index.row()]
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        theme = active()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
        if state & QStyle.StateFlag.State_Selected or state & QStyle.StateFlag.State_MouseOver:
            is_chosen = bool(state & QStyle.StateFlag.State_Selected) and has_focus
            painter.setBrush(theme.color("sel" if is_chosen else "hover"))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 6, 6)
        square = QRect(rect.left() + 6, rect.center().y() - 7, 15, 15)
        paint_icon(painter, square, TASK_ICONS[task.draft.kind], f"{KIND_COLORS[task.draft.kind]}.ink")
        area = QRect(square.right() + 8, rect.top() + 3, rect.width() - 34, rect.height() // 2 - 2)
        second = model.second_line(index.row())
        if not second:
            area.setHeight(rect.height() - 6)
        _line(painter, area, task.draft.title, FontRole.BODY, "text")
        if second:
            area = area.translated(0, area.height())
            _line(painter, area, second, FontRole.CAPTION, "text2")
        painter.restore()


class Tray(QListView):
    """`open_requested` and `done_requested` carry a task, `place_requested` one that is to get a time by keys."""

    open_requested = Signal(int)
    done_requested = Signal(int)
    remove_requested = Signal(int)
    place_requested = Signal(int)
    menu_requested = Signal(int, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tasks = TrayModel(self)
        self.setModel(self.tasks)
        self.setItemDelegate(_Delegate(self))
        self.setProperty("kind", "rows")
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.doubleClicked.connect(lambda index: self.open_requested.emit(self.tasks.tasks[index.row()].id))
        self.customContextMenuRequested.connect(self._open_menu)

    def show_tasks(self, tasks: Sequence[Task], words: TaskWords, now: datetime) -> None:
        """Show these tasks, with their deadlines in words; the current one stays."""
        row = self.currentIndex().row()
        due = {task.id: words.when(task, now)[0] for task in tasks if task.draft.due_at is not None}
        self.tasks.show_tasks(tasks, due)
        if tasks and row >= 0:
            self.setCurrentIndex(self.tasks.index(min(row, len(tasks) - 1)))

    def current_id(self) -> int | None:
        """Return the current task."""
        row = self.currentIndex().row()
        return self.tasks.tasks[row].id if 0 <= row < len(self.tasks.tasks) else None

    def takes(self, place: QPoint) -> bool:
        """Whether a point of the screen is above the list."""
        return self.isVisible() and self.rect().contains(self.mapFromGlobal(place))

    def startDrag(self, supported: Qt.DropAction) -> None:
        current = self.current_id()
        if current is None:
            return
        drag = QDrag(self)
        drag.setMimeData(task_data(current))
        drag.exec(Qt.DropAction.MoveAction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.current_id()
        is_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if current is None:
            super().keyPressEvent(event)
        elif event.key() in _ENTER and is_control:
            self.place_requested.emit(current)
        elif event.key() in _ENTER:
            self.open_requested.emit(current)
        elif event.key() == Qt.Key.Key_Space:
            self.done_requested.emit(current)
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_requested.emit(current)
        else:
            super().keyPressEvent(event)

    def _open_menu(self, point: QPoint) -> None:
        current = self.current_id()
        if current is not None:
            self.menu_requested.emit(current, self.viewport().mapToGlobal(point))


def _line(painter: QPainter, area: QRect, text: str, role: FontRole, color: str) -> None:
    painter.setFont(font(role))
    painter.setPen(active().color(color))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(area, int(align), shown)
