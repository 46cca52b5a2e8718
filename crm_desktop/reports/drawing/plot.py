"""The ground of upright charts: a scale with quiet lines, and a place for each category."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from matplotlib.ticker import MaxNLocator

from crm_desktop.domain.report import Chart, Drill, Role, Series, ValueKind
from crm_desktop.reports.drawing import fonts
from crm_desktop.reports.drawing.look import Style
from crm_desktop.reports.drawing.sheet import SMALL, Box, Sheet

_LINE = 14.0
_HANGING = 110.0  # points that a name has from above to below
_NAMED = 40.0  # points that a name needs at the least
_MEASURED = 40
_STEPS = (1, 2, 2.5, 5, 10)
_UNITS = {ValueKind.SECONDS: (86_400, 3600, 60)}
_WHOLE = (ValueKind.COUNT, ValueKind.DAYS, ValueKind.SECONDS)
_WORDS = (ValueKind.TEXT, ValueKind.KEY)
_WIDEST_SLOT = 160.0
_NARROWEST = 2.0  # points: where one can still be pointed at


@dataclass(frozen=True, slots=True)
class Plot:
    """Where values and categories stand: `area` is what the scale is drawn on."""

    area: Box
    low: float
    high: float
    count: int

    def y(self, value: float) -> float:
        """Return how far down a value stands."""
        return self.area.bottom - (value - self.low) / (self.high - self.low) * self.area.height

    @property
    def slot(self) -> float:
        """Return how wide the place of a category is."""
        return min(self.area.width / self.count, _WIDEST_SLOT)

    def place(self, index: int) -> Box:
        """Return the place of a category, from the foot to the top."""
        start = self.area.left + (self.area.width - self.slot * self.count) / 2
        return Box(start + index * self.slot, self.area.top, self.slot, self.area.height)

    def middle(self, index: int) -> float:
        """Return where the middle of a category is."""
        place = self.place(index)
        return place.left + place.width / 2


def ground(
    sheet: Sheet, chart: Chart, box: Box, low: float, high: float, *, right: float = 0, ranks: bool = False
) -> Plot:
    """Draw the scale and the names of the categories, and return where everything stands. `right` is room for
    another scale; with `ranks` names that have no room give way to numbers."""
    kind = chart.series[0].kind
    ticks = _ticks(low, high, kind, box.height)
    labels = [sheet.axis(tick, kind, is_last=tick == ticks[-1]) for tick in ticks]
    left = max(fonts.text_width(label, SMALL) for label in labels) + 8
    names, every = _names(sheet, chart, box.width - left - right, ranks=ranks)
    is_upright = not ranks and chart.category_kind in _WORDS and every > 1
    foot = _LINE * max(map(len, names)) + 6
    if is_upright:
        foot = min(max(fonts.text_width(lines[0], SMALL) for lines in names), _HANGING) + 10
    area = box.inside(left=left, top=8, right=right, bottom=foot)
    plot = Plot(area, ticks[0], ticks[-1], len(chart.categories))
    for tick, label in zip(ticks, labels, strict=True):
        y = plot.y(tick)
        color = sheet.palette.border_strong if tick == 0 else sheet.palette.border
        sheet.line([(area.left, y), (area.right, y)], color, width=0.8 if tick == 0 else 0.6)
        sheet.text(area.left - 8, y, label, size=SMALL, color=sheet.palette.text3, across="right")
    for index, lines in enumerate(names):
        if is_upright:
            _hang(sheet, plot, index, lines[0])
            continue
        if index % every:
            continue
        for number, line in enumerate(lines):
            down = area.bottom + 6 + _LINE * (number + 0.5)
            sheet.text(plot.middle(index), down, line, size=SMALL, color=sheet.palette.text2, across="center")
    return plot


def _hang(sheet: Sheet, plot: Plot, index: int, name: str) -> None:
    """Write the name of a category from above to below, if it is not too near to the one before."""
    if index % max(int(-(-_LINE // plot.slot)), 1) == 0:
        sheet.text(
            plot.middle(index),
            plot.area.bottom + 6,
            name,
            size=SMALL,
            color=sheet.palette.text2,
            room=_HANGING,
            is_upright=True,
        )


def bounds(values: Iterable[float | None]) -> tuple[float, float]:
    """Return the smallest and the largest of values, nothing among them."""
    known = [value for value in values if value is not None]
    return min(0, *known, 0), max(0, *known, 0)


def drill_of(chart: Chart, index: int) -> Drill | None:
    """Return where a click on a category leads to."""
    return chart.drills[index] if index < len(chart.drills) else None


def name_series(
    sheet: Sheet, box: Box, series: Sequence[Series], styles: Sequence[Style], *, lines: bool
) -> Box:
    """Write a legend if there is more than one series; return the place that is left."""
    if len(series) < 2:
        return box
    names = [
        (sheet.words.text(one.name, one.name_kind), style, lines or one.role is Role.PLAN)
        for one, style in zip(series, styles, strict=True)
    ]
    return box.inside(top=sheet.legend(box, names))


def regions(sheet: Sheet, chart: Chart, plot: Plot) -> None:
    """Remember what each category stands for; of very many, each so many."""
    for index in range(0, plot.count, int(-(-_NARROWEST // plot.slot))):
        sheet.region(plot.place(index), drill_of(chart, index), sheet.tips(chart, index))


def draw_plan(sheet: Sheet, plot: Plot, chart: Chart, series: Series, style: Style) -> None:
    """Draw a plan as dashed steps over the bars; over names, which are in no order, each has a step of its own."""
    is_apart = chart.category_kind in _WORDS
    steps: list[tuple[float, float]] = []
    for index, value in enumerate(series.values):
        if value is None:
            _dashes(sheet, steps, style)
            steps = []
            continue
        place = plot.place(index)
        margin = plot.slot * 0.1 if is_apart else 0
        steps += [(place.left + margin, plot.y(value)), (place.right - margin, plot.y(value))]
        if is_apart:
            _dashes(sheet, steps, style)
            steps = []
    _dashes(sheet, steps, style)


def _dashes(sheet: Sheet, steps: Sequence[tuple[float, float]], style: Style) -> None:
    if steps:
        sheet.line(steps, sheet.palette.surface, width=3.4)  # seen on dark bars too
        sheet.line(steps, style.color, width=1.4, dash=style.dash)


def _ticks(low: float, high: float, kind: ValueKind, height: float) -> list[float]:
    unit = next((unit for unit in _UNITS.get(kind, ()) if high >= 2 * unit), 1)
    most = max(min(int(height // 44), 6), 2)
    locator = MaxNLocator(nbins=most, steps=_STEPS, integer=kind in _WHOLE, min_n_ticks=2)
    ticks = [float(tick) * unit for tick in locator.tick_values(low / unit, (high or 1) / unit)]
    below = [tick for tick in ticks if tick <= low]
    above = [tick for tick in ticks if tick >= high]
    first, last = below[-1] if below else ticks[0], above[0] if above else ticks[-1]
    return [tick for tick in ticks if first <= tick <= last]


def _names(sheet: Sheet, chart: Chart, width: float, *, ranks: bool) -> tuple[list[list[str]], int]:
    """Return the lines of the categories' names, and that only each so many of them is written."""
    slot = min(width / len(chart.categories), _WIDEST_SLOT)
    if ranks and slot < _NAMED and chart.category_kind in _WORDS:
        texts = [sheet.axis(place, ValueKind.COUNT) for place in range(1, len(chart.categories) + 1)]
    else:
        texts = [fonts.drawable(sheet.short(one, chart.category_kind)) for one in chart.categories]
    longest = sorted(texts, key=len)[-_MEASURED:]  # measuring all of a thousand takes longer than drawing
    widest = max(fonts.text_width(text, SMALL) for text in longest)
    if chart.category_kind in _WORDS and widest + 8 > slot >= _NAMED:
        return [_two_lines(text, slot - 8) for text in texts], 1
    every = max(-(-(widest + 8) // slot), 1) if widest + 8 > slot else 1
    return [[text] for text in texts], int(every)


def _two_lines(text: str, room: float) -> list[str]:
    lines = fonts.wrapped(text, room, SMALL)
    if len(lines) <= 2:
        return lines
    rest = text[len(lines[0]) :].strip() if text.startswith(lines[0]) else " ".join(lines[1:])
    return [lines[0], fonts.elided(rest, room, SMALL)]
