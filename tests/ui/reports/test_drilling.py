from __future__ import annotations

from dataclasses import replace

from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.report import Drill, Listed, Report, ReportName, ReportQuery
from crm_desktop.ui.reports.drilling import name_of
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.report_texts import report_words
from tests.ui.reports.desk import SECOND, Desk, made_report

ALL_TIME = ReportQuery(ReportName.ABC)


def test_clients_are_shown_by_the_list_of_clients(desk: Desk) -> None:
    desk.fill()
    desk.show()
    maker = desk.page.desk.maker
    drill = maker.make(ALL_TIME).tiles[0].drill
    assert drill is not None
    desk.page.drilling.open(ALL_TIME, drill, "ABC")
    desk.settle()
    wanted = ClientFilter(ids=frozenset({desk.anna, desk.pavel}), picked_as="ABC")
    assert desk.handed == [("clients", wanted)]


def test_nothing_behind_a_figure_is_said(desk: Desk) -> None:
    desk.show()
    desk.page.drilling.open(ReportQuery(ReportName.SALES), Drill(Listed.SALES, "all"), "Sales")
    desk.settle()
    assert desk.handed == []
    assert desk.toasts


def test_a_figure_has_the_name_of_its_row(languages: Languages, report: Report) -> None:
    words = report_words(Formats())
    assert name_of(report, SECOND, words) == "Арки"
    lonely = replace(made_report(), tiles=(), tables=())
    assert name_of(replace(report, tiles=(), tables=(), charts=(), other=lonely), SECOND, words) == "Арки"
    assert name_of(report, Drill(Listed.DEALS, "first"), words) == ""
