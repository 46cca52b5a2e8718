"""A list as separated text that spreadsheets open with the right letters, and that holds no formulas."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from crm_desktop.domain.progress import Progress
from crm_desktop.exchange.csv_text import guarded
from crm_desktop.exchange.safe_write import replaced_file, watched
from crm_desktop.exchange.table_columns import ExportValue, TableColumn

R = TypeVar("R")


def write_csv(
    path: Path,
    columns: Sequence[TableColumn[R]],
    records: Iterable[R],
    *,
    language: str,
    progress: Progress | None = None,
    total: int | None = None,
) -> int:
    """Write records as .csv, as Excel expects it in this language; return how many."""
    delimiter = ";" if language == "ru" else ","
    count = 0
    with replaced_file(path) as temporary, temporary.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=delimiter, lineterminator="\r\n")
        writer.writerow([guarded(column.heading) for column in columns])
        for record in watched(records, progress, total):
            writer.writerow([_text(column.value(record), language) for column in columns])
            count += 1
    return count


def _text(value: ExportValue, language: str) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return guarded(value)
    if isinstance(value, datetime):
        return value.strftime("%d.%m.%Y %H:%M") if language == "ru" else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.strftime("%d.%m.%Y") if language == "ru" else value.isoformat()
    if isinstance(value, float):
        text = str(int(value)) if value.is_integer() else repr(value)
        return text.replace(".", ",") if language == "ru" else text
    return str(value)
