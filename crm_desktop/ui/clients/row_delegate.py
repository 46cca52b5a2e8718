"""Paints a client as two lines beside an avatar: the list at the left of the card."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from crm_desktop.domain.client import ClientRow
from crm_desktop.system.themes import avatar_swatch
from crm_desktop.ui.clients.due import LONG_SILENCE, DueLook, row_look
from crm_desktop.ui.clients.lists import ClientLists
from crm_desktop.ui.runtime.fonts import FontRole, font
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.icons import paint_icon
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.table.delegate import CellDelegate
from crm_desktop.ui.table.paged_model import PagedTableModel
from crm_desktop.ui.widgets.avatar import initials, paint_avatar
from crm_desktop.ui.widgets.chip import CHIP_HEIGHT, chip_width, paint_chip

Index = QModelIndex | QPersistentModelIndex

MARGIN = 8
_INNER = 10
_MARK = 14
_AVATAR_LARGE, _AVATAR_SMALL = 36, 28


def avatar_rect(cell: QRect) -> QRect:
    """Return where the avatar of a row stands; a click there picks the row."""
    size = _AVATAR_LARGE if cell.height() > 56 else _AVATAR_SMALL
    return QRect(cell.left() + MARGIN + _INNER, cell.center().y() - size // 2 + 1, size, size)


class RowDelegate(CellDelegate):
    """Name and last contact above; company and next step, or status, below."""

    def __init__(self, model: PagedTableModel, lists: ClientLists, formats: Formats, parent: QWidget) -> None:
        super().__init__(model, parent)
        self._lists, self._formats = lists, formats

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row = self._model.row_at(index.row())
        is_current = bool(state & QStyle.StateFlag.State_Selected) or self._is_current(index)
        self._paint_card(
            painter, rect, index.row(), is_current=is_current, has_ring=is_current and self.has_focus
        )
        if row is not None:
            self._paint_row(painter, rect, row)

    def _is_current(self, index: Index) -> bool:
        # A list that was filled before it was first shown has a current row, but no selected one.
        view = self.parent()
        return isinstance(view, QAbstractItemView) and view.currentIndex().row() == index.row()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, active().list_row_height)

    def _paint_card(
        self, painter: QPainter, rect: QRect, position: int, *, is_current: bool, has_ring: bool
    ) -> None:
        if not is_current and position != self.hovered_row:
            return
        theme = active()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.color("sel" if is_current else "hover"))
        painter.setPen(QPen(theme.color("focus"), 2) if has_ring else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(rect).adjusted(MARGIN - 1, 1.5, -MARGIN + 1, -1.5), 8, 8)
        painter.restore()

    def _paint_row(self, painter: QPainter, rect: QRect, row: ClientRow) -> None:
        picture = avatar_rect(rect)
        if self._model.is_checked(row.id):
            _paint_picked(painter, picture)
        else:
            paint_avatar(painter, picture, initials(row.name), avatar_swatch(row.id))
        left, right = picture.right() + 13, rect.right() - MARGIN - _INNER
        half = rect.height() // 2
        gap = max(0, (rect.height() - 48) // 2)
        upper = QRect(left, rect.top() + gap + 2, right - left, half - gap)
        lower = QRect(left, rect.top() + half - 1, right - left, half - gap - 1)
        second, look = second_line(row), row_look(row, self._lists.today(), self._formats)
        if not second and not row.status and look is None:
            upper = QRect(left, rect.top(), right - left, rect.height())
        is_told_below = row.next_step is None
        used = self._paint_contact(painter, upper, row, has_mark=row.do_not_call and not is_told_below)
        paint_line(painter, upper.adjusted(0, 0, -used, 0), row.name, FontRole.STRONG, "text")
        used = self._paint_status(painter, lower, row) if look is None else paint_due(painter, lower, look)
        paint_line(painter, lower.adjusted(0, 0, -used, 0), second, FontRole.SMALL, "text2")

    def _paint_contact(self, painter: QPainter, line: QRect, row: ClientRow, *, has_mark: bool) -> int:
        """Paint how long ago the last contact was, and before it the mark of who must not be called."""
        used = 0
        if row.last_contact_at is not None:
            today = self._lists.today()
            day = row.last_contact_at.astimezone().date()
            is_long = (today - day).days > LONG_SILENCE
            color = "danger.ink" if is_long else "text3"
            text = self._formats.relative_day(day, today)
            used = paint_line(painter, line, text, FontRole.SMALL, color, to_right=True)
        if not has_mark:
            return used
        mark = QRect(0, 0, _MARK, _MARK)
        mark.moveCenter(QPoint(line.right() - used - _MARK // 2, line.center().y()))
        paint_icon(painter, mark, "ban", "danger.ink")
        return used + _MARK + 6

    def _paint_status(self, painter: QPainter, line: QRect, row: ClientRow) -> int:
        if not row.status:
            return 0
        width = min(chip_width(row.status), line.width() // 2)
        at = QPoint(line.right() - width + 1, line.center().y() - CHIP_HEIGHT // 2 + 1)
        chip = QRect(at, QSize(width, CHIP_HEIGHT))
        paint_chip(painter, chip, row.status, self._lists.color("status", row.status))
        return width + 8


def paint_due(painter: QPainter, line: QRect, look: DueLook) -> int:
    """Paint a word about the next step at the right of a line, its icon before it; return the width used."""
    color = "text2" if look.pair == "neutral" else f"{look.pair}.ink"
    used = paint_line(painter, line, look.text, FontRole.SMALL, color, to_right=True)
    mark = QRect(0, 0, _MARK, _MARK)
    mark.moveCenter(QPoint(line.right() - used - _MARK // 2 + 3, line.center().y() + 1))
    paint_icon(painter, mark, look.icon, color)
    return used + _MARK + 4


def second_line(row: ClientRow) -> str:
    """Return what tells clients of one name apart: the company, else a way to reach them."""
    ways = (row.company, row.phone, row.email, row.city)
    return next((way for way in ways if way and way != row.name), "")


def _paint_picked(painter: QPainter, rect: QRect) -> None:
    theme = active()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("accent"))
    painter.drawEllipse(QRectF(rect))
    painter.restore()
    mark = QRect(0, 0, 18, 18)
    mark.moveCenter(rect.center())
    paint_icon(painter, mark, "check", "on_accent")


def paint_line(
    painter: QPainter, rect: QRect, text: str, role: FontRole, color: str, *, to_right: bool = False
) -> int:
    """Paint one line and return how much of the width it took."""
    if not text:
        return 0
    painter.setFont(QFont(font(role)))
    painter.setPen(active().color(color))
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    align = Qt.AlignmentFlag.AlignRight if to_right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(rect, int(align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)
    return metrics.horizontalAdvance(shown) + 8
