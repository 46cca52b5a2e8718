"""What is due is found by an index, however many tasks there are, and nothing is written when nothing is due."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from crm_desktop.domain.reminder import ReminderRules
from crm_desktop.domain.task import TaskDraft
from crm_desktop.services import Services


def test_a_look_reads_indexes_only_and_writes_nothing(sqlite_services: Services) -> None:
    services, now = sqlite_services, sqlite_services.store.clock()
    me = services.users.create("Мария")
    services.users.act_as(me)
    later = now + timedelta(days=30)
    services.tasks.create_many(
        [TaskDraft(f"Дело {n}", starts_at=later, remind_before=(timedelta(0),)) for n in range(300)]
    )
    services.reminders.due(now, me)
    statements: list[tuple[str, Any]] = []

    def note(event: Any) -> None:
        statements.append((event.sql, event.params))

    hooks = services.store.engine.handle.query_hooks
    hooks.append(note)
    assert services.reminders.due(now, me, ReminderRules()) == []
    services.reminders.next_at(now, me)
    hooks.remove(note)
    assert len(statements) <= 10
    assert all(sql.lstrip().startswith("SELECT") for sql, _ in statements)
    for sql, params in statements:
        plan = [row[3] for row in services.store.engine.rows(f"EXPLAIN QUERY PLAN {sql}", params)]
        scans = [line for line in plan if line.startswith("SCAN") and "INDEX" not in line]
        assert not scans, (sql, plan)
        if "FROM task" in sql:
            assert any("task_open_remind" in line for line in plan), plan
