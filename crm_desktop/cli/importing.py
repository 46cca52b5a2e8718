"""`import`: a file of clients becomes one action of the history."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.cli.session import Session, TerminalProgress, print_json, say
from crm_desktop.domain.errors import Problem
from crm_desktop.domain.import_plan import ImportPolicy, RowAction, RowReason
from crm_desktop.exchange.columns import ColumnGuess
from crm_desktop.exchange.drafts import CellProblem
from crm_desktop.exchange.grid import column_letter
from crm_desktop.exchange.sniff import sniff
from crm_desktop.services.imports import ImportPlan, ImportSummary
from crm_desktop.ui.runtime.error_texts import problem_text
from crm_desktop.ui.runtime.field_texts import target_text
from crm_desktop.ui.runtime.i18n import Translated

_SHOWN_PROBLEMS = 50
_REFUSALS = {RowReason.NO_NAME: Problem.NO_NAME, RowReason.TOO_LONG: Problem.TOO_LONG}


def run_import(
    session: Session, file: Path, sheet: str | None, duplicates: str, *, dry_run: bool, as_json: bool
) -> None:
    """Import a file, or with `dry_run` only tell what would happen. Raises FileFormatError, StorageError."""
    progress = TerminalProgress()
    sniff(file)  # a file that cannot be read is no reason to make a base
    with session.trial_services() if dry_run else session.services(create=True) as services:
        opened = services.imports.open(file, progress)
        if sheet is not None:
            opened = opened.with_sheet(sheet)
        plan = services.imports.plan(opened, ImportPolicy(duplicates), progress)
        summary = None if dry_run else services.imports.execute(plan, progress)
    progress.finish()
    if as_json:
        print_json(_document(plan, summary))
    else:
        _tell(plan, summary)


def _problems(plan: ImportPlan) -> list[CellProblem]:
    """Return every cell that was not taken as it is, and every row that was refused as a whole."""
    found: list[CellProblem] = []
    for row in plan.rows:
        found += row.problems
        if row.action is RowAction.REJECT:
            found.append(CellProblem(plan.file.sheet, row.row, "", "", _REFUSALS[row.reason], ""))
    return found


def _document(plan: ImportPlan, summary: ImportSummary | None) -> dict[str, Any]:
    counts = plan.counts
    before = plan.imported_before
    return {
        "file": str(plan.file.path),
        "sheet": plan.file.sheet,
        "dry_run": summary is None,
        "created": counts.created,
        "updated": counts.updated,
        "skipped": counts.skipped,
        "rejected": counts.rejected,
        "joined": counts.joined,
        "companies": counts.companies,
        "contacts": counts.contacts,
        "columns": [_column_record(guess) for guess in plan.file.columns],
        "problems": [_problem_record(problem) for problem in _problems(plan)],
        "action": summary.action_id if summary else None,
        "imported_before": before.at.isoformat() if before else None,
    }


def _column_record(guess: ColumnGuess) -> dict[str, Any]:
    return {
        "column": column_letter(guess.column),
        "heading": guess.heading,
        "field": guess.target,
        "confidence": guess.confidence,
    }


def _problem_record(problem: CellProblem) -> dict[str, Any]:
    return {
        "sheet": problem.sheet,
        "row": problem.row,
        "column": problem.column,
        "heading": problem.heading,
        "problem": problem.kind.value,
        "value": problem.raw,
        "text": problem_text(problem.kind),
    }


class CliImport(Translated):
    """The sentences about an import that have a number in them."""

    def counts(self, plan: ImportPlan, *, is_done: bool) -> list[str]:
        """Return what became, or would become, of the rows; what no row became is left out."""
        counts = plan.counts
        created, updated, skipped, rejected = counts.created, counts.updated, counts.skipped, counts.rejected
        if is_done:
            lines = [
                (created, self.tr("%n client(s) added", "", created)),
                (updated, self.tr("%n row(s) completed clients that are there", "", updated)),
                (skipped, self.tr("%n row(s) skipped", "", skipped)),
                (rejected, self.tr("%n row(s) rejected", "", rejected)),
            ]
        else:
            lines = [
                (created, self.tr("%n client(s) would be added", "", created)),
                (updated, self.tr("%n row(s) would complete clients that are there", "", updated)),
                (skipped, self.tr("%n row(s) would be skipped", "", skipped)),
                (rejected, self.tr("%n row(s) would be rejected", "", rejected)),
            ]
        companies = self.tr("%n card(s) of companies where somebody works", "", counts.companies)
        contacts = self.tr("%n card(s) of further contact people of companies", "", counts.contacts)
        lines += [(counts.companies, companies), (counts.contacts, contacts)]
        return [line for count, line in lines if count] or [lines[0][1]]

    def problems(self, count: int) -> str:
        """Return the line above the list of problems."""
        return self.tr("%n cell(s) need a look:", "", count)

    def more_problems(self, count: int) -> str:
        """Return the line below a list of problems that was cut."""
        return self.tr("… and %n more", "", count)


def _tell(plan: ImportPlan, summary: ImportSummary | None) -> None:
    translate = QCoreApplication.translate
    if plan.file.sheet:
        say(translate("CliImport", "Sheet: {0}").format(plan.file.sheet))
    if plan.imported_before is not None:
        when = plan.imported_before.at.astimezone().strftime("%Y-%m-%d %H:%M")
        say(translate("CliImport", "This very file was imported before: {0}").format(when))
    for line in CliImport().counts(plan, is_done=summary is not None):
        say(line)
    if plan.file.columns:
        say("")
        say(translate("CliImport", "Columns:"))
    for guess in plan.file.columns:
        heading = guess.heading or translate("CliImport", "(no heading)")
        say(f"  {column_letter(guess.column)}  {heading} → {target_text(guess.target)}")
    _tell_problems(_problems(plan))
    if summary is not None and summary.action_id is not None:
        say("")
        say(translate("CliImport", "To take it back: undo --set {0}").format(summary.action_id))


def _tell_problems(problems: list[CellProblem]) -> None:
    if not problems:
        return
    say("")
    say(CliImport().problems(len(problems)))
    for problem in problems[:_SHOWN_PROBLEMS]:
        place = f"{problem.column}{problem.row}"
        parts = (problem.heading, problem_text(problem.kind), _one_line(problem.raw))
        say(f"  {place}  {': '.join(part for part in parts if part)}")
    if len(problems) > _SHOWN_PROBLEMS:
        say(CliImport().more_problems(len(problems) - _SHOWN_PROBLEMS))


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:59]}…"
