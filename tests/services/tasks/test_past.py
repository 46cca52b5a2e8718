"""Tasks that are written in one go."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.important_date import ImportantDateDraft
from crm_desktop.domain.task import TaskDraft, TaskState
from crm_desktop.services import Services
from crm_desktop.services.tasks.past import PastTask, add_important_dates, add_past_tasks
from tests.factories import make_client

AT = datetime(2026, 11, 16, 12, tzinfo=UTC)


def test_open_done_and_told(services: Services) -> None:
    client = make_client(services)
    tasks = [
        PastTask(
            TaskDraft("Показ", client_id=client, starts_at=AT, participants=(client,)),
            AT,
            TaskState.DONE,
            AT,
            "Да",
        ),
        PastTask(TaskDraft("Звонок", starts_at=AT, owner="Марина"), AT, escalated_at=AT + timedelta(days=1)),
    ]
    ids = services.store.write(ActionKind.DEMO, lambda changes: add_past_tasks(changes, tasks))
    done, late = (services.tasks.get(task_id) for task_id in ids)
    assert (done.state, done.done_at, done.result, done.draft.participants) == (
        TaskState.DONE,
        AT,
        "Да",
        (client,),
    )
    engine = services.store.engine
    lines = engine.rows("SELECT entity_id, at FROM escalation")
    has_rule = bool(engine.rows("SELECT 1 FROM escalation_rule WHERE cause = 'task_overdue'"))
    assert (late.escalated_at is not None, [row[0] for row in lines]) == (
        has_rule,
        [late.id] if has_rule else [],
    )
    assert services.maintenance.check().is_sound
    services.history.undo_last()
    assert (
        engine.rows("SELECT count(*) FROM task") == engine.rows("SELECT count(*) FROM escalation") == [(0,)]
    )


def test_days_of_clients(services: Services) -> None:
    client = make_client(services)
    dates = [ImportantDateDraft(client, "Годовщина", month=11, day=25)]
    services.store.write(ActionKind.DEMO, lambda changes: add_important_dates(changes, dates))
    assert [each.draft.label for each in services.important_dates.of_client(client)] == ["Годовщина"]
