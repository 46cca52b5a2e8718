from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter

from crm_desktop.domain.report import Report, Row
from crm_desktop.reports.heading import Heading
from crm_desktop.ui.reports.printing import paint_pages, paper_picture, paper_text
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.report_texts import report_words
from tests.ui.reports.desk import Desk, made_report

HEADING = Heading("Funnel", "November 2026")


def test_what_users_wrote_is_no_markup(languages: Languages, report: Report) -> None:
    nasty = replace(report.tables[0], rows=(Row(("<img src=x>", 1, 1)),))
    text = paper_text(replace(report, tables=(nasty,), other=made_report()), report_words(Formats()))
    assert "<img" not in text
    assert "&lt;img src=x&gt;" in text
    assert "Ёлки" in text


def test_the_report_is_printed_on_pages(
    qapp: object, languages: Languages, report: Report, tmp_path: Path
) -> None:
    words = report_words(Formats())
    rows = report.tables[0].rows * 60
    long = replace(report, tables=(replace(report.tables[0], rows=rows),))
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    paint_pages(printer, paper_picture(long, words, HEADING), paper_text(long, words))
    pages = (tmp_path / "paper.pdf").read_bytes().count(b"/Type /Page\n")
    assert pages >= 3


def test_the_preview_opens_and_goes(desk: Desk) -> None:
    desk.fill()
    desk.show()
    desk.page.head.print_requested.emit()
    desk.settle()
    preview = desk.page.taking.printing.preview
    assert preview is not None
    assert preview.isVisible()
    assert preview.windowTitle()
    preview.reject()
    assert desk.page.taking.printing.preview is None
