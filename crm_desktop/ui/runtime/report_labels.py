"""What the figures, charts, tables, filters and remarks of reports are called, in the language in force."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP

_COMMON = {
    "empty": QT_TRANSLATE_NOOP("ReportLabels", "There is nothing to count here"),
    "none": QT_TRANSLATE_NOOP("ReportLabels", "not given"),
    "total": QT_TRANSLATE_NOOP("ReportLabels", "Total"),
    "rest": QT_TRANSLATE_NOOP("ReportLabels", "All others"),
    "more": QT_TRANSLATE_NOOP("ReportLabels", "and {0} more"),
    "compared": QT_TRANSLATE_NOOP("ReportLabels", "compared with"),
    "compared.period_before": QT_TRANSLATE_NOOP("ReportLabels", "Period before"),
    "compared.year_before": QT_TRANSLATE_NOOP("ReportLabels", "Year before"),
    "filter.pipeline": QT_TRANSLATE_NOOP("ReportLabels", "Pipeline"),
    "filter.pipeline_id": QT_TRANSLATE_NOOP("ReportLabels", "Pipeline"),
    "filter.owners": QT_TRANSLATE_NOOP("ReportLabels", "Responsible"),
    "filter.sources": QT_TRANSLATE_NOOP("ReportLabels", "Source"),
    "filter.tags": QT_TRANSLATE_NOOP("ReportLabels", "Tags"),
    "filter.product_group_ids": QT_TRANSLATE_NOOP("ReportLabels", "Group of goods"),
    "filter.product_ids": QT_TRANSLATE_NOOP("ReportLabels", "Product"),
    "filter.segment_id": QT_TRANSLATE_NOOP("ReportLabels", "Segment"),
}
# By what rows are made.
_GROUPS = {
    "period": QT_TRANSLATE_NOOP("ReportLabels", "Period"),
    "day": QT_TRANSLATE_NOOP("ReportLabels", "Day"),
    "week": QT_TRANSLATE_NOOP("ReportLabels", "Week"),
    "month": QT_TRANSLATE_NOOP("ReportLabels", "Month"),
    "quarter": QT_TRANSLATE_NOOP("ReportLabels", "Quarter"),
    "year": QT_TRANSLATE_NOOP("ReportLabels", "Year"),
    "product": QT_TRANSLATE_NOOP("ReportLabels", "Product"),
    "product_group": QT_TRANSLATE_NOOP("ReportLabels", "Group of goods"),
    "client": QT_TRANSLATE_NOOP("ReportLabels", "Client"),
    "segment": QT_TRANSLATE_NOOP("ReportLabels", "Segment"),
    "region": QT_TRANSLATE_NOOP("ReportLabels", "Region"),
    "owner": QT_TRANSLATE_NOOP("ReportLabels", "Responsible"),
    "source": QT_TRANSLATE_NOOP("ReportLabels", "Source"),
    "stage": QT_TRANSLATE_NOOP("ReportLabels", "Stage"),
    "reason": QT_TRANSLATE_NOOP("ReportLabels", "Reason"),
    "pipeline": QT_TRANSLATE_NOOP("ReportLabels", "Pipeline"),
    "channel": QT_TRANSLATE_NOOP("ReportLabels", "Channel"),
    "name": QT_TRANSLATE_NOOP("ReportLabels", "Name"),
    "kind": QT_TRANSLATE_NOOP("ReportLabels", "Kind"),
    "deal": QT_TRANSLATE_NOOP("ReportLabels", "Deal"),
    "number": QT_TRANSLATE_NOOP("ReportLabels", "No."),
    "title": QT_TRANSLATE_NOOP("ReportLabels", "Title"),
    "place": QT_TRANSLATE_NOOP("ReportLabels", "Place"),
}
_DEALS = {
    "funnel": QT_TRANSLATE_NOOP("ReportLabels", "Funnel"),
    "stages": QT_TRANSLATE_NOOP("ReportLabels", "Stages"),
    "days_per_stage": QT_TRANSLATE_NOOP("ReportLabels", "Days in a stage"),
    "entered": QT_TRANSLATE_NOOP("ReportLabels", "Entered"),
    "amount": QT_TRANSLATE_NOOP("ReportLabels", "Amount"),
    "conversion": QT_TRANSLATE_NOOP("ReportLabels", "Conversion"),
    "conversion_from_previous": QT_TRANSLATE_NOOP("ReportLabels", "From the stage before"),
    "conversion_from_first": QT_TRANSLATE_NOOP("ReportLabels", "From the start"),
    "median_days": QT_TRANSLATE_NOOP("ReportLabels", "Days, median"),
    "average_days": QT_TRANSLATE_NOOP("ReportLabels", "Days, average"),
    "lost_here": QT_TRANSLATE_NOOP("ReportLabels", "Lost here"),
    "opened": QT_TRANSLATE_NOOP("ReportLabels", "Deals opened"),
    "open": QT_TRANSLATE_NOOP("ReportLabels", "Open"),
    "won": QT_TRANSLATE_NOOP("ReportLabels", "Won"),
    "lost": QT_TRANSLATE_NOOP("ReportLabels", "Lost"),
    "amount_won": QT_TRANSLATE_NOOP("ReportLabels", "Won, money"),
    "amount_lost": QT_TRANSLATE_NOOP("ReportLabels", "Lost, money"),
    "days_to_win": QT_TRANSLATE_NOOP("ReportLabels", "Days to a sale"),
    "deals": QT_TRANSLATE_NOOP("ReportLabels", "Deals"),
    "cohorts": QT_TRANSLATE_NOOP("ReportLabels", "What became of the deals of each month"),
}
_SALES = {
    "sales": QT_TRANSLATE_NOOP("ReportLabels", "Sales"),
    "revenue": QT_TRANSLATE_NOOP("ReportLabels", "Revenue"),
    "average": QT_TRANSLATE_NOOP("ReportLabels", "Average bill"),
    "paid": QT_TRANSLATE_NOOP("ReportLabels", "Paid"),
    "owed": QT_TRANSLATE_NOOP("ReportLabels", "Owed"),
    "quantity": QT_TRANSLATE_NOOP("ReportLabels", "Quantity"),
    "share": QT_TRANSLATE_NOOP("ReportLabels", "Share"),
    "cumulated": QT_TRANSLATE_NOOP("ReportLabels", "Share, added up"),
}
_AHEAD = {
    "forecast": QT_TRANSLATE_NOOP("ReportLabels", "Forecast"),
    "weighted": QT_TRANSLATE_NOOP("ReportLabels", "By the probability of stages"),
    "plan": QT_TRANSLATE_NOOP("ReportLabels", "Plan"),
    "fact": QT_TRANSLATE_NOOP("ReportLabels", "Fact"),
}
_CLIENTS = {
    "abc": QT_TRANSLATE_NOOP("ReportLabels", "Revenue by clients"),
    "classes": QT_TRANSLATE_NOOP("ReportLabels", "Classes"),
    "class": QT_TRANSLATE_NOOP("ReportLabels", "Class"),
    "class_before": QT_TRANSLATE_NOOP("ReportLabels", "Class by the usual limits"),
    "class_a": QT_TRANSLATE_NOOP("ReportLabels", "Class A"),
    "class_b": QT_TRANSLATE_NOOP("ReportLabels", "Class B"),
    "class_c": QT_TRANSLATE_NOOP("ReportLabels", "Class C"),
    "class_A": QT_TRANSLATE_NOOP("ReportLabels", "Class A"),
    "class_B": QT_TRANSLATE_NOOP("ReportLabels", "Class B"),
    "class_C": QT_TRANSLATE_NOOP("ReportLabels", "Class C"),
    "moved": QT_TRANSLATE_NOOP("ReportLabels", "Who changes places with these limits"),
    "clients": QT_TRANSLATE_NOOP("ReportLabels", "Clients"),
    "share_of_clients": QT_TRANSLATE_NOOP("ReportLabels", "Share of clients"),
    "per_client": QT_TRANSLATE_NOOP("ReportLabels", "Per client"),
    "rfm": QT_TRANSLATE_NOOP("ReportLabels", "Clients by recency (rows) and frequency (columns)"),
    "rfm_groups": QT_TRANSLATE_NOOP("ReportLabels", "Groups of clients"),
    "groups": QT_TRANSLATE_NOOP("ReportLabels", "Groups of clients"),
    "group": QT_TRANSLATE_NOOP("ReportLabels", "Group"),
    "group_before": QT_TRANSLATE_NOOP("ReportLabels", "Group by the usual limits"),
    "cells": QT_TRANSLATE_NOOP("ReportLabels", "Scores"),
    "cuts": QT_TRANSLATE_NOOP("ReportLabels", "Limits of the scores"),
    "cut": QT_TRANSLATE_NOOP("ReportLabels", "Score"),
    "recency": QT_TRANSLATE_NOOP("ReportLabels", "Recency"),
    "frequency": QT_TRANSLATE_NOOP("ReportLabels", "Frequency"),
    "money": QT_TRANSLATE_NOOP("ReportLabels", "Money"),
    "recency_days": QT_TRANSLATE_NOOP("ReportLabels", "Days since the last purchase"),
    "purchases": QT_TRANSLATE_NOOP("ReportLabels", "Purchases"),
    "last_purchase": QT_TRANSLATE_NOOP("ReportLabels", "Last purchase"),
    "usual_interval": QT_TRANSLATE_NOOP("ReportLabels", "Usually buys every"),
    "days_silent": QT_TRANSLATE_NOOP("ReportLabels", "Quiet for"),
    "going_quiet": QT_TRANSLATE_NOOP("ReportLabels", "Valuable and going quiet"),
    "going_quiet_revenue": QT_TRANSLATE_NOOP("ReportLabels", "Their revenue"),
    "champions": QT_TRANSLATE_NOOP("ReportLabels", "Champions"),
    "loyal": QT_TRANSLATE_NOOP("ReportLabels", "Loyal"),
    "new": QT_TRANSLATE_NOOP("ReportLabels", "New"),
    "promising": QT_TRANSLATE_NOOP("ReportLabels", "Promising"),
    "fading": QT_TRANSLATE_NOOP("ReportLabels", "Fading"),
    "at_risk": QT_TRANSLATE_NOOP("ReportLabels", "At risk: valuable, going quiet"),
    "sleeping": QT_TRANSLATE_NOOP("ReportLabels", "Asleep"),
}
_NOTES = {
    "other_currencies": QT_TRANSLATE_NOOP("ReportLabels", "In other currencies, and not in the sums: {0}."),
    "first_rows": QT_TRANSLATE_NOOP("ReportLabels", "The list shows the first {0}; the figures count all."),
    "last_twelve_months": QT_TRANSLATE_NOOP("ReportLabels", "The last twelve months: {0} – {1}."),
    "abc_formula": QT_TRANSLATE_NOOP(
        "ReportLabels",
        "Clients by falling revenue: A are those who together bring {0} of it, B those up to {1}, C the rest.",
    ),
    "rfm_formula": QT_TRANSLATE_NOOP(
        "ReportLabels",
        "Each client has a score from 1 to 5 for recency, frequency and money; a fifth of the clients in each.",
    ),
    "first_pipeline": QT_TRANSLATE_NOOP("ReportLabels", "Pipeline: {0}."),
    "skipped_counted": QT_TRANSLATE_NOOP(
        "ReportLabels", "Deals that skipped a stage, and count in it all the same: {0}."
    ),
    "skipped_not_counted": QT_TRANSLATE_NOOP(
        "ReportLabels", "Deals that skipped a stage, and do not count in it: {0}."
    ),
}
_ALL = (_COMMON, _GROUPS, _DEALS, _SALES, _AHEAD, _CLIENTS, _NOTES)


def report_labels() -> dict[str, str]:
    """Return a word for every key of reports."""
    translate = QCoreApplication.translate
    return {key: translate("ReportLabels", text) for labels in _ALL for key, text in labels.items()}
