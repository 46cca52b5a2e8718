"""Upright bars side by side, with a plan as dashed steps over them."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.domain.report import Chart, Role, Series
from crm_desktop.reports.drawing import fonts
from crm_desktop.reports.drawing.look import Style
from crm_desktop.reports.drawing.plot import Plot, bounds, draw_plan, ground, name_series, regions
from crm_desktop.reports.drawing.sheet import SMALL, Box, Sheet

_SHARE = 0.62  # of the place of a category is bars
_LABEL = 15.0


def draw_bars(sheet: Sheet, chart: Chart, box: Box) -> None:
    """Draw bars."""
    styles = sheet.look.styles(chart.series)
    low, high = bounds(value for series in chart.series for value in series.values)
    box = name_series(sheet, box, chart.series, styles, lines=False)
    plot = ground(sheet, chart, box, low, high)
    pairs = list(zip(chart.series, styles, strict=True))
    bars = [pair for pair in pairs if pair[0].role is not Role.PLAN]
    wide = plot.slot * _SHARE / max(len(bars), 1)
    for number, (series, style) in enumerate(bars):
        for index, value in enumerate(series.values):
            if value is not None:
                left = plot.middle(index) + (number - len(bars) / 2) * wide
                _bar(sheet, plot, value, style, Box(left + 0.5, 0, max(wide - 1, 0.5), 0))
    for series, style in pairs:
        if series.role is Role.PLAN:
            draw_plan(sheet, plot, chart, series, style)
    plans = [series.values for series, _ in pairs if series.role is Role.PLAN]
    for number, (series, style) in enumerate(bars):
        _labels(sheet, plot, series, style, (number - len(bars) / 2) * wide, wide, plans)
    regions(sheet, chart, plot)


def _bar(sheet: Sheet, plot: Plot, value: float, style: Style, across: Box) -> None:
    top, foot = sorted((plot.y(value), plot.y(0)))
    if foot > top:
        sheet.bar(Box(across.left, top, across.width, foot - top), style.color, radius=2, hatch=style.hatch)


def _labels(
    sheet: Sheet,
    plot: Plot,
    series: Series,
    style: Style,
    offset: float,
    wide: float,
    plans: Sequence[Sequence[float | None]],
) -> None:
    """Write the values in the bars, above those that are too low; none at all where they would not fit."""
    texts = [sheet.axis(value, series.kind) if value else "" for value in series.values]
    widths = [fonts.text_width(text, SMALL, fonts.SEMIBOLD) for text in texts]
    if max(widths, default=0) > wide + 2:
        return
    for index, (value, text) in enumerate(zip(series.values, texts, strict=True)):
        if not value or not text:
            continue
        middle = plot.middle(index) + offset + wide / 2
        y, foot = plot.y(value), plot.y(0)
        if abs(foot - y) >= _LABEL + 4 and not style.hatch and widths[index] + 4 <= wide:
            ink, at = sheet.look.ink(style.color), y + (_LABEL / 2 + 3) * (1 if value > 0 else -1)
        else:
            ink, at = sheet.palette.text, y + (-_LABEL / 2 if value > 0 else _LABEL / 2)
        for plan in plans:
            height = plot.y(plan[index] or 0)
            if abs(height - at) < _LABEL / 2:  # the line of the plan would cross it out
                at = height + _LABEL / 2 + 2 if at > y else height - _LABEL / 2 - 2
        sheet.text(middle, at, text, size=SMALL, weight=fonts.SEMIBOLD, color=ink, across="center")
