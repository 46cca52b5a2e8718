"""Paints a promise as two lines: what and until when, to whom and by whom; above some rows their group."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from crm_desktop.domain.promise import Promise, PromiseSide, PromiseState
from crm_desktop.ui.promises.groups import Group, Heading, group_title
from crm_desktop.ui.runtime.fonts import FontRole, font
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.icons import paint_icon
from crm_desktop.ui.runtime.promise_texts import (
    KIND_ICONS,
    ChipLook,
    given_text,
    side_text,
    state_look,
    until_look,
)
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.table.delegate import CellDelegate
from crm_desktop.ui.table.paged_model import PagedTableModel
from crm_desktop.ui.widgets.chip import CHIP_HEIGHT, chip_width, paint_chip

Index = QModelIndex | QPersistentModelIndex

HEADING = 32
MARGIN, _DISC = 8, 28
_DISC_LEFT = 10


def look_of(promise: Promise, today: date, formats: Formats) -> ChipLook:
    """Return the chip at the right of a row: how long an open promise has, or what became of it."""
    if promise.state is PromiseState.OPEN:
        return until_look(promise.draft.valid_until, today, formats)
    return state_look(promise.state)


def second_line(promise: Promise, today: date, formats: Formats) -> str:
    """Return to whom, by whom, and when it was said or how it ended."""
    is_ours = promise.draft.side is PromiseSide.OURS
    who = given_text(promise, is_own_card=True) if is_ours else promise.person_name
    parts = [promise.client_name, who]
    if promise.state is PromiseState.OPEN:
        if promise.draft.made_at is not None:
            parts.append(formats.past_day(promise.draft.made_at.astimezone().date(), today))
    else:
        if promise.closed_at is not None:
            parts.append(formats.past_day(promise.closed_at.astimezone().date(), today))
        parts.append(promise.closed_note)
    return " · ".join(part for part in parts if part)


class PromiseDelegate(CellDelegate):
    """The disc at the left shows what the promise is about, or that the row is picked."""

    def __init__(
        self, model: PagedTableModel, formats: Formats, today: Callable[[], date], parent: QWidget
    ) -> None:
        super().__init__(model, parent)
        self._formats, self._today = formats, today
        self.headings: Mapping[int, Heading] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, active().list_row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        promise = self._model.row_at(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        heading = self.headings.get(self._model.id_at(index.row()) or 0)
        if heading is not None:
            self._paint_heading(painter, QRect(rect.left(), rect.top(), rect.width(), HEADING), heading)
            rect = rect.adjusted(0, HEADING, 0, 0)
        self._paint_ground(
            painter, rect, index.row(), is_current=bool(state & QStyle.StateFlag.State_Selected)
        )
        if promise is not None:
            self._paint_promise(painter, rect, promise)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, heading: Heading) -> None:
        painter.fillRect(rect, active().color("surface"))
        line = rect.adjusted(MARGIN + _DISC_LEFT - 8, 8, -MARGIN, 0)
        is_late = heading.group is Group.OVERDUE
        text = f"{group_title(heading.group)} · {self._formats.number(heading.size)}"
        _line(painter, line, text, FontRole.CAPTION, "danger.ink" if is_late else "text2")

    def _paint_ground(self, painter: QPainter, rect: QRect, row: int, *, is_current: bool) -> None:
        if not is_current and row != self.hovered_row:
            return
        theme = active()
        painter.setBrush(theme.color("sel" if is_current else "hover"))
        has_ring = is_current and self.has_focus
        painter.setPen(QPen(theme.color("focus"), 2) if has_ring else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(rect).adjusted(MARGIN - 1, 1.5, -MARGIN + 1, -1.5), 8, 8)

    def _paint_promise(self, painter: QPainter, rect: QRect, promise: Promise) -> None:
        disc = QRect(rect.left() + _DISC_LEFT + 4, rect.center().y() - _DISC // 2 + 1, _DISC, _DISC)
        self._paint_disc(painter, disc, promise)
        left, right = disc.right() + 13, rect.right() - MARGIN - _DISC_LEFT
        half = rect.height() // 2
        gap = max(0, (rect.height() - 48) // 2)
        upper = QRect(left, rect.top() + gap + 2, right - left, half - gap)
        lower = QRect(left, rect.top() + half - 1, right - left, half - gap - 1)
        used = _chip_at_right(painter, upper, look_of(promise, self._today(), self._formats))
        is_closed = promise.state is not PromiseState.OPEN
        what = promise.draft.what
        _line(
            painter, upper.adjusted(0, 0, -used, 0), what, FontRole.STRONG, "text2" if is_closed else "text"
        )
        if promise.draft.side is PromiseSide.THEIRS:
            used = _chip_at_right(painter, lower, ChipLook(side_text(PromiseSide.THEIRS), "violet", "user"))
        else:
            used = 0
        second = second_line(promise, self._today(), self._formats)
        _line(painter, lower.adjusted(0, 0, -used, 0), second, FontRole.SMALL, "text2")

    def _paint_disc(self, painter: QPainter, disc: QRect, promise: Promise) -> None:
        is_picked = self._model.is_checked(promise.id)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(active().color("accent") if is_picked else active().pair("neutral")[0])
        painter.drawEllipse(QRectF(disc))
        picture = QRect(0, 0, 15, 15)
        picture.moveCenter(disc.center())
        if is_picked:
            paint_icon(painter, picture, "check", "on_accent")
        else:
            paint_icon(painter, picture, KIND_ICONS[promise.draft.kind], "text2")


def _chip_at_right(painter: QPainter, line: QRect, look: ChipLook) -> int:
    """Paint a chip at the right end of a line and return how much of it that took."""
    width = min(chip_width(look.text, look.icon), line.width() // 2)
    chip = QRect(line.right() - width + 1, line.center().y() - CHIP_HEIGHT // 2 + 1, width, CHIP_HEIGHT)
    paint_chip(painter, chip, look.text, look.pair, look.icon)
    return width + 8


def _line(painter: QPainter, rect: QRect, text: str, role: FontRole, color: str) -> None:
    painter.setFont(font(role))
    painter.setPen(active().color(color))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(rect, int(align), shown)
