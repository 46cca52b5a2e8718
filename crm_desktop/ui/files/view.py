"""The list of files: opened, looked at, renamed, dragged away."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from crm_desktop.domain.attachment import Attachment
from crm_desktop.ui.files.delegate import FileDelegate
from crm_desktop.ui.files.model import FileModel
from crm_desktop.ui.files.pictures import Pictures
from crm_desktop.ui.runtime.theme import active

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FileList(QListView):
    """`opened` and `looked_at` carry a file, `menu_requested` a place on screen; what they are about is selected."""

    opened = Signal(object)
    looked_at = Signal(object)
    menu_requested = Signal(QPoint)
    remove_requested = Signal()
    copy_requested = Signal()
    paste_requested = Signal()

    def __init__(self, model: FileModel, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.files = model
        self.setModel(model)
        self._delegate = FileDelegate(model, pictures, self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setAccessibleName(self.tr("Files of the client"))
        pictures.arrived.connect(self.viewport().update)
        active().changed.connect(self._on_theme_changed)

    def chosen(self) -> list[Attachment]:
        """Return the selected files in the order of the list."""
        return [self.files.file(index.row()) for index in sorted(self.selectedIndexes(), key=QModelIndex.row)]

    def choose(self, file_id: int) -> None:
        """Select one file, if it is in the list."""
        for row in range(self.files.rowCount()):
            if self.files.file(row).id == file_id:
                self.setCurrentIndex(self.files.index(row))

    def open_menu(self) -> None:
        """Ask for the menu of the current row, at its button."""
        index = self.currentIndex()
        if index.isValid():
            place = self._delegate.button_at(self.visualRect(index)).bottomLeft()
            self.menu_requested.emit(self.viewport().mapToGlobal(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if self.state() is QAbstractItemView.State.EditingState:
            event.accept()  # the Enter that ends the typing of a name opens nothing
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_requested.emit()
        elif event.key() in _ENTER and index.isValid():
            self.opened.emit(self.files.file(index.row()))
        elif event.key() == Qt.Key.Key_Space and index.isValid():
            self.looked_at.emit(self.files.file(index.row()))
        elif event.key() == Qt.Key.Key_Delete and self.selectedIndexes():
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        row = self._button_under(place)
        if row >= 0 and event.button() == Qt.MouseButton.LeftButton:
            index = self.files.index(row)
            if not self.selectionModel().isSelected(index):
                self.setCurrentIndex(index)
            else:
                self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.open_menu()
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        if index.isValid() and plain and self._delegate.tile_at(self.visualRect(index)).contains(place):
            self.looked_at.emit(self.files.file(index.row()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        index = self.indexAt(place)
        is_elsewhere = self._button_under(place) < 0 and index.isValid()
        if is_elsewhere and not self._delegate.tile_at(self.visualRect(index)).contains(place):
            self.opened.emit(self.files.file(index.row()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._light(self._button_under(event.position().toPoint()))
        super().mouseMoveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.open_menu()
        elif self.indexAt(event.pos()).isValid():
            self.menu_requested.emit(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._delegate.has_focus = event.reason() != Qt.FocusReason.MouseFocusReason
        if not self.currentIndex().isValid() and self.files.rowCount():
            self.setCurrentIndex(self.files.index(0))
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._delegate.has_focus = False
        super().focusOutEvent(event)
        self.viewport().update()

    def _button_under(self, place: QPoint) -> int:
        index = self.indexAt(place)
        if index.isValid() and self._delegate.button_at(self.visualRect(index)).contains(place):
            return index.row()
        return -1

    def _light(self, row: int) -> None:
        if row != self._delegate.hot_button:
            self._delegate.hot_button = row
            self.viewport().update()

    def _on_theme_changed(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
