"""Bars on one another."""

from __future__ import annotations

import pytest
from matplotlib.colors import to_hex
from matplotlib.patches import FancyBboxPatch
from matplotlib.text import Text

from crm_desktop.domain.report import Chart, ChartKind, Series
from crm_desktop.reports.drawing.look import contrast
from crm_desktop.system.themes import load_palette
from tests.reports.drawn import bars, drawn, texts
from tests.reports.examples import bars_report

CHART = bars_report().charts[1]


def is_at(bar: FancyBboxPatch, across: float, down: float) -> bool:
    """Whether a bar covers a point."""
    is_across = bar.get_x() <= across <= bar.get_x() + bar.get_width()
    return is_across and bar.get_y() <= down <= bar.get_y() + bar.get_height()


def test_layers_touch_and_add_up() -> None:
    sheet = drawn(CHART)
    assert {"32", "34", "31", "25", "24"} <= set(texts(sheet.figure))
    layers = [bar for bar in bars(sheet.figure) if bar.get_width() > 30]
    first = [bar for bar in layers if bar.get_x() == pytest.approx(layers[0].get_x())]
    ends = [(bar.get_y() + bar.get_height(), bar.get_y()) for bar in first]
    assert ends[0][1] - 1 == pytest.approx(ends[1][0])


def test_a_value_on_a_pattern_has_a_plain_ground() -> None:
    figure = drawn(CHART).figure
    patterned = [bar for bar in bars(figure) if bar.get_hatch()]
    assert len(patterned) == 1 + 6  # the legend, and a layer in each month
    (value,) = (each for each in figure.get_children() if isinstance(each, Text) and each.get_text() == "22")
    across, middle = value.get_position()
    plate = [bar for bar in bars(figure) if is_at(bar, across, middle)][-1]
    assert plate.get_zorder() < value.get_zorder()
    assert not plate.get_hatch()
    ground = to_hex(plate.get_facecolor())
    assert ground == load_palette("light").surface.lower()  # not the colour of the stripes
    assert contrast(str(value.get_color()), ground) >= 7


def test_a_layer_that_is_all_is_told_once() -> None:
    chart = Chart("x", ChartKind.STACKED, ("a", "b"), (Series("won", (57, 61)), Series("lost", (None, 71))))
    written = texts(drawn(chart).figure)
    assert (written.count("57"), written.count("61"), written.count("132")) == (1, 1, 1)


def test_nothing_and_less_than_nothing_are_no_layers() -> None:
    chart = Chart(
        "x", ChartKind.STACKED, ("a",), (Series("won", (5,)), Series("lost", (None,)), Series("open", (-1,)))
    )
    assert len([bar for bar in bars(drawn(chart).figure) if bar.get_width() > 30]) == 1
