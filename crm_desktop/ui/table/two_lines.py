"""Paints a row as two lines beside a disc, below a heading where it is the first of a group."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from crm_desktop.ui.runtime.fonts import FontRole, font
from crm_desktop.ui.runtime.icons import paint_icon
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.table.delegate import CellDelegate
from crm_desktop.ui.table.paged_model import PagedTableModel
from crm_desktop.ui.widgets.chip import CHIP_HEIGHT, chip_width, paint_chip

Index = QModelIndex | QPersistentModelIndex
HEADING = 32
_MARGIN, _DISC, _DISC_LEFT, _PICTURE = 8, 28, 10, 15
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class Places(NamedTuple):
    """Where the parts of a row stand."""

    disc: QRect
    upper: QRect
    lower: QRect


class TwoLineDelegate(CellDelegate):
    """A subclass paints its row; `headings` are what stands above rows, by their ids."""

    def __init__(self, model: PagedTableModel, parent: QWidget) -> None:
        super().__init__(model, parent)
        self.headings: Mapping[int, Any] = {}

    def paint_row(self, painter: QPainter, places: Places, row: Any) -> None:
        """Paint the parts of a row."""
        raise TypeError(type(self))

    def heading_look(self, heading: Any) -> tuple[str, bool]:
        """Return the words of a heading, and whether what stands below it is late."""
        raise TypeError(type(self))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, active().list_row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        position = index.row()
        row = self._model.row_at(position)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        heading = self.headings.get(self._model.id_at(position) or 0) if self.headings else None
        if heading is not None:
            top = QRect(rect.left(), rect.top(), rect.width(), HEADING)
            painter.fillRect(top, active().color("surface"))
            text, is_late = self.heading_look(heading)
            line = top.adjusted(_MARGIN + _DISC_LEFT - 8, 8, -_MARGIN, 0)
            paint_line(painter, line, text, FontRole.CAPTION, "danger.ink" if is_late else "text2")
            rect = rect.adjusted(0, HEADING, 0, 0)
        self._paint_ground(painter, rect, position, is_current=bool(state & QStyle.StateFlag.State_Selected))
        if row is not None:
            self.paint_row(painter, _places(rect), row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, position: int, *, is_current: bool) -> None:
        if not is_current and position != self.hovered_row:
            return
        theme = active()
        painter.setBrush(theme.color("sel" if is_current else "hover"))
        has_ring = is_current and self.has_focus
        painter.setPen(QPen(theme.color("focus"), 2) if has_ring else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(rect).adjusted(_MARGIN - 1, 1.5, -_MARGIN + 1, -1.5), 8, 8)

    def _paint_disc(
        self, painter: QPainter, disc: QRect, row_id: int, picture: str, *, pair: str, ink: str
    ) -> None:
        """Paint the disc with its picture, or with a tick where the row is picked."""
        is_picked = self._model.is_checked(row_id)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(active().color("accent") if is_picked else active().pair(pair)[0])
        painter.drawEllipse(QRectF(disc))
        place = QRect(0, 0, _PICTURE, _PICTURE)
        place.moveCenter(disc.center())
        paint_icon(painter, place, "check" if is_picked else picture, "on_accent" if is_picked else ink)


def paint_chip_at_right(painter: QPainter, line: QRect, text: str, pair: str, picture: str = "") -> int:
    """Paint a chip at the right end of a line and return how much of it that took."""
    width = min(chip_width(text, picture), line.width() // 2)
    chip = QRect(line.right() - width + 1, line.center().y() - CHIP_HEIGHT // 2 + 1, width, CHIP_HEIGHT)
    paint_chip(painter, chip, text, pair, picture)
    return width + 8


def paint_line(painter: QPainter, rect: QRect, text: str, role: FontRole, color: str) -> None:
    """Write a line, cut off where it is too long."""
    painter.setFont(font(role))
    painter.setPen(active().color(color))
    draw_cut(painter, rect, text)


def draw_cut(painter: QPainter, rect: QRect, text: str) -> None:
    """Write a line with the font and the colour of the painter, cut off where it is too long."""
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, int(_LEFT), shown)


def _places(rect: QRect) -> Places:
    disc = QRect(rect.left() + _DISC_LEFT + 4, rect.center().y() - _DISC // 2 + 1, _DISC, _DISC)
    left, right = disc.right() + 13, rect.right() - _MARGIN - _DISC_LEFT
    half = rect.height() // 2
    gap = max(0, (rect.height() - 48) // 2)
    upper = QRect(left, rect.top() + gap + 2, right - left, half - gap)
    return Places(disc, upper, QRect(left, rect.top() + half - 1, right - left, half - gap - 1))
