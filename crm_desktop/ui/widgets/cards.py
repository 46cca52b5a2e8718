"""Cards: a surface with a thin border, plain or with a title row."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from crm_desktop.ui.widgets.text import ElidingLabel

PADDING = 16


def card(parent: QWidget | None = None) -> QFrame:
    """Return an empty card without a layout."""
    result = QFrame(parent)
    result.setProperty("kind", "card")
    return result


class SectionCard(QFrame):
    """A card with a small title, room for buttons at its right, and a body."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._title = ElidingLabel(title, "section", self)
        self._head = QHBoxLayout()
        self._head.setSpacing(4)
        self._head.addWidget(self._title, 1)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PADDING, 12, PADDING, 14)
        layout.setSpacing(8)
        layout.addLayout(self._head)
        layout.addLayout(self.body)

    def set_title(self, title: str) -> None:
        """Set the title, which is the card's name for screen readers too."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def add_button(self, widget: QWidget) -> None:
        """Add a button at the right of the title."""
        self._head.addWidget(widget)


def splitter(orientation: Qt.Orientation = Qt.Orientation.Horizontal) -> QSplitter:
    """Return a splitter whose handle is the gap between two cards and whose parts do not vanish."""
    result = QSplitter(orientation)
    result.setHandleWidth(12)
    result.setChildrenCollapsible(False)
    return result
