"""The charts of a report as charts of the spreadsheet itself, over the numbers that they show."""

from __future__ import annotations

from typing import Any

from crm_desktop.domain.report import Chart, ChartKind, Report, Role, Series, ValueKind
from crm_desktop.domain.text import storable
from crm_desktop.reports.compare import merged
from crm_desktop.reports.words import ReportWords
from crm_desktop.reports.writing.cells import Looks
from crm_desktop.system.themes import Palette, load_palette

_ROWS_OF_CHART = 19
_FIRST_COLUMN_OF_CHART = 3
_KINDS: dict[ChartKind, dict[str, str]] = {
    ChartKind.FUNNEL: {"type": "bar"},
    ChartKind.BARS: {"type": "column"},
    ChartKind.STACKED: {"type": "column", "subtype": "stacked"},
    ChartKind.RANKED: {"type": "bar"},
    ChartKind.LINES: {"type": "line"},
    ChartKind.PARETO: {"type": "column"},
}


class ChartSheet:
    """The sheet of charts: left the numbers, right the picture of them."""

    def __init__(self, book: Any, sheet: Any, looks: Looks, words: ReportWords, report: Report) -> None:
        self._book = book
        self._sheet = sheet
        self._looks = looks
        self._words = words
        self._report = report
        self._palette: Palette = load_palette("light")

    def draw_all(self, row: int) -> None:
        """Draw all charts, one below the other, from a row on."""
        for chart in self._report.charts:
            row = self._draw(merged(self._report, chart), row)

    def _draw(self, chart: Chart, row: int) -> int:
        self._sheet.write_string(row, 0, self._words.label(chart.key), self._looks.name)
        head = row + 1
        self._numbers(chart, head)
        last = head + len(chart.categories)
        if chart.kind is ChartKind.HEATMAP:
            self._shade(chart, head + 1, last)
            return last + 3
        if not chart.categories or not chart.series:
            return last + 2
        picture = self._picture(chart, head, last)
        wide = max(_FIRST_COLUMN_OF_CHART, len(chart.series) + 2)
        self._sheet.insert_chart(row, wide, picture, {"object_position": 2})
        return int(max(last + 3, row + _ROWS_OF_CHART))

    def _numbers(self, chart: Chart, head: int) -> None:
        for place, series in enumerate(chart.series, 1):
            title = storable(self._words.text(series.name, series.name_kind))
            self._sheet.write_string(head, place, title, self._looks.heading)
        for index, category in enumerate(chart.categories, 1):
            # Categories are words: a chart would make a scale of days of them.
            name = storable(self._name(chart, category))
            self._sheet.write_string(head + index, 0, name, self._looks.of(ValueKind.TEXT))
            for place, series in enumerate(chart.series, 1):
                value = series.values[index - 1] if index <= len(series.values) else None
                self._looks.write(self._sheet, head + index, place, value, series.kind, self._words)

    def _name(self, chart: Chart, category: Any) -> str:
        if chart.category_kind in (ValueKind.TEXT, ValueKind.KEY):
            return self._words.text(category, chart.category_kind)
        return self._words.short(category, chart.category_kind, self._report.currency)

    def _picture(self, chart: Chart, head: int, last: int) -> Any:
        picture = self._book.add_chart(_KINDS[chart.kind])
        bars = [one for one in enumerate(chart.series, 1) if not self._is_line(chart, *one)]
        lines = [one for one in enumerate(chart.series, 1) if self._is_line(chart, *one)]
        if chart.kind is ChartKind.FUNNEL:
            bars, lines = bars[:1], []
        for place, series in bars:
            picture.add_series(self._series(chart, place, series, head, last))
        if lines:
            other = self._book.add_chart({"type": "line"})
            for place, series in lines:
                options = self._series(chart, place, series, head, last)
                options["y2_axis"] = chart.kind is ChartKind.PARETO
                other.add_series(options)
            if chart.kind is ChartKind.PARETO:
                other.set_y2_axis({"min": 0, "max": 1, "num_format": "0%"})
            picture.combine(other)
        picture.set_title({"name": storable(self._words.label(chart.key)), "name_font": {"size": 12}})
        number_format = self._looks.number_format(chart.series[0].kind, is_whole=True)
        picture.set_y_axis({"num_format": number_format, "major_gridlines": {"visible": True}})
        if chart.kind in (ChartKind.FUNNEL, ChartKind.RANKED):
            # Lying bars begin below; the first category belongs to the top.
            picture.set_y_axis({"reverse": True})
            picture.set_x_axis({"num_format": number_format})
        if len(bars) + len(lines) < 2:
            picture.set_legend({"none": True})
        else:
            picture.set_legend({"position": "bottom"})
        picture.set_size({"width": 640, "height": 360})
        return picture

    @staticmethod
    def _is_line(chart: Chart, place: int, series: Series) -> bool:
        if chart.kind in (ChartKind.LINES, ChartKind.RANKED):
            return False  # lines are the chart itself, and lying bars have no lines over them
        return series.role is Role.PLAN or (chart.kind is ChartKind.PARETO and place > 1)

    def _series(self, chart: Chart, place: int, series: Series, head: int, last: int) -> dict[str, Any]:
        name = self._sheet.get_name()
        color = self._color(series.role, place)
        is_line = chart.kind is ChartKind.LINES or self._is_line(chart, place, series)
        options: dict[str, Any] = {
            "name": [name, head, place],
            "categories": [name, head + 1, 0, last, 0],
            "values": [name, head + 1, place, last, place],
            "gap": 30 if chart.kind in (ChartKind.FUNNEL, ChartKind.PARETO) else 60,
        }
        if is_line:
            dash = "dash" if series.role in (Role.PLAN, Role.SECOND) else "solid"
            options["line"] = {"color": color, "width": 2, "dash_type": dash}
            options["marker"] = {"type": "circle", "size": 5, "fill": {"color": color}}
        elif series.role is Role.LOST:
            options["pattern"] = {"pattern": "wide_upward_diagonal", "fg_color": color}
        else:
            options["fill"] = {"color": color}
        if len(chart.categories) <= 12 and not is_line:
            shape = self._looks.number_format(series.kind, is_whole=True)
            options["data_labels"] = {"value": True, "num_format": shape}
        return options

    def _color(self, role: Role, place: int) -> str:
        palette = self._palette
        known = {
            Role.WON: palette.chart_won,
            Role.LOST: palette.danger.ink,
            Role.OPEN: palette.focus,
            Role.PLAN: palette.text2,
            Role.SECOND: palette.border_strong,
        }
        return known.get(role, palette.chart[place % len(palette.chart)])

    def _shade(self, chart: Chart, first: int, last: int) -> None:
        """Colour cells by what is in them."""
        if chart.categories and chart.series:
            scale = {
                "type": "2_color_scale",
                "min_color": self._palette.surface,
                "max_color": self._palette.chart[2],
            }
            self._sheet.conditional_format(first, 1, last, len(chart.series), scale)
