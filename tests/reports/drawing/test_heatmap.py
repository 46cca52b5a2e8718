"""Cells in shades."""

from __future__ import annotations

from dataclasses import replace

from crm_desktop.reports.drawing.look import contrast
from tests.reports.drawn import bars, drawn, texts
from tests.reports.examples import heatmap_report

COHORTS, SCORES = heatmap_report().charts


def test_a_cell_for_each_value_and_none_for_gaps() -> None:
    sheet = drawn(COHORTS)
    assert len(bars(sheet.figure)) == 21
    assert len(sheet.regions) == 21
    assert "48%" in texts(sheet.figure)


def test_more_is_stronger() -> None:
    sheet = drawn(SCORES)
    cells = bars(sheet.figure)
    values = [series.values[row] for row in range(5) for series in SCORES.series]
    strengths = [contrast(cell.get_facecolor(), sheet.palette.surface) for cell in cells]
    pairs = sorted(zip(values, strengths, strict=True))
    assert [strength for _, strength in pairs] == sorted(strengths)


def test_a_cell_leads_where_its_row_leads() -> None:
    sheet = drawn(replace(SCORES, drills=()))
    assert sheet.regions[0].drill is None
    assert sheet.regions[0].tip == "5\n1: 35"
