"""Drawing the charts of a report on a figure."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from matplotlib.figure import Figure

from crm_desktop.domain.report import Chart, ChartKind, Report, ValueKind
from crm_desktop.reports.compare import counterpart, merged, name_of
from crm_desktop.reports.drawing import fonts
from crm_desktop.reports.drawing.bars import draw_bars
from crm_desktop.reports.drawing.funnel import draw_funnel, draw_funnels, names_width
from crm_desktop.reports.drawing.heatmap import draw_heatmap
from crm_desktop.reports.drawing.lines import draw_lines
from crm_desktop.reports.drawing.pareto import draw_pareto
from crm_desktop.reports.drawing.ranked import draw_ranked
from crm_desktop.reports.drawing.sheet import TITLE, Box, Region, Sheet
from crm_desktop.reports.drawing.stacked import draw_stacked
from crm_desktop.reports.words import ReportWords
from crm_desktop.system.themes import Palette

_EDGE, _BETWEEN = 12.0, 22.0
_TITLE_HEIGHT = 26.0
_ROW = 24.0
_WIDE_ENOUGH = 420.0  # for each of two charts beside one another

_UPRIGHT = (ChartKind.BARS, ChartKind.STACKED)
_WORDS = (ValueKind.TEXT, ValueKind.KEY)
_MANY = 16  # names that have no room beside one another and hang
_Draw = Callable[[Sheet, Chart, Box], None]
_DRAWERS: Mapping[ChartKind, _Draw] = {
    ChartKind.BARS: draw_bars,
    ChartKind.STACKED: draw_stacked,
    ChartKind.RANKED: draw_ranked,
    ChartKind.LINES: draw_lines,
    ChartKind.PARETO: draw_pareto,
    ChartKind.HEATMAP: draw_heatmap,
}


def draw(
    report: Report,
    figure: Figure,
    palette: Palette,
    words: ReportWords,
    *,
    charts: Collection[str] | None = None,
    titled: bool = True,
) -> list[Region]:
    """Draw a report's charts, or those named by their keys, on a figure in the size that it has.

    What was on the figure goes. Returns what can be clicked and pointed at; draw again after a change of size.
    """
    figure.clear()
    sheet = Sheet(figure, palette, words, report.currency)
    wanted = [chart for chart in report.charts if charts is None or chart.key in charts]
    box = sheet.box.inside(_EDGE, _EDGE, _EDGE, _EDGE)
    if not wanted:
        sheet.empty(box)
        return sheet.regions
    for chart, place in zip(wanted, places(report, wanted, box), strict=True):
        draw_chart(sheet, report, chart, place, titled=titled)
    return sheet.regions


def draw_chart(sheet: Sheet, report: Report, chart: Chart, box: Box, *, titled: bool = True) -> None:
    """Draw one chart at a place, under its title if wanted."""
    if titled:
        title = sheet.words.label(chart.key)
        sheet.text(box.left, box.top + 8, title, size=TITLE, weight=fonts.SEMIBOLD, room=box.width)
        box = box.inside(top=_TITLE_HEIGHT)
    if chart.kind is ChartKind.FUNNEL:
        _draw_funnels(sheet, report, chart, box)
        return
    chart = merged(report, chart)
    if not chart.categories or not _has_values(chart):
        sheet.empty(box)
        return
    _DRAWERS[chart.kind](sheet, chart, box)


def wanted_height(report: Report, chart: Chart, *, titled: bool = True) -> float:
    """Return how high a chart is drawn best, in points."""
    rows = len(chart.categories)
    heights = {
        ChartKind.FUNNEL: 64.0 * rows + (_TITLE_HEIGHT if report.other else 0),
        ChartKind.RANKED: _ROW * max(rows, 2) * (1.6 if len(merged(report, chart).series) > 1 else 1) + 30,
        ChartKind.HEATMAP: 26.0 * max(rows, 2) + 40,
    }
    hangs = chart.kind in _UPRIGHT and chart.category_kind in _WORDS and rows > _MANY
    height = min(max(heights.get(chart.kind, 390.0 if hangs else 300.0), 72.0), 900.0)
    return height + (_TITLE_HEIGHT if titled else 0)


def figure_height(report: Report, width: float, *, charts: Collection[str] | None = None) -> float:
    """Return how high a figure of a width is drawn best, in points; `charts` as for `draw`."""
    wanted = [chart for chart in report.charts if charts is None or chart.key in charts]
    heights = [wanted_height(report, chart) for chart in wanted]
    if not heights:
        return 160.0
    inner = (
        max(heights)
        if _are_beside(report, wanted, width - 2 * _EDGE)
        else sum(heights) + _BETWEEN * (len(heights) - 1)
    )
    return inner + 2 * _EDGE


def places(report: Report, charts: Sequence[Chart], box: Box) -> list[Box]:
    """Return where charts stand: two beside one another where there is room, else one below the other, each in
    its share of the height."""
    if _are_beside(report, charts, box.width):
        half = (box.width - _BETWEEN) / 2
        return [Box(box.left + index * (half + _BETWEEN), box.top, half, box.height) for index in (0, 1)]
    heights = [wanted_height(report, chart) for chart in charts]
    factor = (box.height - _BETWEEN * (len(charts) - 1)) / sum(heights)
    result, top = [], box.top
    for height in heights:
        result.append(Box(box.left, top, box.width, max(height * factor, 1.0)))
        top += height * factor + _BETWEEN
    return result


def _are_beside(report: Report, charts: Sequence[Chart], width: float) -> bool:
    return len(charts) == 2 and width >= 2 * _WIDE_ENOUGH and report.other is None


def _draw_funnels(sheet: Sheet, report: Report, chart: Chart, box: Box) -> None:
    other = counterpart(report, chart)
    if other is None or report.other is None:
        draw_funnel(sheet, chart, box)
        return
    names = min(names_width(sheet, chart), box.width * 0.25) if chart.categories == other.categories else 0.0
    half = (box.width - _BETWEEN - names) / 2
    funnels = []
    for index, (one, source) in enumerate(((chart, report), (other, report.other))):
        left, width = (box.left + names + half + _BETWEEN, half) if index else (box.left, half + names)
        place = Box(left, box.top, width, box.height)
        name = name_of(source, sheet.words)
        sheet.text(place.left, place.top + 6, name, weight=fonts.MEDIUM, color=sheet.palette.text2, room=half)
        funnels.append((one, place.inside(top=_TITLE_HEIGHT)))
    draw_funnels(sheet, funnels)


def _has_values(chart: Chart) -> bool:
    return any(value for series in chart.series for value in series.values)
