"""Paints a request as two lines: who and how long there is to answer, what and when; at the left how it came."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from crm_desktop.domain.inquiry import Inquiry, InquiryState
from crm_desktop.domain.work_time import WorkTime
from crm_desktop.ui.runtime.fonts import FontRole, font
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.icons import paint_icon
from crm_desktop.ui.runtime.inquiry_texts import (
    CHANNEL_ICONS,
    InquiryTexts,
    answer_look,
    channel_text,
    state_look,
    what_text,
    who_text,
)
from crm_desktop.ui.runtime.promise_texts import ChipLook
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.table.delegate import CellDelegate
from crm_desktop.ui.table.paged_model import PagedTableModel
from crm_desktop.ui.widgets.chip import CHIP_HEIGHT, chip_width, paint_chip

Index = QModelIndex | QPersistentModelIndex
MARGIN, _DISC, _DISC_LEFT = 8, 28, 10


def looks_of(
    inquiry: Inquiry, now: datetime, work: WorkTime | None = None
) -> tuple[ChipLook | None, ChipLook]:
    """Return the chips at the right of a row: the answer above, the state below."""
    return answer_look(inquiry, now, work), state_look(inquiry.state)


def second_line(inquiry: Inquiry, now: datetime, formats: Formats) -> str:
    """Return what is asked for, when it came, from where, and who sees to it."""
    parts = (
        what_text(inquiry),
        InquiryTexts().age(inquiry.received_at, now, formats),
        inquiry.draft.source,
        inquiry.draft.owner,
    )
    return " · ".join(part for part in parts if part)


def spoken(inquiry: Inquiry, now: datetime, formats: Formats, work: WorkTime | None = None) -> str:
    """Return a row as a screen reader says it."""
    answer, state = looks_of(inquiry, now, work)
    parts = (
        who_text(inquiry),
        channel_text(inquiry.draft.channel),
        answer.text if answer else "",
        state.text,
        second_line(inquiry, now, formats),
    )
    return ", ".join(part for part in parts if part)


class InquiryDelegate(CellDelegate):
    """The disc at the left shows how a request came, or that the row is picked."""

    def __init__(
        self, model: PagedTableModel, formats: Formats, clock: Callable[[], datetime], parent: QWidget
    ) -> None:
        super().__init__(model, parent)
        self._formats, self._clock = formats, clock
        self.work: WorkTime | None = None  # that counts for answering

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, active().list_row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        inquiry = self._model.row_at(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(
            painter, rect, index.row(), is_current=bool(state & QStyle.StateFlag.State_Selected)
        )
        if inquiry is not None:
            self._paint_inquiry(painter, rect, inquiry)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, row: int, *, is_current: bool) -> None:
        if not is_current and row != self.hovered_row:
            return
        theme = active()
        painter.setBrush(theme.color("sel" if is_current else "hover"))
        has_ring = is_current and self.has_focus
        painter.setPen(QPen(theme.color("focus"), 2) if has_ring else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(rect).adjusted(MARGIN - 1, 1.5, -MARGIN + 1, -1.5), 8, 8)

    def _paint_inquiry(self, painter: QPainter, rect: QRect, inquiry: Inquiry) -> None:
        now = self._clock()
        disc = QRect(rect.left() + _DISC_LEFT + 4, rect.center().y() - _DISC // 2 + 1, _DISC, _DISC)
        self._paint_disc(painter, disc, inquiry)
        left, right = disc.right() + 13, rect.right() - MARGIN - _DISC_LEFT
        half = rect.height() // 2
        gap = max(0, (rect.height() - 48) // 2)
        upper = QRect(left, rect.top() + gap + 2, right - left, half - gap)
        lower = QRect(left, rect.top() + half - 1, right - left, half - gap - 1)
        answer, state = looks_of(inquiry, now, self.work)
        used = _chip_at_right(painter, upper, answer) if answer is not None else 0
        ink = "text" if inquiry.is_open else "text2"
        _line(painter, upper.adjusted(0, 0, -used, 0), who_text(inquiry), FontRole.STRONG, ink)
        # Who waits is new or taken as a rule: only what is neither needs a word of its own.
        used = _chip_at_right(painter, lower, state) if inquiry.state is not InquiryState.NEW else 0
        second = second_line(inquiry, now, self._formats)
        _line(painter, lower.adjusted(0, 0, -used, 0), second, FontRole.SMALL, "text2")

    def _paint_disc(self, painter: QPainter, disc: QRect, inquiry: Inquiry) -> None:
        is_picked = self._model.is_checked(inquiry.id)
        painter.setPen(Qt.PenStyle.NoPen)
        pair = "info" if inquiry.state is InquiryState.NEW else "neutral"
        painter.setBrush(active().color("accent") if is_picked else active().pair(pair)[0])
        painter.drawEllipse(QRectF(disc))
        picture = QRect(0, 0, 15, 15)
        picture.moveCenter(disc.center())
        if is_picked:
            paint_icon(painter, picture, "check", "on_accent")
        else:
            color = "info.ink" if inquiry.state is InquiryState.NEW else "text2"
            paint_icon(painter, picture, CHANNEL_ICONS[inquiry.draft.channel], color)


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
