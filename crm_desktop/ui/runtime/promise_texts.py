"""Promises in words: kinds, sides, states, and how long one still has."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.promise import Promise, PromiseKind, PromiseSide, PromiseState
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Translated

KIND_ICONS = {
    PromiseKind.DISCOUNT: "tag",
    PromiseKind.PRICE: "wallet",
    PromiseKind.DATE: "calendar-days",
    PromiseKind.TERMS: "file-text",
    PromiseKind.OTHER: "handshake",
}
_SOON = 3


class ChipLook(NamedTuple):
    """A chip to paint: its word, its pair of colours, its icon."""

    text: str
    pair: str
    icon: str


def kind_text(kind: PromiseKind) -> str:
    """Return what a promise is about, in one word."""
    translate = QCoreApplication.translate
    return {
        PromiseKind.DISCOUNT: translate("PromiseTexts", "Discount"),
        PromiseKind.PRICE: translate("PromiseTexts", "Price"),
        PromiseKind.DATE: translate("PromiseTexts", "Date"),
        PromiseKind.TERMS: translate("PromiseTexts", "Terms"),
        PromiseKind.OTHER: translate("PromiseTexts", "Other"),
    }[kind]


def side_text(side: PromiseSide) -> str:
    """Return who gave the word."""
    if side is PromiseSide.OURS:
        return QCoreApplication.translate("PromiseTexts", "We promised")
    return QCoreApplication.translate("PromiseTexts", "The client promised")


def state_look(state: PromiseState) -> ChipLook:
    """Return what became of a promise, as a chip."""
    translate = QCoreApplication.translate
    return {
        PromiseState.OPEN: ChipLook(translate("PromiseTexts", "Open"), "neutral", "circle"),
        PromiseState.KEPT: ChipLook(translate("PromiseTexts", "Kept"), "success", "circle-check"),
        PromiseState.BROKEN: ChipLook(translate("PromiseTexts", "Broken"), "danger", "circle-x"),
        PromiseState.CANCELLED: ChipLook(translate("PromiseTexts", "Cancelled"), "neutral", "ban"),
    }[state]


def until_look(until: dt.date | None, today: dt.date, formats: Formats) -> ChipLook:
    """Return how long an open promise still has, as a chip: an icon and words, not colour alone."""
    if until is None:
        return ChipLook(QCoreApplication.translate("PromiseTexts", "no date"), "neutral", "calendar")
    days = (until - today).days
    if days < 0:
        return ChipLook(PromiseTexts().overdue(-days), "danger", "circle-alert")
    if days == 0:
        return ChipLook(QCoreApplication.translate("PromiseTexts", "until today"), "warning", "clock")
    return ChipLook(formats.relative_day(until, today), "info" if days <= _SOON else "neutral", "calendar")


def given_text(promise: Promise, *, is_own_card: bool = False) -> str:
    """Return who gave the word to whom; on the client's own card the client needs no name."""
    draft = promise.draft
    client = promise.person_name or ("" if is_own_card else promise.client_name)
    if draft.side is PromiseSide.OURS:
        return " → ".join(name for name in (draft.made_by, client) if name)
    if client:
        return " → ".join(name for name in (client, draft.made_by) if name)
    return side_text(draft.side)


class PromiseTexts(Translated):
    """The texts with a number in them."""

    def overdue(self, days: int) -> str:
        """Return for how many days a promise is late."""
        return self.tr("overdue by %n day(s)", "", days)

    def due(self, overdue: int, today: int) -> str:
        """Return what has run out and what runs out today, as one line."""
        late = self.tr("%n promise(s) overdue", "", overdue) if overdue else ""
        on_the_day = self.tr("%n promise(s) run(s) out today", "", today) if today else ""
        return ". ".join(part for part in (on_the_day, late) if part)

    def closed(self, kept: int, broken: int, cancelled: int) -> str:
        """Return how many promises were kept and broken, or that all were called off."""
        if cancelled and not kept and not broken:
            return self.tr("Called off: {0}").format(cancelled)
        return self.tr("Kept: {0}, broken: {1}").format(kept, broken)
