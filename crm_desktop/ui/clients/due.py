"""How the day of a next step looks: overdue, today, later. Never by colour alone: an icon and a word go with it."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.client import ClientRow
from crm_desktop.domain.timeline import NextStep
from crm_desktop.ui.runtime.formats import Formats

LONG_SILENCE = 30  # days without a contact that are worth a warning


class DueLook(NamedTuple):
    """A word, the pair of colours it is written in, and its icon."""

    text: str
    pair: str
    icon: str


def due_look(day: dt.date | None, today: dt.date, formats: Formats) -> DueLook:
    """Return how a day by which something is to be done looks."""
    if day is None:
        return DueLook(QCoreApplication.translate("ClientDue", "planned"), "neutral", "clock")
    text = formats.relative_day(day, today)
    if day < today:
        return DueLook(text, "danger", "circle-alert")
    return DueLook(text, "success" if day == today else "neutral", "clock")


def row_look(row: ClientRow, today: dt.date, formats: Formats) -> DueLook | None:
    """Return what a row says about the next step; None where nobody works with the client yet."""
    if row.is_escalated:
        return DueLook(QCoreApplication.translate("ClientDue", "needs attention"), "danger", "flag")
    if row.next_step is not None:
        return due_look(row.next_step.on, today, formats)
    if row.do_not_call:
        return DueLook(QCoreApplication.translate("ClientDue", "do not call"), "danger", "ban")
    if row.has_deal_tasks:
        return DueLook(QCoreApplication.translate("ClientDue", "task in a deal"), "neutral", "clock")
    if row.last_contact_at is None:
        return None
    return DueLook(QCoreApplication.translate("ClientDue", "no next step"), "warning", "circle-alert")


def step_text(step: NextStep | None, today: dt.date, formats: Formats) -> str:
    """Return a next step in one line: when, and what."""
    if step is None:
        return ""
    return f"{formats.relative_day(step.on, today)}: {step.text}" if step.on else step.text
