"""The screen of reports over a real base with a few deals and sales, and a report made by hand."""

from __future__ import annotations

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.deal import DealDraft
from crm_desktop.domain.lines import Line
from crm_desktop.domain.report import (
    Chart,
    ChartKind,
    Column,
    Drill,
    Listed,
    Note,
    Report,
    ReportName,
    ReportQuery,
    Row,
    Series,
    Table,
    Tile,
    ValueKind,
)
from crm_desktop.domain.sale import SaleDraft
from crm_desktop.ui.reports.page import ReportsPage
from crm_desktop.ui.shell.context import AppContext, RecordList
from tests.factories import make_client

MONEY, COUNT, TEXT = ValueKind.MONEY, ValueKind.COUNT, ValueKind.TEXT
FIRST, SECOND = Drill(Listed.DEALS, "first"), Drill(Listed.DEALS, "second")


def made_report(scale: int = 1, other: Report | None = None) -> Report:
    """A report as a collector would make it."""
    columns = (Column("name", TEXT), Column("entered", COUNT), Column("amount", MONEY))
    rows = (
        Row(("Ёлки", 12 * scale, 250_000 * scale), FIRST),
        Row(("Арки", 3 * scale, 900_000 * scale), SECOND),
    )
    table = Table("stages", columns, rows, (None, 15 * scale, 1_150_000 * scale))
    bars = Chart(
        "funnel", ChartKind.RANKED, ("Ёлки", "Арки"), (Series("entered", (12, 3)),), drills=(FIRST, SECOND)
    )
    tiles = (
        Tile("entered", COUNT, 15 * scale, drill=FIRST),
        Tile("amount", MONEY, 1_150_000 * scale, is_good_up=True),
        Tile("median_days", ValueKind.DAYS, 4 * scale, is_good_up=False),
    )
    query = ReportQuery(ReportName.FUNNEL, dt.date(2026, 11, 1), dt.date(2026, 11, 30))
    return Report(query, "RUB", tiles, (bars,), (table,), (Note("empty"),), other)


class Desk:
    """The screen, and what it told the shell."""

    def __init__(self, context: AppContext, qtbot: QtBot) -> None:
        self.context, self.qtbot, self.services = context, qtbot, context.services
        self.handed: list[tuple[str, RecordList]] = []
        self.toasts: list[str] = []
        self.errors: list[Exception] = []
        context.shell.handed_over.connect(lambda key, message: self.handed.append((key, message)))
        context.shell.toast_requested.connect(lambda request: self.toasts.append(request.text))
        context.shell.undo_offered.connect(self.toasts.append)
        context.shell.error_raised.connect(self.errors.append)
        self.page = ReportsPage(context)
        qtbot.addWidget(self.page)
        self.page.resize(1240, 800)

    def fill(self) -> None:
        """Three deals of this month, one of them won, and a sale for each of two clients."""
        services, today = self.services, self.services.today()
        for stage in services.pipelines.list()[0].stages:
            self._loosen(stage.id)
        self.anna, self.pavel = make_client(services, "Лебедева Анна"), make_client(services, "Орлов Пётр")
        self.deals = services.deals.create_many(
            [DealDraft(self.anna, f"Deal {at}", amount=100_000 * (at + 1)) for at in range(3)]
        )
        services.deals.win(self.deals[0])
        services.sales.create_many(
            [
                SaleDraft(client, (Line("Ель", price=price),), today)
                for client, price in ((self.anna, 900_000), (self.pavel, 100_000))
            ]
        )

    def _loosen(self, stage_id: int) -> None:
        from crm_desktop.domain.pipeline import StageDraft

        stage = self.services.pipelines.get_stage(stage_id)
        self.services.pipelines.update_stage(
            stage_id,
            None,
            StageDraft(name=stage.name, kind=stage.kind, color=stage.color, probability=stage.probability),
        )

    def show(self) -> None:
        with self.qtbot.waitExposed(self.page):
            self.page.show()
        self.page.activateWindow()
        self.settle()

    def choose(self, name: ReportName) -> None:
        self.page.choose(name)
        self.settle()

    def settle(self) -> None:
        page = self.page

        def is_quiet() -> bool:
            waiting = (page._refresh_timer, page.what_if._timer, page.view.picture._timer)
            return self.context.runner.busy_count == 0 and not any(timer.isActive() for timer in waiting)

        self.qtbot.waitUntil(is_quiet)


@pytest.fixture
def desk(app_context: AppContext, qtbot: QtBot) -> Desk:
    return Desk(app_context, qtbot)


@pytest.fixture
def report() -> Report:
    return made_report()
