"""Tasks as a list that reads a page when it is seen, with a heading above each group or each day."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyle, QStyleOptionViewItem, QWidget

from crm_desktop.domain.task import Priority, Task, TaskState
from crm_desktop.ui.runtime.fonts import FontRole, font
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Translated
from crm_desktop.ui.runtime.icons import paint_icon
from crm_desktop.ui.runtime.task_texts import TASK_ICONS, task_kind_text, task_state_text
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.table.delegate import CellDelegate
from crm_desktop.ui.table.paged_model import PagedTableModel
from crm_desktop.ui.table.view import TableView
from crm_desktop.ui.tasks.entries import entry_of, local
from crm_desktop.ui.tasks.look import KIND_COLORS, LATE, EntryWords, struck
from crm_desktop.ui.widgets.chip import CHIP_HEIGHT, chip_width, paint_chip

Index = QModelIndex | QPersistentModelIndex
HEADING = 32
_MARGIN, _DISC, _DISC_LEFT = 8, 28, 10
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class Heading(NamedTuple):
    """What stands above the first row of a group."""

    text: str
    is_late: bool = False


class TaskWords(Translated):
    """A task of a list in words."""

    def __init__(self, formats: Formats) -> None:
        self._formats = formats
        self._entries = EntryWords(formats)

    def when(self, task: Task, now: datetime) -> tuple[str, str]:
        """Return when a task is, and the pair of colours of that."""
        if task.state is not TaskState.OPEN:
            return task_state_text(task.state), "neutral"
        entry = entry_of(task, now)
        if entry is None:
            if task.draft.due_at is None:
                return self.tr("without a time"), "neutral"
            due = local(task.draft.due_at)
            text = self._formats.relative_day(due.date(), now.date())
            return self.tr("by {0}").format(text), LATE if due <= now else "neutral"
        text = self._formats.relative_day(entry.first, now.date())
        if not entry.is_all_day:
            text = f"{text}, {self._formats.time(entry.begins)}"
        is_today = entry.first <= now.date() <= entry.last
        return text, LATE if entry.is_late else "success" if is_today else "neutral"

    def second_line(self, task: Task) -> str:
        """Return what kind it is, with whom and whose."""
        parts = (task_kind_text(task.draft.kind), task.client_name, task.deal_title, task.draft.owner)
        return " · ".join(part for part in parts if part)

    def spoken(self, task: Task, now: datetime) -> str:
        """Return a row as a screen reader says it."""
        return ", ".join((task.draft.title, self.when(task, now)[0], self.second_line(task)))


class TaskDelegate(CellDelegate):
    """The disc at the left shows the kind, or that the row is picked."""

    def __init__(
        self, model: PagedTableModel, words: TaskWords, now: Callable[[], datetime], parent: QWidget
    ) -> None:
        super().__init__(model, parent)
        self._words, self._now = words, now
        self.headings: Mapping[int, Heading] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, active().list_row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        task = self._model.row_at(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        heading = self.headings.get(self._model.id_at(index.row()) or 0)
        if heading is not None:
            top = QRect(rect.left(), rect.top(), rect.width(), HEADING)
            painter.fillRect(top, active().color("surface"))
            _line(
                painter,
                top.adjusted(_MARGIN + _DISC_LEFT - 8, 8, -_MARGIN, 0),
                heading.text,
                "danger.ink" if heading.is_late else "text2",
            )
            rect = rect.adjusted(0, HEADING, 0, 0)
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        if is_current or index.row() == self.hovered_row:
            has_ring = is_current and self.has_focus
            painter.setBrush(active().color("sel" if is_current else "hover"))
            painter.setPen(QPen(active().color("focus"), 2) if has_ring else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(rect).adjusted(_MARGIN - 1, 1.5, -_MARGIN + 1, -1.5), 8, 8)
        if task is not None:
            self._paint_task(painter, rect, task)
        painter.restore()

    def _paint_task(self, painter: QPainter, rect: QRect, task: Task) -> None:
        disc = QRect(rect.left() + _DISC_LEFT + 4, rect.center().y() - _DISC // 2 + 1, _DISC, _DISC)
        is_picked = self._model.is_checked(task.id)
        pair = KIND_COLORS[task.draft.kind]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(active().color("accent") if is_picked else active().pair(pair)[0])
        painter.drawEllipse(QRectF(disc))
        picture = QRect(0, 0, 15, 15)
        picture.moveCenter(disc.center())
        name = "check" if is_picked else TASK_ICONS[task.draft.kind]
        paint_icon(painter, picture, name, "on_accent" if is_picked else f"{pair}.ink")
        left, right = disc.right() + 13, rect.right() - _MARGIN - _DISC_LEFT
        half = rect.height() // 2
        gap = max(0, (rect.height() - 48) // 2)
        upper = QRect(left, rect.top() + gap + 2, right - left, half - gap)
        lower = QRect(left, rect.top() + half - 1, right - left, half - gap - 1)
        text, colors = self._words.when(task, self._now())
        width = min(chip_width(text), upper.width() // 2)
        top = upper.center().y() - CHIP_HEIGHT // 2 + 1
        paint_chip(painter, QRect(upper.right() - width + 1, top, width, CHIP_HEIGHT), text, colors)
        upper.adjust(0, 0, -width - 8, 0)
        if task.draft.priority is Priority.HIGH and task.state is TaskState.OPEN:
            paint_icon(
                painter, QRect(upper.right() - 15, upper.center().y() - 6, 14, 14), "flag", "danger.ink"
            )
            upper.adjust(0, 0, -20, 0)
        is_closed = task.state is not TaskState.OPEN
        painter.setFont(struck(FontRole.STRONG, is_closed))
        painter.setPen(active().color("text2" if is_closed else "text"))
        shown = painter.fontMetrics().elidedText(task.draft.title, Qt.TextElideMode.ElideRight, upper.width())
        painter.drawText(upper, int(_LEFT), shown)
        _line(painter, lower, self._words.second_line(task), "text2", FontRole.SMALL)


class TaskRows(TableView):
    """Space picks a row, Ctrl+Enter says that a task is done, Ctrl+Right gives it a day, Ctrl+Shift+Right a week."""

    done_requested = Signal()
    shift_requested = Signal(int)

    def __init__(
        self,
        model: PagedTableModel,
        words: TaskWords,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, parent)
        self.painter = TaskDelegate(model, words, now, self)
        self.cells = self.painter
        self.setItemDelegate(self.painter)
        self.setProperty("kind", "rows")
        self.head.hide()
        self.head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._raised: list[int] = []
        active().changed.connect(self._raise_rows)

    def row_height(self) -> int:
        return active().list_row_height

    def box_area(self, cell: QRect) -> QRect:
        return QRect(cell.left(), cell.top(), 44, cell.height())

    def opens_on_double_click(self, index: QModelIndex) -> bool:
        return True

    def show_ids(self, ids: Sequence[int], headings: Mapping[int, Heading]) -> None:
        """Show another list under these headings; what was at the top stays there."""
        top = self.rowAt(0)
        anchor = self.rows.id_at(top) if top >= 0 else None
        offset = self.rowViewportPosition(top) if top >= 0 else 0
        self.rows.set_ids(array("q", ids))
        self.painter.headings = headings
        self._raise_rows()
        position = self.rows.position_of(anchor) if anchor is not None else -1
        if position > 0:
            self.verticalScrollBar().setValue(self.verticalHeader().sectionPosition(position) - offset)
        self.viewport().update()

    def _raise_rows(self) -> None:
        """Give the rows below a heading the room for it."""
        heights, usual = self.verticalHeader(), self.row_height()
        for position in self._raised:
            if position < heights.count():
                heights.resizeSection(position, usual)
        places = (self.rows.position_of(row_id) for row_id in self.painter.headings)
        self._raised = [position for position in places if position >= 0]
        for position in self._raised:
            heights.resizeSection(position, usual + HEADING)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_control = modifiers == Qt.KeyboardModifier.ControlModifier
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if is_control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.done_requested.emit()
        elif event.key() == Qt.Key.Key_Right and is_control:
            self.shift_requested.emit(1)
        elif event.key() == Qt.Key.Key_Right and modifiers == both:
            self.shift_requested.emit(7)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.painter.has_focus = True
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.painter.has_focus = False
        super().focusOutEvent(event)
        self.viewport().update()


def _line(painter: QPainter, rect: QRect, text: str, color: str, role: FontRole = FontRole.CAPTION) -> None:
    painter.setFont(font(role))
    painter.setPen(active().color(color))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, int(_LEFT), shown)
