"""A round picture of a person or a company: initials on a colour that always stays the same."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.domain.company_names import split_legal_form
from crm_desktop.system.themes import avatar_swatch
from crm_desktop.ui.runtime.fonts import FontRole, font
from crm_desktop.ui.runtime.icons import paint_icon
from crm_desktop.ui.runtime.theme import active

_QUOTES = "«»\"'“”„()"


def initials(name: str) -> str:
    """Return up to two letters for a name; a legal form says nothing: `АО «Аврора»` gives `А`.

    A number in the place of a name has no initials.
    """
    if not any(map(str.isalpha, name)):
        return ""
    words = [word.strip(_QUOTES) for word in (split_legal_form(name)[1] or name).split()]
    letters = [word[0].upper() for word in words if word and word[0].isalnum()]
    return "".join(letters[:2])


def paint_avatar(painter: QPainter, rect: QRect, text: str, swatch: str) -> None:
    """Paint an avatar into a square, a figure where there are no initials; delegates call it for rows."""
    soft, ink = active().pair(swatch)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(soft)
    painter.drawEllipse(QRectF(rect))
    letters = QFont(font(FontRole.STRONG))
    letters.setPixelSize(max(8, round(rect.height() * 0.38)))
    painter.setFont(letters)
    painter.setPen(ink)
    if text:
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    else:
        square = QRect(0, 0, *(round(rect.height() / 2),) * 2)
        square.moveCenter(rect.center())
        paint_icon(painter, square, "user", f"{swatch}.ink")
    painter.restore()


class Avatar(QWidget):
    """The avatar as a widget."""

    def __init__(self, size: int = 36, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size, self._text, self._swatch = size, "", "grey"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_person(self, name: str, key: int, swatch: str = "") -> None:
        """Show the initials of a name; the colour comes from the id unless one is given."""
        self._text, self._swatch = initials(name), swatch or avatar_swatch(key)
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRect(0, 0, self._size, self._size)
        rect.moveCenter(self.rect().center())
        paint_avatar(QPainter(self), rect, self._text, self._swatch)
