"""Menus of columns: which ones show, and for one column its order, place and going."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.table.view import TableView
from crm_desktop.ui.widgets.text import literal


class ColumnChooser(QMenu):
    """A menu of all columns with ticks; it stays open while columns are chosen."""

    def __init__(self, view: TableView, parent: QWidget | None = None) -> None:
        super().__init__(parent or view)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = view.shown_columns()
        for at, column in enumerate(view.rows.columns):
            action = self.addAction(literal(column.title()))
            action.setCheckable(True)
            action.setChecked(column.key in shown)
            action.setEnabled(at > 0)
            action.toggled.connect(partial(self._on_toggled, view, column.key))

    @staticmethod
    def _on_toggled(view: TableView, key: str, is_shown: bool) -> None:
        view.show_column(key, is_shown=is_shown)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = cast("QAction | None", self.actionAt(event.position().toPoint()))
        if action is not None and action.isEnabled():
            action.toggle()
        elif action is None:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = cast("QAction | None", self.activeAction())
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and action is not None:
            action.toggle()
        else:
            super().keyPressEvent(event)


class ColumnMenu(QMenu):
    """What can be done with one column; the ways that need no dragging."""

    def __init__(self, view: TableView, key: str) -> None:
        super().__init__(view)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        at = view.rows.column_index(key)
        column = view.rows.columns[at]
        shown = view.shown_columns()
        place = shown.index(key)
        up = self.addAction(icon("arrow-up"), self.tr("Sort ascending"))
        down = self.addAction(icon("arrow-down"), self.tr("Sort descending"))
        up.triggered.connect(lambda: view.rows.sort(at, Qt.SortOrder.AscendingOrder))
        down.triggered.connect(lambda: view.rows.sort(at, Qt.SortOrder.DescendingOrder))
        up.setEnabled(column.is_sortable)
        down.setEnabled(column.is_sortable)
        self.addSeparator()
        left = self.addAction(icon("arrow-left"), self.tr("Move left"))
        right = self.addAction(icon("arrow-right"), self.tr("Move right"))
        left.triggered.connect(lambda: view.move_column(key, -1))
        right.triggered.connect(lambda: view.move_column(key, 1))
        left.setEnabled(place > 1)
        right.setEnabled(0 < place < len(shown) - 1)
        self.addSeparator()
        hide = self.addAction(icon("eye-off"), self.tr("Hide this column"))
        hide.triggered.connect(lambda: view.show_column(key, is_shown=False))
        hide.setEnabled(place > 0)
        columns = self.addAction(icon("columns-3"), self.tr("Choose columns…"))
        columns.triggered.connect(lambda: ColumnChooser(view).popup(self.pos()))
