"""The picture of a month: each day with its entries, as many as there is room for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.ui.runtime.fonts import text_factor
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.tasks.entries import Column, Entry, Slot, clashes, moved
from crm_desktop.ui.tasks.look import EntryWords
from crm_desktop.ui.tasks.periods import PeriodWords
from crm_desktop.ui.tasks.side_by_side import Bar, bars
from crm_desktop.ui.tasks.still_picture import StillPicture

WEEK = 7
HEAD, NUMBER, ROW = 30, 26, 21


@dataclass
class MonthScene:
    """What a picture of a month shows: its days, for each week the bars that fit and in how many rows, and how
    many entries of each day do not."""

    days: Sequence[date] = ()
    month: int = 0
    weeks: Sequence[tuple[list[Bar], int]] = ()
    hidden: Sequence[int] = ()
    working: Sequence[bool] = ()
    clashing: frozenset[int] = frozenset()
    holidays: Mapping[date, str] = field(default_factory=dict)
    chosen: int | None = None
    day: date | None = None
    target: date | None = None
    dragged: int | None = None
    has_focus: bool = False


class MonthPicture(QWidget):
    """Shows a month and knows where everything is."""

    def __init__(self, formats: Formats, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.now = now
        self.words, self.periods = EntryWords(formats), PeriodWords(formats)
        self.scene = MonthScene()
        self.entries: list[Entry] = []
        self._by_day: Mapping[date, list[Entry]] = {}
        self.still = StillPicture()
        self.pair: Callable[[Entry], str] = lambda _entry: "accent"
        active().changed.connect(self._lay_out)

    # What it shows

    def show_days(
        self, days: Sequence[date], month: int, entries: Sequence[Entry], working: Sequence[bool]
    ) -> None:
        """Show the entries of these days; `working` tells of which one is worked."""
        scene = self.scene
        self.entries = list(entries)
        scene.days, scene.month, scene.working = list(days), month, working
        if scene.day not in scene.days:
            today = self.now().date()
            first = next(day for day in days if day.month == month)
            scene.day = today if today in scene.days and today.month == month else first
        if scene.chosen is not None and self.entry(scene.chosen) is None:
            scene.chosen = None
        self._lay_out()

    def set_holidays(self, names: Mapping[date, str]) -> None:
        """Name the days off."""
        self.scene.holidays = names
        self.update()

    def entry(self, entry_id: int | None) -> Entry | None:
        """Return an entry that is shown."""
        return next((entry for entry in self.entries if entry.id == entry_id), None)

    def of_day(self, day: date) -> list[Entry]:
        """Return the entries of a day, as they stand in its cell."""
        return list(self._by_day.get(day, ()))

    def place_now(self, entry: Entry, slot: Slot) -> None:
        """Show an entry in its new slot already, while that is being stored."""
        self.entries = [moved(one, slot) if one.id == entry.id else one for one in self.entries]
        self._lay_out()

    def choose(self, entry_id: int | None) -> None:
        """Let an entry be the chosen one, or none."""
        self.scene.chosen = entry_id
        entry = self.entry(entry_id)
        if entry is not None and not entry.first <= (self.scene.day or date.min) <= entry.last:
            self.scene.day = entry.first
        self.speak()
        self.update()

    def slot(self) -> Slot | None:
        """Return the slot in which something new would begin."""
        return Slot(self.scene.day, None, 1) if self.scene.day else None

    def go_to(self, day: date) -> None:
        """Lead the keyboard to a day."""
        self.scene.day = day
        self.choose(None)

    # Where things are

    @property
    def head(self) -> int:
        """The height of the names of the weekdays."""
        return round(HEAD * text_factor())

    @property
    def row(self) -> int:
        """The height of an entry, with the gap below it."""
        return round(ROW * text_factor())

    def cell(self, at: int) -> QRect:
        """Return the area of a day by its place in the month."""
        weeks = max(1, len(self.scene.days) // WEEK)
        week, column = divmod(at, WEEK)
        left, right = (self.width() * each // WEEK for each in (column, column + 1))
        head = self.head
        room = self.height() - head
        top, bottom = (head + room * each // weeks for each in (week, week + 1))
        return QRect(left, top, right - left, bottom - top)

    def bar_area(self, week: int, bar: Bar) -> QRect:
        """Return the area of an entry in a week."""
        first, last = self.cell(week * WEEK + bar.first), self.cell(week * WEEK + bar.last)
        top = first.top() + round(NUMBER * text_factor()) + bar.row * self.row
        return QRect(first.left() + 3, top, last.right() - first.left() - 5, self.row - 2)

    def more_area(self, at: int, row: int) -> QRect:
        """Return where it stands how many entries of a day have no room."""
        cell = self.cell(at)
        top = cell.top() + round(NUMBER * text_factor()) + row * self.row
        return QRect(cell.left() + 3, top, cell.width() - 5, self.row - 2)

    def day_at(self, point: QPoint) -> date | None:
        """Return the day at a point."""
        at = self.place_at(point)
        return self.scene.days[at] if at is not None else None

    def entry_at(self, point: QPoint) -> Entry | None:
        """Return the entry at a point."""
        at = self.place_at(point)
        if at is None:
            return None
        week = at // WEEK
        for bar in self.scene.weeks[week][0]:
            if self.bar_area(week, bar).contains(point):
                return bar.entry
        return None

    def area_of(self, entry_id: int) -> QRect | None:
        """Return where an entry is seen, None where there is no room for it."""
        for week, (shown, _rows) in enumerate(self.scene.weeks):
            for bar in shown:
                if bar.entry.id == entry_id:
                    return self.bar_area(week, bar)
        return None

    def hidden(self, at: int) -> int:
        """Return how many entries of a day have no room."""
        return self.scene.hidden[at]

    def more_text(self, count: int) -> str:
        """Return how many entries of a day have no room, in words."""
        return self.words.more(count)

    def place_at(self, point: QPoint) -> int | None:
        """Return the place of the day at a point within the month."""
        if point.y() < self.head or not self.rect().contains(point) or not self.scene.days:
            return None
        weeks = len(self.scene.days) // WEEK
        week = min(weeks - 1, (point.y() - self.head) * weeks // max(1, self.height() - self.head))
        for column in range(WEEK):
            if self.cell(week * WEEK + column).right() >= point.x():
                return week * WEEK + column
        return None

    # Inner

    def _lay_out(self) -> None:
        scene = self.scene
        self.still.forget()
        scene.clashing = clashes(self.entries)
        days = list(scene.days)
        by_day: dict[date, list[Entry]] = {day: [] for day in days}
        for entry in sorted(self.entries, key=lambda one: (one.first, -one.length, one.begins, one.id)):
            for step in range((entry.last - entry.first).days + 1):
                own = by_day.get(entry.first + timedelta(days=step))
                if own is not None:
                    own.append(entry)
        self._by_day = by_day
        weeks: list[tuple[list[Bar], int]] = []
        scene.hidden = hidden = [0] * len(days)
        for at in range(0, len(days), WEEK):
            shown, rows = self._week(at, by_day)
            weeks.append((shown, rows))
            for place in range(at, at + WEEK):
                seen = sum(bar.first <= place - at <= bar.last for bar in shown)
                hidden[place] = len(by_day[days[place]]) - seen
        scene.weeks = weeks
        self.update()

    def _week(self, at: int, by_day: Mapping[date, list[Entry]]) -> tuple[list[Bar], int]:
        """Return the bars of a week that have room, and in how many rows; the last row tells of those without."""
        week = self.scene.days[at : at + WEEK]
        own = list({entry.id: entry for day in week for entry in by_day[day]}.values())
        room = max(0, (self.cell(at).height() - round(NUMBER * text_factor()) - 2) // self.row)
        found = bars(own, [Column(day) for day in week], room)
        if len(found) == len(own):
            return found, room
        rows = max(0, room - 1)
        shown = [bar for bar in found if bar.row < rows]
        left = [len(by_day[day]) for day in week]
        for bar in shown:
            for place in range(bar.first, bar.last + 1):
                left[place] -= 1
        # Where nothing else is left, it may stand where others are told of.
        alone = [bar for bar in found if bar.row == rows and max(left[bar.first : bar.last + 1]) == 1]
        return shown + alone, rows

    def speak(self) -> None:
        """Tell screen readers where the keyboard is."""
        entry, day = self.entry(self.scene.chosen), self.scene.day
        if entry is not None:
            text = self.words.spoken(entry, self.now()).replace("\n", ", ")
        elif day is not None:
            count = len(self.of_day(day))
            holiday = self.scene.holidays.get(day)
            name = f" ({holiday})" if holiday else ""
            text = f"{self.periods.weekday(day)} {day.day}{name}: " + self.words.count(count)
        else:
            text = ""
        self.setAccessibleDescription(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.speak()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
