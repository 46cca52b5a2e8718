"""A row that opens something: a picture, a strong line and perhaps a small one below it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from crm_desktop.system.themes import avatar_swatch
from crm_desktop.ui.runtime.fonts import FontRole, font, text_factor
from crm_desktop.ui.runtime.icons import paint_icon
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.widgets.avatar import initials, paint_avatar
from crm_desktop.ui.widgets.text import set_tip

_HEIGHT, _LOW, _DISC, _LEFT = 42, 36, 30, 40
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RowButton(QAbstractButton):
    """Shows a person by initials, or an icon; Enter, Space and a click open it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = self._second = self._icon = ""
        self._swatch, self._ink = "grey", "text2"
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_row(
        self, first: str, second: str, *, ink: str = "text2", key: int = 0, icon_name: str = ""
    ) -> None:
        """Show two lines, or one when the second says nothing; `key` gives the person a colour, an icon stands for
        what is no person."""
        self._first, self._second, self._ink, self._icon = first, second, ink, icon_name
        self._swatch = avatar_swatch(key)
        self.setAccessibleName(f"{first}, {second}" if second else first)
        set_tip(self, second)
        self.updateGeometry()
        self.update()

    @property
    def lines(self) -> tuple[str, str]:
        """The two lines shown."""
        return self._first, self._second

    def sizeHint(self) -> QSize:
        return QSize(160, round((_HEIGHT if self._second else _LOW) * text_factor()))

    def minimumSizeHint(self) -> QSize:
        return QSize(90, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            painter.setBrush(active().color("hover"))
            painter.setPen(QPen(active().color("focus"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        disc = QRect(4, self.rect().center().y() - _DISC // 2, _DISC, _DISC)
        if self._icon:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(active().pair("neutral")[0])
            painter.drawEllipse(QRectF(disc))
            square = QRect(0, 0, 15, 15)
            square.moveCenter(disc.center())
            paint_icon(painter, square, self._icon, "text2")
        else:
            paint_avatar(painter, disc, initials(self._first), self._swatch)
        half = self.height() // 2
        room = self.width() - _LEFT - 6
        if not self._second:
            _line(painter, QRect(_LEFT, 0, room, self.height()), self._first, FontRole.STRONG, "text")
            return
        _line(painter, QRect(_LEFT, 3, room, half - 3), self._first, FontRole.STRONG, "text")
        _line(painter, QRect(_LEFT, half, room, half - 4), self._second, FontRole.SMALL, self._ink)


def _line(painter: QPainter, rect: QRect, text: str, role: FontRole, color: str) -> None:
    painter.setFont(font(role))
    painter.setPen(active().color(color))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(rect, int(align), shown)
