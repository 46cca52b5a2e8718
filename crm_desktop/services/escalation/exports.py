"""Writing the log of escalation to files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from crm_desktop.domain.escalation import Escalation, EscalationFilter
from crm_desktop.domain.progress import Progress
from crm_desktop.exchange.escalation_table import escalation_table
from crm_desktop.exchange.table_file import table_format, write_table
from crm_desktop.services.escalation.log import EscalationLog

CHUNK = 500


def export_escalations(
    log: EscalationLog,
    path: Path,
    wanted: EscalationFilter,
    *,
    labels: Mapping[str, str] | None = None,
    language: str = "en",
    progress: Progress | None = None,
) -> int:
    """Write lines of the log into a .xlsx, .csv or .json file, the newest first, and return how many; raises
    FileFormatError and Cancelled, and the old file stays until the new one is whole."""
    table_format(path)
    ids = log.list_ids(wanted)
    form = escalation_table(labels)
    return write_table(path, form, _found(log, ids), language=language, progress=progress, total=len(ids))


def _found(log: EscalationLog, ids: Sequence[int]) -> Iterator[Escalation]:
    for at in range(0, len(ids), CHUNK):
        rows = log.rows(ids[at : at + CHUNK])
        yield from (rows[line_id] for line_id in ids[at : at + CHUNK] if line_id in rows)
