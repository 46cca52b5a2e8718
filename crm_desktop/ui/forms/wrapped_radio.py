"""A choice whose text may be long: Qt's own radio button cannot wrap its text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from crm_desktop.ui.widgets.text import label

_LINE = 24


class WrappedRadio(QWidget):
    """A radio button with a text of any length beside it; a click on the text chooses too."""

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.radio = QRadioButton()
        self.radio.setAccessibleName(name)
        self.radio.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._text = label(text, wraps=True)
        self._text.setMinimumHeight(_LINE)
        # The first line stands beside the circle, however high the row is.
        self._text.setContentsMargins(0, (_LINE - self._text.fontMetrics().height()) // 2, 0, 0)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.radio, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._text, 1)

    def text(self) -> str:
        """Return the text."""
        return self._text.text()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.radio.click()
