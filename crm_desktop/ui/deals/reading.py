"""What a board shows, read on another thread: plain values in, plain values out."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cached_property

from crm_desktop.domain.abc import AbcClass
from crm_desktop.domain.deal import ColumnTotal, DealFilter, DealRow
from crm_desktop.domain.deal_list import ActionGroup
from crm_desktop.domain.pipeline import Pipeline, StageKind
from crm_desktop.services import Services
from crm_desktop.ui.deals.board.column_model import PAGE
from crm_desktop.ui.deals.board.spec import EVERYBODY, BoardColumn, BoardLane
from crm_desktop.ui.deals.filter_line import Attention, Lanes, attention_filter

CLOSED_DAYS = 30  # how long closed deals stay on the board
MAX_LANES = 100
_OWNER, _CLIENT, _CLASS = "owner:", "client:", "class:"
_CLASSES = (AbcClass.A, AbcClass.B, AbcClass.C, None)

Cell = tuple[str, str]  # lane and column


@dataclass
class BoardData:
    """Cards by cell, sums by column, the lanes, and how many lanes there was no room for."""

    lanes: list[BoardLane] = field(default_factory=lambda: [BoardLane()])
    cells: dict[Cell, list[DealRow]] = field(default_factory=dict)
    totals: dict[str, ColumnTotal] = field(default_factory=dict)
    groups: Mapping[ActionGroup, array[int]] = field(default_factory=dict)
    hidden_lanes: int = 0
    is_empty: bool = False

    def has_more(self, cell: Cell, asked: int) -> bool:
        """Return whether a cell has more cards than the ones that were read."""
        return len(self.cells.get(cell, ())) >= asked


def stage_columns(pipeline: Pipeline) -> list[BoardColumn]:
    """Return the columns of the board of a pipeline."""
    return [
        BoardColumn(
            str(stage.id),
            stage.name,
            stage.color,
            stage.kind,
            stage.wip_limit,
            stage.kind is StageKind.OPEN,
            None if stage.kind is StageKind.OPEN else CLOSED_DAYS,
        )
        for stage in pipeline.stages
    ]


def owner_of(lane: str) -> str | None:
    """Return whose lane it is, None when it is not the lane of an owner."""
    return lane.removeprefix(_OWNER) if lane.startswith(_OWNER) else None


def client_of(lane: str) -> int | None:
    """Return whose lane it is, None when it is not the lane of a client."""
    return int(lane.removeprefix(_CLIENT)) if lane.startswith(_CLIENT) else None


def is_of_class(lane: str) -> bool:
    """Return whether the lane is that of a class of clients."""
    return lane.startswith(_CLASS)


def class_of(lane: str) -> AbcClass | None:
    """Return the class of clients that a lane of one is for; None is for those who bought nothing lately."""
    name = lane.removeprefix(_CLASS)
    return AbcClass(name) if name else None


def _of_lane(lane: str, rows: list[DealRow]) -> list[DealRow]:
    """Leave out the deals of others with the client of a lane: they stand in lanes of their own."""
    client = client_of(lane)
    return rows if client is None else [row for row in rows if row.client_id == client]


class BoardReader:
    """Reads the board of one pipeline with one filter."""

    def __init__(self, services: Services, pipeline: Pipeline, wanted: DealFilter) -> None:
        self._deals = services.deals
        self._services = services
        self._pipeline = pipeline
        self._wanted = wanted

    def cell_filter(self, lane: str, stage_id: int) -> DealFilter:
        """Return which deals stand in a cell; closed ones only for a while."""
        wanted = self._wanted
        owner, client = owner_of(lane), client_of(lane)
        if owner is not None:
            wanted = replace(wanted, owners=frozenset({owner}))
        if client is not None:
            wanted = replace(wanted, client_id=client)
        if is_of_class(lane):
            # No client has the number 0: a class that nobody is of any more is empty, not everybody.
            wanted = replace(wanted, client_ids=self._classes.get(class_of(lane)) or frozenset({0}))
        if self._pipeline.stage(stage_id).kind is StageKind.OPEN:
            return wanted
        return self._closed(wanted)

    def cell(self, lane: str, stage_id: int, after: DealRow | None, limit: int) -> list[DealRow]:
        """Return the next cards of a cell."""
        place = (after.rank, after.id) if after is not None else None
        return _of_lane(lane, self._deals.column(stage_id, self.cell_filter(lane, stage_id), place, limit))

    def read(self, lanes: Lanes, shown: Mapping[Cell, int], seen: Sequence[str]) -> BoardData:
        """Return the whole board, of each cell as many cards as are shown already."""
        data = BoardData()
        data.lanes, data.hidden_lanes = self._lanes(lanes)
        kept = {lane.key for lane in data.lanes}
        for lane in [EVERYBODY] if lanes is Lanes.NONE else [key for key in seen if key in kept]:
            data.cells |= self.lane(lane, shown)
        data.totals = self.totals(self._wanted)
        data.is_empty = not any(total.count for total in data.totals.values()) and not self._deals.list_ids()
        return data

    def lane(self, lane: str, shown: Mapping[Cell, int]) -> dict[Cell, list[DealRow]]:
        """Return the cards of one lane."""
        wanted = {
            stage.id: (self.cell_filter(lane, stage.id), max(PAGE, shown.get((lane, str(stage.id)), 0)))
            for stage in self._pipeline.stages
        }
        found = self._deals.columns(wanted)
        return {(lane, str(stage_id)): _of_lane(lane, rows) for stage_id, rows in found.items()}

    def totals(self, wanted: DealFilter) -> dict[str, ColumnTotal]:
        """Return what stands in each column."""
        every = self._deals.totals(self._pipeline.id, replace(wanted, states=frozenset({StageKind.OPEN})))
        ended = replace(self._closed(wanted), states=frozenset({StageKind.WON, StageKind.LOST}))
        closed = self._deals.totals(self._pipeline.id, ended)
        return {
            str(stage.id): (every if stage.kind is StageKind.OPEN else closed)[stage.id]
            for stage in self._pipeline.stages
        }

    def counts(self) -> dict[Attention, int]:
        """Return how many deals need looking after, by what for."""
        found = {}
        for attention in Attention:
            wanted = attention_filter(self._wanted, attention)
            found[attention] = sum(
                total.count for total in self._deals.totals(self._pipeline.id, wanted).values()
            )
        return found

    def actions(self, shown: Mapping[Cell, int]) -> BoardData:
        """Return the board by next action."""
        data = BoardData()
        data.groups = self._deals.by_action(None, self._wanted)
        sums = self._deals.action_totals(None, self._wanted)
        for group, ids in data.groups.items():
            cell = (EVERYBODY, group.value)
            some = list(ids[: max(PAGE, shown.get(cell, 0))])
            rows = self._deals.rows(some)
            data.cells[cell] = [rows[deal_id] for deal_id in some if deal_id in rows]
            data.totals[group.value] = sums[group]
        data.is_empty = not any(data.groups.values()) and not self._deals.list_ids()
        return data

    def _closed(self, wanted: DealFilter) -> DealFilter:
        return replace(wanted, closed_since=self._deals.today() - timedelta(days=CLOSED_DAYS))

    def _lanes(self, lanes: Lanes) -> tuple[list[BoardLane], int]:
        if lanes is Lanes.OWNER:
            return self._owner_lanes(), 0
        if lanes is Lanes.CLIENT:
            return self._client_lanes()
        if lanes is Lanes.CLASS:
            return self._class_lanes(), 0
        return [BoardLane()], 0

    @cached_property
    def _classes(self) -> dict[AbcClass | None, frozenset[int]]:
        """The clients of the deals on the board, by their class."""
        wanted = replace(self._wanted, pipeline_id=self._pipeline.id)
        every: dict[AbcClass | None, frozenset[int]] = {}
        for some in (
            replace(wanted, states=frozenset({StageKind.OPEN})),
            replace(self._closed(wanted), states=frozenset({StageKind.WON, StageKind.LOST})),
        ):
            for which, ids in self._services.client_classes.with_deals(some).items():
                every[which] = every.get(which, frozenset()) | ids
        return every

    def _class_lanes(self) -> list[BoardLane]:
        found = []
        for which in _CLASSES:
            ids = self._classes.get(which)
            if not ids:
                continue
            totals = self.totals(replace(self._wanted, client_ids=ids)).values()
            name = which.value.upper() if which is not None else ""
            key = f"{_CLASS}{which.value if which is not None else ''}"
            count, amount = (
                sum(values) for values in zip(*((t.count, t.amount) for t in totals), strict=True)
            )
            found.append(BoardLane(key, name, count, amount))
        return found

    def _owner_lanes(self) -> list[BoardLane]:
        names = [user.name for user in self._services.users.list()]
        found = []
        for name in (*names, ""):
            if self._wanted.owners and name not in self._wanted.owners:
                continue
            wanted = replace(self._wanted, owners=frozenset({name}))
            totals = [total for total in self.totals(wanted).values() if total.count]
            if totals:
                count = sum(total.count for total in totals)
                found.append(BoardLane(_OWNER + name, name, count, sum(total.amount for total in totals)))
        return found

    def _client_lanes(self) -> tuple[list[BoardLane], int]:
        """Return the clients with the largest open sums, and how many others have open deals."""
        clients, others = self._deals.largest_clients(
            replace(self._wanted, pipeline_id=self._pipeline.id), MAX_LANES
        )
        lanes = [
            BoardLane(f"{_CLIENT}{each.client_id}", each.name, each.count, each.amount) for each in clients
        ]
        return lanes, others
