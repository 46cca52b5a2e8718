"""Workbooks have the numbers of the report, and text stays text."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from crm_desktop.domain.report import (
    Chart,
    ChartKind,
    Column,
    Note,
    Report,
    ReportName,
    ReportQuery,
    Row,
    Series,
    Table,
    ValueKind,
)
from crm_desktop.reports.heading import Heading
from crm_desktop.reports.writing.workbook import write_workbook
from tests.reports.drawn import words
from tests.reports.examples import COUNTS, ODD, STAGES, SUMS, compared_report, funnel_report, odd_report

HEADING = Heading("Воронка", "Ноябрь 2026", (("pipeline", "Магазин"),))


def written(report: Report, folder: Path) -> Any:
    path = folder / "report.xlsx"
    write_workbook(path, report, words(), HEADING)
    return openpyxl.load_workbook(path)


def test_numbers_are_numbers(tmp_path: Path) -> None:
    book = written(funnel_report(), tmp_path)
    sheet = book["Stages"]
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    assert [row[0] for row in rows] == list(STAGES)
    assert [row[1] for row in rows] == list(COUNTS)
    assert [row[2] for row in rows] == [money / 100 for money in SUMS]
    assert rows[1][3] == pytest.approx(48 / 76)
    assert [cell.value for cell in sheet[1]][:3] == ["Name", "Entered", "Amount"]
    assert "₽" in sheet["C2"].number_format
    assert sheet["D2"].number_format == "0.0%"
    assert sheet.freeze_panes == "B2"
    for each in book.worksheets:  # across, all columns on one page
        assert each.page_setup.orientation == "landscape"
        assert each.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.auto_filter.ref == "A1:F6"


def test_the_first_sheet_says_what_it_is(tmp_path: Path) -> None:
    sheet = written(funnel_report(), tmp_path)["Воронка"]
    assert [sheet[cell].value for cell in ("A1", "A2", "A3", "B3")] == [
        "Воронка", "Ноябрь 2026", "Pipeline", "Магазин",
    ]  # fmt: skip
    values = {row[0]: row[1] for row in sheet.iter_rows(values_only=True, max_col=2) if row[0]}
    assert (values["Entered"], values["Won"]) == (76, 18)


def test_days_sums_and_totals(tmp_path: Path) -> None:
    columns = (
        Column("month", ValueKind.MONTH),
        Column("quarter", ValueKind.QUARTER),
        Column("class", ValueKind.KEY),
        Column("first_answer", ValueKind.SECONDS),
        Column("revenue", ValueKind.MONEY),
        Column("client", ValueKind.TEXT),
    )
    row = Row((date(2026, 11, 1), date(2026, 10, 1), "class_a", 5400, 1_050, None))
    table = Table("sales", columns, (row,), (None, None, None, None, 1_050, None))
    notes = (Note("first_rows", ((200, ValueKind.COUNT),)),)
    book = written(Report(ReportQuery(ReportName.SALES), "KZT", tables=(table,), notes=notes), tmp_path)
    sheet = book["Sales"]
    assert sheet["A2"].value == datetime(2026, 11, 1)  # noqa: DTZ001 - a cell knows no zone
    assert [sheet[cell].value for cell in ("B2", "C2", "E2", "F2")] == [
        "IV\u00a0q.\u00a026",
        "Class A",
        10.5,
        "not given",
    ]
    assert str(sheet["D2"].value) == "1:30:00"
    assert [sheet[cell].value for cell in ("A3", "E3")] == ["Total", 10.5]
    assert "₸" in sheet["E2"].number_format
    assert any("first 200" in str(cell.value) for cell in book.worksheets[0]["A"])


def test_what_users_wrote_is_never_a_formula(tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", odd_report(), words(), Heading("=1+1", "=2+2", (("tags", "=3+3"),)))
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
    texts = [str(cell.value) for cell in cells]
    assert texts.count(ODD[1]) == 2  # in the table, and beside the chart
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        assert not any(b"<f>" in archive.read(name) for name in archive.namelist() if "worksheets" in name)


def test_what_it_is_set_against_has_its_sheet(tmp_path: Path) -> None:
    assert written(compared_report(), tmp_path).sheetnames == ["Воронка", "Stages", "Stages — compared with"]


def test_a_report_without_anything_is_a_workbook_too(tmp_path: Path) -> None:
    chart = Chart("funnel", ChartKind.FUNNEL, (), (Series("entered", ()),))
    table = Table("stages", (Column("name", ValueKind.TEXT),), ())
    report = Report(ReportQuery(ReportName.FUNNEL), "RUB", charts=(chart,), tables=(table,))
    assert written(report, tmp_path).sheetnames == ["Воронка", "Stages"]
