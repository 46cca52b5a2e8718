"""A report as one picture: its head, its big figures and its charts."""

from __future__ import annotations

from pathlib import Path

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from crm_desktop.domain.report import Report
from crm_desktop.domain.text import storable
from crm_desktop.reports.drawing.draw import draw_chart, places, wanted_height
from crm_desktop.reports.drawing.sheet import Box, Sheet
from crm_desktop.reports.heading import Heading
from crm_desktop.reports.words import ReportWords
from crm_desktop.reports.writing.head import draw_head, head_height
from crm_desktop.system.themes import Palette

_WIDTH = 780.0  # points
_EDGE, _BETWEEN = 24.0, 26.0
_DPI = 150


def write_picture(
    path: Path, form: str, report: Report, palette: Palette, words: ReportWords, heading: Heading
) -> None:
    """Write a report as `png` or `svg`."""
    figure = page_figure(report, palette, words, heading)
    about = {"Title": storable(heading.title)}
    if form == "svg":
        FigureCanvasSVG(figure).print_figure(path, format="svg", metadata=about | {"Date": None})
    else:
        FigureCanvasAgg(figure).print_figure(path, dpi=_DPI, format="png", metadata=about)


def page_figure(report: Report, palette: Palette, words: ReportWords, heading: Heading) -> Figure:
    """Return a report on one sheet, as high as it takes."""
    room = _WIDTH - 2 * _EDGE
    top = head_height(report, words, heading, room)
    heights = [wanted_height(report, chart) for chart in report.charts]
    charts = sum(heights) + _BETWEEN * max(len(heights) - 1, 0) if heights else 120.0
    figure = Figure(figsize=(_WIDTH / 72, (top + charts + 2 * _EDGE) / 72), dpi=_DPI)
    sheet = Sheet(figure, palette, words, report.currency)
    draw_head(sheet, report, heading, Box(_EDGE, _EDGE, room, top))
    box = Box(_EDGE, _EDGE + top, room, charts)
    if not report.charts:
        sheet.empty(box)
        return figure
    for chart, place in zip(report.charts, places(report, report.charts, box), strict=True):
        draw_chart(sheet, report, chart, place)
    return figure
