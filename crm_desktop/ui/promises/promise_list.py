"""The promises as a list that reads a page when it is seen, with a heading above each group."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.promise import PromiseState
from crm_desktop.ui.promises.row_delegate import PromiseDelegate
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.table.paged_model import PagedTableModel
from crm_desktop.ui.table.two_line_list import TwoLineList

DAY, WEEK = 1, 7
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PromiseList(TwoLineList[PromiseDelegate]):
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
        super().__init__(model, lambda view: PromiseDelegate(model, formats, today, view), parent)

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
