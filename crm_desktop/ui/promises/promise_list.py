"""The promises as a list that reads a page when it is seen, with a heading above each group."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from crm_desktop.domain.promise import PromiseKey, PromiseState
from crm_desktop.ui.promises.groups import Heading
from crm_desktop.ui.promises.row_delegate import HEADING, PromiseDelegate
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.table.paged_model import PagedTableModel
from crm_desktop.ui.table.view import TableView

DAY, WEEK = 1, 7
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PromiseList(TableView):
    """Ctrl+Enter says that a promise was kept, Ctrl+Del that it was broken, Ctrl+Right gives it a day,
    Ctrl+Shift+Right a week."""

    close_requested = Signal(object)
    postpone_requested = Signal(int)

    def __init__(
        self,
        model: PagedTableModel,
        formats: Formats,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, parent)
        self.painter = PromiseDelegate(model, formats, today, self)
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

    def show_keys(self, keys: Sequence[PromiseKey], headings: Mapping[int, Heading]) -> None:
        """Show another list under these headings; what was at the top stays there."""
        top = self.rowAt(0)
        anchor = self.rows.id_at(top) if top >= 0 else None
        offset = self.rowViewportPosition(top) if top >= 0 else 0
        self.rows.set_ids(array("q", (key.id for key in keys)))
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
        if is_control and event.key() in _ENTER:
            self.close_requested.emit(PromiseState.KEPT)
        elif is_control and event.key() == Qt.Key.Key_Delete:
            self.close_requested.emit(PromiseState.BROKEN)
        elif event.key() == Qt.Key.Key_Right and is_control:
            self.postpone_requested.emit(DAY)
        elif event.key() == Qt.Key.Key_Right and modifiers == both:
            self.postpone_requested.emit(WEEK)
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
