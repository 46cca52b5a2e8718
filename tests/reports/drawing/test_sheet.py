"""Places on a figure, and what stands there."""

from __future__ import annotations

import pytest

from crm_desktop.domain.report import Chart, ChartKind, Drill, Listed, Series, ValueKind
from crm_desktop.reports.drawing.look import Style
from crm_desktop.reports.drawing.sheet import LEGEND_LINE, Box
from tests.reports.drawn import has_color, new_sheet, pixels, texts


def test_points_count_from_the_upper_left_corner() -> None:
    sheet = new_sheet(100, 50)
    sheet.bar(Box(0, 0, 20, 10), sheet.palette.chart_won)
    picture = pixels(sheet.figure)
    assert has_color(picture[:10, :20], sheet.palette.chart_won, least=190)
    assert not has_color(picture[11:], sheet.palette.chart_won, least=1)


def test_a_region_is_given_in_shares_of_the_figure() -> None:
    sheet = new_sheet(200, 100)
    drill = Drill(Listed.DEALS, "x")
    sheet.region(Box(50, 0, 50, 25), drill, "tip")
    (region,) = sheet.regions
    assert (region.left, region.bottom, region.right, region.top) == pytest.approx((0.25, 0.75, 0.5, 1))
    assert region.drill is drill
    assert region.holds(0.3, 0.8)
    assert not region.holds(0.3, 0.5)


def test_later_things_lie_above() -> None:
    sheet = new_sheet(40, 40)
    sheet.bar(Box(0, 0, 40, 40), sheet.palette.chart_won)
    sheet.line([(0, 20), (40, 20)], sheet.palette.text, width=6)
    sheet.bar(Box(0, 0, 40, 40), sheet.palette.danger.ink)
    picture = pixels(sheet.figure)
    assert has_color(picture, sheet.palette.danger.ink, least=1500)


def test_only_the_last_sum_of_a_scale_has_the_sign() -> None:
    sheet = new_sheet()
    assert sheet.axis(100_000, ValueKind.MONEY) == "1K"
    assert "₽" in sheet.axis(100_000, ValueKind.MONEY, is_last=True)


def test_a_tip_names_each_value_and_its_range() -> None:
    chart = Chart(
        "forecast",
        ChartKind.LINES,
        ("May",),
        (
            Series("revenue", (500_00,), kind=ValueKind.MONEY, low=(400_00,), high=(700_00,)),
            Series("won", (None,)),
        ),
    )
    assert new_sheet().tips(chart, 0).split("\n") == ["May", "Revenue: 500\u00a0₽ (400\u00a0₽ – 700\u00a0₽)"]


def test_a_legend_takes_as_many_lines_as_it_needs() -> None:
    sheet = new_sheet()
    names = [(f"Series number {number}", Style(sheet.palette.text), bool(number % 2)) for number in range(6)]
    wide = sheet.legend(Box(0, 0, 600, 100), names)
    narrow = sheet.legend(Box(0, 0, 200, 200), names)
    assert (narrow - wide) % LEGEND_LINE == pytest.approx(0)
    assert narrow > wide
    assert texts(sheet.figure).count("Series number 5") == 2


def test_nothing_to_draw_is_said() -> None:
    sheet = new_sheet()
    sheet.empty(sheet.box)
    assert texts(sheet.figure) == ["There is nothing to count here"]
