"""A funnel: a bar for each stage, what goes on between them, the count inside and the money beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crm_desktop.domain.report import Chart, ValueKind
from crm_desktop.reports.drawing import fonts
from crm_desktop.reports.drawing.look import mix
from crm_desktop.reports.drawing.plot import drill_of
from crm_desktop.reports.drawing.sheet import BODY, SMALL, Box, Sheet

_PITCH = 92.0
_GAP = 0.28  # of the pitch: where the share that goes on stands
_COUNT = 12.0
_BESIDE = 16.0  # points between a bar and what stands beside it


@dataclass(frozen=True, slots=True)
class _Room:
    """Where the parts of a funnel stand: names up to `names` if it has any, the axis in the middle, money from
    `money`."""

    names: float | None
    axis: float
    half: float
    money: float
    pitch: float


def draw_funnel(sheet: Sheet, chart: Chart, box: Box) -> None:
    """Draw a funnel."""
    draw_funnels(sheet, [(chart, box)])


def draw_funnels(sheet: Sheet, funnels: Sequence[tuple[Chart, Box]]) -> None:
    """Draw funnels that are compared: a count is as wide in one as in the other, and the stages are named once."""
    tops = [max(_counts(chart), default=0) for chart, _ in funnels]
    first = funnels[0][0].categories if tops[0] > 0 else None
    rooms = [
        _room(sheet, chart, box, is_named=index == 0 or chart.categories != first)
        for index, (chart, box) in enumerate(funnels)
    ]
    half = min((room.half for room, top in zip(rooms, tops, strict=True) if top > 0), default=0)
    for (chart, box), room, top in zip(funnels, rooms, tops, strict=True):
        if top > 0:
            _draw(sheet, chart, box, replace(room, half=half), max(tops))
        else:
            sheet.empty(box)


def names_width(sheet: Sheet, chart: Chart) -> float:
    """Return how much room the names of the stages take, in points."""
    names = (fonts.drawable(sheet.short(one, chart.category_kind)) for one in chart.categories)
    return max((fonts.text_width(name, BODY) for name in names), default=0) + _BESIDE


def _counts(chart: Chart) -> list[float]:
    return [value or 0 for value in chart.series[0].values] if chart.series else []


def _draw(sheet: Sheet, chart: Chart, box: Box, room: _Room, top: float) -> None:
    counts = _counts(chart)
    halves = [max(room.half * count / top, 1.5) for count in counts]
    for index, count in enumerate(counts):
        bar = Box(
            room.axis - halves[index],
            box.top + index * room.pitch,
            2 * halves[index],
            room.pitch * (1 - _GAP),
        )
        if index + 1 < len(counts):
            _passage(sheet, bar, halves[index + 1], room, count, counts[index + 1])
        _stage(sheet, chart, index, bar, room, box)
        row = Box(box.left, bar.top, box.width, bar.height)
        sheet.region(row, drill_of(chart, index), _tip(sheet, chart, index, count, counts))


def _room(sheet: Sheet, chart: Chart, box: Box, *, is_named: bool) -> _Room:
    count = max(len(chart.categories), 1)
    sums = [_money(sheet, chart, index) for index in range(len(chart.categories))]
    left = min(names_width(sheet, chart), box.width * 0.4) if is_named else 0.0
    right = max(fonts.text_width(text, SMALL) for text in sums) + _BESIDE if any(sums) else 0.0
    half = min(max((box.width - left - right) / 2, 8.0), 240.0)
    start = box.left + max((box.width - left - 2 * half - right) / 2, 0)
    pitch = min(box.height / (count - _GAP), _PITCH)
    names = start + left - _BESIDE if is_named else None
    return _Room(names, start + left + half, half, start + left + 2 * half + _BESIDE, pitch)


def _stage(sheet: Sheet, chart: Chart, index: int, bar: Box, room: _Room, box: Box) -> None:
    count = len(chart.categories)
    is_goal = index == chart.won_at
    color = sheet.palette.chart_won if is_goal else sheet.look.slope(index / max(count - 1, 1))
    sheet.bar(bar, color, radius=8)
    middle = bar.top + bar.height / 2
    if room.names is not None:
        name = sheet.short(chart.categories[index], chart.category_kind)
        sheet.text(room.names, middle, name, across="right", room=room.names - box.left + 1)
    number = sheet.value(chart.series[0].values[index] or 0, chart.series[0].kind)
    wide = fonts.text_width(fonts.drawable(number), _COUNT, fonts.BOLD)
    size = min(_COUNT, bar.height * 0.8)
    if wide + 10 <= bar.width:
        ink = sheet.look.ink(color)
        sheet.text(room.axis, middle, number, size=size, weight=fonts.BOLD, color=ink, across="center")
    else:
        sheet.text(bar.right + 5, middle, number, size=size, weight=fonts.BOLD)
    if money := _money(sheet, chart, index):
        sheet.text(room.money, middle, money, size=SMALL, color=sheet.palette.text2)


def _passage(sheet: Sheet, bar: Box, half: float, room: _Room, count: float, following: float) -> None:
    """Draw what goes on to the next stage, with its share."""
    below = bar.top + room.pitch
    inner = 5.0  # the corners of the bars are round
    upper, lower = max(bar.width / 2 - inner, 1.0), max(half - inner, 1.0)
    axis = room.axis
    corners = [
        (axis - upper, bar.bottom),
        (axis + upper, bar.bottom),
        (axis + lower, below),
        (axis - lower, below),
    ]
    sheet.polygon(corners, mix(sheet.palette.surface, sheet.palette.chart[1], 0.16))
    gap = below - bar.bottom
    if count > 0 and gap >= 8:
        share = sheet.short(following / count, ValueKind.SHARE)
        size = min(SMALL, gap * 0.75)
        sheet.text(axis, bar.bottom + gap / 2, share, size=size, color=sheet.palette.text2, across="center")


def _money(sheet: Sheet, chart: Chart, index: int) -> str:
    if len(chart.series) < 2:
        return ""
    value = chart.series[1].values[index]
    return "" if value is None else fonts.drawable(sheet.short(int(value), chart.series[1].kind))


def _tip(sheet: Sheet, chart: Chart, index: int, count: float, counts: list[float]) -> str:
    lines = [sheet.value(chart.categories[index], chart.category_kind)]
    for series in chart.series:
        value = series.values[index]
        if value is not None:
            shown = sheet.value(int(value), series.kind)
            lines.append(f"{sheet.words.text(series.name, series.name_kind)}: {shown}")
    if index and counts[index - 1]:
        share = sheet.value(count / counts[index - 1], ValueKind.SHARE)
        lines.append(f"{sheet.words.label('conversion_from_previous')}: {share}")
    if index and counts[0]:
        share = sheet.value(count / counts[0], ValueKind.SHARE)
        lines.append(f"{sheet.words.label('conversion_from_first')}: {share}")
    return "\n".join(lines)
