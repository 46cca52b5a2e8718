"""`check`, `backup` and `restore`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.cli.session import Session, TerminalProgress, print_json, say
from crm_desktop.domain.maintenance import CheckCode, CheckProblem, CheckReport
from crm_desktop.services.backups import restore_base

_SHOWN_IDS = 5


def run_check(session: Session, *, as_json: bool) -> int:
    """Check the base and return the exit status: 1 when something is wrong with it."""
    progress = TerminalProgress()
    with session.services() as services:
        report = services.maintenance.check(progress)
    progress.finish()
    if as_json:
        print_json(_document(report))
    elif report.is_sound:
        say(QCoreApplication.translate("CliCheck", "The base is sound."))
    for problem in () if as_json else report.problems:
        say(_line(problem))
    return 0 if report.is_sound else 1


def run_backup(session: Session, to: Path) -> None:
    """Write a checked copy of the base to a file."""
    progress = TerminalProgress()
    with session.services() as services:
        made = services.maintenance.backup(to, progress)
    progress.finish()
    say(QCoreApplication.translate("CliCheck", "The copy is written and checked: {0}").format(made.path))


def run_restore(session: Session, file: Path) -> None:
    """Put a copy in the place of the base; the former one stays beside it."""
    former = restore_base(session.address, file)
    say(QCoreApplication.translate("CliCheck", "The base is restored from {0}").format(file))
    if former is not None:
        say(QCoreApplication.translate("CliCheck", "The base that was there is kept: {0}").format(former))


def _document(report: CheckReport) -> dict[str, Any]:
    return {
        "sound": report.is_sound,
        "rows": report.rows,
        "problems": [
            {
                "code": problem.code.value,
                "table": problem.table,
                "count": problem.count,
                "ids": list(problem.ids),
                "detail": problem.detail,
                "text": _words(problem.code),
            }
            for problem in report.problems
        ],
    }


def _line(problem: CheckProblem) -> str:
    """Return a problem as one line: what is wrong, where, how often, and with which records."""
    place = ".".join(part for part in (problem.table, problem.detail) if part)
    ids = ", ".join(map(str, problem.ids[:_SHOWN_IDS]))
    more = ", …" if problem.count > len(problem.ids[:_SHOWN_IDS]) and ids else ""
    text = f"{_words(problem.code)}: {place}"
    return f"{text} ({problem.count}: {ids}{more})" if ids else text


def _words(code: CheckCode) -> str:
    translate = QCoreApplication.translate
    return {
        CheckCode.FILE: translate("CliCheck", "The file is damaged"),
        CheckCode.REFERENCE: translate("CliCheck", "A record refers to one that is not there"),
        CheckCode.JSON: translate("CliCheck", "A stored value cannot be read"),
        CheckCode.DERIVED: translate("CliCheck", "The list shows something else than the card"),
        CheckCode.SEARCH: translate("CliCheck", "The search does not know what the records say"),
        CheckCode.UNKNOWN_FIELD: translate("CliCheck", "A value of an own field that does not exist"),
        CheckCode.FIELD_VALUE: translate("CliCheck", "A value that its own field cannot hold"),
        CheckCode.CONTENT: translate("CliCheck", "A file of a client is missing or damaged"),
        CheckCode.HISTORY: translate("CliCheck", "The history of actions contradicts itself"),
        CheckCode.IDS: translate("CliCheck", "A number could be given out a second time"),
    }[code]
