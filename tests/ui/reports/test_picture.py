from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from crm_desktop.reports.drawing.sheet import Region
from crm_desktop.ui.reports.picture import PictureView
from crm_desktop.ui.reports.rendering import Picture
from crm_desktop.ui.runtime.theme import Theme
from tests.ui.reports.desk import FIRST, SECOND

SIZE = QSize(400, 300)


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> PictureView:
    image = QImage(SIZE, QImage.Format.Format_RGBA8888)
    image.fill(QColor("white"))
    regions = (
        Region(0.0, 0.5, 1.0, 1.0, FIRST, "upper half"),
        Region(0.4, 0.7, 0.6, 0.8, SECOND, "small box"),
        Region(0.0, 0.0, 1.0, 0.4, None, "nothing behind it"),
    )
    result = PictureView()
    qtbot.addWidget(result)
    result.resize(SIZE)
    result.show_picture(Picture(image, regions, SIZE))
    with qtbot.waitExposed(result):
        result.show()
    return result


def test_the_smallest_region_under_the_mouse_is_meant(view: PictureView) -> None:
    assert view.region_at(QPointF(10, 10)) == 0
    assert view.region_at(QPointF(200, 75)) == 1
    assert view.region_at(QPointF(200, 295)) == 2
    assert view.region_at(QPointF(200, 165)) == -1


def test_a_click_opens_and_only_where_there_is_something(view: PictureView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.drill_requested) as opened:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(200, 75))
    assert opened.args == [SECOND]
    with qtbot.assertNotEmitted(view.drill_requested):
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(200, 295))


def test_the_mouse_shows_what_can_be_opened(view: PictureView, qtbot: QtBot) -> None:
    qtbot.mouseMove(view, QPoint(20, 20))
    assert view.cursor().shape() is Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(view, QPoint(200, 290))
    assert view.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_the_keyboard_walks_through_the_regions(view: PictureView, qtbot: QtBot) -> None:
    view.activateWindow()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(view.drill_requested) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Right)
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args[0] in (FIRST, SECOND)


def test_figures_are_told_to_screen_readers(view: PictureView) -> None:
    view.describe("Funnel", ["entered, Ёлки: 12", "entered, Арки: 3"])
    assert view.accessibleName() == "Funnel"
    assert view.accessibleDescription() == "entered, Ёлки: 12; entered, Арки: 3"


def test_another_width_is_drawn_when_it_has_settled(view: PictureView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.size_settled):
        view.resize(500, 300)
        view.resize(520, 300)
    assert view.wanted_width() == 520
