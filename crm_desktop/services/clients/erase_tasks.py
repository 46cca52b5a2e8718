"""What the log says of tasks of clients that are erased: of those that were removed or given to others since."""

from __future__ import annotations

import json
from collections.abc import Container

from crm_desktop.models import Task, TaskSeries
from crm_desktop.services.changes import Changes
from crm_desktop.services.tables import Model, table_of

# Tables of what is to be done with a client; their actions are named after it.
TITLED: tuple[Model, ...] = (Task, TaskSeries)


def rows_in_log(changes: Changes, model: Model, client_ids: Container[int]) -> set[int]:
    """Return the rows of which the log says that they were about these clients."""
    found = set()
    for row_id, before, after in changes.engine.rows(
        "SELECT row_id, before, after FROM change_item WHERE table_name = ? AND op <> 'insert'",
        (table_of(model),),
    ):
        for image in (before, after):
            said = json.loads(image) if image else {}
            if said.get("party_id") in client_ids:
                found.add(int(row_id))
    return found
