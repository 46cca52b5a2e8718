"""What contradicts itself in a task is found."""

from __future__ import annotations

import pytest

from crm_desktop.domain.task import TaskDraft
from crm_desktop.services import Services
from crm_desktop.services.tasks.checking import contradictions_of_tasks


@pytest.mark.parametrize(
    ("wrong", "column"),
    [
        ("state = 'x'", "state"),
        ("state = 'done'", "done_at"),
        ("state = 'done', done_at = 'x', remind_at = 'x'", "remind_at"),
        ("due_at = 'x'", "due_at"),
        ("starts_at = 'x', due_at = 'x'", "ends_at"),
        ("day = '2026-01-02', last_day = '2026-01-01', due_at = 'x'", "last_day"),
    ],
)
def test_each_contradiction_is_named(services: Services, wrong: str, column: str) -> None:
    task_id = services.tasks.create(TaskDraft("Отчёт"))
    assert list(contradictions_of_tasks(services.store.engine)) == []
    services.store.engine.execute(f"UPDATE task SET {wrong}")
    assert ("task", column, [task_id]) in list(contradictions_of_tasks(services.store.engine))


def test_a_task_of_a_series_says_which_it_is(services: Services) -> None:
    day = services.today()
    task_id = services.tasks.create(TaskDraft("Отчёт", day=day, rule="FREQ=DAILY;COUNT=1"))
    services.store.engine.execute("UPDATE task SET occurrence = ''")
    assert ("task", "occurrence", [task_id]) in list(contradictions_of_tasks(services.store.engine))
