"""A month that is used: by keyboard and mouse entries are chosen, opened, moved to other days and begun."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.tasks.entries import Entry, Slot, shifted, slot_of
from crm_desktop.ui.tasks.month_painter import MonthPainter
from crm_desktop.ui.tasks.month_picture import NUMBER, WEEK, MonthPicture
from crm_desktop.ui.tasks.task_data import task_of
from crm_desktop.ui.widgets.text import tip_text

_MONTH, _NOTCH = 30, 120
_STEPS = {
    int(Qt.Key.Key_Left): -1,
    int(Qt.Key.Key_Right): 1,
    int(Qt.Key.Key_Up): -WEEK,
    int(Qt.Key.Key_Down): WEEK,
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier


class MonthGrid(MonthPicture):
    """Arrows lead from day to day, Alt with Up and Down from entry to entry of a day, Ctrl moves an entry, Shift
    makes one of whole days longer; Enter opens it, or the list of the day. The signals are those of `TimeGrid`."""

    create_requested = Signal(object)
    open_requested = Signal(int)
    place_requested = Signal(object, object)
    released = Signal(object, QPoint)
    task_dropped = Signal(int, object)
    day_requested = Signal(object)
    day_passed = Signal(object)
    more_requested = Signal(object, QPoint)
    menu_requested = Signal(int, QPoint)

    def __init__(self, formats: Formats, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(formats, now, parent)
        self._painter = MonthPainter(self)
        self._held: Entry | None = None
        self._held_day: date | None = None
        self._from = QPoint()
        self._turned = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, scene, today = QPainter(self), self.scene, self.now().date()
        scene.has_focus = self.hasFocus()
        if scene.target is None:
            self.still.forget()
            self._painter.paint_still(painter, today)
        else:
            kept = self.still.kept(
                (replace(scene, target=None), today),
                self.size(),
                self.devicePixelRatioF(),
                lambda own: self._painter.paint_still(own, today),
            )
            painter.drawPixmap(0, 0, kept)
        self._painter.paint_marked(painter)

    # The keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & (_CONTROL | _SHIFT | _ALT)
        step = _STEPS.get(event.key())
        entry = self.entry(self.scene.chosen)
        if step is not None and modifiers == _ALT and abs(step) == WEEK:
            self._choose_next(1 if step > 0 else -1)
        elif step is not None and modifiers == _CONTROL and entry is not None:
            self.scene.day = entry.first + timedelta(days=step)
            self.place_requested.emit(entry, shifted(slot_of(entry), days=step))
        elif step is not None and modifiers == _SHIFT and entry is not None and entry.is_all_day:
            slot = slot_of(entry)
            longer = Slot(slot.day, None, max(1, slot.end + (1 if step > 0 else -1)))
            self.place_requested.emit(entry, longer)
        elif step is not None and not modifiers and self.scene.day is not None:
            self._go(self.scene.day + timedelta(days=step))
        elif event.key() in _ENTER and not modifiers:
            self._enter(entry)
        elif event.key() == Qt.Key.Key_Escape and (entry is not None or self._held is not None):
            self._let_go()
            self.choose(None)
        else:
            event.ignore()

    def _go(self, day: date) -> None:
        if day in self.scene.days:
            self.go_to(day)
        else:
            self.scene.day = day
            self.day_passed.emit(day)

    def _choose_next(self, by: int) -> None:
        here = self.of_day(self.scene.day) if self.scene.day else []
        if not here:
            return
        at = next((at for at, entry in enumerate(here) if entry.id == self.scene.chosen), -1 if by > 0 else 0)
        self.choose(here[(at + by) % len(here)].id)

    def _enter(self, entry: Entry | None) -> None:
        day = self.scene.day
        if entry is not None:
            self.open_requested.emit(entry.id)
        elif day is not None and self.of_day(day):
            cell = self.cell(list(self.scene.days).index(day))
            self.more_requested.emit(day, self.mapToGlobal(cell.center()))
        elif day is not None:
            self.create_requested.emit(Slot(day, None, 1))

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        day, entry = self.day_at(point), self.entry_at(point)
        if day is None:
            return
        self._from, self._held_day = point, day
        self._held = entry
        self.scene.day = day
        self.choose(entry.id if entry is not None else None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._held is None or not event.buttons() & Qt.MouseButton.LeftButton:
            is_entry = self.entry_at(point) is not None
            self.setCursor(Qt.CursorShape.PointingHandCursor if is_entry else Qt.CursorShape.ArrowCursor)
            return
        if (point - self._from).manhattanLength() >= QApplication.startDragDistance():
            self.scene.dragged = self._held.id
        if self.scene.dragged is not None:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.scene.target = self.day_at(point)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        point, held, since = event.position().toPoint(), self._held, self._held_day
        was_dragged, target = self.scene.dragged is not None, self.scene.target
        self._let_go()
        if not was_dragged:
            self._click(point)
        elif held is not None and not self.rect().contains(point):
            self.released.emit(held, self.mapToGlobal(point))
        elif held is not None and target is not None and since is not None and target != since:
            self.place_requested.emit(held, shifted(slot_of(held), days=(target - since).days))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        entry, day = self.entry_at(point), self.day_at(point)
        self._let_go()
        if entry is not None:
            self.open_requested.emit(entry.id)
        elif day is not None:
            self.create_requested.emit(Slot(day, None, 1))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        chosen = self.scene.chosen
        if event.reason() is QContextMenuEvent.Reason.Keyboard and chosen is not None:
            area = self.area_of(chosen) or self.rect()
            self.menu_requested.emit(chosen, self.mapToGlobal(area.center()))
            return
        entry = self.entry_at(event.pos())
        if entry is not None:
            self.choose(entry.id)
            self.menu_requested.emit(entry.id, event.globalPos())

    def _click(self, point: QPoint) -> None:
        at = self.place_at(point)
        if at is None:
            return
        rows = self.scene.weeks[at // WEEK][1]
        if self.hidden(at) and self.more_area(at, rows).contains(point):
            self.more_requested.emit(self.scene.days[at], self.mapToGlobal(point))
        elif self.entry_at(point) is None and point.y() < self.cell(at).top() + NUMBER:
            self.day_requested.emit(self.scene.days[at])

    def _let_go(self) -> None:
        self._held = self._held_day = None
        self.scene.dragged = self.scene.target = None
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.scene.target = self.day_at(event.position().toPoint())
        if task_of(event.mimeData()) is not None and self.scene.target is not None:
            event.acceptProposedAction()
        else:
            event.ignore()
        self.update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._let_go()

    def dropEvent(self, event: QDropEvent) -> None:
        task_id, day = task_of(event.mimeData()), self.day_at(event.position().toPoint())
        self._let_go()
        if task_id is not None and day is not None:
            event.acceptProposedAction()
            self.task_dropped.emit(task_id, Slot(day, None, 1))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            entry = self.entry_at(event.pos())
            QToolTip.showText(
                event.globalPos(), tip_text(self.words.spoken(entry, self.now())) if entry else "", self
            )
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._turned += event.angleDelta().y()
        if abs(self._turned) >= _NOTCH and self.scene.days:
            middle = self.scene.days[len(self.scene.days) // 2]
            self.day_passed.emit(middle + timedelta(days=-_MONTH if self._turned > 0 else _MONTH))
            self._turned = 0
        event.accept()
