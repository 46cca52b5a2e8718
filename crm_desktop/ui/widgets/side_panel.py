"""A panel that slides over the right part of a page: for a form or details, instead of a modal dialog."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.ui.runtime.fonts import text_factor
from crm_desktop.ui.widgets.buttons import icon_button, name_control
from crm_desktop.ui.widgets.scroll import scrolled
from crm_desktop.ui.widgets.text import ElidingLabel


class SidePanel(QFrame):
    """Lies at the right edge of its host, as high as the host. Esc closes it.

    Content goes in by `set_body`, buttons that always show into `foot`. `close_requested` asks the owner,
    who may have something to store first; the owner then calls `hide_panel`.
    """

    close_requested = Signal()

    def __init__(self, host: QWidget, width: int = 420) -> None:
        super().__init__(host)
        self.setProperty("kind", "drawer")
        self._host, self._width = host, width
        self._focus_before: QWidget | None = None
        self._title = ElidingLabel("", "subtitle", self)
        self._close = icon_button("x", self)
        self._close.clicked.connect(self.close_requested)
        head = QHBoxLayout()
        head.setContentsMargins(20, 12, 12, 12)
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addLayout(head)
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(20, 12, 20, 16)
        self.foot.setSpacing(8)
        self._layout.addLayout(self.foot)
        host.installEventFilter(self)
        self.retranslate()
        self.hide()

    def set_body(self, body: QWidget, *, scrolls: bool = True) -> None:
        """Set what the panel shows between title and foot."""
        self._layout.insertWidget(1, scrolled(body, self) if scrolls else body, 1)

    def set_title(self, title: str) -> None:
        """Set the title, which names the panel for screen readers too."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def show_panel(self, first: QWidget | None = None) -> None:
        """Show the panel and give the keyboard to `first`."""
        self._focus_before = QApplication.focusWidget()
        self._place()
        self.raise_()
        self.show()
        (first or self._close).setFocus(Qt.FocusReason.OtherFocusReason)

    def hide_panel(self) -> None:
        """Close the panel and give the keyboard back."""
        self.hide()
        before, self._focus_before = self._focus_before, None
        # What was clicked may have been made anew meanwhile.
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus()

    def retranslate(self) -> None:
        """Set the panel's own texts in the language in force."""
        name_control(self._close, self.tr("Close"), "Esc")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        width = min(_wide(self._width), self._host.width())
        self.setGeometry(self._host.width() - width, 0, width, self._host.height())


def lie_over(panel: QWidget, place: QWidget, width: int) -> None:
    """Put a panel at the right edge of a part of its host, as high as that part."""
    area = place.geometry()
    width = min(_wide(width), area.width())
    panel.setGeometry(area.right() + 1 - width, area.top(), width, area.height())


def _wide(width: int) -> int:
    """Return how wide a panel is with texts as large as they are now."""
    return round(width * text_factor())
