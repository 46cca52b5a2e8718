"""A list of rows of two lines that reads a page when it is seen, with headings above groups."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QRect
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.table.paged_model import PagedTableModel
from crm_desktop.ui.table.two_lines import HEADING, TwoLineDelegate
from crm_desktop.ui.table.view import TableView

_BOX = 44
D = TypeVar("D", bound=TwoLineDelegate)


class TwoLineList(TableView, Generic[D]):
    """One column without a head; `painter` paints the rows, and knows where the keyboard is."""

    def __init__(
        self, model: PagedTableModel, make_painter: Callable[[QWidget], D], parent: QWidget | None = None
    ) -> None:
        super().__init__(model, parent)
        self.painter = make_painter(self)
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
        return QRect(cell.left(), cell.top(), _BOX, cell.height())

    def opens_on_double_click(self, index: QModelIndex) -> bool:
        return True

    def show_under(self, ids: Iterable[int], headings: Mapping[int, Any]) -> None:
        """Show another list under headings, by the ids of the rows below them; what was at the top stays there."""
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

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.painter.has_focus = True
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.painter.has_focus = False
        super().focusOutEvent(event)
        self.viewport().update()
