"""What can be done with deals wherever they are shown: the menu, the next action, closing, removing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.domain.deal import DealRow, NextAction
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.pipeline import Pipeline, Stage, StageKind
from crm_desktop.ui.deals.mover import Move, Mover
from crm_desktop.ui.deals.panels import NextPanel
from crm_desktop.ui.deals.won_panel import WonPanel
from crm_desktop.ui.runtime.deal_texts import DealWords
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.text import literal

T = TypeVar("T")


class DealDoing(QObject):
    """`open_requested` when the card of a deal is wanted; `move_requested` with deals and the stage they go to."""

    open_requested = Signal(int)
    move_requested = Signal(object, object)

    def __init__(self, context: AppContext, host: QWidget, mover: Mover) -> None:
        super().__init__(host)
        self._context, self._host, self._mover = context, host, mover
        self._words = DealWords(context.formats)
        self._next_panel: NextPanel | None = None
        self._won_panel: WonPanel | None = None
        self._ids: tuple[int, ...] = ()

    @property
    def next_panel(self) -> NextPanel:
        """The panel that asks what comes next."""
        if self._next_panel is None:
            self._next_panel = NextPanel(self._host, self._context.formats, self._context.services.today)
            self._next_panel.submitted.connect(self._on_next)
        return self._next_panel

    @property
    def won_panel(self) -> WonPanel:
        """The panel that offers the sale of a won deal."""
        if self._won_panel is None:
            self._won_panel = WonPanel(self._host, self._context)
        return self._won_panel

    def retranslate(self) -> None:
        """Make the panels anew in the language in force when they are next wanted."""
        for panel in (self._next_panel, self._won_panel):
            if panel is not None:
                panel.hide_panel()
                panel.deleteLater()
        self._next_panel = self._won_panel = None

    # One or many deals

    def finish_action(self, deal_id: int) -> None:
        """Ask what came of the next action of a deal and what follows it; where none is planned, ask for one."""
        row = self._context.services.deals.rows([deal_id]).get(deal_id)
        if row is None or row.state is not StageKind.OPEN:
            return
        tasks = self._context.services.tasks.open_of_deal(deal_id)
        if tasks:
            self._context.shell.finish_task(tasks[0].id)
        else:
            self.plan_action([deal_id])

    def plan_action(self, ids: Sequence[int]) -> None:
        """Ask for the next action of deals."""
        rows = self._context.services.deals.rows(ids)
        if not rows:
            return
        self._ids = tuple(ids)
        first = next(iter(rows.values()))
        title = first.title if len(rows) == 1 else self.tr("%n deal(s)", "", len(rows))
        self.next_panel.ask(title, first.next_action if len(rows) == 1 else None)

    def repeat(self, deal_id: int) -> None:
        """Make a new deal of the same client with the same products, and open its card."""
        deals = self._context.services.deals

        def on_done(new_id: int) -> None:
            self._context.shell.toast_undo(self.tr("Deal repeated"))
            self.open_requested.emit(new_id)

        self._context.runner.run(
            lambda _progress: deals.repeat(deal_id),
            on_done,
            self._context.shell.show_error,
            writes=True,
            owner=self,
        )

    def remove(self, ids: Sequence[int]) -> None:
        """Take deals away."""
        deals, shell, wanted = self._context.services.deals, self._context.shell, list(ids)
        if not wanted:
            return

        def on_done(count: int) -> None:
            if count:
                shell.toast_undo(self.tr("%n deal(s) removed", "", count))

        self._run(lambda: deals.remove(wanted), on_done)

    def give(self, ids: Sequence[int], owner: str) -> None:
        """Make somebody responsible for deals."""
        deals, shell, wanted = self._context.services.deals, self._context.shell, list(ids)

        def on_done(count: int) -> None:
            if count:
                whose = owner or self.tr("without a responsible")
                shell.toast_undo(self.tr("%n deal(s) given on", "", count) + f": {whose}")

        self._run(lambda: deals.set_owner(wanted, owner), on_done)

    def offer_sale(self, deal_id: int) -> None:
        """Offer to make a sale of a deal that was won."""
        self.won_panel.ask(self._context.services.deals.sale_of(deal_id))

    # The menu

    def menu(self, ids: Sequence[int], pipeline: Pipeline | None, parent: QWidget) -> QMenu:
        """Return the menu for some deals; all that dragging does can be chosen here."""
        result = QMenu(parent)
        rows = list(self._context.services.deals.rows(ids).values())
        if not rows:
            return result
        only = rows[0] if len(rows) == 1 else None
        if only is not None:
            result.addAction(
                icon("square-kanban"), self.tr("Open") + "\tEnter", lambda: self.open_requested.emit(only.id)
            )
            result.addAction(
                icon("contact"), self.tr("To the client"), lambda: self._to_client(only.client_id)
            )
            result.addSeparator()
        if pipeline is not None:
            self._add_stages(result, rows, pipeline)
        if only is not None and only.state is StageKind.OPEN and only.next_action is not None:
            result.addAction(
                icon("check"), self.tr("Action done…") + "\tCtrl+Enter", lambda: self.finish_action(only.id)
            )
        if all(row.state is StageKind.OPEN for row in rows):
            result.addAction(
                icon("calendar-plus"), self.tr("Plan the next action…"), lambda: self.plan_action(ids)
            )
        self._add_owners(result, ids)
        if only is not None and only.state is StageKind.WON:
            result.addAction(icon("wallet"), self.tr("Make a sale…"), lambda: self.offer_sale(only.id))
        result.addSeparator()
        result.addAction(icon("trash-2"), self.tr("Remove") + "\tDel", lambda: self.remove(ids))
        return result

    def open_menu(
        self, ids: Sequence[int], pipeline: Pipeline | None, parent: QWidget, place: QPoint
    ) -> None:
        """Show the menu at a place of the screen."""
        menu = self.menu(ids, pipeline, parent)
        if menu.isEmpty():
            menu.deleteLater()
            return
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def open_stages(self, deal_id: int, pipeline: Pipeline | None, parent: QWidget, place: QPoint) -> None:
        """Show the stages to which a deal can go."""
        rows = list(self._context.services.deals.rows([deal_id]).values())
        if pipeline is None or not rows:
            return
        menu = QMenu(parent)
        self._fill_stages(menu, rows, pipeline)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _add_stages(self, menu: QMenu, rows: Sequence[DealRow], pipeline: Pipeline) -> None:
        self._fill_stages(menu.addMenu(icon("arrow-right"), self.tr("Move to stage")), rows, pipeline)

    def _fill_stages(self, stages: QMenu, rows: Sequence[DealRow], pipeline: Pipeline) -> None:
        here = {row.stage_id for row in rows}
        ids = [row.id for row in rows]
        for stage in pipeline.stages:
            action: QAction = stages.addAction(literal(stage.name))
            action.setEnabled(here != {stage.id})
            action.triggered.connect(lambda _on=False, stage=stage: self.move_requested.emit(ids, stage))

    def _add_owners(self, menu: QMenu, ids: Sequence[int]) -> None:
        owners = menu.addMenu(icon("user"), self.tr("Make responsible"))
        for user in self._context.services.users.list(only_active=True):
            owners.addAction(literal(user.name), partial(self.give, ids, user.name))
        owners.addSeparator()
        owners.addAction(self.tr("Nobody"), lambda: self.give(ids, ""))

    def move(self, ids: Sequence[int], stage: Stage) -> None:
        """Move deals to the top of a stage, wherever they are shown."""
        rows = self._context.services.deals.rows(ids)
        titles = tuple(row.title for row in rows.values())
        is_new = any(row.stage_id != stage.id for row in rows.values())
        self._mover.request(Move(tuple(ids), titles, stage, is_new))

    # Inner

    def _to_client(self, client_id: int) -> None:
        self._context.navigate(EntityRef(Entity.CLIENT, client_id))

    def _on_next(self, action: NextAction | None) -> None:
        deals, ids = self._context.services.deals, self._ids
        shell, today = self._context.shell, self._context.services.today()

        def on_done(_count: int) -> None:
            shell.toast_undo(self.tr("Next: {0}").format(self._words.action(action, today)))

        self._run(lambda: deals.set_next_action(ids, action), on_done)

    def _run(self, work: Callable[[], T], on_done: Callable[[T], None]) -> None:
        self._context.runner.run(
            lambda _progress: work(), on_done, self._context.shell.show_error, writes=True, owner=self
        )
