"""A list with rows of many heights, of which only those on screen are measured."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

Index = QModelIndex | QPersistentModelIndex

GUESS = 76  # the height of a row that was not measured yet
FOOT = 16
_STEP = 24
_AHEAD = 2  # screens that are read before they are reached


class TallList(QListView):
    """QListView asks all rows for their heights at each change of width; this one only those that it shows.

    The first row on screen keeps its place when others come, go or turn out to be of another height. A
    subclass says by `measure` how high a row is.
    """

    def __init__(self, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heights: list[int] = []  # until the model is there, see the end
        self._tops: list[int] = [0]
        self._measured_width = 0
        self._anchor, self._anchor_gap = 0, 0
        self._is_settling = False
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # Before the view itself hears of a change: what it asks then must agree with the model.
        model.modelReset.connect(self._on_reset)
        model.rowsInserted.connect(self._on_inserted)
        model.rowsRemoved.connect(self._on_removed)
        model.dataChanged.connect(self._on_changed)
        self.setModel(model)
        self._on_reset()

    # What a subclass says

    def measure(self, row: int) -> int:
        """Return the height of a row at the width in force."""
        raise TypeError(type(self))

    def settled(self) -> None:
        """Learn that the rows stand somewhere else."""

    def jump_to_end(self) -> None:
        """Learn that the very last row is wanted, read or not."""

    # Heights

    def lay_out_anew(self) -> None:
        """Measure every row again."""
        self._heights = [0] * len(self._heights)
        self._settle()

    def height_of(self, row: int) -> int:
        """Return the height of a row, measured now if it was not."""
        if not self._heights[row]:
            self._heights[row] = self.measure(row)
        return self._heights[row]

    def change_height(self, row: int) -> None:
        """Measure a row again: it shows more or less than before."""
        if 0 <= row < len(self._heights):
            self._heights[row] = 0
            self._settle()

    @property
    def measured_count(self) -> int:
        """How many rows were measured at this width."""
        return sum(1 for height in self._heights if height)

    def _sum_up(self) -> None:
        self._tops = [0, *accumulate(height or GUESS for height in self._heights)]

    def _row_at(self, y: int) -> int:
        """Return the row at a height of the whole list; -1 below the last."""
        row = bisect_right(self._tops, y) - 1
        return row if 0 <= row < len(self._heights) else -1

    def _settle(self) -> None:
        """Measure what is on screen, and let the row at the top of it stand where it stood."""
        if self._is_settling:
            return
        self._is_settling = True
        width, height = self.viewport().width(), self.viewport().height()
        if width != self._measured_width:
            self._measured_width = width
            self._heights = [0] * len(self._heights)
        count = len(self._heights)
        self._anchor = max(0, min(self._anchor, count - 1))
        if count:
            self._measure_around(height)
        self._sum_up()
        total = self._tops[-1] + (FOOT if count else 0)
        bar = self.verticalScrollBar()
        bar.setSingleStep(_STEP)
        bar.setPageStep(height)
        bar.setRange(0, max(0, total - height))
        if count:
            bar.setValue(self._tops[self._anchor] + self._anchor_gap)
        self._is_settling = False
        self._take_anchor()
        self.settled()
        self.viewport().update()
        if count and total - bar.value() < (1 + _AHEAD) * height:
            self.model().fetchMore(QModelIndex())

    def _measure_around(self, height: int) -> None:
        """Measure the rows from the anchor down; what is above it only while it hangs over the top."""
        row = self._anchor
        if not self._heights[row]:
            below = GUESS - self._anchor_gap  # how much of it was on screen
            self._anchor_gap = self.height_of(row) - below if self._anchor_gap > 0 else self._anchor_gap
        while self._anchor_gap < 0 and self._anchor > 0:
            self._anchor -= 1
            self._anchor_gap += self.height_of(self._anchor)
        self._anchor_gap = max(0, self._anchor_gap)
        reach = -self._anchor_gap
        for row in range(self._anchor, len(self._heights)):
            reach += self.height_of(row)
            if reach > height:
                return
        # The end is on screen: the rows before the anchor that fill it are measured too.
        for row in range(self._anchor - 1, -1, -1):
            if reach > height:
                return
            reach += self.height_of(row)

    def _take_anchor(self) -> None:
        value = self.verticalScrollBar().value()
        self._anchor = max(0, self._row_at(value))
        self._anchor_gap = value - self._tops[self._anchor] if self._heights else 0

    def row_at(self, point: QPoint) -> int:
        """Return the row at a point of the viewport, -1 where there is none."""
        return self._row_at(point.y() + self.verticalScrollBar().value())

    def first_row(self) -> int:
        """Return the first row on screen."""
        return self._anchor

    # Rows come and go

    def _on_reset(self) -> None:
        self._heights = [0] * self.model().rowCount()
        self._anchor = self._anchor_gap = 0
        self._settle()

    def _on_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        is_at_top = self._anchor == 0 and self._anchor_gap == 0
        count = last - first + 1
        self._heights[first:first] = [0] * count
        if first <= self._anchor and not is_at_top and len(self._heights) > count:
            self._anchor += count
        self._remeasure_near(first - 1, last + 1)
        self._settle()

    def _on_removed(self, _parent: QModelIndex, first: int, last: int) -> None:
        del self._heights[first : last + 1]
        if last < self._anchor:
            self._anchor -= last - first + 1
        elif first <= self._anchor:
            self._anchor, self._anchor_gap = first, 0
        self._remeasure_near(first - 1, first)
        self._settle()

    def _on_changed(self, top: QModelIndex, bottom: QModelIndex) -> None:
        self._remeasure_near(top.row(), bottom.row() + 1)
        self._settle()

    def _remeasure_near(self, first: int, last: int) -> None:
        """Forget the heights of rows and of their neighbours, whose headings may come or go."""
        for row in range(max(0, first), min(last + 1, len(self._heights))):
            self._heights[row] = 0

    # What Qt asks of a view

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid() or index.row() >= len(self._heights):
            return QRect()
        row = index.row()
        top = self._tops[row] - self.verticalScrollBar().value()
        return QRect(0, top, self.viewport().width(), self._tops[row + 1] - self._tops[row])

    def indexAt(self, p: QPoint) -> QModelIndex:
        row = self.row_at(p)
        return self.model().index(row, 0) if row >= 0 else QModelIndex()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        if not index.isValid() or index.row() >= len(self._heights):
            return
        row = index.row()
        own = self.height_of(row)
        self._sum_up()
        above, height = self._tops[row] - self.verticalScrollBar().value(), self.viewport().height()
        if hint is QAbstractItemView.ScrollHint.PositionAtCenter:
            gap = (own - height) // 2
        elif above < 0 or own > height:
            gap = 0
        elif above + own > height:
            gap = own - height
        else:
            return
        # A gap below nothing: the rows above are measured on the way, so the row stands exactly there.
        self._anchor, self._anchor_gap = row, gap
        self._settle()

    def moveCursor(
        self, cursor_action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        count = self.model().rowCount()
        if not count:
            return QModelIndex()
        action = QAbstractItemView.CursorAction
        row = self.currentIndex().row()
        height = self.viewport().height()
        if cursor_action in (action.MoveUp, action.MovePrevious, action.MoveLeft):
            row -= 1
        elif cursor_action in (action.MoveDown, action.MoveNext, action.MoveRight):
            row += 1
        elif cursor_action is action.MoveHome:
            row = 0
        elif cursor_action is action.MoveEnd:
            self.jump_to_end()
            row = count - 1
        elif cursor_action is action.MovePageDown:
            row = max(row + 1, self._row_at(min(self._tops[max(row, 0)] + height, self._tops[-1] - 1)))
        elif cursor_action is action.MovePageUp:
            row = min(row - 1, self._row_at(max(0, self._tops[max(row, 0)] - height)))
        return self.model().index(max(0, min(row, count - 1)), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        offset = self.verticalScrollBar().value()
        first = self._row_at(max(0, rect.top() + offset))
        last = self._row_at(min(rect.bottom() + offset, self._tops[-1] - 1))
        chosen = QItemSelection()
        if first >= 0 and last >= 0:
            chosen.select(self.model().index(min(first, last), 0), self.model().index(max(first, last), 0))
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def isIndexHidden(self, index: Index) -> bool:
        return False

    def doItemsLayout(self) -> None:
        self._settle()

    def updateGeometries(self) -> None:
        self._settle()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if not self._is_settling:
            self._take_anchor()
            self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        QAbstractItemView.resizeEvent(self, event)
        self._settle()

    def keyboardSearch(self, search: str) -> None:
        """Do not search: what is typed is no first letter of an entry."""
