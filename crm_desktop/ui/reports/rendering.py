"""From a report to pixels, on a worker's thread: the window never waits for the drawing library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from crm_desktop.domain.report import Report
    from crm_desktop.reports.drawing.sheet import Region
    from crm_desktop.reports.words import ReportWords
    from crm_desktop.system.themes import Palette

_EDGES = 24  # points around the charts
_TWO_BESIDE, _HIGHEST = 1180, 2400  # pixels
DOTS = 96  # logical pixels of an inch: texts in charts are as large as those beside them


@dataclass(frozen=True)
class Picture:
    """A drawn report: its pixels, which places stand for which figures, and the size in logical pixels."""

    image: QImage
    regions: tuple[Region, ...]
    size: QSize


@dataclass(frozen=True)
class Surface:
    """On what a picture is drawn: its width and least height in logical pixels, the scale of the screen,
    colours and words."""

    width: int
    height: int
    ratio: float
    palette: Palette
    words: ReportWords


def draw_picture(report: Report, surface: Surface) -> Picture:
    """Draw the charts of a report, as high as they ask for where that is more than the least."""
    from matplotlib.figure import Figure

    from crm_desktop.reports.drawing.draw import draw, wanted_height

    heights = [wanted_height(report, chart) for chart in report.charts]
    are_beside = len(heights) == 2 and report.other is None and surface.width >= _TWO_BESIDE
    points = (max(heights) if are_beside else sum(heights)) + _EDGES
    size = QSize(surface.width, max(surface.height, min(round(points * DOTS / 72), _HIGHEST)))
    figure = Figure(figsize=(size.width() / DOTS, size.height() / DOTS), dpi=DOTS * surface.ratio)
    regions = draw(report, figure, surface.palette, surface.words)
    image = pixels_of(figure)
    image.setDevicePixelRatio(surface.ratio)
    return Picture(image, tuple(regions), size)


def pixels_of(figure: Figure) -> QImage:
    """Return what is drawn on a figure."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    canvas: Any = FigureCanvasAgg(figure)
    canvas.draw()
    pixels = canvas.buffer_rgba()
    height, width = pixels.shape[:2]
    # A copy: the pixels belong to the canvas, which goes.
    return QImage(bytes(pixels), width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()


def warm_up() -> None:
    """Import the drawing library, so that the first report does not wait for it."""
    import matplotlib.backends.backend_agg
    import matplotlib.figure  # noqa: F401

    import crm_desktop.reports.drawing.draw  # noqa: F401
