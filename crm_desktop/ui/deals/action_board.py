"""The board by next action: what is overdue, what is for today, what has no action; dropping sets the day."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.deal import DealFilter, DealRow, NextAction, NextActionKind
from crm_desktop.domain.deal_list import ActionGroup, day_of_group
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.pipeline import Pipeline, Stage
from crm_desktop.services import Services
from crm_desktop.ui.deals.board.column_model import PAGE
from crm_desktop.ui.deals.board.spec import EVERYBODY, BoardColumn, Spot
from crm_desktop.ui.deals.board.view import BoardView
from crm_desktop.ui.deals.reading import BoardData, BoardReader
from crm_desktop.ui.runtime.deal_texts import DealWords
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext

_COLORS = {
    ActionGroup.OVERDUE: "red",
    ActionGroup.TODAY: "green",
    ActionGroup.TOMORROW: "cyan",
    ActionGroup.THIS_WEEK: "blue",
    ActionGroup.LATER: "grey",
    ActionGroup.NONE: "amber",
}


class ActionBoard(QWidget):
    """Every open deal, of all pipelines or of one, by the day of its next action."""

    loaded = Signal(object)
    open_requested = Signal(int)
    menu_requested = Signal(QPoint)
    remove_requested = Signal()
    stage_requested = Signal(int, QPoint)

    def __init__(self, context: AppContext, host: QWidget) -> None:
        super().__init__(host)
        self._context = context
        self._latest = Latest(context.runner, self)
        self._reader: BoardReader | None = None
        self._groups: Mapping[ActionGroup, array[int]] = {}
        self._stages: dict[int, Stage] = {}
        self.board = BoardView(
            context.formats,
            context.services.today,
            self._idle_days,
            self._read_more,
            self,
            lambda row: self._stages.get(row.stage_id),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.board)
        self.board.move_requested.connect(self._on_move)
        self.board.open_requested.connect(self.open_requested)
        self.board.menu_requested.connect(self.menu_requested)
        self.board.remove_requested.connect(self.remove_requested)
        self.board.stage_requested.connect(self.stage_requested)
        self.board.failed.connect(context.shell.show_error)
        self.retranslate()

    def load(self, pipelines: Sequence[Pipeline], pipeline: Pipeline, wanted: DealFilter) -> None:
        """Show the open deals that a filter lets through."""
        stages = {stage.id: stage for each in pipelines for stage in each.stages}
        if stages != self._stages:
            self._stages = stages
            self.board.repaint_cards()
        self._reader = BoardReader(self._context.services, pipeline, wanted)
        self.reload()

    def reload(self) -> None:
        """Read the board again."""
        reader = self._reader
        if reader is None:
            return
        shown = {place: len(view.cards.rows) for place, view in self.board.cells.views()}
        self._latest.ask(
            lambda _progress: reader.actions(shown),
            lambda data: self._on_loaded(data, shown),
            self._context.shell.show_error,
        )

    def select(self, deal_id: int) -> None:
        """Give a card the keyboard."""
        self.board.select(deal_id)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        words = DealWords(self._context.formats)
        columns = [
            BoardColumn(group.value, words.action_group(group), _COLORS[group], takes_new=False)
            for group in ActionGroup
        ]
        self.board.set_shape(columns)
        self.board.retranslate()

    def _on_loaded(self, data: BoardData, shown: Mapping[tuple[str, str], int]) -> None:
        self._groups = data.groups
        for (lane, column), rows in data.cells.items():
            asked = max(PAGE, shown.get((lane, column), 0))
            self.board.fill(lane, column, rows, has_more=len(data.groups[ActionGroup(column)]) > asked)
        self.board.show_totals(data.totals)
        self.loaded.emit(data)

    def _read_more(self, _lane: str, column: str, rows: Sequence[DealRow], limit: int) -> Sequence[DealRow]:
        ids = list(self._groups.get(ActionGroup(column), ()))[len(rows) : len(rows) + limit]
        found = self._context.services.deals.rows(ids)
        return [found[deal_id] for deal_id in ids if deal_id in found]

    def _idle_days(self, row: DealRow) -> int | None:
        stage = self._stages.get(row.stage_id)
        return stage.idle_days if stage is not None else None

    def _on_move(self, ids: list[int], spot: Spot) -> None:
        group = ActionGroup(spot.column)
        view = self.board.cells.view(EVERYBODY, spot.column)
        known = {row.id for row in view.cards.rows} if view is not None else set()
        if set(ids) <= known:
            return  # within a column the days give the order
        self.board.place(ids, spot)
        services, today = self._context.services, self._context.services.today()
        day = day_of_group(group, today)
        words = DealWords(self._context.formats).action_group(group)

        def on_done(count: int) -> None:
            if count:
                said = self.tr("%n deal(s) planned anew", "", count)
                self._context.shell.toast_undo(f"{said}: {words}")

        def on_error(error: Exception) -> None:
            self.reload()
            self._context.shell.show_error(error)

        self._context.runner.run(
            lambda _progress: plan_anew(services, ids, day), on_done, on_error, writes=True, owner=self
        )


def plan_anew(services: Services, ids: Sequence[int], day: date | None) -> int:
    """Give the next actions of deals another day, as one action; without a day there is no action any more."""
    rows = services.deals.rows(ids)

    def work(_changes: object) -> int:
        by_action: dict[NextAction | None, list[int]] = {}
        for deal_id, row in rows.items():
            action = row.next_action or NextAction(NextActionKind.CALL, services.today())
            wanted = replace(action, on=day) if day is not None else None
            by_action.setdefault(wanted, []).append(deal_id)
        return sum(services.deals.set_next_action(some, action) for action, some in by_action.items())

    subject = next(iter(rows.values())).title if len(rows) == 1 else ""
    return services.store.write(ActionKind.DEAL_CHANGED, work, subject=subject, count=lambda count: count)
