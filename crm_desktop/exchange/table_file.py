"""Writing a list to the file that the user named: its extension decides the format."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from crm_desktop.domain.errors import FileFormatError, FileReason
from crm_desktop.domain.progress import Progress
from crm_desktop.exchange.export_file import ExportFormat, export_format
from crm_desktop.exchange.json_records import write_json
from crm_desktop.exchange.table_columns import TableForm
from crm_desktop.exchange.write_csv import write_csv
from crm_desktop.exchange.write_xlsx import write_xlsx

R = TypeVar("R")
TABLE_FORMATS = (ExportFormat.XLSX, ExportFormat.CSV, ExportFormat.JSON)


def table_format(path: Path) -> ExportFormat:
    """Return the format that a file name asks for; raise FileFormatError for any that holds no table."""
    form = export_format(path)
    if form not in TABLE_FORMATS:
        raise FileFormatError(FileReason.UNKNOWN_FORMAT, str(path), form.value)
    return form


def write_table(
    path: Path,
    form: TableForm[R],
    records: Iterable[R],
    *,
    language: str = "en",
    progress: Progress | None = None,
    total: int | None = None,
) -> int:
    """Write records, one after the other, and return how many; the old file stays until the new is complete.

    Raises FileFormatError, Cancelled.
    """
    chosen = table_format(path)
    if chosen is ExportFormat.XLSX:
        return write_xlsx(path, form.columns, records, sheet=form.sheet, progress=progress, total=total)
    if chosen is ExportFormat.CSV:
        return write_csv(path, form.columns, records, language=language, progress=progress, total=total)
    return write_json(path, map(form.document, records), progress, total)
