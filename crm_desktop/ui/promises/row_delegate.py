"""Paints a promise as two lines: what and until when, to whom and by whom; above some rows their group."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.promise import Promise, PromiseSide, PromiseState
from crm_desktop.ui.promises.groups import Group, Heading, group_title
from crm_desktop.ui.runtime.fonts import FontRole
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.promise_texts import (
    KIND_ICONS,
    ChipLook,
    given_text,
    side_text,
    state_look,
    until_look,
)
from crm_desktop.ui.table.paged_model import PagedTableModel
from crm_desktop.ui.table.two_lines import Places, TwoLineDelegate, paint_chip_at_right, paint_line


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


class PromiseDelegate(TwoLineDelegate):
    """The disc at the left shows what the promise is about, or that the row is picked."""

    def __init__(
        self, model: PagedTableModel, formats: Formats, today: Callable[[], date], parent: QWidget
    ) -> None:
        super().__init__(model, parent)
        self._formats, self._today = formats, today

    def heading_look(self, heading: Heading) -> tuple[str, bool]:
        text = f"{group_title(heading.group)} · {self._formats.number(heading.size)}"
        return text, heading.group is Group.OVERDUE

    def paint_row(self, painter: QPainter, places: Places, row: Promise) -> None:
        disc, upper, lower = places
        kind = KIND_ICONS[row.draft.kind]
        self._paint_disc(painter, disc, row.id, kind, pair="neutral", ink="text2")
        chip = look_of(row, self._today(), self._formats)
        used = paint_chip_at_right(painter, upper, chip.text, chip.pair, chip.icon)
        ink = "text" if row.state is PromiseState.OPEN else "text2"
        paint_line(painter, upper.adjusted(0, 0, -used, 0), row.draft.what, FontRole.STRONG, ink)
        used = 0
        if row.draft.side is PromiseSide.THEIRS:
            used = paint_chip_at_right(painter, lower, side_text(PromiseSide.THEIRS), "violet", "user")
        second = second_line(row, self._today(), self._formats)
        paint_line(painter, lower.adjusted(0, 0, -used, 0), second, FontRole.SMALL, "text2")
