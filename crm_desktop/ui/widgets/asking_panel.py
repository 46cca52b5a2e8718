"""A panel that asks for something before it is done: fields, one button that does it, one that leaves."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.side_panel import SidePanel
from crm_desktop.ui.widgets.tab_order import tab_inside

WIDTH = 380
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AskingPanel(SidePanel):
    """A panel with one thing to do. `cancelled` when nothing is wanted."""

    cancelled = Signal()

    def __init__(self, host: QWidget, width: int = WIDTH) -> None:
        super().__init__(host, width)
        self.body = QWidget(self)
        self.fields = QVBoxLayout(self.body)
        self.fields.setContentsMargins(20, 0, 20, 12)
        self.fields.setSpacing(6)
        self.set_body(self.body)
        self.do = button("", "primary", parent=self)
        self.do.clicked.connect(self.submit)
        self.leave = button("", "quiet", parent=self)
        self.leave.clicked.connect(self._on_leave)
        self.foot.addWidget(self.do)
        self.foot.addWidget(self.leave)
        self.foot.addStretch(1)
        self.close_requested.connect(self._on_leave)

    def submit(self) -> None:
        """Take what is typed, if it is enough."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.isAutoRepeat():
            self.submit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, is_forward: bool) -> bool:
        return tab_inside(self, is_forward=is_forward) or super().focusNextPrevChild(is_forward)

    def _on_leave(self) -> None:
        self.hide_panel()
        self.cancelled.emit()
