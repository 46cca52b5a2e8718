"""Writing tasks to files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from crm_desktop.domain.progress import Progress
from crm_desktop.domain.task import Task, TaskFilter
from crm_desktop.exchange.table_file import table_format, write_table
from crm_desktop.exchange.task_table import task_table
from crm_desktop.services.tasks.queries import TaskQueries

CHUNK = 500
ALL = TaskFilter(states=frozenset())


def export_tasks(
    tasks: TaskQueries,
    path: Path,
    ids: Sequence[int] | None = None,
    *,
    labels: Mapping[str, str] | None = None,
    language: str = "en",
    progress: Progress | None = None,
) -> int:
    """Write tasks (None: all, done ones too) into a .xlsx, .csv or .json file and return how many; raises
    FileFormatError and Cancelled, and the old file stays until the new one is whole."""
    table_format(path)
    wanted = tasks.list_ids(ALL) if ids is None else ids
    found = _found(tasks, wanted)
    return write_table(
        path, task_table(labels), found, language=language, progress=progress, total=len(wanted)
    )


def _found(tasks: TaskQueries, ids: Sequence[int]) -> Iterator[Task]:
    for at in range(0, len(ids), CHUNK):
        rows = tasks.rows(ids[at : at + CHUNK])
        yield from (rows[task_id] for task_id in ids[at : at + CHUNK] if task_id in rows)
