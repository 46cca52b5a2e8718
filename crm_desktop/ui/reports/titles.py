"""What the reports are called, and what each one is for, in one line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.report import ReportName
from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP

ICONS = {
    ReportName.FUNNEL: "filter",
    ReportName.COHORTS: "layers",
    ReportName.FORECAST: "trending-up",
    ReportName.PLAN: "target",
    ReportName.LOSS_REASONS: "circle-x",
    ReportName.INQUIRIES: "phone-incoming",
    ReportName.SALES: "wallet",
    ReportName.ABC: "chart-column",
    ReportName.RFM: "users",
    ReportName.OPEN_DEALS: "square-kanban",
    ReportName.TASKS: "list-checks",
    ReportName.ESCALATIONS: "flag",
}
_TITLES = {
    ReportName.FUNNEL: QT_TRANSLATE_NOOP("ReportTitles", "Funnel"),
    ReportName.COHORTS: QT_TRANSLATE_NOOP("ReportTitles", "Deals by month of start"),
    ReportName.FORECAST: QT_TRANSLATE_NOOP("ReportTitles", "Forecast"),
    ReportName.PLAN: QT_TRANSLATE_NOOP("ReportTitles", "Plan and fact"),
    ReportName.LOSS_REASONS: QT_TRANSLATE_NOOP("ReportTitles", "Reasons for loss"),
    ReportName.INQUIRIES: QT_TRANSLATE_NOOP("ReportTitles", "Inquiries"),
    ReportName.SALES: QT_TRANSLATE_NOOP("ReportTitles", "Sales"),
    ReportName.ABC: QT_TRANSLATE_NOOP("ReportTitles", "ABC of clients"),
    ReportName.RFM: QT_TRANSLATE_NOOP("ReportTitles", "RFM of clients"),
    ReportName.OPEN_DEALS: QT_TRANSLATE_NOOP("ReportTitles", "Open deals"),
    ReportName.TASKS: QT_TRANSLATE_NOOP("ReportTitles", "Tasks"),
    ReportName.ESCALATIONS: QT_TRANSLATE_NOOP("ReportTitles", "Forgotten"),
}
_PURPOSES = {
    ReportName.FUNNEL: QT_TRANSLATE_NOOP("ReportTitles", "Where deals get stuck on the way to a sale"),
    ReportName.COHORTS: QT_TRANSLATE_NOOP("ReportTitles", "What became of the deals of each month"),
    ReportName.FORECAST: QT_TRANSLATE_NOOP("ReportTitles", "How much money the next months may bring"),
    ReportName.PLAN: QT_TRANSLATE_NOOP("ReportTitles", "Who keeps to the plan and what is left to do"),
    ReportName.LOSS_REASONS: QT_TRANSLATE_NOOP("ReportTitles", "Why clients do not buy, and what it costs"),
    ReportName.INQUIRIES: QT_TRANSLATE_NOOP("ReportTitles", "How soon we answer and how many become deals"),
    ReportName.SALES: QT_TRANSLATE_NOOP("ReportTitles", "What is sold, to whom and by whom"),
    ReportName.ABC: QT_TRANSLATE_NOOP("ReportTitles", "Which few clients bring most of the money"),
    ReportName.RFM: QT_TRANSLATE_NOOP("ReportTitles", "Who buys often and who goes quiet"),
    ReportName.OPEN_DEALS: QT_TRANSLATE_NOOP("ReportTitles", "What is idle or has no next action"),
    ReportName.TASKS: QT_TRANSLATE_NOOP(
        "ReportTitles", "Who does what was planned, and how much of it in time"
    ),
    ReportName.ESCALATIONS: QT_TRANSLATE_NOOP(
        "ReportTitles", "What the head was told of and what came of it"
    ),
}


def report_title(name: ReportName) -> str:
    """Return what a report is called, in the language in force."""
    return QCoreApplication.translate("ReportTitles", _TITLES[name])


def report_purpose(name: ReportName) -> str:
    """Return what a report is for, in the language in force."""
    return QCoreApplication.translate("ReportTitles", _PURPOSES[name])
