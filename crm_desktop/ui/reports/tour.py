"""The tour of the reports."""

from __future__ import annotations

from collections.abc import Iterator

from crm_desktop.domain.periods import PeriodKind, period_at
from crm_desktop.domain.report import Comparison, ReportName
from crm_desktop.ui.reports.page import ReportsPage
from crm_desktop.ui.shell.tour_guide import Guide, Tour


def _visit(guide: Guide) -> Iterator[str]:
    page = guide.open("reports")
    if not isinstance(page, ReportsPage):
        return
    page.period.show_period(period_at(PeriodKind.YEAR, guide.context.services.today()))
    for name in ReportName:
        page.choose(name)
        guide.settle()
        yield f"reports-{name.value}"
    page.choose(ReportName.RFM)
    guide.settle()
    page.view.area.verticalScrollBar().setValue(page.what_if.y())
    guide.settle()
    yield "reports-what-if"
    page.choose(ReportName.FUNNEL)
    page.line.compare(Comparison.YEAR_BEFORE)
    guide.settle()
    yield "reports-compared"
    page.line.reset()
    page.choose(ReportName.PLAN)
    page.open_plans()
    guide.settle()
    yield "reports-plans"
    page.plans.hide_panel()


def _visit_empty(guide: Guide) -> Iterator[str]:
    guide.open("reports")
    yield "reports-empty"


TOURS = (Tour(29, _visit), Tour(108, _visit_empty, on_new_base=True))
