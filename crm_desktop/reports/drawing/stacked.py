"""Upright bars on one another: what a whole is made of."""

from __future__ import annotations

from crm_desktop.domain.report import Chart, Role, Series
from crm_desktop.reports.drawing import fonts
from crm_desktop.reports.drawing.look import Style
from crm_desktop.reports.drawing.plot import Plot, draw_plan, ground, name_series, regions
from crm_desktop.reports.drawing.sheet import SMALL, Box, Sheet

_SHARE = 0.62


def draw_stacked(sheet: Sheet, chart: Chart, box: Box) -> None:
    """Draw bars on one another; the first series is the lowest."""
    styles = sheet.look.styles(chart.series)
    pairs = list(zip(chart.series, styles, strict=True))
    stacked = [(series, style) for series, style in pairs if series.role is not Role.PLAN]
    sums = [
        sum(max(series.values[index] or 0, 0) for series, _ in stacked)
        for index in range(len(chart.categories))
    ]
    plans = [value or 0 for series, _ in pairs if series.role is Role.PLAN for value in series.values]
    box = name_series(sheet, box, chart.series, styles, lines=False)
    plot = ground(sheet, chart, box, 0, max(*sums, *plans, 0))
    feet = [0.0] * plot.count
    for series, style in stacked:
        _layer(sheet, plot, series, style, feet, sums)
    for series, style in pairs:
        if series.role is Role.PLAN:
            draw_plan(sheet, plot, chart, series, style)
    _sums(sheet, plot, chart, sums)
    regions(sheet, chart, plot)


def _layer(
    sheet: Sheet, plot: Plot, series: Series, style: Style, feet: list[float], sums: list[float]
) -> None:
    """Draw one series on those before; a layer that is the whole bar has its value above."""
    wide = plot.slot * _SHARE
    for index, value in enumerate(series.values):
        if not value or value < 0:
            continue
        foot, top = plot.y(feet[index]), plot.y(feet[index] + value)
        feet[index] += value
        gap = 1.0 if foot - top > 3 else 0.0  # a thin line of the background tells layers apart
        part = Box(plot.middle(index) - wide / 2, top + gap, wide, foot - top - gap)
        sheet.bar(part, style.color, radius=1.5, hatch=style.hatch)
        if value != sums[index]:
            _figure(sheet, part, sheet.axis(value, series.kind), style)


def _figure(sheet: Sheet, part: Box, text: str, style: Style) -> None:
    """Write a value into its layer if there is room; on a pattern it gets the ground of the page, as a plate in
    the colour of the layer would melt into the stripes."""
    wide = fonts.text_width(text, SMALL)
    if part.height < (18 if style.hatch else 14) or wide + (18 if style.hatch else 6) > part.width:
        return
    across, middle = part.left + part.width / 2, part.top + part.height / 2
    ink = sheet.look.ink(style.color)
    if style.hatch:
        ink = sheet.palette.text
        sheet.bar(Box(across - wide / 2 - 5, middle - 7, wide + 10, 14), sheet.palette.surface, radius=3)
    sheet.text(across, middle, text, size=SMALL, color=ink, across="center")


def _sums(sheet: Sheet, plot: Plot, chart: Chart, sums: list[float]) -> None:
    """Write how much a bar is in all, where more than one layer is in it and there is room."""
    texts = [sheet.axis(value, chart.series[0].kind) for value in sums]
    if max(fonts.text_width(text, SMALL, fonts.SEMIBOLD) for text in texts) > plot.slot - 4:
        return
    for index, (value, text) in enumerate(zip(sums, texts, strict=True)):
        if value:
            y = plot.y(value) - 7
            sheet.text(plot.middle(index), y, text, size=SMALL, weight=fonts.SEMIBOLD, across="center")
