"""A figure to draw on: places in points from the upper left corner, and what a click there means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import FancyBboxPatch, Polygon
from matplotlib.text import Text
from matplotlib.transforms import Affine2D, Transform

from crm_desktop.domain.report import Chart, Drill, Value, ValueKind
from crm_desktop.reports.drawing import fonts
from crm_desktop.reports.drawing.look import Dash, Look, Style
from crm_desktop.reports.words import ReportWords
from crm_desktop.system.themes import Palette

BODY, SMALL, TITLE = 9.75, 9.0, 12.0  # points
Across = Literal["left", "center", "right"]
_SWATCH = 10.0
LEGEND_LINE = 18.0


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a figure, in points; `top` counts downwards."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return where it ends."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Return where it ends below."""
        return self.top + self.height

    def inside(self, left: float = 0, top: float = 0, right: float = 0, bottom: float = 0) -> Box:
        """Return what is left without some room at the edges."""
        width = max(self.width - left - right, 1.0)
        return Box(self.left + left, self.top + top, width, max(self.height - top - bottom, 1.0))


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a picture that stands for a figure: left, bottom, right and top as shares of the figure from
    its lower left corner, what a click there lists, and what is told of it."""

    left: float
    bottom: float
    right: float
    top: float
    drill: Drill | None
    tip: str

    def holds(self, across: float, up: float) -> bool:
        """Whether a point, given as shares of the figure, is in it."""
        return self.left <= across <= self.right and self.bottom <= up <= self.top


class Sheet:
    """One figure while charts are drawn on it, in one theme and one language."""

    def __init__(self, figure: Figure, palette: Palette, words: ReportWords, currency: str) -> None:
        fonts.install()
        self.figure = figure
        self.palette = palette
        self.look = Look(palette)
        self.words = words
        self.currency = currency
        self.regions: list[Region] = []
        self._drawn = 0  # what is drawn later lies above
        inches = figure.get_size_inches()
        self.width, self.height = float(inches[0]) * 72, float(inches[1]) * 72
        inches_of_points = Affine2D.from_values(1 / 72, 0, 0, -1 / 72, 0, self.height / 72)
        self._points: Transform = inches_of_points + figure.dpi_scale_trans
        figure.set_facecolor(palette.surface)

    @property
    def box(self) -> Box:
        """Return the whole figure."""
        return Box(0, 0, self.width, self.height)

    def value(self, value: Value, kind: ValueKind) -> str:
        """Return a value in full."""
        return self.words.text(value, kind, self.currency)

    def short(self, value: Value, kind: ValueKind) -> str:
        """Return a value in the least room."""
        if kind in (ValueKind.TEXT, ValueKind.KEY) or value is None:
            return self.words.text(value, kind, self.currency)
        return self.words.short(value, kind, self.currency)

    def axis(self, value: float | None, kind: ValueKind, *, is_last: bool = False) -> str:
        """Return a figure of a scale; of sums only the last one has the sign of the currency."""
        if value is None:
            return ""
        return fonts.drawable(self.words.short(value, kind, self.currency if is_last else ""))

    def text(
        self,
        left: float,
        top: float,
        text: str,
        *,
        size: float = BODY,
        weight: int = fonts.REGULAR,
        color: str = "",
        across: Across = "left",
        room: float | None = None,
        is_upright: bool = False,
    ) -> None:
        """Write one line; `room` is how wide it may be before it is elided. An upright one hangs from its place."""
        line = fonts.drawable(text) if room is None else fonts.elided(text, room, size, weight)
        self._add(
            Text(
                left,
                top,
                line,
                color=color or self.palette.text,
                fontproperties=fonts.font(line, size, weight),
                horizontalalignment="center" if is_upright else across,
                verticalalignment="top" if is_upright else "center_baseline",
                rotation=90 if is_upright else 0,
                transform=self._points,
                parse_math=False,
            )
        )

    def bar(self, box: Box, color: str, *, radius: float = 0, hatch: str = "") -> None:
        """Fill a place, with round corners if wanted."""
        radius = min(radius, box.width / 2, box.height / 2)
        patch = FancyBboxPatch(
            (box.left, box.top),
            box.width,
            box.height,
            boxstyle=f"round,pad=0,rounding_size={radius}" if radius > 0 else "square,pad=0",
            facecolor=color,
            edgecolor=self.palette.surface if hatch else "none",
            linewidth=0,
            hatch=hatch or None,
            transform=self._points,
        )
        self._add(patch)

    def polygon(self, corners: Sequence[tuple[float, float]], color: str) -> None:
        """Fill a polygon."""
        patch = Polygon(list(corners), closed=True, facecolor=color, edgecolor="none", transform=self._points)
        self._add(patch)

    def line(
        self, ends: Sequence[tuple[float, float]], color: str, *, width: float = 1, dash: Dash = "-", marker: str = ""
    ) -> None:  # fmt: skip
        """Draw a line through points."""
        across, down = zip(*ends, strict=True)
        self._add(
            Line2D(
                across, down, color=color, linewidth=width, linestyle=dash, marker=marker or "None", markersize=5,
                transform=self._points,
            )
        )  # fmt: skip

    def tips(self, chart: Chart, index: int) -> str:
        """Return what is told of a category: its name, and each series that has a value there."""
        lines = [self.value(chart.categories[index], chart.category_kind)]
        for series in chart.series:
            value = series.values[index] if index < len(series.values) else None
            if value is None:
                continue
            text = self.value(value, series.kind)
            low, high = (bound[index] if index < len(bound) else None for bound in (series.low, series.high))
            if low is not None and high is not None and low < high:
                text = f"{text} ({self.value(low, series.kind)} – {self.value(high, series.kind)})"
            lines.append(f"{self.words.text(series.name, series.name_kind)}: {text}")
        return "\n".join(lines)

    def _add(self, artist: Artist) -> None:
        self._drawn += 1
        artist.set_zorder(self._drawn)
        self.figure.add_artist(artist)

    def region(self, box: Box, drill: Drill | None, tip: str) -> None:
        """Remember what a place stands for."""
        self.regions.append(
            Region(
                box.left / self.width,
                1 - box.bottom / self.height,
                box.right / self.width,
                1 - box.top / self.height,
                drill,
                tip,
            )
        )

    def empty(self, box: Box) -> None:
        """Say that there is nothing to be drawn."""
        self.text(
            box.left + box.width / 2,
            box.top + box.height / 2,
            self.words.label("empty"),
            color=self.palette.text3,
            across="center",
            room=box.width,
        )

    def legend(self, box: Box, names: Sequence[tuple[str, Style, bool]]) -> float:
        """Name series in rows at the top of a place, those marked as lines by a line; return the height used."""
        left, top = box.left, box.top + LEGEND_LINE / 2
        for name, style, is_line in names:
            text = fonts.elided(name, box.width - 24, SMALL)
            wide = fonts.text_width(text, SMALL) + _SWATCH + 22
            if left > box.left and left + wide - 16 > box.right:
                left, top = box.left, top + LEGEND_LINE
            if is_line:
                ends = [(left, top), (left + _SWATCH / 2 + 2, top), (left + _SWATCH + 4, top)]
                self.line(ends, style.color, width=1.8, dash=style.dash)
                if style.marker:
                    self.line([ends[1]], style.color, marker=style.marker)
            else:
                mark = Box(left, top - _SWATCH / 2, _SWATCH, _SWATCH)
                self.bar(mark, style.color, radius=0 if style.hatch else 2.5, hatch=style.hatch * 2)
            self.text(left + _SWATCH + 7, top, text, size=SMALL, color=self.palette.text2)
            left += wide
        return top - box.top + LEGEND_LINE / 2 + 6
