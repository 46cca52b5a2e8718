"""Tables of time: what refers to what, and the indexes that lists of a person are read by."""

from __future__ import annotations

import pytest

from crm_desktop.models import Task, TaskMember, TaskSeries
from crm_desktop.services.tables import references_to


@pytest.mark.parametrize(
    "name",
    ["task_open_due", "task_due", "task_long", "task_open_tray", "task_open_remind", "task_done", "task_uid"],
)
def test_open_tasks_have_their_indexes(name: str) -> None:
    assert any(name in str(getattr(index, "sql", "")) for index in Task._meta.indexes)


def test_a_series_and_its_parts() -> None:
    assert (Task, "series_id") in references_to(TaskSeries)
    assert (TaskMember, "task_id") in references_to(Task)
    assert Task.party.null
    assert TaskSeries.party.null
    assert not TaskMember.task.null
