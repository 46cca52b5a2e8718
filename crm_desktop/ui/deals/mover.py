"""Carries out moves: asks what has to be asked first, stores, says what was done with a way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.deal import DealDraft, Loss
from crm_desktop.domain.deal_list import MoveResult, MoveWarning
from crm_desktop.domain.errors import CrmError, ValidationError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.pipeline import RequiredField, Stage, StageKind
from crm_desktop.ui.deals.fill_panel import FillPanel
from crm_desktop.ui.deals.panels import LossPanel
from crm_desktop.ui.shell.context import AppContext

Fill = Callable[[DealDraft], DealDraft]


@dataclass(frozen=True)
class Move:
    """A move that is wanted: which deals, into which stage, between which neighbours; `owner` None leaves
    whoever is responsible."""

    ids: tuple[int, ...]
    titles: tuple[str, ...]
    stage: Stage
    is_new_stage: bool = True
    above: int | None = None
    below: int | None = None
    owner: str | None = None
    accept: frozenset[MoveWarning] = frozenset()
    loss: Loss | None = None
    fill: Fill | None = None


class Mover(QObject):
    """`refused` when nothing was moved and the board has to be put back; `given_up` with the deals when nothing
    more is asked either; `warned` with the move and what speaks against it; `won` with the deal when a sale can be
    offered; `moved` with what was done."""

    moved = Signal(object)
    refused = Signal()
    given_up = Signal(object)
    warned = Signal(object, object)
    won = Signal(int)

    def __init__(self, context: AppContext, host: QWidget) -> None:
        super().__init__(host)
        self._context, self._host = context, host
        self._loss_panel: LossPanel | None = None
        self._fill_panel: FillPanel | None = None
        self._pending: Move | None = None

    def request(self, move: Move) -> None:
        """Move deals, after asking for a reason where the stage is one of lost deals."""
        if move.stage.kind is StageKind.LOST and move.is_new_stage and move.loss is None:
            self._ask_reason(move)
            return
        deals, store = self._context.services.deals, self._context.services.store

        def work() -> MoveResult:
            if move.fill is None and move.owner is None:
                return self._store(move)
            return store.write(ActionKind.DEAL_MOVED, lambda _changes: self._store_all(move), subject=subject)

        subject = move.titles[0] if len(move.titles) == 1 else ""
        assert deals is not None
        self._context.runner.run(
            lambda _progress: work(),
            lambda result: self._on_done(move, result),
            lambda error: self._on_error(move, error),
            writes=True,
            owner=self,
        )

    def retranslate(self) -> None:
        """Make the panels anew in the language in force when they are next wanted."""
        for panel in (self._loss_panel, self._fill_panel):
            if panel is not None:
                panel.hide_panel()
                panel.deleteLater()
        self._loss_panel = self._fill_panel = None

    @property
    def loss_panel(self) -> LossPanel:
        """The panel that asks why deals are lost."""
        if self._loss_panel is None:
            self._loss_panel = LossPanel(self._host)
            self._loss_panel.submitted.connect(self._on_reason)
            self._loss_panel.cancelled.connect(self._on_cancelled)
        return self._loss_panel

    @property
    def fill_panel(self) -> FillPanel:
        """The panel that asks for what a stage wants to know."""
        if self._fill_panel is None:
            context = self._context
            self._fill_panel = FillPanel(
                self._host, context.services, context.runner, context.formats, context.services.today
            )
            self._fill_panel.submitted.connect(self._on_filled)
            self._fill_panel.cancelled.connect(self._on_cancelled)
        return self._fill_panel

    # Inner

    def _store(self, move: Move) -> MoveResult:
        return self._context.services.deals.move(
            move.ids, move.stage.id, before=move.below, after=move.above, accept=move.accept, loss=move.loss
        )

    def _store_all(self, move: Move) -> MoveResult:
        deals = self._context.services.deals
        if move.fill is not None:
            for deal_id in move.ids:
                deal = deals.get(deal_id)
                deals.update(deal_id, deal.version, move.fill(deal.draft))
        if move.owner is not None:
            deals.set_owner(move.ids, move.owner)
        return self._store(move)

    def _ask_reason(self, move: Move) -> None:
        self._pending = move
        reasons = [reason.name for reason in self._context.services.lost_reasons.list()]
        if len(move.titles) == 1:
            title = self.tr("Lost: {0}").format(move.titles[0])
        else:
            title = self.tr("%n deal(s) lost", "", len(move.ids))
        self.loss_panel.ask(title, reasons)

    def _on_reason(self, loss: Loss) -> None:
        if self._pending is not None:
            self.request(replace(self._pending, loss=loss))

    def _on_filled(self, fill: Fill) -> None:
        if self._pending is not None:
            self.request(replace(self._pending, fill=fill))

    def _on_cancelled(self) -> None:
        move, self._pending = self._pending, None
        self.refused.emit()
        if move is not None:
            self.given_up.emit(move.ids)

    def _on_done(self, move: Move, result: MoveResult) -> None:
        self._pending = None
        if result.warnings:
            self.refused.emit()
            self.given_up.emit(move.ids)
            self.warned.emit(move, result.warnings)
            return
        if move.is_new_stage and result.moved:
            self._context.shell.toast_undo(self._said(move))
        self.moved.emit(move)
        if move.stage.kind is StageKind.WON and move.is_new_stage and len(move.ids) == 1:
            self.won.emit(move.ids[0])

    def _said(self, move: Move) -> str:
        count = len(move.ids)
        if len(move.titles) == 1:
            return self.tr("{0}: {1}").format(move.titles[0], move.stage.name)
        return self.tr("%n deal(s) moved", "", count) + f": {move.stage.name}"

    def _on_error(self, move: Move, error: Exception) -> None:
        self.refused.emit()
        if isinstance(error, ValidationError):
            wanted = [field for field in RequiredField if field.value in error.problems]
            if wanted and move.fill is None:
                self._pending = move
                self.fill_panel.ask(move.stage.name, move.titles, wanted)
                return
        self._pending = None
        self.given_up.emit(move.ids)
        if isinstance(error, CrmError):
            self._context.shell.show_error(error)
