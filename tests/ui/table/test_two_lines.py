"""Rows of two lines: the parts of a row stand below its heading, and what is too long is cut."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from crm_desktop.ui.runtime.fonts import FontRole
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.table.two_lines import _places, paint_chip_at_right, paint_line

ROW = QRect(0, 100, 400, 56)


def test_the_parts_of_a_row_stand_inside_it_and_apart() -> None:
    disc, upper, lower = _places(ROW)
    for part in (disc, upper, lower):
        assert ROW.contains(part)
    assert disc.right() < upper.left() == lower.left()
    assert upper.top() < lower.top()


def test_a_chip_leaves_half_of_its_line_and_a_long_line_ends_with_it(theme: Theme) -> None:
    image = QImage(400, 40, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    line = QRect(0, 0, 200, 40)
    painter = QPainter(image)
    paint_line(painter, line, "W" * 200, FontRole.STRONG, "text")
    used = paint_chip_at_right(painter, line, "W" * 200, "danger")
    painter.end()
    assert used <= line.width() // 2 + 8
    assert all(image.pixelColor(x, y).value() == 255 for x in range(210, 400, 3) for y in range(0, 40, 3))
