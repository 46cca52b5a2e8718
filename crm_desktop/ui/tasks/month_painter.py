"""Paints a month."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from crm_desktop.ui.runtime.fonts import FontRole, font
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.tasks.look import paint_entry, paint_ring
from crm_desktop.ui.tasks.month_picture import MonthPicture

_CENTER = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_WEEK, _DISC = 7, 11
_ROOM_FOR_NUMBER = 30


class MonthPainter:
    """Paints the scene of a month where its widget says that things are."""

    def __init__(self, grid: MonthPicture) -> None:
        self._grid = grid

    def paint_still(self, painter: QPainter, today: date) -> None:
        """Paint what no drag changes."""
        grid, scene, theme = self._grid, self._grid.scene, active()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(grid.rect(), theme.color("surface"))
        if not scene.days:
            return
        for at in range(len(scene.days)):
            self._paint_cell(painter, at)
        self._paint_lines(painter)
        for at in range(_WEEK):
            cell = grid.cell(at)
            name = QRect(cell.left(), 0, cell.width(), grid.head)
            painter.setFont(font(FontRole.SMALL))
            painter.setPen(theme.color("text2"))
            painter.drawText(name, int(_CENTER), grid.periods.short_weekday(scene.days[at]))
        for at, day in enumerate(scene.days):
            self._paint_number(painter, at, day, today)
        for week in range(len(scene.weeks)):
            self._paint_week(painter, week)

    def _paint_cell(self, painter: QPainter, at: int) -> None:
        scene = self._grid.scene
        if at < len(scene.working) and not scene.working[at]:
            painter.fillRect(self._grid.cell(at), active().color("weekend"))

    def _paint_lines(self, painter: QPainter) -> None:
        grid = self._grid
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(active().color("border"))
        for at in range(0, len(grid.scene.days), _WEEK):
            top = grid.cell(at).top()
            painter.drawLine(0, top, grid.width(), top)
        for at in range(1, _WEEK):
            left = grid.cell(at).left()
            painter.drawLine(left, grid.head, left, grid.height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_number(self, painter: QPainter, at: int, day: date, today: date) -> None:
        theme, cell = active(), self._grid.cell(at)
        area = QRect(cell.left() + 4, cell.top() + 2, 2 * _DISC + 2, 2 * _DISC + 1)
        ink = "text" if day.month == self._grid.scene.month else "text3"
        if day == today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(QPointF(area.center()) + QPointF(0.5, 0.5), _DISC, _DISC)
            ink = "on_accent"
        painter.setFont(font(FontRole.STRONG if day == today else FontRole.SMALL, tabular=True))
        painter.setPen(theme.color(ink))
        painter.drawText(area, int(_CENTER), str(day.day))
        name = self._grid.scene.holidays.get(day)
        if name:
            painter.setFont(font(FontRole.CAPTION))
            painter.setPen(theme.color("danger.ink" if ink != "text3" else ink))
            line = QRect(area.right() + 4, area.top(), cell.right() - area.right() - 8, area.height())
            shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, int(_RIGHT), shown)
        elif at % _WEEK == 0:
            painter.setFont(font(FontRole.CAPTION))
            painter.setPen(theme.color("text3"))
            line = QRect(
                cell.left() + _ROOM_FOR_NUMBER, area.top(), cell.width() - _ROOM_FOR_NUMBER - 5, area.height()
            )
            painter.drawText(line, int(_RIGHT), self._grid.periods.week(day))

    def _paint_week(self, painter: QPainter, week: int) -> None:
        grid, scene = self._grid, self._grid.scene
        shown, rows = scene.weeks[week]
        for bar in shown:
            area, entry = grid.bar_area(week, bar), bar.entry
            if entry.id == scene.dragged:
                painter.setOpacity(0.35)
            paint_entry(
                painter,
                area,
                entry,
                grid.pair(entry),
                grid.words,
                is_clashing=entry.id in scene.clashing,
                is_line=True,
            )
            painter.setOpacity(1.0)
            if entry.id == scene.chosen:
                paint_ring(painter, area, is_strong=scene.has_focus)
        painter.setFont(font(FontRole.CAPTION))
        painter.setPen(active().color("accent_text"))
        for column in range(_WEEK):
            count = grid.hidden(week * _WEEK + column)
            if count:
                area = grid.more_area(week * _WEEK + column, rows).adjusted(6, 0, 0, 0)
                painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), grid.more_text(count))

    def paint_marked(self, painter: QPainter) -> None:
        """Paint above that the ring of the day that has the keyboard, and that of where something is dragged."""
        grid, scene = self._grid, self._grid.scene
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        has_ring = scene.has_focus and scene.chosen is None and scene.dragged is None
        for day, role, is_shown in (
            (scene.day, "focus", has_ring),
            (scene.target, "accent", scene.target is not None),
        ):
            if day is not None and day in scene.days and is_shown:
                area = QRectF(grid.cell(list(scene.days).index(day))).adjusted(1.5, 1.5, -1, -1)
                painter.setPen(QPen(active().color(role), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(area, 5, 5)
