"""Small charts of this screen, painted by hand: no library of charts is loaded for them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from crm_desktop.ui.runtime.fonts import FontRole, font, text_factor
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.widgets.text import set_tip, tip_text

_METER = 10
_COLUMNS_HEIGHT, _LABEL = 132, 18
_BAR, _STAGE = 20, 26
_WIDEST = 56


class Meter(QWidget):
    """How much of something is done, with a mark where it should be by now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self._mark: float | None = None
        self.setFixedHeight(_METER + 6)

    def set_share(self, share: float, mark: float | None, words: str) -> None:
        """Show a share of one; more than all fills the bar."""
        self._share, self._mark = share, mark
        self.setAccessibleName(words)
        set_tip(self, words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        bar = QRectF(0, 3, self.width(), _METER)
        painter.setBrush(active().color("sunken"))
        painter.drawRoundedRect(bar, _METER / 2, _METER / 2)
        done = min(1.0, max(0.0, self._share))
        if done > 0:
            painter.setBrush(QColor(active().palette.chart_won) if done >= 1 else active().color("accent"))
            filled = QRectF(bar.left(), bar.top(), max(_METER, bar.width() * done), _METER)
            painter.drawRoundedRect(filled, _METER / 2, _METER / 2)
        if self._mark is not None and 0 < self._mark < 1:
            painter.setPen(QPen(active().color("text"), 2))
            at = bar.left() + bar.width() * self._mark
            painter.drawLine(QPointF(at, 0), QPointF(at, _METER + 6))


@dataclass(frozen=True, slots=True)
class Pillar:
    """One upright bar: what is certain below, what is likely above it, and the range of the likely."""

    name: str
    text: str
    certain: float
    likely: float
    low: float
    high: float
    tip: str


class Pillars(QWidget):
    """Upright bars with their figures above and their names below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pillars: tuple[Pillar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_pillars(self, pillars: tuple[Pillar, ...]) -> None:
        """Show other bars."""
        self._pillars = pillars
        self.setAccessibleName("; ".join(one.tip for one in pillars))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(180, round(_COLUMNS_HEIGHT * text_factor()))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and self._pillars:
            at = min(len(self._pillars) - 1, event.pos().x() * len(self._pillars) // max(1, self.width()))
            QToolTip.showText(event.globalPos(), tip_text(self._pillars[at].tip), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        label = round(_LABEL * text_factor())
        floor, room = self.height() - label, self.height() - 2 * label - 4
        top = max((max(one.certain + one.likely, one.high) for one in self._pillars), default=0) or 1
        step = self.width() / max(1, len(self._pillars))
        painter.setPen(QPen(active().color("border"), 1))
        painter.drawLine(QPointF(0, floor + 0.5), QPointF(self.width(), floor + 0.5))
        for at, one in enumerate(self._pillars):
            middle = step * (at + 0.5)
            width = min(_WIDEST, step * 0.55)
            certain, whole = room * one.certain / top, room * (one.certain + one.likely) / top
            left = middle - width / 2
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(active().palette.chart[0]))
            painter.drawRoundedRect(QRectF(left, floor - whole, width, whole), 3, 3)
            painter.setBrush(QColor(active().palette.chart_won))
            painter.drawRoundedRect(QRectF(left, floor - certain, width, certain), 3, 3)
            reach = max(whole, room * one.high / top)
            if one.high > one.low:
                self._range(painter, middle, floor - room * one.low / top, floor - room * one.high / top)
            place = QRect(round(step * at), round(floor - reach - label - 1), round(step), label)
            _text(painter, place, one.text, FontRole.CAPTION, "text")
            _text(
                painter, QRect(round(step * at), floor + 2, round(step), label - 2), one.name, FontRole.SMALL
            )

    def _range(self, painter: QPainter, at: float, low: float, high: float) -> None:
        painter.setPen(QPen(active().color("text"), 1.4))
        painter.drawLine(QPointF(at, low), QPointF(at, high))
        for end in (low, high):
            painter.drawLine(QPointF(at - 4, end), QPointF(at + 4, end))


@dataclass(frozen=True, slots=True)
class Bar:
    """One lying bar of a funnel: its name, its figure in words, and its size."""

    name: str
    text: str
    size: float
    is_goal: bool = False
    tip: str = ""


class Bars(QWidget):
    """Lying bars, one in each line, the name at the left and the figure at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_bars(self, bars: tuple[Bar, ...]) -> None:
        """Show other bars."""
        self._bars = bars
        self.setAccessibleName("; ".join(one.tip or f"{one.name} {one.text}" for one in bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(180, self._step() * len(self._bars))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and self._bars:
            at = min(len(self._bars) - 1, max(0, event.pos().y() // self._step()))
            QToolTip.showText(event.globalPos(), tip_text(self._bars[at].tip), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = self._step()
        top = max((one.size for one in self._bars), default=0) or 1
        painter.setFont(font(FontRole.SMALL))
        widest = max((painter.fontMetrics().horizontalAdvance(one.name) for one in self._bars), default=0)
        names = min(widest + 10, round(self.width() * 0.42))
        painter.setFont(font(FontRole.CAPTION))
        texts = max((painter.fontMetrics().horizontalAdvance(one.text) for one in self._bars), default=0) + 8
        room = max(10, self.width() - names - texts)
        for at, one in enumerate(self._bars):
            line = QRect(0, at * step, self.width(), step)
            _text(
                painter,
                line.adjusted(0, 0, names - 6 - self.width(), 0),
                one.name,
                FontRole.SMALL,
                "text2",
                left=True,
            )
            painter.setPen(Qt.PenStyle.NoPen)
            palette = active().palette
            painter.setBrush(QColor(palette.chart_won if one.is_goal else palette.chart[0]))
            high = round(_BAR * 0.8)
            wide = max(2.0, room * one.size / top)
            painter.drawRoundedRect(QRectF(names, line.center().y() - high / 2 + 1, wide, high), 3, 3)
            place = QRect(round(names + wide) + 6, line.top(), texts, step)
            _text(painter, place, one.text, FontRole.CAPTION, "text", left=True)

    def _step(self) -> int:
        return round(_STAGE * text_factor())


def _text(
    painter: QPainter, rect: QRect, text: str, role: FontRole, color: str = "text2", *, left: bool = False
) -> None:
    painter.setFont(font(role))
    painter.setPen(active().color(color))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignHCenter
    painter.drawText(rect, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)
