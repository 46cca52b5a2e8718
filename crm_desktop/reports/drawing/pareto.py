"""Bars in falling order, with the share of the whole that they add up to as a line."""

from __future__ import annotations

from dataclasses import replace

from crm_desktop.domain.report import Chart, ValueKind
from crm_desktop.reports.drawing import fonts
from crm_desktop.reports.drawing.look import Style
from crm_desktop.reports.drawing.plot import Plot, bounds, ground, regions
from crm_desktop.reports.drawing.sheet import SMALL, Box, Sheet

_TICKS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
_LEAST_BAR = 5.0  # points: narrower ones are one area


def draw_pareto(sheet: Sheet, chart: Chart, box: Box) -> None:
    """Draw bars and the line of their cumulated share, which has its own scale on the right."""
    shares = chart.series[1].values if len(chart.series) > 1 else ()
    bar = Style(sheet.look.slope(0.4))
    line = Style(sheet.palette.warning.ink, marker="o")
    names = [
        (sheet.words.text(one.name, one.name_kind), style, number == 1)
        for number, (one, style) in enumerate(zip(chart.series, (bar, line), strict=False))
    ]
    box = box.inside(top=sheet.legend(box, names))
    _, high = bounds(chart.series[0].values)
    right = fonts.text_width(sheet.short(1.0, ValueKind.SHARE), SMALL) + 10
    bars = replace(chart, series=chart.series[:1])
    plot = ground(sheet, bars, box, 0, high, right=right if shares else 0, ranks=True)
    _bars(sheet, plot, chart, bar)
    if shares:
        _line(sheet, plot, shares, line)
    regions(sheet, chart, plot)


def _bars(sheet: Sheet, plot: Plot, chart: Chart, style: Style) -> None:
    values = [max(value or 0, 0) for value in chart.series[0].values]
    if plot.slot < _LEAST_BAR:
        foot = plot.y(0)
        steps = [(plot.place(0).left, foot)]
        for index, value in enumerate(values):
            place = plot.place(index)
            steps += [(place.left, plot.y(value)), (place.right, plot.y(value))]
        sheet.polygon([*steps, (plot.place(plot.count - 1).right, foot)], style.color)
        return
    wide = plot.slot * 0.78
    for index, value in enumerate(values):
        if value:
            top = plot.y(value)
            sheet.bar(Box(plot.middle(index) - wide / 2, top, wide, plot.y(0) - top), style.color, radius=2)


def _line(sheet: Sheet, plot: Plot, shares: tuple[float | None, ...], style: Style) -> None:
    area = plot.area
    for tick in _TICKS:
        y = area.bottom - tick * area.height
        text = sheet.short(tick, ValueKind.SHARE)
        sheet.text(area.right + 8, y, text, size=SMALL, color=style.color)
    points = [
        (plot.middle(index), area.bottom - share * area.height)
        for index, share in enumerate(shares)
        if share is not None
    ]
    if not points:
        return
    sheet.line(points, sheet.palette.surface, width=4)
    sheet.line(points, style.color, width=2)
    if plot.slot >= 3 * _LEAST_BAR:
        for point in points:
            sheet.line([point], style.color, marker="o")
