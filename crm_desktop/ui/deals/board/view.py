"""The board: columns side by side, across them lanes, in each cell a list of cards."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from crm_desktop.domain.deal import ColumnTotal, DealRow
from crm_desktop.ui.deals.board.card_painter import CardPainter, CardState, StageOf, card_width, drag_picture
from crm_desktop.ui.deals.board.cells import Cells, near
from crm_desktop.ui.deals.board.column_head import HEIGHT, ColumnHead, FoldedColumn
from crm_desktop.ui.deals.board.column_model import CardTexts, ColumnModel
from crm_desktop.ui.deals.board.column_view import ColumnView, drag_data
from crm_desktop.ui.deals.board.ground import GAP, Ground, spans
from crm_desktop.ui.deals.board.spec import EVERYBODY, BoardColumn, BoardLane, Spot
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.widgets.edge_scroller import EdgeScroller

_PADDING = 8  # between the edge of a column and its cards
More = Callable[[str, str, Sequence[DealRow], int], Sequence[DealRow]]


class BoardView(QScrollArea):
    """Shows cards and says what the user wants with them; it never stores anything itself.

    `move_requested` carries the deals and the spot where they are to go, `stage_requested` a deal whose stage is
    to be chosen from a menu at a place of the screen.
    """

    move_requested = Signal(object, object)
    open_requested = Signal(int)
    menu_requested = Signal(QPoint)
    add_requested = Signal(str)
    remove_requested = Signal()
    lane_wanted = Signal(str)
    folded_changed = Signal()
    picked_changed = Signal()
    stage_requested = Signal(int, QPoint)
    failed = Signal(object)

    def __init__(
        self,
        formats: Formats,
        today: Callable[[], date],
        idle_days: Callable[[DealRow], int | None],
        more: More,
        parent: QWidget | None = None,
        stage_of: StageOf | None = None,
    ) -> None:
        super().__init__(parent)
        self._stage_of = stage_of
        self._formats, self._today, self._idle_days, self._more = formats, today, idle_days, more
        self._columns: list[BoardColumn] = []
        self._heads: dict[str, ColumnHead] = {}
        self._strips: dict[str, FoldedColumn] = {}
        self._folded: set[str] = set()
        self._totals: dict[str, ColumnTotal] = {}
        self._last_view: ColumnView | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(False)
        self._ground = Ground(self)
        self.setWidget(self._ground)
        self.cells = Cells(self._make_view, formats, self._ground)
        self.cells.lane_wanted.connect(self.lane_wanted)
        self.horizontalScrollBar().valueChanged.connect(self.cells.set_offset)
        self._edges = EdgeScroller(self)
        self._painter_of: dict[ColumnView, CardPainter] = {}

    # What it shows

    @property
    def columns(self) -> Sequence[BoardColumn]:
        """The columns from left to right."""
        return self._columns

    def set_shape(self, columns: Sequence[BoardColumn], lanes: Sequence[BoardLane] = (BoardLane(),)) -> None:
        """Show these columns and lanes."""
        keys = {column.key for column in columns}
        for parts in (self._heads, self._strips):
            for key in [each for each in parts if each not in keys]:
                gone: QWidget = parts.pop(key)
                gone.hide()
                gone.deleteLater()
        self._columns = list(columns)
        for column in columns:
            if column.key in self._heads:
                self._heads[column.key].show_column(column)
                self._strips[column.key].show_column(column)
            else:
                self._add_column(column)
        self.cells.set_shape(columns, lanes)
        self._lay_out()

    def fill(self, lane: str, column: str, rows: Sequence[DealRow], *, has_more: bool) -> None:
        """Show the cards of a cell."""
        view = self.cells.view(lane, column)
        if view is not None:
            current = view.current_id()
            view.cards.set_rows(rows, has_more=has_more)
            at = view.cards.position_of(current) if current is not None else -1
            if at >= 0 and view.currentIndex().row() != at:
                view.choose(at)

    def show_totals(self, totals: Mapping[str, ColumnTotal]) -> None:
        """Show what stands in the columns."""
        self._totals = dict(totals)
        for key, total in totals.items():
            if key in self._heads:
                self._heads[key].show_total(total)
                self._strips[key].show_total(total)

    @property
    def folded(self) -> frozenset[str]:
        """The columns that are folded."""
        return frozenset(self._folded)

    def set_folded(self, keys: Collection[str]) -> None:
        """Fold these columns and no others."""
        self._folded = set(keys)
        self._lay_out()

    def head_place(self, key: str) -> QRect:
        """Return where the head of a column stands, on the widget that is scrolled."""
        return self._heads[key].geometry()

    def repaint_cards(self) -> None:
        """Paint all cards anew: another day, language or stage."""
        for _, view in self.cells.views():
            self._painter_of[view].forget()
            view.viewport().update()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        for head in self._heads.values():
            head.show_column(head.column)
        for strip in self._strips.values():
            strip.show_column(strip.column)
        for (lane, column), view in self.cells.views():
            self._name(view, lane, column)
        self.cells.set_shape(self._columns, self.cells.lanes)
        self.repaint_cards()

    # Picked cards

    def picked_ids(self) -> list[int]:
        """Return the picked deals, column by column."""
        return [deal_id for _, view in self.cells.views() for deal_id in view.picked_ids()]

    def current_id(self) -> int | None:
        """Return the deal that has the keyboard, or had it last."""
        view = self.current_view()
        return view.current_id() if view is not None else None

    def current_view(self) -> ColumnView | None:
        """Return the list that has the keyboard, or had it last."""
        for _, view in self.cells.views():
            if view.hasFocus():
                self._last_view = view
        known = [view for _, view in self.cells.views()]
        return self._last_view if self._last_view in known else None

    def select(self, deal_id: int) -> bool:
        """Give a card the keyboard, wherever it stands; False when it is not shown."""
        for _, view in self.cells.views():
            at = view.cards.position_of(deal_id)
            if at >= 0:
                self._pick_only(view)
                view.choose(at)
                view.setFocus()
                self._bring_in(view)
                return True
        return False

    def focus_first(self) -> None:
        """Give the keyboard to the card that had it, else to the first card."""
        view = self.current_view()
        views = [each for _, each in self.cells.views() if each.isVisibleTo(self) and each.cards.rows]
        if view is None or not view.cards.rows:
            view = views[0] if views else None
        (view or self).setFocus()

    # Moving

    def neighbours(self, spot: Spot, moved: Collection[int]) -> tuple[int | None, int | None]:
        """Return the deals between which others go: the one above and the one below, None at an end."""
        view = self.cells.view(spot.lane, spot.column)
        rows = list(view.cards.rows) if view is not None else []
        above = next((row.id for row in reversed(rows[: spot.position]) if row.id not in moved), None)
        below = next((row.id for row in rows[spot.position :] if row.id not in moved), None)
        return above, below

    def place(self, deal_ids: Sequence[int], spot: Spot) -> None:
        """Show cards at a spot at once, before the store says so; keyboard and selection go with them."""
        target = self.cells.view(spot.lane, spot.column)
        above, _ = self.neighbours(spot, set(deal_ids))
        taken: dict[int, DealRow] = {}
        for _, view in self.cells.views():
            taken |= {row.id: row for row in view.cards.take(deal_ids)}
        rows = [taken[deal_id] for deal_id in deal_ids if deal_id in taken]
        if target is None or not rows:
            return
        at = target.cards.position_of(above) + 1 if above is not None else 0
        target.cards.insert(at, rows)
        self._pick_only(target)
        target.choose(at)
        for extra in range(at + 1, at + len(rows)):
            index = target.cards.index(extra)
            target.selectionModel().select(index, target.selectionModel().SelectionFlag.Select)
        if spot.column not in self._folded:
            target.setFocus()
            self._bring_in(target)

    def step(self, across: int, down: int) -> None:
        """Ask that the picked cards go a column to the side, or a place up or down."""
        view = self.current_view()
        if view is None or not (ids := view.picked_ids()):
            return
        lane, column = self._place_of(view)
        rows = [row.id for row in view.cards.rows]
        first, last = rows.index(ids[0]), rows.index(ids[-1])
        if across:
            open_keys = [each.key for each in self._columns]
            at = open_keys.index(column) + across
            if 0 <= at < len(open_keys):
                self.move_requested.emit(ids, Spot(lane, open_keys[at], first))
        elif down < 0 < first:
            self.move_requested.emit(ids, Spot(lane, column, first - 1))
        elif down > 0 and last + 1 < len(rows):
            self.move_requested.emit(ids, Spot(lane, column, last + 2))

    def sizeHint(self) -> QSize:
        return QSize(800, 400)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    # Inner

    def _add_column(self, column: BoardColumn) -> None:
        key = column.key
        head = self._heads[key] = ColumnHead(column, self._formats, self._ground)
        head.add_requested.connect(lambda: self.add_requested.emit(key))
        head.fold_requested.connect(lambda: self._fold(key))
        strip = self._strips[key] = FoldedColumn(column, self._formats, self._ground)
        strip.unfold_requested.connect(lambda: self._fold(key))
        strip.dropped.connect(lambda ids: self._on_strip_drop(ids, key))

    def _fold(self, key: str) -> None:
        self._folded ^= {key}
        self._lay_out()
        shown = self._strips[key] if key in self._folded else self._heads[key]
        (shown if key in self._folded else self._heads[key].fold).setFocus()
        self.ensureWidgetVisible(shown, GAP, 0)
        self.folded_changed.emit()

    def _on_strip_drop(self, ids: list[int], key: str) -> None:
        lane = next((at[0] for at, view in self.cells.views() if view.picked_ids()), EVERYBODY)
        self.move_requested.emit(ids, Spot(lane, key, 0))

    def _make_view(self, lane: str, column: str) -> ColumnView:
        texts = CardTexts(
            self._idle_days,
            lambda row: painter.words.spoken(row, self._idle_days(row), self._today()),
            lambda row: painter.words.tip(row, self._idle_days(row), self._today()),
        )
        model = ColumnModel(texts, lambda rows, limit: self._more(lane, column, rows, limit))
        model.failed.connect(self.failed, Qt.ConnectionType.QueuedConnection)
        view = ColumnView(model)
        model.setParent(view)
        painter = CardPainter(self._formats, self._today, view, self._stage_of)
        view.setItemDelegate(painter)
        self._painter_of[view] = painter
        view.has_button_at = painter.is_stage_at
        view.button_clicked.connect(self.stage_requested)
        view.destroyed.connect(lambda: self._painter_of.pop(view, None))
        self._name(view, lane, column)
        view.open_requested.connect(self.open_requested)
        view.menu_requested.connect(self.menu_requested)
        view.remove_requested.connect(self.remove_requested)
        view.step_requested.connect(self.step)
        view.side_requested.connect(lambda side: self._go_aside(view, side))
        view.picked_alone.connect(lambda: self._pick_only(view))
        view.drag_requested.connect(lambda: self._drag(view))
        view.dragged_over.connect(lambda place: self._edges.watch(place, self, self._areas_at(place)))
        view.drag_ended.connect(self._edges.stop)
        view.dropped.connect(lambda ids, at: self.move_requested.emit(ids, Spot(lane, column, at)))
        view.selectionModel().selectionChanged.connect(lambda *_: self.picked_changed.emit())
        return view

    def _areas_at(self, place: QPoint) -> list[QScrollArea | ColumnView]:
        over = [view for _, view in self.cells.views() if view.isVisible() and near(view, place)]
        return [*over, self.cells]

    def _name(self, view: ColumnView, lane: str, column: str) -> None:
        titles = {each.key: each.title for each in self._columns}
        lanes = {each.key: each.title for each in self.cells.lanes} if hasattr(self, "cells") else {}
        view.setAccessibleName(", ".join(part for part in (titles.get(column), lanes.get(lane)) if part))

    def _place_of(self, view: ColumnView) -> tuple[str, str]:
        return next(place for place, each in self.cells.views() if each is view)

    def _pick_only(self, view: ColumnView) -> None:
        self._last_view = view
        for _, other in self.cells.views():
            if other is not view:
                other.clearSelection()

    def _go_aside(self, view: ColumnView, side: int) -> None:
        lane, column = self._place_of(view)
        keys = [each.key for each in self._columns if each.key not in self._folded]
        at = keys.index(column) + side
        while 0 <= at < len(keys):
            target = self.cells.view(lane, keys[at])
            if target is not None and target.cards.rows:
                self._pick_only(target)
                target.choose(view.currentIndex().row())
                target.setFocus()
                self._bring_in(target)
                return
            at += side

    def _bring_in(self, view: ColumnView) -> None:
        left = view.mapTo(self._ground, QPoint(0, 0)).x()
        self.ensureVisible(left + view.width() // 2, 0, view.width() // 2 + GAP, 0)
        if not self.cells.is_whole:
            self.cells.bring_in(view)

    def _drag(self, source: ColumnView) -> None:
        ids = self.picked_ids()
        if not ids:
            return
        drag = QDrag(source)
        drag.setMimeData(drag_data(ids))
        drag.setPixmap(self.drag_pixmap(source, ids))
        drag.setHotSpot(QPoint(drag.pixmap().deviceIndependentSize().toSize().width() // 3, 2))
        drag.exec(Qt.DropAction.MoveAction)
        self._edges.stop()

    def drag_pixmap(self, source: ColumnView, ids: Sequence[int]) -> QPixmap:
        """Return what hangs on the pointer while these deals are dragged."""
        painter = self._painter_of[source]
        rows = [row for _, view in self.cells.views() for row in view.cards.rows if row.id in set(ids)]
        current = source.current_id()
        rows.sort(key=lambda row: row.id != current)
        width = card_width(source)
        cards = [painter.picture(row, self._idle_days(row), width, CardState()) for row in rows[:3]]
        return drag_picture(cards, len(ids), self.devicePixelRatioF())

    def _lay_out(self) -> None:
        height = self.viewport().height()
        places = spans(self._columns, self._folded, self.viewport().width())
        bands, cells = [], {}
        for column in self._columns:
            left, width = places[column.key]
            is_folded = column.key in self._folded
            self._heads[column.key].setVisible(not is_folded)
            self._strips[column.key].setVisible(is_folded)
            self._heads[column.key].setGeometry(left, 0, width, HEIGHT)
            self._strips[column.key].setGeometry(left, 0, width, height)
            bands.append(QRect(left, 0, width, height))
            cells[column.key] = (left, 0) if is_folded else (left + _PADDING, width - _PADDING)
        total = max((left + width for left, width in places.values()), default=0)
        self._ground.bands = bands
        self._ground.resize(max(total, self.viewport().width()), height)
        self.cells.setGeometry(0, HEIGHT, self._ground.width(), height - HEIGHT - 4)
        self.cells.set_spans(cells)
        for key in self._folded:
            if key in self._strips:
                self._strips[key].raise_()
        self._ground.update()
