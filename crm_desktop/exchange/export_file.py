"""Writing clients to the file that the user named: its extension decides the format."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

from crm_desktop.domain.client import ClientDraft
from crm_desktop.domain.errors import FileFormatError, FileReason
from crm_desktop.domain.progress import Progress
from crm_desktop.exchange.export_table import ExportOptions, ExportRecord, client_columns, label
from crm_desktop.exchange.json_records import record_of, write_json
from crm_desktop.exchange.vcard import write_vcards
from crm_desktop.exchange.write_csv import write_csv
from crm_desktop.exchange.write_xlsx import write_xlsx


class ExportFormat(StrEnum):
    """What clients can be written as; the value is the extension."""

    XLSX = "xlsx"
    CSV = "csv"
    JSON = "json"
    VCF = "vcf"


def export_format(path: Path) -> ExportFormat:
    """Return the format that a file name asks for; raise FileFormatError for any other extension."""
    extension = path.suffix.lower().removeprefix(".")
    if extension not in set(ExportFormat):
        raise FileFormatError(FileReason.UNKNOWN_FORMAT, str(path), extension)
    return ExportFormat(extension)


def write_clients(
    path: Path,
    records: Iterable[ExportRecord],
    options: ExportOptions,
    progress: Progress | None = None,
    total: int | None = None,
) -> int:
    """Write clients, one after the other, and return how many; the old file stays until the new is complete.

    JSON and vCard hold whole clients, so only .xlsx and .csv heed `options.columns`.
    """
    form = export_format(path)
    if form is ExportFormat.XLSX:
        return write_xlsx(
            path,
            client_columns(options),
            records,
            sheet=label(options, "sheet"),
            progress=progress,
            total=total,
        )
    if form is ExportFormat.CSV:
        return write_csv(
            path, client_columns(options), records, language=options.language, progress=progress, total=total
        )
    if form is ExportFormat.JSON:
        own = options.own_fields
        documents = (
            record_of(record.draft, own, is_deleted=record.is_deleted, is_unwanted=record.is_unwanted)
            for record in records
        )
        return write_json(path, documents, progress, total)
    cards = (_card_draft(record, options) for record in records)
    return write_vcards(path, cards, options.own_fields, progress, total)


def _card_draft(record: ExportRecord, options: ExportOptions) -> ClientDraft:
    """Return what a vCard says. It has no field for "do not call"; phones show groups beside the name."""
    if not record.is_unwanted:
        return record.draft
    return replace(record.draft, tags=(label(options, "do_not_call"), *record.draft.tags))
