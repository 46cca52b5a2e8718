"""Chips: a short word on a soft colour. State is never told by colour alone, so a chip can carry an icon."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from crm_desktop.ui.runtime.fonts import FontRole, font
from crm_desktop.ui.runtime.icons import paint_icon
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.widgets.buttons import icon_button, name_control
from crm_desktop.ui.widgets.text import set_tip

CHIP_HEIGHT = 18
_PADDING, _ICON, _ICON_GAP = 7, 12, 4
_CORNER = 14  # height of a number at the corner of an icon


def chip_width(text: str, icon_name: str = "") -> int:
    """Return how wide a chip is, for delegates."""
    metrics = QFontMetrics(font(FontRole.CAPTION))
    return 2 * _PADDING + metrics.horizontalAdvance(text) + (_ICON + _ICON_GAP if icon_name else 0)


def paint_chip(painter: QPainter, rect: QRect, text: str, pair: str, icon_name: str = "") -> None:
    """Paint a chip of the height of `rect`; a text that does not fit is shortened."""
    soft, ink = active().pair(pair)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(soft)
    radius = rect.height() / 2
    painter.drawRoundedRect(QRectF(rect), radius, radius)
    inner = rect.adjusted(_PADDING, 0, -_PADDING, 0)
    if icon_name:
        square = QRect(inner.left(), inner.center().y() - _ICON // 2 + 1, _ICON, _ICON)
        paint_icon(painter, square, icon_name, f"{pair}.ink")
        inner.setLeft(square.right() + 1 + _ICON_GAP)
    painter.setFont(font(FontRole.CAPTION))
    painter.setPen(ink)
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width() + 1)
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
    painter.restore()


def paint_corner(painter: QPainter, rect: QRect, text: str) -> None:
    """Paint a number at the corner of an icon, so small that the icon below it is still known."""
    painter.setFont(font(FontRole.CAPTION))
    width = max(_CORNER, painter.fontMetrics().horizontalAdvance(text) + 6)
    place = QRect(rect.width() - width, 0, width, _CORNER)
    soft, ink = active().pair("danger")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(soft)
    painter.drawRoundedRect(QRectF(place), _CORNER / 2, _CORNER / 2)
    painter.setPen(ink)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


class Chip(QWidget):
    """A chip as a widget; `pair` is a state, a swatch, `accent` or `neutral`."""

    clicked = Signal()

    def __init__(
        self, text: str = "", pair: str = "neutral", icon_name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text, self._pair, self._icon = text, pair, icon_name
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def set_chip(self, text: str, pair: str, icon_name: str = "") -> None:
        """Show another word or colour."""
        self._text, self._pair, self._icon = text, pair, icon_name
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Return the word on the chip."""
        return self._text

    def limit(self, width: int) -> None:
        """Shorten a long word to this width; the whole stands in the tip."""
        self.setMaximumWidth(width)
        set_tip(self, self._text if self.sizeHint().width() > width else "")

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self._text, self._icon), CHIP_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(chip_width(self._text, self._icon), 48), CHIP_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRect(0, 0, self.width(), CHIP_HEIGHT)
        rect.moveTop((self.height() - CHIP_HEIGHT) // 2)
        paint_chip(QPainter(self), rect, self._text, self._pair, self._icon)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.clicked.emit()


class RemovableChip(QWidget):
    """A chip with a small cross that takes it away."""

    remove_requested = Signal(str)

    def __init__(
        self, text: str, pair: str, remove_text: str, parent: QWidget | None = None, *, indent: int = 0
    ) -> None:
        super().__init__(parent)
        self._text = text
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(indent, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Chip(text, pair, parent=self))
        cross = icon_button("x", self, size=12)
        cross.setFixedSize(24, 24)
        name_control(cross, remove_text)
        cross.clicked.connect(lambda: self.remove_requested.emit(self._text))
        layout.addWidget(cross)

    def text(self) -> str:
        """Return the word on the chip."""
        return self._text
