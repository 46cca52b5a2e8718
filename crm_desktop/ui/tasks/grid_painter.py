"""Paints days and weeks: the head with its days, the lane of whole days, the hours, the entries, the time it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QRegion

from crm_desktop.domain.work_time import Spans
from crm_desktop.ui.runtime.fonts import FontRole, font
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.tasks.entries import DAY_MINUTES, Column, Entry, Segment, Slot
from crm_desktop.ui.tasks.geometry import GUTTER, LANE_GAP, MOST_ROWS, Geometry
from crm_desktop.ui.tasks.look import EntryWords, paint_entry, paint_ring
from crm_desktop.ui.tasks.periods import PeriodWords
from crm_desktop.ui.tasks.side_by_side import Bar

_CENTER = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
_DISC = 13
_OVER_ENTRIES = 0.3  # how strong the line of now is there


@dataclass
class Scene:
    """What a picture shows. `blocks` are the entries among the hours with their areas before scrolling, `hidden`
    how many of the lane do not fit above each column; `slot` is where the keyboard is, `ghost` what is dragged."""

    columns: Sequence[Column] = ()
    spans: Sequence[Spans] = ()
    people: Sequence[str] = ()
    blocks: list[tuple[Segment, QRect]] = field(default_factory=list)
    bars: list[Bar] = field(default_factory=list)
    hidden: list[int] = field(default_factory=list)
    clashing: frozenset[int] = frozenset()
    chosen: int | None = None
    slot: Slot | None = None
    ghost: Slot | None = None
    dragged: int | None = None
    has_focus: bool = False
    holidays: Mapping[date, str] = field(default_factory=dict)


class GridPainter:
    """Paints a scene with given measures."""

    def __init__(
        self,
        words: EntryWords,
        periods: PeriodWords,
        pair: Callable[[Entry], str],
        more: Callable[[int], str],
    ) -> None:
        self._words, self._periods, self._pair, self._more = words, periods, pair, more

    def paint(self, painter: QPainter, scene: Scene, place: Geometry, now: datetime) -> None:
        """Paint everything."""
        self.paint_still(painter, scene, place, now)
        self.paint_over(painter, scene, place)

    def paint_still(self, painter: QPainter, scene: Scene, place: Geometry, now: datetime) -> None:
        """Paint what no drag changes."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(0, 0, place.width, place.height, active().color("surface"))
        body = place.body_area
        painter.save()
        painter.setClipRect(body)
        self._paint_ground(painter, scene, place)
        self._paint_blocks(painter, scene, place)
        self._paint_slot_ring(painter, scene, place)
        self._paint_now_around(painter, scene, place, now, body)
        painter.restore()
        self._paint_head(painter, scene, place, now.date())
        self._paint_lane(painter, scene, place)

    def paint_over(self, painter: QPainter, scene: Scene, place: Geometry) -> None:
        """Paint what comes above that: the figures of the hours, and what is dragged."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.setClipRect(place.body_area)
        self._paint_hours(painter, place)
        self._paint_ghost(painter, scene, place)
        painter.restore()
        self._paint_lane_slot(painter, scene, place)

    # The hours

    def _paint_ground(self, painter: QPainter, scene: Scene, place: Geometry) -> None:
        theme = active()
        for at, spans in enumerate(scene.spans):
            edge = 0
            for begin, end in (*spans, (DAY_MINUTES, DAY_MINUTES)):
                if begin > edge:
                    painter.fillRect(place.column_area(at, edge, begin), theme.color("weekend"))
                edge = end
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(theme.color("border"))
        for hour in range(25):
            y = place.y(hour * 60)
            if place.body_top <= y <= place.height:
                painter.drawLine(GUTTER - 4, y, place.width, y)
        for at in range(place.columns):
            painter.drawLine(place.left(at), place.body_top, place.left(at), place.height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        slot = self._slot_area(scene, place)
        if slot is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_soft"))
            painter.drawRoundedRect(slot, 5, 5)

    def _slot_area(self, scene: Scene, place: Geometry) -> QRectF | None:
        """Return where the keyboard is among the hours."""
        slot = scene.slot
        if slot is None or slot.begin is None or not scene.has_focus or scene.chosen is not None:
            return None
        column = self._column_of(scene, slot)
        if column is None:
            return None
        return QRectF(place.column_area(column, slot.begin, slot.end).adjusted(2, 1, -3, -1))

    def _paint_slot_ring(self, painter: QPainter, scene: Scene, place: Geometry) -> None:
        """Paint the ring above the entries, which would hide it."""
        slot = self._slot_area(scene, place)
        if slot is not None:
            painter.setPen(QPen(active().color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(slot, 5, 5)

    def _paint_blocks(self, painter: QPainter, scene: Scene, place: Geometry) -> None:
        for segment, area in scene.blocks:
            shown = area.translated(0, -place.scroll)
            if shown.bottom() < place.body_top or shown.top() > place.height:
                continue
            entry = segment.entry
            if entry.id == scene.dragged:
                painter.setOpacity(0.35)
            paint_entry(
                painter,
                shown,
                entry,
                self._pair(entry),
                self._words,
                is_clashing=entry.id in scene.clashing,
            )
            painter.setOpacity(1.0)
            if entry.id == scene.chosen:
                paint_ring(painter, shown, is_strong=scene.has_focus)

    def _paint_now_around(
        self, painter: QPainter, scene: Scene, place: Geometry, now: datetime, body: QRect
    ) -> None:
        """Paint the line of now between the entries, and only faintly over them: it would strike words through."""
        covered = QRegion()
        for _, area in scene.blocks:
            covered += area.translated(0, -place.scroll)
        painter.save()
        painter.setClipRegion(QRegion(body) - covered)
        self._paint_now(painter, scene, place, now)
        painter.setClipRegion(covered & QRegion(body))
        painter.setOpacity(_OVER_ENTRIES)
        self._paint_now(painter, scene, place, now)
        painter.restore()

    def _paint_now(self, painter: QPainter, scene: Scene, place: Geometry, now: datetime) -> None:
        minute = now.hour * 60 + now.minute
        y = place.y(minute)
        color = active().color("danger.ink")
        for at, column in enumerate(scene.columns):
            if column.day == now.date():
                painter.setPen(QPen(color, 2))
                painter.drawLine(place.left(at), y, place.left(at + 1), y)
                if at == 0 or scene.columns[at - 1].day != column.day:
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(color)
                    painter.drawEllipse(QPointF(place.left(at), y), 5, 5)

    def _paint_ghost(self, painter: QPainter, scene: Scene, place: Geometry) -> None:
        slot = scene.ghost
        if slot is None or slot.begin is None:
            return
        column = self._column_of(scene, slot)
        if column is None:
            return
        area = place.column_area(column, slot.begin, min(slot.end, DAY_MINUTES)).adjusted(1, 0, -3, -1)
        self._paint_ghost_area(painter, area, self._words.times(slot.begins, slot.ends))

    def _paint_ghost_area(self, painter: QPainter, area: QRect, text: str) -> None:
        theme = active()
        painter.setBrush(theme.color("accent_soft"))
        painter.setPen(QPen(theme.color("accent"), 2))
        painter.drawRoundedRect(QRectF(area), 5, 5)
        painter.setFont(font(FontRole.STRONG))
        painter.setPen(theme.color("accent_text"))
        line = QRect(area.left() + 8, area.top() + 1, area.width() - 10, max(16, min(area.height(), 22)))
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(line, int(align), text)

    def _column_of(self, scene: Scene, slot: Slot) -> int | None:
        for at, column in enumerate(scene.columns):
            if column.day == slot.day and (slot.owner is None or column.owner in {None, slot.owner}):
                return at
        return None

    # Around the hours

    def _paint_hours(self, painter: QPainter, place: Geometry) -> None:
        theme = active()
        painter.setFont(font(FontRole.SMALL, tabular=True))
        painter.setPen(theme.color("text2"))
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        for hour in range(1, 24):
            y = place.y(hour * 60)
            if y >= place.body_top + 4:
                text = self._words.hour(hour)
                painter.drawText(QRect(0, y - 9, GUTTER - 10, 18), int(align), text)

    def _paint_head(self, painter: QPainter, scene: Scene, place: Geometry, today: date) -> None:
        theme = active()
        painter.fillRect(0, 0, place.width, place.body_top, theme.color("surface"))
        at = 0
        while at < len(scene.columns):
            last = at
            while last + 1 < len(scene.columns) and scene.columns[last + 1].day == scene.columns[at].day:
                last += 1
            area = QRect(place.left(at), 0, place.left(last + 1) - place.left(at), place.lane_top)
            self._paint_day(painter, area, scene.columns[at].day, today)
            if scene.columns[at].day in scene.holidays:
                self._paint_holiday(painter, area, scene.holidays[scene.columns[at].day])
            at = last + 1
        if place.has_people:
            self._paint_people(painter, scene, place)
        if scene.columns:
            painter.setFont(font(FontRole.CAPTION))
            painter.setPen(theme.color("text3"))
            corner = QRect(2, place.lane_top - 26, GUTTER - 4, 18)
            painter.drawText(corner, int(_CENTER), self._periods.week(scene.columns[0].day))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(theme.color("border"))
        painter.drawLine(0, place.body_top - 1, place.width, place.body_top - 1)
        for number in range(place.columns):
            painter.drawLine(place.left(number), place.lane_top, place.left(number), place.body_top)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_day(self, painter: QPainter, area: QRect, day: date, today: date) -> None:
        theme = active()
        painter.setFont(font(FontRole.SMALL))
        painter.setPen(theme.color("text2"))
        name = QRect(area.left(), area.top() + 7, area.width(), 18)
        painter.drawText(name, int(_CENTER), self._periods.short_weekday(day))
        number = QRect(area.left(), name.bottom() + 1, area.width(), 2 * _DISC)
        if day == today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(QPointF(number.center().x() + 0.5, number.center().y() + 0.5), _DISC, _DISC)
        painter.setFont(font(FontRole.SUBTITLE, tabular=True))
        painter.setPen(theme.color("on_accent" if day == today else "text"))
        painter.drawText(number, int(_CENTER), str(day.day))

    def _paint_holiday(self, painter: QPainter, area: QRect, name: str) -> None:
        """Name a day off below its number."""
        painter.setFont(font(FontRole.CAPTION))
        painter.setPen(active().color("danger.ink"))
        line = QRect(area.left() + 4, area.top() + 50, area.width() - 8, painter.fontMetrics().height())
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, int(_CENTER), shown)

    def _paint_people(self, painter: QPainter, scene: Scene, place: Geometry) -> None:
        """Write above each column whose it is, and below that the hours."""
        theme = active()
        half = place.people_height // 2 - 1
        for at, text in enumerate(scene.people[: place.columns]):
            name, _, hours = text.partition("\n")
            area = QRect(place.left(at) + 6, place.lane_top - 2 * half - 2, 0, half)
            area.setWidth(place.left(at + 1) - place.left(at) - 12)
            for words, role, ink in ((name, FontRole.STRONG, "text"), (hours, FontRole.CAPTION, "text2")):
                painter.setFont(font(role))
                painter.setPen(theme.color(ink))
                shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
                painter.drawText(area, int(_CENTER), shown)
                area.moveTop(area.bottom() + 1)

    def _paint_lane(self, painter: QPainter, scene: Scene, place: Geometry) -> None:
        for bar in scene.bars:
            if bar.row >= MOST_ROWS:
                continue
            area = place.bar_area(bar.first, bar.last, bar.row)
            if bar.entry.id == scene.dragged:
                painter.setOpacity(0.35)
            paint_entry(painter, area, bar.entry, self._pair(bar.entry), self._words, is_line=True)
            painter.setOpacity(1.0)
            if bar.entry.id == scene.chosen:
                paint_ring(painter, area, is_strong=scene.has_focus)
        if place.rows > MOST_ROWS:
            painter.setFont(font(FontRole.CAPTION))
            painter.setPen(active().color("accent_text"))
            for at, count in enumerate(scene.hidden):
                if count:
                    area = place.bar_area(at, at, MOST_ROWS).adjusted(4, 0, 0, 0)
                    painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), self._more(count))

    def _paint_lane_slot(self, painter: QPainter, scene: Scene, place: Geometry) -> None:
        slot = scene.ghost
        is_ghost = slot is not None and slot.is_all_day
        if not is_ghost:
            slot = scene.slot if scene.has_focus and scene.chosen is None else None
        if slot is None or not slot.is_all_day:
            return
        column = self._column_of(scene, slot)
        if column is None:
            return
        last = column
        if scene.columns[column].owner is None:
            last = min(column + slot.end - 1, place.columns - 1)
        area = place.bar_area(column, last, 0)
        area.setHeight(place.body_top - place.lane_top - 2 * LANE_GAP)
        painter.setPen(QPen(active().color("accent" if is_ghost else "focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(area), 5, 5)
