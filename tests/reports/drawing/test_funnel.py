"""The funnel: widths are counts, the goal is green, shares stand between."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crm_desktop.domain.report import Chart, ChartKind, Series
from tests.reports.drawn import bars, bars_of, drawn, only, polygons, texts
from tests.reports.examples import COUNTS, funnel_report

CHART = funnel_report().charts[0]


def test_a_bar_is_as_wide_as_its_count() -> None:
    widths = [bar.get_width() for bar in bars(drawn(CHART).figure)]
    assert [width / widths[0] for width in widths] == pytest.approx([count / COUNTS[0] for count in COUNTS])


def test_everything_is_said() -> None:
    sheet = drawn(CHART)
    written = texts(sheet.figure)
    assert [text for text in written if text in map(str, COUNTS)] == list(map(str, COUNTS))
    assert {"63%", "65%", "77%", "75%"} <= set(written)
    assert "4.12M ₽" in written
    assert len(polygons(sheet.figure)) == 4


def test_the_goal_is_green() -> None:
    for theme in ("light", "dark"):
        sheet = drawn(CHART, theme=theme)
        assert len(bars_of(sheet.figure, sheet.palette.chart_won)) == 1


def test_each_stage_leads_to_its_deals() -> None:
    sheet = drawn(CHART)
    assert [region.drill for region in sheet.regions] == list(CHART.drills)
    assert sheet.regions[1].tip.split("\n")[0] == "Переговоры"
    assert "63.2%" in sheet.regions[1].tip
    tops = [region.top for region in sheet.regions]
    assert tops == sorted(tops, reverse=True)


def test_a_count_without_room_stands_beside_its_bar() -> None:
    chart = replace(CHART, series=(Series("entered", (10_000, 5000, 900, 3, 0)),))
    sheet = drawn(chart)
    assert {"10,000", "3", "0"} <= set(texts(sheet.figure))


def test_one_stage_and_none() -> None:
    assert len(bars(drawn(only(CHART, 1)).figure)) == 1
    nobody = Chart("funnel", ChartKind.FUNNEL, ("a",), (Series("entered", (0,)),))
    assert texts(drawn(nobody).figure) == ["There is nothing to count here"]


def test_a_small_window_is_no_reason_to_fail() -> None:
    sheet = drawn(CHART, width=180, height=90)
    assert len(sheet.regions) == 5
