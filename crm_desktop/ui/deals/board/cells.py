"""The cells of a board: lanes one below the other, in each a list of cards for each column."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from crm_desktop.ui.deals.board import lane_head
from crm_desktop.ui.deals.board.card_painter import card_pitch
from crm_desktop.ui.deals.board.column_view import ColumnView
from crm_desktop.ui.deals.board.ground import Span
from crm_desktop.ui.deals.board.lane_head import LaneHead
from crm_desktop.ui.deals.board.spec import EVERYBODY, BoardColumn, BoardLane
from crm_desktop.ui.runtime.formats import Formats

_HIGHEST = 3  # cards of a lane that are seen without scrolling in it
_ABOVE, _BELOW = 8, 4  # between the cards of a lane and its edges


class Cells(QScrollArea):
    """One lane without a head fills the whole height; several are as high as their cards, within reason.

    `lane_wanted` comes when a lane is first seen: its cards are to be read.
    """

    lane_wanted = Signal(str)

    def __init__(
        self, make: Callable[[str, str], ColumnView], formats: Formats, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._make, self._formats = make, formats
        self._columns: list[BoardColumn] = []
        self._lanes: list[BoardLane] = [BoardLane()]
        self._heads: dict[str, LaneHead] = {}
        self._folded: set[str] = set()
        self._seen: set[str] = set()
        self._views: dict[tuple[str, str], ColumnView] = {}
        self._spans: dict[str, Span] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = QWidget()
        self._inner.setProperty("kind", "clear")
        self.setWidget(self._inner)
        self.verticalScrollBar().valueChanged.connect(self._see)

    @property
    def lanes(self) -> Sequence[BoardLane]:
        """The lanes from top to bottom."""
        return self._lanes

    @property
    def is_whole(self) -> bool:
        """Whether there is one lane only, without a head."""
        return len(self._lanes) == 1 and self._lanes[0].key == EVERYBODY

    def view(self, lane: str, column: str) -> ColumnView | None:
        """Return the list of a cell, None where there is none: not seen yet, or folded."""
        return self._views.get((lane, column))

    def views(self) -> Iterator[tuple[tuple[str, str], ColumnView]]:
        """Go through all lists there are, with their lane and column."""
        yield from self._views.items()

    def seen(self) -> list[str]:
        """Return the lanes whose cards are shown."""
        return [lane.key for lane in self._lanes if lane.key in self._seen]

    def set_shape(self, columns: Sequence[BoardColumn], lanes: Sequence[BoardLane]) -> None:
        """Show these columns and lanes; lists that stay keep their cards and where they were scrolled to."""
        self._columns, self._lanes = list(columns), list(lanes)
        keys = {lane.key for lane in lanes}
        wanted = {(lane.key, column.key) for lane in lanes for column in columns}
        for place in [each for each in self._views if each not in wanted]:
            _drop(self._views.pop(place))
        for key in [each for each in self._heads if each not in keys]:
            _drop(self._heads.pop(key))
        self._seen &= keys
        for lane in () if self.is_whole else lanes:
            head = self._heads.get(lane.key)
            if head is None:
                head = self._heads[lane.key] = LaneHead(lane, self._formats, self._inner)
                head.clicked.connect(lambda _checked=False, key=lane.key: self.fold(key))
                head.show()
            head.show_lane(lane)
        for key in self._seen:
            self._fill_lane(key)
        self.lay_out()

    def fold(self, key: str) -> None:
        """Hide the cards of a lane, or show them again."""
        self._folded ^= {key}
        self.lay_out()

    def set_spans(self, spans: dict[str, Span]) -> None:
        """Take over where the columns are."""
        self._spans = spans
        self.lay_out()

    def set_offset(self, offset: int) -> None:
        """Learn how far the board is scrolled to the side: the words of lanes stay in sight."""
        for head in self._heads.values():
            head.offset = offset
            head.update()

    def lay_out(self) -> None:
        """Place everything."""
        width, top = self.viewport().width(), 0
        for lane in self._lanes:
            if not self.is_whole:
                head = self._heads[lane.key]
                head.set_folded(is_folded=lane.key in self._folded)
                head.setGeometry(0, top, width, lane_head.HEIGHT)
                top += lane_head.HEIGHT
            height = self._lane_height(lane)
            above = 0 if self.is_whole else _ABOVE
            for column in self._columns:
                view = self._views.get((lane.key, column.key))
                if view is None:
                    continue
                left, across = self._spans.get(column.key, (0, 0))
                view.setVisible(height > 0 and across > 0)
                view.setGeometry(left, top + above, across, max(0, height - above))
            top += height
        self._inner.resize(width, max(top, 1))
        self._see()

    def bring_in(self, view: ColumnView) -> None:
        """Scroll until a cell is seen."""
        self.ensureVisible(view.x(), view.y() + min(view.height(), card_pitch()), 0, card_pitch())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    def _lane_height(self, lane: BoardLane) -> int:
        if self.is_whole:
            return self.viewport().height()
        if lane.key in self._folded:
            return 0
        shown = {key for key, (_, across) in self._spans.items() if across > 0}
        counts = [
            len(view.cards.rows)
            for (key, column), view in self._views.items()
            if key == lane.key and column in shown
        ]
        return max(1, min(_HIGHEST, max(counts, default=1))) * card_pitch() + _ABOVE + _BELOW

    def _see(self) -> None:
        """Ask for the cards of lanes that have come into sight."""
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        for lane in self._lanes:
            if lane.key in self._seen:
                continue
            head = self._heads.get(lane.key)
            at = head.y() if head is not None else 0
            if at <= top + height and at + 4 * card_pitch() >= top and lane.key not in self._folded:
                self._seen.add(lane.key)
                self._fill_lane(lane.key)
                self.lane_wanted.emit(lane.key)

    def _fill_lane(self, lane: str) -> None:
        for column in self._columns:
            if (lane, column.key) not in self._views:
                view = self._make(lane, column.key)
                view.setParent(self._inner)
                left, across = self._spans.get(column.key, (0, 0))
                view.setGeometry(left, 0, across, card_pitch())
                self._views[lane, column.key] = view
                for signal in (view.cards.modelReset, view.cards.rowsInserted, view.cards.rowsRemoved):
                    signal.connect(self._on_cards)
                view.show()

    def _on_cards(self) -> None:
        if not self.is_whole:
            self.lay_out()


def _drop(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()


def near(area: QWidget, place: QPoint) -> bool:
    """Return whether a place on the screen is over a widget."""
    return area.rect().contains(area.mapFromGlobal(place))
