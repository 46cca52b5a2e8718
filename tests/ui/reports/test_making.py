from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.errors import StorageError, StorageReason
from crm_desktop.domain.progress import Progress
from crm_desktop.domain.report import Report, ReportName, ReportQuery
from crm_desktop.reports.maker import ReportMaker
from crm_desktop.system.themes import load_palette
from crm_desktop.ui.reports.making import Made, ReportDesk
from crm_desktop.ui.reports.rendering import Surface
from crm_desktop.ui.runtime.report_texts import report_words
from crm_desktop.ui.runtime.reporting import report_maker
from crm_desktop.ui.shell.context import AppContext
from tests.ui.reports.desk import made_report


class SlowMaker(ReportMaker):
    """Answers when it is told to, and reports how far it is."""

    def __init__(self) -> None:
        self.may_go = threading.Event()
        self.error: Exception | None = None

    def make(self, query: ReportQuery, progress: Progress | None = None) -> Report:
        assert progress is not None
        progress.report(1, 2)
        while not self.may_go.wait(0.01):
            progress.raise_if_cancelled()
        if self.error is not None:
            raise self.error
        return made_report(2 if query.name is ReportName.SALES else 1)


@pytest.fixture
def maker() -> SlowMaker:
    return SlowMaker()


@pytest.fixture
def made_by(app_context: AppContext, maker: SlowMaker) -> ReportDesk:
    words = report_words(app_context.formats)
    return ReportDesk(
        app_context, maker, lambda: Surface(600, 300, 1.0, load_palette("light"), words), app_context.shell
    )


FUNNEL, SALES = ReportQuery(ReportName.FUNNEL), ReportQuery(ReportName.SALES)


def test_only_the_last_question_is_answered(made_by: ReportDesk, maker: SlowMaker, qtbot: QtBot) -> None:
    answers: list[Made] = []
    made_by.made.connect(answers.append)
    made_by.make(FUNNEL)
    made_by.make(SALES)
    maker.may_go.set()
    qtbot.waitUntil(lambda: bool(answers))
    qtbot.waitUntil(lambda: not made_by.is_busy)
    assert [made.report.tiles[0].value for made in answers] == [30]
    assert answers[0].picture is not None


def test_it_says_that_it_takes_long_and_how_far_it_is(
    made_by: ReportDesk, maker: SlowMaker, qtbot: QtBot
) -> None:
    busy: list[bool] = []
    made_by.busy_changed.connect(busy.append)
    with qtbot.waitSignals([made_by.progressed, made_by.busy_changed]):
        made_by.make(FUNNEL)
    qtbot.waitUntil(lambda: True in busy)
    with qtbot.waitSignal(made_by.stopped):
        made_by.cancel()
    assert busy[-1] is False
    assert not made_by.is_busy


def test_an_error_is_told(made_by: ReportDesk, maker: SlowMaker, qtbot: QtBot) -> None:
    maker.error = StorageError(StorageReason.LOCKED)
    maker.may_go.set()
    with qtbot.waitSignal(made_by.failed) as failed:
        made_by.make(FUNNEL)
    assert failed.args == [maker.error]


def test_how_a_report_is_made_is_found_out_once(app_context: AppContext, qtbot: QtBot) -> None:
    desk = ReportDesk(app_context, report_maker(app_context.services), lambda: None)  # type: ignore[arg-type, return-value]
    assert desk.kind(ReportName.FUNNEL) is None
    with qtbot.waitSignal(desk.kind_known) as known:
        desk.look_up(ReportName.FUNNEL)
    assert known.args == [ReportName.FUNNEL]
    with qtbot.waitSignal(desk.kind_known):
        desk.look_up(ReportName.FUNNEL)
    kind = desk.kind(ReportName.FUNNEL)
    assert kind is not None
    assert "pipeline_id" in kind.filters
