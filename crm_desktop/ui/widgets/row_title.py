"""The title of a row in a card, which opens what it names."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.ui.widgets.buttons import PushButton
from crm_desktop.ui.widgets.text import literal


class RowTitle(PushButton):
    """A button in the shape of a title: shortened to the room there is. Its tip is for the whole."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._full = text
        self.setProperty("kind", "row")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = max(10, self.width() - 6)
        self.setText(literal(self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, room)))
