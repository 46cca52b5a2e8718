"""Writing a report to the file that the user named: its extension decides the format."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from crm_desktop.domain.errors import FileFormatError, FileReason
from crm_desktop.domain.report import Report
from crm_desktop.exchange.safe_write import replaced_file
from crm_desktop.reports.heading import Heading
from crm_desktop.reports.words import ReportWords
from crm_desktop.system.themes import Palette


class ReportFormat(StrEnum):
    """What a report can be written as; the value is the extension."""

    PNG = "png"
    SVG = "svg"
    PDF = "pdf"
    XLSX = "xlsx"
    JSON = "json"


def report_format(path: Path) -> ReportFormat:
    """Return the format that a file name asks for; raises FileFormatError for any other extension."""
    extension = path.suffix.lower().removeprefix(".")
    if extension not in set(ReportFormat):
        raise FileFormatError(FileReason.UNKNOWN_FORMAT, str(path), extension)
    return ReportFormat(extension)


def save(report: Report, path: Path, palette: Palette, words: ReportWords, heading: Heading) -> None:
    """Write a report; the old file stays until the new one is whole. Raises FileFormatError.

    `palette` is heeded by pictures and pages.
    """
    form = report_format(path)
    with replaced_file(path) as temporary:
        if form is ReportFormat.JSON:
            from crm_desktop.reports.writing.document import write_document

            write_document(temporary, report, heading)
        elif form is ReportFormat.XLSX:
            from crm_desktop.reports.writing.workbook import write_workbook

            write_workbook(temporary, report, words, heading)
        elif form is ReportFormat.PDF:
            from crm_desktop.reports.writing.pages import write_pages

            write_pages(temporary, report, palette, words, heading)
        else:
            from crm_desktop.reports.writing.picture import write_picture

            write_picture(temporary, form.value, report, palette, words, heading)
