"""`import --as deals|products`: a file of deals or products becomes one action of the history."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.cli.session import Session, TerminalProgress, print_json, say
from crm_desktop.domain.selling_import import ClientChoice, ImportSubject, SellingAction
from crm_desktop.exchange.grid import column_letter
from crm_desktop.exchange.sniff import sniff
from crm_desktop.services.imports_selling import SellingPlan, SellingSummary
from crm_desktop.ui.runtime.error_texts import problem_text
from crm_desktop.ui.runtime.i18n import Translated
from crm_desktop.ui.runtime.selling_import_texts import no_reason_text, refusal_text, selling_field_text

_SHOWN_PROBLEMS = 50


@dataclass(frozen=True, slots=True)
class SellingImport:
    """What is to be imported, and how."""

    file: Path
    subject: ImportSubject
    sheet: str | None
    choice: ClientChoice
    dry_run: bool
    as_json: bool


def run_selling_import(session: Session, wanted: SellingImport) -> None:
    """Import a file, or with `dry_run` only tell what would happen. Raises FileFormatError, StorageError."""
    progress = TerminalProgress()
    sniff(wanted.file)  # a file that cannot be read is no reason to make a base
    with session.trial_services() if wanted.dry_run else session.services(create=True) as services:
        imports = services.selling_imports
        opened = imports.open(wanted.file, wanted.subject, progress)
        if wanted.sheet is not None:
            opened = opened.with_sheet(wanted.sheet)
        plan = imports.plan(opened, wanted.choice, progress, no_reason=no_reason_text())
        summary = None if wanted.dry_run else imports.execute(plan, progress)
    progress.finish()
    if wanted.as_json:
        print_json(_document(plan, summary))
    else:
        _tell(plan, summary)


def _document(plan: SellingPlan, summary: SellingSummary | None) -> dict[str, Any]:
    counts = plan.counts
    return {
        "file": str(plan.file.path),
        "as": plan.file.subject.value,
        "sheet": plan.file.sheet,
        "dry_run": summary is None,
        "created": counts.created,
        "updated": counts.updated,
        "skipped": counts.skipped,
        "rejected": counts.rejected,
        "clients": counts.clients,
        "new_clients": _new_names(plan),
        "columns": [
            {
                "column": column_letter(guess.column),
                "heading": guess.heading,
                "field": guess.target,
                "confidence": guess.confidence,
            }
            for guess in plan.file.columns
        ],
        "problems": [
            {
                "sheet": problem.sheet,
                "row": problem.row,
                "column": problem.column,
                "heading": problem.heading,
                "problem": problem.kind.value,
                "value": problem.raw,
                "text": problem_text(problem.kind),
            }
            for row in plan.rows
            for problem in row.problems
        ],
        "left_out": [
            {"row": row.row, "reason": row.reason.value, "text": refusal_text(row.reason)}
            for row in plan.rows
            if row.action is SellingAction.REJECT
        ],
        "action": summary.action_id if summary else None,
        "imported_before": plan.imported_before.at.isoformat() if plan.imported_before else None,
    }


def _new_names(plan: SellingPlan) -> list[str]:
    """Return what the new cards of clients are called."""
    return [draft.display_name() or draft.fallback_name() for draft in plan.new_clients]


class CliSellingImport(Translated):
    """The sentences about an import of deals or products that have a number in them."""

    def counts(self, plan: SellingPlan, *, is_done: bool) -> list[str]:
        """Return what became, or would become, of the rows; what no row became is left out."""
        counts = plan.counts
        created, updated = self._written(plan, is_done=is_done)
        skipped = self.tr("%n row(s) say nothing new", "", counts.skipped)
        rejected = self.tr("%n row(s) left out", "", counts.rejected)
        clients = self.tr("%n new card(s) of clients", "", counts.clients)
        lines = [
            (counts.created, created),
            (counts.updated, updated),
            (counts.skipped, skipped),
            (counts.rejected, rejected),
            (counts.clients, clients),
        ]
        return [line for count, line in lines if count] or [created]

    def _written(self, plan: SellingPlan, *, is_done: bool) -> tuple[str, str]:
        created, updated = plan.counts.created, plan.counts.updated
        if plan.file.subject is ImportSubject.DEALS:
            if is_done:
                return self.tr("%n deal(s) added", "", created), self.tr("%n deal(s) changed", "", updated)
            return (
                self.tr("%n deal(s) would be added", "", created),
                self.tr("%n deal(s) would be changed", "", updated),
            )
        if is_done:
            return self.tr("%n product(s) added", "", created), self.tr("%n product(s) changed", "", updated)
        return (
            self.tr("%n product(s) would be added", "", created),
            self.tr("%n product(s) would be changed", "", updated),
        )

    def problems(self, count: int) -> str:
        """Return the line above the list of problems."""
        return self.tr("%n thing(s) need a look:", "", count)

    def more_problems(self, count: int) -> str:
        """Return the line below a list of problems that was cut."""
        return self.tr("… and %n more", "", count)


def _tell(plan: SellingPlan, summary: SellingSummary | None) -> None:
    translate = QCoreApplication.translate
    if plan.file.sheet:
        say(translate("CliSellingImport", "Sheet: {0}").format(plan.file.sheet))
    if plan.imported_before is not None:
        when = plan.imported_before.at.astimezone().strftime("%Y-%m-%d %H:%M")
        say(translate("CliSellingImport", "This very file was imported before: {0}").format(when))
    for line in CliSellingImport().counts(plan, is_done=summary is not None):
        say(line)
    for name in _new_names(plan)[:_SHOWN_PROBLEMS]:
        say(f"  {name}")
    if plan.file.columns:
        say("")
        say(translate("CliSellingImport", "Columns:"))
    for guess in plan.file.columns:
        heading = guess.heading or translate("CliSellingImport", "(no heading)")
        field = selling_field_text(plan.file.subject, guess.target)
        say(f"  {column_letter(guess.column)}  {heading} → {field}")
    _tell_problems(_problem_lines(plan))
    if summary is not None and summary.action_id is not None:
        say("")
        say(translate("CliSellingImport", "To take it back: undo --set {0}").format(summary.action_id))


def _problem_lines(plan: SellingPlan) -> list[str]:
    lines = []
    for row in plan.rows:
        if row.action is SellingAction.REJECT:
            lines.append(f"  {row.row}  {refusal_text(row.reason)}: {row.title}".rstrip(": "))
        for problem in row.problems:
            parts = (problem.heading, problem_text(problem.kind), _one_line(problem.raw))
            lines.append(f"  {problem.column}{problem.row}  {': '.join(part for part in parts if part)}")
    return lines


def _tell_problems(lines: list[str]) -> None:
    if not lines:
        return
    say("")
    say(CliSellingImport().problems(len(lines)))
    for line in lines[:_SHOWN_PROBLEMS]:
        say(line)
    if len(lines) > _SHOWN_PROBLEMS:
        say(CliSellingImport().more_problems(len(lines) - _SHOWN_PROBLEMS))


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:59]}…"
