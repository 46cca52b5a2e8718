"""The screen of deals over a real base, with some deals in it, and hands that use it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.deal import DealDraft, DealRow, NextAction, NextActionKind
from crm_desktop.domain.entity import EntityRef
from crm_desktop.domain.pipeline import Pipeline, Stage, StageKind
from crm_desktop.ui.deals.board.column_view import ColumnView, drag_data
from crm_desktop.ui.deals.page import DealsPage
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client

TODAY = dt.date(2026, 11, 21)
CONTROL = Qt.KeyboardModifier.ControlModifier
NOTHING = Qt.KeyboardModifier.NoModifier


def on_day(days: int, kind: NextActionKind = NextActionKind.CALL) -> NextAction:
    """Return an action so many days from today."""
    return NextAction(kind, TODAY + dt.timedelta(days=days))


class Desk:
    """The screen, and what it told the shell."""

    def __init__(self, context: AppContext, qtbot: QtBot) -> None:
        self.context, self.qtbot, self.services = context, qtbot, context.services
        self.toasts: list[str] = []
        self.refs: list[EntityRef] = []
        self.errors: list[Exception] = []
        context.shell.undo_offered.connect(self.toasts.append)
        context.shell.ref_requested.connect(self.refs.append)
        context.shell.error_raised.connect(self.errors.append)
        self.anna = make_client(self.services, "Лебедева Анна", phones="+7 916 123-45-67")
        self.pavel = make_client(self.services, "Орлов Пётр")
        self.loosen()
        self.page = DealsPage(context)
        qtbot.addWidget(self.page)
        self.page.resize(1400, 800)

    def loosen(self) -> None:
        """Let stages ask for nothing, so that a test sees only what it is about."""
        for stage in self.pipeline.stages:
            self.change_stage(stage.id, required=frozenset(), checklist=(), task_on_entry="", wip_limit=None)

    @property
    def pipeline(self) -> Pipeline:
        return self.services.pipelines.list()[0]

    def stage(self, at: int) -> Stage:
        return self.pipeline.stages[at]

    def closing(self, kind: StageKind) -> Stage:
        return self.pipeline.closing(kind)

    def change_stage(self, stage_id: int, **values: Any) -> None:
        from crm_desktop.domain.pipeline import StageDraft

        stage = self.services.pipelines.get_stage(stage_id)
        known = {
            key: getattr(stage, key)
            for key in (
                "name", "kind", "color", "probability", "idle_days", "wip_limit", "required", "checklist",
                "task_on_entry",
            )
        }  # fmt: skip
        self.services.pipelines.update_stage(stage_id, None, StageDraft(**(known | values)))

    def add(self, title: str, at: int = 0, client: int | None = None, **values: Any) -> int:
        """Add a deal at the bottom of what was added before: the first added is on top."""
        values.setdefault("next_action", on_day(3))
        deal_id = self.services.deals.create(
            DealDraft(client or self.anna, title, stage_id=self.stage(at).id, amount=10_000, **values)
        )
        rows = self.services.deals.column(self.stage(at).id)
        if len(rows) > 1:
            self.services.deals.move([deal_id], self.stage(at).id, after=rows[-1].id)
        return deal_id

    def show(self) -> None:
        with self.qtbot.waitExposed(self.page):
            self.page.show()
        self.page.activateWindow()
        self.settle()

    def settle(self) -> None:
        def is_quiet() -> bool:
            return self.context.runner.busy_count == 0 and not self.page._refresh_timer.isActive()

        self.qtbot.waitUntil(is_quiet)

    def column(self, at: int, lane: str = "") -> ColumnView:
        view = self.page.stages.board.cells.view(lane, str(self.stage(at).id))
        assert view is not None
        return view

    def titles(self, at: int, lane: str = "") -> list[str]:
        return [row.title for row in self.column(at, lane).cards.rows]

    def stored(self, at: int) -> list[str]:
        return [row.title for row in self.services.deals.column(self.stage(at).id)]

    def row(self, deal_id: int) -> DealRow:
        return self.services.deals.rows([deal_id])[deal_id]

    def focus(self, at: int, position: int, lane: str = "") -> ColumnView:
        view = self.column(at, lane)
        view.setFocus()
        view.choose(position)
        return view

    def press(self, widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NOTHING) -> None:
        self.qtbot.keyClick(widget, key, modifiers)
        self.settle()

    def drop(self, ids: list[int], view: ColumnView, place: QPoint) -> None:
        """Let cards go over a column."""
        data = drag_data(ids)
        event = QDropEvent(QPointF(place), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, NOTHING)
        view.dropEvent(event)
        self.settle()

    def undo(self) -> None:
        self.context.runner.run(lambda _progress: self.services.history.undo_last(), writes=True)
        self.settle()


@pytest.fixture
def desk(app_context: AppContext, qtbot: QtBot) -> Desk:
    return Desk(app_context, qtbot)
