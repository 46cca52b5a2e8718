from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from crm_desktop.domain.report import Report
from crm_desktop.system.themes import load_palette
from crm_desktop.ui.reports.rendering import Surface, draw_picture, warm_up
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.report_texts import report_words
from tests.ui.reports.desk import FIRST


def _surface(width: int = 800, height: int = 400, ratio: float = 1.0) -> Surface:
    return Surface(width, height, ratio, load_palette("light"), report_words(Formats()))


def test_a_picture_has_the_size_that_is_asked_for(qapp: object, report: Report) -> None:
    picture = draw_picture(report, _surface())
    assert (picture.size.width(), picture.size.height()) == (800, 400)
    assert picture.image.size() == picture.size
    assert any(region.drill is FIRST for region in picture.regions)


def test_a_sharp_screen_gets_more_pixels(qapp: object, report: Report) -> None:
    picture = draw_picture(report, _surface(ratio=2.0))
    assert picture.image.width() == 2 * picture.size.width()
    assert picture.image.deviceIndependentSize().width() == picture.size.width()


def test_charts_that_need_more_room_get_it(qapp: object, report: Report) -> None:
    many = replace(report, charts=report.charts * 3)
    assert draw_picture(many, _surface(height=200)).size.height() > 400


def test_the_background_is_that_of_the_theme(qapp: object, report: Report) -> None:
    dark = replace(_surface(), palette=load_palette("dark"))
    assert draw_picture(report, dark).image.pixelColor(1, 1).name() == load_palette("dark").surface.lower()


def test_warming_up_imports_what_draws(qtbot: QtBot) -> None:
    import sys

    warm_up()
    assert "crm_desktop.reports.drawing.draw" in sys.modules
