"""The keyboard in a day or a week: arrows lead from slot to slot and from entry to entry, with Ctrl an entry is
moved, with Shift it is stretched."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from crm_desktop.ui.tasks.entries import DAY_MINUTES, STEP, Entry, Slot, shifted, slot_of
from crm_desktop.ui.tasks.grid_drag import GridDrag
from crm_desktop.ui.tasks.time_picture import TimePicture

_HALF_HOUR, _FIRST_HOUR = 30, 9 * 60
_PAUSE_MS = 700  # after the last press of a key; then the new place is asked for
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class GridKeys(QObject):
    """Leads the keyboard. Moving by keys is asked for once, when Ctrl or Shift is let go or after a pause."""

    def __init__(self, grid: TimePicture, drag: GridDrag) -> None:
        super().__init__(grid)
        self._grid = grid
        self._drag = drag
        self._moving: Entry | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.finish)

    def pressed(self, event: QKeyEvent) -> bool:
        """Do what a key stands for; False when it stands for nothing here."""
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & (_CONTROL | _SHIFT | Qt.KeyboardModifier.AltModifier)
        grid = self._grid
        if key == Qt.Key.Key_Escape and self._moving is not None:
            self._drop()
        elif key in _ARROWS and modifiers == _CONTROL:
            self._move(key)
        elif key in _ARROWS and modifiers == _SHIFT:
            self._stretch(key)
        elif key in _ARROWS and not modifiers:
            self.finish()
            self._go(key)
        elif key in _ENTER and not modifiers:
            self.finish()
            if grid.scene.chosen is not None:
                grid.open_requested.emit(grid.scene.chosen)
            elif grid.scene.slot is not None:
                grid.create_requested.emit(grid.scene.slot)
        elif key == Qt.Key.Key_Escape and grid.scene.chosen is not None and not modifiers:
            grid.choose(None)
        else:
            return False
        return True

    def released(self, event: QKeyEvent) -> None:
        """Ask for the new place once Ctrl or Shift is let go."""
        if event.key() in {Qt.Key.Key_Control, Qt.Key.Key_Shift}:
            self.finish()

    def finish(self) -> None:
        """Ask for the place to which an entry was moved by keys."""
        self._pause.stop()
        entry, ghost = self._moving, self._grid.scene.ghost
        self._moving = None
        if entry is None or self._drag.is_active:
            return
        self._clear()
        if ghost is not None and ghost != slot_of(entry, ghost.owner):
            self._grid.scene.slot = ghost
            self._grid.place_requested.emit(entry, ghost)

    def slot(self) -> Slot | None:
        """Return the slot in which something new would begin."""
        return self._grid.scene.slot

    def keep_inside(self, *, is_other: bool) -> None:
        """Keep the slot among the days that are shown."""
        scene = self._grid.scene
        if not scene.columns:
            scene.slot = None
            return
        days = [(column.day, column.owner) for column in scene.columns]
        if scene.slot is not None and (scene.slot.day, scene.slot.owner) in days and not is_other:
            return
        now = self._grid.now()
        at = next((at for at, column in enumerate(scene.columns) if column.day == now.date()), 0)
        begin = _FIRST_HOUR
        if scene.slot is not None and scene.slot.begin is not None:
            begin = scene.slot.begin
        elif scene.columns[at].day == now.date():
            begin = min((now.hour * 60 + now.minute) // _HALF_HOUR * _HALF_HOUR, DAY_MINUTES - _HALF_HOUR)
        column = scene.columns[at]
        scene.slot = Slot(column.day, begin, begin + _HALF_HOUR, column.owner)

    def spoken(self) -> str:
        """Return where the keyboard is, in words."""
        grid = self._grid
        entry = grid.entry(grid.scene.chosen)
        if entry is not None:
            return grid.spoken_entry(entry).replace("\n", ", ")
        slot = grid.scene.slot
        if slot is None:
            return ""
        day = f"{grid.periods.weekday(slot.day)} {slot.day.day}"
        when = "" if slot.is_all_day else grid.words.times(slot.begins, slot.ends)
        return ", ".join(part for part in (day, when, slot.owner or "") if part)

    # Going

    def _go(self, key: Qt.Key) -> None:
        scene = self._grid.scene
        if scene.slot is None:
            return
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._go_aside(1 if key == Qt.Key.Key_Right else -1)
        else:
            self._go_along(1 if key == Qt.Key.Key_Down else -1)

    def _go_aside(self, by: int) -> None:
        """Go through entries that stand side by side, then to the next column."""
        scene = self._grid.scene
        slot = scene.slot
        assert slot is not None
        here = self._inside(slot)
        at = next((at for at, entry in enumerate(here) if entry.id == scene.chosen), None)
        if at is not None and 0 <= at + by < len(here):
            self._arrive(slot, here[at + by])
            return
        column = self._column(slot) + by
        if not 0 <= column < len(scene.columns):
            first = scene.columns[0 if by < 0 else -1].day
            self._grid.day_passed.emit(first + timedelta(days=by))
            return
        target = scene.columns[column]
        slot = replace(slot, day=target.day, owner=target.owner)
        found = self._inside(slot)
        self._arrive(slot, (found[0] if by > 0 else found[-1]) if found else None)

    def _go_along(self, by: int) -> None:
        scene = self._grid.scene
        slot = scene.slot
        assert slot is not None
        if slot.is_all_day:
            self._go_in_lane(slot, by)
            return
        assert slot.begin is not None
        chosen = self._grid.entry(scene.chosen)
        begin = slot.begin // _HALF_HOUR * _HALF_HOUR + by * _HALF_HOUR
        if chosen is not None and not chosen.in_lane and chosen.first == slot.day:
            own = slot_of(chosen)
            assert own.begin is not None
            begin = own.begin // _HALF_HOUR * _HALF_HOUR - _HALF_HOUR
            if by > 0:
                begin = max(own.begin // _HALF_HOUR * _HALF_HOUR + _HALF_HOUR, -(-own.end // 30) * 30)
        if begin < 0:
            slot = Slot(slot.day, None, 1, slot.owner)
            lane = self._inside(slot)
            self._arrive(slot, lane[-1] if lane else None)
            return
        slot = Slot(slot.day, min(begin, DAY_MINUTES - _HALF_HOUR), 0, slot.owner)
        assert slot.begin is not None
        slot = replace(slot, end=slot.begin + _HALF_HOUR)
        found = [entry for entry in self._inside(slot) if entry.id != scene.chosen]
        self._arrive(slot, found[0] if found else None)

    def _go_in_lane(self, slot: Slot, by: int) -> None:
        lane = self._inside(slot)
        at = next((at for at, entry in enumerate(lane) if entry.id == self._grid.scene.chosen), None)
        if at is None and by < 0 and lane:
            self._arrive(slot, lane[-1])
        elif at is not None and 0 <= at + by < len(lane):
            self._arrive(slot, lane[at + by])
        elif by > 0:
            slot = Slot(slot.day, 0, _HALF_HOUR, slot.owner)
            found = self._inside(slot)
            self._arrive(slot, found[0] if found else None)

    def _arrive(self, slot: Slot, entry: Entry | None) -> None:
        scene = self._grid.scene
        if entry is not None and not entry.in_lane and entry.first == slot.day:
            own = slot_of(entry, slot.owner)
            slot = replace(own, end=min(own.end, DAY_MINUTES))
        scene.slot = slot
        if slot.begin is not None:
            self._grid.show_minute(slot.begin, slot.end)
        self._grid.choose(entry.id if entry is not None else None)

    def _inside(self, slot: Slot) -> list[Entry]:
        """Return the entries of a slot as they are seen from the left, or from the top of the lane."""
        found = [
            entry
            for entry in self._grid.entries
            if entry.in_lane == slot.is_all_day
            and entry.begins < slot.ends
            and entry.ends > slot.begins
            and slot.owner in {None, entry.owner}
        ]
        areas = {entry.id: self._grid.area_of(entry.id) for entry in found}
        if slot.is_all_day:
            return sorted(found, key=lambda one: area.top() if (area := areas[one.id]) else 0)
        return sorted(found, key=lambda one: (area.left() if (area := areas[one.id]) else 0, one.begins))

    def _column(self, slot: Slot) -> int:
        columns = self._grid.scene.columns
        return next(
            (at for at, one in enumerate(columns) if (one.day, one.owner) == (slot.day, slot.owner)), 0
        )

    # Moving and stretching

    def _move(self, key: Qt.Key) -> None:
        slot = self._target()
        if slot is None:
            return
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            slot = shifted(slot, days=1 if key == Qt.Key.Key_Right else -1)
        elif not slot.is_all_day:
            slot = shifted(slot, minutes=STEP if key == Qt.Key.Key_Down else -STEP)
        self._aim(slot)

    def _stretch(self, key: Qt.Key) -> None:
        grid = self._grid
        is_more = key in {Qt.Key.Key_Down, Qt.Key.Key_Right}
        if grid.scene.chosen is None:
            slot = grid.scene.slot
            if slot is not None:
                grid.scene.slot = _longer(slot, by=1 if is_more else -1)
                grid.viewport().update()
                grid.speak()
            return
        target = self._target()
        if target is not None:
            self._aim(_longer(target, by=1 if is_more else -1))

    def _target(self) -> Slot | None:
        """Return where the entry that is being moved stands now."""
        scene = self._grid.scene
        if self._moving is None:
            self._moving = self._grid.entry(scene.chosen)
        if self._moving is None:
            return None
        return scene.ghost or slot_of(self._moving)

    def _aim(self, slot: Slot) -> None:
        scene = self._grid.scene
        scene.ghost = slot
        scene.dragged = self._moving.id if self._moving is not None else None
        if slot.begin is not None:
            self._grid.show_minute(slot.begin, slot.end)
        self._grid.viewport().update()
        self._pause.start()

    def _drop(self) -> None:
        self._pause.stop()
        self._moving = None
        self._clear()

    def _clear(self) -> None:
        scene = self._grid.scene
        scene.ghost = scene.dragged = None
        self._grid.viewport().update()


def _longer(slot: Slot, by: int) -> Slot:
    if slot.begin is None:
        return replace(slot, end=max(1, slot.end + by))
    return replace(slot, end=max(slot.begin + STEP, slot.end + by * STEP))
