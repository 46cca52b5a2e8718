"""The board of one pipeline: a column for each stage; dropping a card moves the deal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.deal import DealFilter, DealRow
from crm_desktop.domain.deal_list import MoveWarning
from crm_desktop.domain.pipeline import Pipeline, Stage, StageKind
from crm_desktop.ui.deals.board.column_head import HEIGHT
from crm_desktop.ui.deals.board.column_model import PAGE
from crm_desktop.ui.deals.board.spec import BoardLane, Spot
from crm_desktop.ui.deals.board.view import BoardView
from crm_desktop.ui.deals.filter_line import Lanes
from crm_desktop.ui.deals.mover import Move, Mover
from crm_desktop.ui.deals.quick_add import QuickAdd
from crm_desktop.ui.deals.reading import (
    BoardData,
    BoardReader,
    client_of,
    is_of_class,
    owner_of,
    stage_columns,
)
from crm_desktop.ui.forms.pick_line import Pick
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.message_bar import MessageBar
from crm_desktop.ui.widgets.text import label


class StageBoard(QWidget):
    """`loaded` after the board was read, with what was read; `counted` with how many deals need looking after."""

    loaded = Signal(object)
    counted = Signal(object)
    open_requested = Signal(int)
    menu_requested = Signal(QPoint)
    remove_requested = Signal()
    won = Signal(int)
    added = Signal(int)
    lane_filled = Signal()

    def __init__(self, context: AppContext, host: QWidget) -> None:
        super().__init__(host)
        self._context = context
        self._latest, self._counting = Latest(context.runner, self), Latest(context.runner, self)
        self._pipeline: Pipeline | None = None
        self._reader: BoardReader | None = None
        self._lanes = Lanes.NONE
        self._asked: tuple[Move, frozenset[MoveWarning]] | None = None
        self._wanted_id: int | None = None
        self._own_move: tuple[int, ...] = ()  # the deals that this board is asked to move
        self.kept_folds: dict[int, frozenset[str]] = {}  # folded columns by pipeline
        self.mover = Mover(context, host)
        self.warning = MessageBar(self)
        self.others = label("", "muted", self)
        self.others.hide()
        self.board = BoardView(
            context.formats, context.services.today, self._idle_days, self._read_more, self
        )
        self.quick_add = self._make_quick_add()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.warning)
        layout.addWidget(self.board, 1)
        layout.addWidget(self.others)
        self._connect()

    def _connect(self) -> None:
        board, mover = self.board, self.mover
        board.move_requested.connect(self._on_move)
        board.open_requested.connect(self.open_requested)
        board.menu_requested.connect(self.menu_requested)
        board.remove_requested.connect(self.remove_requested)
        board.add_requested.connect(lambda column: self.start_deal(int(column)))
        board.lane_wanted.connect(self._read_lane)
        board.failed.connect(self._context.shell.show_error)
        board.folded_changed.connect(self._keep_folds)
        mover.refused.connect(self.reload)
        mover.given_up.connect(self._on_given_up)
        mover.moved.connect(self._on_moved)
        mover.warned.connect(self._on_warned)
        mover.won.connect(self.won)
        self.warning.action_clicked.connect(self._on_accepted)
        self.warning.dismissed.connect(self.board.focus_first)

    def _make_quick_add(self) -> QuickAdd:
        result = QuickAdd(self._context, self.board.widget())
        result.added.connect(self._on_added)
        result.more_wanted.connect(self.open_requested)
        result.closed.connect(self.board.focus_first)
        return result

    # What it shows

    def load(self, pipeline: Pipeline, wanted: DealFilter, lanes: Lanes) -> None:
        """Show the deals of a pipeline that a filter lets through."""
        if self._pipeline is None or self._pipeline.id != pipeline.id:
            lost = frozenset(str(stage.id) for stage in pipeline.stages if stage.kind is StageKind.LOST)
            self.board.set_folded(self.kept_folds.get(pipeline.id, lost))
        is_reshaped = pipeline != self._pipeline
        self._pipeline, self._lanes = pipeline, lanes
        self._reader = BoardReader(self._context.services, pipeline, wanted)
        if is_reshaped:
            self.board.set_shape(stage_columns(pipeline), self.board.cells.lanes)
        self.reload()

    def reload(self) -> None:
        """Read the board again."""
        reader = self._reader
        if reader is None:
            return
        lanes, seen = self._lanes, list(self.board.cells.seen())
        shown = {place: len(view.cards.rows) for place, view in self.board.cells.views()}
        self._latest.ask(
            lambda _progress: reader.read(lanes, shown, seen),
            lambda data: self._on_loaded(data, shown),
            self._context.shell.show_error,
        )
        self._counting.ask(lambda _progress: reader.counts(), self.counted.emit)

    def select(self, deal_id: int) -> None:
        """Give a card the keyboard, once it is there."""
        if not self.board.select(deal_id):
            self._wanted_id = deal_id

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.board.retranslate()
        self.mover.retranslate()
        self.quick_add.hide()
        self.quick_add.deleteLater()
        self.quick_add = self._make_quick_add()

    def closing(self, kind: StageKind) -> Stage:
        """Return the stage in which deals of the pipeline are won, or lost."""
        assert self._pipeline is not None
        return self._pipeline.closing(kind)

    # New deals

    def start_deal(self, stage_id: int | None = None, client: Pick | None = None) -> None:
        """Show the short form of a new deal in the column of a stage, the first one without."""
        if self._pipeline is None:
            return
        stage = self._pipeline.stage(stage_id) if stage_id is not None else self._pipeline.first_open()
        key = str(stage.id)
        if key in self.board.folded:
            self.board.set_folded(self.board.folded - {key})
        place = self.board.head_place(key)
        self.quick_add.start(self._pipeline.id, stage.id, client)
        width = max(place.width() - 12, 240)
        self.quick_add.setGeometry(QRect(place.left() + 6, HEIGHT, width, self.quick_add.sizeHint().height()))
        self.board.ensureVisible(place.center().x(), 0, place.width() // 2, 0)

    # Moving

    def move_to(self, ids: Sequence[int], stage: Stage) -> None:
        """Move deals to the top of a stage, as a menu asks."""
        lane = next((key for (key, _), view in self.board.cells.views() if view.picked_ids()), "")
        self._on_move(list(ids), Spot(lane, str(stage.id), 0))

    def _on_move(self, ids: list[int], spot: Spot) -> None:
        move = self._move(ids, spot)
        if move is None:
            return
        self._own_move = move.ids
        is_asking = move.stage.kind is StageKind.LOST and move.is_new_stage
        if not is_asking:
            self.board.place(ids, spot)
        self.mover.request(move)

    def _move(self, ids: Sequence[int], spot: Spot) -> Move | None:
        if self._pipeline is None:
            return None
        rows = self._rows(ids)
        stage = self._pipeline.stage(int(spot.column))
        above, below = self.board.neighbours(spot, set(ids))
        if client_of(spot.lane) is not None and any(row.client_id != client_of(spot.lane) for row in rows):
            self.warning.show_message(
                self.tr("A deal stays with its client: drop it in the lane of that client.")
            )
            return None
        if is_of_class(spot.lane) and self._lanes_of(ids) != {spot.lane}:
            self.warning.show_message(
                self.tr("The class follows from what a client buys: drop the deal in its own lane.")
            )
            return None
        owner = owner_of(spot.lane)
        if owner is not None and all(row.owner == owner for row in rows):
            owner = None
        return Move(
            tuple(ids),
            tuple(row.title for row in rows),
            stage,
            any(row.stage_id != stage.id for row in rows) or len(rows) < len(ids),
            above,
            below,
            owner,
        )

    def _lanes_of(self, ids: Sequence[int]) -> set[str]:
        """Return the lanes in which deals stand."""
        wanted = set(ids)
        return {
            lane
            for (lane, _), view in self.board.cells.views()
            if any(row.id in wanted for row in view.cards.rows)
        }

    def _rows(self, ids: Sequence[int]) -> list[DealRow]:
        wanted = set(ids)
        shown = {
            row.id: row for _, view in self.board.cells.views() for row in view.cards.rows if row.id in wanted
        }
        missing = [deal_id for deal_id in ids if deal_id not in shown]
        if missing:
            shown |= self._context.services.deals.rows(missing)
        return [shown[deal_id] for deal_id in ids if deal_id in shown]

    def _on_warned(self, move: Move, warnings: frozenset[MoveWarning]) -> None:
        self._asked = (move, warnings)
        texts = []
        if MoveWarning.WIP_LIMIT in warnings:
            limit = self._context.formats.number(move.stage.wip_limit or 0)
            texts.append(self.tr("“{0}” is full: no more than {1} at once.").format(move.stage.name, limit))
        if MoveWarning.CHECKLIST in warnings:
            texts.append(self.tr("Not everything on the checklist of the former stage is ticked."))
        self.warning.show_message(" ".join(texts), "warning", self.tr("Move anyway"))

    def _on_given_up(self, ids: tuple[int, ...]) -> None:
        """Lead the keyboard back with the card that stays where it was."""
        if ids == self._own_move:
            self._own_move, self._wanted_id = (), ids[0]

    def _on_moved(self, move: Move) -> None:
        """Follow a card that moved only after something was asked; any other took the keyboard along at once."""
        if move.ids == self._own_move and (move.accept or move.fill is not None):
            stands_there = move.ids[0] in self._shown_in(move.stage)  # the board may have been read already
            if not (stands_there and self.board.select(move.ids[0])):
                self._wanted_id = move.ids[0]
        self._own_move = ()

    def _on_accepted(self) -> None:
        self.warning.hide()
        self.board.focus_first()
        if self._asked is None:
            return
        move, warnings = self._asked
        self._asked = None
        self._own_move = move.ids
        self.mover.request(replace(move, accept=move.accept | warnings))

    # Inner

    def _keep_folds(self) -> None:
        if self._pipeline is not None:
            self.kept_folds[self._pipeline.id] = self.board.folded

    def _shown_in(self, stage: Stage) -> set[int]:
        views = self.board.cells.views()
        return {row.id for (_, key), view in views if key == str(stage.id) for row in view.cards.rows}

    def _on_added(self, deal_id: int) -> None:
        self.select(deal_id)
        self.added.emit(deal_id)

    def _named(self, lane: BoardLane) -> BoardLane:
        """Return a lane with the words that stand over it."""
        if not is_of_class(lane.key):
            return lane if lane.title else replace(lane, title=self.tr("Nobody is responsible"))
        words = {
            "A": self.tr("A: clients who make most of the revenue"),
            "B": self.tr("B: clients in the middle"),
            "C": self.tr("C: clients with small purchases"),
        }
        return replace(lane, title=words.get(lane.title, self.tr("No purchases within a year")))

    def _on_loaded(self, data: BoardData, shown: dict[tuple[str, str], int]) -> None:
        if self._pipeline is None:
            return
        lanes = [self._named(lane) if lane.key else lane for lane in data.lanes]
        self.board.set_shape(stage_columns(self._pipeline), lanes or [BoardLane()])
        for (lane, column), rows in data.cells.items():
            self._fill(lane, column, rows, shown.get((lane, column), 0))
        self.board.show_totals(data.totals)
        self.others.setVisible(data.hidden_lanes > 0)
        self.others.setText(
            self.tr("%n more client(s) with smaller sums: search or narrow the board.", "", data.hidden_lanes)
        )
        if self._wanted_id is not None and self.board.select(self._wanted_id):
            self._wanted_id = None
        self.loaded.emit(data)

    def _fill(self, lane: str, column: str, rows: Sequence[DealRow], shown: int) -> None:
        self.board.fill(lane, column, rows, has_more=len(rows) >= max(PAGE, shown))

    def _read_lane(self, lane: str) -> None:
        reader = self._reader
        if reader is None or self.board.cells.is_whole:
            return
        self._context.runner.run(
            lambda _progress: reader.lane(lane, {}), self._on_lane, self._context.shell.show_error, owner=self
        )

    def _on_lane(self, cells: dict[tuple[str, str], list[DealRow]]) -> None:
        for (lane, column), rows in cells.items():
            self._fill(lane, column, rows, 0)
        self.lane_filled.emit()

    def _read_more(self, lane: str, column: str, rows: Sequence[DealRow], limit: int) -> Sequence[DealRow]:
        if self._reader is None or not rows:
            return []
        return self._reader.cell(lane, int(column), rows[-1], limit)

    def _idle_days(self, row: DealRow) -> int | None:
        if self._pipeline is None:
            return None
        return next((stage.idle_days for stage in self._pipeline.stages if stage.id == row.stage_id), None)
