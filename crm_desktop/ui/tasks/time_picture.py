"""The picture of days side by side with their hours: what stands where."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from crm_desktop.domain.work_time import Spans
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.tasks.entries import (
    DAY_MINUTES,
    STEP,
    Column,
    Entry,
    Segment,
    Slot,
    clashes,
    moved,
    segments,
)
from crm_desktop.ui.tasks.geometry import MOST_ROWS, Geometry
from crm_desktop.ui.tasks.grid_painter import GridPainter, Scene
from crm_desktop.ui.tasks.look import EntryWords
from crm_desktop.ui.tasks.periods import PeriodWords
from crm_desktop.ui.tasks.side_by_side import bars, shares
from crm_desktop.ui.tasks.still_picture import StillPicture

_BEGINS = 8 * 60 - STEP  # what a day shows at first at its top


class TimePicture(QAbstractScrollArea):
    """A day, a week, or a day of several people: shows it and knows where everything is. It changes nothing itself:
    what is wanted is asked for by its signals.

    `place_requested` carries an entry and the slot it goes to, `create_requested` a slot, `task_dropped` the id of
    a task without a time and its slot; `released` an entry that was dragged out to a point of the screen;
    `day_passed` the day beside those shown to which the keyboard wants to go.
    """

    create_requested = Signal(object)
    open_requested = Signal(int)
    place_requested = Signal(object, object)
    released = Signal(object, QPoint)
    task_dropped = Signal(int, object)
    day_requested = Signal(object)
    day_passed = Signal(object)
    more_requested = Signal(object, QPoint)
    menu_requested = Signal(int, QPoint)
    chosen = Signal(object)

    def __init__(self, formats: Formats, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.now = now
        self.words = EntryWords(formats)
        self.periods = PeriodWords(formats)
        self.scene = Scene()
        self.entries: list[Entry] = []
        self.pair: Callable[[Entry], str] = lambda _entry: "accent"
        self._painter = GridPainter(self.words, self.periods, self._pair_of, self.more_text)
        self._still = StillPicture()
        self._is_placed = False
        self._is_with_people = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        active().changed.connect(self._lay_out)

    # What it shows

    def show_days(
        self,
        columns: Sequence[Column],
        entries: Sequence[Entry],
        spans: Sequence[Spans],
        people: Sequence[str] = (),
    ) -> None:
        """Show entries in these columns, with the hours that are worked in each, and words about the people."""
        self.entries = list(entries)
        self.scene.columns, self.scene.spans, self.scene.people = columns, spans, people
        self._is_with_people = bool(people)
        if self.scene.chosen is not None and self.entry(self.scene.chosen) is None:
            self.scene.chosen = None
        self._lay_out()

    def entry(self, entry_id: int | None) -> Entry | None:
        """Return an entry that is shown."""
        return next((entry for entry in self.entries if entry.id == entry_id), None)

    def place_now(self, entry: Entry, slot: Slot) -> None:
        """Show an entry in its new slot already, while that is being stored."""
        self.entries = [moved(one, slot) if one.id == entry.id else one for one in self.entries]
        self._lay_out()

    def choose(self, entry_id: int | None) -> None:
        """Let an entry be the chosen one, or none."""
        self.scene.chosen = entry_id
        self.viewport().update()
        self.speak()
        self.chosen.emit(entry_id)

    @property
    def place(self) -> Geometry:
        """The measures of the picture as it stands."""
        rows = max((bar.row + 1 for bar in self.scene.bars), default=0)
        area = self.viewport().size()
        return Geometry(
            area.width(),
            area.height(),
            len(self.scene.columns),
            self.verticalScrollBar().value(),
            rows,
            self._is_with_people,
            any(column.day in self.scene.holidays for column in self.scene.columns),
        )

    def entry_at(self, point: QPoint) -> tuple[Entry, QRect, Segment | None] | None:
        """Return what is at a point: the entry, its area, and its part among the hours."""
        place = self.place
        if point.y() < place.body_top:
            for bar in self.scene.bars:
                if bar.row < MOST_ROWS:
                    area = place.bar_area(bar.first, bar.last, bar.row)
                    if area.contains(point):
                        return bar.entry, area, None
            return None
        inside = point + QPoint(0, place.scroll)
        for segment, area in reversed(self.scene.blocks):
            if area.contains(inside):
                return segment.entry, area.translated(0, -place.scroll), segment
        return None

    def area_of(self, entry_id: int) -> QRect | None:
        """Return where an entry is seen."""
        place = self.place
        for segment, area in self.scene.blocks:
            if segment.entry.id == entry_id:
                return area.translated(0, -place.scroll)
        for bar in self.scene.bars:
            if bar.entry.id == entry_id:
                return place.bar_area(bar.first, bar.last, bar.row)
        return None

    def show_minute(self, begin: int, end: int) -> None:
        """Scroll so that some minutes of the day are seen."""
        place, bar = self.place, self.verticalScrollBar()
        top, bottom = place.y(begin), place.y(min(end, DAY_MINUTES))
        if bottom > place.height - 4:
            bar.setValue(bar.value() + bottom - place.height + 4)
            top = self.place.y(begin)
        if top < place.body_top:
            bar.setValue(bar.value() - (place.body_top - top))

    def speak(self) -> None:
        """Tell screen readers where the keyboard is."""
        self.setAccessibleDescription(self.spoken())
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def spoken(self) -> str:
        """Return where the keyboard is, in words; who leads it knows."""
        return ""

    def spoken_entry(self, entry: Entry) -> str:
        """Return an entry in words."""
        return self.words.spoken(entry, self.now(), is_clashing=entry.id in self.scene.clashing)

    def more_text(self, count: int) -> str:
        """Return how many entries of a lane have no room, in words."""
        return self.words.more(count)

    def set_holidays(self, names: Mapping[date, str]) -> None:
        """Name the days off; then `show_days`, which makes room for the names."""
        self.scene.holidays = names
        self.viewport().update()

    # Inner

    def _pair_of(self, entry: Entry) -> str:
        return self.pair(entry)

    def _lay_out(self) -> None:
        scene = self.scene
        self._still.forget()
        scene.clashing = clashes(self.entries)
        scene.bars = bars([entry for entry in self.entries if entry.in_lane], scene.columns)
        scene.hidden = [
            sum(bar.row >= MOST_ROWS and bar.first <= at <= bar.last for bar in scene.bars)
            for at in range(len(scene.columns))
        ]
        self._set_range()
        place, blocks = self.place, []
        by_column: dict[int, list[Segment]] = {}
        for segment in segments(self.entries, scene.columns):
            by_column.setdefault(segment.column, []).append(segment)
        for column, own in by_column.items():
            for segment, share in zip(own, shares(own, place.shortest), strict=True):
                area = place.part_area(column, share[:3], share.begin, share.end)
                blocks.append((segment, area.translated(0, place.scroll)))
        scene.blocks = blocks
        self.viewport().update()

    def _set_range(self) -> None:
        place, bar = self.place, self.verticalScrollBar()
        room = place.height - place.body_top
        bar.setRange(0, max(0, place.full_height - room))
        bar.setPageStep(max(1, room))
        bar.setSingleStep(place.hour // 2)
        if not self._is_placed and self.isVisible() and room > 0 and self.scene.columns:
            self._is_placed = True
            bar.setValue(round(_BEGINS * place.hour / 60))
            now = self.now()
            if any(column.day == now.date() for column in self.scene.columns):
                minute = now.hour * 60 + now.minute
                self.show_minute(max(0, minute - 60), minute + 60)  # who begins early sees what is now

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, scene, place = QPainter(self.viewport()), self.scene, self.place
        scene.has_focus = self.hasFocus()
        if scene.ghost is None:
            self._still.forget()
            self._painter.paint(painter, scene, place, self.now())
            return
        self._paint_still(painter, place)
        self._painter.paint_over(painter, scene, place)

    def _paint_still(self, painter: QPainter, place: Geometry) -> None:
        """Paint the hours with their scrolling, and what stands above them, from the kept picture."""
        scene, now, whole = replace(self.scene, ghost=None), self.now(), place.whole
        kept = self._still.kept(
            (scene, whole, now.replace(second=0, microsecond=0)),
            QSize(whole.width, whole.height),
            self.devicePixelRatioF(),
            lambda own: self._painter.paint_still(own, scene, whole, now),
        )
        painter.save()
        painter.setClipRect(place.body_area)
        painter.drawPixmap(0, -place.scroll, kept)
        painter.setClipRect(QRect(0, 0, place.width, place.body_top))
        painter.drawPixmap(0, 0, kept)
        painter.restore()
