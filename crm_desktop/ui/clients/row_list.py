"""The clients as a narrow list of two-line rows; the same keys and the same model as the table."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from crm_desktop.ui.clients.lists import ClientLists
from crm_desktop.ui.clients.row_delegate import RowDelegate, avatar_rect
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.table.paged_model import PagedTableModel
from crm_desktop.ui.table.view import TableView


class RowList(TableView):
    """One column as wide as the list; a click on an avatar picks the row."""

    def __init__(
        self, model: PagedTableModel, lists: ClientLists, formats: Formats, parent: QWidget | None = None
    ) -> None:
        super().__init__(model, parent)
        self.cells = RowDelegate(model, lists, formats, self)
        self.setItemDelegate(self.cells)
        self.setProperty("kind", "rows")
        self.head.hide()
        self.head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setDefaultSectionSize(self.row_height())
        model.modelReset.connect(self._show_one_column)
        self._show_one_column()

    def row_height(self) -> int:
        return active().list_row_height

    def box_area(self, cell: QRect) -> QRect:
        return avatar_rect(cell).adjusted(-4, -4, 4, 4)

    def edit_current(self) -> bool:
        """A two-line row has no cells: the card is where it is edited."""
        row_id = self.current_id()
        if row_id is not None:
            self.open_requested.emit(row_id)
        return row_id is not None

    def opens_on_double_click(self, index: QModelIndex) -> bool:
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.cells.has_focus = True
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.cells.has_focus = False
        super().focusOutEvent(event)
        self.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_one_column()

    def _show_one_column(self) -> None:
        for at in range(1, self.head.count()):
            self.head.setSectionHidden(at, True)
