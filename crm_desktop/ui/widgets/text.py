"""Labels: with a role of the type scale, and labels that shorten what does not fit."""

from __future__ import annotations

import html

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


def label(text: str = "", role: str = "", parent: QWidget | None = None, *, wraps: bool = False) -> QLabel:
    """Return a label with a role of the style sheet: caption, small, secondary, strong, title ..."""
    result = QLabel(text, parent)
    result.setTextFormat(Qt.TextFormat.PlainText)
    result.setWordWrap(wraps)
    if role:
        result.setProperty("role", role)
    return result


def literal(text: str) -> str:
    """Return a text of the user for a button, a menu or the caption of a field, where & would be a mnemonic."""
    return text.replace("&", "&&")


def tip_text(text: str) -> str:
    """Return a text for a tool tip, which takes what looks like HTML for HTML and breaks no other long line."""
    if not Qt.mightBeRichText(text) and len(text) <= _LONG_TIP:
        return text
    return f"<p style='white-space:pre-wrap'>{html.escape(text)}</p>"


def set_tip(widget: QWidget, text: str) -> None:
    """Give a widget a tool tip that shows the text as it is."""
    widget.setToolTip(tip_text(text))


_LONG_TIP = 100


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Change a property that the style sheet looks at, and let the widget look again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


class ElidingLabel(QLabel):
    """One line that ends in "…" when it does not fit, with the whole text as its tool tip."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._full = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if role:
            self.setProperty("role", role)
        self.setText(text)

    def setText(self, text: str) -> None:
        self._full = text
        super().setText(text)
        self.setAccessibleName(text)
        self._update_tip()

    def full_text(self) -> str:
        """Return the text as it was set."""
        return self._full

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("…") * 2, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._update_tip()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, self.width())
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            int(self.alignment() | Qt.TextFlag.TextSingleLine),
            self.palette(),
            self.isEnabled(),
            shown,
            QPalette.ColorRole.WindowText,
        )

    def _update_tip(self) -> None:
        is_cut = self.fontMetrics().horizontalAdvance(self._full) > self.width()
        set_tip(self, self._full if is_cut else "")
