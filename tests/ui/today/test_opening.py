"""Reports open about the same people."""

from __future__ import annotations

from crm_desktop.domain.report import ReportName
from crm_desktop.ui.today.opening import open_report
from tests.ui.today.desk import Desk


def test_a_report_about_one_person_or_all(desk: Desk) -> None:
    open_report(desk.context, ReportName.PLAN, "Oleg")
    open_report(desk.context, ReportName.PLAN)
    assert [asked.query.owners for _, asked in desk.handed] == [frozenset({"Oleg"}), frozenset()]
    assert {key for key, _ in desk.handed} == {"reports"}
