"""A figure of a table that opens what stands behind it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from crm_desktop.ui.runtime.fonts import FontRole, font, text_factor
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.widgets.text import set_tip

_HEIGHT, _WIDTH = 30, 34
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FigureButton(QAbstractButton):
    """Nothing is nothing to open: a zero is pale and takes no keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = "text"
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_figure(self, text: str, name: str, *, ink: str = "text", is_open: bool = True) -> None:
        """Show a figure; `name` says what it counts and of whom."""
        self._ink = ink if is_open else "text3"
        self.setText(text)
        self.setAccessibleName(f"{name}: {text}")
        set_tip(self, name)
        self.setEnabled(is_open)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_open else Qt.FocusPolicy.NoFocus)
        shape = Qt.CursorShape.PointingHandCursor if is_open else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, round(_HEIGHT * text_factor()))

    def minimumSizeHint(self) -> QSize:
        return QSize(28, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isEnabled() and (self.underMouse() or self.hasFocus()):
            painter.setBrush(active().color("hover"))
            painter.setPen(QPen(active().color("focus"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.setFont(font(FontRole.STRONG if self.isEnabled() else FontRole.BODY))
        painter.setPen(active().color(self._ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
