"""What must be true of tasks, whatever happened to them."""

from __future__ import annotations

from collections.abc import Iterator

from crm_desktop.models.engines import Engine
from crm_desktop.services.next_tasks import CLIENTS, DEALS, stale_plans

# The column that is wrong, and the query of the ids of which it is.
RULES = (
    ("state", "SELECT id FROM task WHERE state NOT IN ('open', 'done', 'cancelled')"),
    ("done_at", "SELECT id FROM task WHERE (state = 'open') <> (done_at = '')"),
    ("remind_at", "SELECT id FROM task WHERE state <> 'open' AND remind_at <> ''"),
    (
        "due_at",
        (
            "SELECT id FROM task WHERE (due_at = '') <> (starts_at = '' AND day = '' AND deadline_at = '')"
            " OR (deadline_at <> '' AND due_at <> deadline_at)"
            " OR (deadline_at = '' AND starts_at <> '' AND due_at <> ends_at)"
        ),
    ),
    (
        "ends_at",
        "SELECT id FROM task WHERE (starts_at = '') <> (ends_at = '') OR ends_at < starts_at",
    ),
    ("last_day", "SELECT id FROM task WHERE (day = '') <> (last_day = '') OR last_day < day"),
    ("occurrence", "SELECT id FROM task WHERE series_id IS NOT NULL AND occurrence = ''"),
)


def contradictions_of_tasks(engine: Engine) -> Iterator[tuple[str, str, list[int]]]:
    """Yield the table, the column and the ids of tasks that contradict themselves."""
    for column, sql in RULES:
        ids = sorted(row[0] for row in engine.rows(sql))
        if ids:
            yield "task", column, ids
    for side in (DEALS, CLIENTS):
        stale = stale_plans(engine, side)
        if stale:
            yield str(side.model._meta.table_name), side.columns[-1], stale
