"""The tour of the reports."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.domain.report import ReportName
from crm_desktop.ui.reports.tour import TOURS
from crm_desktop.ui.shell.context import AppContext
from tests.ui.touring import names


def test_every_report_is_shown(app_context: AppContext, qtbot: QtBot) -> None:
    assert names(TOURS, app_context, qtbot) == [
        *(f"reports-{name.value}" for name in ReportName),
        "reports-what-if",
        "reports-compared",
        "reports-plans",
    ]


def test_the_screen_without_deals_is_shown(app_context: AppContext, qtbot: QtBot) -> None:
    assert names(TOURS, app_context, qtbot, on_new_base=True) == ["reports-empty"]
