"""Days with their hours that are used: by mouse and keyboard entries are drawn, chosen, moved and stretched."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from crm_desktop.domain.work_time import Spans
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.tasks.entries import Column, Entry
from crm_desktop.ui.tasks.grid_drag import GridDrag
from crm_desktop.ui.tasks.grid_keys import GridKeys
from crm_desktop.ui.tasks.time_picture import TimePicture
from crm_desktop.ui.widgets.text import tip_text

_TICK_MS = 20_000


class TimeGrid(TimePicture):
    """Hands the mouse to `GridDrag` and the keyboard to `GridKeys`."""

    def __init__(self, formats: Formats, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(formats, now, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAcceptDrops(True)
        self.drag = GridDrag(self)
        self.keys = GridKeys(self, self.drag)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self.viewport().update)

    def show_days(
        self,
        columns: Sequence[Column],
        entries: Sequence[Entry],
        spans: Sequence[Spans],
        people: Sequence[str] = (),
    ) -> None:
        is_other = list(columns) != list(self.scene.columns)
        super().show_days(columns, entries, spans, people)
        self.keys.keep_inside(is_other=is_other)

    def spoken(self) -> str:
        return self.keys.spoken()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._set_range()
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._tick.stop()
        self.drag.cancel()
        super().hideEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.keys.keep_inside(is_other=False)
        self.viewport().update()
        self.speak()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keys.finish()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.drag.key_pressed(event) and not self.keys.pressed(event):
            event.ignore()  # the page has keys of its own

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self.keys.released(event)
        super().keyReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.keys.finish()
        self.drag.pressed(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.drag.moved(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.drag.released(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.drag.double_clicked(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            area = self.area_of(self.scene.chosen) if self.scene.chosen is not None else None
            if area is not None and self.scene.chosen is not None:
                place = self.viewport().mapToGlobal(area.center())
                self.menu_requested.emit(self.scene.chosen, place)
            return
        found = self.entry_at(event.pos())
        if found is not None:
            self.choose(found[0].id)
            self.menu_requested.emit(found[0].id, event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.drag.task_over(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.drag.task_over(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.drag.cancel()

    def dropEvent(self, event: QDropEvent) -> None:
        self.drag.task_let_go(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self.entry_at(event.pos())
            text = tip_text(self.spoken_entry(found[0])) if found and not self.drag.is_active else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().viewportEvent(event)
