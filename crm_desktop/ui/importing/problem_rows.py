"""The rows of a plan that a person should look at, as lines of a workbook."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.import_plan import RowAction
from crm_desktop.domain.selling_import import SellingAction
from crm_desktop.exchange.write_problems import ProblemLine
from crm_desktop.services.imports import ImportPlan
from crm_desktop.services.imports_selling import SellingPlan
from crm_desktop.ui.importing.words import reason_text
from crm_desktop.ui.runtime.error_texts import problem_text
from crm_desktop.ui.runtime.selling_import_texts import refusal_text


def headings() -> tuple[str, ...]:
    """Return the headings of the workbook, in the language in force."""
    translate = QCoreApplication.translate
    return (
        translate("ImportWords", "Sheet"),
        translate("ImportWords", "Row"),
        translate("ImportWords", "Column"),
        translate("ImportWords", "Heading"),
        translate("ImportWords", "In the file"),
        translate("ImportWords", "What is wrong"),
    )


def sheet_name() -> str:
    """Return the name of the sheet, and of the file that is suggested."""
    return QCoreApplication.translate("ImportWords", "Problems")


def problem_lines(plan: ImportPlan | SellingPlan) -> list[ProblemLine]:
    """Return each cell that was not taken as it is, and each row that was rejected."""
    if isinstance(plan, SellingPlan):
        return _selling_lines(plan)
    lines: list[ProblemLine] = []
    for row in plan.rows:
        if row.action is RowAction.REJECT:
            what = reason_text(row, "")
            lines.append(ProblemLine(plan.file.sheet, row.row, "", "", "", what))
        for item in row.problems:
            what = problem_text(item.kind)
            lines.append(ProblemLine(item.sheet, item.row, item.column, item.heading, item.raw, what))
    return lines


def _selling_lines(plan: SellingPlan) -> list[ProblemLine]:
    lines: list[ProblemLine] = []
    for row in plan.rows:
        if row.action is SellingAction.REJECT:
            what = refusal_text(row.reason)
            lines.append(ProblemLine(plan.file.sheet, row.row, "", "", row.title, what))
        for item in row.problems:
            what = problem_text(item.kind)
            lines.append(ProblemLine(item.sheet, item.row, item.column, item.heading, item.raw, what))
    return lines


def has_problem_rows(plan: ImportPlan | SellingPlan) -> bool:
    """Return whether there is anything to write."""
    return bool(plan.counts.problems or plan.counts.rejected)
