"""While something is dragged only that is painted anew, and the rest looks as it did."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from crm_desktop.ui.runtime.theme import Theme, ThemeMode
from crm_desktop.ui.tasks.grid_painter import GridPainter
from crm_desktop.ui.tasks.month_painter import MonthPainter
from crm_desktop.ui.tasks.periods import Shown
from crm_desktop.ui.tasks.still_picture import StillPicture
from tests.ui.tasks.calendar_desk import MONDAY, TODAY, CalendarDesk, move, timed


def test_a_picture_is_painted_once_until_it_is_of_something_else(qapp: QApplication) -> None:
    still, painted = StillPicture(), []

    def kept(of: object, ratio: float = 1.0) -> QSize:
        def paint(painter: QPainter) -> None:
            painted.append(of)
            painter.fillRect(0, 0, 10, 6, QColor("red"))

        return still.kept(of, QSize(10, 6), ratio, paint).size()

    assert (kept("a"), kept("a"), painted) == (QSize(10, 6), QSize(10, 6), ["a"])
    kept("b")
    assert kept("b", ratio=2.0) == QSize(20, 12)
    still.forget()
    kept("b", ratio=2.0)
    assert painted == ["a", "b", "b", "b"]


@pytest.mark.parametrize("shown", [Shown.WEEK, Shown.MONTH])
def test_a_drag_paints_the_rest_once(
    desk: CalendarDesk, monkeypatch: pytest.MonkeyPatch, theme: Theme, shown: Shown
) -> None:
    task_id = desk.add(timed("x", MONDAY, 10, 90))
    desk.add(timed("y", TODAY, 12, 60))
    desk.show(shown)
    view = desk.page.month if shown is Shown.MONTH else desk.page.grid
    picture = desk.page.month if shown is Shown.MONTH else desk.page.grid.viewport()
    area = view.area_of(task_id)
    assert area is not None
    painter: MonthPainter | GridPainter = view._painter
    count: list[int] = []
    paint = painter.paint_still

    def counted(*args: Any) -> None:
        count.append(1)
        paint(*args)

    monkeypatch.setattr(painter, "paint_still", counted)

    start = area.center()
    desk.drag(picture, [start, start + QPoint(0, 40)], lets_go=False)
    picture.repaint()
    count.clear()
    for step in range(8):
        move(picture, start + QPoint(20 * step, 10 * step))
        picture.repaint()
    assert count == []
    theme.set_mode(ThemeMode.DARK)
    picture.repaint()
    assert len(count) == 1
    assert picture.grab().toImage() == painted_whole(desk, shown)
    desk.page.grid.drag.cancel()
    desk.page.month._let_go()
    picture.repaint()
    assert picture.grab().toImage() == painted_whole(desk, shown)


def painted_whole(desk: CalendarDesk, shown: Shown) -> QImage:
    """Return the picture as it is without anything kept."""
    month, grid = desk.page.month, desk.page.grid
    image = (month if shown is Shown.MONTH else grid.viewport()).grab().toImage()
    image.fill(QColor("red"))
    painter = QPainter(image)
    if shown is Shown.MONTH:
        month._painter.paint_still(painter, month.now().date())
        month._painter.paint_marked(painter)
    else:
        grid._painter.paint(painter, grid.scene, grid.place, grid.now())
    painter.end()
    return image
