"""`import FILE.ics`: tasks from a calendar; and which tasks an export is to hold."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import typer
from PySide6.QtCore import QCoreApplication

from crm_desktop.cli.people import work_here
from crm_desktop.cli.session import Session, print_json, say
from crm_desktop.domain.task import TaskFilter
from crm_desktop.exchange.ics_items import IcsTrouble
from crm_desktop.exchange.ics_reading import read_calendar
from crm_desktop.services.tasks.calendar_import import CalendarSummary, import_calendar
from crm_desktop.ui.runtime.calendar_texts import calendar_problem_text
from crm_desktop.ui.runtime.i18n import Translated

_SHOWN = 50


class CliCalendar(Translated):
    """The sentences about a calendar file that have a number in them."""

    def counts(self, summary: CalendarSummary) -> list[str]:
        """Return what became, or would become, of the entries; what no entry became is left out."""
        created, updated, same = summary.created, summary.updated, summary.unchanged
        if summary.is_done:
            lines = [
                (created, self.tr("%n task(s) or series added", "", created)),
                (updated, self.tr("%n task(s) or series changed", "", updated)),
            ]
        else:
            lines = [
                (created, self.tr("%n task(s) or series would be added", "", created)),
                (updated, self.tr("%n task(s) or series would be changed", "", updated)),
            ]
        lines.append((same, self.tr("%n task(s) or series are there already", "", same)))
        return [line for count, line in lines if count] or [lines[0][1]]

    def troubles(self, count: int) -> str:
        """Return the line above the list of what was not taken as it is."""
        return self.tr("%n thing(s) could not be taken as they are; see the notes of the tasks:", "", count)

    def more(self, count: int) -> str:
        """Return the line below a list that was cut."""
        return self.tr("… and %n more", "", count)


def task_filter(owner: str, since: str, until: str) -> TaskFilter:
    """Return which tasks an export is to hold; raises BadParameter for what is no day."""
    return TaskFilter(
        states=frozenset(),
        owners=frozenset({owner.strip()} if owner.strip() else ()),
        since=_day(since),
        until=_day(until),
    )


def run_calendar_import(session: Session, file: Path, *, dry_run: bool, as_json: bool) -> None:
    """Import a calendar, or with `dry_run` only tell what would happen. Raises FileFormatError, StorageError."""
    contents = read_calendar(file)  # a file that cannot be read is no reason to make a base
    with session.trial_services() if dry_run else session.services(create=True) as services:
        work_here(services)
        summary = import_calendar(services.store, contents, subject=file.name, dry_run=dry_run)
    if as_json:
        print_json(_document(file, summary))
    else:
        _tell(summary)


def _document(file: Path, summary: CalendarSummary) -> dict[str, Any]:
    return {
        "file": str(file),
        "dry_run": not summary.is_done,
        "created": summary.created,
        "updated": summary.updated,
        "unchanged": summary.unchanged,
        "problems": [
            {"title": each.title, "property": each.name, "problem": each.kind.value, "value": each.value}
            | {"text": calendar_problem_text(each.kind)}
            for each in summary.troubles
        ],
        "action": summary.action_id,
    }


def _tell(summary: CalendarSummary) -> None:
    for line in CliCalendar().counts(summary):
        say(line)
    if summary.troubles:
        say("")
        say(CliCalendar().troubles(len(summary.troubles)))
    for trouble in summary.troubles[:_SHOWN]:
        say(f"  {_line(trouble)}")
    if len(summary.troubles) > _SHOWN:
        say(CliCalendar().more(len(summary.troubles) - _SHOWN))
    if summary.action_id is not None:
        say("")
        say(
            QCoreApplication.translate("CliCalendar", "To take it back: undo --set {0}").format(
                summary.action_id
            )
        )


def _line(trouble: IcsTrouble) -> str:
    parts = (trouble.title, calendar_problem_text(trouble.kind), f"{trouble.name} {trouble.value}".strip())
    line = " ".join(": ".join(part for part in parts if part).split())
    return line if len(line) <= 160 else f"{line[:159]}…"


def _day(text: str) -> dt.date | None:
    if not text.strip():
        return None
    try:
        return dt.date.fromisoformat(text.strip())
    except ValueError as error:
        raise typer.BadParameter(f"'{text}' is no day such as 2026-12-31.") from error
