"""`log`: an entry on the timeline of a client."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from dataclasses import dataclass

import typer
from PySide6.QtCore import QCoreApplication

from crm_desktop.cli.session import Session, print_json, say
from crm_desktop.domain.timeline import Direction, InteractionDraft, InteractionKind

_FIRST_YEAR, _LAST_YEAR = 1900, 2200


@dataclass(frozen=True, slots=True)
class EntryOptions:
    """What the command line says of an entry, as it was typed."""

    kind: InteractionKind
    text: str = ""
    subject: str = ""
    outcome: str = ""
    decision: str = ""
    direction: Direction = Direction.NONE
    at: str = ""
    minutes: float | None = None
    author: str = ""


def run_log(session: Session, client_id: int, options: EntryOptions, *, as_json: bool) -> None:
    """Write an entry, and tell its number and whose it is."""
    draft = InteractionDraft(
        client_id,
        options.kind,
        options.subject,
        options.text,
        options.decision,
        options.direction,
        _moment(options.at),
        None if options.minutes is None else round(options.minutes * 60),
        options.outcome,
        options.author,
    )
    if options.kind is InteractionKind.NOTE and not any(
        text.strip() for text in (options.text, options.subject, options.outcome, options.decision)
    ):
        raise typer.BadParameter("A note says something: give it by --text.")
    with session.services() as services:
        entry_id = services.timeline.add(draft)
        name = services.timeline.get(entry_id).client_name
    if as_json:
        print_json({"entry": entry_id, "client_id": client_id, "client": name})
    else:
        written = QCoreApplication.translate("CliLog", "Entry {0} written to the timeline of {1}.")
        say(written.format(entry_id, name))


def _moment(text: str) -> dt.datetime | None:
    """Return a moment as it was typed, in local time when no zone stands behind it."""
    if not text:
        return None
    with suppress(ValueError):
        moment = dt.datetime.fromisoformat(text)
        if _FIRST_YEAR <= moment.year <= _LAST_YEAR:
            return moment
    raise typer.BadParameter(f"'{text}' is no moment such as 2026-11-20T15:30.")
