"""The actions as a list that reads a page when it is seen."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from crm_desktop.ui.history.row_delegate import ActionDelegate
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.table.paged_model import PagedTableModel


class ActionList(QTableView):
    """`current_changed` carries the id of the action in question, or None; Enter asks to act on it."""

    current_changed = Signal(object)
    act_requested = Signal()

    def __init__(self, model: PagedTableModel, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.actions_model = model
        self.setModel(model)
        self._delegate = ActionDelegate(model, formats, self)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows = self.verticalHeader()
        rows.hide()
        # A height by content would ask every row: all pages would be fetched.
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(active().list_row_height)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        active().changed.connect(self._on_theme_changed)

    def current_id(self) -> int | None:
        """Return the id of the action in question."""
        index = self.currentIndex()
        return self.actions_model.id_at(index.row()) if index.isValid() else None

    def select_id(self, action_id: int | None) -> None:
        """Make an action the one in question; the newest when this one is not in the list."""
        position = -1 if action_id is None else self.actions_model.position_of(action_id)
        if self.actions_model.rowCount():
            self.setCurrentIndex(self.actions_model.index(max(0, position), 0))
        else:
            self.current_changed.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.act_requested.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do not search: Qt would look through the rows one by one, which fetches them all."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.act_requested.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._delegate.has_focus = True
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._delegate.has_focus = False
        super().focusOutEvent(event)
        self.viewport().update()

    def _on_current_changed(self, current: QModelIndex) -> None:
        self.current_changed.emit(self.actions_model.id_at(current.row()) if current.isValid() else None)

    def _on_theme_changed(self) -> None:
        self.verticalHeader().setDefaultSectionSize(active().list_row_height)
        self.viewport().update()
