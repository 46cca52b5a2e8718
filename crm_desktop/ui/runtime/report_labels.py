"""What the figures, charts, tables and filters of reports are called, in the language in force."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def report_labels() -> dict[str, str]:
    """Return a word for every key of reports."""
    translate = QCoreApplication.translate
    return {
        "empty": translate("ReportLabels", "There is nothing to count in this period"),
        "none": translate("ReportLabels", "not given"),
        "total": translate("ReportLabels", "Total"),
        "compared.period_before": translate("ReportLabels", "Period before"),
        "compared.year_before": translate("ReportLabels", "Year before"),
        "filter.pipeline": translate("ReportLabels", "Pipeline"),
        "filter.owners": translate("ReportLabels", "Responsible"),
        "filter.sources": translate("ReportLabels", "Source"),
        "filter.tags": translate("ReportLabels", "Tags"),
        "funnel": translate("ReportLabels", "Funnel"),
        "stages": translate("ReportLabels", "Stages"),
        "name": translate("ReportLabels", "Name"),
        "entered": translate("ReportLabels", "Entered"),
        "amount": translate("ReportLabels", "Amount"),
        "conversion_from_previous": translate("ReportLabels", "From the stage before"),
        "conversion_from_first": translate("ReportLabels", "From the start"),
        "median_days": translate("ReportLabels", "Median days"),
    }
