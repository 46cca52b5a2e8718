"""Lying bars, one category in each line: for names that are long."""

from __future__ import annotations

from dataclasses import replace

from crm_desktop.domain.report import Chart, Role
from crm_desktop.reports.drawing import fonts
from crm_desktop.reports.drawing.plot import bounds, drill_of, name_series
from crm_desktop.reports.drawing.sheet import BODY, SMALL, Box, Sheet

_LOWEST_ROW, _HIGHEST_ROW = 17.0, 40.0
_SHARE = 0.68


def draw_ranked(sheet: Sheet, chart: Chart, box: Box) -> None:
    """Draw lying bars; what there is no room for is counted in the last line."""
    styles = sheet.look.styles(chart.series)
    box = name_series(sheet, box, chart.series, styles, lines=False)
    most = max(int(box.height // _LOWEST_ROW), 1)
    total = len(chart.categories)
    if total > most:
        chart = _cut(chart, max(most - 1, 1))
        more = sheet.words.label("more").format(total - len(chart.categories))
        sheet.text(box.left, box.bottom - _LOWEST_ROW / 2, more, size=SMALL, color=sheet.palette.text3)
        box = box.inside(bottom=_LOWEST_ROW)
    row = min(box.height / len(chart.categories), _HIGHEST_ROW)
    names = [fonts.drawable(sheet.short(one, chart.category_kind)) for one in chart.categories]
    left = min(max(fonts.text_width(name, BODY) for name in names), box.width * 0.38)
    figures = [sheet.short(value, series.kind) for series in chart.series for value in series.values]
    right = max(fonts.text_width(text, SMALL) for text in figures) + 8
    bars = box.inside(left=left + 12, right=right)
    for index, name in enumerate(names):
        line = Box(box.left, box.top + index * row, box.width, row)
        middle = line.top + row / 2
        sheet.text(line.left + left, middle, name, across="right", room=left + 1)
        _bars(sheet, chart, index, Box(bars.left, line.top, bars.width, row))
        sheet.region(line, drill_of(chart, index), sheet.tips(chart, index))


def _bars(sheet: Sheet, chart: Chart, index: int, line: Box) -> None:
    """Draw the bars of one category, with their values behind them; a plan is a mark."""
    styles = sheet.look.styles(chart.series)
    low, high = bounds(value for series in chart.series for value in series.values)
    scale = line.width / ((high - low) or 1)
    zero = line.left - low * scale
    pairs = [pair for pair in zip(chart.series, styles, strict=True) if pair[0].role is not Role.PLAN]
    thick = line.height * _SHARE / max(len(pairs), 1)
    top = line.top + line.height * (1 - _SHARE) / 2
    for number, (series, style) in enumerate(pairs):
        value = series.values[index]
        if value is None:
            continue
        start, end = sorted((zero, zero + value * scale))
        bar = Box(start, top + number * thick + 0.5, max(end - start, 1.0), max(thick - 1, 1.0))
        sheet.bar(bar, style.color, radius=2.5, hatch=style.hatch)
        text, size = sheet.short(value, series.kind), min(SMALL, thick)
        is_main = number == 0
        color = sheet.palette.text if is_main else sheet.palette.text3
        sheet.text(bar.right + 6, bar.top + bar.height / 2, text, size=size, color=color)
    for series, style in zip(chart.series, styles, strict=True):
        plan = series.values[index] if series.role is Role.PLAN else None
        if plan is not None:
            at = zero + plan * scale
            ends = [(at, top - 2), (at, top + line.height * _SHARE + 2)]
            sheet.line(ends, sheet.palette.surface, width=4)
            sheet.line(ends, style.color, width=1.8)


def _cut(chart: Chart, count: int) -> Chart:
    series = tuple(replace(one, values=one.values[:count]) for one in chart.series)
    return replace(chart, categories=chart.categories[:count], series=series, drills=chart.drills[:count])
