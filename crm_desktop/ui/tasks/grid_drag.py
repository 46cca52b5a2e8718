"""What the mouse does in a day or a week: draws a new entry, moves one, stretches it at either end."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum, auto

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from crm_desktop.ui.tasks.entries import DAY_MINUTES, STEP, Entry, Segment, Slot, shifted, slot_of
from crm_desktop.ui.tasks.geometry import GUTTER, rounded, step_before
from crm_desktop.ui.tasks.task_data import task_of
from crm_desktop.ui.tasks.time_picture import TimePicture
from crm_desktop.ui.widgets.edge_scroller import push

EDGE = 6  # pixels at the ends of an entry by which it is stretched
_TICK_MS = 16
_USUAL = 60


class _Doing(Enum):
    NOTHING = auto()
    CREATING = auto()
    MOVING = auto()
    FIRST_END = auto()
    LAST_END = auto()


class GridDrag(QObject):
    """Follows the pointer; what would come of letting go is the ghost of the scene. Esc drops everything."""

    def __init__(self, grid: TimePicture) -> None:
        super().__init__(grid)
        self._grid = grid
        self._doing = _Doing.NOTHING
        self._has_begun = False
        self._from = QPoint()
        self._at = QPoint()
        self._entry: Entry | None = None
        self._grab = 0.0  # minutes between the beginning of the entry and the pointer
        self._grab_days = 0
        self._anchor = 0
        self._speed = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.scroll)

    @property
    def is_active(self) -> bool:
        """Whether something is being dragged."""
        return self._has_begun

    def pressed(self, event: QMouseEvent) -> None:
        """Take hold of what is below the pointer."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        grid, place = self._grid, self._grid.place
        point = event.position().toPoint()
        self._from = self._at = point
        self._has_begun = False
        found = grid.entry_at(point)
        if found is not None:
            entry, area, segment = found
            grid.choose(entry.id)
            self._take(entry, area, segment, point)
        elif point.y() < place.lane_top or point.x() < GUTTER:
            self._doing = _Doing.NOTHING
        else:
            self._doing, self._entry = _Doing.CREATING, None
            self._anchor = step_before(place.minute_at(point.y()))
            grid.scene.slot = self._empty_slot(point)
            grid.choose(None)

    def moved(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        point = event.position().toPoint()
        if self._doing is _Doing.NOTHING or not event.buttons() & Qt.MouseButton.LeftButton:
            self._show_cursor(point)
            return
        far = (point - self._from).manhattanLength() >= QApplication.startDragDistance()
        if not self._has_begun and far:
            self._has_begun = True
            self._grid.scene.dragged = self._entry.id if self._entry is not None else None
        if self._has_begun:
            self._at = point
            self._aim()
            self._watch_edges()

    def released(self, event: QMouseEvent) -> None:
        """Let go: ask for what the ghost shows."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        grid, doing, entry = self._grid, self._doing, self._entry
        ghost, has_begun = grid.scene.ghost, self._has_begun
        point = event.position().toPoint()
        self.cancel()
        if not has_begun:
            self._click(point)
            return
        if doing is _Doing.CREATING and ghost is not None:
            grid.scene.slot = ghost
            grid.create_requested.emit(ghost)
        elif entry is not None and doing is _Doing.MOVING and not grid.viewport().rect().contains(point):
            grid.released.emit(entry, grid.viewport().mapToGlobal(point))
        elif entry is not None and ghost is not None and _is_other(entry, ghost):
            grid.place_requested.emit(entry, ghost)
        self._show_cursor(point)

    def double_clicked(self, event: QMouseEvent) -> None:
        """Open an entry, or begin one."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        grid, point = self._grid, event.position().toPoint()
        self.cancel()
        found = grid.entry_at(point)
        if found is not None:
            grid.open_requested.emit(found[0].id)
        elif point.y() >= grid.place.lane_top and point.x() >= GUTTER:
            grid.create_requested.emit(self._empty_slot(point))

    def key_pressed(self, event: QKeyEvent) -> bool:
        """Drop everything on Esc; True when that was it."""
        if event.key() == Qt.Key.Key_Escape and self._doing is not _Doing.NOTHING and self._has_begun:
            self.cancel()
            return True
        return False

    def cancel(self) -> None:
        """Drop what is being dragged."""
        self._timer.stop()
        self._doing, self._has_begun, self._entry = _Doing.NOTHING, False, None
        scene = self._grid.scene
        if scene.ghost is not None or scene.dragged is not None:
            scene.ghost = scene.dragged = None
            self._grid.viewport().update()

    # What comes from elsewhere

    def task_over(self, event: QDropEvent) -> None:
        """Show where a task without a time would go."""
        if task_of(event.mimeData()) is None:
            event.ignore()
            return
        self._at = event.position().toPoint()
        self._doing, self._entry, self._has_begun = _Doing.MOVING, None, True
        self._grab, self._grab_days = 0, 0
        self._aim()
        self._watch_edges()
        event.acceptProposedAction()

    def task_let_go(self, event: QDropEvent) -> None:
        """Ask for the slot into which a task without a time was dropped."""
        task_id = task_of(event.mimeData())
        self._at = event.position().toPoint()
        self._aim()
        ghost = self._grid.scene.ghost
        self.cancel()
        if task_id is not None and ghost is not None:
            event.acceptProposedAction()
            self._grid.task_dropped.emit(task_id, ghost)

    # Inner

    def _take(self, entry: Entry, area: QRect, segment: Segment | None, point: QPoint) -> None:
        place = self._grid.place
        self._entry, self._doing = entry, _Doing.MOVING
        column = self._grid.scene.columns[place.column_at(point.x())]
        self._grab_days = (column.day - entry.first).days
        if segment is None:
            return
        begin = slot_of(entry).begin or 0
        self._grab = place.minute_at(point.y()) - begin + self._grab_days * DAY_MINUTES
        end = self._end_at(area, segment, point)
        if end is not None:
            self._doing = end

    def _end_at(self, area: QRect, segment: Segment, point: QPoint) -> _Doing | None:
        edge = min(EDGE, area.height() // 4)
        if segment.is_last and point.y() > area.bottom() - edge:
            return _Doing.LAST_END
        if segment.is_first and point.y() < area.top() + edge:
            return _Doing.FIRST_END
        return None

    def _empty_slot(self, point: QPoint) -> Slot:
        place = self._grid.place
        column = self._grid.scene.columns[place.column_at(point.x())]
        if place.in_lane(point.y()):
            return Slot(column.day, None, 1, column.owner)
        begin = step_before(place.minute_at(point.y())) // 30 * 30
        return Slot(column.day, begin, min(begin + _USUAL, DAY_MINUTES), column.owner)

    def _aim(self) -> None:
        """Find where letting go now would put it."""
        scene, place = self._grid.scene, self._grid.place
        if not scene.columns:
            return
        column = scene.columns[place.column_at(self._at.x())]
        minute = place.minute_at(max(self._at.y(), place.body_top))
        in_lane = self._at.y() < place.body_top
        if self._doing is _Doing.CREATING:
            start = scene.columns[place.column_at(self._from.x())]
            if place.in_lane(self._from.y()):
                first, last = sorted((start.day, column.day))
                days = 1 if column.owner is not None else (last - first).days + 1
                scene.ghost = Slot(first, None, days, start.owner)
            else:
                begin, end = self._anchor, rounded(minute)
                if end <= begin:
                    begin, end = min(end, begin), begin + STEP
                scene.ghost = Slot(start.day, begin, end, start.owner)
        elif self._doing is _Doing.MOVING:
            scene.ghost = self._moved(column.day, column.owner, minute, in_lane=in_lane)
        else:
            scene.ghost = self._stretched(column.day, minute)
        self._grid.viewport().update()

    def _moved(self, day: date, owner: str | None, minute: float, *, in_lane: bool) -> Slot:
        entry = self._entry
        if in_lane:
            if entry is not None and entry.is_all_day:
                length = (entry.last - entry.first).days + 1
                return Slot(day - timedelta(days=self._grab_days), None, length, owner)
            return Slot(day, None, 1, owner)
        if entry is None or entry.is_all_day:
            begin = min(rounded(minute - STEP / 2), DAY_MINUTES - STEP)
            return Slot(day, begin, begin + _USUAL, owner)
        whole = slot_of(entry, owner)
        assert whole.begin is not None
        length = whole.end - whole.begin
        begin = round((minute - self._grab) / STEP) * STEP + self._grab_days * DAY_MINUTES
        if self._grab_days == 0:
            begin = min(max(0, begin), max(0, DAY_MINUTES - min(length, DAY_MINUTES)))
        at = Slot(day - timedelta(days=self._grab_days), 0, length, owner)
        return shifted(at, minutes=begin)

    def _stretched(self, day: date, minute: float) -> Slot:
        assert self._entry is not None
        slot = slot_of(self._entry)
        assert slot.begin is not None
        at = rounded(minute) + (day - slot.day).days * DAY_MINUTES
        if self._doing is _Doing.LAST_END:
            return Slot(slot.day, slot.begin, max(slot.begin + STEP, at))
        begin = min(at, slot.end - STEP)
        return shifted(Slot(slot.day, 0, slot.end - begin), minutes=begin)

    def _click(self, point: QPoint) -> None:
        grid, place = self._grid, self._grid.place
        if point.x() < GUTTER or not grid.scene.columns:
            return
        column = place.column_at(point.x())
        if point.y() < place.lane_top:
            grid.day_requested.emit(grid.scene.columns[column].day)
        elif (
            place.bar_area(0, 0, place.shown_rows).top() <= point.y() < place.body_top
            and grid.scene.hidden[column]
        ):
            grid.more_requested.emit(grid.scene.columns[column].day, grid.viewport().mapToGlobal(point))

    def _show_cursor(self, point: QPoint) -> None:
        found = self._grid.entry_at(point)
        shape = Qt.CursorShape.ArrowCursor
        if found is not None:
            _, area, segment = found
            is_end = segment is not None and self._end_at(area, segment, point) is not None
            shape = Qt.CursorShape.SizeVerCursor if is_end else Qt.CursorShape.PointingHandCursor
        self._grid.viewport().setCursor(shape)

    def _watch_edges(self) -> None:
        place = self._grid.place
        inside = self._at.y() - place.body_top
        is_in = inside >= 0 and self._grid.viewport().rect().contains(self._at)
        self._speed = push(inside, place.height - place.body_top) if is_in else 0
        if self._speed and not self._timer.isActive():
            self._timer.start()
        elif not self._speed:
            self._timer.stop()

    def scroll(self) -> None:
        """Scroll once while the pointer is near the upper or lower edge."""
        bar = self._grid.verticalScrollBar()
        bar.setValue(bar.value() + self._speed)
        self._aim()


def _is_other(entry: Entry, slot: Slot) -> bool:
    return slot != slot_of(entry, slot.owner) or slot.owner not in {None, entry.owner}
