"""Keeps the user's place in a table when its rows are exchanged: the same row, at the same height."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QTableView

from crm_desktop.ui.table.paged_model import PagedTableModel


class PlaceKeeper(QObject):
    """Remembers current row and scroll position by id before a reset, and returns to them after it."""

    def __init__(self, view: QTableView, model: PagedTableModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._current: int | None = None
        self._column = 0
        self._near = 0
        self._anchor: int | None = None
        self._offset = 0
        self._goes_to_top = False
        self.is_restoring = False
        model.modelAboutToBeReset.connect(self._on_about_to_be_reset)
        model.modelReset.connect(self._on_reset)
        model.rowsInserted.connect(self._on_inserted)

    def start_from_top(self) -> None:
        """After the next exchange show the beginning: the user asked for another list."""
        self._goes_to_top = True

    def _on_about_to_be_reset(self) -> None:
        view, model = self._view, self._model
        index = view.currentIndex()
        if index.isValid():
            self._current = model.id_at(index.row())
            self._column = max(0, index.column())
            self._near = index.row()
        top = view.rowAt(0)
        self._anchor = model.id_at(top) if top >= 0 else None
        self._offset = view.rowViewportPosition(top) if top >= 0 else 0
        # From here on Qt itself clears the current row, which is no choice of the user.
        self.is_restoring = True

    def _on_reset(self) -> None:
        view, model = self._view, self._model
        position = model.position_of(self._current) if self._current is not None else -1
        if self._goes_to_top:
            view.scrollToTop()
        else:
            self._return_to_anchor()
        # The same row again is no news; a neighbour is.
        self.is_restoring = position >= 0
        if position < 0 and self._current is not None and not self._goes_to_top and model.rowCount():
            # The row was removed: its neighbour is where the eye is.
            position = min(self._near, model.rowCount() - 1)
        if position >= 0:
            self._make_current(position)
        self.is_restoring = False
        self._goes_to_top = False

    def _on_inserted(self) -> None:
        """The rest of a list has come: the row that was current before may be in it."""
        if self._current is None or self._view.currentIndex().isValid():
            return
        position = self._model.position_of(self._current)
        if position >= 0:
            self.is_restoring = True
            self._make_current(position)
            self.is_restoring = False

    def _make_current(self, position: int) -> None:
        view, model = self._view, self._model
        is_auto = view.hasAutoScroll()
        view.setAutoScroll(False)
        view.setCurrentIndex(model.index(position, min(self._column, model.columnCount() - 1)))
        view.setAutoScroll(is_auto)

    def _return_to_anchor(self) -> None:
        position = self._model.position_of(self._anchor) if self._anchor is not None else -1
        if position >= 0:
            height = self._view.verticalHeader().defaultSectionSize()
            self._view.verticalScrollBar().setValue(position * height - self._offset)
