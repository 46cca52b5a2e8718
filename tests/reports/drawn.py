"""Draws reports for tests, and reads what is on the picture."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch, Polygon
from matplotlib.text import Text

from crm_desktop.domain.report import Chart, Report, ReportName, ReportQuery
from crm_desktop.reports.drawing.draw import draw_chart
from crm_desktop.reports.drawing.sheet import Sheet
from crm_desktop.reports.words import ReportWords
from crm_desktop.system.themes import load_palette
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.report_texts import report_words


def words() -> ReportWords:
    """Return the words of reports in the language in force."""
    return report_words(Formats())


def new_sheet(width: float = 600, height: float = 400, theme: str = "light", currency: str = "RUB") -> Sheet:
    """Return an empty sheet, in points."""
    figure = Figure(figsize=(width / 72, height / 72), dpi=72)
    return Sheet(figure, load_palette(theme), words(), currency)


def drawn(chart: Chart, *, width: float = 600, height: float = 400, theme: str = "light") -> Sheet:
    """Return a sheet with one chart on all of it."""
    sheet = new_sheet(width, height, theme)
    report = Report(ReportQuery(ReportName.SALES), "RUB", charts=(chart,))
    draw_chart(sheet, report, chart, sheet.box.inside(8, 8, 8, 8), titled=False)
    return sheet


def texts(figure: Figure) -> list[str]:
    """Return what is written on a figure."""
    return [artist.get_text() for artist in figure.get_children() if isinstance(artist, Text)]


def bars(figure: Figure) -> list[FancyBboxPatch]:
    """Return the bars on a figure, in the order of their drawing."""
    found = [artist for artist in figure.get_children() if isinstance(artist, FancyBboxPatch)]
    return sorted(found, key=lambda patch: patch.get_zorder())


def bars_of(figure: Figure, color: str) -> list[FancyBboxPatch]:
    """Return the bars in a colour."""
    return [bar for bar in bars(figure) if np.allclose(bar.get_facecolor()[:3], to_rgb(color), atol=0.01)]


def polygons(figure: Figure) -> list[Polygon]:
    """Return the polygons on a figure."""
    return [artist for artist in figure.get_children() if isinstance(artist, Polygon)]


def pixels(figure: Figure) -> Any:
    """Return the picture as rows of red, green and blue."""
    canvas: Any = FigureCanvasAgg(figure)
    canvas.draw()
    return np.asarray(canvas.buffer_rgba())[:, :, :3].copy()


def has_color(picture: Any, color: str, *, least: int = 20) -> bool:
    """Whether a colour is on a picture."""
    wanted = np.array([round(part * 255) for part in to_rgb(color)])
    return int((np.abs(picture.astype(int) - wanted).max(axis=2) <= 2).sum()) >= least


def only(chart: Chart, count: int) -> Chart:
    """Return a chart with its first categories."""
    series = tuple(replace(one, values=one.values[:count]) for one in chart.series)
    return replace(chart, categories=chart.categories[:count], series=series, drills=chart.drills[:count])
