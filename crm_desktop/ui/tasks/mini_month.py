"""A small month: a click leads to a day, dots tell where something stands."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.ui.runtime.fonts import FontRole, font, text_factor
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.tasks.periods import PeriodWords, Shown, days_of, month_later
from crm_desktop.ui.widgets.buttons import icon_button, name_control
from crm_desktop.ui.widgets.text import ElidingLabel

_WEEK, _CELL = 7, 26
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class MiniMonth(QWidget):
    """`day_chosen` with the day that was clicked."""

    day_chosen = Signal(object)

    def __init__(self, words: PeriodWords, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.title = ElidingLabel("", "strong", self)
        self.back, self.forth = (
            icon_button("chevron-left", self, size=16),
            icon_button("chevron-right", self, size=16),
        )
        self.days = _Days(words, today, self)
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.title, 1)
        for control in (self.back, self.forth):
            control.setFixedSize(24, 24)
            head.addWidget(control)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.days)
        self.back.clicked.connect(lambda: self._turn(-1))
        self.forth.clicked.connect(lambda: self._turn(1))
        self.days.turned.connect(self._show_title)
        self.days.chosen.connect(self.day_chosen)

    def show_days(self, day: date, shown: Collection[date]) -> None:
        """Show the month of a day, with the days that the calendar shows marked."""
        self.days.show_days(day, frozenset(shown))
        self._show_title()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        name_control(self.back, self.tr("Month before"))
        name_control(self.forth, self.tr("Month after"))
        self.days.setAccessibleName(self.tr("Small month"))
        self._show_title()
        self.days.update()

    def _turn(self, by: int) -> None:
        self.days.turn(by)

    def _show_title(self) -> None:
        self.title.setText(self._words.month(self.days.month))


class _Days(QWidget):
    chosen = Signal(object)
    turned = Signal()

    def __init__(self, words: PeriodWords, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._today = words, today
        self.month = today().replace(day=1)
        self.current = today()
        self._shown: frozenset[date] = frozenset()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, day: date, shown: frozenset[date]) -> None:
        self.current, self.month, self._shown = day, day.replace(day=1), shown
        self.setAccessibleDescription(f"{self._words.weekday(day)} {day.day}")
        self.update()

    def turn(self, by: int) -> None:
        self.month = month_later(self.month, by)
        self.turned.emit()
        self.update()

    def area_of(self, day: date) -> QRect | None:
        """Return where a day of the month stands."""
        days = days_of(Shown.MONTH, self.month)
        if day not in days:
            return None
        at = days.index(day)
        return self._cell(at % _WEEK, at // _WEEK + 1)

    def sizeHint(self) -> QSize:
        return QSize(_WEEK * _CELL, round(_CELL * 7 * text_factor()))

    def minimumSizeHint(self) -> QSize:
        return QSize(_WEEK * 24, round(_CELL * 7 * text_factor()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), active()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        days, today = days_of(Shown.MONTH, self.month), self._today()
        painter.setFont(font(FontRole.CAPTION))
        painter.setPen(theme.color("text3"))
        for at in range(_WEEK):
            painter.drawText(
                self._cell(at, 0), Qt.AlignmentFlag.AlignCenter, self._words.short_weekday(days[at])
            )
        painter.setFont(font(FontRole.SMALL, tabular=True))
        for at, day in enumerate(days):
            cell = self._cell(at % _WEEK, at // _WEEK + 1)
            disc = QRectF(0, 0, _CELL - 2, _CELL - 2)
            disc.moveCenter(QPointF(cell.center()) + QPointF(0.5, 0.5))
            painter.setPen(Qt.PenStyle.NoPen)
            ink = "text" if day.month == self.month.month else "text3"
            if day == today:
                painter.setBrush(theme.color("accent"))
                painter.drawEllipse(disc)
                ink = "on_accent"
            elif day in self._shown:
                painter.setBrush(theme.color("accent_soft"))
                painter.drawRoundedRect(QRectF(cell).adjusted(0, 1, 1, -1), 4, 4)
                ink = "accent_text"
            if day == self.current and self.hasFocus():
                painter.setPen(QPen(theme.color("focus"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(cell).adjusted(1, 1, -1, -1), 5, 5)
            painter.setPen(theme.color(ink))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(day.day))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position().toPoint())
        if day is not None:
            self.chosen.emit(day)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.angleDelta().y():
            self.turn(-1 if event.angleDelta().y() > 0 else 1)
            event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        days = _STEPS.get(Qt.Key(event.key()))
        if days is None:
            super().keyPressEvent(event)
            return
        self.chosen.emit(self.current + timedelta(days=days))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _cell(self, column: int, row: int) -> QRect:
        left, height = self.width() * column // _WEEK, self.height() // 7
        return QRect(left, row * height, self.width() * (column + 1) // _WEEK - left, height)

    def _day_at(self, point: QPoint) -> date | None:
        row = point.y() // max(1, self.height() // 7) - 1
        column = point.x() * _WEEK // max(1, self.width())
        days = days_of(Shown.MONTH, self.month)
        at = row * _WEEK + column
        return days[at] if row >= 0 and 0 <= column < _WEEK and at < len(days) else None
