"""Importing clients from files and pasted blocks."""

from crm_desktop.services.imports.plan import (
    ImportCounts,
    ImportPlan,
    ImportSummary,
    PastImport,
    PlannedClient,
    PlannedRow,
)
from crm_desktop.services.imports.service import ImportService

__all__ = [
    "ImportCounts",
    "ImportPlan",
    "ImportService",
    "ImportSummary",
    "PastImport",
    "PlannedClient",
    "PlannedRow",
]
