"""Tasks as a list that reads a page when it is seen, with a heading above each group or each day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.task import Priority, Task, TaskState
from crm_desktop.ui.runtime.fonts import FontRole
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Translated
from crm_desktop.ui.runtime.icons import paint_icon
from crm_desktop.ui.runtime.task_texts import TASK_ICONS, task_kind_text, task_state_text
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.table.paged_model import PagedTableModel
from crm_desktop.ui.table.two_line_list import TwoLineList
from crm_desktop.ui.table.two_lines import (
    Places,
    TwoLineDelegate,
    draw_cut,
    paint_chip_at_right,
    paint_line,
)
from crm_desktop.ui.tasks.entries import entry_of, local
from crm_desktop.ui.tasks.look import KIND_COLORS, LATE, EntryWords, struck


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


class TaskDelegate(TwoLineDelegate):
    """The disc at the left shows the kind, or that the row is picked."""

    def __init__(
        self, model: PagedTableModel, words: TaskWords, now: Callable[[], datetime], parent: QWidget
    ) -> None:
        super().__init__(model, parent)
        self._words, self._now = words, now

    def heading_look(self, heading: Heading) -> tuple[str, bool]:
        return heading

    def paint_row(self, painter: QPainter, places: Places, row: Task) -> None:
        disc, upper, lower = places
        pair = KIND_COLORS[row.draft.kind]
        self._paint_disc(painter, disc, row.id, TASK_ICONS[row.draft.kind], pair=pair, ink=f"{pair}.ink")
        text, colors = self._words.when(row, self._now())
        upper.adjust(0, 0, -paint_chip_at_right(painter, upper, text, colors), 0)
        is_closed = row.state is not TaskState.OPEN
        if row.draft.priority is Priority.HIGH and not is_closed:
            flag = QRect(upper.right() - 15, upper.center().y() - 6, 14, 14)
            paint_icon(painter, flag, "flag", "danger.ink")
            upper.adjust(0, 0, -20, 0)
        painter.setFont(struck(FontRole.STRONG, is_closed))
        painter.setPen(active().color("text2" if is_closed else "text"))
        draw_cut(painter, upper, row.draft.title)
        paint_line(painter, lower, self._words.second_line(row), FontRole.SMALL, "text2")


class TaskRows(TwoLineList[TaskDelegate]):
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
        super().__init__(model, lambda view: TaskDelegate(model, words, now, view), parent)

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
