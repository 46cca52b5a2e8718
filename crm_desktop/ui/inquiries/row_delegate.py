"""Paints a request as two lines: who and how long there is to answer, what and when; at the left how it came."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.inquiry import Inquiry, InquiryState
from crm_desktop.domain.work_time import WorkTime
from crm_desktop.ui.runtime.fonts import FontRole
from crm_desktop.ui.runtime.formats import Formats
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
from crm_desktop.ui.table.paged_model import PagedTableModel
from crm_desktop.ui.table.two_lines import Places, TwoLineDelegate, paint_chip_at_right, paint_line


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


class InquiryDelegate(TwoLineDelegate):
    """The disc at the left shows how a request came, or that the row is picked."""

    def __init__(
        self, model: PagedTableModel, formats: Formats, clock: Callable[[], datetime], parent: QWidget
    ) -> None:
        super().__init__(model, parent)
        self._formats, self._clock = formats, clock
        self.work: WorkTime | None = None  # that counts for answering

    def paint_row(self, painter: QPainter, places: Places, row: Inquiry) -> None:
        disc, upper, lower = places
        now, is_new = self._clock(), row.state is InquiryState.NEW
        channel, colors = (
            CHANNEL_ICONS[row.draft.channel],
            ("info", "info.ink") if is_new else ("neutral", "text2"),
        )
        self._paint_disc(painter, disc, row.id, channel, pair=colors[0], ink=colors[1])
        answer, state = looks_of(row, now, self.work)
        used = paint_chip_at_right(painter, upper, answer.text, answer.pair, answer.icon) if answer else 0
        ink = "text" if row.is_open else "text2"
        paint_line(painter, upper.adjusted(0, 0, -used, 0), who_text(row), FontRole.STRONG, ink)
        # Who waits is new or taken as a rule: only what is neither needs a word of its own.
        used = 0 if is_new else paint_chip_at_right(painter, lower, state.text, state.pair, state.icon)
        second = second_line(row, now, self._formats)
        paint_line(painter, lower.adjusted(0, 0, -used, 0), second, FontRole.SMALL, "text2")
