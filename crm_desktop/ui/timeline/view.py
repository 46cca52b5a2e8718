"""The list of a timeline: what can be clicked in a row, and a form in the place of a row."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QToolTip, QWidget

from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.timeline.delegate import TimelineDelegate
from crm_desktop.ui.timeline.layout import Hot, Target
from crm_desktop.ui.timeline.model import TimelineModel
from crm_desktop.ui.timeline.tall_list import FOOT, TallList
from crm_desktop.ui.widgets.text import tip_text

_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class TimelineView(TallList):
    """`hot_clicked` carries a row and what was clicked in it; `act_requested` a row to be opened or edited.

    `menu_requested` carries a row and the place for its menu, `form_lost` comes when the row of the form is gone.
    """

    hot_clicked = Signal(int, object)
    act_requested = Signal(int)
    menu_requested = Signal(int, QPoint)
    form_lost = Signal()
    copy_requested = Signal()
    remove_requested = Signal()

    def __init__(
        self, model: TimelineModel, delegate: TimelineDelegate, parent: QWidget | None = None
    ) -> None:
        self._timeline, self._delegate = model, delegate
        self._form: QWidget | None = None
        self._form_index = QPersistentModelIndex()
        self._wants_end = False
        super().__init__(model, parent)
        self.setItemDelegate(delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        model.modelAboutToBeReset.connect(self._on_about_to_reset)
        model.rowsInserted.connect(self._on_rows_added)
        active().changed.connect(self.lay_out_anew)

    def lay_out_anew(self) -> None:
        """Measure every row again: texts are of another size or language."""
        self._delegate.forget()
        super().lay_out_anew()

    def measure(self, row: int) -> int:
        width = self.viewport().width()
        if self._form is not None and self._form_index.isValid() and self._form_index.row() == row:
            top = self._delegate.layout_of(row, width).body_top
            inner = width - 2 * FOOT
            wanted = self._form.heightForWidth(inner) if self._form.hasHeightForWidth() else -1
            return top + max(wanted, self._form.sizeHint().height()) + FOOT
        return self._delegate.layout_of(row, width).height

    def settled(self) -> None:
        self._place_form()

    def jump_to_end(self) -> None:
        self._wants_end = self._timeline.canFetchMore()
        self._timeline.read_all()

    def _on_rows_added(self) -> None:
        if self._wants_end:
            self._wants_end = False
            self.setCurrentIndex(self._timeline.index(self._timeline.rowCount() - 1))

    def _on_about_to_reset(self) -> None:
        self.end_form()
        self._wants_end = False
        self._delegate.hovered = (-1, None)

    # A form in the place of a row

    def begin_form(self, row: int, form: QWidget) -> None:
        """Put a form in the place of a row, as high as it wants to be."""
        self.end_form()
        self._form, self._form_index = form, QPersistentModelIndex(self._timeline.index(row))
        form.setParent(self.viewport())
        form.show()
        self.change_height(row)
        self.scrollTo(self._timeline.index(row))

    def fit_form(self) -> None:
        """Give the form the height that it wants now."""
        if self._form is not None and self._form_index.isValid():
            self.change_height(self._form_index.row())

    def end_form(self) -> None:
        """Let the row take its place back."""
        if self._form is None:
            return
        form, row = self._form, self._form_index.row() if self._form_index.isValid() else -1
        self._form, self._form_index = None, QPersistentModelIndex()
        form.hide()
        form.deleteLater()
        self.change_height(row)

    def focusNextPrevChild(self, forward: bool) -> bool:
        moved = super().focusNextPrevChild(forward)
        field = self._form.focusWidget() if self._form is not None else None
        if field is not None and field.hasFocus():
            self._bring_in(field)
        return moved

    def _bring_in(self, field: QWidget) -> None:
        """Scroll until a field of the form is on screen."""
        top = field.mapTo(self.viewport(), QPoint(0, 0)).y()
        below = top + field.height() + FOOT - self.viewport().height()
        bar = self.verticalScrollBar()
        if top < FOOT:
            bar.setValue(bar.value() + top - FOOT)
        elif below > 0:
            bar.setValue(bar.value() + below)

    def _place_form(self) -> None:
        if self._form is None:
            return
        if not self._form_index.isValid():
            QTimer.singleShot(0, self, self.form_lost.emit)  # the row is gone; not within the change itself
            return
        row = self._form_index.row()
        rect = self.visualRect(self._timeline.index(row))
        top = self._delegate.layout_of(row, rect.width()).body_top
        self._form.setGeometry(rect.adjusted(FOOT, top, -FOOT, -FOOT // 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.widget = self
        chosen, current = self.selectionModel(), self.currentIndex().row()
        form_row = self._form_index.row() if self._form is not None else -1
        offset, bottom = self.verticalScrollBar().value(), event.rect().bottom()
        row = max(0, self._row_at(offset + event.rect().top())) if self._heights else 0
        plain = QStyle.StateFlag.State_Enabled
        while row < len(self._heights) and self._tops[row] - offset <= bottom:
            index = self._timeline.index(row)
            option.rect = self.visualRect(index)
            state = plain
            if row != form_row:
                if chosen.isSelected(index):
                    state |= QStyle.StateFlag.State_Selected
                if row == current and self.hasFocus():
                    state |= QStyle.StateFlag.State_HasFocus
                if row == self._delegate.hovered[0]:
                    state |= QStyle.StateFlag.State_MouseOver
            option.state = state
            self._delegate.paint(painter, option, index)
            row += 1
        painter.end()

    # The mouse and the keyboard

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(event.position().toPoint())
        super().mouseMoveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(QPoint(-1, -1))
        elif event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            hot = self._hot_at(event.pos())[1]
            QToolTip.showText(event.globalPos(), tip_text(hot.tip) if hot is not None else "", self)
            return True
        return super().viewportEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not event.modifiers():
            row, hot = self._hot_at(event.position().toPoint())
            if hot is not None and hot.target is Target.EXPAND:
                self.toggle(row)
            elif hot is not None:
                self.hot_clicked.emit(row, hot)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row, hot = self._hot_at(event.position().toPoint())
        if row >= 0 and hot is None and event.button() is Qt.MouseButton.LeftButton:
            self.act_requested.emit(row)

    def event(self, event: QEvent) -> bool:
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
            return
        if event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.remove_requested.emit()
            return
        if row >= 0 and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.act_requested.emit(row)
        elif row >= 0 and event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.toggle(row)
        else:
            super().keyPressEvent(event)

    def toggle(self, row: int) -> None:
        """Show the whole text of a row, or its beginning again."""
        if self._delegate.can_expand(row, self.viewport().width()):
            self._delegate.toggle_expanded(row)
            self.change_height(row)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._delegate.has_focus = event.reason() is not Qt.FocusReason.MouseFocusReason
        if not self.currentIndex().isValid() and self._timeline.rowCount() and event.reason() in _BY_KEYS:
            self.setCurrentIndex(self._timeline.index(self.first_row()))
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _hot_at(self, point: QPoint) -> tuple[int, Hot | None]:
        index = self.indexAt(point) if self.viewport().rect().contains(point) else QModelIndex()
        if not index.isValid():
            return -1, None
        rect = self.visualRect(index)
        return index.row(), self._delegate.hot_at(index.row(), rect.width(), point - rect.topLeft())

    def _hover(self, point: QPoint) -> None:
        found = self._hot_at(point)
        if found != self._delegate.hovered:
            self._delegate.hovered = found
            cursor = Qt.CursorShape.PointingHandCursor if found[1] is not None else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(cursor)
            self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index, place = self.indexAt(event.pos()), event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            at = self.visualRect(index).intersected(self.viewport().rect()).center()
            place = self.viewport().mapToGlobal(at)
        if index.isValid():
            self.menu_requested.emit(index.row(), place)


def _is_own(event: QKeyEvent) -> bool:
    """Whether keys are meant for the entries, although they copy and remove clients elsewhere."""
    is_delete = event.key() == Qt.Key.Key_Delete and not event.modifiers()
    return is_delete or event.matches(QKeySequence.StandardKey.Copy)
