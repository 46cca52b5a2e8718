"""All charts of a report on one figure."""

from __future__ import annotations

from dataclasses import replace

import pytest
from matplotlib.figure import Figure

from crm_desktop.reports.compare import name_of
from crm_desktop.reports.drawing.draw import draw, figure_height, places, wanted_height
from crm_desktop.reports.drawing.sheet import Box
from crm_desktop.system.themes import load_palette
from tests.reports.drawn import bars, has_color, pixels, texts, words
from tests.reports.examples import REPORTS, bars_report, compared_report, funnel_report

THEMES = pytest.mark.parametrize("theme", ["light", "dark"])


def figure() -> Figure:
    return Figure(figsize=(8, 6), dpi=72)


@THEMES
@pytest.mark.parametrize("name", REPORTS)
def test_every_report_is_drawn_in_colours_of_the_theme(name: str, theme: str) -> None:
    paper, palette = figure(), load_palette(theme)
    draw(REPORTS[name](), paper, palette, words())
    picture = pixels(paper)
    assert has_color(picture, palette.surface, least=1000)
    assert (picture != picture[0, 0]).any()
    if name in {"bars", "ranked", "one"}:
        assert has_color(picture, palette.chart[1], least=200)
    if name == "funnel":
        assert has_color(picture, palette.chart_won, least=200)


def test_regions_lie_on_the_figure() -> None:
    for make in REPORTS.values():
        for region in draw(make(), figure(), load_palette("light"), words()):
            assert -0.001 <= region.left < region.right <= 1.001
            assert -0.001 <= region.bottom < region.top <= 1.001
            assert region.tip


def test_drawing_again_leaves_nothing_of_before() -> None:
    paper, palette = figure(), load_palette("light")
    draw(bars_report(), paper, palette, words())
    draw(funnel_report(), paper, palette, words())
    fresh = figure()
    draw(funnel_report(), fresh, palette, words())
    assert (pixels(paper) == pixels(fresh)).all()


def test_only_the_charts_that_are_named() -> None:
    paper = figure()
    draw(bars_report(), paper, load_palette("light"), words(), charts={"cohorts"}, titled=False)
    assert "Won" in texts(paper)
    assert "Revenue" not in texts(paper)
    draw(bars_report(), paper, load_palette("light"), words(), charts=())
    assert texts(paper) == ["There is nothing to count here"]


def test_two_funnels_have_one_scale() -> None:
    report = compared_report()
    paper = figure()
    regions = draw(report, paper, load_palette("light"), words())
    widths = [bar.get_width() for bar in bars(paper)]
    assert widths[5] / widths[0] == pytest.approx(50 / 76)
    assert [name for name in texts(paper) if "2026 – " in name] == [
        name_of(one, words()) for one in (report, report.other) if one
    ]
    assert report.other is not None
    assert texts(paper).count("Переговоры") == 1
    assert regions[5].drill is report.other.charts[0].drills[0]


def test_two_charts_stand_beside_one_another_where_there_is_room() -> None:
    report = bars_report()
    wide = places(report, report.charts, Box(0, 0, 1000, 300))
    narrow = places(report, report.charts, Box(0, 0, 500, 700))
    assert wide[0].top == wide[1].top
    assert narrow[0].bottom < narrow[1].top
    assert narrow[1].bottom == pytest.approx(700)
    assert figure_height(report, 500) > figure_height(report, 1100)
    assert figure_height(replace(report, charts=()), 500) > 0


def test_more_rows_want_more_height() -> None:
    report = REPORTS["ranked"]()
    reasons = report.charts[0]
    more = replace(reasons, categories=reasons.categories * 5)
    assert wanted_height(report, more) > wanted_height(report, reasons) > 70
