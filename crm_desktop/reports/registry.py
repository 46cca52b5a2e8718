"""The reports there are. A new report is one line here."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

from crm_desktop.domain.report import ReportName
from crm_desktop.reports.base import ReportKind

# Each module has a KIND; it is imported when the report is first asked for.
_MODULES: Mapping[ReportName, str] = {
    ReportName.FUNNEL: "funnel",
    ReportName.COHORTS: "cohorts",
    ReportName.FORECAST: "forecast",
    ReportName.PLAN: "plan",
    ReportName.LOSS_REASONS: "loss_reasons",
    ReportName.INQUIRIES: "inquiries",
    ReportName.SALES: "sales",
    ReportName.ABC: "abc",
    ReportName.RFM: "rfm",
    ReportName.OPEN_DEALS: "open_deals",
    ReportName.TASKS: "tasks",
    ReportName.ESCALATIONS: "escalations",
}


def report_kind(name: ReportName) -> ReportKind:
    """Return how a report is made."""
    kind: ReportKind = import_module(f"crm_desktop.reports.{_MODULES[name]}").KIND
    return kind
