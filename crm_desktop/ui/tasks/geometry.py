"""Where days and hours lie in the picture of a day or a week, and back: which time a point is."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QRect

from crm_desktop.ui.runtime.fonts import text_factor
from crm_desktop.ui.tasks.entries import DAY_MINUTES, STEP

GUTTER, HEAD, PEOPLE, NAMES = 56, 58, 40, 16
LANE_ROW, LANE_GAP, MOST_ROWS = 22, 4, 4
HOUR = 46
SHORTEST = 20  # pixels of an entry at least, so that its title can be read
MARGIN = 5  # free at the right of a column: there a new entry can be drawn beside a full day


@dataclass(frozen=True, slots=True)
class Geometry:
    """The measures of one picture. `scroll` is how far the hours are scrolled, `rows` how many rows of whole days
    there are; `has_people` when the columns name people below the days, `has_names` when a day off has a name."""

    width: int
    height: int
    columns: int
    scroll: int = 0
    rows: int = 0
    has_people: bool = False
    has_names: bool = False

    @property
    def hour(self) -> int:
        """The height of an hour."""
        return round(HOUR * text_factor())

    @property
    def lane_row(self) -> int:
        """The height of a row of whole days."""
        return round(LANE_ROW * text_factor())

    @property
    def lane_top(self) -> int:
        """Where the lane of whole days begins."""
        more = (PEOPLE if self.has_people else 0) + (NAMES if self.has_names else 0)
        return round((HEAD + more) * text_factor())

    @property
    def people_height(self) -> int:
        """How high the names of people stand above the lane."""
        return round(PEOPLE * text_factor())

    @property
    def shown_rows(self) -> int:
        """How many rows of the lane are shown; there is always room to drop one."""
        return min(max(1, self.rows), MOST_ROWS)

    @property
    def body_top(self) -> int:
        """Where the hours begin."""
        more = self.lane_row if self.rows > MOST_ROWS else 0
        return self.lane_top + self.shown_rows * self.lane_row + more + 2 * LANE_GAP

    @property
    def body_area(self) -> QRect:
        """The area of the hours."""
        return QRect(0, self.body_top, self.width, self.height - self.body_top)

    @property
    def whole(self) -> Geometry:
        """The same measures with room for all hours, none scrolled away."""
        return replace(self, height=self.body_top + self.full_height + 1, scroll=0)

    @property
    def full_height(self) -> int:
        """The height of a whole day."""
        return 24 * self.hour

    @property
    def shortest(self) -> int:
        """How many minutes an entry is painted at least."""
        return -(-round(SHORTEST * text_factor()) * 60 // self.hour)

    def left(self, column: int) -> int:
        """Return where a column begins; the one after the last ends the picture."""
        return GUTTER + (self.width - GUTTER) * column // max(1, self.columns)

    def column_at(self, x: int) -> int:
        """Return the column at a place, the nearest one outside of them."""
        inside = (x - GUTTER) * max(1, self.columns) // max(1, self.width - GUTTER)
        found = min(max(0, inside), max(0, self.columns - 1))
        while found + 1 < self.columns and self.left(found + 1) <= x:
            found += 1
        while found > 0 and self.left(found) > x:
            found -= 1
        return found

    def y(self, minute: float) -> int:
        """Return how high a minute of the day lies."""
        return self.body_top + round(minute * self.hour / 60) - self.scroll

    def minute_at(self, y: int) -> float:
        """Return the minute of the day at a height; before and after the day too."""
        return (y - self.body_top + self.scroll) * 60 / self.hour

    def column_area(self, column: int, begin: float, end: float) -> QRect:
        """Return the area of some minutes of a column."""
        left, top = self.left(column), self.y(begin)
        return QRect(left, top, self.left(column + 1) - left, self.y(end) - top)

    def part_area(self, column: int, share: tuple[int, int, int], begin: float, end: float) -> QRect:
        """Return the area of an entry that has from `share[0]` to `share[1]` of `share[2]` parts of a column."""
        left, right, parts = share
        start = self.left(column) + 1
        room = max(parts, self.left(column + 1) - start - MARGIN)
        x, until = start + room * left // parts, start + room * right // parts
        gap = 2 if until - x > 12 and right < parts else 0
        return QRect(x, self.y(begin), max(1, until - x - gap), max(1, self.y(end) - self.y(begin) - 1))

    def bar_area(self, first: int, last: int, row: int) -> QRect:
        """Return the area of an entry of whole days."""
        left = self.left(first) + 2
        top = self.lane_top + LANE_GAP + row * self.lane_row
        return QRect(left, top, self.left(last + 1) - left - 3, self.lane_row - 2)

    def in_lane(self, y: int) -> bool:
        """Whether a height is in the lane of whole days."""
        return self.lane_top <= y < self.body_top


def rounded(minute: float) -> int:
    """Return the nearest step of a time."""
    return min(DAY_MINUTES, max(0, round(minute / STEP) * STEP))


def step_before(minute: float) -> int:
    """Return the step in which a time lies."""
    return min(DAY_MINUTES - STEP, max(0, int(minute // STEP) * STEP))
