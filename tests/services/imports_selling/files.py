"""Files of deals and products for tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from crm_desktop.domain.selling_import import ClientChoice, ImportSubject
from crm_desktop.services import Services
from crm_desktop.services.imports_selling import SellingPlan, SellingSummary


def workbook(path: Path, *rows: list[Any], sheet: str = "Лист1") -> Path:
    """Write rows as a workbook of one sheet."""
    import openpyxl

    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = sheet
    for row in rows:
        page.append(row)
    book.save(path)
    return path


def plan_of(
    services: Services, path: Path, subject: ImportSubject, choice: ClientChoice = ClientChoice.CREATE
) -> SellingPlan:
    """Plan the import of a file."""
    imports = services.selling_imports
    return imports.plan(imports.open(path, subject), choice, no_reason="Не указана")


def bring(
    services: Services, path: Path, subject: ImportSubject, choice: ClientChoice = ClientChoice.CREATE
) -> SellingSummary:
    """Import a file."""
    return services.selling_imports.execute(plan_of(services, path, subject, choice))
