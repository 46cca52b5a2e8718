"""Cells in shades: a row for each category, a column for each series."""

from __future__ import annotations

from crm_desktop.domain.report import Chart, ValueKind
from crm_desktop.reports.drawing import fonts
from crm_desktop.reports.drawing.plot import drill_of
from crm_desktop.reports.drawing.sheet import BODY, SMALL, Box, Sheet

_HEAD = 20.0
_HIGHEST, _WIDEST = 34.0, 140.0


def draw_heatmap(sheet: Sheet, chart: Chart, box: Box) -> None:
    """Draw cells; those without a value stay empty."""
    names = [fonts.drawable(sheet.short(one, chart.category_kind)) for one in chart.categories]
    left = min(max(fonts.text_width(name, BODY) for name in names), box.width * 0.35) + 12
    wide = min((box.width - left) / len(chart.series), _WIDEST)
    high = min(max((box.height - _HEAD) / len(names), 2.0), _HIGHEST)
    _heads(sheet, chart, box.left + left, box.top + _HEAD / 2, wide)
    largest = max((value or 0 for series in chart.series for value in series.values), default=0) or 1
    for row, name in enumerate(names):
        top = box.top + _HEAD + row * high
        sheet.text(box.left + left - 12, top + high / 2, name, across="right", room=left - 11)
        for column, series in enumerate(chart.series):
            value = series.values[row] if row < len(series.values) else None
            if value is None:
                continue
            cell = Box(box.left + left + column * wide, top, wide, high)
            _cell(sheet, cell, value, value / largest, series.kind)
            title = sheet.words.text(series.name, series.name_kind, sheet.currency)
            first = sheet.value(chart.categories[row], chart.category_kind)
            tip = f"{first}\n{title}: {sheet.value(value, series.kind)}"
            sheet.region(cell, drill_of(chart, row), tip)


def _heads(sheet: Sheet, chart: Chart, left: float, middle: float, wide: float) -> None:
    """Write the names of the columns, each so many of them if they are wider than the cells."""
    texts = [fonts.drawable(sheet.short(series.name, series.name_kind)) for series in chart.series]
    is_text = any(series.name_kind in (ValueKind.TEXT, ValueKind.KEY) for series in chart.series)
    widest = max(fonts.text_width(text, SMALL) for text in texts) + 6
    every = 1 if is_text else max(int(-(-widest // wide)), 1)
    for column, text in enumerate(texts):
        if column % every == 0:
            across = left + (column + 0.5) * wide
            room = wide * every - 4
            sheet.text(
                across, middle, text, size=SMALL, color=sheet.palette.text2, across="center", room=room
            )


def _cell(sheet: Sheet, cell: Box, value: float, share: float, kind: ValueKind) -> None:
    color = sheet.look.heat(share)
    sheet.bar(cell.inside(left=1, top=1, right=1, bottom=1), color, radius=3)
    text = sheet.axis(value, kind)
    if fonts.text_width(text, SMALL) + 4 <= cell.width and cell.height >= 12:
        middle = cell.left + cell.width / 2, cell.top + cell.height / 2
        sheet.text(*middle, text, size=SMALL, color=sheet.look.ink(color), across="center")
