"""The table itself: rows of one height, keyboard first, the same row in the same place after each change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.table.column import fit_width
from crm_desktop.ui.table.delegate import CellDelegate, box_target
from crm_desktop.ui.table.header import TableHeader
from crm_desktop.ui.table.paged_model import PagedTableModel
from crm_desktop.ui.table.place import PlaceKeeper

Index = QModelIndex | QPersistentModelIndex
MAX_SPARE = 60  # as much as a wide window adds to a column for each share of its `stretch`


class TableView(QTableView):
    """Shows a `PagedTableModel`. One row is current, any number of rows is picked by check boxes."""

    open_requested = Signal(int)
    remove_requested = Signal()
    copy_requested = Signal()
    pasted = Signal(str)
    menu_requested = Signal(QPoint)
    current_changed = Signal(object)
    columns_changed = Signal()
    typed = Signal(str)
    edit_refused = Signal(str)

    def __init__(self, model: PagedTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = model
        self.head = TableHeader(lambda: model.columns, self)
        self._widths: dict[str, int] = {}
        self._is_arranging = False
        self._is_own_layout = False
        self.setHorizontalHeader(self.head)
        self.setModel(model)
        self.cells = CellDelegate(model, self)
        self.cells.edit_refused.connect(self.edit_refused)
        self.setItemDelegate(self.cells)
        self._set_up()
        self.place = PlaceKeeper(self, model)
        self.head.sectionClicked.connect(self._on_head_clicked)
        self.head.sectionResized.connect(self._on_section_resized)
        self.head.sectionMoved.connect(self._on_section_moved)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        active().changed.connect(self._on_theme_changed)

    def _set_up(self) -> None:
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        # A view that does not sort by itself takes the mark from the head it is given.
        self.head.setSortIndicatorShown(True)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(20)
        # Anything but a fixed height would ask every row for its size: all pages would be fetched.
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.row_height())

    def row_height(self) -> int:
        """Return the height of all rows."""
        return active().row_height

    def box_area(self, cell: QRect) -> QRect:
        """Return where in the first cell of a row a click picks the row."""
        return box_target(cell)

    def opens_on_double_click(self, index: QModelIndex) -> bool:
        """Return whether a double click opens the row; otherwise it edits the cell."""
        return index.column() == 0 or not self.rows.columns[index.column()].is_editable

    # Columns

    def arrange(self, shown: Iterable[str], widths: Mapping[str, int]) -> None:
        """Show these columns in this order; the first column of the model always shows, and first."""
        self._is_arranging = True
        columns = self.rows.columns
        keys = [columns[0].key, *(key for key in shown if key != columns[0].key)]
        keys = [key for key in dict.fromkeys(keys) if self.rows.column_index(key) >= 0]
        self._widths = {column.key: fit_width(widths.get(column.key, column.width)) for column in columns}
        for at, column in enumerate(columns):
            self.head.setSectionHidden(at, column.key not in keys)
            self.head.resizeSection(at, self._widths[column.key])
        for visual, key in enumerate(keys):
            self.head.moveSection(self.head.visualIndex(self.rows.column_index(key)), visual)
        self._is_arranging = False
        self._is_own_layout = bool(widths)
        self._give_spare_width()
        self.head.rebuild_filters()
        self.head.place_filters()

    def shown_columns(self) -> tuple[str, ...]:
        """Return the keys of the columns that show, from left to right."""
        order = (self.head.logicalIndex(visual) for visual in range(self.head.count()))
        return tuple(self.rows.columns[at].key for at in order if not self.head.isSectionHidden(at))

    def widths(self) -> dict[str, int]:
        """Return the width of each column, as the user left it; nothing while he left them alone."""
        return dict(self._widths) if self._is_own_layout else {}

    def show_column(self, key: str, *, is_shown: bool) -> None:
        """Show or hide one column; a new one comes last."""
        at = self.rows.column_index(key)
        if at <= 0 or self.head.isSectionHidden(at) is not is_shown:
            return
        self.head.setSectionHidden(at, not is_shown)
        if is_shown:
            last = max(self.head.visualIndex(self.rows.column_index(each)) for each in self.shown_columns())
            self.head.moveSection(self.head.visualIndex(at), last)
        self.head.place_filters()
        self.columns_changed.emit()

    def move_column(self, key: str, step: int) -> None:
        """Move a column among those that show; the first one stays where it is."""
        shown = list(self.shown_columns())
        target = shown.index(key) + step
        if key == shown[0] or not 1 <= target < len(shown):
            return
        target_visual = self.head.visualIndex(self.rows.column_index(shown[target]))
        self.head.moveSection(self.head.visualIndex(self.rows.column_index(key)), target_visual)

    def show_sort(self, key: str, *, is_descending: bool) -> None:
        """Set the mark of the order in the head."""
        order = Qt.SortOrder.DescendingOrder if is_descending else Qt.SortOrder.AscendingOrder
        self.head.setSortIndicator(self.rows.column_index(key), order)

    # Rows

    def current_id(self) -> int | None:
        """Return the id of the current row."""
        return self.rows.id_at(self.currentIndex().row()) if self.currentIndex().isValid() else None

    def select_id(self, row_id: int) -> bool:
        """Make a row the current one and bring it into sight; False when it is not in the list."""
        position = self.rows.position_of(row_id)
        if position < 0:
            return False
        column = max(0, self.currentIndex().column())
        self.setCurrentIndex(self.rows.index(position, column))
        return True

    def select_first(self) -> None:
        """Make the first row the current one."""
        if self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0, 0))

    def edit_current(self) -> bool:
        """Edit the current cell in place, or the first one of the row that can be edited."""
        index = self.currentIndex()
        if not index.isValid():
            return False
        if not self.rows.columns[index.column()].is_editable:
            index = self.rows.index(index.row(), 0)
            self.setCurrentIndex(index)
        return bool(
            self.edit(index, QAbstractItemView.EditTrigger.AllEditTriggers, QEvent(QEvent.Type.None_))
        )

    # Keyboard and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is QAbstractItemView.State.EditingState or not self._on_key(event):
            super().keyPressEvent(event)
        else:
            event.accept()

    def _on_key(self, event: QKeyEvent) -> bool:
        """Do what a key means here; False when it means nothing special."""
        row = self.currentIndex().row()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.rows.check_all()
        elif event.key() == Qt.Key.Key_F2:
            self.edit_current()
        elif event.key() == Qt.Key.Key_Space and row >= 0:
            self.rows.toggle(row)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self._open(row)
        elif event.key() == Qt.Key.Key_Delete and row >= 0:
            self.remove_requested.emit()
        elif event.key() == Qt.Key.Key_Escape and self.rows.checked_count:
            self.rows.clear_checked()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and row >= 0:
            return self._extend(event.key(), row)
        else:
            return False
        return True

    def _extend(self, key: int, row: int) -> bool:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(key))
        if step is None:
            return False
        target = row + step
        if 0 <= target < self.rows.rowCount():
            self.rows.check_range(target, start=row)
            self.setCurrentIndex(self.rows.index(target, self.currentIndex().column()))
        return True

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End go to the first and last column; where only one shows, to the first and last row."""
        is_end = action in (self.CursorAction.MoveHome, self.CursorAction.MoveEnd)
        if is_end and self.head.count() - self.head.hiddenSectionCount() == 1:
            modifiers |= Qt.KeyboardModifier.ControlModifier
        return super().moveCursor(action, modifiers)

    def keyboardSearch(self, search: str) -> None:
        # Qt would look through the rows one by one, which fetches them all: whoever listens searches in SQL.
        if search.strip():
            self.typed.emit(search)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid() and self._pick(event, index):
            event.accept()
            return
        super().mousePressEvent(event)

    def _pick(self, event: QMouseEvent, index: QModelIndex) -> bool:
        """Take a click that picks rows: on a check box, with Ctrl or with Shift."""
        modifiers = event.modifiers()
        at_box = index.column() == 0 and box_target(self.visualRect(index)).contains(
            event.position().toPoint()
        )
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            current = self.currentIndex().row()
            self.rows.check_range(index.row(), start=None if self.rows.checked_count else max(0, current))
        elif at_box or modifiers & Qt.KeyboardModifier.ControlModifier:
            self.rows.toggle(index.row())
        else:
            return False
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        return True

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() is not Qt.MouseButton.LeftButton:
            super().mouseDoubleClickEvent(event)
        elif self._is_at_box(event, index):
            self.rows.toggle(index.row())
        elif self.opens_on_double_click(index):
            self._open(index.row())
        else:
            self.setCurrentIndex(index)
            self.edit_current()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._set_hovered(self.rowAt(round(event.position().y())))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._set_hovered(-1)
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard and self.currentIndex().isValid():
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self.menu_requested.emit(place)
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_spare_width()

    # Inner

    def _give_spare_width(self) -> None:
        """Until the user has set widths, columns share the room that is left; what they leave is the last's."""
        if self._is_own_layout or self.head.isHidden() or not self.rows.columns:
            return
        shown = [self.rows.columns[self.rows.column_index(key)] for key in self.shown_columns()]
        spare = max(0, self.viewport().width() - sum(column.width for column in shown))
        share = min(MAX_SPARE, spare / max(1, sum(column.stretch for column in shown)))
        self._is_arranging = True
        for column in shown:
            width = fit_width(column.width + int(share * column.stretch))
            self.head.resizeSection(self.rows.column_index(column.key), width)
        self._is_arranging = False
        self.head.place_filters()

    def _is_at_box(self, event: QMouseEvent, index: QModelIndex) -> bool:
        at = event.position().toPoint()
        return index.column() == 0 and self.box_area(self.visualRect(index)).contains(at)

    def _open(self, position: int) -> None:
        row_id = self.rows.id_at(position)
        if row_id is not None:
            self.open_requested.emit(row_id)

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.pasted.emit(text)

    def _set_hovered(self, position: int) -> None:
        before = self.cells.hovered_row
        if position == before:
            return
        self.cells.hovered_row = position
        for row in (before, position):
            if row >= 0:
                top, height = self.rowViewportPosition(row), self.rowHeight(row)
                self.viewport().update(0, top, self.viewport().width(), height)

    def _on_head_clicked(self, section: int) -> None:
        column = self.rows.columns[section]
        if not column.is_sortable:
            return
        # Qt has moved the mark already; it is the order that the user asks for.
        self.rows.sort(section, self.head.sortIndicatorOrder())

    def _on_section_resized(self, section: int, _old: int, new: int) -> None:
        is_last = self.head.visualIndex(section) == len(self.shown_columns()) - 1
        if self._is_arranging or new == 0 or is_last or section >= len(self.rows.columns):
            return
        self._is_own_layout = True
        self._widths[self.rows.columns[section].key] = new
        self.columns_changed.emit()

    def _on_section_moved(self) -> None:
        if not self._is_arranging:
            self.columns_changed.emit()

    def _on_current_changed(self) -> None:
        if not self.place.is_restoring:
            self.current_changed.emit(self.current_id())

    def _on_theme_changed(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.row_height())
        self.viewport().update()
