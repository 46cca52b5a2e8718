"""The charts of a report on screen: told by tool tips and to screen readers, opened by click and keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from crm_desktop.domain.report import Drill
from crm_desktop.ui.reports.rendering import Picture
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.widgets.text import tip_text

_PAUSE = 150  # milliseconds without another size: then the picture is drawn anew
_LEAST = QSize(320, 240)


class PictureView(QWidget):
    """Shows the last picture until there is another; `size_settled` when it is to be drawn in another size."""

    size_settled = Signal()
    drill_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._picture: Picture | None = None
        self._current = -1
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.size_settled)

    @property
    def picture(self) -> Picture | None:
        """What is shown."""
        return self._picture

    def show_picture(self, picture: Picture | None) -> None:
        """Show another picture."""
        self._picture = picture
        self._current = -1
        if picture is not None:
            self.setFixedHeight(picture.size.height())
        self.update()

    def wanted_width(self) -> int:
        """Return how wide the picture is to be drawn."""
        return max(self.width(), _LEAST.width())

    def describe(self, name: str, figures: Sequence[str]) -> None:
        """Give the picture its name and its numbers, for those who do not see it."""
        self.setAccessibleName(name)
        self.setAccessibleDescription("; ".join(figures))

    def place_of(self, number: int) -> QRectF:
        """Return where a region lies, in logical pixels."""
        if self._picture is None:
            return QRectF()
        region, width, height = self._picture.regions[number], self.width(), self.height()
        return QRectF(
            region.left * width,
            (1 - region.top) * height,
            (region.right - region.left) * width,
            (region.top - region.bottom) * height,
        )

    def region_at(self, place: QPointF) -> int:
        """Return the number of the region under a place, the smallest when several lie there; -1 for none."""
        if self._picture is None:
            return -1
        found = [n for n in range(len(self._picture.regions)) if self.place_of(n).contains(place)]
        return min(found, key=lambda n: self.place_of(n).width() * self.place_of(n).height(), default=-1)

    def minimumSizeHint(self) -> QSize:
        return _LEAST

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._picture is not None and self._picture.size.width() != self.wanted_width():
            self._timer.start(_PAUSE)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(self.rect()), self._picture.image)
        if self._current >= 0:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(active().color("focus"), 2))
            painter.drawRoundedRect(self.place_of(self._current).adjusted(-2, -2, 2, 2), 6, 6)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            number = self.region_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tip_text(self._tip(number)), self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        number = self.region_at(event.position())
        self.setCursor(
            Qt.CursorShape.PointingHandCursor
            if self._drill(number) is not None
            else Qt.CursorShape.ArrowCursor
        )
        if number >= 0:
            QToolTip.showText(event.globalPosition().toPoint(), tip_text(self._tip(number)), self)
        else:
            QToolTip.hideText()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._open(self.region_at(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        count = len(self._picture.regions) if self._picture is not None else 0
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}.get(
            Qt.Key(event.key())
        )
        if step is not None and count:
            self._choose((self._current + step) % count if self._current >= 0 else 0)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self._current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._choose(0 if self._picture is not None and self._picture.regions else -1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._current = -1
        self.update()

    def _choose(self, number: int) -> None:
        self._current = number
        self.update()
        if number >= 0:
            place = self.mapToGlobal(self.place_of(number).center().toPoint())
            QToolTip.showText(place, tip_text(self._tip(number)), self)

    def _tip(self, number: int) -> str:
        return self._picture.regions[number].tip if self._picture is not None and number >= 0 else ""

    def _drill(self, number: int) -> Drill | None:
        return self._picture.regions[number].drill if self._picture is not None and number >= 0 else None

    def _open(self, number: int) -> None:
        drill = self._drill(number)
        if drill is not None:
            self.drill_requested.emit(drill)
