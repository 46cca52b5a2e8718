"""Opens what stands behind a block: a report about the same people, or a list."""

from __future__ import annotations

from crm_desktop.domain.periods import PeriodKind
from crm_desktop.domain.report import ReportName, ReportQuery
from crm_desktop.domain.report_records import Asked
from crm_desktop.ui.shell.context import AppContext


def open_report(context: AppContext, name: ReportName, owner: str = "") -> None:
    """Open a report of this month, about one person or about all."""
    owners = frozenset({owner}) if owner else frozenset[str]()
    context.shell.hand_over("reports", Asked(ReportQuery(name, owners=owners), PeriodKind.MONTH))
