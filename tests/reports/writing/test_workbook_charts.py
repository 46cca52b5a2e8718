"""Each chart of a report is a chart of the spreadsheet over its numbers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.chart import BarChart, LineChart

from crm_desktop.domain.report import Report
from crm_desktop.reports.heading import Heading
from crm_desktop.reports.writing.workbook import write_workbook
from tests.reports.drawn import words
from tests.reports.examples import (
    REPORTS,
    bars_report,
    compared_report,
    funnel_report,
    heatmap_report,
    lines_report,
    pareto_report,
    ranked_report,
)


def summary(report: Report, folder: Path) -> Any:
    write_workbook(folder / "report.xlsx", report, words(), Heading("Report"))
    return openpyxl.load_workbook(folder / "report.xlsx").worksheets[0]


@pytest.mark.parametrize("name", ["funnel", "bars", "ranked", "lines", "pareto", "odd"])
def test_a_chart_for_each_chart(name: str, tmp_path: Path) -> None:
    report = REPORTS[name]()
    assert len(summary(report, tmp_path)._charts) == len(report.charts)


def test_its_numbers_stand_in_the_cells_it_refers_to(tmp_path: Path) -> None:
    sheet = summary(funnel_report(), tmp_path)
    (chart,) = sheet._charts
    reference = chart.series[0].val.numRef.f
    cells = reference.split("!")[1].replace("$", "")
    assert [cell.value for (cell,) in sheet[cells]] == [76, 48, 31, 24, 18]
    names = chart.series[0].cat.strRef.f.split("!")[1].replace("$", "")
    assert next(cell.value for (cell,) in sheet[names]) == "Обращения"
    assert len(chart.series) == 1  # money has another scale
    assert (chart.type, chart.barDir) == ("bar", "bar")


def test_kinds(tmp_path: Path) -> None:
    bars, stacks = summary(bars_report(), tmp_path)._charts
    assert (bars.type, stacks.grouping) == ("col", "stacked")
    assert len(bars._charts) == 2  # the plan is a line over the bars
    first, second = summary(lines_report(), tmp_path)._charts
    assert isinstance(first, LineChart)
    assert len(second.series) == 4
    falling, _ = summary(pareto_report(), tmp_path)._charts
    assert isinstance(falling, BarChart)
    assert isinstance(falling._charts[1], LineChart)
    _, people = summary(ranked_report(), tmp_path)._charts
    assert len(people.series) == 2


def test_what_it_is_set_against_is_beside_it(tmp_path: Path) -> None:
    sheet = summary(compared_report(), tmp_path)
    assert len(sheet._charts) == 1


def test_a_heatmap_is_cells_in_shades(tmp_path: Path) -> None:
    sheet = summary(heatmap_report(), tmp_path)
    assert sheet._charts == []
    rules = [rule for ranges in sheet.conditional_formatting for rule in ranges.rules]
    assert [rule.type for rule in rules] == ["colorScale", "colorScale"]
