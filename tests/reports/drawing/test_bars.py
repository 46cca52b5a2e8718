"""Bars beside one another."""

from __future__ import annotations

import pytest
from matplotlib.lines import Line2D

from crm_desktop.domain.report import Chart, ChartKind, Role, Series
from tests.reports.drawn import bars, bars_of, drawn, texts
from tests.reports.examples import bars_report

CHART = bars_report().charts[0]


def test_a_bar_is_as_high_as_its_value() -> None:
    sheet = drawn(CHART)
    heights = [bar.get_height() for bar in bars_of(sheet.figure, sheet.palette.chart[1])]
    heights = [height for height in heights if height > 12]  # not the mark of the legend
    assert [height / heights[0] for height in heights] == pytest.approx([1, 318 / 262, 301 / 262, 404 / 262])


def test_values_stand_in_the_bars_and_the_plan_is_dashed() -> None:
    sheet = drawn(CHART)
    assert {"262K", "318K", "301K", "404K", "Revenue", "Plan"} <= set(texts(sheet.figure))
    dashed = [
        line
        for line in sheet.figure.get_children()
        if isinstance(line, Line2D) and line.get_linestyle() == "--"
    ]
    assert any(len(line.get_xdata()) == 8 for line in dashed)


def test_two_series_stand_side_by_side() -> None:
    chart = Chart(
        "x", ChartKind.BARS, ("a", "b"), (Series("won", (3, 4), Role.WON), Series("lost", (1, 2), Role.LOST))
    )
    sheet = drawn(chart)
    lefts = [bar.get_x() for bar in bars(sheet.figure)[2:]]
    assert len(set(lefts)) == 4


def test_gaps_and_losses() -> None:
    chart = Chart("x", ChartKind.BARS, ("a", "b", "c"), (Series("sales", (-4, None, 8)),))
    sheet = drawn(chart)
    assert len(bars(sheet.figure)) == 2
    assert "−4" in texts(sheet.figure)
    assert len(sheet.regions) == 3


def test_one_bar_is_not_as_wide_as_the_window() -> None:
    (bar,) = bars(drawn(Chart("x", ChartKind.BARS, ("a",), (Series("sales", (1,)),)), width=900).figure)
    assert bar.get_width() < 120


def test_plans_of_people_are_not_joined() -> None:
    people = Chart(
        "x", ChartKind.BARS, ("a", "b"), (Series("fact", (1, 2)), Series("plan", (3, 4), Role.PLAN))
    )
    lines = [artist for artist in drawn(people).figure.get_children() if isinstance(artist, Line2D)]
    dashed = [line for line in lines if line.get_linestyle() == "--" and line.get_linewidth() == 1.4]
    assert [len(line.get_xdata()) for line in dashed] == [2, 2]
