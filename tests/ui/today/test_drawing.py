"""Small charts: what they paint and what they say."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.today.drawing import Bar, Bars, Meter, Pillar, Pillars


def _color(widget: QWidget, x: int, y: int) -> QColor:
    return widget.grab().toImage().pixelColor(x, y)


def _place(qtbot: QtBot, widget: QWidget, width: int, height: int) -> None:
    qtbot.addWidget(widget)
    widget.resize(width, height)


def test_the_meter_fills_as_far_as_is_done(qtbot: QtBot, theme: Theme) -> None:
    meter = Meter()
    _place(qtbot, meter, 200, 16)
    meter.set_share(0.5, 0.75, "half")
    accent = theme.color("accent").name()
    assert _color(meter, 50, 8).name() == accent
    assert _color(meter, 120, 8).name() != accent
    assert _color(meter, 150, 1).name() == theme.color("text").name()
    assert meter.accessibleName() == "half"
    meter.set_share(1.4, None, "more than all")
    assert _color(meter, 190, 8).name() == QColor(theme.palette.chart_won).name()


def test_pillars_are_as_high_as_their_figures(qtbot: QtBot, theme: Theme) -> None:
    pillars = Pillars()
    _place(qtbot, pillars, 300, pillars.sizeHint().height())
    pillars.set_pillars(
        (Pillar("Nov", "1", 50, 50, 0, 0, "November"), Pillar("Dec", "0", 0, 10, 5, 15, "December"))
    )
    floor = pillars.height() - 18
    assert _color(pillars, 60, floor - 5).name() == QColor(theme.palette.chart_won).name()
    assert _color(pillars, 60, floor - 70).name() == QColor(theme.palette.chart[0]).name()
    assert _color(pillars, 240, floor - 70).name() != QColor(theme.palette.chart[0]).name()
    assert pillars.accessibleName() == "November; December"


def test_bars_are_as_long_as_their_figures(qtbot: QtBot, theme: Theme) -> None:
    bars = Bars()
    bars.set_bars((Bar("New", "10", 10), Bar("Won", "5", 5, is_goal=True, tip="Won: 5")))
    _place(qtbot, bars, 300, bars.sizeHint().height())
    main, goal = QColor(theme.palette.chart[0]).name(), QColor(theme.palette.chart_won).name()
    image = bars.grab().toImage()
    lengths = [
        sum(image.pixelColor(x, y).name() == color for x in range(300))
        for y, color in ((13, main), (39, goal))
    ]
    assert lengths[0] > 150
    assert abs(lengths[0] / 2 - lengths[1]) < 6
    assert bars.accessibleName() == "New 10; Won: 5"
