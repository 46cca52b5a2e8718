"""Lines over time, with a band where a range is known."""

from __future__ import annotations

from crm_desktop.domain.report import Chart, Role, Series
from crm_desktop.reports.drawing import fonts
from crm_desktop.reports.drawing.look import Style, mix
from crm_desktop.reports.drawing.plot import Plot, bounds, draw_plan, ground, name_series, regions
from crm_desktop.reports.drawing.sheet import SMALL, Box, Sheet

_MOST_MARKS = 40
_Point = tuple[float, float]


def draw_lines(sheet: Sheet, chart: Chart, box: Box) -> None:
    """Draw lines; a gap in the values is a gap in the line."""
    styles = sheet.look.styles(chart.series, are_lines=True)
    all_values = [value for one in chart.series for part in (one.values, one.low, one.high) for value in part]
    low, high = bounds(all_values)
    box = name_series(sheet, box, chart.series, styles, lines=True)
    plot = ground(sheet, chart, box, low, high)
    for series, style in zip(chart.series, styles, strict=True):
        _band(sheet, plot, series, style)
    for series, style in reversed(list(zip(chart.series, styles, strict=True))):
        if series.role is Role.PLAN:
            draw_plan(sheet, plot, chart, series, style)
        else:
            _line(sheet, plot, series, style)
    if len(chart.series) <= 2:  # more lines leave no room for it
        _last_value(sheet, plot, chart.series[0])
    regions(sheet, chart, plot)


def _line(sheet: Sheet, plot: Plot, series: Series, style: Style) -> None:
    marker = style.marker if plot.count <= _MOST_MARKS else ""
    width = 2.2 if series.role is not Role.SECOND else 1.6
    for part in _parts(plot, series.values):
        sheet.line(part, style.color, width=width, dash=style.dash if len(part) > 1 else "-")
        if marker or len(part) == 1:
            for point in part:
                sheet.line([point], style.color, marker=marker or "o")


def _parts(plot: Plot, values: tuple[float | None, ...]) -> list[list[_Point]]:
    """Return the stretches of a line between gaps."""
    parts: list[list[_Point]] = [[]]
    for index, value in enumerate(values):
        if value is not None:
            parts[-1].append((plot.middle(index), plot.y(value)))
        elif parts[-1]:
            parts.append([])
    return [part for part in parts if part]


def _band(sheet: Sheet, plot: Plot, series: Series, style: Style) -> None:
    """Fill the range around the values; a range of one category alone is a bar."""
    color = mix(sheet.palette.surface, style.color, 0.2)
    for part in _stretches(series):
        above = [(plot.middle(index), plot.y(high)) for index, _, high in part]
        below = [(plot.middle(index), plot.y(low)) for index, low, _ in part]
        if len(part) > 1:
            sheet.polygon([*above, *reversed(below)], color)
        else:
            ((across, top), (_, foot)) = above[0], below[0]
            sheet.bar(Box(across - 12, top, 24, max(foot - top, 1)), color, radius=2)


def _stretches(series: Series) -> list[list[tuple[int, float, float]]]:
    """Return the places with a range, and their bounds, in stretches without a gap."""
    stretches: list[list[tuple[int, float, float]]] = []
    for index, (low, high) in enumerate(zip(series.low, series.high, strict=False)):
        if low is None or high is None:
            continue
        if stretches and stretches[-1][-1][0] == index - 1:
            stretches[-1].append((index, low, high))
        else:
            stretches.append([(index, low, high)])
    return stretches


def _last_value(sheet: Sheet, plot: Plot, series: Series) -> None:
    """Write the last value at its point: it is what one looks for first."""
    known = [(index, value) for index, value in enumerate(series.values) if value is not None]
    if not known:
        return
    index, value = known[-1]
    text = sheet.short(value, series.kind)
    half = fonts.text_width(text, SMALL, fonts.SEMIBOLD) / 2
    across = min(plot.middle(index), plot.area.right - half)
    sheet.text(across, plot.y(value) - 11, text, size=SMALL, weight=fonts.SEMIBOLD, across="center")
