"""The requests as a list that reads a page when it is seen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QModelIndex, QRect
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from crm_desktop.ui.inquiries.row_delegate import InquiryDelegate
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.table.paged_model import PagedTableModel
from crm_desktop.ui.table.view import TableView


class InquiryList(TableView):
    """One column of two lines; `tick` paints how long there is to answer anew."""

    def __init__(
        self,
        model: PagedTableModel,
        formats: Formats,
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, parent)
        self.painter = InquiryDelegate(model, formats, clock, self)
        self.cells = self.painter
        self.setItemDelegate(self.painter)
        self.setProperty("kind", "rows")
        self.head.hide()
        self.head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def row_height(self) -> int:
        return active().list_row_height

    def box_area(self, cell: QRect) -> QRect:
        return QRect(cell.left(), cell.top(), 44, cell.height())

    def opens_on_double_click(self, index: QModelIndex) -> bool:
        return True

    def tick(self) -> None:
        """Show how late it is by now."""
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.painter.has_focus = True
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.painter.has_focus = False
        super().focusOutEvent(event)
        self.viewport().update()
